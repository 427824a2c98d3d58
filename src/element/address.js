// The codes in the address of the page, which an element with `history="query"` follows.

import { PLACES, reflect } from "./attributes.js";

/** The texts for the codes in the address of the page. */
export function codesInAddress() {
  const query = new URLSearchParams(location.search);
  return PLACES.map((name) => query.get(name));
}

/**
 * The address of the page with another query and another place in it. It is whole, since a page may say that what is relative
 * lies elsewhere, and a path may begin as an address of another server does.
 *
 * @param {string} query
 * @param {string} hash
 */
export function addressWith(query, hash) {
  return location.href.split(/[?#]/, 1)[0] + query + hash;
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
