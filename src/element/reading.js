// The place where a log or a trace is read: a field, and below it what the text says. It is loaded when it is first used.
// What it shows of a text becomes text and never markup.

import { button, fill, h, headOf, leave, wordsOf } from "./elements.js";

export { DecidingPlace } from "./deciding.js";
export { KeysPlace } from "./keys.js";
export { take, textOf } from "./copying.js";
export { filterCodes } from "./filter.js";
export { Terms } from "./terms.js";

/**
 * What the place works with.
 *
 * @typedef {object} Around
 * @property {import("./element.js").SipCompareElement} host the element
 * @property {HTMLElement} container where the widget is
 * @property {() => import("./mount.js").Widget | null} widget the widget, while it is there
 * @property {import("./holder.js").Holder<import("./loading.js").Tools>} tools the program that reads
 * @property {() => string} language the language of its words
 * @property {() => number} level the level of the title
 * @property {(...codes: number[]) => void} choose shows one code, or compares several
 * @property {(css: string) => Promise<Element | null>} drawn what the widget is about to draw
 * @property {() => void} lead brings the reader to the title of what is shown
 */

/**
 * What can be tried after a code.
 *
 * @typedef {{ phrase: string, gist: string, caller: string[], callee: string[], operator: string[] }} Advice
 */

// A longer text is no log of one call any more. In characters.
const LIMIT = 1_000_000;
// So many responses are listed, and so many calls.
const SHOWN = 200;

export class ReadingPlace {
  #place;
  #around;
  /** @type {HTMLTextAreaElement} */
  #field = document.createElement("textarea");
  #answer = h("div", { class: "reading-answer" });
  #said = h("p", { class: "reading-said", role: "status" });
  /** @type {Record<string, string>} */
  #words = {};
  /** Which text is being read; an answer to another one comes too late. */
  #turn = 0;

  /**
   * @param {Element} place where it stands
   * @param {Around} around
   */
  constructor(place, around) {
    this.#place = place;
    this.#around = around;
  }

  /**
   * Opens the place and reads a text, or a file with one. Without a text the reader writes it.
   *
   * @param {string | Blob} [text]
   */
  async open(text = "") {
    this.#words = await wordsOf(this.#around);
    if (!this.#place.querySelector(".reading-text")) this.#build();
    if (text instanceof Blob) return this.#openFile(text);
    if (text) await this.#take(text);
    else this.#field.focus();
  }

  /** Says everything in another language. */
  async translate() {
    if (!this.#place.querySelector(".reading-text")) return;
    this.#words = await wordsOf(this.#around);
    this.#build();
    if (this.#field.value) await this.#read(false);
  }

  /** Closes the place. The text is there when it is opened again. */
  close() {
    this.#turn++;
    leave(this.#place, ".read-button");
  }

  #build() {
    const words = this.#words;
    const text = this.#field.value;
    const input = /** @type {HTMLInputElement} */ (
      h("input", { type: "file", accept: "text/*,.log,.txt,.json,.csv,.sip", hidden: true, tabindex: -1, "aria-hidden": "true" })
    );
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      input.value = "";
      if (file) this.#openFile(file);
    });
    this.#field = /** @type {HTMLTextAreaElement} */ (
      h("textarea", {
        id: "reading-text",
        class: "reading-text",
        rows: 6,
        dir: "ltr",
        spellcheck: "false",
        autocapitalize: "off",
        autocomplete: "off",
        "aria-describedby": "reading-private",
        keydown: (event) => this.#key(event),
      })
    );
    this.#field.value = text;
    this.#said.textContent = "";
    this.#answer.replaceChildren();
    this.#place.replaceChildren(
      h(
        "section",
        { class: "reading", part: "reading", "aria-labelledby": "reading-title" },
        headOf("reading-title", this.#level(0), words.title, words.close, () => this.close()),
        h("label", { for: "reading-text" }, words.field),
        this.#field,
        h("p", { id: "reading-private", class: "section-note" }, words.private),
        h(
          "div",
          { class: "reading-actions" },
          button(words.read, () => this.#read(), true),
          button(words.open, () => input.click()),
          button(words.clean, () => this.#clean()),
          input,
        ),
        this.#said,
        this.#answer,
      ),
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#read();
    else if (event.key === "Escape") {
      // It closes nothing of the page.
      event.stopPropagation();
      this.close();
    }
  }

  /** @param {Blob} file */
  async #openFile(file) {
    // A character takes up to four bytes.
    if (file.size > LIMIT * 4) return this.#refuse(file.size);
    // A file that was moved away cannot be read any more.
    const text = await file.text().catch(() => "\0");
    // No log has this character, and every picture, recording or capture does.
    if (text.includes("\0")) return this.#say(this.#words.no_text);
    await this.#take(text);
  }

  /**
   * Puts a text into the field and reads it, unless it is too long for both.
   *
   * @param {string} text
   */
  async #take(text) {
    if (text.length > LIMIT) return this.#refuse(text.length);
    this.#field.value = text;
    await this.#read();
  }

  /**
   * Reads what stands in the field.
   *
   * @param {boolean} [isAsked] whether the reader asked for it, and is led to the answer and to its codes
   */
  async #read(isAsked = true) {
    const turn = ++this.#turn;
    const text = this.#field.value;
    this.#say("");
    this.#answer.replaceChildren();
    if (!text.trim()) return this.#field.focus();
    if (text.length > LIMIT) return this.#refuse(text.length);
    try {
      const { tools, language } = this.#around;
      const understanding = (await tools.words(language())).understand(language(), text);
      const { decides, codes, compare } = understanding;
      const code = decides?.code ?? codes[0];
      const advice = code === undefined ? undefined : (await tools.codes(language(), [code, null])).advice(language(), code);
      if (turn !== this.#turn) return;
      if (codes.length === 0) this.#say(this.#words.nothing);
      this.#show(understanding, advice);
      if (!isAsked) return;
      if (compare) this.#around.choose(...compare);
      else if (decides) this.#around.choose(decides.code);
      /** @type {HTMLElement | null} */ (this.#answer.querySelector("[tabindex]"))?.focus();
    } catch (error) {
      this.#forget(error);
      if (turn === this.#turn) this.#say(this.#words.not_loaded);
    }
  }

  /**
   * What the text says: what decides and why, what can be tried, the responses, and what else is worth knowing.
   *
   * @param {import("./functions.js").Understanding} understanding
   * @param {Advice} [advice]
   */
  #show(understanding, advice) {
    const words = this.#words;
    const { decides, made_by_text, calls, statuses, remarks, codes, compare } = understanding;
    const title = decides ? fill(words.decides, { code: decides.code, phrase: advice?.phrase ?? "" }) : words.meant;
    const parts = [];
    if (codes.length > 0) {
      parts.push(this.#heading(title, 1));
      const means = decides && advice ? fill(words.means, { code: decides.code, gist: advice.gist }) : "";
      const said = decides ? [means, decides.why, made_by_text].filter(Boolean) : [];
      parts.push(...said.map((text) => h("p", { class: "reading-why" }, text)));
      parts.push(this.#choices(codes, compare));
    }
    if (calls.length > 0) {
      parts.push(this.#heading(words.calls, 2), h("ul", { class: "reading-calls" }, ...calls.slice(0, SHOWN).map((call) => this.#call(call))));
      parts.push(...this.#more(calls.length));
    }
    if (decides && advice) parts.push(...this.#toTry(advice));
    if (statuses.length > 0) {
      const items = statuses.slice(0, SHOWN).map((status, place) => this.#status(understanding, status, place));
      parts.push(this.#heading(fill(words.statuses, { count: statuses.length }), 2), h("ol", { class: "reading-statuses" }, ...items));
      parts.push(...this.#more(statuses.length));
    }
    if (remarks.length > 0) {
      const said = remarks.map(({ text, line }) =>
        h("li", {}, text, ...(line ? [" ", h("span", { class: "reading-line" }, `(${fill(words.line, { line })})`)] : [])),
      );
      parts.push(this.#heading(words.remarks, 2), h("ul", { class: "reading-remarks" }, ...said));
    }
    this.#answer.replaceChildren(...parts);
  }

  /**
   * The level of a heading so far below the title.
   *
   * @param {number} depth
   */
  #level(depth) {
    return Math.min(this.#around.level() + depth, 6);
  }

  /**
   * A heading; the first one takes the focus once a text is read.
   *
   * @param {string} text
   * @param {1 | 2} depth
   */
  #heading(text, depth) {
    return h("div", { class: `reading-heading-${depth}`, role: "heading", "aria-level": this.#level(depth), tabindex: depth === 1 && -1 }, text);
  }

  /**
   * Buttons that show the codes that are meant.
   *
   * @param {number[]} codes
   * @param {[number, number] | null} [compare]
   */
  #choices(codes, compare = null) {
    const words = this.#words;
    const chooses = (/** @type {string} */ label, /** @type {number[]} */ ...codes) =>
      button(label, () => this.#around.choose(...codes));
    const both = compare ? [chooses(fill(words.compare, { first: compare[0], second: compare[1] }), ...compare)] : [];
    const single = codes.slice(0, 5).map((code) => chooses(fill(words.show, { code }), code));
    return h("div", { class: "reading-actions" }, ...both, ...single);
  }

  /**
   * How many of a list are left out, if there are more than are shown.
   *
   * @param {number} count
   */
  #more(count) {
    return count > SHOWN ? [h("p", { class: "section-note" }, fill(this.#words.more, { count: count - SHOWN }))] : [];
  }

  /**
   * How one of several calls ended: which call, which code decides, why, and who wrote it.
   *
   * @param {import("./functions.js").Understanding["calls"][number]} ended
   */
  #call({ call, id, line, decides, made_by_text }) {
    const words = this.#words;
    const title = decides
      ? fill(words.call_decides, { call, code: decides.code, phrase: decides.phrase })
      : fill(words.call_undecided, { call });
    const where = [line && fill(words.line, { line }), id && `Call-ID ${id}`].filter(Boolean).join(" · ");
    const said = decides ? [`${decides.why} ${made_by_text}`] : [];
    return h(
      "li",
      {},
      h("b", {}, title),
      h("p", { class: "reading-line" }, where),
      ...said.map((text) => h("p", { class: "reading-why" }, text)),
      ...(decides ? [this.#choices([decides.code])] : []),
    );
  }

  /** @param {Advice} advice */
  #toTry({ caller, callee, operator }) {
    const roles = Object.entries({ caller, callee, operator });
    const items = roles.flatMap(([role, [first]]) => (first ? [h("li", {}, fill(this.#words[role], { text: first }))] : []));
    return items.length > 0 ? [this.#heading(this.#words.try_title, 2), h("ul", { class: "reading-remarks" }, ...items)] : [];
  }

  /**
   * A response: its line, its code and phrase, and what is known of it.
   *
   * @param {import("./functions.js").Understanding} understanding
   * @param {import("./functions.js").Understanding["statuses"][number]} status
   * @param {number} place
   */
  #status({ decides, calls, statuses }, status, place) {
    const words = this.#words;
    const { code, phrase, method, line, call, direction, time, in_words, follows } = status;
    const hasCalls = statuses.some((other) => other.call !== call);
    const isDeciding = [{ decides }, ...calls].some(({ decides }) => decides?.status === place);
    const known = [
      method,
      direction === "received" && words.received,
      direction === "sent" && words.sent,
      hasCalls && fill(words.call, { call }),
      in_words && words.in_words,
      time,
    ].filter(Boolean);
    const mark = isDeciding ? words.mark_decides : follows ? words.mark_follows : "";
    return h(
      "li",
      { "data-tone": String(code)[0], "data-state": isDeciding && "decides" },
      h("span", { class: "reading-line" }, fill(words.line, { line })),
      " ",
      h("b", { class: "option-code" }, String(code)),
      " ",
      h("span", { dir: "auto" }, phrase ?? ""),
      " ",
      h("span", { class: "option-why" }, known.join(" · ")),
      ...(mark ? [" ", h("strong", { class: "reading-mark" }, mark)] : []),
    );
  }

  /** Puts stand-ins in place of what identifies people and networks. */
  async #clean() {
    const text = this.#field.value;
    if (!text.trim()) return this.#field.focus();
    if (text.length > LIMIT) return this.#refuse(text.length);
    try {
      const cleaned = (await this.#around.tools.program()).clean(text);
      this.#field.value = cleaned.text;
      this.#say(cleaned.count > 0 ? fill(this.#words.cleaned, { count: cleaned.count }) : this.#words.nothing_to_clean);
      this.#field.select();
    } catch (error) {
      this.#forget(error);
      this.#say(this.#words.not_loaded);
    }
  }

  /**
   * A program that stopped is of no more use: the next try loads another one.
   *
   * @param {unknown} error
   */
  #forget(error) {
    if (error instanceof WebAssembly.RuntimeError) this.#around.tools.forget();
  }

  /** @param {number} size in characters or bytes */
  #refuse(size) {
    const inMegabytes = (/** @type {number} */ count) => `${Number((count / 1_000_000).toFixed(1))} MB`;
    this.#say(fill(this.#words.too_long, { size: inMegabytes(size), limit: inMegabytes(LIMIT) }));
  }

  /** @param {string} text */
  #say(text) {
    this.#said.textContent = text;
  }
}
