// Loads the parts, each once a page: the program, its style sheet, the files of the languages. It knows no element.
//
// Of a language the index comes first, together with the details of the codes that are asked for. Everything else follows
// when the browser is idle, so that after a moment nothing has to be loaded any more.

import * as parts from "./parts.js";

/**
 * The program, as wasm-bindgen exports it; src/embed/mod.rs says what each does.
 *
 * @typedef {object} Program
 * @property {(source: { module: WebAssembly.Module }) => unknown} initSync
 * @property {(listener: (message: string) => void) => void} onPanic
 * @property {(pack: Uint8Array) => void} addIndex
 * @property {(language: string, pack: Uint8Array) => void} addDetails
 * @property {(language: string, first: number, second: number) => string} missing
 * @property {(language: string, first: number, second: number) => import("./functions.js").Comparison | undefined} compare
 * @property {(language: string, query: string) => import("./functions.js").Code[]} search
 * @property {(language: string) => import("./functions.js").Code[]} codes
 * @property {import("./mount.js").WidgetClass} Widget
 */

// Where a page asks for more than this many files, one with everything costs it less.
const MANY = 24;

/**
 * What is loaded or being loaded, one promise each; forgotten when it fails, so that a retry can work.
 *
 * @type {Map<string, Promise<any>>}
 */
const loaded = new Map();
/**
 * The languages of which everything is there.
 *
 * @type {Set<string>}
 */
const whole = new Set();
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
 * Two codes, each a number or null: the details that are needed.
 *
 * @typedef {[first: number | null, second: number | null]} Codes
 */

/**
 * Everything a widget in this language needs to show these codes, all of it requested at once.
 *
 * @param {string} language
 * @param {Codes} codes
 * @returns {Promise<{ program: Program, style: CSSStyleSheet }>}
 */
export async function load(language, codes) {
  const [program, style] = await Promise.all([loadProgram(), loadStyle(), loadCodes(language, codes)]);
  // A program may stop for good while the rest is loading.
  return isCurrent(program) ? { program, style } : load(language, codes);
}

/**
 * The program with a language and the details of these codes.
 *
 * @param {string} language
 * @param {Codes} codes
 * @returns {Promise<Program>}
 */
export async function loadCodes(language, codes) {
  // What the index would say is known beforehand, but for codes that are not listed.
  const names = whole.has(language) ? [] : guess(codes);
  const early = Promise.all(names.map((name) => loadDetail(language, name)));
  early.catch(() => {});
  const program = await loadIndex(language);
  await early;
  const [first, second] = codes.map(Number);
  const missing = () => program.missing(language, first, second).split(" ").filter(Boolean);
  await Promise.all(missing().map((name) => loadDetail(language, name)));
  if (missing().length > 0) throw new Error(`the data lacks ${missing().join(", ")}`);
  return program;
}

/**
 * The program with everything that a language has.
 *
 * @param {string} language
 */
export async function loadAll(language) {
  const [program] = await Promise.all([loadIndex(language), loadWords(language), loadRest(language)]);
  return program;
}

/**
 * What finds codes beside their numbers and phrases.
 *
 * @param {string} language
 */
export function loadWords(language) {
  return addDetails(language, "words", parts.languages[language].words);
}

/**
 * Loads everything else of a language once the browser has nothing better to do, unless the reader saves data. If it cannot
 * be had, it is loaded piece by piece where it is needed.
 *
 * @param {string} language
 */
export function loadWhenIdle(language) {
  const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (navigator);
  if (connection?.saveData || whole.has(language)) return;
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => loadAll(language).catch(() => {}));
}

/**
 * The name of an index among what is loaded.
 *
 * @param {string} language
 */
function indexOf(language) {
  return `index ${language}`;
}

/** @param {string} language */
function loadIndex(language) {
  return add(indexOf(language), parts.languages[language].index, loadProgram, (program, pack) => program.addIndex(pack));
}

/** @param {string} language */
async function loadRest(language) {
  const program = await addDetails(language, "rest", parts.languages[language].rest);
  whole.add(language);
  return program;
}

/**
 * What is said of a code or a pair: from a file of its own, or else with everything.
 *
 * @param {string} language
 * @param {string} name
 */
async function loadDetail(language, name) {
  const { folder, index } = parts.languages[language];
  // A bundler gives the index another name, and does not know of the folder.
  const isBeside = index().pathname.endsWith(`/${folder}.pack`);
  if (!isBeside || loaded.size > MANY) return loadRest(language);
  const file = () => new URL(`${folder}/${name}.pack`, index());
  return addDetails(language, name, file).catch((error) => {
    // Without an index it would be no use.
    if (!loaded.has(indexOf(language))) throw error;
    return loadRest(language);
  });
}

/**
 * The names of the details of two codes.
 *
 * @param {Codes} codes
 */
function guess(codes) {
  const known = parts.details.split(" ");
  const [lower, higher] = codes.map(Number).sort((one, other) => one - other);
  const names = new Set([`${lower}`, `${higher}`, `${lower}-${higher}`]);
  return [...names].filter((name) => known.includes(name));
}

/**
 * @param {string} language
 * @param {string} name
 * @param {() => URL} addressOf
 */
function addDetails(language, name, addressOf) {
  const index = () => loadIndex(language);
  return add(`${name} ${language}`, addressOf, index, (program, pack) => program.addDetails(language, pack));
}

/**
 * Downloads a pack, once, while the program that it is for gets ready.
 *
 * @param {string} name
 * @param {() => URL} addressOf
 * @param {() => Promise<Program>} ready
 * @param {(program: Program, pack: Uint8Array) => void} take
 * @returns {Promise<Program>}
 */
function add(name, addressOf, ready, take) {
  return once(name, async () => {
    const pack = download(addressOf).then((response) => response.arrayBuffer());
    pack.catch(() => {});
    const program = await ready();
    take(program, new Uint8Array(await pack));
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
    whole.clear();
  }
  stopped(program, error);
}
