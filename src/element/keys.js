// What the keys do, in a list that the key ? opens. It is loaded when it is first used.

import { h, headOf, leave, wordsOf } from "./elements.js";

/** The keys (element/places.js) with the names of their words. */
const KEYS = [
  ["/", "key_find"],
  ["s", "key_swap"],
  ["d", "key_different"],
  ["[", "key_before"],
  ["]", "key_next"],
  ["c", "key_copy"],
  ["?", "key_keys"],
];

export class KeysPlace {
  #place;
  #around;

  /**
   * @param {Element} place where it stands
   * @param {import("./reading.js").Around} around
   */
  constructor(place, around) {
    this.#place = place;
    this.#around = around;
  }

  /** Opens the list; the key that opened it closes it again. */
  async open() {
    if (this.#isOpen()) return this.#close();
    this.#show(await wordsOf(this.#around));
    this.#takeFocus();
  }

  /** Says everything in another language. */
  async translate() {
    if (!this.#isOpen()) return;
    const words = await wordsOf(this.#around);
    const hasFocus = this.#place.matches(":focus-within");
    this.#show(words);
    if (hasFocus) this.#takeFocus();
  }

  #takeFocus() {
    /** @type {HTMLElement | null} */ (this.#place.querySelector("#keys-title"))?.focus();
  }

  #isOpen() {
    return Boolean(this.#place.querySelector(".keys"));
  }

  /** @param {Record<string, string>} words */
  #show(words) {
    const head = headOf("keys-title", this.#around.level(), words.keys_title, words.close, () => this.#close());
    head.firstElementChild?.setAttribute("tabindex", "-1");
    const list = KEYS.flatMap(([key, name]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, words[name])]);
    const attributes = { class: "reading", part: "reading", "aria-labelledby": "keys-title", keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) };
    this.#place.replaceChildren(h("section", attributes, head, h("dl", { class: "keys" }, ...list)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") this.#close();
  }

  #close() {
    leave(this.#place, "[part=title]");
  }
}
