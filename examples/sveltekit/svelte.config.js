import adapter from "@sveltejs/adapter-static";

/** @type {import("@sveltejs/kit").Config} */
export default {
  kit: {
    adapter: adapter({ pages: "dist" }),
    csp: {
      // SvelteKit adds the hash of its own script, and styles the element that tells screen readers of a new page.
      directives: {
        "default-src": ["self"],
        "script-src": ["self", "wasm-unsafe-eval"],
        "style-src": ["self", "unsafe-inline"],
      },
    },
  },
};
