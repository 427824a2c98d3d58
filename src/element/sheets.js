// The style sheets of the elements. A document takes only sheets that were made in it, and an element may be moved to another.

/**
 * What each element wears, in sheets of the document of this module.
 *
 * @type {WeakMap<ShadowRoot, CSSStyleSheet[]>}
 */
const worn = new WeakMap();

/**
 * Puts these sheets in the place of those before.
 *
 * @param {ShadowRoot} root
 * @param {CSSStyleSheet[]} sheets
 */
export function wear(root, ...sheets) {
  worn.set(root, sheets);
  dress(root);
}

/**
 * Puts a sheet beside the others, once.
 *
 * @param {ShadowRoot} root
 * @param {CSSStyleSheet} sheet
 */
export function wearToo(root, sheet) {
  const sheets = worn.get(root) ?? [];
  if (!sheets.includes(sheet)) wear(root, ...sheets, sheet);
}

/**
 * Gives an element its sheets in the document where it is now.
 *
 * @param {ShadowRoot} root
 */
export function dress(root) {
  const { defaultView: view } = root.ownerDocument;
  // What nobody sees needs none.
  if (!view) return;
  const sheets = worn.get(root) ?? [];
  root.adoptedStyleSheets = root.ownerDocument === document ? sheets : sheets.map((sheet) => copied(sheet, view));
}

/**
 * @param {CSSStyleSheet} sheet
 * @param {Window & typeof globalThis} view
 */
function copied(sheet, view) {
  registerLength(view);
  const copy = new view.CSSStyleSheet();
  copy.replaceSync(Array.from(sheet.cssRules, (rule) => rule.cssText).join(""));
  return copy;
}

/**
 * Makes 1em at the element a length that stays the same further in. What is registered counts for one document.
 *
 * @param {Pick<Window & typeof globalThis, "CSS">} view
 */
export function registerLength({ CSS }) {
  try {
    CSS.registerProperty({ name: "--sip-compare-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // A name that is registered already is in order.
  }
}
