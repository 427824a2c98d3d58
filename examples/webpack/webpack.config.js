import HtmlWebpackPlugin from "html-webpack-plugin";

const page = (name) => new HtmlWebpackPlugin({ template: `src/${name}`, filename: name });

export default {
  mode: "production",
  entry: "./src/main.js",
  output: {
    clean: true,
    // webpack copies the parts of the widget by itself; the names tell which is which.
    assetModuleFilename: "[name]-[contenthash][ext]",
  },
  experiments: { css: true },
  plugins: [page("index.html"), page("sip-response-codes.html")],
  // The words of a language are one file, of which webpack warns; it is loaded when the reader needs it.
  performance: { hints: false },
};
