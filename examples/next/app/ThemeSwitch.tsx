"use client";

export function ThemeSwitch() {
  const switchTheme = () => {
    const { dataset } = document.documentElement;
    const current = dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    dataset.theme = current === "dark" ? "light" : "dark";
  };
  return (
    <button type="button" onClick={switchTheme}>
      Light or dark
    </button>
  );
}
