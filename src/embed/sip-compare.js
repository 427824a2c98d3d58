// The custom element <sip-compare>: loads the parts once a page and mounts a widget into each element.
//
// This is the only file with a stable name, and the only JavaScript written by hand. What is shown comes from Rust.

// Where the parts lie, relative to this file. A release build writes its own names here.
const PARTS = {
  glue: "./sip-compare-app.js",
  wasm: "./sip-compare-app_bg.wasm",
  style: "./sip-compare.css",
  packs: { en: "./data/en.pack" },
};

const TAG = "sip-compare";
const FALLBACK_LANGUAGE = "en";
const ATTRIBUTES = ["first", "second", "lang", "theme", "history", "heading-level"];
// Pages move elements about: a widget is taken down only when its element has been away for this long (milliseconds).
const GRACE = 2000;

/** Every element that is on a page with a widget, so that a failure of the program reaches all of them. */
const live = new Set();
/** What is loaded or being loaded, one promise each; forgotten when it fails, so that a retry can work. */
const loaded = new Map();

function once(name, load) {
  if (!loaded.has(name)) {
    const promise = load();
    loaded.set(name, promise);
    promise.catch(() => loaded.delete(name));
  }
  return loaded.get(name);
}

async function download(path) {
  const url = new URL(path, import.meta.url);
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
    const program = await import(new URL(PARTS.glue, import.meta.url));
    await program.default({ module_or_path: await wasm });
    program.onPanic(failAll);
    return program;
  });
}

function loadStyle() {
  return once("style", async () => {
    const sheet = new CSSStyleSheet();
    return sheet.replace(await (await download(PARTS.style)).text());
  });
}

function loadLanguage(language) {
  return once(`language ${language}`, async () => {
    const pack = download(PARTS.packs[language]).then((response) => response.arrayBuffer());
    pack.catch(() => {});
    const program = await loadProgram();
    program.addPack(new Uint8Array(await pack));
  });
}

/** Everything a widget in this language needs, all of it requested at once. */
async function load(language) {
  const [program, style] = await Promise.all([loadProgram(), loadStyle(), loadLanguage(language)]);
  return { program, style };
}

/** The best language that exists for what is wanted, as in the lookup of RFC 4647, section 3.4. */
function negotiate(wanted) {
  const available = Object.keys(PARTS.packs);
  for (const tag of wanted) {
    for (let range = tag; range; range = range.slice(0, Math.max(range.lastIndexOf("-"), 0))) {
      const found = available.find((candidate) => candidate.toLowerCase() === range.toLowerCase());
      if (found) return found;
    }
  }
  return FALLBACK_LANGUAGE;
}

/** The program stopped for good: every widget goes back to what its host page put into it. */
function failAll(message) {
  loaded.clear();
  for (const element of [...live]) element.fail(new Error(message));
}

class SipCompareElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  #widget = null;
  #language = "";
  #selection = { first: null, second: null };
  #updating = false;
  #starting = false;
  #leaving = 0;

  constructor() {
    super();
    this.#showFallback();
  }

  connectedCallback() {
    clearTimeout(this.#leaving);
    if (!this.#widget) this.#start();
  }

  disconnectedCallback() {
    this.#leaving = setTimeout(() => {
      if (!this.isConnected) this.#stop();
    }, GRACE);
  }

  attributeChangedCallback(_name, before, after) {
    if (before === after || !this.#widget || this.#updating) return;
    // Many changes, one update.
    this.#updating = true;
    queueMicrotask(() => {
      this.#updating = false;
      this.#update();
    });
  }

  /** Goes back to the children, says why, and offers to try again. */
  fail(error) {
    const message = `The comparison of SIP response codes could not start: ${error.message}`;
    this.#abandon();
    this.#showFallback(message);
    console.warn(`<${TAG}> ${message}`);
    this.dispatchEvent(new CustomEvent(`${TAG}-error`, { bubbles: true, composed: true, detail: { message } }));
  }

  async #start() {
    if (this.#starting) return;
    this.#starting = true;
    try {
      const language = this.#wantedLanguage();
      const { program, style } = await load(language);
      if (this.isConnected) this.#mount(program, style, language);
    } catch (error) {
      this.fail(error);
    } finally {
      this.#starting = false;
    }
  }

  #mount(program, style, language) {
    const root = document.createElement("div");
    root.className = TAG;
    root.setAttribute("part", "root");
    this.#language = language;
    this.#selection = { first: this.first, second: this.second };
    this.#widget = program.Widget.mount(this, root, language, (first, second) => this.#select(first, second));
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(root);
    live.add(this);
    this.dispatchEvent(new CustomEvent(`${TAG}-ready`, { bubbles: true, composed: true }));
  }

  async #update() {
    const language = this.#wantedLanguage();
    try {
      if (language !== this.#language) await loadLanguage(language);
    } catch (error) {
      // The language that is shown stays.
      console.warn(`<${TAG} lang=“${language}”> ${error.message}`);
      return;
    }
    this.#language = language;
    this.#widget?.update(language);
  }

  /** The reader chose other codes: the attributes follow, and the host page is told. */
  #select(first = null, second = null) {
    if (first === this.#selection.first && second === this.#selection.second) return;
    this.#selection = { first, second };
    this.first = first;
    this.second = second;
    this.dispatchEvent(
      new CustomEvent(`${TAG}-change`, { bubbles: true, composed: true, detail: { first, second } }),
    );
  }

  #stop() {
    this.#abandon();
    this.#showFallback();
  }

  #abandon() {
    live.delete(this);
    const widget = this.#widget;
    this.#widget = null;
    try {
      widget?.destroy();
    } catch {
      // After a failure of the program nothing in it can be taken down any more.
    }
  }

  #showFallback(message) {
    this.#root.adoptedStyleSheets = [];
    this.#root.replaceChildren(...(message ? [this.#apology(message)] : []), document.createElement("slot"));
  }

  #apology(message) {
    const box = document.createElement("p");
    box.setAttribute("part", "error");
    box.setAttribute("role", "status");
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = "Try again";
    retry.addEventListener("click", () => this.#start());
    box.append(`${message}. `, retry);
    return box;
  }

  #wantedLanguage() {
    const nearest = this.closest("[lang]")?.lang;
    return negotiate([nearest, ...navigator.languages].filter(Boolean));
  }

  // Properties mirror their attributes; a code is a number or null.

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

  get history() {
    return this.#oneOf("history", ["none", "query"]);
  }
  set history(history) {
    this.#reflect("history", history);
  }

  get headingLevel() {
    const level = Number(this.getAttribute("heading-level"));
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }
  set headingLevel(level) {
    this.#reflect("heading-level", level);
  }

  #code(name) {
    const text = (this.getAttribute(name) ?? "").trim();
    return /^[1-6]\d\d$/.test(text) ? Number(text) : null;
  }

  #oneOf(name, allowed) {
    const value = this.getAttribute(name)?.trim();
    return allowed.includes(value) ? value : allowed[0];
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}

if (!customElements.get(TAG)) customElements.define(TAG, SipCompareElement);
