// Downloads files, each once, and holds them against what the release says of them.

import { missing } from "./base.js";
import { hashes, take } from "./parts.js";

/** How long something may be on its way before a further attempt begins anew (milliseconds). */
export const PATIENCE = 20_000;

/**
 * The addresses of what was asked for and not had. The browser may have kept what came in its place, or wait for it yet.
 *
 * @type {Set<string>}
 */
export const open = new Set();

/**
 * How to forget what is on its way.
 *
 * @type {Set<() => void>}
 */
const coming = new Set();

/**
 * What is loaded or being loaded under a name; forgotten when it fails or takes too long, so that a retry can work.
 *
 * @template T
 * @param {Map<string, Promise<T>>} loaded
 * @param {string} name
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export function once(loaded, name, load) {
  const present = loaded.get(name);
  if (present) return present;
  const promise = load();
  loaded.set(name, promise);
  const forget = () => loaded.get(name) === promise && loaded.delete(name);
  let isLate = false;
  const give = () => (isLate = forget());
  const patience = setTimeout(give, PATIENCE);
  coming.add(give);
  // What comes late is as good, unless something else took its place.
  const keep = () => isLate && !loaded.has(name) && loaded.set(name, promise);
  promise.then(keep, forget).then(() => {
    clearTimeout(patience);
    coming.delete(give);
  });
  return promise;
}

/** Whoever asks from now on does not wait for what is on its way. */
export function giveUp() {
  for (const give of coming) give();
}

/**
 * Downloads a file.
 *
 * @param {() => URL} addressOf
 */
export async function download(addressOf) {
  const url = addressOf();
  return read(url, await ask(url));
}

/**
 * Downloads a program, which is compiled meanwhile.
 *
 * @param {() => URL} addressOf
 */
export async function compile(addressOf) {
  const url = addressOf();
  const response = await ask(url);
  // Only with this type can a browser compile while it downloads; a server that does not know it does no harm.
  const isStream = response.headers.get("content-type")?.startsWith("application/wasm");
  const compiled = isStream ? WebAssembly.compileStreaming(response.clone()) : null;
  compiled?.catch(() => {});
  const content = await read(url, response);
  // Some browsers say no more than “out of memory” of what is no program.
  return named(url, "cannot be compiled", compiled ?? WebAssembly.compile(content));
}

/**
 * Asks for a file; an answer that is none is an error.
 *
 * @param {URL} url
 */
async function ask(url) {
  const cache = open.has(url.href) ? "reload" : "default";
  open.add(url.href);
  // With the value the browser would say nothing of an answer that does not fit, and compile nothing before it is whole. So
  // it is used where there is nothing else.
  const integrity = globalThis.crypto?.subtle ? "" : integrityOf(url);
  const response = await named(url, "cannot be downloaded", take(url, { cache, integrity }));
  if (!response.ok) throw missing(`${nameOf(url)} answered ${response.status}`);
  // Servers of apps answer with their page where they have no such file.
  if (response.headers.get("content-type")?.startsWith("text/html")) throw missing(`${nameOf(url)} answered with a page`);
  return response;
}

/**
 * The content of an answer, if it is what the release has.
 *
 * @param {URL} url
 * @param {Response} response
 */
async function read(url, response) {
  const content = await named(url, "cannot be downloaded", response.arrayBuffer());
  const integrity = integrityOf(url);
  if (integrity && globalThis.crypto?.subtle) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    if (integrity !== `sha256-${base64(hash)}`) throw new Error(`${nameOf(url)} is not whole or of another version`);
  }
  open.delete(url.href);
  return content;
}

/**
 * The integrity value of what lies at an address, if it is a file of the release: what a bundler copied or changed has
 * another name.
 *
 * @param {URL} url
 */
export function integrityOf(url) {
  const hash = hashes[fileOf(url)];
  return hash && `sha256-${hash}`;
}

/**
 * The name of the file at an address.
 *
 * @param {URL} url
 */
export function fileOf({ pathname }) {
  return pathname.slice(pathname.lastIndexOf("/") + 1);
}

/**
 * What comes of something, or an error that says of which file it is.
 *
 * @template T
 * @param {URL} url
 * @param {string} what
 * @param {Promise<T>} promise
 */
export function named(url, what, promise) {
  return promise.catch((error) => {
    throw new Error(`${nameOf(url)} ${what} (${error.message})`);
  });
}

/**
 * The address of a part as a message names it. A bundler may have put the whole file into it.
 *
 * @param {URL} url
 */
function nameOf({ pathname }) {
  return pathname.length > 200 ? `${pathname.slice(0, 40)}…` : pathname;
}

/** @param {Uint8Array} bytes */
export function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}
