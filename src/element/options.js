// Options for the platform. It looks for all that it knows, also where a page has put something into every object.

/**
 * These options and no others, whatever a page did to `Object.prototype`.
 *
 * @template {object} Options
 * @param {Options} options
 * @returns {Options}
 */
export function only(options) {
  return /** @type {any} */ ({ __proto__: null, ...options });
}
