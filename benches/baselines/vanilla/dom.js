// Making nodes without HTML.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (those that are null, undefined or false are left out) and children. */
export function h(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

const MARKED = /(`[^`]+`|\*\*.+?\*\*|\[[^\]]*\]\(https:[^)]*\)|RFC \d+[ ,(]*section [\d.]*\d)/;

/** The pieces of a text: plain ones, and as elements `code`, **strong** words, links and sections of an RFC, which lead there. */
export function rich(text, explain = (piece) => piece) {
  // What is split off stands at every other place.
  return text.split(MARKED).map((piece, place) => (place % 2 ? marked(piece) : explain(piece)));
}

/** A function that makes buttons of the terms in the texts of a section, each once. */
export function jargonOf(terms) {
  const found = new Set();
  return (text) =>
    text.split(formsOf(terms)).map((piece, place) => {
      const term = place % 2 ? terms.findIndex((forms) => forms.includes(piece)) : -1;
      if (term < 0 || found.has(term)) return piece;
      found.add(term);
      return h("button", { type: "button", class: "term", "data-term": term }, piece);
    });
}

let formsOfTerms;

/** The forms of all terms, the longest first, as whole words where they are Latin. */
function formsOf(terms) {
  if (formsOfTerms) return formsOfTerms;
  const inside = "[A-Za-z0-9=*_-]";
  const quoted = (form) => {
    const text = form.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const [begins, ends] = [form[0], form.at(-1)].map((letter) => new RegExp(inside).test(letter));
    return `${begins ? `(?<!${inside})` : ""}${text}${ends ? `(?!${inside})` : ""}`;
  };
  const forms = terms.flat().toSorted((one, other) => other.length - one.length);
  return (formsOfTerms = new RegExp(`(${forms.map(quoted).join("|")})`));
}

function marked(piece) {
  if (piece.startsWith("`")) return h("code", null, piece.slice(1, -1));
  if (piece.startsWith("*")) return h("strong", null, piece.slice(2, -2));
  if (piece.startsWith("[")) {
    const [, words, href] = /\[(.*)\]\((.*)\)/.exec(piece);
    return h("a", { href }, words);
  }
  const [, rfc, section] = /(\d+).* (.+)/.exec(piece);
  return h("a", { href: `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${section}` }, piece);
}

/** The text without its marks. */
export function plain(text) {
  return text.replace(/`([^`]+)`|\*\*(.+?)\*\*|\[([^\]]*)\]\(https:[^)]*\)/g, "$1$2$3");
}

/** The template with its holes filled. */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}
