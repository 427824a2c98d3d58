//! The Simplified Chinese keeps to its glossary, and is set as Chinese is set.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;
use sip_codes::dataset::name_of;
use sip_codes::export::{PlainComparison, plain};
use sip_codes::search::search;
use sip_codes::{CodeRecord, Dataset, StatusCode, compare};
use support::{ENGLISH, Faults, SOURCE, code, data, numbers};

static CHINESE: LazyLock<Dataset> = LazyLock::new(|| SOURCE.dataset("zh-Hans").expect("the language is there"));

/// Every text of the dataset with its place.
static TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(all_texts);

/// `locales/zh-Hans/glossary.toml`
#[derive(Deserialize)]
struct Glossary {
    terms: std::collections::BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    /// The one rendering.
    #[serde(rename = "use")]
    used: String,
    /// Renderings that are not used.
    #[serde(default)]
    avoid: Vec<String>,
}

fn all_texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut add = |place: String, text: &str| texts.push((place, text.to_owned()));
    for record in CHINESE.codes() {
        let prose = if record.is_translated { support::prose(record) } else { Vec::new() };
        for (field, text) in prose {
            add(format!("{} {field}", record.code), text);
        }
        if !record.call_flow.is_translated {
            continue;
        }
        for step in &record.call_flow.steps {
            add(format!("{} flow", record.code), &step.detail);
        }
        for party in &record.call_flow.parties {
            add(format!("{} flow", record.code), party);
        }
    }
    for (codes, prose) in CHINESE.all_written().filter(|(_, prose)| prose.is_translated) {
        for (field, text) in support::written_prose(prose) {
            add(format!("{} {field}", name_of(&codes)), text);
        }
    }
    texts
}

/// The codes that are written in Chinese.
fn translated() -> impl Iterator<Item = &'static CodeRecord> {
    CHINESE.codes().filter(|record| record.is_translated)
}

/// Every ordered pair of codes that are written in Chinese, as plain text.
fn all_pairs() -> impl Iterator<Item = PlainComparison> {
    let is_chinese = |record: &&CodeRecord| record.call_flow.is_translated;
    let codes: Vec<_> = translated().filter(is_chinese).map(|record| record.code).collect();
    let pairs =
        codes.clone().into_iter().flat_map(move |first| codes.clone().into_iter().map(move |second| (first, second)));
    // A pair that is written in English alone has English sentences.
    let is_chinese = |(first, second): &(StatusCode, StatusCode)| {
        let prose = CHINESE.pair(*first, *second).and_then(|pair| pair.prose.get());
        first != second && prose.is_none_or(|prose| prose.is_translated)
    };
    pairs.filter(is_chinese).map(|(first, second)| {
        let comparison = compare(&CHINESE, first, second).expect("every two codes compare");
        plain(&comparison, &CHINESE).expect("they are two codes")
    })
}

fn is_ideograph(letter: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&letter)
}

/// What breaks the rules of setting Chinese beside Latin; a text in marks stands for a Latin word.
fn faults_of_setting(text: &str) -> Vec<String> {
    let letters: Vec<char> =
        without_quotations(text).replace("**", "").chars().filter(|letter| *letter != '`').collect();
    let is_latin = |letter: char| letter.is_ascii_alphanumeric();
    let is_full = |letter: char| "，。：；？！（）、“”".contains(letter);
    let mut faults = Vec::new();
    for window in letters.windows(3) {
        let [before, middle, after] = window else { continue };
        let shown: String = window.iter().collect();
        if *middle == ' ' && is_ideograph(*before) && is_ideograph(*after) {
            faults.push(format!("a space between Chinese characters in “{shown}”"));
        }
        // Inside an English quotation a space may follow a word.
        if *middle == ' ' && (is_full(*before) && *before != '”' || is_full(*after) && *after != '“') {
            faults.push(format!("a space at full-width punctuation in “{shown}”"));
        }
    }
    for window in letters.windows(2) {
        let [one, other] = window else { continue };
        let shown: String = window.iter().collect();
        if is_ideograph(*one) && is_latin(*other) || is_latin(*one) && is_ideograph(*other) {
            faults.push(format!("no space between Chinese and Latin in “{shown}”"));
        }
        let half = |letter: char| ",;:?!()".contains(letter);
        if is_ideograph(*one) && half(*other) || half(*one) && is_ideograph(*other) {
            faults.push(format!("half-width punctuation in “{shown}”"));
        }
        if is_ideograph(*one) && *other == '.' {
            faults.push(format!("a half-width full stop in “{shown}”"));
        }
        if *one == ' ' && *other == ' ' {
            faults.push("two spaces".to_owned());
        }
    }
    faults
}

/// The text with a word in place of what is quoted from a message or an English text.
fn without_quotations(text: &str) -> String {
    let mut pieces = text.split('“');
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let quoted = piece.split_once('”').filter(|(quoted, _)| quoted.is_ascii());
        rest += &quoted.map_or_else(|| format!("“{piece}"), |(_, after)| format!("“X”{after}"));
    }
    rest
}

/// Words that only stand in an English sentence.
const ENGLISH_WORDS: [&str; 12] =
    ["the", "of", "and", "is", "that", "with", "are", "which", "may", "should", "because", "when"];

/// The English words in a text, without what stays English: reason phrases, quotations, names between marks.
fn english_words(text: &str) -> Vec<String> {
    let found = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '_').map(str::to_owned);
        words.filter(|word| ENGLISH_WORDS.contains(&word.as_str())).collect()
    };
    // Most texts hold none, and need no closer look.
    if found(text).is_empty() {
        return Vec::new();
    }
    let mut rest = text.to_owned();
    for record in ENGLISH.codes() {
        rest = rest.replace(&record.facts.reason_phrase, "");
        for practice in &record.facts.practices {
            rest = rest.replace(&practice.origin, "");
        }
        if let Some(origin) = &record.facts.origin {
            rest = rest.replace(origin, "");
        }
        if let Some(phrase) = &record.facts.http.reason_phrase {
            rest = rest.replace(phrase, "");
        }
    }
    let outside = |mark: char, text: &str| text.split(mark).step_by(2).collect::<Vec<_>>().join(" ");
    rest = outside('`', &rest.replace('”', "“"));
    rest = outside('“', &rest);
    found(&rest)
}

#[test]
fn the_rules_find_what_breaks_them() {
    for bad in ["发送486响应", "发送 486 响应 ，然后", "代理 和网关", "发送 486,然后", "完了.", "带`Allow`头域"]
    {
        assert!(!faults_of_setting(bad).is_empty(), "{bad}");
    }
    for good in [
        "发送 486 响应，然后等待 32 秒。",
        "带 `Allow` 头域",
        "“用户忙”（17）",
        "RFC 3261 第 16.7 节",
        "短语 “Stale Date” 之后",
    ] {
        assert_eq!(faults_of_setting(good), Vec::<String>::new(), "{good}");
    }
    assert_eq!(english_words("收到 486 后 the caller 会重试"), ["the"]);
    assert!(
        english_words("短语为 “the call is blocked”，`with` 不算，First Hop Lacks Outbound Support 也不算").is_empty()
    );
}

/// Whoever adds a code in English is not stopped by Chinese: it stays English there, and is marked so.
#[test]
fn what_chinese_lacks_is_english_and_marked() {
    let mut faults = Faults::default();
    for (record, english) in CHINESE.codes().zip(ENGLISH.codes()) {
        let is_english = record.prose.meaning == english.prose.meaning;
        faults.check_equal(record.name(), record.is_translated, !is_english);
    }
    faults.assert_none();
    let coverage = SOURCE.coverage();
    let found = coverage.iter().find(|entry| entry.language == "zh-Hans").expect("the language is there");
    assert!(found.codes > 80 && found.pairs > 60, "most of it is Chinese: {found:?}");
    assert_eq!(found.interface, found.interface_total, "every word of the interface is Chinese");
}

#[test]
fn every_text_is_set_as_chinese_is_set() {
    let mut faults = Faults::default();
    for (place, text) in TEXTS.iter() {
        for fault in faults_of_setting(text) {
            faults.check(false, format!("{place}: {fault}"));
        }
    }
    faults.assert_none();
}

#[test]
fn no_sentence_stands_in_two_entries() {
    let mut places: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    // What a help desk says ends alike for more than one code.
    for (place, text) in TEXTS.iter().filter(|(place, _)| !place.ends_with(" say")) {
        let entry = place.split_whitespace().next().unwrap_or_default();
        for sentence in text.split_inclusive('。').filter(|sentence| sentence.ends_with('。')) {
            places.entry(sentence).or_default().insert(entry);
        }
    }
    let mut faults = Faults::default();
    for (sentence, entries) in places {
        faults.check(entries.len() == 1, format!("{entries:?}: {sentence}"));
    }
    faults.assert_none();
}

#[test]
fn every_term_is_rendered_as_in_the_glossary() {
    let text = std::fs::read_to_string(data().join("locales/zh-Hans/glossary.toml")).expect("there is a glossary");
    let glossary: Glossary = toml::from_str(&text).expect("the glossary is TOML");
    let mut faults = Faults::default();
    for (place, text) in TEXTS.iter() {
        for entry in glossary.terms.values() {
            // A word to avoid may be a part of the right one.
            let rest = text.replace(&entry.used, "");
            for word in entry.avoid.iter().filter(|word| rest.contains(word.as_str())) {
                faults.check(false, format!("{place}: “{word}”, but the glossary has “{}”: {text}", entry.used));
            }
        }
    }
    let all: String = TEXTS.iter().map(|(_, text)| text.as_str()).collect();
    for (english, entry) in &glossary.terms {
        faults.check(all.contains(&entry.used), format!("{english}: “{}” is used nowhere", entry.used));
    }
    faults.assert_none();
}

#[test]
fn every_reason_phrase_has_a_rendering_of_its_own() {
    let mut seen = BTreeSet::new();
    let mut faults = Faults::default();
    for record in translated() {
        let CodeRecord { code, phrase, facts, .. } = record;
        let phrase = phrase.replace(['“', '”'], "");
        let rendering = phrase.strip_prefix(facts.reason_phrase.as_str()).and_then(|rest| rest.strip_prefix('（'));
        let rendering = rendering.and_then(|rest| rest.strip_suffix('）')).unwrap_or_default();
        faults.check((2..=12).contains(&rendering.chars().count()), format!("{code}: {phrase}"));
        faults.check(seen.insert(rendering.to_owned()), format!("{code}: {rendering} stands for another code too"));
    }
    faults.assert_none();
}

#[test]
fn every_pair_is_chinese_throughout() {
    let mut faults = BTreeSet::new();
    for comparison in all_pairs() {
        let pair = format!("{}/{}", comparison.first, comparison.second);
        let whole = [&comparison.title, &comparison.verdict, &comparison.summary, &comparison.decision];
        let differences = || comparison.differences.iter().map(|difference| &difference.text);
        let leads = comparison.differences.iter().map(|difference| &difference.lead);
        let rows = comparison.rows.iter().flat_map(|row| [&row.label, &row.first, &row.second]);
        for text in whole.into_iter().chain(differences()).chain(leads).chain(rows) {
            let is_chinese = text.chars().any(is_ideograph) || text.chars().all(|letter| !letter.is_alphabetic());
            if !is_chinese || text.contains(['{', '}']) {
                faults.insert(format!("{pair}: “{text}”"));
            }
            for word in english_words(text) {
                faults.insert(format!("{pair}: “{word}” in “{text}”"));
            }
        }
        for text in [&comparison.verdict, &comparison.summary, &comparison.decision].into_iter().chain(differences()) {
            let setting = faults_of_setting(text);
            faults.extend(setting.into_iter().map(|fault| format!("{pair}: {fault}: “{text}”")));
            if !text.ends_with('。') || text.contains("。。") || text.contains("。，") {
                faults.insert(format!("{pair}: full stop: “{text}”"));
            }
        }
        if !(2..=6).contains(&comparison.differences.len()) {
            faults.insert(format!("{pair}: {} differences", comparison.differences.len()));
        }
    }
    let shown: Vec<&String> = faults.iter().take(40).collect();
    assert!(faults.is_empty(), "{} faults, the first of them: {shown:#?}", faults.len());
}

#[test]
fn chinese_and_english_words_find_the_same_codes() {
    let finds = |query: &str, number: u16| {
        let found = numbers(search(&CHINESE, query));
        assert!(found.iter().take(3).any(|found| *found == number), "{query}: {found:?}");
    };
    for (query, number) in [
        ("占线", 486),
        ("忙", 486),
        ("超时", 408),
        ("未注册", 480),
        ("拒接", 603),
        ("鉴权", 401),
        ("振铃", 180),
        ("注册 失败", 401),
        ("您拨打的电话已关机", 480),
        ("被叫用户正忙", 486),
        ("此处忙", 486),
        ("busy here", 486),
        ("do not disturb", 486),
        ("486", 486),
        ("SIP/2.0 603 Decline", 603),
    ] {
        finds(query, number);
    }
    assert_eq!(CHINESE.phrase(code(486)), "Busy Here（此处忙）");
    assert_eq!(ENGLISH.phrase(code(486)), "Busy Here");
}
