// What the scripts of our own pages share: the page, its element, and what its address asks for.

export const TAG = "sip-compare";
/** The attributes and parameters of the codes, in their order. */
export const PLACES = ["first", "second", "third"];
export const page = document.documentElement;
export const widget = document.querySelector(TAG);
export const asked = new URLSearchParams(location.search);
export const isFile = location.protocol === "file:";

/** The folder of the page. A page that was opened as a file has no address that others could use. */
export const FOLDER = isFile ? "" : new URL("./", location.href).href;

/** Whether there is an element: a browser that lacks what it needs has none (element/platform.js). */
export function isDefined() {
  return Boolean(globalThis.customElements?.get(TAG));
}

/** The languages that are wanted, the dearest first. */
export function wantedLanguages(first) {
  return [first, ...navigator.languages].filter(Boolean);
}

/** The color scheme of the page; everything but light and dark is that of the system. */
export function showTheme(theme) {
  page.dataset.theme = ["light", "dark"].includes(theme) ? theme : "auto";
}

/** The address of a page of ours with parameters; index.html is what a server sends for the folder. */
export function addressOf(name, parameters) {
  const file = name === "index.html" && !isFile ? "" : name;
  const query = new URLSearchParams(parameters).toString();
  return FOLDER + file + (query && `?${query}`);
}

/**
 * The name of codes before their comparison is there; nothing without a code.
 *
 * @param {string[]} codes
 */
export function nameOf(codes, { pair, three }) {
  const [first, second, third] = codes;
  if (codes.length > 1) return filled(third ? three : pair, { first, second, third }).join("");
  return first && `SIP ${first}`;
}

/** A word by its path, such as embed.title. */
export function wordAt(words, path) {
  return path.split(".").reduce((table, name) => table[name], words);
}

/** A template as pieces of text, with the value of each hole between them. */
export function filled(template, values) {
  return template.split(/\{(\w+)\}/).map((piece, place) => (place % 2 ? values[piece] : piece));
}

/**
 * A menu of the page.
 *
 * @returns {HTMLSelectElement}
 */
export function menuOf(name) {
  return document.querySelector(`#sip-compare-page-${name}`);
}
