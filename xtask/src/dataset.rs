//! Where the commands meet the core: the dataset of the project, checked and ready.

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow};
use sip_codes::dataset::name_of;
use sip_codes::language::negotiate;
use sip_codes::sip::Citation;
use sip_codes::source::{self, Coverage, Source};
use sip_codes::{Dataset, StatusCode};

use crate::project;

/// What is said in one language outside the widget.
pub struct Shell {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// Its own name for itself.
    pub name: String,
    /// The direction of its script: `ltr` or `rtl`.
    pub direction: String,
    /// The words.
    pub words: source::Shell,
}

/// The dataset of the project, read and checked.
pub struct Data {
    source: Source,
}

impl Data {
    /// Reads `data/`. What is wrong there is one error that names every problem.
    pub fn read() -> Result<Self> {
        let root = project::root()?;
        let source = source::read(&project::data()?).map_err(|problems| {
            let problems = problems.to_string().replace(&format!("{}/", root.display()), "");
            anyhow!("data/ cannot be used as it is:\n{}", problems.trim_end())
        })?;
        Ok(Self { source })
    }

    /// Every language with what its readers get.
    pub fn languages(&self) -> Result<BTreeMap<String, Dataset>> {
        self.source.languages().into_iter().map(|language| Ok((language.clone(), self.language(&language)?))).collect()
    }

    /// What the readers of one language get; `en-GB` is served by `en`.
    pub fn language(&self, language: &str) -> Result<Dataset> {
        let languages = self.source.languages();
        let available: Vec<&str> = languages.iter().map(String::as_str).collect();
        negotiate([language], &available).and_then(|found| self.source.dataset(found)).with_context(|| {
            format!("there is no language \"{language}\" in data/locales; there are: {}", available.join(", "))
        })
    }

    /// The names of the details that have a file of their own, in every language the same.
    pub fn details(&self) -> Result<Vec<String>> {
        let dataset = self.language("en")?;
        let codes = dataset.codes().map(|record| name_of(&[record.code]));
        let written = dataset.all_written().map(|(codes, _)| name_of(&codes));
        Ok(codes.chain(written).collect())
    }

    /// What is said in a language outside the widget.
    pub fn shell(&self, language: &str) -> Result<Shell> {
        let words = self.source.shell(language).with_context(|| format!("data/locales has no \"{language}\""))?;
        let about = self.language(language)?.messages.texts.language;
        Ok(Shell { language: language.to_owned(), name: about.name, direction: about.direction, words: words.clone() })
    }

    /// What is said in every language outside the widget.
    pub fn shells(&self) -> Result<Vec<Shell>> {
        self.source.languages().iter().map(|language| self.shell(language)).collect()
    }

    /// The sections that the clauses of the prose come from, with their codes and the names of the clauses.
    pub fn clause_sections(&self) -> Vec<(StatusCode, &str, &Citation)> {
        self.source.clause_sections().collect()
    }

    /// How much of each language is written.
    pub fn coverage(&self) -> Vec<Coverage> {
        self.source.coverage()
    }
}
