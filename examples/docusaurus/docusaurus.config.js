import sipCompare from "sip-compare/remark";

const baseUrl = "/";

export default {
  title: "Trunk handbook",
  url: "https://docs.example.com",
  baseUrl,
  // One script on every page: Docusaurus changes pages without loading them, so it cannot belong to a single one.
  scripts: [{ src: `${baseUrl}sip-compare/sip-compare.js`, type: "module" }],
  presets: [
    [
      "classic",
      {
        // Fenced blocks of the language sip-compare become comparisons.
        docs: { routeBasePath: "/", remarkPlugins: [sipCompare] },
        blog: false,
        pages: false,
        theme: { customCss: "./src/css/custom.css" },
      },
    ],
  ],
  themeConfig: {
    navbar: { title: "Trunk handbook" },
  },
};
