import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses, so that the built site works in any folder of a server.
  base: "./",
  plugins: [
    // Vue must not look for a component of this name.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "sip-compare" } } }),
  ],
  // The widget finds its parts beside its own file: Vite 7 and older must not bundle that file for the dev server.
  optimizeDeps: { exclude: ["sip-compare"] },
});
