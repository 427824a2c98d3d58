//! Checks the dataset, tells how much of it is written, and writes it as JSON.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;
use sip_codes::source;

use crate::core::Data;
use crate::project;

/// What `data` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Write DIR/<language>.json and DIR/schema.json
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Checks `data/`, prints a table of what is there, and writes the JSON that was asked for.
pub fn run(arguments: &Arguments) -> Result<()> {
    let data = check()?;
    let Some(folder) = &arguments.out else {
        return Ok(());
    };
    let languages = data.languages()?;
    for (language, dataset) in &languages {
        project::write(&folder.join(format!("{language}.json")), source::json::dataset(dataset))?;
    }
    project::write(&folder.join("schema.json"), source::json::schema())?;
    println!("wrote {} and schema.json into {}", count(languages.len(), "language"), folder.display());
    Ok(())
}

/// Reads the dataset and prints a table of what is there.
pub fn check() -> Result<Data> {
    let data = Data::read()?;
    println!("data/ is in order.");

    let mut standings: BTreeMap<String, usize> = BTreeMap::new();
    if let Some(dataset) = data.languages()?.values().next() {
        for record in dataset.codes() {
            *standings.entry(format!("{:?}", record.facts.standing).to_lowercase()).or_default() += 1;
        }
    }
    let total = standings.values().sum();
    let mut standings: Vec<(String, usize)> = standings.into_iter().collect();
    standings.sort_by_key(|(_, codes)| Reverse(*codes));
    let standings: Vec<String> = standings.iter().map(|(standing, codes)| format!("{codes} {standing}")).collect();
    println!("{}: {}", count(total, "code"), standings.join(", "));

    println!("{:<10} {:>14} {:>20}", "language", "codes written", "pairs by hand");
    for language in data.coverage() {
        let codes = format!("{} of {}", language.codes, language.codes_total);
        let pairs = format!("{} of {}", language.pairs, language.pairs_total);
        println!("{:<10} {codes:>14} {pairs:>20}", language.language);
    }
    Ok(data)
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
