//! What the JavaScript of the npm package calls.

use anyhow::{Context, Result, anyhow};
use clap::Parser;
use sip_codes::dataset::Datasets;
use sip_codes::language::negotiate;
use sip_codes::{Dataset, pack};
use sip_command::Command;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The machine that the program runs on.
    pub type Host;

    /// A file of a language: its `index`, its `words` or the `rest`.
    #[wasm_bindgen(method, catch)]
    fn pack(this: &Host, language: &str, kind: &str) -> std::result::Result<Vec<u8>, JsValue>;

    /// All that comes in.
    #[wasm_bindgen(method, catch, js_name = standardInput)]
    fn standard_input(this: &Host) -> std::result::Result<Vec<u8>, JsValue>;
}

/// The exit code for an argument that is not usable, as clap has it.
const USAGE: i32 = 2;

/// Compares SIP response codes, finds those that a text is about, and writes a comparison as HTML.
#[derive(Parser)]
#[command(name = "sip-compare", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// What a command leaves behind, as a process does.
#[wasm_bindgen]
pub struct Outcome {
    output: String,
    error: String,
    code: i32,
}

#[wasm_bindgen]
impl Outcome {
    /// What it writes to the standard output.
    #[wasm_bindgen(getter)]
    pub fn output(&self) -> String {
        self.output.clone()
    }

    /// What it writes to the standard error.
    #[wasm_bindgen(getter)]
    pub fn error(&self) -> String {
        self.error.clone()
    }

    /// The exit code: 0 for an answer, 1 where nothing was found or something failed, 2 for arguments that mean nothing.
    #[wasm_bindgen(getter)]
    pub fn code(&self) -> i32 {
        self.code
    }
}

/// Runs a command with these arguments, without the name of the program, in one of these languages.
#[wasm_bindgen]
pub fn run(arguments: Vec<String>, languages: Vec<String>, host: &Host) -> Outcome {
    let command = match Arguments::try_parse_from([String::from("sip-compare")].into_iter().chain(arguments)) {
        Ok(Arguments { command }) => command,
        Err(error) => {
            let text = error.to_string();
            let [output, error_text] = if error.use_stderr() { [String::new(), text] } else { [text, String::new()] };
            return Outcome { output, error: error_text, code: error.exit_code() };
        }
    };
    let failed =
        |error: anyhow::Error, code| Outcome { output: String::new(), error: format!("error: {error:#}\n"), code };
    let dataset = match dataset(command.language(), &languages, host) {
        Ok(dataset) => dataset,
        Err(error) => return failed(error, USAGE),
    };
    let mut output = Vec::new();
    let code = match command.run(dataset, || host.standard_input().map_err(failure), &mut output) {
        Ok(is_answered) => i32::from(!is_answered),
        Err(error) => return failed(error, 1),
    };
    Outcome { output: String::from_utf8_lossy(&output).into_owned(), error: String::new(), code }
}

/// The whole dataset of the language that serves the wanted one.
fn dataset(wanted: &str, languages: &[String], host: &Host) -> Result<&'static Dataset> {
    let available: Vec<&str> = languages.iter().map(String::as_str).collect();
    let language = negotiate([wanted], &available)
        .with_context(|| format!("there is no language \"{wanted}\"; there are: {}", available.join(", ")))?;
    let read = |kind: &str| host.pack(language, kind).map_err(failure);
    let mut datasets = Datasets::new();
    datasets.add_index(&read("index")?)?;
    let dataset = datasets.get(language).context("the index is of another language")?;
    dataset.add(pack::decode(&read("rest")?)?);
    dataset.add_finding(pack::decode(&read("words")?)?);
    Ok(dataset)
}

/// What JavaScript threw, in its own words.
fn failure(thrown: JsValue) -> anyhow::Error {
    let message = thrown.as_string().unwrap_or_else(|| format!("{thrown:?}"));
    anyhow!(message)
}
