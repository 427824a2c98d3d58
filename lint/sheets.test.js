// What the rule for sheets refuses, and what it lets pass.

import assert from "node:assert/strict";
import { test } from "node:test";
import stylelint from "stylelint";

import floor from "./sheets.js";

/** The names for which a sheet is refused. */
async function refused(code, without = {}) {
  const config = { plugins: [floor], rules: { "floor/supported": [true, { without }] } };
  const { results } = await stylelint.lint({ code, config });
  return results[0].warnings.map(({ text }) => /“(.*)”/.exec(text)[1]);
}

for (const [code, ...names] of [
  ["a { color: light-dark(#000, #fff) }", "light-dark()"],
  ["a { text-wrap: balance }", "text-wrap", "text-wrap: balance"],
  ["a { float: inline-start }", "float: inline-start"],
  ["a { content: \"+\" / \"\" }", "content: … / \"\""],
  ["a { block-size: 2lh }", "lh"],
  ["a:has(b) { color: red }", ":has"],
  ["a { & b { color: red } }", "&"],
  ["@media (scripting: enabled) { a { color: red } }", "(scripting)"],
  ["@starting-style { a { color: red } }", "@starting-style"],
]) {
  test(`${names[0]} is too new`, async () => assert.deepEqual(await refused(code), names));
}

test("what all browsers of the floor have passes", async () => {
  const code = `@container wide (width >= 38em) { a:is(b, :focus-visible)::before { color: color-mix(in srgb, red 4%, var(--lh)) } }
    @media (prefers-contrast: more) and (width < 40em) { a { block-size: 100dvh; content: "role: lh"; inset: 0; scale: -1 1 } }`;
  assert.deepEqual(await refused(code), []);
});

test("what is named with its reason passes", async () => {
  const without = { "text-wrap": "lines break where they are full", ":has": "a card has no tint" };
  assert.deepEqual(await refused("a:has(b) { text-wrap: balance; block-size: 1lh }", without), ["lh"]);
});
