// The data: what is shown first is loaded first, the rest when the browser has nothing to do.

import { addressOf, byHand } from "./parts.js";

/** What is loaded or on its way, by path. */
const coming = new Map();
const codes = new Map();
const pairs = new Map();
let index = null;
let words = null;

/** The name of a pair, lower code first. */
export const nameOf = (first, second) => (first < second ? `${first}-${second}` : `${second}-${first}`);

function get(path, keep) {
  let promise = coming.get(path);
  if (!promise) {
    promise = load(path).then(keep);
    coming.set(path, promise);
    promise.catch(() => coming.delete(path));
  }
  return promise;
}

async function load(path) {
  const response = await fetch(addressOf(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return path.endsWith(".json") ? response.json() : response.text();
}

/** The style sheet, one for all elements. */
export const style = () =>
  get("style.css", (text) => {
    try {
      CSS.registerProperty({ name: "--sip-compare-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
    } catch {
      // A name that is registered already is in order.
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });

/** The data of a selection, if they are here; else the promise that they will be, all of them requested at once. */
export function dataOf(first, second) {
  const wanted = [first, second].filter(Boolean);
  const name = first && second && first !== second ? nameOf(first, second) : "";
  const isWritten = byHand.has(name);
  const ready = () => ({ index, codes: wanted.map((code) => codes.get(code)), pair: pairs.get(name) ?? null });
  if (index && wanted.every((code) => codes.has(code)) && (!isWritten || pairs.has(name))) return ready();
  return Promise.all([
    get("index.json", (data) => (index = data)),
    ...wanted.map((code) => codes.has(code) || get(`codes/${code}.json`, (data) => codes.set(code, data))),
    !isWritten || pairs.has(name) || get(`pairs/${name}.json`, (data) => pairs.set(name, data)),
  ]).then(ready);
}

/** Loads everything that is left, once nothing else is to be done. */
export function loadRest() {
  const load = () =>
    get("rest.json", (rest) => {
      for (const [code, data] of Object.entries(rest.codes)) codes.set(Number(code), data);
      for (const [name, data] of Object.entries(rest.pairs)) pairs.set(name, data);
    }).catch(() => {});
  // A browser that is never idle loads it all the same, as one does that knows no idleness.
  if (globalThis.requestIdleCallback) requestIdleCallback(load, { timeout: 500 });
  else setTimeout(load, 200);
}

/** What a search reads, if it is here; `then` is called when it came. */
export function searchWords(then) {
  if (!words) get("search.json", (data) => (words = data)).then(then, () => {});
  return words;
}
