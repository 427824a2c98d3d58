// Explains the terms in what is shown: who touches one, or comes to it with the keyboard, gets a sentence below it.

export class Terms {
  #shared;
  #container;
  #language;
  /**
   * The term that is explained, or about to be.
   *
   * @type {HTMLElement | null}
   */
  #term = null;
  #box = document.createElement("p");

  /**
   * @param {import("./mount.js").Shared} shared
   * @param {HTMLElement} container where the widget is
   * @param {() => string} language the language that is shown
   */
  constructor(shared, container, language) {
    this.#shared = shared;
    this.#container = container;
    this.#language = language;
    this.#box.id = this.#box.className = "term-text";
    this.#box.role = "status";
    container.addEventListener("focusin", ({ target }) => this.#explain(/** @type {Element} */ (target)));
    container.addEventListener("focusout", () => this.close());
    container.addEventListener("click", ({ target }) => {
      // Not every browser gives the focus to a button that is clicked.
      /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(".term"))?.focus();
    });
    container.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
  }

  /** Takes the explanation away. */
  close() {
    this.#term?.removeAttribute("aria-describedby");
    this.#term = null;
    this.#box.remove();
  }

  /** @param {Element} target */
  async #explain(target) {
    if (!target.matches(".term")) return;
    const term = (this.#term = /** @type {HTMLElement} */ (target));
    let text;
    try {
      const program = await this.#shared.tools.words(this.#language());
      text = program.explanation(this.#language(), Number(term.dataset.term));
    } catch (error) {
      this.#shared.warn(/** @type {Error} */ (error).message);
    }
    if (this.#term !== term || !text) return;
    this.#box.textContent = text;
    this.#container.append(this.#box);
    term.setAttribute("aria-describedby", this.#box.id);
    const place = term.getBoundingClientRect();
    const frame = this.#container.getBoundingClientRect();
    const room = frame.width - this.#box.offsetWidth;
    this.#box.style.left = `${Math.max(0, Math.min(place.left - frame.left, room))}px`;
    this.#box.style.top = `${place.bottom - frame.top}px`;
  }
}
