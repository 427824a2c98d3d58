// What the dialog of index.html writes: the element, a frame or a package, each as the author of a host page needs it.

import { addressOf, FOLDER, isFile, page, TAG } from "./common.js";

// Keeps the place of the element until its class is there, so that nothing moves.
const PLACE_RULE = "@media (scripting: enabled) { sip-compare:not(:defined) { display: block; min-block-size: 100vh } }";

/** What an attribute has when it is not written. */
export const DEFAULTS = { first: "", second: "", third: "", lang: "", theme: "auto", controls: "full", view: "full" };

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The start tag of an element, from pairs of names and values. */
function startTag(name, attributes) {
  return `<${[name, ...attributes.map(([key, value]) => `${key}="${escaped(value)}"`)].join(" ")}>`;
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

/** What an author has to know of each way to embed, by the name of the message. */
export const NOTES = { script: isFile ? "files_folder" : "files_here", frame: "frame_theme", package: "files_package" };

/** What goes where, for each way to embed. */
export const WAYS = {
  script: (embed) => ({ markup: [scriptElement(), `<style>${PLACE_RULE}</style>`, "", widgetElement(embed)] }),
  frame: (embed, words) => ({ markup: [frameElement(embed), "", `<!-- ${words.frame_height} -->`, heightScript()] }),
  package: (embed) => ({
    terminal: [`npm install ./sip-compare-${page.dataset.version}.tgz`],
    module: ['import "sip-compare";'],
    markup: [`<style>${PLACE_RULE}</style>`, "", widgetElement(embed)],
  }),
};
