// Copies what is shown, or saves it as a picture. It is loaded when it is first used.

import { savePicture } from "./picture.js";

/**
 * The address of what an element shows, to be handed on: of a page whose address has the codes without what is only for the
 * reader's own eyes, of any other page without its query, and none of a file.
 *
 * @param {import("./element.js").SipCompareElement} host
 */
function addressOf(host) {
  const address = new URL(location.href);
  if (!/^https?:$/.test(address.protocol)) return "";
  address.hash = "";
  if (host.history === "query") address.searchParams.delete("theme");
  else address.search = "";
  return address.href;
}

/**
 * What is copied, or the picture that is saved.
 *
 * @param {import("./reading.js").Around} around
 * @param {string} format
 * @param {number[]} codes
 */
export async function textOf({ host, tools, language }, format, codes) {
  const address = addressOf(host);
  if (format === "link") return address;
  if (format === "json") return `${JSON.stringify(host.comparison, null, 2)}\n`;
  return (await tools.codes(language(), codes)).text(language(), format, codes, address) ?? "";
}

/**
 * Says how much was copied; where the browser refuses, the reader gets the text. What is not copied is a picture, which is saved.
 *
 * @param {import("./reading.js").Around} around
 * @param {string} format
 * @param {number[]} codes
 * @param {Promise<string>} text
 * @param {Promise<void> | undefined} copied
 */
export async function take(around, format, codes, text, copied) {
  const { widget, tools, drawn } = around;
  let words = "";
  try {
    words = await text;
    if (!copied) {
      return await savePicture(around, `sip-${codes.filter(Boolean).join("-")}-${format.replace("-picture", "")}`, words);
    }
    await copied;
    widget()?.copied([...words].length);
  } catch (error) {
    // A program that stopped is of no more use.
    if (error instanceof WebAssembly.RuntimeError) tools.forget();
    widget()?.refused(words);
    const field = /** @type {HTMLTextAreaElement | null} */ (await drawn(".copy-text"));
    field?.focus();
    field?.select();
  }
}
