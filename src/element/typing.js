// What a reader writes: the keys of it are shortcuts neither of the widget nor of the page.

/** Where a reader writes. */
const FIELDS = "input:not([type=checkbox]), textarea, select";

/** The keys that a page may want all the same, as they lead out of a field or of what is around it. */
const LEADING_OUT = ["Escape", "Tab"];

/**
 * Keeps what is written in a widget from the page, which does not see that it comes from a field. It has to be the first that
 * listens there.
 *
 * @param {HTMLElement} container
 */
export function keepWriting(container) {
  for (const type of ["keydown", "keypress", "keyup"]) {
    container.addEventListener(type, drop, true);
    container.addEventListener(type, keep);
  }
}

/**
 * Some keys mean nothing: a browser that fills in a field tells of keys without a name, and an input method has taken what
 * belongs to the word that it composes. The Enter that ends one is in Safari known by its number alone.
 *
 * @param {Event} event
 */
function drop(event) {
  const { key, isComposing, keyCode } = /** @type {KeyboardEvent} */ (event);
  if (typeof key !== "string" || isComposing || keyCode === 229) event.stopImmediatePropagation();
}

/** @param {Event} event */
function keep(event) {
  const { key, target, ctrlKey, metaKey, altKey } = /** @type {KeyboardEvent} */ (event);
  // On some keyboards letters are written with AltGr, which is told as Ctrl and Alt.
  const isCommand = (ctrlKey || metaKey) && !(/** @type {KeyboardEvent} */ (event).getModifierState("AltGraph"));
  const isWritten = !isCommand && !LEADING_OUT.includes(key) && !(altKey && key.length > 1);
  if (isWritten && /** @type {Element} */ (target).matches?.(FIELDS)) event.stopPropagation();
}
