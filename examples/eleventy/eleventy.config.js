export default function (config) {
  for (const copied of ["sip-compare", "style.css", "theme.js"]) config.addPassthroughCopy(copied);
  // The texts in the folder of the widget are no pages of this site.
  config.ignores.add("sip-compare");
  config.ignores.add("README.md");
}
