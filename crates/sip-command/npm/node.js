// What the package answers in Node.js: the commands, and a comparison as a value or as HTML. The dataset is that of the
// widget, read from the files beside it; nothing is asked of a network.

import { readdirSync, readFileSync } from "node:fs";

import { initSync, run as answer } from "./sip-compare-command.js";

const DATA = new URL("../data/", import.meta.url);
/** The files of a language: `en-0123abcd.pack`, `en-words-0123abcd.pack` and `en-rest-0123abcd.pack`. */
const PACK = /^(.+?)(?:-(words|rest))?-[0-9a-f]{8}\.pack$/;

/** @type {Map<string, Record<string, URL>>} */
const languages = new Map();
for (const name of readdirSync(DATA)) {
  const [, language, kind = "index"] = PACK.exec(name) ?? [];
  if (language) languages.set(language, { ...languages.get(language), [kind]: new URL(name, DATA) });
}

let isReady = false;

/**
 * Runs a command as `npx sip-compare` does.
 *
 * @param {string[]} args Its words: `["compare", "486", "603", "--format", "markdown"]`. `["--help"]` lists them.
 * @param {() => Uint8Array} [standardInput] Gives what `find -` reads; by default the standard input of the process.
 * @returns {{ output: string, error: string, code: number }} What a process would print, and its exit code: 0 for an answer,
 * 1 where nothing was found or something failed, 2 for arguments that mean nothing.
 */
export function run(args, standardInput = () => readFileSync(0)) {
  if (!isReady) initSync({ module: readFileSync(new URL("./sip-compare-command_bg.wasm", import.meta.url)) });
  isReady = true;
  const host = {
    pack: (/** @type {string} */ language, /** @type {string} */ kind) => readFileSync(languages.get(language)?.[kind] ?? ""),
    standardInput,
  };
  const outcome = answer(args.map(String), [...languages.keys()], host);
  const { output, error, code } = outcome;
  outcome.free();
  return { output, error, code };
}

/**
 * The element with a comparison as its children, as HTML: a page that is made of it shows the comparison without scripts.
 *
 * @param {(number | string)[]} codes Two or three status codes.
 * @param {{ lang?: string, headingLevel?: number }} [options] `lang` is the language (BCP 47), English without it;
 * `headingLevel` the level of the title, 1 to 6, 2 without it.
 * @returns {string} The HTML. It throws an `Error` that says what is allowed if the codes or an option are wrong.
 * @example
 * const html = snippet([302, 428], { lang: "zh-Hans" });
 */
export function snippet(codes, { lang, headingLevel } = {}) {
  const level = headingLevel === undefined ? [] : ["--heading-level", String(headingLevel)];
  return outputOf(["snippet", ...codes.map(String), ...languageOf(lang), ...level]);
}

/**
 * Compares two or three codes.
 *
 * @param {(number | string)[]} codes The status codes.
 * @param {{ lang?: string }} [options] `lang` is the language (BCP 47), English without it.
 * @returns {import("../types/answers.js").Comparison} What is said of them. It throws an `Error` that says what is allowed
 * if the codes or the language are wrong.
 */
export function compare(codes, { lang } = {}) {
  return JSON.parse(outputOf(["compare", "--format", "json", ...codes.map(String), ...languageOf(lang)]));
}

/**
 * Reads a line of a log, a trace, a SIP message, or what a search takes.
 *
 * @param {string} text The text.
 * @param {{ lang?: string }} [options] `lang` is the language of the sentences (BCP 47), English without it.
 * @returns {import("../types/answers.js").Understanding} What it is about. It throws an `Error` if the language is unknown.
 */
export function understand(text, { lang } = {}) {
  const { output, error } = run(["find", "--format", "json", ...languageOf(lang), "-"], () => new TextEncoder().encode(text));
  if (!output) throw new Error(messageOf(error));
  return JSON.parse(output);
}

/** @param {string | undefined} lang */
function languageOf(lang) {
  return lang === undefined ? [] : ["--lang", lang];
}

/** @param {string[]} args */
function outputOf(args) {
  const { output, error, code } = run(args);
  if (code) throw new Error(messageOf(error));
  return output;
}

/**
 * An error without the word before it and the usage after it.
 *
 * @param {string} error
 */
function messageOf(error) {
  return error.replace(/^error: /, "").split("\n\n")[0].trim();
}
