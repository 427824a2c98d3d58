// What the tests of the plugins share: the folder of the package, and how two pieces of HTML are found to say the same.

import assert from "node:assert/strict";
import { fileURLToPath, pathToFileURL } from "node:url";

import { JSDOM } from "jsdom";

const { SIP_COMPARE_PACKAGE } = process.env;
const MADE = SIP_COMPARE_PACKAGE ? pathToFileURL(`${SIP_COMPARE_PACKAGE}/`) : new URL("../../target/package/", import.meta.url);
const FOLDER = new URL("sip-compare/", MADE);

/** @param {string} path */
export const ofPackage = (path) => import(new URL(path, FOLDER).href);

/** The path of a file of the package. */
export const pathOf = (path) => fileURLToPath(new URL(path, FOLDER));

const { snippet } = await ofPackage("command/node.js");
export { snippet };

/** A piece of a page without the line ends between its elements, which nobody sees. */
export function withoutLayout(element) {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const layout = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    if (!data.trim() && data.includes("\n")) layout.push(walker.currentNode);
  }
  layout.forEach((text) => text.remove());
  return element;
}

/** The only element of ours in a piece of HTML. */
export function elementIn(html) {
  const found = new JSDOM(html).window.document.querySelectorAll("sip-compare");
  assert.equal(found.length, 1, html.slice(0, 2000));
  return withoutLayout(found[0]);
}

/** What no plugin answers, with what its message says. Each is the words of a block and the text inside. */
export const REFUSED = [
  ["302", "", "codes given: 1; allowed are two or three"],
  ["302 428 486 487", "", "codes given: 4; allowed are two or three"],
  ["302 700", "", "a SIP status code is a number from 100 to 699"],
  ["302 302", "", "allowed are two or three different codes from 100 to 699"],
  ["302 --help", "", '"--help" is no SIP status code, which is a number from 100 to 699'],
  ["302 428 theme=dark", "", 'there is no option "theme"; there are: lang, heading-level'],
  ["302 428 lang=en lang=en", "", "an option is there twice"],
  ["302 428 lang=xx", "", 'there is no language "xx"; there are: en, zh-Hans'],
  ["302 428 heading-level=7", "", 'heading-level is 1 to 6, and not "7"'],
  ["302 428", "Two codes", "the text inside the block would be lost; put it above or below"],
];
