// The places of what is shown: links lead to them, keys go from one to the next, and where there is little room what follows
// a heading is folded away.

import { addressWith } from "./address.js";
import { only } from "./options.js";

/** The headings that keys go to, and those of them whose section is folded where there is little room. */
const SECTIONS = "[data-section]";
const FOLDING = '[data-section="folds"]';

/**
 * How what is folded is hidden. Where a search in the page finds nothing that is folded, it is hidden as everything else: a
 * browser that does not know the word shows whatever has a display of its own.
 */
const FOLDED = "onbeforematch" in document.documentElement ? "until-found" : "";

// So far below the line that stays in sight begins what is read: below the head of the table too. In CSS pixels.
const READ_BELOW = 60;

/** @param {Element} heading */
function follows(heading) {
  const elements = [];
  // In the table it is the row that others follow.
  for (let next = (heading.closest("tr") ?? heading).nextElementSibling; next; next = next.nextElementSibling)
    elements.push(/** @type {HTMLElement} */ (next));
  return elements;
}

export class Places {
  #host;
  #container;
  #listKeys;
  #take;
  /**
   * Whether there is so little room that sections are folded, once that was looked at.
   *
   * @type {boolean | undefined}
   */
  #isNarrow;
  /** The place that the address names, until it was gone to. */
  #named = "";
  #frame = 0;
  #resized = 0;
  #observer = globalThis.ResizeObserver && new ResizeObserver(() => this.#resize());

  /**
   * @param {import("./element.js").SipCompareElement} host
   * @param {HTMLElement} container where the widget is
   * @param {() => void} listKeys shows what the keys do
   * @param {(element: Element) => void} take copies the place that an element stands in
   */
  constructor(host, container, listKeys, take) {
    this.#host = host;
    this.#container = container;
    this.#listKeys = listKeys;
    this.#take = take;
    container.addEventListener("click", (event) => this.#click(event));
    container.addEventListener("keydown", (event) => this.#key(event));
    // The browser found something in what is folded away.
    container.addEventListener("beforematch", ({ target }) => this.#open(/** @type {Element} */ (target)));
    this.#observer?.observe(container);
    document.addEventListener("scroll", this.#follow, only({ capture: true, passive: true }));
    if (host.history !== "query") return;
    this.#arrive();
    addEventListener("hashchange", this.#arrive);
  }

  /** Lets go of the element. */
  forget() {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#resized);
    document.removeEventListener("scroll", this.#follow, true);
    removeEventListener("hashchange", this.#arrive);
  }

  /** Goes to the place that the address names, as soon as it is there; what the page has itself is no place here. */
  #arrive = () => {
    this.#named = document.querySelector(":target") ? "" : location.hash.slice(1);
    this.adapt();
  };

  /** Marks the section that is read in the line that stays in sight, once a frame. */
  #follow = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#mark());
  };

  /** What stands below that line is asked for by its place, so that nothing has to be laid out that is out of sight. */
  #mark() {
    const contents = this.#container.querySelector(".contents");
    // What was taken down has no place any more.
    if (!contents?.isConnected) return;
    const { left, bottom, width } = contents.getBoundingClientRect();
    const root = /** @type {ShadowRoot} */ (this.#container.getRootNode());
    const read = root.elementFromPoint(left + width / 2, bottom + READ_BELOW)?.closest("tbody, section");
    const id = read?.querySelector(SECTIONS)?.id;
    const links = [...contents.querySelectorAll("[data-to]")];
    // What has no link of its own stands below the title.
    const current = links.find((link) => link.getAttribute("data-to") === id) ?? links[0];
    const before = contents.querySelector("[aria-current]");
    if (before === current) return;
    before?.removeAttribute("aria-current");
    current?.setAttribute("aria-current", "true");
  }

  /**
   * Looks how much room there is in the frame after: what changes its height while a page hears of heights is reported to that
   * page as an error.
   */
  #resize() {
    cancelAnimationFrame(this.#resized);
    this.#resized = requestAnimationFrame(() => this.#measure() && this.adapt());
  }

  /** Looks how much room there is; gives whether anything is shown. */
  #measure() {
    const view = this.#container.querySelector(".view");
    if (!view) return false;
    // The width is that of the style sheet. Where there is nothing to operate nothing is folded.
    const hasRoom = getComputedStyle(view).getPropertyValue("--folds").trim() !== "1";
    const isNarrow = !hasRoom && this.#host.controls !== "none";
    if (isNarrow !== this.#isNarrow) {
      this.#isNarrow = isNarrow;
      for (const heading of this.#container.querySelectorAll(FOLDING)) this.#fold(heading, isNarrow);
    }
    return true;
  }

  /** Folds what is new where there is no room for it, and goes to the place that the address names once it is there. */
  adapt() {
    // What is shown first is folded before it is seen.
    if (this.#isNarrow === undefined) this.#measure();
    if (this.#isNarrow) {
      for (const heading of this.#container.querySelectorAll(FOLDING))
        this.#fold(heading, heading.getAttribute("data-folded") !== "false");
    }
    // What is out of sight has only a guess of its height until it was painted around the place, and the browser keeps the
    // place in sight only from one frame to the next.
    this.#follow();
    if (this.#named) setTimeout(() => this.goTo(this.#named) && (this.#named = ""));
  }

  /** What the address of the page names, but for a place that is shown: another selection begins at its title. */
  get hash() {
    return this.#find(location.hash.slice(1)) ? "" : location.hash;
  }

  /**
   * Goes to a place, and gives it the focus.
   *
   * @param {string} id
   */
  goTo(id) {
    const place = this.#find(id);
    if (!place) return false;
    this.#open(place);
    this.#fold(place, false);
    place.scrollIntoView({ block: "start" });
    place.focus({ preventScroll: true });
    return true;
  }

  /**
   * @param {string} id
   * @returns {HTMLElement | null}
   */
  #find(id) {
    return this.#container.querySelector(`[id="${CSS.escape(id)}"]`);
  }

  /**
   * @param {Element} heading
   * @param {boolean} isFolded
   */
  #fold(heading, isFolded) {
    if (!isFolded && heading.getAttribute("data-folded") === null) return;
    let button = heading.parentElement?.querySelector(":scope > .fold");
    if (!button) {
      button = document.createElement("button");
      button.className = "fold";
      button.setAttribute("type", "button");
      button.setAttribute("aria-labelledby", heading.id);
      heading.after(button);
    }
    heading.setAttribute("data-folded", `${isFolded}`);
    button.setAttribute("aria-expanded", `${!isFolded}`);
    for (const element of follows(heading)) {
      if (element === button) continue;
      // What is folded away is not read out either, but a search in the page finds it.
      if (isFolded) {
        element.setAttribute("hidden", FOLDED);
        element.setAttribute("aria-hidden", "true");
      } else if (element.matches(`[hidden="${FOLDED}"][aria-hidden]`)) {
        element.removeAttribute("hidden");
        element.removeAttribute("aria-hidden");
      }
    }
  }

  /**
   * Opens the section that an element stands in, if it is folded.
   *
   * @param {Element} element
   */
  #open(element) {
    for (const heading of this.#container.querySelectorAll('[data-folded="true"]')) {
      if (follows(heading).some((part) => part.contains(element))) this.#fold(heading, false);
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const heading = target.closest(".fold")?.parentElement?.querySelector(FOLDING);
    if (heading) this.#fold(heading, heading.getAttribute("data-folded") !== "true");
    const id = target.closest("[data-to]")?.getAttribute("data-to");
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (this.goTo(id) && this.#host.history === "query") {
      try {
        history.replaceState(history.state, "", addressWith(location.search, `#${id}`));
      } catch {
        // A sandboxed frame or a file may refuse; the place is there all the same.
      }
    }
  }

  /**
   * The keys of a reader who is in the widget, but not writing.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isWriting = /** @type {Element} */ (target).matches("input:not([type=checkbox]), textarea, select");
    if (isWriting || ctrlKey || metaKey || altKey || this.#host.keys === "none" || this.#host.controls === "none") return;
    const press = (/** @type {string} */ css) => {
      const found = /** @type {HTMLElement | null} */ (this.#container.querySelector(css));
      if (!found) return;
      event.preventDefault();
      if (found.matches(".code-input")) found.focus();
      else found.click();
    };
    if (key === "/") press(".code-input");
    else if (key === "s") press(".swap");
    else if (key === "d") press(".only-different input");
    else if (key === "[" || key === "]") this.#walk(key === "]", event);
    else if (key === "c") {
      event.preventDefault();
      this.#take(/** @type {Element} */ (target));
    } else if (key === "?") {
      event.preventDefault();
      this.#listKeys();
    }
  }

  /**
   * Goes to the next section or the one before.
   *
   * @param {boolean} isForward
   * @param {Event} event
   */
  #walk(isForward, event) {
    const places = [...this.#container.querySelectorAll(`[part="title"], ${SECTIONS}`)];
    const focused = /** @type {ShadowRoot} */ (this.#container.getRootNode()).activeElement;
    // Without the focus the reader is where the window is.
    const top = this.#container.querySelector(".contents")?.getBoundingClientRect().bottom ?? 0;
    const isBehind = (/** @type {Element} */ place) =>
      focused
        ? Boolean(focused.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING)
        : place.getBoundingClientRect().top > top + 60;
    const next = places.find(isBehind);
    const before = places.findLast((place) => place !== focused && !isBehind(place));
    const to = isForward ? next : before;
    if (!to) return;
    event.preventDefault();
    this.goTo(to.id);
  }
}
