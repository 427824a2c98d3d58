// The custom element <sip-compare>: reads its attributes, loads the parts once a page, mounts a widget into each
// element and keeps it in step with the host page. It also exports the functions of the dataset.
//
// This is the one file that a host page names, and its name never changes. What is shown comes from Rust. The module can
// be imported where there is no browser (a page that is rendered on a server); it does nothing there.

// Where the parts lie, relative to this file: addresses that bundlers understand too. A release build writes its own
// names here.
const PARTS = {
  version: "0.0.0",
  glue: new URL("./sip-compare-app.js", import.meta.url),
  wasm: new URL("./sip-compare-app_bg.wasm", import.meta.url),
  style: new URL("./sip-compare-style.txt", import.meta.url),
  packs: { en: new URL("./data/en.pack", import.meta.url) },
  words: { en: { failed: "The comparison of SIP response codes could not start.", retry: "Try again" } },
};

const TAG = "sip-compare";
const FALLBACK_LANGUAGE = "en";
// Pages move elements about: a widget is taken down only when its element has been away for this long (milliseconds).
const GRACE = 2000;
// How far outside the visible part of the page an element with loading="lazy" starts.
const NEAR = "400px";
// The sheet while the children are shown. Until the widget is there, the element takes the place that it will need at
// least, so that nothing moves when it comes; if it cannot come, none.
const FALLBACK = ":host{display:block}:host([hidden]){display:none}";
const WAITING = `${FALLBACK}:host{min-block-size:100vh}`;

// ---- Loading ----

/** What is loaded or being loaded, one promise each; forgotten when it fails, so that a retry can work. */
const loaded = new Map();
/** How often the program was loaded. A module that failed once stays failed under its address, so each has its own. */
let programs = 0;
/** The program that new widgets get. */
let current = null;

function once(name, load) {
  if (!loaded.has(name)) {
    const promise = load();
    loaded.set(name, promise);
    promise.catch(() => loaded.get(name) === promise && loaded.delete(name));
  }
  return loaded.get(name);
}

async function download(url) {
  const response = await fetch(url).catch((cause) => {
    throw new Error(`${url.pathname} cannot be downloaded (${cause.message})`);
  });
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  return response;
}

function loadProgram() {
  return once("program", async () => {
    // Both downloads start before either is waited for.
    const wasm = download(PARTS.wasm);
    wasm.catch(() => {});
    const glue = new URL(PARTS.glue);
    // A fragment makes the address another one for modules, but not for the server and the cache.
    if (programs++) glue.hash = programs;
    const program = await import(/* @vite-ignore */ /* webpackIgnore: true */ glue.href);
    program.initSync({ module: await compile(await wasm) });
    program.onPanic((message) => failAll(program, message));
    return (current = program);
  });
}

async function compile(response) {
  // Only with this type can a browser compile while it downloads; a server that does not know it does no harm.
  const isStream = response.headers.get("content-type")?.startsWith("application/wasm");
  return isStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

function loadStyle() {
  return once("style", async () => {
    const response = await download(PARTS.style);
    // 1em at the element, as a length that stays the same further in. A name that is registered already is in order.
    try {
      CSS.registerProperty({ name: `--${TAG}-rem`, syntax: "<length>", inherits: true, initialValue: "16px" });
    } catch {}
    return sheet(await response.text());
  });
}

function sheet(text) {
  const result = new CSSStyleSheet();
  result.replaceSync(text);
  return result;
}

function loadLanguage(language) {
  return once(`language ${language}`, async () => {
    const pack = download(PARTS.packs[language]).then((response) => response.arrayBuffer());
    pack.catch(() => {});
    const program = await loadProgram();
    program.addPack(new Uint8Array(await pack));
    return program;
  });
}

/** Everything a widget in this language needs, all of it requested at once. */
async function load(language) {
  const [program, style] = await Promise.all([loadProgram(), loadStyle(), loadLanguage(language)]);
  return { program, style };
}

/**
 * The language that readers get who want these (BCP 47 tags, the dearest first): the first that exists, by the same tag
 * or else by the same language in the same script; English if there is none.
 */
export function negotiate(wanted) {
  const available = Object.keys(PARTS.packs);
  for (const tag of wanted) {
    const same = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const found = same ?? available.find((candidate) => essence(candidate) === essence(tag));
    if (found) return found;
  }
  return FALLBACK_LANGUAGE;
}

/** The language and its likely script: zh-CN is zh-Hans, zh-TW is not. */
function essence(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

// ---- The functions of the dataset ----

/** Calls a function of the program with a language that is loaded. */
async function ask(lang, call) {
  const language = negotiate([lang ?? document.documentElement.lang, ...navigator.languages].filter(Boolean));
  return call(await loadLanguage(language), language);
}

/** The comparison of two codes, as the property `comparison` gives it. Rejects with a RangeError for other codes. */
export function compare(first, second, { lang } = {}) {
  return ask(lang, (program, language) => {
    const codes = program.codes(language).map(({ code }) => code);
    for (const [name, code] of Object.entries({ first, second })) {
      if (!codes.includes(Number(code))) throw new RangeError(`${name}: “${code}” is none of the codes ${codes.join(", ")}`);
    }
    if (Number(first) === Number(second)) throw new RangeError(`“${first}” twice: two different codes are compared`);
    return program.compare(language, Number(first), Number(second));
  });
}

/** The codes that a number, words or a pasted status line may mean, best first. */
export function search(query, { lang } = {}) {
  return ask(lang, (program, language) => program.search(language, String(query)));
}

/** All codes, in ascending order. */
export function codes({ lang } = {}) {
  return ask(lang, (program, language) => program.codes(language));
}

// ---- The theme and the language of the host page ----

/** Every element with a widget: a failure of the program and a change of the page's theme reach all of them. */
const live = new Set();
/** What this module may do with an element, and a host page may not. */
let inner;
const systemIsDark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
/**
 * Host pages switch their theme and language by attributes of <html> or <body>; which ones they use for the theme does
 * not matter, see groundOf.
 */
const pageObserver = observer(globalThis.MutationObserver, () => {
  followTheme();
  live.forEach(inner.followLanguage);
});
/** Starts the elements that come near the visible part of the page. */
const nearness = observer(globalThis.IntersectionObserver, (entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) inner.start(target);
});

/** An observer of a kind that is there in every browser, and nowhere else. */
function observer(Kind, callback) {
  return Kind && new Kind(callback, { rootMargin: NEAR });
}

function followTheme() {
  live.forEach(inner.followTheme);
}

/** Doing it again changes nothing, but for a page that put another <body> in place of its first. */
function watchPage() {
  for (const element of [document.documentElement, document.body]) pageObserver.observe(element, { attributes: true });
  systemIsDark.addEventListener("change", followTheme);
  // A page may fade its background: the color is right only when the fading is over.
  document.addEventListener("transitionend", followTheme);
}

function unwatchPage() {
  pageObserver.disconnect();
  systemIsDark.removeEventListener("change", followTheme);
  document.removeEventListener("transitionend", followTheme);
}

/**
 * How the page looks where the element stands: the nearest background that is painted, "" if it is that of the browser,
 * and whether it is dark.
 */
function groundOf(element) {
  for (let current = element; current; current = outside(current)) {
    const { backgroundColor } = getComputedStyle(current);
    const isDark = isDarkColor(backgroundColor);
    if (isDark !== null) return { color: backgroundColor, isDark };
  }
  // Nothing paints a background: the canvas has the color of the root's color scheme.
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(" ");
  return { color: "", isDark: schemes.includes("dark") && (!schemes.includes("light") || systemIsDark.matches) };
}

/** The element around this one as the reader sees it, over the borders of shadow trees. */
function outside(element) {
  return element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
}

/** Whether a computed color is dark; null if it lets through what is behind it or is of a kind that is not understood. */
function isDarkColor(color) {
  const [, kind, values] = /^([\w-]+)\((.*)\)$/.exec(color) ?? [];
  // A number inside a word, as in display-p3, is none.
  const [a, b, c, alpha = 1] = (values?.match(/(?<![\w.-])-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (alpha < 0.9) return null;
  // oklab, oklch, lab and lch begin with the lightness.
  if (/^ok/.test(kind)) return a < 0.6;
  if (/^l/.test(kind)) return a < 50;
  const full = kind === "color" ? 1 : 255;
  return kind === "color" || /^rgb/.test(kind) ? 0.299 * a + 0.587 * b + 0.114 * c < full / 2 : null;
}

// ---- The element ----

/** Failures that were told in the console: elements that wait for the same part fail with the same one. */
const told = new WeakSet();

/** A program stopped for good: each of its widgets goes back to what its host page put into it. */
function failAll(program, message) {
  // What a stopped program still does must not reach its successor.
  const elements = [...live].filter((element) => inner.belongsTo(element, program));
  if (program === current) {
    current = null;
    loaded.clear();
  }
  const error = new Error(message);
  for (const element of elements) inner.fail(element, error);
}

class SipCompareElement extends (globalThis.HTMLElement ?? Object) {
  static version = PARTS.version;
  static observedAttributes = ["first", "second", "lang", "theme", "controls", "history", "heading-level", "loading"];

  #root = this.attachShadow({ mode: "open" });
  #container = null;
  #listeners = [];
  #program = null;
  #widget = null;
  #language = "";
  #asked = "";
  #coming = 0;
  #notes = {};
  #warned = new Set();
  #updating = false;
  #reflecting = false;
  #starting = false;
  #leaving = 0;
  #ready = Promise.withResolvers();
  #travel = () => this.#followAddress();

  static {
    inner = {
      start: (element) => element.#start(),
      fail: (element, error) => element.#fail(error),
      followTheme: (element) => element.#followTheme(),
      followLanguage: (element) => element.#followLanguage(),
      belongsTo: (element, program) => element.#program === program,
    };
  }

  constructor() {
    super();
    this.#showFallback();
    // What is typed into a picker is no shortcut of the host page, which does not see that it comes from an input.
    this.#root.addEventListener("keydown", (event) => {
      const isTyped = event.target.localName === "input" && !["Escape", "Tab"].includes(event.key);
      if (isTyped && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    });
  }

  connectedCallback() {
    clearTimeout(this.#leaving);
    this.#adoptProperties();
    if (this.#widget) {
      watchPage();
      this.#followTheme();
      this.#followLanguage();
    } else this.#begin();
  }

  disconnectedCallback() {
    nearness.unobserve(this);
    this.#leaving = setTimeout(() => {
      if (!this.isConnected) this.#stop();
    }, GRACE);
  }

  attributeChangedCallback(name, before, after) {
    // What the element reflects itself is shown already.
    if (before === after || this.#reflecting) return;
    if (name === "loading" && !this.#widget && this.isConnected) this.#begin();
    this.#change();
  }

  /** Goes back to the children, says why, and offers to try again. */
  #fail(error) {
    const message = `The comparison of SIP response codes could not start: ${error.message}`;
    this.#abandon();
    this.#showFallback(error.message);
    if (!told.has(error)) console.warn(`<${TAG}> ${message}`);
    told.add(error);
    // Who waits for it hears of it; who does not need not.
    this.#ready.promise.catch(() => {});
    this.#ready.reject(error);
    this.#ready = Promise.withResolvers();
    this.#tell("error", { message });
  }

  /** Takes the theme of the attribute, or the one that the host page has now. */
  #followTheme() {
    const { theme } = this;
    const { color, isDark } = theme === "auto" ? groundOf(this) : { color: "", isDark: theme === "dark" };
    const name = isDark ? "dark" : "light";
    const { dataset, style } = this.#container;
    // What stays is not written: it would be counted as a change of the page.
    if (dataset.theme !== name) dataset.theme = name;
    if (style.getPropertyValue("--ground") !== color) style.setProperty("--ground", color);
  }

  /** Takes the language that is wanted now, if it is another one. */
  #followLanguage() {
    if (this.#wantedLanguage() !== this.#asked) this.#update();
  }

  /** Loads what is missing and mounts the widget. */
  async #start() {
    nearness.unobserve(this);
    if (this.#starting || this.#widget) return;
    this.#starting = true;
    try {
      let language, parts;
      // A program may stop for good while the rest is loading.
      do parts = await load((language = this.#wantedLanguage()));
      while (parts.program !== current);
      if (!this.isConnected) return;
      this.#mount(parts.program, parts.style, language);
      // Another language may have been asked for while this one was loading.
      this.#followLanguage();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#starting = false;
    }
  }

  /** Starts at once, or when the reader comes near. */
  #begin() {
    if (this.loading === "eager") this.#start();
    else nearness.observe(this);
  }

  /** What was set before the element had its class hides the properties of the class. */
  #adoptProperties() {
    for (const name of ["first", "second", "theme", "controls", "history", "headingLevel", "loading", "notes"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  /** Many changes, one update. */
  #change() {
    if (!this.#widget || this.#updating) return;
    this.#updating = true;
    queueMicrotask(() => {
      this.#updating = false;
      if (this.#widget) this.#update();
    });
  }

  #mount(program, style, language) {
    this.#program = program;
    this.#language = this.#asked = language;
    this.#container = document.createElement("div");
    this.#container.className = TAG;
    this.#container.setAttribute("part", "root");
    // Yew never lets go of what listens at the root of an app, and that holds the root: see #abandon.
    this.#container.addEventListener = (...listener) => {
      this.#listeners.push(listener[1]);
      HTMLElement.prototype.addEventListener.apply(this.#container, listener);
    };
    this.#followTheme();
    if (this.history === "query" && /[?&](first|second)=[^&]/.test(location.search)) this.#takeAddress();
    this.#widget = new program.Widget(this.#container, {
      change: ({ first, second, query }) => this.#select(first, second, query),
      notice: (text) => this.#warn(text),
      copy: (text) => this.#copy(text),
    });
    this.#show();
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(this.#container);
    watchPage();
    live.add(this);
    this.#ready.resolve(this);
    this.#tell("ready");
  }

  /** The codes in the address of the page win over the attributes, which follow. Whether there were any. */
  #takeAddress() {
    const query = new URLSearchParams(location.search);
    this.#reflectQuietly({ first: query.get("first"), second: query.get("second") });
  }

  /** The reader went back or forward. */
  #followAddress() {
    const before = [this.getAttribute("first"), this.getAttribute("second")].join();
    this.#takeAddress();
    if (before === [this.getAttribute("first"), this.getAttribute("second")].join()) return;
    this.#show();
    this.#tell("change", { first: this.first, second: this.second });
  }

  /** Reflects values that are shown already, or are about to be. */
  #reflectQuietly(values) {
    this.#reflecting = true;
    for (const [name, value] of Object.entries(values)) this.#reflect(name, value);
    this.#reflecting = false;
  }

  async #update() {
    const language = this.#wantedLanguage();
    this.#asked = language;
    this.#followTheme();
    // What does not depend on the language does not wait for it.
    this.#show();
    if (language === this.#language) return;
    this.#coming++;
    try {
      await loadLanguage(language);
      // Another language may be wanted by now: then its own update follows, or was there first.
      if (!this.#widget || this.#asked !== language) return;
      this.#language = language;
      this.#show();
    } catch (error) {
      // What is shown stays.
      this.#warn(`lang=“${language}”: ${error.message}`);
    } finally {
      this.#coming--;
    }
  }

  #show() {
    (this.history === "query" ? addEventListener : removeEventListener)("popstate", this.#travel);
    this.#widget.show({
      language: this.#language,
      first: this.getAttribute("first") ?? "",
      second: this.getAttribute("second") ?? "",
      history: this.history,
      controls: this.controls,
      headingLevel: this.headingLevel,
      notes: this.#notes,
    });
  }

  async #copy(text) {
    let isDone = true;
    try {
      // Outside a secure context there is no clipboard at all.
      await navigator.clipboard.writeText(text);
    } catch {
      isDone = false;
    }
    this.#widget?.copied(isDone);
  }

  /** The reader chose other codes: the attributes and the address follow, and the host page is told. */
  #select(first = null, second = null, query) {
    this.#reflectQuietly({ first, second });
    if (query !== undefined) {
      try {
        history.pushState(null, "", location.pathname + query + location.hash);
      } catch {
        // A sandboxed frame or a file may refuse; the selection is shown all the same.
      }
    }
    this.#tell("change", { first, second });
  }

  #tell(event, detail = null) {
    this.dispatchEvent(new CustomEvent(`${TAG}-${event}`, { bubbles: true, composed: true, detail }));
  }

  /** Warns in the console, once for each text. */
  #warn(text) {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    console.warn(`<${TAG}> ${text}`);
  }

  #stop() {
    this.#abandon();
    this.#showFallback();
  }

  /** Lets the widget go; in a program that is lost nothing can be taken down any more. */
  #abandon() {
    live.delete(this);
    if (live.size === 0) unwatchPage();
    removeEventListener("popstate", this.#travel);
    const [widget, isLost] = [this.#widget, this.#program !== current];
    this.#widget = this.#program = null;
    if (widget) this.#ready = Promise.withResolvers();
    const listeners = this.#listeners.splice(0);
    // Else the browser would free it some day, in the program that is lost.
    if (isLost) return widget?.__destroy_into_raw();
    widget?.destroy();
    // So wasm-bindgen frees a closure, once nothing runs in it.
    for (const listener of listeners) listener._wbg_cb_unref?.();
  }

  #showFallback(reason) {
    this.#root.adoptedStyleSheets = [sheet(reason ? FALLBACK : WAITING)];
    this.#root.replaceChildren(...(reason ? [this.#apology(reason)] : []), document.createElement("slot"));
  }

  /** Says in the reader's language that it could not start, with the reason in the words of the program. */
  #apology(reason) {
    const language = this.#wantedLanguage();
    const words = PARTS.words[language];
    const box = document.createElement("p");
    box.lang = language;
    box.setAttribute("part", "error");
    box.setAttribute("role", "status");
    const cause = document.createElement("span");
    cause.lang = "en";
    cause.textContent = `${reason}.`;
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = words.retry;
    retry.addEventListener("click", () => this.#start());
    box.append(`${words.failed} `, cause, " ", retry);
    return box;
  }

  #wantedLanguage() {
    let nearest = this;
    while (nearest && !nearest.lang) nearest = outside(nearest);
    return negotiate([nearest?.lang, ...navigator.languages].filter(Boolean));
  }

  // ---- The properties ----

  /** The comparison that is shown, as a plain object; null while there is none, or it is about to be in other words. */
  get comparison() {
    if (this.#coming && this.#asked !== this.#language) return null;
    return this.#program?.compare(this.#language, this.first ?? 0, this.second ?? 0) ?? null;
  }

  /** The promise of the element itself, kept when the widget is shown; broken if it cannot start. */
  get ready() {
    return this.#ready.promise;
  }

  /** The host's own words about codes: `{ 403: "On our trunk this means …" }`, plain text. */
  get notes() {
    return { ...this.#notes };
  }
  set notes(notes) {
    notes ??= {};
    const entries = Object.entries(notes);
    const isNote = ([code, text]) => /^[1-6]\d\d$/.test(code) && typeof text === "string";
    for (const entry of Object(notes) === notes ? entries.filter((entry) => !isNote(entry)) : [[notes]]) {
      this.#warn(`notes: “${entry.join(": ")}” is left out; allowed are status codes with texts, { 403: "…" }.`);
    }
    this.#notes = Object.fromEntries(entries.filter(isNote));
    this.#change();
  }

  // These mirror their attributes. A value that is not allowed gives the default and one warning.

  get first() {
    return this.#code("first");
  }
  set first(code) {
    this.#reflect("first", code);
  }

  get second() {
    return this.#code("second");
  }
  set second(code) {
    this.#reflect("second", code);
  }

  get theme() {
    return this.#oneOf("theme", ["auto", "light", "dark"]);
  }
  set theme(theme) {
    this.#reflect("theme", theme);
  }

  get controls() {
    return this.#oneOf("controls", ["full", "none"]);
  }
  set controls(controls) {
    this.#reflect("controls", controls);
  }

  get loading() {
    return this.#oneOf("loading", ["lazy", "eager"]);
  }
  set loading(loading) {
    this.#reflect("loading", loading);
  }

  get history() {
    return this.#oneOf("history", ["none", "query"]);
  }
  set history(history) {
    this.#reflect("history", history);
  }

  get headingLevel() {
    return Number(this.#oneOf("heading-level", ["2", "1", "3", "4", "5", "6"]));
  }
  set headingLevel(level) {
    this.#reflect("heading-level", level);
  }

  /** A code as a number, or null; the program says what is wrong with another text. */
  #code(name) {
    const text = this.getAttribute(name)?.trim() ?? "";
    return /^[1-6]\d\d$/.test(text) ? Number(text) : null;
  }

  /** The value of an attribute, if it is allowed; the first one allowed is the default. */
  #oneOf(name, allowed) {
    const value = this.getAttribute(name)?.trim();
    if (!value || allowed.includes(value)) return value || allowed[0];
    this.#warn(`${name}=“${value}”: allowed are ${allowed.join(", ")}. “${allowed[0]}” is used.`);
    return allowed[0];
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}

export { SipCompareElement };

const present = globalThis.customElements?.get(TAG);
if (present) {
  console.info(`<${TAG}> ${present.version} is on this page already; ${PARTS.version} leaves it alone.`);
} else globalThis.customElements?.define(TAG, SipCompareElement);
