// Loads the parts, each once a page: the program, its style sheet, the packs of the languages. It knows no element.

import * as parts from "./parts.js";

/**
 * The program, as wasm-bindgen exports it; src/embed/mod.rs says what each does.
 *
 * @typedef {object} Program
 * @property {(source: { module: WebAssembly.Module }) => unknown} initSync
 * @property {(listener: (message: string) => void) => void} onPanic
 * @property {(pack: Uint8Array) => void} addPack
 * @property {(language: string, first: number, second: number) => import("./functions.js").Comparison | undefined} compare
 * @property {(language: string, query: string) => import("./functions.js").Code[]} search
 * @property {(language: string) => import("./functions.js").Code[]} codes
 * @property {import("./mount.js").WidgetClass} Widget
 */

/**
 * What is loaded or being loaded, one promise each; forgotten when it fails, so that a retry can work.
 *
 * @type {Map<string, Promise<any>>}
 */
const loaded = new Map();
/** How often the program was loaded. */
let attempts = 0;
/**
 * The program that new widgets get.
 *
 * @type {Program | null}
 */
let current = null;
/** @type {(program: Program, error: Error) => void} */
let stopped = () => {};

/**
 * Calls back when a program stopped for good.
 *
 * @param {typeof stopped} listener
 */
export function onStopped(listener) {
  stopped = listener;
}

/**
 * Whether a program is the one in use, and not one that stopped.
 *
 * @param {Program} program
 */
export function isCurrent(program) {
  return program === current;
}

/**
 * Everything a widget in this language needs, all of it requested at once.
 *
 * @param {string} language
 * @returns {Promise<{ program: Program, style: CSSStyleSheet }>}
 */
export async function load(language) {
  const [program, style] = await Promise.all([loadProgram(), loadStyle(), loadLanguage(language)]);
  // A program may stop for good while the rest is loading.
  return isCurrent(program) ? { program, style } : load(language);
}

/**
 * The program with the pack of this language.
 *
 * @param {string} language
 * @returns {Promise<Program>}
 */
export function loadLanguage(language) {
  return once(`language ${language}`, async () => {
    const pack = download(parts.packs[language]).then((response) => response.arrayBuffer());
    pack.catch(() => {});
    const program = await loadProgram();
    program.addPack(new Uint8Array(await pack));
    return program;
  });
}

/**
 * A style sheet with this text.
 *
 * @param {string} text
 */
export function sheet(text) {
  const result = new CSSStyleSheet();
  result.replaceSync(text);
  return result;
}

/** @returns {Promise<Program>} */
function loadProgram() {
  return once("program", async () => {
    // Both downloads start before either is waited for.
    const wasm = download(parts.wasm);
    wasm.catch(() => {});
    const program = await parts.glue(attempts++);
    program.initSync({ module: await compile(await wasm) });
    program.onPanic((message) => stop(program, new Error(message)));
    return (current = program);
  });
}

/** @returns {Promise<CSSStyleSheet>} */
function loadStyle() {
  return once("style", async () => {
    const response = await download(parts.style);
    // 1em at the element, as a length that stays the same further in.
    try {
      CSS.registerProperty({ name: "--sip-compare-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
    } catch {
      // A name that is registered already is in order.
    }
    return sheet(await response.text());
  });
}

/**
 * @param {string} name
 * @param {() => Promise<any>} load
 */
function once(name, load) {
  const present = loaded.get(name);
  if (present) return present;
  const promise = load();
  loaded.set(name, promise);
  promise.catch(() => loaded.get(name) === promise && loaded.delete(name));
  return promise;
}

/** @param {() => URL} addressOf */
async function download(addressOf) {
  const url = addressOf();
  const response = await fetch(url).catch((cause) => {
    throw new Error(`${nameOf(url)} cannot be downloaded (${cause.message})`);
  });
  if (!response.ok) throw new Error(`${nameOf(url)} answered ${response.status}`);
  return response;
}

/**
 * The address of a part as a message names it. A bundler may have put the whole file into it.
 *
 * @param {URL} url
 */
function nameOf({ pathname }) {
  return pathname.length > 200 ? `${pathname.slice(0, 40)}…` : pathname;
}

/** @param {Response} response */
async function compile(response) {
  // Only with this type can a browser compile while it downloads; a server that does not know it does no harm.
  const isStream = response.headers.get("content-type")?.startsWith("application/wasm");
  return isStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * @param {Program} program
 * @param {Error} error
 */
function stop(program, error) {
  // What a stopped program still does must not reach its successor.
  if (isCurrent(program)) {
    current = null;
    loaded.clear();
  }
  stopped(program, error);
}
