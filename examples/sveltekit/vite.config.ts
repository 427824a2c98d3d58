import { sveltekit } from "@sveltejs/kit/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [sveltekit()],
  // The widget finds its parts beside its own file: Vite 7 and older must not bundle that file for the dev server.
  optimizeDeps: { exclude: ["sip-compare"] },
});
