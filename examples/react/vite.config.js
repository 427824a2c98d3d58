import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses, so that the built site works in any folder of a server.
  base: "./",
  plugins: [react()],
  // The widget finds its parts beside its own file: Vite 7 and older must not bundle that file for the dev server.
  optimizeDeps: { exclude: ["sip-compare"] },
});
