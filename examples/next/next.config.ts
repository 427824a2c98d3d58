import type { NextConfig } from "next";

const config: NextConfig = {
  // Files for any server; a page is a folder with an index.html.
  output: "export",
  trailingSlash: true,
};

export default config;
