// Starts the empty app as the entry of the widget starts the widget: both downloads at once.

const wasm = fetch(new URL("./empty_bg.wasm", import.meta.url));
const { initSync, show } = await import("./empty.js");
initSync({ module: await WebAssembly.compileStreaming(wasm) });
const root = document.querySelector("main");
show(root);
root.dispatchEvent(new CustomEvent("sip-compare-ready", { bubbles: true }));
