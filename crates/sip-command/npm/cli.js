#!/usr/bin/env node
// The command of the package: npx sip-compare --help

import { writeSync } from "node:fs";

import { run } from "./node.js";

const { output, error, code } = run(process.argv.slice(2));
print(1, output);
print(2, error);
process.exitCode = code;

/**
 * Writes all of it before the process ends, and stops where nobody reads on.
 *
 * @param {number} file
 * @param {string} text
 */
function print(file, text) {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (cause) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
      if (code === "EPIPE") return;
      // A pipe that is full takes more later.
      if (code !== "EAGAIN") throw cause;
    }
  }
}
