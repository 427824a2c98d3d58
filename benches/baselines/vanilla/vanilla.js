// The baseline: <sip-compare> as somebody would write it by hand, without a framework and without WebAssembly.
//
// It has the style sheet, the content and the controls of the widget. It lacks languages, themes, notes, headings of other
// levels, the history, numbers that are not listed, another try after a failure, keys beside those of the pickers, and sections
// that are folded where there is little room.

import { document as asDocument } from "./copy.js";
import { dataOf, loadRest, style } from "./data.js";
import { fill, h } from "./dom.js";
import { Picker } from "./picker.js";
import { viewOf } from "./view.js";

const starts = new WeakMap();
const nearness = new IntersectionObserver(
  (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && starts.get(target)?.()),
  { rootMargin: "400px" },
);
const waiting = new CSSStyleSheet();
waiting.replaceSync(":host{display:block;min-block-size:100vh}:host([hidden]){display:none}");

class SipCompareElement extends HTMLElement {
  static observedAttributes = ["first", "second", "loading"];

  #root = this.attachShadow({ mode: "open" });
  /** The parts that stay while views come and go. */
  #frame = null;
  #isStarted = false;
  #isChanging = false;
  /** The codes that the page asked for last, and whether the attributes change because the reader chose others. */
  #home = { first: null, second: null };
  #isChosen = false;
  /** Whether the rows that are the same are left out. */
  #isShort = false;
  /** What is shown: data and comparison. */
  #shown = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [waiting];
    this.#root.append(h("slot"));
  }

  connectedCallback() {
    if (this.getAttribute("loading") === "eager") this.#start();
    else if (!this.#isStarted) {
      starts.set(this, () => this.#start());
      nearness.observe(this);
    }
  }

  disconnectedCallback() {
    nearness.unobserve(this);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "loading") {
      if (this.isConnected) this.connectedCallback();
      return;
    }
    if (!this.#isChosen) this.#home = this.#selection;
    if (this.#frame && !this.#isChanging) {
      this.#isChanging = true;
      queueMicrotask(() => {
        this.#isChanging = false;
        this.#update();
      });
    }
  }

  get first() {
    return codeIn(this, "first");
  }
  set first(code) {
    reflect(this, "first", code);
  }

  get second() {
    return codeIn(this, "second");
  }
  set second(code) {
    reflect(this, "second", code);
  }

  async #start() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    nearness.unobserve(this);
    try {
      const [sheet, data] = await Promise.all([style(), dataOf(this.first, this.second)]);
      const { container } = this.#build(data.index);
      this.#show(data, this.first, this.second);
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.replaceChildren(container);
      this.dispatchEvent(new CustomEvent("sip-compare-ready", { bubbles: true, composed: true }));
      loadRest();
    } catch (error) {
      this.#isStarted = false;
      console.warn(`<sip-compare> could not start: ${error.message}`);
    }
  }

  #build(index) {
    const texts = index.texts.picker;
    const pickers = ["first", "second"].map(
      (slot) => new Picker(index, slot, texts[`${slot}_label`], (code) => this.#choose({ ...this.#selection, [slot]: code })),
    );
    const swap = h("button", { type: "button", class: "swap", part: "swap", "aria-label": texts.swap, title: texts.swap });
    swap.addEventListener("click", () => this.#choose({ first: this.second, second: this.first }));
    const add = h("button", { type: "button", class: "add-button" }, texts.add);
    const back = h("button", { type: "button", "data-look": "back" });
    back.addEventListener("click", () => this.#choose(this.#home));
    const notices = h("div", { class: "notices", role: "status" });
    const view = h("div", { class: "view" });
    view.addEventListener("click", (event) => this.#click(event.target.closest("button")));
    view.addEventListener("change", ({ target }) => {
      this.#isShort = target.checked;
      target.closest("section").dataset.rows = target.checked ? "different" : "all";
    });
    const copied = h("div", { class: "copied" }, h("div", { class: "visually-hidden", role: "status" }));
    const said = h("div", { class: "visually-hidden", role: "status" });
    const pickerLine = h(
      "div",
      { class: "pickers", part: "pickers" },
      pickers[0].element,
      swap,
      pickers[1].element,
      h(
        "div",
        { class: "beside-pickers" },
        add,
        h("button", { type: "button", class: "read-button", part: "read" }, texts.read),
        h("div", null, back),
      ),
    );
    const container = h(
      "div",
      { class: "sip-compare", part: "root", lang: "en", dir: "ltr", "data-theme": "light" },
      pickerLine,
      notices,
      view,
      copied,
      said,
    );
    return (this.#frame = { index, pickerLine, pickers, swap, add, back, notices, view, copied, said, container });
  }

  get #selection() {
    return { first: this.first, second: this.second };
  }

  /** Shows the codes of the attributes: at once, if what is said of them is here. */
  #update() {
    const { first, second } = this;
    const data = dataOf(first, second);
    if (!(data instanceof Promise)) return this.#show(data, first, second);
    data.then(
      (data) => this.first === first && this.second === second && this.#show(data, first, second),
      (error) => console.warn(`<sip-compare> ${error.message}`),
    );
  }

  #show(data, first, second) {
    const { index, notices, view, said } = this.#frame;
    const { view: content, comparison } = viewOf(data, first, second, this.#isShort);
    this.#showSelection(index, first, second);
    if (this.#shown) said.textContent = this.#announcement(data, content, comparison);
    this.#shown = { data, comparison };
    notices.replaceChildren();
    this.#sayCopied("");
    view.replaceChildren(content);
  }

  /** The pickers and what stands beside them. */
  #showSelection(index, first, second) {
    const { pickerLine, pickers, swap, add, back } = this.#frame;
    const nameOf = (code) => {
      const known = index.codes.find(([number]) => number === code);
      return known ? `${code} ${known[1]}` : "";
    };
    pickers[0].show(first, nameOf(first));
    pickers[1].show(second, nameOf(second));
    pickerLine.dataset.state = first && second ? "full" : "";
    swap.disabled = !first && !second;
    add.hidden = !first || !second;
    const home = this.#home;
    back.hidden = home.first === first && home.second === second;
    const codes = [home.first, home.second].filter(Boolean).join(" · ");
    back.textContent = fill(index.texts.picker.back, { codes });
  }

  #announcement({ index, codes }, content, comparison) {
    if (!comparison) return content.firstChild.textContent;
    const [first, second] = codes;
    return fill(index.texts.comparison.announcement, {
      first: first.code,
      first_phrase: first.phrase,
      second: second.code,
      second_phrase: second.phrase,
    });
  }

  /** The reader chose other codes. */
  #choose({ first, second }) {
    this.#isChosen = true;
    Object.assign(this, { first, second });
    this.#isChosen = false;
    this.dispatchEvent(new CustomEvent("sip-compare-change", { detail: { first, second }, bubbles: true, composed: true }));
  }

  #click(button) {
    if (button?.dataset.codes) {
      const [first, second = null] = button.dataset.codes.split(",").map(Number);
      this.#choose({ first, second });
    } else if (button?.dataset.to) this.#goTo(button.dataset.to);
    else if (button?.dataset.copy) this.#copy(button.dataset.copy);
  }

  #goTo(id) {
    const place = this.#root.getElementById(id);
    place.scrollIntoView({ block: "start" });
    place.focus({ preventScroll: true });
  }

  async #copy(format) {
    const { data, comparison } = this.#shown;
    const address = location.protocol.startsWith("http") ? location.origin + location.pathname : "";
    const text = asDocument(data, comparison, format, address);
    const { texts } = data.index;
    const isDone = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (isDone) this.#sayCopied(fill(texts.copy.done, { count: text.length }));
    else this.#refuse(texts, text);
  }

  /** Says how much was copied, to who sees and to who hears; the sheet takes it out of sight again. */
  #sayCopied(text) {
    const { copied } = this.#frame;
    copied.querySelector("p")?.remove();
    copied.lastChild.textContent = text;
    if (!text) return delete copied.dataset.state;
    copied.dataset.state = "done";
    copied.prepend(h("p", { "aria-hidden": "true" }, text));
  }

  /** The browser does not copy, so that the reader gets the text. */
  #refuse({ copy, notice }, text) {
    const { notices } = this.#frame;
    const field = h("textarea", { class: "copy-text", readonly: true, rows: 8, "aria-label": copy.title }, text);
    const dismiss = h("button", { type: "button", class: "quiet-button" }, notice.dismiss);
    dismiss.addEventListener("click", () => notices.replaceChildren());
    const list = h("ul", null, h("li", null, copy.refused));
    const title = h("p", { class: "notice-title" }, copy.title);
    notices.replaceChildren(h("div", { class: "notice", part: "notice" }, title, list, field, dismiss));
    field.select();
  }
}

function codeIn(element, name) {
  const text = element.getAttribute(name)?.trim() ?? "";
  return /^[1-6]\d\d$/.test(text) ? Number(text) : null;
}

function reflect(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

customElements.define("sip-compare", SipCompareElement);
