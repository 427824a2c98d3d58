//! Makes the skeleton of a new language, and tells what is left of it.

use std::path::Path;

use anyhow::{Result, bail};

use crate::dataset::Data;
use crate::project;

/// What `language` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The language as a BCP 47 tag, for example de or pt-BR
    #[arg(value_parser = tag)]
    language: String,
}

/// The folders of a language; the files of each mirror the English ones.
const FOLDERS: [&str; 4] = ["", "codes", "pairs", "triples"];

/// How many unwritten files are named.
const NAMED: usize = 12;

/// A tag that can name a folder: letters and digits in parts of up to eight (RFC 5646, Section 2.1).
fn tag(text: &str) -> Result<String, String> {
    let is_subtag = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let has_language = text.split('-').next().is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_lowercase()));
    if has_language && text.split('-').all(is_subtag) {
        Ok(text.to_owned())
    } else {
        Err("a language is a tag of BCP 47, such as de, pt-BR or zh-Hans".to_owned())
    }
}

/// Writes every file that the language lacks, with the English in comments, and prints what is left to translate.
pub fn run(arguments: &Arguments) -> Result<()> {
    let language = &arguments.language;
    if language == "en" {
        bail!("English is complete; the other languages are made from it");
    }
    let locales = project::data()?.join("locales");
    let (english, own) = (locales.join("en"), locales.join(language));
    let mut made = 0;
    let mut left = Vec::new();
    for folder in FOLDERS {
        for source in project::files_with_extension(&english.join(folder), "toml")? {
            let target = own.join(folder).join(project::file_name(&source));
            if !target.exists() {
                project::write(&target, skeleton(&source, folder, language)?)?;
                made += 1;
            }
            if !has_entries(&project::read(&target)?) {
                left.push(format!(
                    "{folder}{}{}",
                    if folder.is_empty() { "" } else { "/" },
                    project::file_name(&source)
                ));
            }
        }
    }
    if made > 0 {
        println!(
            "made {made} files in data/locales/{language}. In each, take the # off a line and translate its text."
        );
    }
    match left.as_slice() {
        [] => println!("every file of data/locales/{language} is begun."),
        left => {
            let more = left.len().saturating_sub(NAMED);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            println!("not begun: {}{more}", left[..left.len().min(NAMED)].join(", "));
        }
    }
    for coverage in Data::read()?.coverage().into_iter().filter(|coverage| coverage.language == *language) {
        println!(
            "written: {} of {} strings of the interface, {} of {} flow words, {} of {} codes, {} of {} pairs, \
             {} of {} triples",
            coverage.interface,
            coverage.interface_total,
            coverage.flow_words,
            coverage.flow_words_total,
            coverage.codes,
            coverage.codes_total,
            coverage.pairs,
            coverage.pairs_total,
            coverage.triples,
            coverage.triples_total
        );
    }
    Ok(())
}

/// The English file with every entry in a comment, and what only other languages have.
fn skeleton(source: &Path, folder: &str, language: &str) -> Result<String> {
    let english = project::read(source)?;
    let mut lines = Vec::new();
    if folder == "codes" {
        lines.push("# phrase = \"the reason phrase in this language\"".to_owned());
    }
    for line in english.lines() {
        lines.push(match line {
            // A language has to say its own name; its direction is known to whoever begins it.
            line if line.starts_with("name = \"English\"") => format!("name = \"{language}\""),
            // The heads of tables stay, so that the entries below them only need their mark taken off.
            line if line.starts_with("direction") || (line.starts_with('[') && folder.is_empty()) => line.to_owned(),
            line if line.is_empty() || line.starts_with('#') => line.to_owned(),
            line => format!("# {line}"),
        });
    }
    Ok(lines.join("\n") + "\n")
}

/// Whether a file holds anything but comments and heads of tables.
fn has_entries(text: &str) -> bool {
    let is_entry = |line: &&str| !line.is_empty() && !line.starts_with(['#', '[']);
    // The name and direction of the language come with the skeleton.
    text.lines()
        .map(str::trim)
        .filter(is_entry)
        .any(|line| !line.starts_with("name =") && !line.starts_with("direction ="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_folder() {
        for good in ["de", "pt-BR", "zh-Hans", "sr-Latn-RS"] {
            assert_eq!(tag(good), Ok(good.to_owned()));
        }
        for bad in ["", "d", "DE", "de_AT", "../en", "de-", "deutschsprachig"] {
            assert!(tag(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_skeleton_holds_nothing_but_comments() {
        let folder = std::env::temp_dir().join(format!("sip-compare-skeleton-{}", std::process::id()));
        let file = folder.join("486.toml");
        project::write(
            &file,
            "gist    = \"busy\"\nmeaning = \"\"\"\nBusy.\"\"\"\n\n[remedies]\ncaller = [\n  \"Wait.\",\n]\n",
        )
        .unwrap();
        let code = skeleton(&file, "codes", "de").unwrap();
        assert!(!has_entries(&code) && !code.contains("\n[remedies]"), "{code}");
        assert!(code.contains("# gist    = \"busy\"\n") && code.starts_with("# phrase = "), "{code}");
        project::write(&file, "[language]\nname = \"English\"\ndirection = \"ltr\"\n\n[picker]\nswap = \"Swap\"\n")
            .unwrap();
        let ui = skeleton(&file, "", "de").unwrap();
        assert_eq!(ui, "[language]\nname = \"de\"\ndirection = \"ltr\"\n\n[picker]\n# swap = \"Swap\"\n");
        assert!(!has_entries(&ui));
        let _ = std::fs::remove_dir_all(folder);
    }
}
