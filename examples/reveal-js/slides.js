import Reveal from "./node_modules/reveal.js/dist/reveal.mjs";

// Each slide has an address, so that links and Back lead to slides.
await Reveal.initialize({ hash: true, history: true, center: false });
