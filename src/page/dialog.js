// The dialog of index.html that says how to embed the element.

import { menuOf, nameOf, page, PLACES, TAG, widget } from "./common.js";
import { DEFAULTS, NOTES, WAYS } from "./snippets.js";

/** Wires up the dialog; its preview is made when it is opened for the first time. */
export function startDialog(words) {
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
    for (const name of ["lang", "theme", "controls", "view"]) reflect(preview, name, chosen(form)[name]);
    note.hidden = chosen(form).controls === "none";
    document.getElementById("embed-files").textContent = here().embed[NOTES[chosen(form).way]];
    write();
  };
  const open = () => {
    preview ??= makePreview(dialog.querySelector(".embed-stage"), write);
    for (const name of PLACES) reflect(preview, name, codeOfPage(name));
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
  if (!("closedBy" in dialog)) closeBeside(dialog);
  const width = /** @type {HTMLSelectElement} */ (document.getElementById("embed-width"));
  width.addEventListener("change", () => {
    if (preview) preview.style.maxInlineSize = width.value;
  });
  // Enter in a form sends it, which would load the page anew.
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const snippet of snippets) {
    snippet.querySelector("button").addEventListener("click", () => copy(snippet, here().embed));
  }
}

/** Closes the dialog at a click beside it, where the browser does not know `closedby`. A text may be selected out of it. */
function closeBeside(dialog) {
  const isBeside = ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
  };
  let beganBeside = false;
  dialog.addEventListener("pointerdown", (event) => {
    beganBeside = isBeside(event);
  });
  dialog.addEventListener("click", (event) => {
    if (beganBeside && isBeside(event)) dialog.close();
  });
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
export function refuseFrames() {
  /** @type {HTMLInputElement} */
  const way = document.querySelector("#embed-frame");
  way.disabled = true;
  document.getElementById("embed-frame-note").dataset.words = "embed.frame_refused";
}

/** Everything that a snippet says: the attributes that are set, the codes among them, and the words of the comparison. */
function describe(form, preview, words) {
  const { way, ...choices } = chosen(form);
  const chosenCodes = Object.fromEntries(PLACES.map((name) => [name, preview.getAttribute(name) ?? ""]));
  const values = { ...chosenCodes, ...choices };
  const attributes = Object.entries(values).filter(([name, value]) => value !== DEFAULTS[name]);
  const codes = attributes.filter(([name]) => PLACES.includes(name));
  const language = choices.lang || page.lang;
  const comparison = comparisonOf(preview);
  const { home, embed } = words[language];
  const title = comparison?.title ?? nameOf(codes.map(([, code]) => code), embed) ?? home;
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
