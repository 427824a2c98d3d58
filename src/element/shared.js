// What mount.js has from the entry: it is a file of its own, and each of these may be there only once.

export { languageOf } from "./language.js";
export { app, isCurrent, loadReading, loadWhenIdle, onStopped, tools } from "./loading.js";
export { isNear, neverMind, whenNear } from "./near.js";
export { tell, warn } from "./telling.js";
