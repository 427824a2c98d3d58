// Explains the terms in what is shown: who touches one, or comes to it with the keyboard, gets a sentence below it. It is
// loaded with the first one.

// Between a term and its explanation, in CSS pixels.
const GAP = 4;

export class Terms {
  #container;
  /**
   * The term that is explained.
   *
   * @type {Element | null}
   */
  #term = null;
  #box = document.createElement("p");

  /** @param {HTMLElement} container where the widget is */
  constructor(container) {
    this.#container = container;
    this.#box.id = this.#box.className = "term-text";
    this.#box.setAttribute("role", "status");
    container.addEventListener("focusout", () => this.close());
    container.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
  }

  /** Takes the explanation away. */
  close() {
    this.#term?.removeAttribute("aria-describedby");
    this.#term = null;
    this.#box.remove();
  }

  /**
   * Says what a term is, at the term.
   *
   * @param {Element} term
   * @param {string} text
   */
  show(term, text) {
    this.#term = term;
    this.#box.textContent = text;
    this.#container.append(this.#box);
    term.setAttribute("aria-describedby", this.#box.id);
    // Where it stood last it may have been squeezed.
    this.#box.style.left = "0";
    const place = term.getBoundingClientRect();
    const frame = this.#container.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth: width, offsetHeight } = this.#box;
    const height = offsetHeight + GAP;
    const left = Math.max(frame.left, 0, Math.min(place.left, Math.min(frame.right, clientWidth) - width));
    const isAbove = place.bottom + height > clientHeight && place.top > height;
    this.#box.style.left = `${left - frame.left}px`;
    this.#box.style.top = `${(isAbove ? place.top - height : place.bottom + GAP) - frame.top}px`;
  }
}
