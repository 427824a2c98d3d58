// Finds fenced blocks in Markdown that nobody has read yet, with what lists and quotes put before each line.

import { LANGUAGE } from "./block.js";

/** Quotes and markers of lists, then the fence and what stands behind it. */
const OPENING = /^((?:[ \t]|>|[-*+] |\d{1,9}[.)] )*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S*)(.*)$/;
const MARKER = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/**
 * Puts HTML in the place of each block of our language.
 *
 * @param {string} markdown
 * @param {(words: string, text: string, line: number) => string} html The HTML of a block without blank lines, from what
 * stands behind the language, what is inside, and the line of the fence, counted from 1.
 * @returns {string} The Markdown with the HTML as blocks of its own.
 */
export function replaceBlocks(markdown, html) {
  const lines = markdown.split(/\r?\n/);
  const written = [];
  // How far the text of the list is indented that a line may belong to.
  let indentation = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const [marker] = MARKER.exec(line) ?? [];
    if (marker) indentation = marker.length;
    else if (/^[^\s>]/.test(line)) indentation = 0;

    const [, prefix, fence, language, words] = OPENING.exec(line) ?? [];
    if (prefix === undefined || (!marker && endingSpaces(prefix) >= indentation + 4)) {
      written.push(line);
      continue;
    }
    const end = endOfBlock(lines, at, fence);
    if (language === LANGUAGE) {
      const inside = lines.slice(at + 1, end).map((text) => text.replace(/^[ \t>]*/, ""));
      written.push(...within(prefix, html(words, inside.join("\n"), at + 1)));
    } else {
      written.push(...lines.slice(at, end + 1));
    }
    at = end;
  }
  return written.join("\n");
}

/**
 * The line that closes a block; without one it goes on to the end.
 *
 * @param {string[]} lines
 * @param {number} start
 * @param {string} fence
 */
function endOfBlock(lines, start, fence) {
  const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`);
  const end = lines.findIndex((line, index) => index > start && closing.test(line));
  return end < 0 ? lines.length : end;
}

/**
 * The lines of HTML in a list or a quote. HTML of an element that Markdown does not know begins and ends at a blank line, or
 * begins a list item.
 *
 * @param {string} prefix
 * @param {string} html
 */
function within(prefix, html) {
  const further = prefix.replace(/[^>\t]/g, " ");
  const lines = html.split("\n").map((line, index) => (index === 0 ? prefix : further) + line);
  const blank = further.trimEnd();
  return prefix === further ? [blank, ...lines, blank] : [...lines, blank];
}

/** @param {string} text */
function endingSpaces(text) {
  return text.length - text.search(/ *$/);
}
