// Saves a picture as a file: as PNG, which ticket systems and chats take, and as SVG for who wants that. It is loaded when it
// is first used.

import { button, h, wordsOf } from "./elements.js";

// So many dots of a PNG stand for one CSS pixel.
const DOTS = 2;
// The browser has taken a file by then, in milliseconds.
const IS_TAKEN = 10_000;

/**
 * Hands the reader a picture as a PNG, and offers the SVG. Where the page does not let a PNG be drawn the reader gets the SVG,
 * and is told why.
 *
 * @param {import("./reading.js").Around} around
 * @param {string} name of the file, without its ending
 * @param {string} svg
 */
export async function savePicture(around, name, svg) {
  const { container } = around;
  const words = await wordsOf(around);
  const png = await drawn(svg);
  const saveSvg = () => save(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
  if (png) save(`${name}.png`, png);
  else saveSvg();
  container.querySelector(".picture-said")?.remove();
  const said = h("div", { class: "picture-said" });
  const text = h("p", { role: png ? "status" : "alert" });
  const buttons = png ? [button(words.picture_svg, saveSvg)] : [];
  said.append(text, ...buttons, button(words.close, () => said.remove()));
  container.append(said);
  // It is read out only if it comes into a place that is there already.
  setTimeout(() => (text.textContent = png ? words.picture_saved : words.picture_blocked));
}

/**
 * A picture in dots; null where the page or the browser does not allow it. Nothing is loaded: the picture is its own address,
 * which a content security policy may still refuse.
 *
 * @param {string} svg
 * @returns {Promise<Blob | null>}
 */
async function drawn(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * DOTS;
    canvas.height = image.naturalHeight * DOTS;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {Blob} file
 */
function save(name, file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), IS_TAKEN);
}
