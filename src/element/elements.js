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
  element.append(...content);
  return element;
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
