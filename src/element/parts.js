// Where the parts lie, and what the element says without them.
//
// This is the module of a page that is developed, with English alone. The build writes it whole, with the names and the
// languages that it finds (xtask/src/commands/finish/entry.rs). An address is computed when it is first needed, as
// an output that is no module has no import.meta.url, and in the one form that bundlers see; a page may name another folder.

import { at } from "./base.js";

/** @template M @typedef {import("./modules.js").ModulePart<M>} ModulePart */

/**
 * Downloads a part.
 *
 * @param {URL} address
 * @param {RequestInit} [how]
 */
export const take = (address, how) => fetch(address, how);

/**
 * Loads a module from an address that no bundler looks for.
 *
 * @param {string} address
 */
export const importFrom = (address) => import(address);

/**
 * What the files of a release hold, by their names: SHA-256 in Base64.
 *
 * @type {Record<string, string | undefined>}
 */
export const hashes = {};

/**
 * The version of the project.
 *
 * @type {string}
 */
export const version = "0.0.0";

/**
 * Where a program lies: the JavaScript around it, and the WebAssembly.
 *
 * @template P
 * @typedef {{ glue: ModulePart<P>, wasm: () => URL }} ProgramPart
 */

/**
 * The program that shows.
 *
 * @type {ProgramPart<import("./loading.js").App>}
 */
export const app = {
  glue: script(() => new URL("../sip-compare-app.js", import.meta.url)),
  wasm: () => at("sip-compare-app_bg.wasm", () => new URL("../sip-compare-app_bg.wasm", import.meta.url)),
};

/**
 * The program with what is needed later.
 *
 * @type {ProgramPart<import("./loading.js").Tools>}
 */
export const tools = {
  glue: script(() => new URL("../sip-compare-tools.js", import.meta.url)),
  wasm: () => at("sip-compare-tools_bg.wasm", () => new URL("../sip-compare-tools_bg.wasm", import.meta.url)),
};

/**
 * What lives while something is shown.
 *
 * @type {ModulePart<typeof import("./mount.js")>}
 */
export const mount = script(() => new URL("./mount.js", import.meta.url));

/** The style sheet of the widget. */
export const style = () => at("sip-compare-style.txt", () => new URL("../sip-compare-style.txt", import.meta.url));

/**
 * The place where a log or a trace is read.
 *
 * @type {ModulePart<typeof import("./reading.js")>}
 */
export const reading = script(() => new URL("./reading.js", import.meta.url));

/** The style sheet of that place. */
export const readingStyle = () => at("sip-compare-reading.txt", () => new URL("../sip-compare-reading.txt", import.meta.url));

/**
 * The files of each language: its index, what finds codes beside their numbers and phrases, and all details in one. Each
 * of the details lies in a folder beside the index, whose name is that of the index; `root` tells those of a release from
 * others (proof.js).
 *
 * @type {Record<string, { folder: string, root: string | null, index: () => URL, words: () => URL, rest: () => URL }>}
 */
export const languages = {
  en: {
    folder: "en",
    root: null,
    index: () => at("data/en.pack", () => new URL("../data/en.pack", import.meta.url)),
    words: () => at("data/en-words.pack", () => new URL("../data/en-words.pack", import.meta.url)),
    rest: () => at("data/en-rest.pack", () => new URL("../data/en-rest.pack", import.meta.url)),
  },
};

/**
 * The names of the details that have a file in that folder: the codes, each with what comes after it in the names that begin
 * with it, `486,487,603` for 486, 486-487 and 486-603.
 */
export const details = "";

/**
 * What the element says in each language when the widget cannot.
 *
 * @type {Record<string, { failed: string, retry: string }>}
 */
export const words = { en: { failed: "The comparison could not be shown. Check the connection and try again.", retry: "Try again" } };

/**
 * A module that no bundler followed.
 *
 * @param {() => URL} address
 */
function script(address) {
  return { address, follow: () => importFrom(address().href) };
}
