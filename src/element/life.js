// When an element starts and ends: from its children to the widget, and back.

import { codesInAddress, reflectCodes } from "./address.js";
import { codesOf, PLACES } from "./attributes.js";
import { giveUp, PATIENCE } from "./download.js";
import { apology, showChildren } from "./fallback.js";
import { languageOf } from "./language.js";
import { load } from "./loading.js";
import { roots } from "./modules.js";
import { canTell, neverMind, whenNear } from "./near.js";
import { shared } from "./shared.js";
import { wear } from "./sheets.js";
import { tell } from "./telling.js";

// Pages move elements about: a widget is taken down only when its element has been away for this long (milliseconds).
const GRACE = 2000;
// So many times 10 milliseconds a program has for what it draws first.
const DRAWN = 500;

/** What is said when nobody says anything; all elements of the page wait for the same parts. */
const LATE = new Error(`its files were not there after ${PATIENCE / 1000} seconds, but may still come`);

/**
 * Failures that were told in the console: elements that wait for the same part fail with the same one.
 *
 * @type {WeakSet<Error>}
 */
const told = new WeakSet();

export class Life {
  #host;
  #root;
  #ask;
  /**
   * Where the element stands: its children are shown and nothing happens (idle), the reader has not come near (waiting),
   * the parts are loading (starting), the widget is there (shown), it is there but the element has left its page (left), or
   * it could not start or stopped (failed).
   *
   * @type {"idle" | "waiting" | "starting" | "shown" | "left" | "failed"}
   */
  #state = "idle";
  /**
   * What is shown, in the states shown and left.
   *
   * @type {import("./mount.js").Mount | null}
   */
  #mount = null;
  #ready = unsettled();
  /** The attempt to start that was made last. */
  #attempt = {};
  #leaving = 0;
  #isChanging = false;
  #isReflecting = false;
  /**
   * The codes that the page itself asks for, by their places. An address without codes leads back to them.
   *
   * @type {(string | null)[]}
   */
  #home = [null, null, null];

  /**
   * @param {import("./element.js").SipCompareElement} host
   * @param {ShadowRoot} root
   * @param {() => import("./mount.js").Asked} ask what the element asks of the program
   */
  constructor(host, root, ask) {
    this.#host = host;
    this.#root = root;
    this.#ask = ask;
    if (root) showChildren(root);
  }

  get comparison() {
    return this.#mount?.comparison ?? null;
  }

  get ready() {
    return this.#ready.promise;
  }

  /** The element came into a page. */
  enter() {
    roots.add(this.#root);
    if (this.#state !== "left") return this.begin();
    clearTimeout(this.#leaving);
    this.#state = "shown";
    this.#takeAddress();
    this.#mount?.arrive();
  }

  /** The element left its page, perhaps for another place. */
  leave() {
    roots.delete(this.#root);
    neverMind(this.#host);
    if (this.#state === "waiting") this.#state = "idle";
    if (this.#state !== "shown") return;
    this.#state = "left";
    this.#leaving = setTimeout(() => this.#end(), GRACE);
  }

  /** Starts at once, or when the reader comes near. */
  begin() {
    if (this.#mount || this.#state === "starting") return;
    if (this.#host.loading === "eager") this.#start();
    else this.#wait();
  }

  /**
   * The page asks for something by an attribute; what the element reflects itself is nothing that it asks for.
   *
   * @param {string} name
   * @param {string | null} value
   */
  attributeChanged(name, value) {
    if (this.#isReflecting) return;
    const place = PLACES.findIndex((other) => other === name);
    if (place >= 0) this.#home[place] = value;
    this.change();
  }

  /** Something of the element is otherwise: many changes, one update. */
  change() {
    if (!this.#mount || this.#isChanging) return;
    this.#isChanging = true;
    queueMicrotask(() => {
      this.#isChanging = false;
      if (this.#mount?.isThere(this.#root) === false) this.#startAnew();
      else this.#mount?.update();
    });
  }

  /**
   * The reader chose other codes: the attributes follow, and the host page is told.
   *
   * @param {(number | null | undefined)[]} codes
   * @param {boolean} isNew whether they are other ones, and not those that are left without a wrong one
   */
  choose(codes, isNew) {
    this.#reflect(codes);
    if (isNew) this.tellChange();
  }

  /**
   * The address of the page leads to these codes, or without any to those that the page asks for.
   *
   * @param {(string | null)[]} codes
   */
  travel(codes) {
    const before = codesOf(this.#host);
    this.#reflect(codes.some(Boolean) ? codes : this.#home);
    this.change();
    if (codesOf(this.#host).some((code, place) => code !== before[place])) this.tellChange();
  }

  /** Where the address of the page has codes and the element follows it, they win over what the page asks for. */
  #takeAddress() {
    const codes = codesInAddress();
    if (this.#host.history === "query" && codes.some(Boolean)) this.#reflect(codes);
  }

  /** @param {(string | number | null | undefined)[]} codes */
  #reflect(codes) {
    this.#isReflecting = true;
    reflectCodes(this.#host, codes);
    this.#isReflecting = false;
  }

  /** Tells the host page which codes the reader chose. */
  tellChange() {
    tell(this.#host, "change", Object.fromEntries(PLACES.map((name) => [name, this.#host[name]])));
  }

  /**
   * Goes back to the children, says why, and offers to try again.
   *
   * @param {Error} error
   */
  fail(error) {
    const message = `The comparison of SIP response codes could not start: ${error.message}`;
    // Who waits for it hears of it; who does not need not.
    this.ready.catch(() => {});
    this.#ready.reject(error);
    this.#end();
    this.#state = "failed";
    showChildren(this.#root, apology(languageOf(this.#host), error.message, () => this.#start()));
    // What only the author of the page can do stands in the console.
    if (!told.has(error)) console.warn(`<sip-compare> ${[message, error.cause].filter(Boolean).join(". ")}`);
    told.add(error);
    tell(this.#host, "error", { message });
  }

  /** Starts when the reader comes near. Where nobody can tell, as in a test without a browser, the children stay. */
  #wait() {
    if (!canTell) return;
    this.#state = "waiting";
    whenNear(this.#host, () => this.#start());
  }

  /**
   * Loads what is missing and shows the widget. Where that takes too long, the reader may try again while what is on its way
   * may still come: the first attempt that has everything shows it, and only the last one can fail.
   */
  async #start() {
    if (this.#state === "starting" || this.#mount) return;
    neverMind(this.#host);
    this.#state = "starting";
    const attempt = (this.#attempt = {});
    const isLast = () => this.#attempt === attempt;
    const patience = setTimeout(() => {
      giveUp();
      if (isLast()) this.fail(LATE);
    }, PATIENCE);
    try {
      // A page that imports the module says right after it where the parts lie.
      await null;
      // What is asked for may change while the rest is loading; then only its details are still to come.
      await this.#load();
      const { parts, language } = await this.#load();
      if (this.#mount) return;
      if (this.#host.isConnected) {
        this.#attempt = attempt;
        await this.#show(parts, language);
      } else if (isLast()) this.#state = "idle";
    } catch (error) {
      // What a page put in place of a part of the platform may throw anything.
      if (isLast()) this.fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      clearTimeout(patience);
    }
  }

  /** The page took away what was shown. What has the focus leaves it before the program lets go of what listens there. */
  #startAnew() {
    this.#root.replaceChildren();
    this.#end();
    this.#start();
  }

  /** Loads what is missing for what the element asks for now. */
  async #load() {
    this.#takeAddress();
    const language = languageOf(this.#host);
    return { parts: await load(language, codesOf(this.#host)), language };
  }

  /**
   * @param {Awaited<ReturnType<typeof load>>} parts
   * @param {string} language
   */
  async #show({ program, style, module }, language) {
    const mount = (this.#mount = new module.Mount(shared, this.#host, this, program, language, this.#ask));
    const container = mount.open();
    this.#state = "shown";
    wear(this.#root, style);
    this.#root.replaceChildren(container);
    // The program draws in a microtask of its own, which comes before this one, or a moment later on a busy page.
    await null;
    for (let tries = 0; !container.hasChildNodes() && tries < DRAWN; tries++) await new Promise((next) => setTimeout(next, 10));
    if (this.#mount !== mount) return;
    // A page may hide so much of the platform that the program gives up without a word.
    if (!container.hasChildNodes()) throw new Error("the program drew nothing");
    this.#ready.resolve(this.#host);
    tell(this.#host, "ready");
  }

  /** Goes back to the children. */
  #end() {
    clearTimeout(this.#leaving);
    this.#mount?.destroy();
    this.#mount = null;
    this.#state = "idle";
    this.#ready = unsettled();
    showChildren(this.#root);
  }
}

/**
 * A promise that somebody else settles. What the platform has for it is not in Node.js 20, nor in browsers of 2023. A page may
 * have a name of its own in place of the global one, and without its life an element would hide its children.
 *
 * @returns {PromiseWithResolvers<import("./element.js").SipCompareElement>}
 */
function unsettled() {
  /** @type {any} */
  const ready = {};
  ready.promise = new globalThis.Promise((resolve, reject) => Object.assign(ready, { resolve, reject }));
  return ready;
}
