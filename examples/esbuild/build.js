import { cp } from "node:fs/promises";
import { relative } from "node:path";
import { build } from "esbuild";

// The widget needs a bundle that is a module; with `splitting` its program is loaded when it is needed.
await build({ entryPoints: ["src/main.js"], bundle: true, format: "esm", splitting: true, minify: true, outdir: "dist" });
await cp("src/pages", "dist", { recursive: true });

// esbuild leaves addresses such as `new URL("./part", import.meta.url)` as they are: the parts lie beside the bundle.
const widget = "node_modules/sip-compare";
const isPart = (file) => /^$|^data|^sip-compare-/.test(relative(widget, file)) && !file.endsWith(".json");
await cp(widget, "dist", { recursive: true, dereference: true, filter: isPart });
