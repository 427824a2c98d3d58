// Tells the single details of a release from others: xtask/src/commands/finish/proofs.rs puts what leads to the hash of all
// of them before each.

import { base64 } from "./download.js";

/** How much of a SHA-256 counts (bytes). */
const LENGTH = 16;

/**
 * The details in a file. Where the page is no secure context the browser has no hashes, and nobody vouches for the page.
 *
 * @param {Uint8Array<ArrayBuffer>} file
 * @param {string | null} root the hash of all of them, in Base64; without one there are no proofs
 */
export async function proven(file, root) {
  if (!root) return file;
  const start = 1 + file[0] * (1 + LENGTH);
  const details = file.subarray(start);
  if (!globalThis.crypto?.subtle) return details;
  let own = await hash(details);
  for (let step = 1; step < start; step += 1 + LENGTH) {
    const neighbor = file.subarray(step + 1, step + 1 + LENGTH);
    own = await (file[step] ? hash(neighbor, own) : hash(own, neighbor));
  }
  if (base64(own) !== root) throw new Error("the data is not whole or of another version");
  return details;
}

/** @param {Uint8Array<ArrayBuffer>[]} parts */
async function hash(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()), 0, LENGTH);
}
