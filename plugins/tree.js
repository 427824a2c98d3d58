// The HTML of a comparison as a tree (hast). Our own HTML is that regular (crates/sip-codes/src/fallback.rs) that these few
// lines read it: every element is closed, attributes stand in double quotes, and nothing is a comment.

/**
 * @typedef {{ type: "text", value: string }} Text
 * @typedef {{ type: "element", tagName: string, properties: Record<string, string>, children: (Element | Text)[] }} Element
 */

const PIECE = /<(\/?)([a-z0-9-]+)((?: [a-z-]+="[^"]*")*)>|[^<]+/g;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;
/** @type {Record<string, string>} */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * The one element that the HTML is. What stands between elements for the eye alone is left out.
 *
 * @param {string} html
 * @returns {Element}
 */
export function tree(html) {
  const root = element("root", "");
  const open = [root];
  for (const [text, slash, name, attributes] of html.matchAll(PIECE)) {
    const { children } = open[open.length - 1];
    if (slash) {
      open.pop();
    } else if (name) {
      const child = element(name, attributes);
      children.push(child);
      open.push(child);
    } else if (text.trim() || !text.includes("\n")) {
      children.push({ type: "text", value: decoded(text) });
    }
  }
  return /** @type {Element} */ (root.children[0]);
}

/**
 * @param {string} tagName
 * @param {string} attributes
 * @returns {Element}
 */
function element(tagName, attributes) {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, decoded(value)]);
  return { type: "element", tagName, properties: Object.fromEntries(pairs), children: [] };
}

/** @param {string} text */
function decoded(text) {
  const letter = (/** @type {string} */ _, /** @type {string} */ number, /** @type {string} */ name) =>
    number ? String.fromCodePoint(Number(number)) : NAMED[name];
  return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, letter);
}
