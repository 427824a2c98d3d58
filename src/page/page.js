// The script of our own pages: index.html with its menus and its dialog, and embed.html, the page for frames.
//
// It stands before sip-compare.js in its page and imports it only in the middle: what the address asks for has to be in
// place when the element starts, or it would load a language that nobody reads.

import { asked, filled, isDefined, isFile, menuOf, nameOf, page, PLACES, showTheme, wantedLanguages, widget, wordAt } from "./common.js";
import { refuseFrames, startDialog } from "./dialog.js";
import { startFrame } from "./frame.js";

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

/** Says what becomes of the widget, in its place. */
function sayOfWidget(text) {
  document.getElementById("sip-compare-page-loading").textContent = text;
}

/** Says what is being loaded: the title of what the address asks for. If that cannot start, the page has what needs no script. */
function awaitWidget(words) {
  const codes = PLACES.map((name) => asked.get(name)).filter((code) => /^[1-6]\d\d$/.test(code));
  const title = nameOf(codes, words.embed);
  if (title) {
    const heading = document.getElementById("sip-compare-page-title");
    heading.textContent = title;
    // It is in the language of the page now.
    heading.removeAttribute("lang");
  }
  sayOfWidget(words.loading);
  widget.addEventListener("sip-compare-error", () => (page.dataset.failed = ""));
  widget.addEventListener("sip-compare-ready", () => delete page.dataset.failed);
}

/** Says that the widget does not come in this browser; the page has what needs no script, and no element to embed. */
function doWithout() {
  document.getElementById("sip-compare-page-loading").dataset.words = "too_old";
  document.getElementById("sip-compare-page-embed").hidden = true;
  page.dataset.failed = "old";
}

/** The place of the reader is noted so far apart (milliseconds). */
const SETTLED = 300;

/** After a reload the reader is where they were: when the browser would restore the place, the page has no height yet. */
function keepPlace() {
  const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  const { top } = history.state ?? {};
  if (type === "reload" && top && !location.hash) {
    history.scrollRestoration = "manual";
    const goOn = () => {
      scrollTo(0, top);
      if (scrollY < top && tries++ < 60) requestAnimationFrame(goOn);
      else history.scrollRestoration = "auto";
    };
    let tries = 0;
    const { ready } = /** @type {import("../element/element.js").SipCompareElement} */ (widget);
    ready.then(() => requestAnimationFrame(goOn), () => {});
  }
  let noted = -SETTLED;
  const note = () => {
    noted = performance.now();
    try {
      history.replaceState({ ...history.state, top: Math.round(scrollY) }, "");
    } catch {
      // A sandboxed frame or a file may refuse.
    }
  };
  let noting = 0;
  // When the page goes it is too late to note it. Browsers allow some hundred notes in half a minute, and who holds Tab down
  // scrolls more often than that.
  addEventListener("onscrollend" in window ? "scrollend" : "scroll", () => {
    // The reader is on the way to their place.
    if (history.scrollRestoration === "manual") return;
    clearTimeout(noting);
    const early = noted + SETTLED - performance.now();
    if (early > 0) noting = setTimeout(note, early);
    else note();
  });
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

/** Leads to the start of the page, in its language and theme and without loading it again. */
function wireHome() {
  /** @type {HTMLAnchorElement} */
  const link = document.querySelector(".page-header a:not(.skip)");
  const element = document.querySelector("sip-compare");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const start = new URL(location.href);
    for (const name of PLACES) start.searchParams.delete(name);
    start.hash = "";
    if (start.href !== location.href) history.pushState(null, "", start);
    element.first = element.second = element.third = null;
  });
}

/** Opens the menus where there is little room, and leaves the rest of the page to the keys of the element. */
function wireControls() {
  const button = document.getElementById("sip-compare-page-settings");
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", `${button.getAttribute("aria-expanded") !== "true"}`);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target !== document.body) return;
    const inside = document.querySelector("sip-compare")?.shadowRoot?.querySelector(".sip-compare");
    const { key, ctrlKey, metaKey, altKey } = event;
    const isTaken = inside && !inside.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey, altKey, cancelable: true }));
    if (isTaken) event.preventDefault();
  });
}

/** Says on paper from where it is. */
function printAddress() {
  addEventListener("beforeprint", () => {
    document.getElementById("sip-compare-page-address").textContent = location.href;
  });
}

/** Puts the page into its theme and its language and wires up its menus and its dialog. */
async function startPage(words) {
  showTheme(asked.get("theme"));
  wireMenu("theme", page.dataset.theme, showTheme);
  if (isFile) refuseFrames();
  else printAddress();
  // For the element this means the same as the language that is found for it below.
  page.lang = wantedLanguages(asked.get("lang"))[0] ?? "";
  // The words of the page have every language that the element speaks, but which one that is, only the element knows.
  const own = words[page.lang] ?? words.en;
  awaitWidget(own);
  const { negotiate } = await import("../sip-compare.js").catch((error) => {
    // Without the element nobody else says so.
    page.dataset.failed = "entry";
    if (!words[page.lang]) page.lang = "en";
    sayOfWidget(own.failed);
    throw error;
  });
  if (!isDefined()) doWithout();
  wireMenu("lang", negotiate(wantedLanguages(asked.get("lang"))), (language) => {
    page.lang = language;
    page.dir = words[language].direction;
    translate(words[language], language);
  });
  wireControls();
  if (isDefined()) {
    wireHome();
    keepPlace();
    startDialog(words);
  }
  // Shows the menus.
  page.dataset.started = "";
}

const words = JSON.parse(document.getElementById("sip-compare-page-words")?.textContent ?? "null");
if (words) await startPage(words);
else await startFrame();
