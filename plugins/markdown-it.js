// For markdown-it, and so for VitePress, Eleventy and others: a fenced block of the language `sip-compare` becomes the element
// with the comparison inside. Its HTML has no braces, so that Vue and templates find nothing of theirs in it.

import { html, LANGUAGE } from "./block.js";

/**
 * How markdown-it shows a token, as far as it matters here.
 *
 * @typedef {(tokens: any[], index: number, options: any, env: any, self: any) => string} Rule
 */

/**
 * The plugin: `md.use(sipCompare)`. A block that cannot be answered throws an `Error` with the file, where the generator tells it,
 * the line and what is allowed.
 *
 * @param {{ renderer: { rules: Record<string, Rule | undefined> } }} md The reader of Markdown that gets it.
 */
export default function sipCompare(md) {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const { info, content, map } = tokens[index];
    const [, language, words] = /^\s*(\S*)(.*)$/s.exec(info) ?? [];
    if (language !== LANGUAGE) return fence?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    try {
      return `${html(words, content)}\n`;
    } catch (error) {
      const place = [fileOf(env), map && `line ${map[0] + 1} below the front matter`].filter(Boolean).join(", ");
      throw new Error(`${place}: ${/** @type {Error} */ (error).message}`, { cause: error });
    }
  };
}

/**
 * The file that is read, as VitePress and Eleventy tell it.
 *
 * @param {any} env
 * @returns {string | undefined}
 */
function fileOf(env) {
  return env?.relativePath ?? env?.page?.inputPath;
}
