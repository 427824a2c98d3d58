//! The prose keeps the rules of `data/README.md`, as far as a machine can see: length, reading level, voice, repetition.

mod support;

use std::collections::BTreeMap;

use sip_codes::CodeRecord;
use sip_codes::dataset::{PairEntry, WrittenProse};
use sip_codes::markup::plain;
use support::{ENGLISH, Faults, clauses, prose, roles, written};

/// Words that take room and say nothing, and shortened words that are read aloud badly.
const FILLERS: [&str; 24] = [
    "various reasons",
    "some kind of",
    "some sort of",
    "please note",
    "note that",
    "it should be noted",
    "it is important",
    "in order to",
    "due to the fact",
    "simply",
    "basically",
    "obviously",
    "of course",
    "as needed",
    "if necessary",
    "appropriate action",
    "properly configured",
    "contact your administrator",
    "contact support",
    "e.g.",
    "i.e.",
    "etc.",
    "and so on",
    " error code",
];

/// Words that only fit one order of a pair.
const ORDER_WORDS: [&str; 6] =
    ["the former", "the latter", "the first code", "the second code", "on the left", "on the right"];

/// Names with one capital that a clause may begin with.
const NAMES: [&str; 3] = ["Identity", "Kamailio", "Require"];

/// The most characters of a sentence.
const LONGEST_SENTENCE: usize = 260;

/// The most words of a sentence, and of the mean over all sentences of an entry.
const MOST_WORDS: usize = 35;
const MOST_WORDS_ON_AVERAGE: usize = 22;

/// The highest grade of the Flesch-Kincaid scale that a whole entry may have: what pupils of that year can read.
const HIGHEST_GRADE: f64 = 10.0;

fn check_codes(check: impl Fn(&'static CodeRecord, &mut Faults)) {
    let mut faults = Faults::default();
    for record in ENGLISH.codes() {
        check(record, &mut faults);
    }
    faults.assert_none();
}

fn check_pairs(check: impl Fn(String, &'static WrittenProse, &mut Faults)) {
    let mut faults = Faults::default();
    for (PairEntry { first, second, .. }, prose) in ENGLISH.pairs_by_hand() {
        check(format!("{first}-{second}"), prose, &mut faults);
    }
    faults.assert_none();
}

/// Checks what was written about several codes at a time.
fn check_written(check: impl Fn(String, Vec<(&'static str, &'static str)>, &mut Faults)) {
    let mut faults = Faults::default();
    for (codes, texts) in written(&ENGLISH) {
        check(codes, texts, &mut faults);
    }
    faults.assert_none();
}

/// Every text of the dataset, with its entry and field.
fn all_prose() -> Vec<(String, &'static str)> {
    let of_codes = ENGLISH.codes().flat_map(|record| {
        prose(record).into_iter().map(move |(field, text)| (format!("{} {field}", record.code), text))
    });
    let of_several = written(&ENGLISH)
        .flat_map(|(codes, texts)| texts.into_iter().map(move |(field, text)| (format!("{codes} {field}"), text)));
    of_codes.chain(of_several).collect()
}

/// The sentences of a text: each ends with a mark, perhaps inside a quotation, before the next begins.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (space, _) in text.match_indices(' ') {
        let before = text[start..space].trim_end_matches(['”', '"', ')']);
        let begins = |letter: char| letter.is_uppercase() || letter.is_ascii_digit() || "“\"(".contains(letter);
        if before.ends_with(['.', '?', '!']) && text[space + 1..].starts_with(begins) {
            sentences.push(&text[start..space]);
            start = space + 1;
        }
    }
    sentences.push(&text[start..]);
    sentences
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Adds a fault for each sentence with too many words, and one if there are too many on average.
fn check_words(entry: &str, texts: Vec<(&str, &'static str)>, faults: &mut Faults) {
    for (field, text) in &texts {
        for sentence in sentences(text).into_iter().filter(|sentence| words(sentence) > MOST_WORDS) {
            faults.check(false, format!("{entry} {field} has {} words: “{sentence}”", words(sentence)));
        }
    }
    // Clauses are no sentences.
    let whole = texts.iter().filter(|(_, text)| text.ends_with(['.', '?', '!', '”', ')']));
    let sentences: Vec<&str> = whole.flat_map(|(_, text)| sentences(text)).collect();
    let total: usize = sentences.iter().map(|sentence| words(sentence)).sum();
    let is_short = total <= MOST_WORDS_ON_AVERAGE * sentences.len();
    faults.check(is_short, format!("{entry} has {total} words in {} sentences", sentences.len()));
}

/// The Flesch-Kincaid grade of a text; a part before a colon or semicolon counts as a sentence.
///
/// J. P. Kincaid and others, Derivation of New Readability Formulas, 1975.
fn grade(text: &str) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number.max(1)).expect("texts are short"));
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = |word: &&&str| word.trim_end_matches(['”', '’', ')']).ends_with(['.', ':', ';', '?']);
    let sentences = count(words.iter().filter(ends).count());
    let syllables = count(words.iter().map(|word| syllables(word)).sum());
    0.39 * count(words.len()) / sentences + 11.8 * syllables / count(words.len()) - 15.59
}

/// The syllables of an English word, by its groups of vowels; what is no word of letters counts as one.
fn syllables(word: &str) -> usize {
    let letters: String = word.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
    let groups = letters.split(|letter| !"aeiouy".contains(letter)).filter(|group| !group.is_empty()).count();
    let has_silent_end = letters.ends_with('e') && !letters.ends_with("le") && !letters.ends_with("ee");
    groups.saturating_sub(usize::from(has_silent_end)).max(1)
}

#[test]
fn the_grade_tells_plain_from_heavy() {
    let plain = "The phone is busy. Try again later.";
    let heavy = "Notwithstanding the aforementioned unavailability, administrative intervention regarding \
                 authentication infrastructure configuration necessitates organizational communication.";
    assert!(grade(plain) < 4.0, "{}", grade(plain));
    assert!(grade(heavy) > 20.0, "{}", grade(heavy));
    for (word, expected) in [("busy", 2), ("phone", 1), ("table", 2), ("agree", 2), ("486", 1), ("registrar", 3)] {
        assert_eq!(syllables(word), expected, "{word}");
    }
}

#[test]
fn no_text_has_filler_words() {
    let mut faults = Faults::default();
    for (place, text) in all_prose() {
        let lower = text.to_lowercase();
        let has = |filler: &str| {
            lower.match_indices(filler).any(|(start, _)| {
                let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
                !is_letter(lower[..start].chars().next_back())
                    && !is_letter(lower[start + filler.len()..].chars().next())
            })
        };
        for filler in FILLERS.iter().filter(|filler| has(filler)) {
            faults.check(false, format!("{place}: “{filler}” in “{text}”"));
        }
    }
    faults.assert_none();
}

#[test]
fn no_sentence_stands_twice() {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    // What a help desk says ends with "Please try again later." for more than one code.
    for (place, text) in all_prose().into_iter().filter(|(place, _)| !place.ends_with(" say")) {
        for sentence in sentences(text) {
            places.entry(sentence).or_default().push(place.clone());
        }
    }
    let mut faults = Faults::default();
    for (sentence, places) in places {
        faults.check(places.len() == 1, format!("{places:?}: “{sentence}”"));
    }
    faults.assert_none();
}

#[test]
fn clauses_fit_into_a_sentence() {
    check_codes(|record, faults| {
        for (field, clause) in clauses(record) {
            let fault = |what: &str| format!("{} {field} {what}: “{clause}”", record.code);
            faults.check(!clause.ends_with(['.', ',', ';', ':']), fault("ends with punctuation"));
            faults.check(!clause.contains(". "), fault("holds a whole sentence"));
            // A trace is told by header fields, whose names begin with capitals.
            faults.check(field == "sign" || begins_like_a_clause(clause), fault("begins with a capital"));
        }
        let number = record.code.to_string();
        let mut words = record.prose.gist.split(|letter: char| !letter.is_alphanumeric());
        faults.check(words.all(|word| word != number), format!("{number} gist names its own number"));
    });
}

/// Whether a clause reads on inside a sentence: it begins in lower case, with a number, an acronym or a name.
fn begins_like_a_clause(clause: &str) -> bool {
    let word = clause.split_whitespace().next().unwrap_or_default();
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let begins_small = word.starts_with(|letter: char| letter.is_lowercase() || letter.is_ascii_digit());
    begins_small || capitals > 1 || word.contains('-') || NAMES.contains(&word)
}

#[test]
fn texts_have_a_readable_length() {
    check_codes(|record, faults| {
        let meaning = record.prose.meaning.chars().count();
        faults.check((80..=520).contains(&meaning), format!("{} meaning has {meaning} characters", record.code));
        let occurs = record.prose.occurs.len();
        faults.check((2..=5).contains(&occurs), format!("{} occurs has {occurs} causes", record.code));
    });
    check_written(|codes, texts, faults| {
        for (field, text) in texts {
            let (length, allowed) =
                (plain(text).chars().count(), if field == "confusion" { 50..=320 } else { 40..=330 });
            faults.check(allowed.contains(&length), format!("{codes} {field} has {length} characters: “{text}”"));
        }
    });
    let mut faults = Faults::default();
    for (place, text) in all_prose() {
        for sentence in sentences(text) {
            let length = plain(sentence).chars().count();
            faults.check(length <= LONGEST_SENTENCE, format!("{place} has {length} characters: “{sentence}”"));
        }
    }
    faults.assert_none();
}

#[test]
fn sentences_are_told_apart() {
    let text = "By RFC 3261, section 16.7, it waits (“Busy here.”) Then what? 486 is sent. Max. two follow";
    let expected =
        ["By RFC 3261, section 16.7, it waits (“Busy here.”)", "Then what?", "486 is sent.", "Max. two follow"];
    assert_eq!(sentences(text), expected);
}

#[test]
fn sentences_are_short() {
    check_codes(|record, faults| check_words(&record.code.to_string(), prose(record), faults));
    check_written(|codes, texts, faults| check_words(&codes, texts, faults));
}

/// The words of a text without what stands in brackets, which is a source or an example.
fn words_outside_brackets(text: &str) -> usize {
    let text = plain(text);
    let outside = text.split('(').enumerate().map(|(place, piece)| match piece.split_once(')') {
        Some((_, after)) if place > 0 => after,
        _ => piece,
    });
    words(&outside.collect::<String>())
}

#[test]
fn differences_scan() {
    const MOST: usize = 25;
    assert_eq!(words_outside_brackets("A gateway (RFC 3398) may."), 3);
    check_written(|codes, texts, faults| {
        let texts =
            texts.into_iter().filter(|(field, _)| *field == "differences" || codes.len() > 7 && *field != "verdict");
        let sentences = texts.flat_map(|(_, text)| sentences(text));
        for sentence in sentences.filter(|sentence| words_outside_brackets(sentence) > MOST) {
            faults.check(false, format!("{codes} has {} words: “{sentence}”", words_outside_brackets(sentence)));
        }
    });
}

#[test]
fn entries_read_easily() {
    let joined = |texts: Vec<(&str, &str)>| texts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" ");
    check_codes(|record, faults| {
        // Clauses are no sentences and would count as one.
        let texts = prose(record).into_iter().filter(|(_, text)| text.ends_with('.')).collect();
        let grade = grade(&joined(texts));
        faults.check(grade <= HIGHEST_GRADE, format!("{} has grade {grade:.1}", record.code));
    });
    check_written(|codes, texts, faults| {
        let grade = grade(&joined(texts));
        faults.check(grade <= HIGHEST_GRADE, format!("{codes} has grade {grade:.1}"));
    });
}

#[test]
fn every_role_has_a_remedy_that_says_what_to_do() {
    check_codes(|record, faults| {
        for (role, remedies) in roles(record) {
            let count = remedies.len();
            faults.check((1..=3).contains(&count), format!("{} {role} has {count} sentences", record.code));
            for remedy in remedies {
                faults.check(!is_empty_advice(remedy), format!("{} {role} says of what? “{remedy}”", record.code));
            }
        }
    });
}

#[test]
fn empty_advice_is_found() {
    for empty in ["Check the configuration.", "Verify your settings, then call again.", "Review the setup and retry."] {
        assert!(is_empty_advice(empty), "{empty}");
    }
    for good in ["Check the configuration of the trunk for its codec list.", "Check the port in Via."] {
        assert!(!is_empty_advice(good), "{good}");
    }
}

/// Whether the remedy asks for a check of "the configuration" or "the settings" without saying of what.
fn is_empty_advice(remedy: &str) -> bool {
    let lower = remedy.to_lowercase();
    ["check", "verify", "review"]
        .iter()
        .flat_map(|verb| ["the", "your"].map(|article| format!("{verb} {article} ")))
        .flat_map(|start| ["configuration", "config", "settings", "setup"].map(|thing| format!("{start}{thing}")))
        .filter_map(|advice| lower.split_once(&advice))
        .any(|(_, rest)| rest.starts_with(['.', ',']) || rest.starts_with(" and "))
}

#[test]
fn what_is_written_reads_well_in_every_order() {
    check_written(|codes, texts, faults| {
        for (field, text) in texts {
            let lower = text.to_lowercase();
            for word in ORDER_WORDS.iter().filter(|word| lower.contains(**word)) {
                faults.check(false, format!("{codes} {field}: “{word}” in “{text}”"));
            }
        }
    });
}

#[test]
fn the_decision_of_a_pair_names_its_code() {
    check_pairs(|pair, prose, faults| {
        let (first, second) = pair.split_once('-').expect("a pair has two codes");
        for (code, text) in [first, second].into_iter().zip(&prose.decisions) {
            faults.check(text.contains(code), format!("{pair}: the decision does not name {code}: “{text}”"));
        }
    });
}

#[test]
fn a_difference_is_not_two_meanings_side_by_side() {
    check_pairs(|pair, prose, faults| {
        for code in pair.split('-').filter_map(|code| code.parse().ok()) {
            let Some(record) = ENGLISH.code(code) else { continue };
            for difference in prose.differences.iter().map(|difference| &difference.text) {
                let repeats = difference.contains(&record.prose.gist) || difference.contains(&record.prose.meaning);
                faults.check(!repeats, format!("{pair} says the meaning of {code} again: “{difference}”"));
            }
        }
    });
}
