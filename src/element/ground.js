// The page behind an element: how it looks there, and when that may be otherwise.

import { only } from "./options.js";

const systemIsDark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/** @type {MutationObserver | undefined} */
let observer;

/**
 * Calls back whenever the page may have switched its theme or its language. Doing it again changes nothing, but for a page
 * that put another <body> in place of its first.
 *
 * @param {() => void} onChange the same function each time
 */
export function watchPage(onChange) {
  observer ??= new MutationObserver(onChange);
  // Host pages switch both by attributes of <html> or <body>; which ones they use for the theme does not matter.
  for (const element of [partOfPage("documentElement"), partOfPage("body")])
    if (element) observer.observe(element, only({ attributes: true }));
  systemIsDark?.addEventListener?.("change", onChange);
  // A page may fade its background: the color is right only when the fading is over.
  document.addEventListener("transitionend", onChange);
}

/**
 * Lets go of everything that {@link watchPage} holds.
 *
 * @param {() => void} onChange
 */
export function unwatchPage(onChange) {
  observer?.disconnect();
  systemIsDark?.removeEventListener?.("change", onChange);
  document.removeEventListener("transitionend", onChange);
}

/**
 * How the page looks where an element stands: the nearest background that is painted, "" if it is that of the browser, and
 * whether it is dark.
 *
 * @param {HTMLElement} element
 */
export function groundOf(element) {
  for (let current = /** @type {Element | undefined} */ (element); current; current = outside(current)) {
    const { backgroundColor } = getComputedStyle(current);
    const isDark = isDarkColor(backgroundColor);
    if (isDark !== null) return { color: backgroundColor, isDark };
  }
  // Nothing paints a background: the canvas has the color of the root's color scheme.
  const schemes = getComputedStyle(partOfPage("documentElement")).colorScheme.split(" ");
  return { color: "", isDark: schemes.includes("dark") && (!schemes.includes("light") || systemIsDark?.matches === true) };
}

/**
 * The element around this one as the reader sees it, over the borders of shadow trees.
 *
 * @param {Element} element
 * @returns {Element | undefined}
 */
export function outside(element) {
  return own(element, "assignedSlot") ?? own(element, "parentElement") ?? own(element, "getRootNode").call(element).host;
}

/**
 * The `documentElement` or the `body`, also where the page has elements with these names.
 *
 * @param {string} name
 */
function partOfPage(name) {
  return Reflect.get(Document.prototype, name, document);
}

/**
 * What the platform itself says of an element: in place of a property a form gives its control of that name.
 *
 * @param {Element} element
 * @param {string} name
 */
export function own(element, name) {
  return Reflect.get(globalThis.HTMLElement.prototype, name, element);
}

/**
 * Whether a computed color is dark; null if it lets through what is behind it or is of a kind that is not understood.
 *
 * @param {string} color
 */
function isDarkColor(color) {
  const [, kind, values] = /^([\w-]+)\((.*)\)$/.exec(color) ?? ["", "", ""];
  // A number inside a word, as in display-p3, is none.
  const [a, b, c, alpha = 1] = (values.match(/(?<![\w.-])-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (alpha < 0.9) return null;
  // oklab, oklch, lab and lch begin with the lightness.
  if (/^ok/.test(kind)) return a < 0.6;
  if (/^l/.test(kind)) return a < 50;
  const full = kind === "color" ? 1 : 255;
  return kind === "color" || /^rgb/.test(kind) ? 0.299 * a + 0.587 * b + 0.114 * c < full / 2 : null;
}
