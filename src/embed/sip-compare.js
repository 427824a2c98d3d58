// The stable entry.
const PARTS = {
  glue: "./sip-compare-app.js",
  wasm: "./sip-compare-app_bg.wasm",
  style: "./sip-compare.css",
  packs: { en: "./data/en.pack" },
};
console.log(PARTS);
