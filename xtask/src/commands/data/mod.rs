//! Checks the dataset, tells how much of it is written, and writes it as JSON.

mod citations;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;
use sip_codes::source;
use sip_codes::{CodeRecord, Dataset, Term};

use crate::dataset::Data;
use crate::project;

/// What `data` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Write DIR/<language>.json and DIR/schema.json
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Hold every cited section against DIR/rfcNNNN.txt and print its title
    #[arg(long, value_name = "DIR")]
    rfc: Option<PathBuf>,
}

/// Checks `data/`, prints a table of what is there, and writes the JSON that was asked for.
pub fn run(arguments: &Arguments) -> Result<()> {
    let data = check()?;
    if let Some(folder) = &arguments.rfc {
        citations::check(&data.language("en")?, &data.clause_sections(), folder)?;
    }
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
    if let Some(dataset) = data.languages()?.values().next() {
        print_facts(dataset);
    }
    let [codes, pairs, triples] = ["codes", "pairs by hand", "triples"];
    println!("{:<12} {codes:>10} {pairs:>14} {triples:>8} {:>12} {:>12}", "language", "flow words", "interface");
    for language in data.coverage() {
        let codes = format!("{} of {}", language.codes, language.codes_total);
        let pairs = format!("{} of {}", language.pairs, language.pairs_total);
        let words = format!("{} of {}", language.flow_words, language.flow_words_total);
        let interface = format!("{} of {}", language.interface, language.interface_total);
        let triples = format!("{} of {}", language.triples, language.triples_total);
        println!("{:<12} {codes:>10} {pairs:>14} {triples:>8} {words:>12} {interface:>12}", language.language);
    }
    Ok(data)
}

/// Prints how many codes have each kind of fact, and how many entries that makes.
fn print_facts(dataset: &Dataset) {
    let mut standings: BTreeMap<&str, usize> = BTreeMap::new();
    for record in dataset.codes() {
        *standings.entry(record.facts.standing.key()).or_default() += 1;
    }
    let mut standings: Vec<(&str, usize)> = standings.into_iter().collect();
    standings.sort_by_key(|(_, codes)| Reverse(*codes));
    let standings: Vec<String> = standings.iter().map(|(standing, codes)| format!("{codes} {standing}")).collect();
    println!("{}: {}\n", count(dataset.entries.len(), "code"), standings.join(", "));

    type Entries = fn(&CodeRecord) -> usize;
    let kinds: [(&str, Entries); 10] = [
        ("references", |record| record.facts.references.len()),
        ("header fields", |record| record.facts.header_fields.len()),
        ("header fields of the next request", |record| record.facts.request_header_fields.len()),
        ("ISDN causes", |record| record.facts.q850.len()),
        ("practices", |record| record.facts.practices.len()),
        ("causes in prose", |record| record.prose.occurs.len()),
        ("remedies", |record| {
            let remedies = &record.prose.remedies;
            remedies.caller.len() + remedies.callee.len() + remedies.operator.len()
        }),
        ("notes", |record| record.prose.notes.len()),
        ("steps of call flows", |record| record.call_flow.steps.len()),
        ("lines of example responses", |record| record.facts.example.lines().count()),
    ];
    println!("{:<34} {:>7} {:>8}", "facts and prose", "codes", "entries");
    for (kind, entries) in kinds {
        let counts: Vec<usize> = dataset.codes().map(entries).filter(|entries| *entries > 0).collect();
        println!("{kind:<34} {:>7} {:>8}", counts.len(), counts.iter().sum::<usize>());
    }
    println!();
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
