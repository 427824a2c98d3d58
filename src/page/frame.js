// embed.html, the page for frames, which speaks with the page around it.

import { addressOf, asked, isDefined, page, PLACES, showTheme, TAG, wantedLanguages, widget } from "./common.js";

/** What the page around the frame may set. */
const SETTABLE = [...PLACES, "lang", "theme", "controls", "view"];

/** Hands the parameters of the address to the element, and keeps the page and its messages in step with it. */
export async function startFrame() {
  for (const name of [...SETTABLE, "heading-level"]) set(widget, name, asked.get(name) ?? undefined);
  showTheme(widget.getAttribute("theme"));
  page.lang = wantedLanguages(widget.lang)[0] ?? "";
  speakWithParent();
  const { negotiate } = await import("../sip-compare.js").catch((error) => {
    // Without the element the way out is all that there is.
    linkToPage(widget.querySelector("a"));
    widget.dispatchEvent(new CustomEvent("sip-compare-error", { detail: { message: `${error.message}` } }));
    throw error;
  });
  const follow = () => {
    showTheme(widget.getAttribute("theme"));
    page.lang = negotiate(wantedLanguages(widget.lang));
    linkToPage(widget.querySelector("a"));
  };
  follow();
  if (isDefined()) new MutationObserver(follow).observe(widget, { attributeFilter: SETTABLE });
  // What an element tells that cannot start.
  else widget.dispatchEvent(new CustomEvent("sip-compare-error", { detail: { message: "This browser is too old" } }));
}

/** Sets an attribute; null removes it, and everything but texts and numbers changes nothing. */
function set(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (["string", "number"].includes(typeof value)) element.setAttribute(name, value);
}

/** The way out of a frame that cannot show the widget. */
function linkToPage(link) {
  const codes = PLACES.map((name) => [name, widget.getAttribute(name)]).filter(([, code]) => code);
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
  let told = 0;
  const tellHeight = once(() => watchHeight((height) => tell("height", { height: (told = height) })));
  // In a frame that is as high as its page nothing can stay in sight, so that the cells of the table name their codes.
  addEventListener("resize", () => told && Math.abs(innerHeight - told) < 2 && page.classList.add("whole"));

  widget.addEventListener("sip-compare-ready", () => {
    tell("ready");
    // Before the widget is there the page has next to no height, and the frame would jump.
    tellHeight();
  });
  widget.addEventListener("sip-compare-change", ({ detail }) => tell("change", detail));
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
  const named = asked.get("origin");
  const origin = exactOrigin(named);
  if (named && !origin) console.warn(`<${TAG}> origin=“${named.slice(0, 100)}” is no origin such as https://docs.example.`);
  return origin ?? exactOrigin(document.referrer && new URL(document.referrer).origin);
}

/** The text, if it is an origin and no more than that. */
function exactOrigin(text) {
  try {
    return new URL(text).origin === text ? text : null;
  } catch {
    return null;
  }
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
