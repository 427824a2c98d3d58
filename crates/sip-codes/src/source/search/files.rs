//! The files of `data/search/` as people write them. Unknown keys are refused.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::sip::{Citation, StatusCode};

/// Everything in `data/search/`.
#[derive(Debug, Clone, Default)]
pub struct SearchFiles {
    pub header_fields: HeaderFieldsFile,
    pub hangup_causes: HangupCausesFile,
    pub phrases: PhrasesFile,
    pub causes: CausesFile,
    pub documents: DocumentsFile,
    pub numbers: NumbersFile,
    pub signs: SignsFile,
    pub synonyms: SynonymsFile,
    /// The words of each language by code.
    pub words: BTreeMap<String, WordsFile>,
}

/// `search/words/<language>.toml`: what people type in a language for which there is no dataset, by code.
pub type WordsFile = BTreeMap<String, Vec<String>>;

/// `search/synonyms.toml`: groups of words for the same thing, by language.
pub type SynonymsFile = BTreeMap<String, Vec<Vec<String>>>;

/// `search/header-fields.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderFieldsFile {
    pub names: Vec<HeaderFieldEntry>,
}

/// A header field, an option tag or another name of the protocol, where the facts of the codes do not say enough.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderFieldEntry {
    pub name: String,
    /// The codes, the most likely first.
    pub codes: Vec<StatusCode>,
    pub references: Vec<Citation>,
}

/// `search/hangup-causes.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HangupCausesFile {
    pub products: Vec<ProductEntry>,
}

/// The names that a product gives to the ends of calls.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductEntry {
    pub product: String,
    /// The file or page that has the names.
    pub source: String,
    /// Names of causes of Q.850.
    #[serde(default)]
    pub causes: BTreeMap<String, u8>,
    /// Names of status codes, or of what has none.
    #[serde(default)]
    pub codes: BTreeMap<String, Vec<StatusCode>>,
}

/// `search/phrases.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhrasesFile {
    pub former: Vec<FormerPhrase>,
    pub vendor: Vec<VendorPhrase>,
}

/// A reason phrase that a document gave to a code before.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerPhrase {
    pub phrase: String,
    pub codes: Vec<StatusCode>,
    pub reference: Citation,
}

/// A reason phrase that a product writes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VendorPhrase {
    pub phrase: String,
    pub codes: Vec<StatusCode>,
    pub product: String,
}

/// `search/q850.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CausesFile {
    pub causes: Vec<CauseEntry>,
}

/// The names of a cause; the facts of the codes say what is made of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseEntry {
    pub cause: u8,
    pub names: Vec<String>,
    /// `false` if no response follows from it.
    #[serde(default = "yes")]
    pub has_status: bool,
}

const fn yes() -> bool {
    true
}

/// `search/documents.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentsFile {
    pub documents: Vec<DocumentEntry>,
}

/// An RFC that is known for codes which it does not define.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentEntry {
    pub rfc: u16,
    pub section: String,
    pub codes: Vec<StatusCode>,
}

/// `search/numbers.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumbersFile {
    pub only_in_http: Vec<u16>,
    pub wrapped: Vec<WrappedEntry>,
}

/// Numbers of a product that hold a status code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrappedEntry {
    pub product: String,
    pub source: String,
    pub prefix: String,
    #[serde(default)]
    pub except: Vec<u16>,
}

/// `search/signs.toml`: words by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignsFile {
    pub fillers: BTreeMap<String, Vec<String>>,
    pub causes: BTreeMap<String, Vec<String>>,
    pub classes: BTreeMap<String, Vec<String>>,
    pub joins: BTreeMap<String, Vec<String>>,
    pub weak_joins: BTreeMap<String, Vec<String>>,
    pub openers: BTreeMap<String, Vec<String>>,
}
