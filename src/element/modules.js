// Loads modules, and holds them against what the release says of them.

import { base } from "./base.js";
import { download, fileOf, integrityOf, named, open } from "./download.js";
import { importFrom } from "./parts.js";

/**
 * A module: where it lies, and its import as bundlers see it.
 *
 * @template M
 * @typedef {{ address: () => URL, follow: () => Promise<M> }} ModulePart
 */

/**
 * The shadow roots of the elements in the page.
 *
 * @type {Set<ShadowRoot>}
 */
export const roots = new Set();

/**
 * Loads a module. One that failed may stay failed under its address, and a program that stopped stays stopped; a fragment
 * makes the address another one for modules, but not for the server and the cache.
 *
 * @template M
 * @param {ModulePart<M>} part
 * @param {number} attempt how often it was loaded before
 * @returns {Promise<M>}
 */
export async function load({ address, follow }, attempt) {
  const url = address();
  // Where a bundler followed the import, it stands no longer as it was written, and what lies at the address may be changed.
  const isReleased = Boolean(base()) || `${follow}`.includes(`./${fileOf(url)}`);
  if (!isReleased && !attempt) return follow();
  // The browser may have kept what came in its place. No import asks past that, but a download does.
  if (isReleased && open.has(url.href)) await download(address);
  open.add(url.href);
  const href = attempt ? `${url.href}#${attempt}` : url.href;
  const link = isReleased ? preload(href, integrityOf(url)) : null;
  try {
    const module = await importFrom(href);
    open.delete(url.href);
    return module;
  } catch (error) {
    // The browser says little of the reason. A download says more, unless it gets what it should.
    if (isReleased) await download(address);
    return await named(url, "cannot be loaded", Promise.reject(error));
  } finally {
    link?.remove();
  }
}

/**
 * Has the browser load a module, and refuse another one than the release has: an import of the same address gets what this
 * link loads. It stands in an element, so that the page around has nothing to do with it; without one nothing is refused.
 *
 * @param {string} href
 * @param {string | undefined} integrity
 */
function preload(href, integrity) {
  // Modules are those of this document; an element in a frame stands in another.
  const root = [...roots].find(({ ownerDocument }) => ownerDocument === document);
  if (!root || !integrity) return null;
  const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href, integrity });
  root.append(link);
  return link;
}
