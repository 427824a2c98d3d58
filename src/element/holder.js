// A program with what it was given of the languages.
//
// Each program has memory of its own, and so is given the files of a language that it needs. Of a language the index comes
// first, together with the details of the codes that are asked for.

import { compile, download, once } from "./download.js";
import { guard } from "./guard.js";
import { load } from "./modules.js";
import { details, languages } from "./parts.js";
import { proven } from "./proof.js";

/**
 * What both programs have, as wasm-bindgen exports it.
 *
 * @typedef {object} Program
 * @property {(source: { module: WebAssembly.Module }) => import("./guard.js").Exports} initSync
 * @property {(pack: Uint8Array) => void} addIndex
 * @property {(language: string, pack: Uint8Array) => void} addDetails
 * @property {(language: string, codes: number[]) => string} missing
 */

/**
 * The codes whose details are needed; what is null or 0 is none.
 *
 * @typedef {(number | null)[]} Codes
 */

// Where a page asks for more than this many files for a program, one with everything costs it less.
const MANY = 24;

/**
 * The files that one program was given and the other may ask for yet.
 *
 * @type {Map<string, Promise<Uint8Array>>}
 */
const files = new Map();

/**
 * A program, and what it was given of each language: all of it is loaded when it is first asked for.
 *
 * @template {Program} P
 */
export class Holder {
  #part;
  #start;
  #stopped;
  /** How often the program was loaded. */
  #attempts = 0;
  /** Which of these programs is in use. */
  #newest = -1;
  /**
   * What is loaded or being loaded, one promise each; forgotten when it fails, so that a retry can work.
   *
   * @type {Map<string, Promise<any>>}
   */
  #loaded = new Map();
  /**
   * The languages of which everything is there.
   *
   * @type {Set<string>}
   */
  #whole = new Set();

  /**
   * @param {import("./parts.js").ProgramPart<P>} part where it lies
   * @param {(program: P) => void} [start] what is done with it first
   * @param {(program: P, error: Error) => void} [stopped] what is done when it stopped for good
   */
  constructor(part, start = () => {}, stopped = () => this.forget()) {
    this.#part = part;
    this.#start = start;
    this.#stopped = stopped;
  }

  /** @returns {Promise<P>} */
  program() {
    return this.#once("program", async () => {
      // Both downloads start before either is waited for.
      const wasm = compile(this.#part.wasm);
      wasm.catch(() => {});
      const attempt = this.#attempts++;
      const program = await load(this.#part.glue, attempt);
      guard(program.initSync({ module: await wasm }), (error) => this.#stopped(program, error));
      // One that was given up may come after the one that was loaded in its place.
      if (attempt > this.#newest) {
        this.#newest = attempt;
        this.#start(program);
      }
      return program;
    });
  }

  /**
   * The program with a language and the details of these codes.
   *
   * @param {string} language
   * @param {Codes} codes
   * @returns {Promise<P>}
   */
  async codes(language, codes) {
    // What the index would say is known beforehand, but for codes that are not listed.
    const names = this.#whole.has(language) ? [] : guess(codes);
    const early = Promise.all(names.map((name) => this.#detail(language, name)));
    early.catch(() => {});
    const program = await this.#index(language);
    await early;
    const missing = () => program.missing(language, codes.map(Number)).split(" ").filter(Boolean);
    await Promise.all(missing().map((name) => this.#detail(language, name)));
    if (missing().length > 0) throw new Error(`the data lacks ${missing().join(", ")}`);
    return program;
  }

  /**
   * The program with what finds codes in a language.
   *
   * @param {string} language
   * @returns {Promise<P>}
   */
  words(language) {
    return this.#details(language, "words", languages[language].words);
  }

  /**
   * The program with all details of a language.
   *
   * @param {string} language
   * @returns {Promise<P>}
   */
  async rest(language) {
    const program = await this.#details(language, "rest", languages[language].rest);
    this.#whole.add(language);
    return program;
  }

  /** The program stopped, or is to be loaded anew: whoever asks gets another one. */
  forget() {
    this.#loaded.clear();
    this.#whole.clear();
  }

  /** @param {string} language */
  #index(language) {
    const ready = () => this.program();
    return this.#add(indexOf(language), languages[language].index, ready, (program, pack) => program.addIndex(pack));
  }

  /**
   * What is said of a code or a pair: from a file of its own, or else with everything.
   *
   * @param {string} language
   * @param {string} name
   */
  async #detail(language, name) {
    const { folder, root, index } = languages[language];
    // A bundler gives the index another name, and does not know of the folder.
    const isBeside = index().pathname.endsWith(`/${folder}.pack`);
    if (!isBeside || this.#loaded.size > MANY) return this.rest(language);
    const file = () => new URL(`${folder}/${name}.pack`, index());
    return this.#details(language, name, file, root).catch((error) => {
      // Without an index it would be no use.
      if (!this.#loaded.has(indexOf(language))) throw error;
      return this.rest(language);
    });
  }

  /**
   * @param {string} language
   * @param {string} name
   * @param {() => URL} addressOf
   * @param {string | null} [root] what the proof in the file leads to, if there is one
   */
  #details(language, name, addressOf, root = null) {
    const ready = () => this.#index(language);
    return this.#add(`${name} ${language}`, addressOf, ready, (program, pack) => program.addDetails(language, pack), root);
  }

  /**
   * Gives the program a file, once, which is downloaded while the program gets ready.
   *
   * @param {string} name
   * @param {() => URL} addressOf
   * @param {() => Promise<P>} ready
   * @param {(program: P, pack: Uint8Array) => void} give
   * @param {string | null} [root]
   * @returns {Promise<P>}
   */
  #add(name, addressOf, ready, give, root = null) {
    return this.#once(name, async () => {
      const pack = file(addressOf, root);
      pack.catch(() => {});
      const program = await ready();
      try {
        give(program, await pack);
      } catch (error) {
        // What is no pack of this version is no use to the other program either.
        files.delete(addressOf().href);
        throw error;
      }
      return program;
    });
  }

  /**
   * @param {string} name
   * @param {() => Promise<P>} load
   * @returns {Promise<P>}
   */
  #once(name, load) {
    return once(this.#loaded, name, load);
  }
}

/**
 * The name of an index among what is loaded.
 *
 * @param {string} language
 */
function indexOf(language) {
  return `index ${language}`;
}

/**
 * The names of the details of the codes, of each two and of all of them.
 *
 * @param {Codes} codes
 */
function guess(codes) {
  const known = details.split(" ").flatMap((group) => {
    const [code, ...others] = group.split(",");
    return [code, ...others.map((other) => `${code}-${other}`)];
  });
  const inOrder = [...new Set(codes)].sort((one, other) => Number(one) - Number(other));
  const pairs = inOrder.flatMap((one, place) => inOrder.slice(place + 1).map((other) => `${one}-${other}`));
  return [...inOrder.map(String), ...pairs, inOrder.join("-")].filter((name, place, all) => known.includes(name) && all.indexOf(name) === place);
}

/**
 * A file, which is downloaded once for both programs: who comes second takes it.
 *
 * @param {() => URL} addressOf
 * @param {string | null} root what the proof in it leads to, if there is one
 * @returns {Promise<Uint8Array>}
 */
function file(addressOf, root) {
  const { href } = addressOf();
  const present = files.get(href);
  if (present) {
    files.delete(href);
    return present;
  }
  return once(files, href, async () => proven(new Uint8Array(await download(addressOf)), root));
}
