//! The forms of a word: *declined*, *declines* and *declining* are looked up as one.

/// Endings of English and what stands in their place, the longest first.
const ENDINGS: &[(&str, &str)] =
    &[("ying", "y"), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")];

/// What must be left of a word.
const SHORTEST: usize = 3;

/// The word without its ending. Words of other scripts stay; their forms are matched by what they have in common.
pub fn stem(word: &str) -> String {
    let ending = ENDINGS.iter().find_map(|(ending, instead)| {
        let stem = word.strip_suffix(ending)?;
        (stem.len() >= SHORTEST && word.is_ascii() && !word.ends_with("ss")).then_some((stem, *instead))
    });
    let (stem, instead) = ending.unwrap_or((word, ""));
    // *cancelled* and *cancel*, *dropped* and *drop*: one consonant of two is enough.
    let mut letters = stem.chars().rev();
    let is_doubled = instead.is_empty()
        && word.is_ascii()
        && stem.len() > SHORTEST
        && letters
            .next()
            .zip(letters.next())
            .is_some_and(|(last, before)| last == before && last.is_ascii_alphabetic());
    let stem = stem.get(..stem.len() - usize::from(is_doubled)).unwrap_or(stem);
    [stem, instead].concat()
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        for forms in [
            &["decline", "declined", "declines", "declining"][..],
            &["cancel", "cancelled", "canceled", "cancelling", "cancels"],
            &["busy", "busied", "busies", "busying"],
            &["drop", "dropped", "drops"],
            &["call", "calls", "calling", "called"],
            &["address", "addressed"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?}: {stems:?}");
        }
    }
}
