//! The terms that are explained stand in the prose, and are told in plain words.

mod support;

use std::sync::LazyLock;

use sip_codes::Dataset;
use sip_codes::jargon::Jargon;
use support::{ENGLISH, Faults, SOURCE, prose, written};

static CHINESE: LazyLock<Dataset> = LazyLock::new(|| SOURCE.dataset("zh-Hans").expect("the language is there"));

/// Every text in which terms are looked for.
fn texts(dataset: &'static Dataset) -> Vec<&'static str> {
    let codes = dataset.codes().flat_map(prose).map(|(_, text)| text);
    let several = written(dataset).flat_map(|(_, texts)| texts).map(|(_, text)| text);
    codes.chain(several).collect()
}

#[test]
fn every_form_of_a_term_stands_in_the_prose() {
    let mut faults = Faults::default();
    for dataset in [&*ENGLISH, &*CHINESE] {
        let texts = texts(dataset);
        for form in dataset.terms.iter().flatten() {
            let alone = [vec![form.clone()]];
            let is_found = |text: &&str| Jargon::of(&alone).pieces(text).iter().any(|(_, term)| term.is_some());
            faults.check(texts.iter().any(is_found), format!("{}: “{form}” stands nowhere", dataset.language));
        }
    }
    faults.assert_none();
}

/// What the marks of a text leave between them is looked through piece by piece.
#[test]
fn a_star_is_no_mark() {
    use sip_codes::markup::{Span, spans};

    let text = "It gives up after 64*T1.";
    assert_eq!(spans(text).collect::<Vec<_>>(), [Span::Text(text)]);
}

#[test]
fn what_a_term_is_fits_below_it() {
    for (dataset, most) in [(&*ENGLISH, 150), (&*CHINESE, 60)] {
        let explanations = dataset.explanations.get().expect("every language explains its terms");
        assert_eq!(explanations.len(), dataset.terms.len());
        assert!((30..=64).contains(&explanations.len()), "{}", explanations.len());
        for text in explanations {
            assert!(text.chars().count() <= most && !text.contains('`') && !text.contains("**"), "{text}");
        }
    }
}

#[test]
fn the_terms_of_every_language_are_the_same() {
    let documents = |text: &String| -> Vec<String> {
        let numbers = text.split("RFC ").skip(1).map(|rest| rest.chars().take_while(char::is_ascii_digit).collect());
        numbers.collect()
    };
    let of = |dataset: &Dataset| -> Vec<Vec<String>> {
        dataset.explanations.get().into_iter().flatten().map(documents).collect()
    };
    assert_eq!(of(&ENGLISH), of(&CHINESE), "each cites the same documents in both");
}
