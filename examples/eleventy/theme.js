// Runs in the head, before the page is painted: a page in the reader's theme does not flash in the other one first.
const root = document.documentElement;
const stored = localStorage.getItem("theme");
if (stored) root.dataset.theme = stored;

document.addEventListener("click", (event) => {
  if (!event.target.closest("#theme-toggle")) return;
  const current = root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  root.dataset.theme = current === "dark" ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
});
