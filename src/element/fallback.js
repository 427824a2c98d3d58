// What an element shows while there is no widget: its children, and why there is none.

import { sheet } from "./loading.js";
import { words } from "./parts.js";
import { wear } from "./sheets.js";

const CHILDREN = ":host{display:block}:host([hidden]){display:none}";
// Until the widget is there, the element takes the place that it will need at least, so that nothing moves when it comes;
// if it cannot come, none.
const WAITING = `${CHILDREN}:host{min-block-size:100vh}`;

// What a browser has for buttons need not go with the colors of the page: WebKit has white on light gray where it is dark.
const FAILED = `${CHILDREN}button{background:none;border:1px solid;color:inherit;font:inherit;padding:3px 9px}`;

/**
 * Shows the children, under what went wrong if something did.
 *
 * @param {ShadowRoot} root
 * @param {Node[]} failure
 */
export function showChildren(root, ...failure) {
  wear(root, sheet(failure.length ? FAILED : WAITING));
  root.replaceChildren(...failure, document.createElement("slot"));
}

/**
 * Says in the reader's language that the widget could not start and what to do, and offers to try again; the reason, in the
 * words of the program, is for those who open it.
 *
 * @param {string} language
 * @param {string} reason
 * @param {() => void} tryAgain
 */
export function apology(language, reason, tryAgain) {
  const { failed, retry } = words[language];
  const box = document.createElement("div");
  box.lang = language;
  box.part = "error";
  box.setAttribute("role", "status");
  // Without a summary of its own it has that of the browser, in the language of the reader.
  const cause = document.createElement("details");
  const told = document.createElement("span");
  told.lang = "en";
  told.textContent = `${reason}.`;
  cause.append(told);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = retry;
  button.addEventListener("click", tryAgain);
  box.append(`${failed} `, button, cause);
  return box;
}
