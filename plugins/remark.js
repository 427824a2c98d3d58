// For remark, and so for Docusaurus, Astro, Next and others that read Markdown or MDX with it: a fenced block of the language
// `sip-compare` becomes the element with the comparison inside.

import { html, LANGUAGE } from "./block.js";
import { tree } from "./tree.js";

/**
 * A node of Markdown (mdast), as far as it matters here.
 *
 * @typedef {object} Node
 * @property {string} type
 * @property {string | null} [lang]
 * @property {string | null} [meta]
 * @property {string} [value]
 * @property {Node[]} [children]
 * @property {object} [data]
 * @property {any} [position]
 */

/**
 * The file that is read, as far as it matters here.
 *
 * @typedef {{ fail(reason: string, place: any, origin: string): never }} File
 */

/**
 * The plugin: `remarkPlugins: [sipCompare]`.
 *
 * @returns {(root: Node, file: File) => void} What changes the Markdown of a page. It stops at the first block that cannot be
 * answered, with file, line and what is allowed.
 */
export default function sipCompare() {
  return function replace(parent, file) {
    const { children = [] } = parent;
    children.forEach((node, index) => {
      if (node.type === "code" && node.lang === LANGUAGE) children[index] = comparison(node, file);
      else replace(node, file);
    });
  };
}

/**
 * A node that becomes an element with children. Raw HTML would not do: MDX refuses it.
 *
 * @param {Node} node
 * @param {File} file
 * @returns {Node}
 */
function comparison({ meta, value, position }, file) {
  try {
    const { tagName, properties, children } = tree(html(meta ?? "", value ?? ""));
    return { type: "sipCompare", data: { hName: tagName, hProperties: properties, hChildren: children }, position };
  } catch (error) {
    return file.fail(/** @type {Error} */ (error).message, position, LANGUAGE);
  }
}
