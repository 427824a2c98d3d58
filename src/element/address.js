// The codes in the address of the page, which an element with `history="query"` follows.

import { reflect } from "./attributes.js";

/** The texts for both codes in the address of the page. */
export function codesInAddress() {
  const query = new URLSearchParams(location.search);
  return ["first", "second"].map((name) => query.get(name));
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
 * @param {HTMLElement} host
 * @param {(string | null)[]} codes
 */
export function reflectCodes(host, [first, second]) {
  reflect(host, "first", first);
  reflect(host, "second", second);
}
