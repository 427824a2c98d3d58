import "./style.css";
import "sip-compare";

const { dataset } = document.documentElement;
document.querySelector("#theme").addEventListener("click", () => {
  const current = dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  dataset.theme = current === "dark" ? "light" : "dark";
});

const widget = document.querySelector("sip-compare");
if (widget) {
  widget.notes = { 486: "On our trunk, 486 also means that all the channels you have booked are in use." };
  widget.addEventListener("sip-compare-change", ({ detail: { first, second } }) => {
    const chosen = [first, second].filter(Boolean).join(" or ") || "a code that puzzles you";
    document.querySelector("#help").textContent =
      `Does one of your calls end with ${chosen}? Send us its Call-ID and the time, and we look it up in the trace.`;
  });
}
