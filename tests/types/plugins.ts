// What generators of documentation are configured with: the plugins fit the types of remark (unified) and markdown-it.

import MarkdownIt from "markdown-it";
import { unified } from "unified";

import markdownIt from "../../target/types/plugins/markdown-it.js";
import remark from "../../target/types/plugins/remark.js";

unified().use(remark);
unified().use([remark]);
new MarkdownIt().use(markdownIt);

// @ts-expect-error: the plugin has no options.
remark({ lang: "en" });
