// The script of our own pages: index.html with its menus and the dialog that says how to embed the element, and
// embed.html, the page for frames, which speaks with the page around it.
//
// It stands before sip-compare.js in its page and imports it only in the middle: what the address asks for has to be in
// place when the element starts, or it would load a language that nobody reads.

const TAG = "sip-compare";
const page = document.documentElement;
const widget = document.querySelector(TAG);
const asked = new URLSearchParams(location.search);
const isFile = location.protocol === "file:";

// ---- The language and the theme of a page ----

/** The languages that are wanted, the dearest first. */
function wantedLanguages(first) {
  return [first, ...navigator.languages].filter(Boolean);
}

/** The color scheme of the page; everything but light and dark is that of the system. */
function showTheme(theme) {
  page.dataset.theme = ["light", "dark"].includes(theme) ? theme : "auto";
}

// ---- index.html: words and menus ----

/** A word by its path, such as embed.title. */
function wordAt(words, path) {
  return path.split(".").reduce((table, name) => table[name], words);
}

/** A template as pieces of text, with the value of each hole between them. */
function filled(template, values) {
  return template.split(/\{(\w+)\}/).map((piece, place) => (place % 2 ? values[piece] : piece));
}

/** Writes each text of the page; its holes, such as {registry}, are links that stay what they are. */
function translate(words, language) {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = document.querySelectorAll("[data-words]");
  for (const element of elements) {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const holes = element.querySelectorAll("[data-hole]");
    const links = Object.fromEntries([...holes].map((link) => [link.dataset.hole, link]));
    element.replaceChildren(...filled(wordAt(words, element.dataset.words), links));
    if (links.data) links.data.href = links.data.textContent = `data/${language}.json`;
  }
}

/**
 * A menu of the page.
 *
 * @returns {HTMLSelectElement}
 */
function menuOf(name) {
  return document.querySelector(`#sip-compare-page-${name}`);
}

/** Shows a value in its menu and on the page; what the reader chooses goes into the address. */
function wireMenu(name, value, show) {
  const menu = menuOf(name);
  menu.value = value;
  show(menu.value);
  menu.addEventListener("change", () => {
    const url = new URL(location.href);
    if (menu.value === "auto") url.searchParams.delete(name);
    else url.searchParams.set(name, menu.value);
    history.replaceState(history.state, "", url);
    show(menu.value);
  });
}

/** Puts the page into its theme and its language and wires up its menus and its dialog. */
async function startPage(words) {
  showTheme(asked.get("theme"));
  wireMenu("theme", page.dataset.theme, showTheme);
  if (isFile) refuseFrames();
  // For the element this means the same as the language that is found for it below.
  page.lang = wantedLanguages(asked.get("lang"))[0] ?? "";
  const { negotiate } = await import("./sip-compare.js");
  wireMenu("lang", negotiate(wantedLanguages(asked.get("lang"))), (language) => {
    page.lang = language;
    page.dir = words[language].direction;
    translate(words[language], language);
  });
  startDialog(words);
  // Shows the menus.
  page.dataset.started = "";
}

// ---- index.html: what the dialog writes ----

/** The folder of the page. A page that was opened as a file has no address that others could use. */
const FOLDER = isFile ? "" : new URL("./", location.href).href;

// Keeps the place of the element until its class is there, so that nothing moves.
const PLACE_RULE = "@media (scripting: enabled) { sip-compare:not(:defined) { display: block; min-block-size: 100vh } }";

/** What an attribute has when it is not written. */
const DEFAULTS = { first: "", second: "", lang: "", theme: "auto", controls: "full" };

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The start tag of an element, from pairs of names and values. */
function startTag(name, attributes) {
  return `<${[name, ...attributes.map(([key, value]) => `${key}="${escaped(value)}"`)].join(" ")}>`;
}

/** The address of a page of ours with parameters; index.html is what a server sends for the folder. */
function addressOf(name, parameters) {
  const file = name === "index.html" && !isFile ? "" : name;
  const query = new URLSearchParams(parameters).toString();
  return FOLDER + file + (query && `?${query}`);
}

/** Loads the entry as this page does: with its checksum, if it has one. */
function scriptElement() {
  /** @type {HTMLScriptElement | null} */
  const entry = document.querySelector('script[src$="sip-compare.js"]');
  const checks = entry?.integrity ? [["integrity", entry.integrity], ["crossorigin", "anonymous"]] : [];
  return `${startTag("script", [["type", "module"], ["src", `${FOLDER}sip-compare.js`], ...checks])}</script>`;
}

/** The element; its children are for readers without scripts, and for search engines. */
function widgetElement({ attributes, codes, title, summary, language }) {
  // An element with a language of its own hands it on to its children.
  const said = attributes.some(([name]) => name === "lang") ? [] : [["lang", language]];
  const link = `${startTag("a", [["href", addressOf("index.html", codes)]])}${escaped(title)}</a>`;
  const paragraphs = [...(summary ? [escaped(summary)] : []), link];
  return [
    startTag(TAG, attributes),
    ...paragraphs.map((paragraph) => `  ${startTag("p", said)}${paragraph}</p>`),
    `</${TAG}>`,
  ].join("\n");
}

function frameElement({ attributes, title }) {
  return `${startTag("iframe", [
    ["src", addressOf("embed.html", attributes)],
    ["title", title],
    ["loading", "lazy"],
    ["width", "100%"],
    ["height", "900"],
    ["style", "border: 0"],
  ])}</iframe>`;
}

/** For the page around a frame: gives the frame the height that embed.html tells. */
function heightScript() {
  return `<script>
  addEventListener("message", ({ data, origin, source }) => {
    if (origin !== "${location.origin}" || data?.type !== "sip-compare:height") return;
    const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
    if (frame) frame.style.height = \`\${data.height}px\`;
  });
</script>`;
}

/** What goes where, for each way to embed. */
const WAYS = {
  script: (embed) => ({ markup: [scriptElement(), `<style>${PLACE_RULE}</style>`, "", widgetElement(embed)] }),
  frame: (embed, words) => ({ markup: [frameElement(embed), "", `<!-- ${words.frame_height} -->`, heightScript()] }),
  package: (embed) => ({
    terminal: ["npm install sip-compare"],
    module: ['import "sip-compare";'],
    markup: [`<style>${PLACE_RULE}</style>`, "", widgetElement(embed)],
  }),
};

// ---- index.html: the dialog ----

/** Wires up the dialog; its preview is made when it is opened for the first time. */
function startDialog(words) {
  const dialog = document.querySelector("dialog");
  /** @type {HTMLFormElement} */
  const form = dialog.querySelector(".embed-choices");
  /** @type {HTMLElement} */
  const note = dialog.querySelector(".embed-preview .embed-note");
  const snippets = [...dialog.querySelectorAll(".embed-snippet")];
  const here = () => words[page.lang];
  let preview = null;

  const write = () => writeSnippets(snippets, describe(form, preview, words), here().embed);
  const follow = () => {
    showChoices(form, here());
    for (const name of ["lang", "theme", "controls"]) reflect(preview, name, chosen(form)[name]);
    note.hidden = chosen(form).controls === "none";
    write();
  };
  const open = () => {
    preview ??= makePreview(dialog.querySelector(".embed-stage"), write);
    for (const name of ["first", "second"]) reflect(preview, name, codeOfPage(name));
    listLanguages(form.elements.namedItem("lang"));
    for (const snippet of snippets) say(snippet, "");
    follow();
    dialog.showModal();
    /** @type {HTMLInputElement} */
    const way = form.querySelector(":checked");
    way.focus();
  };

  document.getElementById("sip-compare-page-embed").addEventListener("click", open);
  form.addEventListener("change", follow);
  // Enter in a form sends it, which would load the page anew.
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const snippet of snippets) {
    snippet.querySelector("button").addEventListener("click", () => copy(snippet, here().embed));
  }
}

/** A live element in the dialog. Whenever it draws itself anew, its comparison may have other words. */
function makePreview(stage, onChange) {
  const preview = document.createElement(TAG);
  preview.setAttribute("loading", "eager");
  preview.setAttribute("heading-level", "4");
  preview.addEventListener("sip-compare-change", onChange);
  stage.append(preview);
  new MutationObserver(onChange).observe(preview.shadowRoot, { childList: true, characterData: true, subtree: true });
  return preview;
}

/** A code of the page's own widget: its attribute, or what the address asks for while the reader has chosen nothing. */
function codeOfPage(name) {
  const code = widget.getAttribute(name) ?? new URLSearchParams(location.search).get(name);
  return /^[1-6]\d\d$/.test(code) ? code : "";
}

/**
 * What is chosen in the form, by name.
 *
 * @returns {any}
 */
function chosen(form) {
  return Object.fromEntries(new FormData(form));
}

/** Writes an attribute, or leaves it out if it says nothing new. */
function reflect(element, name, value) {
  if (value === DEFAULTS[name]) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The languages of the page's own menu after the first entry, which stands for no language of its own. */
function listLanguages(menu) {
  if (menu.length > 1) return;
  menu.append(...[...menuOf("lang").options].map((option) => option.cloneNode(true)));
}

/** A frame does not see the page around it: there, the browser and the system decide. */
function showChoices(form, { embed, theme_auto }) {
  const isFrame = chosen(form).way === "frame";
  form.elements.lang.options[0].textContent = isFrame ? embed.as_browser : embed.as_page;
  form.elements.theme.options[0].textContent = isFrame ? theme_auto : embed.as_page;
}

/** Takes the way with a frame away, and says why instead of what it is good for. */
function refuseFrames() {
  /** @type {HTMLInputElement} */
  const way = document.querySelector("#embed-frame");
  way.disabled = true;
  document.getElementById("embed-frame-note").dataset.words = "embed.frame_refused";
}

/** Everything that a snippet says: the attributes that are set, the codes among them, and the words of the comparison. */
function describe(form, preview, words) {
  const { way, ...choices } = chosen(form);
  const values = { first: preview.getAttribute("first") ?? "", second: preview.getAttribute("second") ?? "", ...choices };
  const attributes = Object.entries(values).filter(([name, value]) => value !== DEFAULTS[name]);
  const codes = attributes.filter(([name]) => name === "first" || name === "second");
  const language = choices.lang || page.lang;
  const comparison = comparisonOf(preview);
  const title = comparison?.title ?? nameOf(codes.map(([, code]) => code), words[language]);
  return { way, attributes, codes, language, title, summary: comparison?.summary };
}

/** The comparison that an element shows. There is none while it loads, and asking then may fail. */
function comparisonOf(element) {
  try {
    return element.comparison;
  } catch {
    return null;
  }
}

/**
 * What a link to these codes says.
 *
 * @param {string[]} codes
 */
function nameOf([first, second], { home, embed }) {
  if (second) return filled(embed.pair, { first, second }).join("");
  return first ? `SIP ${first}` : home;
}

/** Shows the snippets of the chosen way, and no other. A text that stays is not touched: the reader may have selected it. */
function writeSnippets(snippets, embed, words) {
  const pieces = WAYS[embed.way](embed, words);
  for (const snippet of snippets) {
    const text = (pieces[snippet.dataset.snippet] ?? []).join("\n");
    const code = snippet.querySelector("code");
    snippet.hidden = !text;
    if (code.textContent === text) continue;
    code.textContent = text;
    say(snippet, "");
  }
}

/** Tells beside a snippet what became of copying it. */
function say(snippet, text) {
  snippet.querySelector("[role=status]").textContent = text;
}

async function copy(snippet, words) {
  const code = snippet.querySelector("code");
  // The same text again would not be read out again.
  say(snippet, "");
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(snippet, words.copied);
  } catch {
    getSelection().selectAllChildren(code);
    say(snippet, words.copy_refused);
  }
}

// ---- embed.html ----

/** What the page around the frame may set. */
const SETTABLE = ["first", "second", "lang", "theme", "controls"];

/** Hands the parameters of the address to the element, and keeps the page and its messages in step with it. */
async function startFrame() {
  for (const name of [...SETTABLE, "heading-level"]) set(widget, name, asked.get(name) ?? undefined);
  showTheme(widget.getAttribute("theme"));
  page.lang = wantedLanguages(widget.lang)[0] ?? "";
  speakWithParent();
  const { negotiate } = await import("./sip-compare.js");
  const follow = () => {
    showTheme(widget.getAttribute("theme"));
    page.lang = negotiate(wantedLanguages(widget.lang));
    linkToPage(widget.querySelector("a"));
  };
  follow();
  new MutationObserver(follow).observe(widget, { attributeFilter: SETTABLE });
}

/** Sets an attribute; null removes it, and everything but texts and numbers changes nothing. */
function set(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (["string", "number"].includes(typeof value)) element.setAttribute(name, value);
}

/** The way out of a frame that cannot show the widget. */
function linkToPage(link) {
  const codes = ["first", "second"].map((name) => [name, widget.getAttribute(name)]).filter(([, code]) => code);
  link.href = addressOf("index.html", codes);
  if (codes.length) link.textContent = `SIP ${codes.map(([, code]) => code).join(" vs ")}`;
}

/** Tells the page around the frame what happens, and does what it asks for. No other page is told or heard. */
function speakWithParent() {
  const origin = parent === window ? null : originOfParent();
  if (!origin) return;
  const id = asked.get("id") ?? "";
  const { version } = page.dataset;
  const tell = (event, detail) => parent.postMessage({ type: `${TAG}:${event}`, id, version, ...detail }, origin);
  const tellHeight = once(() => watchHeight((height) => tell("height", { height })));

  widget.addEventListener("sip-compare-ready", () => {
    tell("ready");
    // Before the widget is there the page has next to no height, and the frame would jump.
    tellHeight();
  });
  widget.addEventListener("sip-compare-change", ({ detail: { first, second } }) => tell("change", { first, second }));
  widget.addEventListener("sip-compare-error", ({ detail: { message } }) => {
    tell("error", { message });
    tellHeight();
  });
  addEventListener("message", ({ data, origin: sender, source }) => {
    const isForUs = source === parent && sender === origin && data?.type === `${TAG}:set`;
    if (!isForUs || (data.id !== undefined && data.id !== id)) return;
    for (const name of SETTABLE) set(widget, name, data[name]);
  });
}

/** The origin of the page around the frame: the one that the address names, or else the one that linked here. */
function originOfParent() {
  return exactOrigin(asked.get("origin")) ?? exactOrigin(document.referrer && new URL(document.referrer).origin);
}

/** The text, if it is an origin and no more than that. */
function exactOrigin(text) {
  return text && URL.canParse(text) && new URL(text).origin === text ? text : null;
}

/** Calls back with the height of the page in whole CSS pixels, whenever it is another one. */
function watchHeight(callback) {
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    callback(height);
  }).observe(page);
}

/** The function, at its first call only. */
function once(call) {
  let isCalled = false;
  return () => {
    if (!isCalled) call();
    isCalled = true;
  };
}

const words = JSON.parse(document.getElementById("sip-compare-page-words")?.textContent ?? "null");
if (words) await startPage(words);
else await startFrame();
