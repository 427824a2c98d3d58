// Where the parts lie, if a page says so: bundlers that copy no files leave them where only their author knows.

/** What an author is told when a part is not where it is looked for. */
const HINT = "Where a bundler copies no parts, set SipCompareElement.base to their folder or import sip-compare/inline";

/** @type {() => string | null} */
let chosen = () => null;

/**
 * The element knows what the page told it.
 *
 * @param {() => string | null} folder
 */
export function askForBase(folder) {
  chosen = folder;
}

/** The folder that the page names, by the module or by `data-sip-compare-base` of a script; `null` if it names none. */
export function base() {
  /** @type {HTMLElement | null | undefined} */
  const script = globalThis.document?.querySelector("script[data-sip-compare-base]");
  return chosen() ?? script?.dataset.sipCompareBase ?? null;
}

/**
 * The address of a part: in that folder, or else where the bundler or the module has it. Bundlers may give something else
 * than a whole URL.
 *
 * @param {string} name
 * @param {() => URL} found
 */
export function at(name, found) {
  const folder = base();
  try {
    const address = folder ? `${folder.replace(/\/$/, "")}/${name}` : besideModule(name, found);
    return new globalThis.URL(address, document.baseURI);
  } catch {
    // A script that is no module does not know where it lies.
    throw missing(`${name} has no address`);
  }
}

/**
 * Bundlers see an address only in one form, in which a page that has a name `URL` of its own hides what makes it.
 *
 * @param {string} name
 * @param {() => URL} found
 */
function besideModule(name, found) {
  try {
    return found();
  } catch {
    return new globalThis.URL(name, import.meta.url);
  }
}

/**
 * The error of a part that is not there.
 *
 * @param {string} message
 */
export function missing(message) {
  return new Error(message, { cause: HINT });
}
