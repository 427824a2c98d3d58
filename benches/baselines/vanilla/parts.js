// Where the data lie, and which pairs have a file of their own.
//
// This is the module of nobody: the bench writes it whole (xtask/src/commands/bench/vanilla.rs).

/**
 * The pairs that were written by hand, lower code first: `486-603`.
 *
 * @type {Set<string>}
 */
export const byHand = new Set();

/** The address of a file, by its path in the folder of the baseline. */
export const addressOf = (/** @type {string} */ path) => new URL(path, import.meta.url);
