// Loads the parts, each once a page: two programs, the style sheet, the files of the languages. It knows no element.
//
// The one program shows what an element shows; once the browser is idle it has all that is said in the language, so that
// nothing is missing without a network. The other, the tools, has what only some readers use: what finds codes, what reads
// texts and what is taken along. It is loaded when it is first used.

import { download, once } from "./download.js";
import { Holder } from "./holder.js";
import { load as loadModule } from "./modules.js";
import * as parts from "./parts.js";
import { registerLength } from "./sheets.js";

/** @typedef {import("./holder.js").Program} Program */
/** @typedef {import("./holder.js").Codes} Codes */

/**
 * The program that shows; src/embed/mod.rs says what each does.
 *
 * @typedef {object} Showing
 * @property {(listener: (message: string) => void) => void} onPanic
 * @property {(language: string, codes: number[]) => import("./functions.js").Comparison | undefined} compare
 * @property {import("./mount.js").WidgetClass} Widget
 *
 * @typedef {Program & Showing} App
 */

/**
 * The program with what is needed later; crates/sip-tools says what each does.
 *
 * @typedef {object} Helping
 * @property {(language: string, text: string) => string} find
 * @property {(language: string, text: string) => import("./functions.js").Understanding} understand
 * @property {(language: string) => string} words
 * @property {(language: string, term: number) => string | undefined} explanation
 * @property {(language: string) => import("./deciding.js").Question[]} questions
 * @property {(language: string, code: number) => import("./reading.js").Advice | undefined} advice
 * @property {(language: string, code: number) => import("./deciding.js").Ending | undefined} ending
 * @property {(text: string) => { text: string, count: number }} clean
 * @property {(language: string, query: string) => import("./functions.js").Code[]} search
 * @property {(language: string, format: string, codes: number[], address: string) => string | undefined} text
 *
 * @typedef {Program & Helping} Tools
 */

/**
 * What is loaded once beside the programs: the style sheet, and the place for a text.
 *
 * @type {Map<string, Promise<any>>}
 */
const loaded = new Map();
/**
 * The program that new widgets get.
 *
 * @type {App | null}
 */
let current = null;
/** How often a program stopped. */
let stops = 0;
/** @type {(program: App, error: Error) => void} */
let stopped = () => {};

/** The program that shows. */
export const app = new Holder(
  parts.app,
  (program) => {
    program.onPanic((message) => stop(program, new Error(message)));
    current = program;
  },
  stop,
);

/** The program with what is needed later. */
export const tools = new Holder(parts.tools);

/** How often the places for a text and for questions were loaded, and what lives while something is shown. */
let readings = 0;
let mounts = 0;

/**
 * The places where a log or a trace is read and where questions lead to a code, with their style sheet.
 *
 * @returns {Promise<{ module: typeof import("./reading.js"), style: CSSStyleSheet }>}
 */
export function loadReading() {
  return once(loaded, "reading", async () => {
    const [module, style] = await Promise.all([loadModule(parts.reading, readings++), downloadText(parts.readingStyle)]);
    return { module, style: sheet(style) };
  });
}

/**
 * Calls back when a program that shows stopped for good.
 *
 * @param {typeof stopped} listener
 */
export function onStopped(listener) {
  stopped = listener;
}

/**
 * Whether a program is the one in use, and not one that stopped.
 *
 * @param {App} program
 */
export function isCurrent(program) {
  return program === current;
}

/**
 * Everything a widget in this language needs to show these codes, all of it requested at once.
 *
 * @param {string} language
 * @param {Codes} codes
 * @returns {Promise<{ program: App, style: CSSStyleSheet, module: typeof import("./mount.js") }>}
 */
export async function load(language, codes) {
  const before = stops;
  const all = Promise.all([app.program(), loadStyle(), loadMount(), app.codes(language, codes)]);
  try {
    const [program, style, module] = await all;
    if (isCurrent(program)) return { program, style, module };
  } catch (error) {
    if (stops === before) throw error;
  }
  // A program stopped for good while the rest was loading.
  return load(language, codes);
}

/**
 * Loads everything else of a language once the browser has nothing better to do, unless the reader saves data. If it cannot
 * be had, it is loaded piece by piece where it is needed.
 *
 * @param {string} language
 * @param {() => void} then is called once it is there
 */
export function loadWhenIdle(language, then) {
  const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (navigator);
  if (connection?.saveData) return;
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => {
    app.rest(language).then(then, () => {});
  });
}

/** @param {() => URL} addressOf */
async function downloadText(addressOf) {
  return new TextDecoder().decode(await download(addressOf));
}

/**
 * A style sheet with this text.
 *
 * @param {string} text
 */
export function sheet(text) {
  const result = new globalThis.CSSStyleSheet();
  // Stand-ins for a browser, in which pages are tested, may not have it.
  result.replaceSync?.(text);
  return result;
}

/** @returns {Promise<typeof import("./mount.js")>} */
function loadMount() {
  return once(loaded, "mount", () => loadModule(parts.mount, mounts++));
}

/** @returns {Promise<CSSStyleSheet>} */
function loadStyle() {
  return once(loaded, "style", async () => {
    const text = await downloadText(parts.style);
    registerLength(globalThis);
    return sheet(text);
  });
}

/**
 * @param {App} program
 * @param {Error} error
 */
function stop(program, error) {
  // What a stopped program still does must not reach its successor.
  if (isCurrent(program)) {
    current = null;
    stops++;
    app.forget();
  }
  stopped(program, error);
}
