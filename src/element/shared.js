// What mount.js has from the entry: it is a file of its own, and each of these may be there only once.

import { languageOf } from "./language.js";
import { app, isCurrent, loadReading, loadWhenIdle, onStopped, tools } from "./loading.js";
import { isNear, neverMind, whenNear } from "./near.js";
import { wearToo } from "./sheets.js";
import { warn } from "./telling.js";

export const shared = {
  app,
  isCurrent,
  isNear,
  languageOf,
  loadReading,
  loadWhenIdle,
  neverMind,
  onStopped,
  tools,
  warn,
  wearToo,
  whenNear,
};
