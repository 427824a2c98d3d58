// What an author writes to get a comparison, and the HTML that it becomes. The plugins beside it share this.

import { snippet } from "../command/node.js";

/** The language of the fenced block. */
export const LANGUAGE = "sip-compare";

/** What every message ends with. */
const FORM = "a block is written like this: ```sip-compare 302 428 lang=zh-Hans heading-level=3";

/**
 * The element with the comparison that a block asks for.
 *
 * @param {string} words What stands behind the language: two or three codes and, if the author wants, `lang=…` and
 * `heading-level=…`.
 * @param {string} text What stands inside the block. The comparison takes its place, so nothing may.
 * @returns {string} The HTML, without blank lines and braces. It throws an `Error` that says what is allowed.
 */
export function html(words, text) {
  if (text.trim()) throw refusal("the text inside the block would be lost; put it above or below");
  const { codes, lang, headingLevel } = read(words);
  try {
    return snippet(codes, { lang, headingLevel }).trim();
  } catch (error) {
    throw refusal(/** @type {Error} */ (error).message);
  }
}

/** @param {string} words */
function read(words) {
  const all = words.split(/\s+/).filter(Boolean);
  const codes = all.filter((word) => !word.includes("="));
  const options = new Map(all.filter((word) => word.includes("=")).map(pair));
  if (codes.length < 2 || codes.length > 3) throw refusal(`codes given: ${codes.length}; allowed are two or three`);
  const wrong = codes.find((code) => !/^\d+$/.test(code));
  if (wrong) throw refusal(`"${wrong}" is no SIP status code, which is a number from 100 to 699`);
  if (codes.length + options.size < all.length) throw refusal("an option is there twice");

  const [lang, level] = [options.get("lang"), options.get("heading-level")];
  options.delete("lang");
  options.delete("heading-level");
  for (const name of options.keys()) throw refusal(`there is no option "${name}"; there are: lang, heading-level`);
  if (level !== undefined && !/^[1-6]$/.test(level)) throw refusal(`heading-level is 1 to 6, and not "${level}"`);
  return { codes, lang, headingLevel: level === undefined ? undefined : Number(level) };
}

/**
 * @param {string} word
 * @returns {[string, string]}
 */
function pair(word) {
  const [name, ...value] = word.split("=");
  return [name, value.join("=")];
}

/** @param {string} reason */
function refusal(reason) {
  return new Error(`${LANGUAGE}: ${reason}; ${FORM}`);
}
