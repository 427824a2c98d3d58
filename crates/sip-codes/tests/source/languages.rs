//! Languages beside English: unfinished ones, and ones in scripts of their own.

use std::fs;

use sip_codes::source::{Coverage, read};
use toml::{Table, Value};

use super::copy::{Copy, PAIR, PROSE, UI, check_file};
use crate::support::{SOURCE, code};

#[test]
fn an_unfinished_language_is_filled_from_english_and_says_so() {
    let copy = Copy::new("language");
    copy.write("locales/xx/ui.toml", "[facts]\nrendered_phrase = \"{phrase} / {rendering}\"\n");
    let prose = copy.text(PROSE).replace("The device is busy.", "Ocupado.");
    copy.write("locales/xx/codes/486.toml", &format!("phrase = \"Ocupado aquí\"\n{prose}"));
    copy.write("locales/xx/codes/603.toml", "# phrase = \"Decline\"\n\n# gist = \"the user refuses\"\n");
    copy.write("locales/xx/pairs/486-603.toml", &copy.text(PAIR));
    copy.write("locales/xx/flows.toml", "[parties]\ncaller = \"Ana\"\ncallee = \"Luis\"\n");
    let dataset = copy.dataset("xx");
    let meanings: Vec<_> = dataset
        .codes()
        .map(|record| (record.code.as_u16(), record.prose.meaning.as_str(), record.is_translated))
        .collect();
    assert_eq!(
        meanings,
        [(409, "The bindings are in conflict.", false), (486, "Ocupado.", true), (603, "The user refuses.", false)]
    );
    let phrases: Vec<&str> = dataset.codes().map(|record| record.phrase.as_str()).collect();
    assert_eq!(phrases, ["“Conflict”", "Busy Here / Ocupado aquí", "Decline"]);
    let entry = dataset.listed(code(486)).expect("the code is in the fixture");
    let keywords = &entry.words.get().expect("the dataset is whole").keywords;
    assert!(keywords.contains(&"Ocupado aquí".to_owned()), "the rendering is found too: {keywords:?}");
    assert_eq!(dataset.messages.texts.picker.swap, "Swap the two codes", "what the interface lacks is English");
    let flow = |number: u16| &dataset.code(code(number)).expect("the code is in the fixture").call_flow;
    assert_eq!(
        (flow(603).is_translated, flow(603).parties.as_slice()),
        (true, ["Ana", "Luis"].map(String::from).as_slice())
    );
    assert!(!flow(486).is_translated, "the remark of an event is missing");
    assert_eq!(flow(486).steps[1].text, "The line is busy");

    let coverage = read(&copy.0).expect("the data is whole").coverage();
    let expected = Coverage {
        language: "xx".into(),
        codes: 1,
        codes_total: 3,
        pairs: 1,
        pairs_total: 1,
        triples: 0,
        triples_total: 1,
        interface: 1,
        interface_total: coverage[0].interface,
        flow_words: 2,
        flow_words_total: 3,
    };
    assert_eq!(coverage.get(1), Some(&expected));
    assert_eq!(copy.dataset("en").codes().filter(|record| !record.is_translated).count(), 0);
}

#[test]
fn a_pair_that_english_lacks_is_refused_in_another_language() {
    let pair = "locales/xx/pairs/409-486.toml";
    let damage = |copy: &Copy| {
        copy.write("locales/xx/ui.toml", &copy.text(UI));
        fs::create_dir_all(copy.0.join("locales/xx/codes")).expect("a folder can be made");
        copy.write(pair, &copy.text(PAIR).replace("603", "409"));
    };
    check_file("only in xx", damage, pair, "the pair is not written in English; write it there first");
}

#[test]
fn a_language_that_promises_to_be_complete_is_held_to_it() {
    let copy = Copy::new("promise");
    copy.write("locales/xx/ui.toml", "[language]\nname = \"Xx\"\ncomplete = \"no\"\n");
    assert_eq!(copy.problems(), [], "who promises nothing may be missing anything");
    copy.write("locales/xx/ui.toml", "[language]\nname = \"Xx\"\ncomplete = \"yes\"\n");
    let missing = [
        "codes/409",
        "codes/486",
        "codes/603",
        "flows",
        "flows",
        "flows",
        "pairs/486-603",
        "triples/409-486-603",
        "ui",
    ];
    let missing = missing.map(|file| format!("locales/xx/{file}.toml"));
    let found: Vec<String> = copy.problems().into_iter().map(|(file, _, _)| file).collect();
    assert_eq!(found, missing);
}

#[test]
fn english_is_complete() {
    let coverage = SOURCE.coverage();
    let english = coverage.iter().find(|entry| entry.language == "en").expect("English is there");
    assert_eq!((english.codes, english.pairs), (english.codes_total, english.pairs_total));
    let unknown = SOURCE.dataset("xx");
    assert!(unknown.is_none(), "a language that nobody wrote");
}

/// Writes every English text of the small data in another script: each letter as the one letter, each full stop as the
/// other. What is no text (keys, holes, keywords) stays.
fn write_in_script(copy: &Copy, tag: &str, letter: char, full_stop: &str, language: &str) {
    let in_script = |text: &str| -> String {
        let letters = text.chars().map(|found| if found.is_ascii_alphabetic() { letter } else { found });
        letters.collect::<String>().replace('.', full_stop)
    };
    for name in ["codes/409.toml", "codes/486.toml", "codes/603.toml", "pairs/486-603.toml", "triples/409-486-603.toml"]
    {
        let mut table: Table = copy.text(&format!("locales/en/{name}")).parse().expect("the fixture is TOML");
        for (_, value) in table.iter_mut().filter(|(key, _)| *key != "keywords") {
            change_texts(value, &in_script);
        }
        if name.starts_with("codes") {
            table.insert("phrase".to_owned(), Value::String(letter.to_string()));
        }
        copy.write(&format!("locales/{tag}/{name}"), &table.to_string());
    }
    copy.write(&format!("locales/{tag}/ui.toml"), language);
}

fn change_texts(value: &mut Value, change: &impl Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(entries) => entries.iter_mut().for_each(|entry| change_texts(entry, change)),
        Value::Table(table) => {
            let texts = table.iter_mut().filter(|(key, _)| *key != "topic");
            texts.for_each(|(_, entry)| change_texts(entry, change));
        }
        _ => {}
    }
}

#[test]
fn sentences_may_end_as_their_script_ends_them() {
    let copy = Copy::new("scripts");
    write_in_script(&copy, "hi", 'क', "।", "[language]\nname = \"हिन्दी\"\n");
    write_in_script(&copy, "ar", 'س', "؟", "[language]\nname = \"العربية\"\ndirection = \"rtl\"\n");
    write_in_script(&copy, "th", 'ก', "", "[language]\nname = \"ไทย\"\nsentence_end = \"none\"\n");
    assert_eq!(copy.problems(), []);
    for (language, meaning) in
        [("hi", "ककक कककककक कक कककक।"), ("ar", "سسس سسسسسس سس سسسس؟"), ("th", "กกก กกกกกก กก กกกก")]
    {
        let dataset = copy.dataset(language);
        let record = dataset.code(code(486)).expect("the code is in the fixture");
        assert!(record.is_translated);
        assert_eq!(record.prose.meaning, meaning);
    }
}

#[test]
fn a_full_stop_is_missed_and_refused_in_every_script() {
    let (hindi, thai) = ("locales/hi/codes/486.toml", "locales/th/codes/486.toml");
    let copy = Copy::new("stops");
    write_in_script(&copy, "hi", 'क', "।", "");
    write_in_script(&copy, "th", 'ก', "", "");
    let text = copy.text(hindi);
    let gist = text.lines().find(|line| line.starts_with("gist")).expect("there is a gist");
    copy.replace(hindi, gist, "gist = \"कक।\"");
    let problems = copy.problems();
    for (file, field, advice) in
        [(hindi, "gist", "take the stop out"), (thai, "meaning", "does not end with a full stop")]
    {
        let is_told = |(in_file, in_field, message): &(String, String, String)| {
            in_file == file && in_field == field && message.contains(advice)
        };
        assert!(problems.iter().any(is_told), "{file}: {problems:#?}");
    }
}
