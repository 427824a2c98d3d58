// What a host page is told of an element, by events, and its author, in the console.

import { only } from "./options.js";

// What a page gave may be of any length, and a warning names it. In characters.
const LONGEST = 400;

/**
 * A text as a message has it.
 *
 * @param {string} text
 */
export function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/**
 * The texts that were warned of.
 *
 * @type {Set<string>}
 */
const warned = new Set();

/**
 * Tells the host page.
 *
 * @param {Element} element
 * @param {"ready" | "change" | "error"} event
 * @param {object | null} detail
 */
export function tell(element, event, detail = null) {
  element.dispatchEvent(new globalThis.CustomEvent(`sip-compare-${event}`, only({ bubbles: true, composed: true, detail })));
}

/**
 * Warns of what does not fit, once for each text: pages that draw themselves anew make the same element again and again.
 *
 * @param {string} text
 */
export function warn(text) {
  const told = shortened(text);
  if (!warned.has(told)) console.warn(`<sip-compare> ${told}`);
  warned.add(told);
}
