// The input above all codes: it leaves those that have every word in their number or phrase.

/**
 * Does what is typed into that input.
 *
 * @param {HTMLInputElement} input
 */
export function filterCodes(input) {
  const overview = input.closest(".overview");
  if (overview) leave(overview, input.value.toLowerCase().split(/\s+/));
}

/**
 * @param {Element} overview
 * @param {string[]} words
 */
function leave(overview, words) {
  let isNothingLeft = true;
  for (const block of overview.querySelectorAll(".class-block, .unregistered-codes")) {
    let isEmpty = true;
    for (const item of block.querySelectorAll(".code-list > li")) {
      const text = item.textContent?.toLowerCase() ?? "";
      const isFit = words.every((word) => text.includes(word));
      item.toggleAttribute("hidden", !isFit);
      if (isFit) isEmpty = isNothingLeft = false;
    }
    block.toggleAttribute("hidden", isEmpty);
  }
  overview.querySelector(".codes-none")?.toggleAttribute("hidden", !isNothingLeft);
}
