// The custom element <sip-compare>: reads its attributes, loads the parts once a page, mounts a widget into each
// element and keeps it in step with the host page. The standalone page's two menus are at the end.
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
// Pages move elements about: a widget is taken down only when its element has been away for this long (milliseconds).
const GRACE = 2000;

// ---- Loading ----

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

// ---- The theme of the host page ----

/** Every element with a widget: a failure of the program and a change of the page's theme reach all of them. */
const live = new Set();
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
/** Host pages switch their theme by attributes of <html> or <body>; which ones does not matter, see isDarkBehind. */
const themeObserver = new MutationObserver(followTheme);

function followTheme() {
  for (const element of live) element.followTheme();
}

function watchTheme() {
  for (const element of [document.documentElement, document.body]) themeObserver.observe(element, { attributes: true });
  systemIsDark.addEventListener("change", followTheme);
  // A page may fade its background: the color is right only when the fading is over.
  document.body.addEventListener("transitionend", followTheme);
}

function unwatchTheme() {
  themeObserver.disconnect();
  systemIsDark.removeEventListener("change", followTheme);
  document.body?.removeEventListener("transitionend", followTheme);
}

/** Whether the page is dark where the element stands: the nearest background that is painted tells. */
function isDarkBehind(element) {
  for (let current = element; current; current = current.parentElement ?? current.getRootNode().host) {
    const isDark = isDarkColor(getComputedStyle(current).backgroundColor);
    if (isDark !== null) return isDark;
  }
  // Nothing paints a background: the canvas has the color of the root's color scheme.
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(" ");
  return schemes.includes("dark") && (!schemes.includes("light") || systemIsDark.matches);
}

/** Whether a computed color is dark; null if it is mostly transparent or of a kind that is not understood. */
function isDarkColor(color) {
  const [, kind, values] = /^([\w-]+)\((.*)\)$/.exec(color) ?? [];
  const [a, b, c, alpha = 1] = (values?.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (alpha < 0.5) return null;
  // oklab, oklch, lab and lch begin with the lightness.
  if (/^ok/.test(kind)) return a < 0.6;
  if (/^l/.test(kind)) return a < 50;
  const full = kind === "color" ? 1 : 255;
  return kind === "color" || /^rgb/.test(kind) ? 0.299 * a + 0.587 * b + 0.114 * c < full / 2 : null;
}

// ---- The element ----

/** The program stopped for good: every widget goes back to what its host page put into it. */
function failAll(message) {
  loaded.clear();
  for (const element of [...live]) element.fail(new Error(message));
}

class SipCompareElement extends HTMLElement {
  static observedAttributes = ["first", "second", "lang", "theme", "history", "heading-level"];

  #root = this.attachShadow({ mode: "open" });
  #container = null;
  #program = null;
  #widget = null;
  #warned = new Set();
  #updating = false;
  #starting = false;
  #leaving = 0;

  constructor() {
    super();
    this.#showFallback();
  }

  connectedCallback() {
    clearTimeout(this.#leaving);
    if (this.#widget) this.followTheme();
    else this.#start();
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
      if (this.#widget) this.#update();
    });
  }

  /** Goes back to the children, says why, and offers to try again. */
  fail(error) {
    const message = `The comparison of SIP response codes could not start: ${error.message}`;
    this.#abandon();
    this.#showFallback(message);
    console.warn(`<${TAG}> ${message}`);
    this.#tell("error", { message });
  }

  /** Takes the theme of the attribute, or the one that the host page has now. */
  followTheme() {
    const { theme } = this;
    this.#container.dataset.theme = theme === "auto" ? (isDarkBehind(this) ? "dark" : "light") : theme;
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
    this.#program = program;
    this.#container = document.createElement("div");
    this.#container.className = TAG;
    this.#container.setAttribute("part", "root");
    this.followTheme();
    const onChange = (first, second) => this.#select(first, second);
    const onNotice = (text) => this.#warn(text);
    this.#widget = program.Widget.mount(this.#container, this.#options(language), onChange, onNotice);
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(this.#container);
    if (live.size === 0) watchTheme();
    live.add(this);
    startPage(language);
    this.#tell("ready");
  }

  async #update() {
    const language = this.#wantedLanguage();
    try {
      await loadLanguage(language);
      this.followTheme();
      this.#widget?.update(this.#options(language));
    } catch (error) {
      // What is shown stays.
      this.#warn(`lang=“${language}”: ${error.message}`);
    }
  }

  #options(language) {
    const text = (name) => this.getAttribute(name) ?? "";
    return new this.#program.Options(
      language, text("first"), text("second"), this.history === "query", this.headingLevel,
    );
  }

  /** The reader chose other codes: the attributes follow, and the host page is told. */
  #select(first = null, second = null) {
    this.first = first;
    this.second = second;
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

  #abandon() {
    live.delete(this);
    if (live.size === 0) unwatchTheme();
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

  // Properties mirror their attributes. A value that is not allowed gives the default and one warning.

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

if (!customElements.get(TAG)) customElements.define(TAG, SipCompareElement);

// ---- The standalone page ----

/** Wires up the menus in the header of the standalone page; other pages have none. */
function startPage(language) {
  const page = document.documentElement;
  const wireMenu = (name, value, show) => {
    const menu = document.getElementById(`sip-compare-page-${name}`);
    if (!menu || menu.dataset.wired) return;
    menu.dataset.wired = "true";
    menu.value = value;
    show(menu.value);
    menu.addEventListener("change", () => {
      const url = new URL(location.href);
      if (menu.value === "auto") url.searchParams.delete(name);
      else url.searchParams.set(name, menu.value);
      history.replaceState(history.state, "", url);
      show(menu.value);
    });
  };
  const asked = new URLSearchParams(location.search).get("theme");
  wireMenu("theme", ["light", "dark"].includes(asked) ? asked : "auto", (theme) => {
    page.dataset.theme = theme;
  });
  wireMenu("lang", language, (tag) => {
    page.lang = tag;
  });
}
