// The combobox in which a reader picks a code.

import { searchWords } from "./data.js";
import { fill, h } from "./dom.js";
import { search } from "./search.js";
import { toneOf } from "./pieces.js";

export class Picker {
  #index;
  #choose;
  #slot;
  #code = null;
  #isOpen = false;
  #query = null;
  #highlighted = -1;
  /** The codes that match, best first. */
  #found = [];
  /** The option of each code, made when it is first shown. */
  #options = new Map();
  #input;
  #list;
  #clear;
  #open;
  #noMatch;
  #said;
  element;

  constructor(index, slot, label, choose) {
    const texts = index.texts.picker;
    this.#index = index;
    this.#slot = slot;
    this.#choose = (code) => {
      this.#restore();
      choose(code);
    };
    const [input, list] = [`${slot}-input`, `${slot}-list`];
    this.#input = h("input", {
      id: input,
      class: "code-input",
      type: "text",
      role: "combobox",
      part: "input",
      "aria-expanded": "false",
      "aria-controls": list,
      "aria-autocomplete": "list",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      placeholder: texts.placeholder,
    });
    const button = (name, text, more) =>
      h("button", { type: "button", class: `field-button ${name}`, tabindex: "-1", "aria-label": text, ...more });
    this.#clear = button("clear", texts.clear);
    this.#open = button("open", texts.show_all, { "aria-expanded": "false", "aria-controls": list });
    this.#list = h("ul", { id: list, class: "options", role: "listbox", part: "list", "aria-label": label, hidden: true });
    this.#noMatch = h("p", { class: "no-match", hidden: true, "aria-hidden": "true" });
    this.#said = h("div", { class: "visually-hidden", role: "status" });
    this.element = h(
      "div",
      { class: "code-picker", part: "picker" },
      h("label", { for: input }, label),
      h("div", { class: "field" }, this.#input, this.#clear, this.#open),
      this.#list,
      this.#noMatch,
      this.#said,
    );
    this.#listen();
  }

  /** The code in the picker, and its name. */
  show(code, name) {
    this.#code = code;
    this.#close();
    this.#input.value = name;
    this.#clear.hidden = !code;
    if (code) this.element.dataset.tone = toneOf(code);
    else delete this.element.dataset.tone;
  }

  #listen() {
    const input = this.#input;
    input.addEventListener("focus", () => {
      input.select();
      searchWords(() => this.#isOpen && this.#search());
    });
    input.addEventListener("click", () => this.#unfold(this.#query ?? ""));
    input.addEventListener("input", () => {
      this.#query = input.value;
      this.#highlighted = input.value.trim() ? 0 : -1;
      this.#unfold(input.value);
    });
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.#leave());
    this.#clear.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.#choose(null);
    });
    this.#open.addEventListener("mousedown", (event) => {
      event.preventDefault();
      input.focus();
      if (this.#isOpen) this.#restore();
      else this.#unfold("");
    });
    this.#list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[data-code]");
      if (option) this.#choose(Number(option.dataset.code));
    });
  }

  #press(event) {
    if (event.isComposing) return;
    const { key, altKey } = event;
    if (key === "Tab") return this.#leave();
    if (key === "ArrowDown") this.#walk(altKey ? 0 : 1);
    else if (key === "ArrowUp" && altKey) this.#restore();
    else if (key === "ArrowUp") this.#walk(-1);
    else if (key === "Enter" && this.#isOpen && this.#highlighted >= 0) this.#choose(this.#found[this.#highlighted]);
    else if (key === "Escape" && this.#isOpen) this.#restore();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #walk(steps) {
    if (!this.#isOpen) this.#unfold(this.#query ?? "");
    const count = this.#found.length;
    if (!steps || !count) return;
    const from = this.#highlighted < 0 && steps < 0 ? 0 : this.#highlighted;
    this.#highlight((from + steps + count) % count);
  }

  /** What was typed is taken if it names one code. */
  #leave() {
    if (!this.#isOpen) return;
    const typed = this.#query?.trim().toLowerCase();
    if (typed === undefined) return this.#restore();
    if (!typed) return this.#choose(null);
    const named = this.#index.codes.find(([code, phrase]) =>
      [`${code}`, phrase, `${code} ${phrase}`].some((name) => name.toLowerCase() === typed),
    );
    const only = this.#found.length === 1 ? this.#found[0] : null;
    const code = named?.[0] ?? only;
    if (code) this.#choose(code);
    else this.#restore();
  }

  #restore() {
    const known = this.#index.codes.find(([code]) => code === this.#code);
    this.show(this.#code, known ? `${known[0]} ${known[1]}` : "");
  }

  #unfold(query) {
    this.#isOpen = true;
    this.#search(query);
  }

  #search(query = this.#query ?? "") {
    const texts = this.#index.texts.picker;
    this.#found = search(this.#index, searchWords(() => this.#isOpen && this.#search()), query);
    const isEmpty = !this.#found.length;
    this.#list.replaceChildren(...this.#found.map((code) => this.#option(code)));
    this.#list.hidden = this.#noMatch.hidden = false;
    this.#list.hidden = isEmpty;
    this.#noMatch.hidden = !isEmpty;
    const text = fill(isEmpty ? texts.found_none : texts.found, { count: this.#found.length, query: query.trim() });
    this.#noMatch.textContent = this.#said.textContent = text;
    this.#expand("true");
    this.#highlight(isEmpty ? -1 : Math.min(this.#highlighted, this.#found.length - 1));
  }

  #close() {
    this.#query = null;
    this.#found = [];
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#highlight(-1);
    this.#list.hidden = this.#noMatch.hidden = true;
    this.#list.replaceChildren();
    this.#said.textContent = this.#noMatch.textContent = "";
    this.#expand("false");
  }

  #expand(isOpen) {
    this.#input.setAttribute("aria-expanded", isOpen);
    this.#open.setAttribute("aria-expanded", isOpen);
  }

  #highlight(place) {
    this.#list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    this.#highlighted = place;
    const option = this.#list.children[place];
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.#input.setAttribute("aria-activedescendant", option.id);
    const [frame, item] = [this.#list.getBoundingClientRect(), option.getBoundingClientRect()];
    this.#list.scrollTop += Math.max(0, item.bottom - frame.bottom) - Math.max(0, frame.top - item.top);
  }

  #option(code) {
    const present = this.#options.get(code);
    if (present) {
      present.setAttribute("aria-selected", "false");
      return present;
    }
    const [, phrase] = this.#index.codes.find(([known]) => known === code);
    const option = h(
      "li",
      {
        id: `${this.#slot}-option-${code}`,
        class: "option",
        role: "option",
        "data-code": code,
        "data-tone": toneOf(code),
        "aria-selected": "false",
      },
      h("span", { class: "option-code" }, code),
      " ",
      h("span", { class: "option-phrase" }, phrase),
      " ",
      h("span", { class: "option-why" }),
    );
    this.#options.set(code, option);
    return option;
  }
}
