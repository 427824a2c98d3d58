// The entry: exports what the module promises, and defines <sip-compare>.
//
// This is the one file that a host page names, and its name never changes. What is shown comes from Rust. The module can be
// imported where there is no browser (a page that is rendered on a server); it does nothing there.

import { SipCompareElement } from "./element.js";
import { isAble } from "./platform.js";

export * from "./element.js";
export * from "./functions.js";

const present = /** @type {typeof SipCompareElement | undefined} */ (globalThis.customElements?.get("sip-compare"));
if (present) {
  console.info(`<sip-compare> ${present.version} is on this page already; ${SipCompareElement.version} leaves it alone.`);
} else if (isAble()) globalThis.customElements?.define("sip-compare", SipCompareElement);
