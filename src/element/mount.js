// What lives while something is shown: a program and its widget, the container and what listens there, the language.
// It asks the element for nothing but its public properties. It is loaded together with the program, so that a page whose
// element nobody comes near loads the entry alone.

import { addressWith, codesInAddress } from "./address.js";
import { codesOf } from "./attributes.js";
import { groundOf, unwatchPage, watchPage } from "./ground.js";
import { Help } from "./help.js";
import { only } from "./options.js";
import { Places } from "./places.js";
import { Taking } from "./taking.js";
import { keepWriting } from "./typing.js";

/** @typedef {typeof import("./shared.js").shared} Shared */

/**
 * What a widget is asked for: element.js says it, and src/ui/asked.rs reads it. Here only these matter.
 *
 * @typedef {{ first: string, second: string, third: string, history: string, [name: string]: unknown }} Asked
 */

/**
 * A widget, as the program exports it; src/embed/mod.rs says what each does.
 *
 * @typedef {object} Widget
 * @property {(asked: Asked & { language: string, hasFingers: boolean }) => void} show
 * @property {(count: number) => void} copied
 * @property {(text: string) => void} refused
 * @property {() => void} painted
 * @property {(codes: number[]) => void} choose
 * @property {() => void} unread
 * @property {(isThere: boolean) => void} arrived
 * @property {() => void} destroy
 * @property {() => void} __destroy_into_raw
 */

/**
 * What the reader chose, as a widget tells it: the codes by their places.
 *
 * @typedef {{ codes: (number | undefined)[], query?: string }} Change
 */

/**
 * @typedef {new (container: HTMLElement, host: {
 *   change: (change: Change) => void,
 *   renewed: () => void,
 *   want: (codes: Uint16Array) => void,
 *   notice: (text: string) => void,
 *   copy: (format: string, codes: Uint16Array) => void,
 *   find: (text: string) => string | undefined,
 *   read: () => void,
 *   decide: () => void,
 * }) => Widget} WidgetClass
 */

/**
 * All that is shown on the page.
 *
 * @type {Set<Mount>}
 */
const live = new Set();

function followAll() {
  for (const mount of live) mount.follow();
}

/**
 * @param {import("./loading.js").App} program
 * @param {Error} error
 */
function failAll(program, error) {
  for (const mount of live) mount.fail(program, error);
}

export class Mount {
  #shared;
  #host;
  #life;
  #program;
  #ask;
  /** @type {Widget | null} */
  #widget;
  #container = document.createElement("div");
  #help;
  #places;
  /** @type {EventListenerOrEventListenerObject[]} */
  #listening = [];
  #language;
  /** The language that is wanted; its pack may have failed to load. */
  #wanted;
  /**
   * The language that is on its way.
   *
   * @type {string | null}
   */
  #coming = null;
  /** The details that the widget wanted last. */
  #missing = {};
  /** Whether more than the first screen was ever drawn, and whether that waits for the reader. */
  #isWhole = false;
  #isWaiting = false;
  #drawRest = () => {
    this.#isWhole = true;
    this.#isWaiting = false;
    this.#widget?.painted();
    // The program draws in a microtask of its own, which comes before this one.
    queueMicrotask(() => {
      this.#places.adapt();
      if (!this.isThere(/** @type {ShadowRoot} */ (this.#host.shadowRoot))) this.#life.change();
    });
  };
  #tellMore = () => this.#widget?.arrived(true);
  #travel = () => this.#followAddress();
  /** The path of the page's address and whether it had codes, when it was looked at last. */
  #path = "";
  #hasLink = false;

  /**
   * Makes a widget for an element, in a language that is loaded.
   *
   * @param {Shared} shared
   * @param {import("./element.js").SipCompareElement} host
   * @param {import("./life.js").Life} life whom it tells what the reader chose, and that the program stopped for good
   * @param {import("./loading.js").App} program
   * @param {string} language
   * @param {() => Asked} ask what the element asks of the program
   */
  constructor(shared, host, life, program, language, ask) {
    this.#shared = shared;
    shared.onStopped(failAll);
    this.#host = host;
    this.#life = life;
    this.#program = program;
    this.#ask = ask;
    this.#language = this.#wanted = language;
    this.#container.className = "sip-compare";
    this.#container.part = "root";
    keepWriting(this.#container);
    this.#collectListeners();
    this.#help = new Help(shared, host, this.#container, () => this.#widget, () => this.#language);
    const taking = new Taking(this.#container, (place) => this.#help.copy(place, codesOf(host).map(Number)));
    this.#places = new Places(host, this.#container, () => this.#help.listKeys(), (element) => taking.take(element));
    this.#widget = this.#makeWidget();
  }

  /** Shows what the element wants, in a container of its own. */
  open() {
    live.add(this);
    this.arrive();
    this.#shared.loadWhenIdle(this.#language, this.#tellMore);
    return this.#container;
  }

  /** The comparison that is shown; null while there is none, or it is about to be in other words. */
  get comparison() {
    const codes = codesOf(this.#host).map(Number);
    return this.#coming ? null : (this.#program.compare(this.#language, codes) ?? null);
  }

  /** The element came into a page, perhaps another one than before. */
  arrive() {
    watchPage(followAll);
    this.update();
    this.#noteAddress();
    if (this.#isWaiting) this.#waitForReader();
  }

  /**
   * Whether what is shown still stands in the shadow root, which a page may have emptied.
   *
   * @param {ShadowRoot} root
   */
  isThere(root) {
    return root.contains(this.#container) && (!this.#isWhole || this.#container.querySelector("[part=title]") !== null);
  }

  /** Takes on what the page around the element has now. What is away from its page keeps what it has. */
  follow() {
    if (!this.#host.isConnected) return;
    this.#followGround();
    if (this.#shared.languageOf(this.#host) !== this.#wanted) this.update();
  }

  /** Shows what the element wants now. What does not depend on the language does not wait for it. */
  update() {
    if (!this.#host.isConnected) return;
    this.#wanted = this.#shared.languageOf(this.#host);
    this.#followGround();
    this.#show();
    if (this.#wanted === this.#language) this.#coming = null;
    else this.#speak(this.#wanted);
  }

  /**
   * A program stopped for good.
   *
   * @param {import("./loading.js").App} program
   * @param {Error} error
   */
  fail(program, error) {
    if (this.#program === program) this.#life.fail(error);
  }

  /** Takes everything down; in a program that is lost nothing can be taken down any more. */
  destroy() {
    live.delete(this);
    if (live.size === 0) unwatchPage(followAll);
    removeEventListener("popstate", this.#travel);
    removeEventListener("beforeprint", this.#drawRest);
    this.#shared.neverMind(this.#host);
    this.#places.forget();
    this.#coming = null;
    const widget = this.#widget;
    this.#widget = null;
    if (this.#shared.isCurrent(this.#program)) {
      try {
        widget?.destroy();
        this.#releaseListeners();
      } catch {
        // What was interrupted while it drew cannot be taken down.
      }
    } else {
      // Else the browser would free it some day, in the program that is lost.
      widget?.__destroy_into_raw();
    }
  }

  // ---- The address of the page ----

  /**
   * The reader went back or forward. Where the address has no codes it led away from some, or it is of no concern: of a link to
   * a place in the page, or of another page that is about to be shown in place of this one.
   */
  #followAddress() {
    if (!this.#host.isConnected) return;
    const hadLink = this.#hasLink && this.#path === location.pathname;
    this.#noteAddress();
    if (this.#hasLink || hadLink) this.#life.travel(codesInAddress());
  }

  #noteAddress() {
    this.#path = location.pathname;
    this.#hasLink = codesInAddress().some(Boolean);
  }

  // ---- Where the program is called ----

  /** A widget of the program in the container. */
  #makeWidget() {
    return new this.#program.Widget(this.#container, {
      change: (change) => this.#choose(change),
      renewed: () => {
        this.#help.explainNothing();
        this.#paint();
      },
      want: (codes) => this.#fetch([...codes]),
      notice: this.#shared.warn,
      copy: (format, codes) => this.#help.copy(format, [...codes]),
      find: (text) => this.#help.find(text),
      read: () => this.#help.read(),
      decide: () => this.#help.decide(),
    });
  }

  /** Tells the widget what the element wants. */
  #show() {
    const hasFingers = Boolean(globalThis.matchMedia?.("(pointer: coarse)").matches);
    const asked = { ...this.#ask(), language: this.#language, hasFingers };
    (asked.history === "query" ? addEventListener : removeEventListener)("popstate", this.#travel);
    this.#widget?.show(asked);
  }

  // ---- What the widget asks for ----

  /**
   * The reader chose other codes: the address of the page follows, and the element is told.
   *
   * @param {Change} change
   */
  #choose({ codes, query }) {
    // The same codes without one that was wrong are no choice of the reader.
    const isNew = codesOf(this.#host).some((code, place) => code !== (codes[place] ?? null));
    if (query !== undefined) {
      try {
        const address = addressWith(query, this.#places.hash);
        if (isNew) history.pushState(null, "", address);
        else history.replaceState(history.state, "", address);
      } catch {
        // A sandboxed frame or a file may refuse; the selection is shown all the same.
      }
      this.#noteAddress();
    }
    this.#life.choose(codes, isNew);
  }

  /**
   * The widget draws its first screen within this task. The frame after the one that paints it has the rest: the first when
   * the reader is near.
   */
  #paint() {
    const goOn = () => (this.#isWhole || this.#shared.isNear(this.#host) ? this.#drawRest() : this.#waitForReader());
    // A page that nobody sees is not painted.
    if (document.hidden) setTimeout(goOn);
    else requestAnimationFrame(() => requestAnimationFrame(goOn));
  }

  #waitForReader() {
    if (!this.#widget) return;
    this.#isWaiting = true;
    this.#shared.whenNear(this.#host, this.#drawRest);
    // What is printed may be far away.
    addEventListener("beforeprint", this.#drawRest, only({ once: true }));
  }

  /**
   * Loads the details of these codes for the widget. What it wants last counts.
   *
   * @param {number[]} codes
   */
  async #fetch(codes) {
    const missing = (this.#missing = {});
    let isThere = true;
    try {
      await this.#shared.app.codes(this.#language, codes);
    } catch (error) {
      isThere = false;
      // What was taken down meanwhile needs nothing any more.
      if (this.#widget) this.#shared.warn(/** @type {Error} */ (error).message);
    }
    if (missing === this.#missing) this.#widget?.arrived(isThere);
  }

  // ---- What the page and the element have ----

  /** Takes the theme of the element, or that of the page where it stands. */
  #followGround() {
    const { theme } = this.#host;
    const { color, isDark } = theme === "auto" ? groundOf(this.#host) : { color: "", isDark: theme === "dark" };
    const name = isDark ? "dark" : "light";
    const { dataset, style } = this.#container;
    // What stays is not written: it would be a change of the page all the same.
    if (dataset.theme !== name) dataset.theme = name;
    if (style.getPropertyValue("--ground") !== color) style.setProperty("--ground", color);
  }

  /**
   * Loads another language and shows it, unless one more is wanted by then. If it cannot be loaded, what is shown stays.
   *
   * @param {string} language
   */
  async #speak(language) {
    this.#coming = language;
    try {
      await this.#shared.app.codes(language, codesOf(this.#host));
      if (this.#coming !== language) return;
      this.#language = language;
      this.#show();
      this.#help.translate();
      this.#shared.loadWhenIdle(language, this.#tellMore);
    } catch (error) {
      this.#shared.warn(`lang=“${language}”: ${/** @type {Error} */ (error).message}`);
    } finally {
      if (this.#coming === language) this.#coming = null;
    }
  }

  // ---- Mends for Yew 0.23 (docs/yew-listeners.md) ----

  /** Yew never lets go of what listens at the root of an app, and that holds the root: so the container remembers it. */
  #collectListeners() {
    const container = this.#container;
    const { addEventListener: listen } = container;
    container.addEventListener = (/** @type {string} */ type, /** @type {EventListenerOrEventListenerObject} */ listener, /** @type {object} */ options) => {
      this.#listening.push(listener);
      listen.call(container, type, listener, only(options));
    };
  }

  /** So wasm-bindgen frees a closure, once nothing runs in it. */
  #releaseListeners() {
    for (const listener of this.#listening.splice(0)) {
      /** @type {{ _wbg_cb_unref?: () => void }} */ (listener)._wbg_cb_unref?.();
    }
  }
}
