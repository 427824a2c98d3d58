// The rules for our own scripts. The recipes in examples/ are written as their frameworks like it.

import js from "@eslint/js";
import globals from "globals";

import floor from "./lint/scripts.js";

export default [
  { ignores: ["dist/", "examples/", "target/"] },
  js.configs.recommended,
  { files: ["crates/sip-command/npm/*.js", "lint/*.js", "plugins/*.js", "tests/plugins/*.js"], languageOptions: { globals: globals.node } },
  {
    files: ["src/**/*.js", "frameworks/*.js"],
    // The newest version of the language that all browsers of the floor know (package.json, "browserslist").
    languageOptions: { ecmaVersion: 2022 },
    plugins: { floor },
    rules: {
      "floor/supported": [
        "error",
        {
          own: ["address", "destroy", "first", "forget", "grow", "level", "memory", "phrase", "retry", "take"],
          without: {
            ClipboardItem: "a text is copied once it is there, which only Safari refuses",
            beforematch: "a search in the page does not find what is folded away",
            connection: "everything else of a language is loaded for all readers",
            registerProperty: "small marks inside small text are smaller than their token says",
            requestIdleCallback: "a timeout stands in for it",
            scrollend: "the place of the reader is noted while they scroll",
            saveData: "everything else of a language is loaded for all readers",
          },
        },
      ],
    },
  },
  {
    // They run in a function of WebDriver, behind what every test may use.
    files: ["tests/browser/*.js"],
    languageOptions: { sourceType: "commonjs", globals: { ...globals.browser, host: "readonly", root: "readonly", $: "readonly", $$: "readonly" } },
  },
  {
    files: ["src/**/*.js", "benches/**/*.js", "frameworks/*.js"],
    languageOptions: { globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      // A host page is warned, or told, and nothing else.
      "no-console": ["error", { allow: ["info", "warn"] }],
      // What is written stays on the page.
      "no-restricted-globals": ["error", "localStorage", "sessionStorage"],
      // Nothing from outside becomes HTML.
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property })),
      ],
    },
  },
];
