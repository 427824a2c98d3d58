import sipCompare from "sip-compare/markdown-it";
import { defineConfig } from "vitepress";

const base = "/";

export default defineConfig({
  title: "Trunk handbook",
  description: "How our SIP trunks behave",
  base,
  // The texts in the folder of the widget are no pages of this site.
  srcExclude: ["public/**"],
  head: [["script", { type: "module", src: `${base}sip-compare/sip-compare.js` }]],
  // Fenced blocks of the language sip-compare become comparisons.
  markdown: { config: (md) => md.use(sipCompare) },
  // Vue must not look for a component of this name.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "sip-compare" } } },
  themeConfig: {
    sidebar: [
      { text: "Home", link: "/" },
      { text: "SIP response codes", link: "/sip-response-codes" },
      { text: "Redirected or unsigned", link: "/sip-build-time" },
    ],
  },
});
