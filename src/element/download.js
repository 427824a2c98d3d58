// Downloads files, each once.

import { missing } from "./base.js";
import { take } from "./parts.js";

/**
 * What is loaded or being loaded under a name; forgotten when it fails, so that a retry can work.
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
  promise.catch(() => loaded.get(name) === promise && loaded.delete(name));
  return promise;
}

/**
 * Downloads a file; an answer that is none is an error.
 *
 * @param {() => URL} addressOf
 */
export async function download(addressOf) {
  const url = addressOf();
  const response = await take(url).catch((cause) => {
    throw new Error(`${nameOf(url)} cannot be downloaded (${cause.message})`);
  });
  if (!response.ok) throw missing(`${nameOf(url)} answered ${response.status}`);
  // Servers of apps answer with their page where they have no such file.
  if (response.headers.get("content-type")?.startsWith("text/html")) throw missing(`${nameOf(url)} answered with a page`);
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

/**
 * The program in an answer.
 *
 * @param {Response} response
 */
export async function compile(response) {
  // Only with this type can a browser compile while it downloads; a server that does not know it does no harm.
  const isStream = response.headers.get("content-type")?.startsWith("application/wasm");
  return isStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
