// The rules for our own scripts. The recipes in examples/ are written as their frameworks like it.

import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["dist/", "examples/", "target/"] },
  js.configs.recommended,
  { files: ["crates/sip-command/npm/*.js", "plugins/*.js", "tests/plugins/*.js"], languageOptions: { globals: globals.node } },
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
