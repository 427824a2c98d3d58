// How the comments of the element become its manifest (custom-elements.json).

const ENTRY = "sip-compare.js";

/**
 * Tells of the one module that is shipped what the modules of the source say: what each exports, without their insides.
 */
const asShipped = {
  name: "as-shipped",
  packageLinkPhase({ customElementsManifest: manifest }) {
    const declarations = manifest.modules.flatMap((module) => module.declarations);
    const element = declarations.find((declaration) => declaration.customElement);
    element.superclass = { name: "HTMLElement", package: "global:" };
    element.members = element.members.filter((member) => member.privacy !== "private");
    for (const member of element.members) if (member.readonly) delete member.default;
    for (const attribute of element.attributes) {
      // What every element of HTML has, such as `lang`, has its property there.
      attribute.fieldName ??= attribute.name;
      attribute.default &&= attribute.default.replaceAll('"', "");
    }
    for (const property of element.cssProperties) {
      property.syntax = property.type?.text;
      delete property.type;
    }
    const declaration = ({ name }) => ({ name, module: ENTRY });
    manifest.schemaVersion = "2.1.0";
    manifest.readme = "README.md";
    manifest.modules = [
      {
        kind: "javascript-module",
        path: ENTRY,
        description: "Defines `<sip-compare>`, and answers from its dataset.",
        declarations,
        exports: [
          ...declarations.map((exported) => ({ kind: "js", name: exported.name, declaration: declaration(exported) })),
          { kind: "custom-element-definition", name: element.tagName, declaration: declaration(element) },
        ],
      },
    ];
  },
};

export default {
  globs: ["src/element/element.js", "src/element/functions.js", "src/element/language.js"],
  outdir: "target/types",
  packagejson: false,
  plugins: [asShipped],
};
