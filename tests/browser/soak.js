// What a reader and a page do with an element at random, the same each time: for tests/browser/soak.rs, whose prelude
// stands before it. `arguments` are the seed, how many actions, and the codes to choose from.

const [seed, count, codes] = arguments;
let state = BigInt(seed);
const below = (limit) => {
  state ^= (state << 13n) & 0xffffffffffffffffn;
  state ^= state >> 7n;
  state ^= (state << 17n) & 0xffffffffffffffffn;
  return Number(state % BigInt(limit));
};
const one = (list) => list[below(list.length)];
const pause = () => new Promise((resolve) => setTimeout(resolve));

const WORDS = ["busy", "603", "do not disturb", "4", "", "no route", "SIP/2.0 503 Service Unavailable", "<b>486</b>", "忙", "cause 17", "zzzz"];
const KEYS = ["ArrowDown", "ArrowUp", "Enter", "Escape", "Home", "End", "Tab", "/", "s", "d", "[", "]", "?", "a"];

const press = (key) => {
  const target = root.activeElement ?? $(".sip-compare");
  for (const type of ["keydown", "keyup"]) target?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
};
const type = () => {
  const input = one($$("input:not([type=checkbox], [type=file]), textarea"));
  if (!input) return;
  input.focus();
  input.value = one(WORDS);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
};
// What leads away from the page is left alone.
const click = () => one($$("button, [role=option], a[data-look], input[type=checkbox]"))?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));

const ACTIONS = [
  ...Array(6).fill(click),
  ...Array(3).fill(type),
  ...Array(4).fill(() => press(one(KEYS))),
  ...Array(4).fill(() => (host[one(["first", "second", "third"])] = one([...codes, null]))),
  () => host.setAttribute(one(["first", "second"]), one(["4e2", "", "700", "abc", "486"])),
  () => (host.lang = one(["en", "zh-Hans", "fr", ""])),
  () => (host.theme = one(["auto", "light", "dark"])),
  () => (host.rows = one(["all", "different"])),
  () => (host.view = one(["full", "short"])),
  () => (host.controls = one(["full", "full", "full", "none"])),
  () => (host.headingLevel = 1 + below(6)),
  () => (host.notes = one([{}, { 486: "Our own words.", 603: "<i>More</i> words." }])),
  () => scrollTo(0, below(document.documentElement.scrollHeight)),
  () => {
    const place = host.parentNode;
    host.remove();
    place.append(host);
  },
  () => (document.documentElement.dataset.theme = one(["light", "dark"])),
];

return (async () => {
  for (let number = 0; number < count; number++) {
    one(ACTIONS)();
    await pause();
  }
  const glue = performance.getEntriesByType("resource").findLast(({ name }) => /sip-compare-app[^/]*\.js/.test(name));
  const { memory } = (await import(glue.name)).initSync();
  return { state: String(state), program: memory.buffer.byteLength, nodes: root.querySelectorAll("*").length };
})();
