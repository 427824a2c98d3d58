// What the places that come later are built with.

/**
 * An element with attributes and content. An attribute that is false is left out, a function listens to the event of its
 * name.
 *
 * @param {string} name
 * @param {Record<string, string | number | boolean | ((event: any) => void)>} attributes
 * @param {(Node | string)[]} content
 */
export function h(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  // WebKit takes a list without markers for no list.
  if (name === "ul" || name === "ol") element.setAttribute("role", "list");
  element.append(...content);
  return element;
}

/**
 * A button with a label; the main one of its place looks so.
 *
 * @param {string} label
 * @param {() => void} click
 * @param {boolean} [isMain]
 */
export function button(label, click, isMain = false) {
  return h("button", { type: "button", class: "quiet-button", "data-look": isMain && "main", click }, label);
}

/**
 * The head of a place: its title, and the button that closes it.
 *
 * @param {string} id of the title
 * @param {number} level
 * @param {string} title
 * @param {string} label of the button
 * @param {() => void} close
 */
export function headOf(id, level, title, label, close) {
  const heading = h("div", { id, class: "reading-title", role: "heading", "aria-level": level }, title);
  return h("div", { class: "reading-head" }, heading, button(label, close));
}

/**
 * Empties a place and leads the reader back to the button that opened it, or to one that is always there.
 *
 * @param {Element} place
 * @param {string} opener where the button is found
 */
export function leave(place, opener) {
  place.replaceChildren();
  const root = /** @type {ShadowRoot} */ (place.getRootNode());
  /** @type {HTMLElement | null} */ (root.querySelector(opener) ?? root.querySelector(".read-button"))?.focus();
}

/**
 * A message with its holes filled.
 *
 * @param {string} template
 * @param {Record<string, string | number>} values
 */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
}

/**
 * What the places say, by name.
 *
 * @param {import("./reading.js").Around} around
 * @returns {Promise<Record<string, string>>}
 */
export async function wordsOf({ tools, language }) {
  const program = await tools.words(language());
  return Object.fromEntries(program.words(language()).split("\n").map((line) => line.split("\t")));
}
