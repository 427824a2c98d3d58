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
 * Copies what is shown, and says how much it was; where the browser refuses, the reader gets the text.
 *
 * @param {import("./reading.js").Around} around
 * @param {string} format
 * @param {number[]} codes
 */
export async function copy(around, format, codes) {
  const { host, widget, tools, language, drawn } = around;
  let text = "";
  try {
    const address = addressOf(host);
    if (format === "link") text = address;
    else if (format === "json") text = `${JSON.stringify(host.comparison, null, 2)}\n`;
    else text = (await tools.codes(language(), codes)).text(language(), format, codes, address) ?? "";
    if (format.endsWith("-picture")) {
      return await savePicture(around, `sip-${codes.filter(Boolean).join("-")}-${format.replace("-picture", "")}`, text);
    }
    // Outside a secure context there is no clipboard at all.
    await navigator.clipboard.writeText(text);
    widget()?.copied([...text].length);
  } catch (error) {
    // A program that stopped is of no more use.
    if (error instanceof WebAssembly.RuntimeError) tools.forget();
    widget()?.refused(text);
    const field = /** @type {HTMLTextAreaElement | null} */ (await drawn(".copy-text"));
    field?.focus();
    field?.select();
  }
}
