// What the element needs of a browser. Where something of it is missing the element is not defined, and its children stay.

/** The oldest browsers that have all of it, as package.json tells the tools. */
const OLDEST = "Chrome or Edge 111, Firefox 113, Safari 16.4";

/** What stands in the global object. */
const GLOBALS = ["customElements", "WebAssembly", "IntersectionObserver", "MutationObserver", "matchMedia"];

/**
 * What this browser lacks, in the words of an author. Nothing is missing where there is no browser, as on a server or in most
 * tests of pages: they know no `CSS.supports`, which every browser has that loads modules.
 */
function lacking() {
  const { CSS, CSSStyleSheet } = globalThis;
  if (!CSS?.supports) return undefined;
  const name = GLOBALS.find((name) => !(/** @type {any} */ (globalThis)[name]));
  if (name) return name;
  if (!CSSStyleSheet.prototype.replaceSync) return "CSSStyleSheet.replaceSync()";
  return CSS.supports("color", "color-mix(in srgb, red, red)") ? undefined : "color-mix()";
}

/** Whether the element can be shown here; if not, the console says why. */
export function isAble() {
  const lack = lacking();
  if (lack) console.warn(`<sip-compare> leaves its children in place: this browser has no ${lack}. It needs ${OLDEST} or newer.`);
  return !lack;
}
