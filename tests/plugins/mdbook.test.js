// The preprocessor of mdBook, spoken to as mdBook does. mdBook itself builds examples/mdbook.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

import { elementIn, pathOf, REFUSED, snippet } from "./samples.js";

/** What the preprocessor answers. */
function mdbook(args, input = "") {
  const { stdout, stderr, status } = spawnSync(process.execPath, [pathOf("plugins/mdbook.js"), ...args], { input, encoding: "utf8" });
  return { stdout, stderr, status };
}

/** The Markdown that becomes of a chapter. */
function chapter(content, list = "items") {
  const inner = { Chapter: { name: "Codes", content, source_path: "codes.md", sub_items: [] } };
  const outer = { Chapter: { name: "SIP", content: "# SIP", source_path: null, sub_items: [inner] } };
  const book = { [list]: ["Separator", { PartTitle: "Part" }, outer] };
  const { stdout, stderr, status } = mdbook([], JSON.stringify([{ root: "/", renderer: "html" }, book]));
  assert.equal(stderr, "");
  assert.equal(status, 0);
  const written = JSON.parse(stdout);
  const { content: answer } = written[list][2].Chapter.sub_items[0].Chapter;
  written[list][2].Chapter.sub_items[0].Chapter.content = content;
  assert.deepEqual(written, book, "nothing else is changed");
  return answer;
}

test("it works for HTML and for nothing else", () => {
  assert.deepEqual(mdbook(["supports", "html"]), { stdout: "", stderr: "", status: 0 });
  assert.equal(mdbook(["supports", "epub"]).status, 1);
});

test("a block becomes the element with the comparison inside", () => {
  for (const list of ["items", "sections"]) {
    const answer = chapter("# Codes\n```sip-compare 480 486 603 heading-level=3 lang=zh-Hans\n```\nAfter", list);
    assert.equal(answer, `# Codes\n\n${snippet([480, 486, 603], { lang: "zh-Hans", headingLevel: 3 })}\nAfter`);
  }
});

test("a block in a list and a quote stays there", () => {
  const html = snippet([302, 428]).trim().split("\n");
  const within = (first, further) => html.map((line, index) => (index ? further : first) + line).join("\n");
  for (const [markdown, expected] of [
    ["- A\n\n  ~~~sip-compare 302 428\n  ~~~\n- B", `- A\n\n\n${within("  ", "  ")}\n\n- B`],
    ["- ```sip-compare 302 428\n  ```\n", `- ${within("", "  ")}\n\n`],
    ["> A\n> ```sip-compare 302 428\n> ```\n", `> A\n>\n${within("> ", "> ")}\n>\n`],
    ["1. A\n   - B\n\n     ```sip-compare 302 428\n     ```", `1. A\n   - B\n\n\n${within("     ", "     ")}\n`],
  ]) {
    assert.equal(chapter(markdown), expected);
  }
});

test("other blocks stay, and what stands inside them", () => {
  for (const markdown of [
    "```js\nsip-compare 302 428\n```\n",
    "````md\n```sip-compare 302 428\n```\n````\n",
    "~~~\n```sip-compare 302 428\n```\n~~~\n",
    "    ```sip-compare 302 428\n    ```\n",
    "- A\n\nB\n\n    ```sip-compare 302 428\n    ```\n",
    "`sip-compare 302 428` and ```sip-compare 302 428``` in a line",
  ]) {
    assert.equal(chapter(markdown), markdown);
  }
});

test("an element in the page is the one that Markdown reads", () => {
  assert.ok(elementIn(chapter("```sip-compare 302 428\n```")).isEqualNode(elementIn(snippet([302, 428]))));
});

test("what cannot be answered stops with file, line and what is allowed", () => {
  for (const [words, text, message] of REFUSED) {
    const content = `# Codes\n\n\`\`\`sip-compare ${words}\n${text}\n\`\`\`\n`;
    const book = { items: [{ Chapter: { content, source_path: "codes.md", sub_items: [] } }] };
    const { stdout, stderr, status } = mdbook([], JSON.stringify([{}, book]));
    assert.ok(stderr.startsWith("codes.md:3: sip-compare: ") && stderr.includes(message), stderr);
    assert.deepEqual([stdout, status], ["", 1]);
  }
});
