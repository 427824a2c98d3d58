// How attributes and properties mirror each other. A value that is not allowed never throws.

import { warn } from "./telling.js";

/**
 * The attributes of the codes, in their order.
 *
 * @type {("first" | "second" | "third")[]}
 */
export const PLACES = ["first", "second", "third"];

/**
 * The codes of an element, by their places.
 *
 * @param {import("./element.js").SipCompareElement} element
 */
export function codesOf(element) {
  return PLACES.map((name) => element[name]);
}

/**
 * A code as a number, or null; the program says what is wrong with another text.
 *
 * @param {Element} element
 * @param {string} name
 */
export function codeOf(element, name) {
  const text = element.getAttribute(name)?.trim() ?? "";
  return isCode(text) ? Number(text) : null;
}

/**
 * Whether a text is a status code as SIP writes it: three digits.
 *
 * @param {string} text
 */
export function isCode(text) {
  return /^[1-6]\d\d$/.test(text);
}

/**
 * The value of an attribute, if it is allowed; the first one allowed is the default.
 *
 * @template {string} Value
 * @param {Element} element
 * @param {string} name
 * @param {Value[]} allowed
 */
export function oneOf(element, name, allowed) {
  const value = element.getAttribute(name)?.trim() || allowed[0];
  const found = allowed.find((candidate) => candidate === value);
  if (!found) warn(`${name}=“${value}”: allowed are ${allowed.join(", ")}. “${allowed[0]}” is used.`);
  return found ?? allowed[0];
}

/**
 * The address where readers report mistakes, as it is written; empty if there is none, or one that is not allowed.
 *
 * @param {Element} element
 */
export function reportOf(element) {
  const address = element.getAttribute("report")?.trim() ?? "";
  const link = document.createElement("a");
  link.href = address;
  if (!address || /^(https?|mailto):$/.test(link.protocol)) return address;
  warn(`report=“${address}”: allowed are addresses with https:, http: or mailto:. There is no link.`);
  return "";
}

/**
 * The texts by status code in what a host page gave; of everything else it is warned.
 *
 * @param {unknown} value
 */
export function notesOf(value) {
  // What is allowed stands first, since what is left out may be long; and not everything can be made a text.
  const nameOf = (/** @type {unknown} */ value) => (Object(value) === value ? Object.prototype.toString.call(value) : String(value));
  const refuse = (/** @type {string} */ entry) =>
    warn(`notes: allowed are status codes with texts, { 403: "…" }; left out is “${entry}”.`);
  /** @type {Record<number, string>} */
  const notes = {};
  // A Map has its entries elsewhere.
  if (value instanceof Map || (typeof value !== "object" && value !== undefined)) refuse(nameOf(value));
  else {
    for (const [code, text] of Object.entries(value ?? {})) {
      if (!isCode(code) || typeof text !== "string") refuse(`${code}: ${nameOf(text)}`);
      else if (text.trim()) notes[Number(code)] = text;
    }
  }
  return notes;
}

/**
 * Sets an attribute; nothing removes it.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | number | null | undefined} value
 */
export function reflect(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/**
 * What was set before the element had its class hides the properties of the class: it is taken away and set again.
 *
 * @param {HTMLElement} element
 */
export function adoptProperties(element) {
  for (const [name, value] of Object.entries(element)) {
    Reflect.deleteProperty(element, name);
    // Unlike an assignment this does not throw where a property cannot be set.
    Reflect.set(element, name, value);
  }
}
