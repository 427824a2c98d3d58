// The functions of the module: they answer from the dataset without an element.

import { isCode } from "./attributes.js";
import { languageFor } from "./language.js";
import { app, tools } from "./loading.js";
import { shortened } from "./telling.js";

export { negotiate } from "./language.js";

// A longer text is no log of one call any more. In characters.
const LONGEST = 1_000_000;

/**
 * In which language the functions answer.
 *
 * @typedef {object} LanguageOptions
 * @property {string} [lang] The wanted language (BCP 47). One that is not there gives the next one of the reader's browser,
 * then English. Without it the `lang` of `<html>`, then the languages of the browser, then English.
 */

/**
 * What is compared beside two codes, and in which language.
 *
 * @typedef {LanguageOptions & { third?: number | string }} CompareOptions
 */

/** @typedef {import("./answers.js").Aspect} Aspect */
/** @typedef {import("./answers.js").Closeness} Closeness */
/** @typedef {import("./answers.js").Code} Code */
/** @typedef {import("./answers.js").Comparison} Comparison */
/** @typedef {import("./answers.js").ComparisonRow} ComparisonRow */
/** @typedef {import("./answers.js").Scene} Scene */
/** @typedef {import("./answers.js").Understanding} Understanding */

/**
 * Compares two codes, or three.
 *
 * It loads the program and what the language says of the codes; the elements of the page share them. The order of the
 * codes is the order of presentation and changes no fact. As `search` and `codes` it works in browsers only, though the
 * module can be imported elsewhere.
 *
 * @param {number | string} first A status code, 100 to 699. One that is not registered has the rule of its class.
 * @param {number | string} second Another one.
 * @param {CompareOptions} [options] `lang` is the wanted language (BCP 47), `third` a third code.
 * @returns {Promise<Comparison>} The comparison, a new object each time. The promise rejects with a `RangeError` if one of
 * them is no status code or two are the same, and with an `Error` if a part cannot be downloaded; another call
 * tries again.
 * @example
 * const { title, differences } = await compare(486, 603, { lang: "en" });
 * const { verdict } = await compare(480, 486, { third: 603 });
 */
export async function compare(first, second, options) {
  const language = wantedLanguage(options);
  const { third } = options ?? {};
  const codes = third === undefined ? { first, second } : { first, second, third };
  for (const [name, code] of Object.entries(codes)) {
    if (!isCode(String(code).trim()))
      throw new RangeError(`${name}: “${shortened(String(code))}” is no status code: allowed are the numbers from 100 to 699`);
  }
  const numbers = Object.values(codes).map(Number);
  const double = numbers.find((code, place) => numbers.indexOf(code) !== place);
  if (double) throw new RangeError(`“${double}” twice: different codes are compared`);
  const program = await app.codes(language, numbers);
  return /** @type {Comparison} */ (program.compare(language, numbers));
}

/**
 * Finds codes as the pickers of the element do.
 *
 * @param {number | string} query A number or its first digits (`48`), a class (`4xx`), words of the reason phrase or of
 * what people search for (`busy`, `caller hangs up`), a header field, an RFC, a cause of the telephone network, or a pasted
 * line of a log. Nothing at all gives all codes.
 * @param {LanguageOptions} [options] `lang` is the wanted language (BCP 47).
 * @returns {Promise<Code[]>} The codes that are meant, best first; none if nothing fits. The promise rejects with a
 * `RangeError` if the text has more than 1,000,000 characters, and with an `Error` if a part cannot be downloaded.
 * @example
 * const [best] = await search("busy here");
 */
export async function search(query, options) {
  const language = wantedLanguage(options);
  const [program] = await Promise.all([tools.rest(language), tools.words(language)]);
  return program.search(language, bounded(query));
}

/**
 * Reads what somebody has at hand: a line of a log, a trace, a SIP message, a drawing of a call flow, or what a search takes.
 * Nothing is sent anywhere.
 *
 * @param {string} text The text. A number is a status where the form of the text says so, never because it has three
 * digits.
 * @param {LanguageOptions} [options] `lang` is the language of the sentences (BCP 47).
 * @returns {Promise<Understanding>} What it is about: the codes, best first; the responses in it; which of them decides, and
 * who wrote it; what whole messages lack. The promise rejects with a `RangeError` if the text has more than 1,000,000
 * characters, and with an `Error` if a part cannot be downloaded.
 * @example
 * const { decides } = await understand(log);
 * if (decides) console.log(decides.code, decides.why);
 */
export async function understand(text, options) {
  const language = wantedLanguage(options);
  const program = await tools.words(language);
  return program.understand(language, bounded(text));
}

/**
 * Lists all codes of the dataset, the registered ones and the unregistered ones that people meet.
 *
 * @param {LanguageOptions} [options] `lang` is the wanted language (BCP 47).
 * @returns {Promise<Code[]>} The codes in ascending order. The promise rejects with an `Error` if a part cannot be
 * downloaded.
 */
export async function codes(options) {
  return search("", options);
}

/**
 * A text that is not too long to be read while a page waits.
 *
 * @param {unknown} text
 */
function bounded(text) {
  const read = String(text);
  if (read.length > LONGEST) throw new RangeError(`a text of ${read.length} characters is not read: at most ${LONGEST} are`);
  return read;
}

/**
 * The language that is wanted.
 *
 * @param {LanguageOptions} [options]
 */
function wantedLanguage({ lang } = {}) {
  if (!globalThis.document) throw new Error("compare, search, understand and codes work in browsers only; Node.js has sip-compare/node");
  return languageFor(lang ?? document.documentElement.lang);
}
