//! Writes the names of the parts into the entry, which is otherwise shipped as its author wrote it.
//!
//! The entry lists its parts in one object, `const PARTS = { version: "", … packs: { … }, words: { … } }`. Only this object is changed.

use std::ops::Range;

use anyhow::{Context, Result, bail};
use sip_codes::source::ElementWords;

/// The entry with a pack and the words of the element for each language.
pub fn with_languages(entry: &str, languages: &[(String, ElementWords)]) -> Result<String> {
    let list = |value: &dyn Fn(&str, &ElementWords) -> Result<String>| -> Result<String> {
        let entries = languages
            .iter()
            .map(|(language, words)| Ok(format!("{}: {}", key(language), value(language, words)?)))
            .collect::<Result<Vec<String>>>()?;
        Ok(format!("{{ {} }}", entries.join(", ")))
    };
    let packs = list(&|language, _| Ok(format!("new URL(\"./data/{language}.pack\", import.meta.url)")))?;
    // JSON is JavaScript.
    let words = list(&|_, words| Ok(serde_json::to_string(words)?))?;

    let parts = |entry: &str| object_after(entry, 0..entry.len(), "const PARTS =");
    let entry = replaced(entry, object_after(entry, parts(entry)?, "packs:")?, &packs);
    Ok(replaced(&entry, object_after(&entry, parts(&entry)?, "words:")?, &words))
}

/// The entry with the version of the project.
pub fn with_version(entry: &str, version: &str) -> Result<String> {
    let parts = object_after(entry, 0..entry.len(), "const PARTS =")?;
    let found = only_one(entry, parts, "version: \"0.0.0\"")?;
    Ok(replaced(entry, found, &format!("version: \"{version}\"")))
}

/// The entry with what keeps bundlers from following its one `import()`, whose address they cannot know. The minifier
/// takes these comments out.
pub fn with_bundler_hints(entry: &str) -> Result<String> {
    let found = only_one(entry, 0..entry.len(), "import(")?;
    Ok(replaced(entry, found, "import(/* @vite-ignore *//* webpackIgnore: true */"))
}

/// The entry with another file name for one part, which must be named there exactly once.
pub fn with_part_renamed(entry: &str, name: &str, new_name: &str) -> Result<String> {
    let parts = object_after(entry, 0..entry.len(), "const PARTS =")?;
    let found = only_one(entry, parts, &format!("\"./{name}\""))?;
    Ok(replaced(entry, found, &format!("\"./{new_name}\"")))
}

/// Where the object literal lies that follows these words. Its strings hold no braces.
fn object_after(entry: &str, within: Range<usize>, words: &str) -> Result<Range<usize>> {
    let end = within.end;
    let words_end = only_one(entry, within, words)?.end;
    let rest = &entry[words_end..end];
    let start = words_end + (rest.len() - rest.trim_start().len());
    let mut depth = 0_usize;
    for (offset, character) in entry[start..end].char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            if character != '}' {
                break;
            }
            return Ok(start..start + offset + 1);
        }
    }
    bail!("sip-compare.js has no object after `{words}`")
}

fn only_one(entry: &str, within: Range<usize>, words: &str) -> Result<Range<usize>> {
    let mut found = entry[within.clone()].match_indices(words);
    let (start, _) =
        found.next().with_context(|| format!("sip-compare.js does not name `{words}` in its list of parts"))?;
    if found.next().is_some() {
        bail!("sip-compare.js names `{words}` more than once in its list of parts");
    }
    Ok(within.start + start..within.start + start + words.len())
}

fn replaced(entry: &str, range: Range<usize>, new: &str) -> String {
    let mut entry = entry.to_owned();
    entry.replace_range(range, new);
    entry
}

/// A language tag as the key of an object: `en`, but `"zh-Hans"`.
fn key(language: &str) -> String {
    if language.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        language.to_owned()
    } else {
        format!("\"{language}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = r#"// Loads "./sip-compare.css" and the packs: { of a language }.
const PARTS = {
  version: "0.0.0",
  style: new URL("./sip-compare.css", import.meta.url),
  packs: { en: new URL("./data/en.pack", import.meta.url) },
  words: { en: { retry: "Try again" } },
};
start(PARTS);
"#;

    fn languages() -> Vec<(String, ElementWords)> {
        let words = |failed: &str, retry: &str| ElementWords { failed: failed.to_owned(), retry: retry.to_owned() };
        vec![("en".to_owned(), words("It failed.", "Again")), ("zh-Hans".to_owned(), words("无法启动。", "重试"))]
    }

    #[test]
    fn every_language_gets_its_pack_and_its_words() {
        let entry = with_languages(ENTRY, &languages()).unwrap();
        assert!(entry.contains(r#"packs: { en: new URL("./data/en.pack", import.meta.url), "zh-Hans": new URL("./data/zh-Hans.pack", import.meta.url) },"#), "{entry}");
        let words = r#"words: { en: {"failed":"It failed.","retry":"Again"}, "zh-Hans": {"failed":"无法启动。","retry":"重试"} },"#;
        assert!(entry.contains(words), "{entry}");
        assert!(entry.starts_with("// Loads \"./sip-compare.css\" and the packs: { of a language }."), "{entry}");
        assert!(entry.ends_with("};\nstart(PARTS);\n"), "{entry}");
    }

    #[test]
    fn the_entry_knows_its_version() {
        assert!(with_version(ENTRY, "1.2.3").unwrap().contains("const PARTS = {\n  version: \"1.2.3\","));
        assert!(with_version("const PARTS = {};", "1.2.3").is_err());
    }

    #[test]
    fn bundlers_leave_the_import_alone() {
        let entry = with_bundler_hints("const a=import.meta.url,b=await import(c.href);").unwrap();
        assert_eq!(entry, "const a=import.meta.url,b=await import(/* @vite-ignore *//* webpackIgnore: true */c.href);");
        assert!(with_bundler_hints("import(a);import(b)").is_err());
    }

    #[test]
    fn a_part_is_renamed_in_the_list_only() {
        let entry = with_part_renamed(ENTRY, "sip-compare.css", "sip-compare-1a2b3c4d.css").unwrap();
        assert!(entry.contains(r#"style: new URL("./sip-compare-1a2b3c4d.css", import.meta.url),"#), "{entry}");
        assert!(entry.starts_with("// Loads \"./sip-compare.css\""), "{entry}");
    }

    #[test]
    fn a_part_that_is_not_listed_exactly_once_is_an_error() {
        let error = with_part_renamed(ENTRY, "other.css", "new.css").unwrap_err();
        assert!(error.to_string().contains("does not name `\"./other.css\"`"), "{error}");
        let twice = ENTRY.replace("packs:", "other: \"./sip-compare.css\", packs:");
        let error = with_part_renamed(&twice, "sip-compare.css", "new.css").unwrap_err();
        assert!(error.to_string().contains("more than once"), "{error}");
    }

    #[test]
    fn an_entry_without_its_list_is_an_error() {
        for entry in ["", "const PARTS = 1;", "const PARTS = {", "const PARTS = { style: \"a\" };"] {
            assert!(with_languages(entry, &languages()).is_err(), "{entry}");
        }
    }
}
