//! Where the commands meet the core: the dataset of the project, checked and ready.

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow};
use sip_codes::Dataset;
use sip_codes::language::negotiate;
use sip_codes::source::{self, Coverage, Source};

use crate::project;

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

    /// How much of each language is written.
    pub fn coverage(&self) -> Vec<Coverage> {
        self.source.coverage()
    }
}
