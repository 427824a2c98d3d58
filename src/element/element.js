// The element <sip-compare> as a host page sees it: attributes, properties, events. The comments here are the source of
// the published types and of the manifest.

import { adoptProperties, codeOf, notesOf, oneOf, PLACES, reflect, reportOf } from "./attributes.js";
import { askForBase } from "./base.js";
import { Life } from "./life.js";
import { version } from "./parts.js";
import { dress } from "./sheets.js";

/** @typedef {SipCompareElement["theme"]} Theme */
/** @typedef {SipCompareElement["controls"]} Controls */
/** @typedef {SipCompareElement["rows"]} Rows */
/** @typedef {SipCompareElement["view"]} View */
/** @typedef {SipCompareElement["keys"]} Keys */
/** @typedef {SipCompareElement["history"]} HistoryMode */
/** @typedef {SipCompareElement["headingLevel"]} HeadingLevel */
/** @typedef {SipCompareElement["loading"]} Loading */
/** @typedef {import("./events.js").SipCompareElementEventMap} SipCompareElementEventMap */

/**
 * On a server there is no such class.
 *
 * @type {typeof globalThis.HTMLElement}
 */
const HTMLElement = globalThis.HTMLElement ?? /** @type {any} */ (Object);

/**
 * Two or three SIP response codes side by side: who sends them, what they mean, when they occur, how to fix them, what really
 * differs, and which one to use. Importing the module defines `<sip-compare>`.
 *
 * Each attribute has a property, in step with it both ways and at any time. Setting a property to `null` removes the
 * attribute. A value that is not allowed reads as the default and gives one warning in the console.
 *
 * @tag sip-compare
 * @attribute {string} lang - The wanted language (BCP 47); one that is not there gives the next one of the reader's browser, then English. Without it the nearest `lang` of the page decides.
 * @slot - What is shown until the widget is there, and if it cannot start.
 *
 * @fires {CustomEvent<null>} sip-compare-ready - The widget is shown. It comes again after a failure that was put right, and when an element comes back that was away from the page for more than two seconds.
 * @fires {CustomEvent<{ first: number | null, second: number | null, third: number | null }>} sip-compare-change - The reader chose other codes, or went back or forward to them with `history="query"`. The properties have the new codes already. Changes by the page itself do not tell.
 * @fires {CustomEvent<{ message: string }>} sip-compare-error - The widget could not start, or failed later. The children are shown again, with the reason and a button to try again. The message is English, for a log.
 *
 * @csspart root - Everything.
 * @csspart pickers - The pickers and the buttons beside them.
 * @csspart picker - One of the comboboxes.
 * @csspart input - The input of a picker.
 * @csspart list - The list of a picker.
 * @csspart swap - The button that swaps the first two codes.
 * @csspart read - The button that opens a place where a log or a trace is read.
 * @csspart notice - What did not fit in a link or an attribute.
 * @csspart title - The title of what is shown.
 * @csspart contents - Links to the sections, in a line that stays in sight.
 * @csspart verdict - The sentence that decides between the codes.
 * @csspart verdict-strip - Questions of every failed call, with the answers of each code.
 * @csspart summary - What the codes mean.
 * @csspart note - What the page itself says of a code; one for each.
 * @csspart decision - When to use which: a card for each code.
 * @csspart differences - The key differences.
 * @csspart table - The table of the codes with its heading.
 * @csspart column-head - The head of a column: a code with its reason phrase.
 * @csspart row - An aspect of the codes.
 * @csspart call-flow - The call flows.
 * @csspart example - The example responses.
 * @csspart learn-more - Pairs, related codes and sources.
 * @csspart copy - The copy buttons.
 * @csspart more - The button of a short view that shows everything.
 * @csspart report - The link by which a reader reports a mistake, where the page has an address for it.
 * @csspart error - The message when the widget cannot start, above the children.
 *
 * @cssprop {<color>} [--sip-compare-text=light-dark(#1b2026, #e8ebef)] - Text.
 * @cssprop {<color>} [--sip-compare-text-soft=light-dark(#4a5561, #b2bcc7)] - Remarks beside the text.
 * @cssprop {<color>} --sip-compare-surface - The ground of the widget. Without it that of the page behind the element.
 * @cssprop {<color>} --sip-compare-surface-sunk - The ground of boxes, such as the example responses. Without it mixed from the text and the surface.
 * @cssprop {<color>} --sip-compare-line - Lines between rows, and borders of chips and buttons. Without it mixed from the text and the surface.
 * @cssprop {<color>} [--sip-compare-control-line=light-dark(#7a8590, #7d8995)] - Borders of inputs, and the lines of the call flows.
 * @cssprop {<color>} [--sip-compare-accent=light-dark(#0b4fa6, #9cc6ff)] - Links, buttons and the focus.
 * @cssprop {<color>} --sip-compare-accent-soft - The ground of what the pointer is on and of the page's own notes. Without it mixed from the accent and the surface.
 * @cssprop {<color>} [--sip-compare-differs=light-dark(#5d2a9c, #cbb2ff)] - The mark of rows that differ, and notices.
 * @cssprop {<color>} --sip-compare-differs-soft - The ground of rows that differ and of notices. Without it mixed from `--sip-compare-differs` and the surface.
 * @cssprop {<color>} [--sip-compare-class-1=light-dark(#34506a, #a9c6df)] - Codes of the class 1xx.
 * @cssprop {<color>} [--sip-compare-class-2=light-dark(#125a31, #7fd6a2)] - Codes of the class 2xx.
 * @cssprop {<color>} [--sip-compare-class-3=light-dark(#085660, #74d0dc)] - Codes of the class 3xx.
 * @cssprop {<color>} [--sip-compare-class-4=light-dark(#7a4300, #f3b562)] - Codes of the class 4xx.
 * @cssprop {<color>} [--sip-compare-class-5=light-dark(#8f210b, #ffa58f)] - Codes of the class 5xx.
 * @cssprop {<color>} [--sip-compare-class-6=light-dark(#7d144d, #f4a3cb)] - Codes of the class 6xx.
 * @cssprop {<length>} [--sip-compare-sticky-top=0px] - How far below the top of the window the contents and the head of the table stay: the height of a sticky header of the page.
 * @cssprop [--sip-compare-cell-codes=none] - `block` names the code in every cell of the table, for places where its head cannot stay in sight.
 * @cssprop {<length>} --sip-compare-radius - The radius of the corners of boxes; small ones have 0.6 times of it. Without it 0.625 times the font size around the element.
 * @cssprop [--sip-compare-font=inherit] - The font family. By default that of the text around the element.
 * @cssprop [--sip-compare-font-code=ui-monospace, Menlo, Consolas, monospace] - The font family of header fields and example responses.
 *
 * @example
 * <sip-compare first="486" second="603"><a href="codes.html">SIP response codes</a></sip-compare>
 */
export class SipCompareElement extends HTMLElement {
  /**
   * The version of sip-compare that this module belongs to.
   *
   * @readonly
   * @type {string}
   */
  static version = version;
  /**
   * The folder with the files of the package, an address from the page, for bundlers that copy no files. `null` looks for
   * them where the bundler put them, or beside the module. It counts for what is loaded later; `data-sip-compare-base` of a
   * script says the same.
   *
   * @type {string | null}
   */
  static base = null;

  /** @internal */
  static observedAttributes = [...PLACES, "lang", "theme", "controls", "rows", "view", "history", "heading-level", "loading", "report"];

  // On a server there is none.
  #root = /** @type {ShadowRoot} */ (this.attachShadow?.({ mode: "open" }));
  #life = new Life(this, this.#root, () => this.#asked());
  /** @type {Record<number, string>} */
  #notes = {};

  /** @internal */
  connectedCallback() {
    adoptProperties(this);
    this.#life.enter();
  }

  /** @internal */
  disconnectedCallback() {
    this.#life.leave();
  }

  /** @internal */
  adoptedCallback() {
    dress(this.#root);
  }

  /**
   * @internal
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    this.#life.attributeChanged(name, after);
    if (name === "loading" && this.isConnected) this.#life.begin();
  }

  /** What is asked of the program, the codes as they are written; src/ui/asked.rs reads it. */
  #asked() {
    const text = (/** @type {string} */ name) => this.getAttribute(name) ?? "";
    const { history, controls, rows, view, headingLevel, notes, report } = this;
    const [first, second, third] = PLACES.map(text);
    return { first, second, third, history, controls, rows, view, headingLevel, notes, report };
  }

  /**
   * The first code, 100 to 699; `null` if there is none or the attribute is no such number. Without it the reader picks. A
   * code that the dataset does not know leaves the place empty and tells the reader so.
   *
   * @attribute
   * @reflect
   * @type {number | null}
   */
  get first() {
    return codeOf(this, "first");
  }
  set first(code) {
    reflect(this, "first", code);
  }

  /**
   * The second code, 100 to 699; otherwise as `first`.
   *
   * @attribute
   * @reflect
   * @type {number | null}
   */
  get second() {
    return codeOf(this, "second");
  }
  set second(code) {
    reflect(this, "second", code);
  }

  /**
   * A third code to set beside the two; otherwise as `first`. The same code is shown once.
   *
   * @attribute
   * @reflect
   * @type {number | null}
   */
  get third() {
    return codeOf(this, "third");
  }
  set third(code) {
    reflect(this, "third", code);
  }

  /**
   * Light or dark. `auto` is as the page behind the element is, live; the other two bring their own background.
   *
   * @attribute
   * @reflect
   * @default "auto"
   * @type {"auto" | "light" | "dark"}
   */
  get theme() {
    return oneOf(this, "theme", ["auto", "light", "dark"]);
  }
  set theme(theme) {
    reflect(this, "theme", theme);
  }

  /**
   * `none` shows the comparison alone: no pickers, no copy buttons, and what links to other codes becomes text.
   *
   * @attribute
   * @reflect
   * @default "full"
   * @type {"full" | "none"}
   */
  get controls() {
    return oneOf(this, "controls", ["full", "none"]);
  }
  set controls(controls) {
    reflect(this, "controls", controls);
  }

  /**
   * `different` leaves out the rows of the table that say the same of all codes. The reader can switch it.
   *
   * @attribute
   * @reflect
   * @default "all"
   * @type {"all" | "different"}
   */
  get rows() {
    return oneOf(this, "rows", ["all", "different"]);
  }
  set rows(rows) {
    reflect(this, "rows", rows);
  }

  /**
   * `short` shows what decides: the title, the sentence that tells the codes apart, and when to use which. A button shows the
   * rest, unless there are no `controls`. The pickers come with it. As long as no codes are chosen it changes nothing.
   *
   * @attribute
   * @reflect
   * @default "full"
   * @type {"full" | "short"}
   */
  get view() {
    return oneOf(this, "view", ["full", "short"]);
  }
  set view(view) {
    reflect(this, "view", view);
  }

  /**
   * `none` leaves the keys to the page that do something while the focus is inside the element, and not in an input:
   * `/` goes to the first picker, `s` swaps the first two codes, `d` leaves out what is the same, `[` and `]` go to the
   * section before and the next one, `c` copies the row or the section with the focus, `?` lists the keys.
   *
   * @attribute
   * @reflect
   * @default "full"
   * @type {"full" | "none"}
   */
  get keys() {
    return oneOf(this, "keys", ["full", "none"]);
  }
  set keys(keys) {
    reflect(this, "keys", keys);
  }

  /**
   * `query` keeps the codes in the query string of the page's address (`?first=302&second=428`), with Back, Forward and the
   * title of the page. At the start the address wins over the attributes, and an address without codes leads back to them. For
   * one element a page.
   *
   * @attribute
   * @reflect
   * @default "none"
   * @type {"none" | "query"}
   */
  get history() {
    return oneOf(this, "history", ["none", "query"]);
  }
  set history(history) {
    reflect(this, "history", history);
  }

  /**
   * The level of the widget's title; the other headings are one or two levels below, at most 6.
   *
   * @attribute heading-level
   * @reflect
   * @default 2
   * @type {1 | 2 | 3 | 4 | 5 | 6}
   */
  get headingLevel() {
    return /** @type {HeadingLevel} */ (Number(oneOf(this, "heading-level", ["2", "1", "3", "4", "5", "6"])));
  }
  set headingLevel(level) {
    reflect(this, "heading-level", level);
  }

  /**
   * `lazy` starts 400 CSS pixels before the element comes into view, `eager` as soon as it is in the page; what is below the
   * first screen of an eager element still waits until the reader is that near, or prints. It matters until the element has
   * started.
   *
   * @attribute
   * @reflect
   * @default "lazy"
   * @type {"lazy" | "eager"}
   */
  get loading() {
    return oneOf(this, "loading", ["lazy", "eager"]);
  }
  set loading(loading) {
    reflect(this, "loading", loading);
  }

  /**
   * Where readers report mistakes: an `https:`, `http:` or `mailto:` address, which may be relative. Without it there is no link.
   * `{codes}` in it becomes the codes that are shown (`486-603`), `{version}` the version of sip-compare.
   *
   * @attribute
   * @reflect
   * @default ""
   * @type {string}
   * @example
   * <sip-compare report="https://docs.example/issues/new?title=SIP+{codes}&body=sip-compare+{version}"></sip-compare>
   */
  get report() {
    return reportOf(this);
  }
  set report(address) {
    reflect(this, "report", address);
  }

  /**
   * The page's own words on codes, by status code; shown under “On this site” where the code is shown. They are plain text:
   * markup in them is shown as it is. Reading gives a copy, so set it anew to change something. Entries that are no status
   * code with a text are left out with a warning.
   *
   * @default {}
   * @type {Record<number, string>}
   * @example
   * element.notes = { 403: "On our trunk this means that the number is not yours." };
   */
  get notes() {
    return { ...this.#notes };
  }
  set notes(notes) {
    this.#notes = notesOf(notes);
    this.#life.change();
  }

  /**
   * The comparison of `first`, `second` and, if there is one, `third` in the language that is shown, a new object each time.
   * `null` until the widget is ready, and while there are no two different codes.
   *
   * @type {import("./functions.js").Comparison | null}
   */
  get comparison() {
    return this.#life.comparison;
  }

  /**
   * Resolves to the element when the widget is shown. With `loading="lazy"` that is only after the reader came near. It
   * rejects with an `Error` if the widget cannot start; read it again then for the next try.
   *
   * @type {Promise<SipCompareElement>}
   */
  get ready() {
    return this.#life.ready;
  }
}

askForBase(() => SipCompareElement.base);
