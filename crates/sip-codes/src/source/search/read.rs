//! Reads the files of `data/search/`.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::files::SearchFiles;
use crate::source::problem::Problem;
use crate::source::read::{children, read_toml};

/// Everything in the folder. Data without it are searched by numbers, phrases and keywords.
pub fn read(folder: &Path, problems: &mut Vec<Problem>) -> SearchFiles {
    let mut files = SearchFiles {
        header_fields: table(folder, "header-fields", problems),
        hangup_causes: table(folder, "hangup-causes", problems),
        phrases: table(folder, "phrases", problems),
        causes: table(folder, "q850", problems),
        documents: table(folder, "documents", problems),
        numbers: table(folder, "numbers", problems),
        signs: table(folder, "signs", problems),
        synonyms: table(folder, "synonyms", problems),
        ..SearchFiles::default()
    };
    let words = folder.join("words");
    for file in if words.exists() { children(&words, problems) } else { Vec::new() } {
        let language = file.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
        if let Some((language, words)) = language.zip(read_toml(&file, problems)) {
            files.words.insert(language, words);
        }
    }
    files
}

fn table<T: DeserializeOwned + Default>(folder: &Path, name: &str, problems: &mut Vec<Problem>) -> T {
    let file = folder.join(format!("{name}.toml"));
    if file.exists() { read_toml(&file, problems).unwrap_or_default() } else { T::default() }
}
