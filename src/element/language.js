// Which language is spoken: negotiation between what readers want and what there is.

import { outside, own } from "./ground.js";
import { languages } from "./parts.js";

const FALLBACK = "en";

/**
 * Says in which language the widget speaks to readers who want these, without loading anything.
 *
 * @param {readonly string[]} wanted BCP 47 tags, the dearest first. Tags that are not well-formed are passed over.
 * @returns {string} The tag of the first language that the dataset has: by the same tag, or else by the same language in
 * the same script (`zh-CN` gets `zh-Hans`, `zh-TW` does not). `en` if there is none.
 * @example
 * negotiate(navigator.languages);
 */
export function negotiate(wanted) {
  const available = Object.keys(languages);
  for (const tag of wanted) {
    const same = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const found = same ?? available.find((candidate) => essence(candidate) === essence(tag));
    if (found) return found;
  }
  return FALLBACK;
}

/**
 * The language for who wants this one; without a wish the reader's browser decides.
 *
 * @internal
 * @param {string | undefined} tag
 */
export function languageFor(tag) {
  return negotiate([tag ?? "", ...(navigator.languages ?? [])].filter(Boolean));
}

/**
 * The language of an element: its own `lang`, or the nearest one around it.
 *
 * @internal
 * @param {Element} element
 */
export function languageOf(element) {
  /** @type {Element | undefined} */
  let current = element;
  let tag;
  for (; current && !tag; current = outside(current)) tag = own(current, "getAttribute").call(current, "lang");
  return languageFor(tag || undefined);
}

/**
 * The language and its likely script: zh-CN is zh-Hans, zh-TW is not.
 *
 * @param {string} tag
 */
function essence(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
