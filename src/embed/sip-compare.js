// The custom element <sip-compare>: reads its attributes, loads the parts once a page, mounts a widget into each
// element and keeps it in step with the host page. The words and menus of the standalone page are at the end.
//
// This is the only file with a stable name, and the only JavaScript written by hand. What is shown comes from Rust.

// Where the parts lie, relative to this file. A release build writes its own names here.
const PARTS = {
  glue: "./sip-compare-app.js",
  wasm: "./sip-compare-app_bg.wasm",
  style: "./sip-compare.css",
  packs: { en: "./data/en.pack" },
  words: { en: { failed: "The comparison of SIP response codes could not start.", retry: "Try again" } },
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

/** The first language that exists for what is wanted: the same tag, or else the same language in the same script. */
function negotiate(wanted) {
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

// ---- The theme and the language of the host page ----

/** Every element with a widget: a failure of the program and a change of the page's theme reach all of them. */
const live = new Set();
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
/**
 * Host pages switch their theme and language by attributes of <html> or <body>; which ones they use for the theme does
 * not matter, see isDarkBehind.
 */
const pageObserver = new MutationObserver(() => {
  followTheme();
  for (const element of live) element.followLanguage();
});

function followTheme() {
  for (const element of live) element.followTheme();
}

function watchPage() {
  for (const element of [document.documentElement, document.body]) pageObserver.observe(element, { attributes: true });
  systemIsDark.addEventListener("change", followTheme);
  // A page may fade its background: the color is right only when the fading is over.
  document.body.addEventListener("transitionend", followTheme);
}

function unwatchPage() {
  pageObserver.disconnect();
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
  #language = "";
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
    if (this.#widget) {
      this.followTheme();
      this.followLanguage();
    } else this.#start();
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
    this.#showFallback(error.message);
    console.warn(`<${TAG}> ${message}`);
    this.#tell("error", { message });
  }

  /** Takes the theme of the attribute, or the one that the host page has now. */
  followTheme() {
    const { theme } = this;
    this.#container.dataset.theme = theme === "auto" ? (isDarkBehind(this) ? "dark" : "light") : theme;
  }

  /** Takes the language that is wanted now, if it is another one. */
  followLanguage() {
    if (this.#wantedLanguage() !== this.#language) this.#update();
  }

  async #start() {
    if (this.#starting) return;
    this.#starting = true;
    try {
      const language = this.#wantedLanguage();
      const { program, style } = await load(language);
      if (!this.isConnected) return;
      this.#mount(program, style, language);
      // Another language may have been asked for while this one was loading.
      this.followLanguage();
    } catch (error) {
      this.fail(error);
    } finally {
      this.#starting = false;
    }
  }

  #mount(program, style, language) {
    this.#program = program;
    this.#language = language;
    this.#container = document.createElement("div");
    this.#container.className = TAG;
    this.#container.setAttribute("part", "root");
    this.followTheme();
    const onChange = (first, second) => this.#select(first, second);
    const onNotice = (text) => this.#warn(text);
    this.#widget = program.Widget.mount(this.#container, this.#options(language), onChange, onNotice);
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(this.#container);
    if (live.size === 0) watchPage();
    live.add(this);
    this.#tell("ready");
  }

  async #update() {
    const language = this.#wantedLanguage();
    this.#language = language;
    try {
      await loadLanguage(language);
      // Another language may be wanted by now: then its own update follows, or was there first.
      if (!this.#widget || this.#language !== language) return;
      this.followTheme();
      this.#widget.update(this.#options(language));
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
    if (live.size === 0) unwatchPage();
    const widget = this.#widget;
    this.#widget = null;
    try {
      widget?.destroy();
    } catch {
      // After a failure of the program nothing in it can be taken down any more.
    }
  }

  #showFallback(reason) {
    this.#root.adoptedStyleSheets = [];
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

// ---- The standalone page ----

/** Puts the words of the page into its language and wires up its menus; other pages have neither. */
function startPage() {
  const words = JSON.parse(document.getElementById("sip-compare-page-words")?.textContent ?? "null");
  if (!words) return;
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const wireMenu = (name, value, show) => {
    const menu = document.getElementById(`sip-compare-page-${name}`);
    menu.value = value;
    show(value);
    menu.addEventListener("change", () => {
      const url = new URL(location.href);
      if (menu.value === "auto") url.searchParams.delete(name);
      else url.searchParams.set(name, menu.value);
      history.replaceState(history.state, "", url);
      show(menu.value);
    });
  };
  wireMenu("theme", ["light", "dark"].includes(asked.get("theme")) ? asked.get("theme") : "auto", (theme) => {
    page.dataset.theme = theme;
  });
  wireMenu("lang", negotiate([asked.get("lang"), ...navigator.languages].filter(Boolean)), (language) => {
    page.lang = language;
    page.dir = words[language].direction;
    translate(words[language], language);
  });
}

/** Writes each text of the page; its holes, such as {registry}, are links that stay what they are. */
function translate(words, language) {
  for (const element of document.querySelectorAll("[data-words]")) {
    const links = Object.fromEntries([...element.querySelectorAll("[data-hole]")].map((link) => [link.dataset.hole, link]));
    const pieces = words[element.dataset.words].split(/\{(\w+)\}/);
    element.replaceChildren(...pieces.map((piece, place) => (place % 2 ? links[piece] : piece)));
    if (links.data) links.data.href = links.data.textContent = `data/${language}.json`;
  }
}

startPage();
if (!customElements.get(TAG)) customElements.define(TAG, SipCompareElement);
