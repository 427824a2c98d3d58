// The codes in the address of the page, which an element with `history="query"` follows.

import { PLACES, reflect } from "./attributes.js";

/** The texts for the codes in the address of the page. */
export function codesInAddress() {
  const query = new URLSearchParams(location.search);
  return PLACES.map((name) => query.get(name));
}

/**
 * Where the address of the page has codes and an element follows it, they win over its attributes, which get them.
 *
 * @param {import("./element.js").SipCompareElement} host
 */
export function takeAddress(host) {
  const codes = codesInAddress();
  if (host.history === "query" && codes.some(Boolean)) reflectCodes(host, codes);
}

/**
 * Sets the attributes of the codes, by their places.
 *
 * @param {HTMLElement} host
 * @param {(string | number | null | undefined)[]} codes
 */
export function reflectCodes(host, codes) {
  PLACES.forEach((name, place) => reflect(host, name, codes[place]));
}
