export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  telemetry: false,
  css: ["~/assets/style.css"],
  app: { head: { title: "Trunk handbook", htmlAttrs: { lang: "en" } } },
  // Vue must not look for a component of this name.
  vue: { compilerOptions: { isCustomElement: (tag) => tag === "sip-compare" } },
  // The folder of this recipe lies outside of node_modules, where Nuxt would add imports of its own.
  imports: { transform: { exclude: [/\/sip-compare\/[^/]+\.js$/] } },
  hooks: {
    // Nuxt would have every reader download the widget and all its languages, also those who never scroll to it.
    "build:manifest": (manifest) => {
      for (const [source, part] of Object.entries(manifest)) {
        if (/sip-compare[-/]|\.pack$/.test(`${source} ${part.file}`)) part.prefetch = false;
      }
    },
  },
  vite: {
    // The widget finds its parts beside its own file: Vite 7 and older must not bundle that file for the dev server.
    optimizeDeps: { exclude: ["sip-compare"] },
  },
});
