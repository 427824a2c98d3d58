// A button that copies one row or one section of what is shown. There is one of it, and it goes where the pointer or the focus
// is; the key c does the same (element/places.js).

/** The rows and the sections that can be taken along, by what carries their ids. */
const PLACES = "th[id], [data-section]";
/** What holds one such place. */
const AROUND = ".comparison-table tbody tr, .decision, .differences, .neighbors, .call-flows, .examples, .learn-more";

export class Taking {
  #container;
  #copy;
  #button = document.createElement("button");

  /**
   * @param {HTMLElement} container where the widget is
   * @param {(place: string) => void} copy copies the place with this id
   */
  constructor(container, copy) {
    this.#container = container;
    this.#copy = copy;
    this.#button.className = "copy-place quiet-button";
    this.#button.type = "button";
    this.#button.tabIndex = -1;
    this.#button.addEventListener("click", () => this.take(this.#button));
    for (const event of ["pointerover", "focusin"])
      container.addEventListener(event, ({ target }) => this.#offer(/** @type {Element} */ (target)));
    // A finger leaves as soon as it has touched.
    container.addEventListener("pointerleave", ({ pointerType }) => pointerType !== "touch" && this.#button.remove());
  }

  /**
   * Copies the row or the section that an element stands in, or else the answer, where there is one.
   *
   * @param {Element} element
   */
  take(element) {
    const answer = this.#container.querySelector(".verdict-strip") && "summary";
    const place = this.#placeOf(element)?.id ?? answer;
    if (place) this.#copy(place);
  }

  /**
   * Shows the button in the row or the section that an element stands in.
   *
   * @param {Element} element
   */
  #offer(element) {
    if (element === this.#button) return;
    const place = this.#placeOf(element);
    // The program draws what it is called, where there is anything to copy.
    const label = this.#container.querySelector("[data-copy]")?.getAttribute("data-copy");
    if (!place || !label) return this.#button.remove();
    const head = place.querySelector(".row-label") ?? place.closest("th, section");
    if (this.#button.parentElement === head) return;
    this.#button.textContent = label;
    head?.append(this.#button);
  }

  /** @param {Element} element */
  #placeOf(element) {
    return element.closest(AROUND)?.querySelector(PLACES);
  }
}
