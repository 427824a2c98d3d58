//! Where a sentence begins and ends, in every script that marks it.

/// What may stand after the mark: closing quotation marks and brackets.
const CLOSING: [char; 12] = ['"', '”', '’', '»', '›', ')', ']', '）', '】', '」', '』', '》'];

/// Whether the text ends as a sentence does: with a full stop or a question mark, and perhaps a bracket after it.
///
/// The marks are those of [Unicode](https://www.unicode.org/reports/tr29/#Sentence_Boundaries) for the scripts that
/// technical texts are written in. Thai has none.
///
/// ```
/// use sip_codes::sentence::ends_sentence;
///
/// assert!(ends_sentence("The device is busy."));
/// assert!(ends_sentence("उपकरण व्यस्त है।"));
/// assert!(!ends_sentence("the device is busy"));
/// ```
pub fn ends_sentence(text: &str) -> bool {
    let marks = ['.', '?', '।', '॥', '؟', '۔', '։', '።', '፧', '།', '။', '។', '៕'];
    last_mark(text).is_some_and(|mark| marks.contains(&mark)) || ends_with_room(text)
}

/// Whether the text ends with a mark of full width, which brings its own room: no space follows it.
pub fn ends_with_room(text: &str) -> bool {
    matches!(last_mark(text), Some('。' | '？'))
}

/// The text as it begins a sentence. Facts are phrases that also stand inside sentences; alone they begin with a capital.
///
/// Only letters of ASCII change: the tables for all others would add 10 KB to the download.
pub fn capitalized(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

fn last_mark(text: &str) -> Option<char> {
    text.trim_end_matches(CLOSING).chars().next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_that_stands_alone_begins_with_a_capital() {
        for (phrase, alone) in
            [("its user", "Its user"), ("被叫", "被叫"), ("`Retry-After`", "`Retry-After`"), ("", "")]
        {
            assert_eq!(capitalized(phrase.to_owned()), alone);
        }
    }

    #[test]
    fn a_sentence_ends_with_the_mark_of_its_script() {
        for sentence in [
            "The device is busy.",
            "Is it busy?",
            "设备正忙。",
            "忙吗？",
            "उपकरण व्यस्त है।",
            "هل الجهاز مشغول؟",
            "آلہ مصروف ہے۔",
            "Սարքը զբաղված է։",
            "መሣሪያው ተይዟል።",
            "ဖုန်းမအားပါ။",
            "ឧបករណ៍រវល់។",
            "It says “busy.”",
            "（设备正忙。）",
            "話中です。」",
        ] {
            assert!(ends_sentence(sentence), "{sentence}");
        }
        for clause in ["", "the device is busy", "อุปกรณ์ไม่ว่าง", "busy (here)", "busy;", "الجهاز مشغول،"]
        {
            assert!(!ends_sentence(clause), "{clause}");
        }
    }

    #[test]
    fn only_a_mark_of_full_width_brings_its_own_room() {
        assert!(ends_with_room("设备正忙。") && ends_with_room("（忙吗？）"));
        assert!(!ends_with_room("It says “busy.”") && !ends_with_room("उपकरण व्यस्त है।") && !ends_with_room(""));
    }
}
