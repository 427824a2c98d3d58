// The place where questions lead to the code to send. It is loaded when it is first used.

import { button, fill, h, headOf, leave, wordsOf } from "./elements.js";

/**
 * A question; an answer leads to another one by its place, or to a code.
 *
 * @typedef {{ ask: string, replies: Reply[] }} Question
 * @typedef {{ text: string, next?: number, code?: number, name: string, source: [string, string] }} Reply
 */

/**
 * Why a code is the one to send, and the code that it is taken for.
 *
 * @typedef {{ reason: string, neighbor?: number, name: string, apart: string }} Ending
 */

export class DecidingPlace {
  #place;
  #around;
  /** @type {Record<string, string>} */
  #words = {};
  /** @type {Question[]} */
  #questions = [];
  /**
   * The answers that were given: which question, and which of its answers.
   *
   * @type {[question: number, reply: number][]}
   */
  #given = [];

  /**
   * @param {Element} place where it stands
   * @param {import("./reading.js").Around} around
   */
  constructor(place, around) {
    this.#place = place;
    this.#around = around;
  }

  /** Opens the place with the first question. */
  async open() {
    await this.#load();
    this.#given = [];
    this.#show();
  }

  /** Says everything in another language. */
  async translate() {
    if (!this.#place.querySelector(".deciding")) return;
    await this.#load();
    this.#show(false);
  }

  async #load() {
    const { tools, language } = this.#around;
    this.#words = await wordsOf(this.#around);
    this.#questions = (await tools.words(language())).questions(language());
  }

  /** The answer that was given last. */
  get #last() {
    const [question, reply] = this.#given.at(-1) ?? [];
    return question === undefined || reply === undefined ? undefined : this.#questions[question].replies[reply];
  }

  /**
   * Shows the question that is due, or the code that the answers lead to.
   *
   * @param {boolean} [takesFocus] whether the reader is led to it
   */
  #show(takesFocus = true) {
    const words = this.#words;
    const last = this.#last;
    const isEnd = last?.code !== undefined;
    const level = this.#around.level();
    const heading = h(
      "div",
      { id: "deciding-step", class: "reading-heading-1", role: "heading", "aria-level": Math.min(level + 1, 6), tabindex: -1 },
      isEnd ? fill(words.decide_send, { name: last.name }) : this.#questions[last?.next ?? 0].ask,
    );
    this.#place.replaceChildren(
      h(
        "section",
        { class: "reading deciding", part: "reading", "aria-labelledby": "deciding-title", keydown: (event) => this.#key(event) },
        headOf("deciding-title", level, words.decide_title, words.close, () => this.#close()),
        this.#way(),
        heading,
        ...(isEnd ? this.#end(last) : [this.#replies(last?.next ?? 0)]),
        h(
          "div",
          { class: "reading-actions" },
          ...(this.#given.length > 0
            ? [
                button(words.decide_back, () => this.#go(this.#given.slice(0, -1))),
                button(words.decide_again, () => this.#go([])),
              ]
            : []),
        ),
      ),
    );
    if (takesFocus) heading.focus();
  }

  /** What was answered so far. */
  #way() {
    const items = this.#given.map(([question, reply]) => h("li", {}, this.#questions[question].replies[reply].text));
    return h("ol", { class: "deciding-way", hidden: items.length === 0 }, ...items);
  }

  /** @param {number} question */
  #replies(question) {
    const item = (/** @type {Reply} */ { text }, /** @type {number} */ reply) =>
      h("li", {}, button(text, () => this.#go([...this.#given, [question, reply]])));
    return h("ul", { class: "deciding-replies" }, ...this.#questions[question].replies.map(item));
  }

  /**
   * The code, why it is the one, what that rests on, and the way to it.
   *
   * @param {Reply} reply
   */
  #end({ code = 0, source: [name, url] }) {
    const [before, after] = this.#words.decide_source.split("{source}");
    const why = h("div", { class: "deciding-why" });
    const actions = h("div", { class: "reading-actions" }, button(fill(this.#words.show, { code }), () => this.#leadTo(code), true));
    // The way to the code is there at once, and stays if the rest cannot be loaded.
    this.#explain(code, why, actions).catch(() => {});
    return [why, h("p", { class: "section-note" }, before, h("a", { href: url }, name), after), actions];
  }

  /**
   * Adds why a code is the one, and the code that it is taken for.
   *
   * @param {number} code
   * @param {Element} why
   * @param {Element} actions
   */
  async #explain(code, why, actions) {
    const { tools, language } = this.#around;
    const ending = async (/** @type {number[]} */ ...codes) =>
      /** @type {Ending} */ ((await tools.codes(language(), [codes[0], codes[1] ?? null])).ending(language(), code));
    const { reason, neighbor } = await ending(code);
    why.append(h("p", {}, reason));
    if (!neighbor) return;
    const { name, apart } = await ending(code, neighbor);
    why.append(h("p", {}, fill(this.#words.decide_neighbor, { name, apart })));
    actions.append(button(fill(this.#words.compare, { first: code, second: neighbor }), () => this.#leadTo(code, neighbor)));
  }

  /**
   * Shows the code, or two of them, in place of the questions.
   *
   * @param {...number} codes
   */
  #leadTo(...codes) {
    this.#close();
    this.#given = [];
    this.#around.choose(...codes);
    this.#around.lead();
  }

  /** @param {[number, number][]} given */
  #go(given) {
    this.#given = given;
    this.#show();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") this.#close();
  }

  #close() {
    leave(this.#place, ".decide-button");
  }
}
