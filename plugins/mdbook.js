// A preprocessor of mdBook, which book.toml names: in each chapter a fenced block of the language `sip-compare` becomes the
// element with the comparison inside. Renderers other than HTML get the chapters as they are.
//
// See: https://rust-lang.github.io/mdBook/for_developers/preprocessors.html

import { readFileSync } from "node:fs";

import { html } from "./block.js";
import { replaceBlocks } from "./fences.js";

const [question, renderer] = process.argv.slice(2);
if (question === "supports") {
  process.exitCode = renderer === "html" ? 0 : 1;
} else {
  const [, book] = JSON.parse(readFileSync(0, "utf8"));
  try {
    // mdBook 0.4 says sections where 0.5 says items.
    (book.items ?? book.sections).forEach(answer);
    process.stdout.write(JSON.stringify(book));
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Answers the blocks of a chapter and of those below it. Separators and the titles of parts are no chapters.
 *
 * @param {{ Chapter?: { content: string, source_path: string | null, sub_items: any[] } }} item
 */
function answer({ Chapter: chapter }) {
  if (!chapter) return;
  chapter.content = replaceBlocks(chapter.content, (words, text, line) => {
    try {
      return html(words, text);
    } catch (error) {
      throw new Error(`${chapter.source_path}:${line}: ${/** @type {Error} */ (error).message}`, { cause: error });
    }
  });
  chapter.sub_items.forEach(answer);
}
