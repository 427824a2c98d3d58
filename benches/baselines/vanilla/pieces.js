// Small pieces of every view. Their parts and classes are those of the style sheet.

import { h } from "./dom.js";

/** The tone of a code. */
export const toneOf = (code) => Math.floor(code / 100);

export function phraseOf(index, code) {
  return index.codes.find(([number]) => number === code)?.[1];
}

export function titleOf(text) {
  return h("h2", { id: "title", part: "title", tabindex: "-1" }, text);
}

export function heading(depth, text) {
  return h(`h${2 + depth}`, null, text);
}

/** A heading to which the contents lead. */
export function sectionHeading(depth, id, text) {
  return h(`h${2 + depth}`, { id, "data-section": true, tabindex: "-1" }, text);
}

/** What leads to a place in the view. */
export function placeLink(id, content) {
  return h("button", { type: "button", "data-to": id }, content);
}

/** What leads to a selection; the element listens for clicks. */
export function link(selection, look, tone, ...content) {
  return h("button", { type: "button", "data-look": look, "data-tone": tone, "data-codes": selection.join() }, content);
}

export function copyButton(texts, format) {
  return h("button", { type: "button", class: "quiet-button", "data-copy": format }, texts[format.replace("-", "_")]);
}
