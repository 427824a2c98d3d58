// What a host page is told of an element, by events, and its author, in the console.

/**
 * The texts that were warned of.
 *
 * @type {Set<string>}
 */
const warned = new Set();

/**
 * Tells the host page.
 *
 * @param {Element} element
 * @param {"ready" | "change" | "error"} event
 * @param {object | null} detail
 */
export function tell(element, event, detail = null) {
  element.dispatchEvent(new CustomEvent(`sip-compare-${event}`, { bubbles: true, composed: true, detail }));
}

/**
 * Warns of what does not fit, once for each text: pages that draw themselves anew make the same element again and again.
 *
 * @param {string} text
 */
export function warn(text) {
  if (!warned.has(text)) console.warn(`<sip-compare> ${text}`);
  warned.add(text);
}
