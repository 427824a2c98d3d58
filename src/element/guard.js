// Notices when a program stops for good, and lets go of what it held.

/**
 * What a program exports, as the JavaScript around it uses that.
 *
 * @typedef {{ memory: WebAssembly.Memory, [name: string]: unknown }} Exports
 */

/**
 * Calls back when a call into a program does not come back: what it was doing is left half done, and nothing that it does
 * after that can be trusted. Its JavaScript stays as long as the page, but what it held need not; whatever still calls it,
 * as a listener in nodes that it drew, does nothing any more.
 *
 * @param {Exports} exports is changed in place
 * @param {(error: Error) => void} stopped
 */
export function guard(exports, stopped) {
  const { memory } = exports;
  const end = (/** @type {Error} */ error) => {
    // Chromium keeps what nobody catches for its console, and with it the program, until the stack is read.
    void error?.stack;
    stopped(error);
    // Views of the memory that are kept are empty once it has grown, be it by nothing.
    memory.grow(0);
    for (const name of Object.keys(exports)) exports[name] = () => {};
  };
  for (const [name, call] of Object.entries(exports)) {
    if (typeof call !== "function") continue;
    exports[name] = (/** @type {unknown[]} */ ...values) => {
      try {
        return call(...values);
      } catch (error) {
        end(/** @type {Error} */ (error));
        throw error;
      }
    };
  }
}
