//! A text as its parts are looked for: the same bytes, with escaped line ends, quotation marks and brackets as what
//! they stand for, so that a place in the one is a place in the other.

/// What programs write instead of a character, and what is read there, which is as long.
const ESCAPES: &[(&str, &str)] = &[
    ("\\r", "  "),
    ("\\n", " \n"),
    ("\\t", "  "),
    ("\\\"", " \""),
    ("\\u003c", "     <"),
    ("\\u003e", ">     "),
    ("\\u0026", "     &"),
    ("\\x0d", "    "),
    ("\\x0a", "   \n"),
    ("#015", "    "),
    ("#012", "   \n"),
    ("#011", "    "),
    ("&lt;", "   <"),
    ("&gt;", ">   "),
    ("&quot;", "\"     "),
    ("&amp;", "&    "),
    ("&#13;", "     "),
    ("<br>", "   \n"),
    ("<br/>", "    \n"),
    ("<br />", "     \n"),
    ("%2B", "  +"),
    ("%0D", "   "),
    ("%0A", "  \n"),
    ("^M", "  "),
    // The marks of Chinese and Japanese texts, which have three bytes.
    ("：", ":  "),
    ("，", ",  "),
    ("、", ",  "),
    ("；", ";  "),
    ("。", "   "),
    ("（", "  ("),
    ("）", ")  "),
    ("＝", "=  "),
    ("“", "  \""),
    ("”", "\"  "),
    ("「", "  \""),
    ("」", "\"  "),
    ("\u{3000}", "   "),
];

/// A text with places in it that are the same for what is read and for what is written.
pub(super) struct View<'text> {
    original: &'text str,
    bytes: Vec<u8>,
}

impl<'text> View<'text> {
    pub(super) fn new(original: &'text str) -> Self {
        let mut view = Self { original, bytes: original.as_bytes().to_vec() };
        let mut place = 0;
        while place < view.len() {
            place += match view.at(place) {
                b'\\' | b'#' | b'&' | b'<' | b'%' | b'^' | 0xe2 | 0xe3 | 0xef => view.unescape(place),
                0x1b => view.blank_color(place),
                _ => 1,
            };
        }
        view
    }

    /// Writes over an escape what it stands for; gives its length.
    fn unescape(&mut self, place: usize) -> usize {
        let Some((escape, meant)) = ESCAPES.iter().find(|(escape, _)| self.has(place, escape)) else {
            return 1;
        };
        for (byte, meant) in self.bytes.iter_mut().skip(place).zip(meant.bytes()) {
            *byte = meant;
        }
        escape.len()
    }

    /// Writes blanks over a color code of a terminal; gives its length.
    fn blank_color(&mut self, place: usize) -> usize {
        if self.at(place + 1) != b'[' {
            return 1;
        }
        let end = self.end_of(place + 2, |byte| byte.is_ascii_digit() || byte == b';');
        let length = if self.at(end) == b'm' { end + 1 - place } else { 1 };
        self.bytes.iter_mut().skip(place).take(length).for_each(|byte| *byte = b' ');
        length
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The byte that is read at a place, 0 outside the text.
    pub(super) fn at(&self, place: usize) -> u8 {
        self.bytes.get(place).copied().unwrap_or(0)
    }

    /// The byte that is read before a place, 0 at the beginning.
    pub(super) fn before(&self, place: usize) -> u8 {
        place.checked_sub(1).map_or(0, |before| self.at(before))
    }

    /// The text between two places, as it is written.
    pub(super) fn text(&self, start: usize, end: usize) -> &'text str {
        self.original.get(start..end).unwrap_or("")
    }

    /// Whether a word stands at a place, in capital or small letters.
    pub(super) fn has(&self, place: usize, word: &str) -> bool {
        let there = self.bytes.get(place..place + word.len());
        there.is_some_and(|there| there.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// Where the bytes end that belong together, from a place on.
    pub(super) fn end_of(&self, place: usize, belongs: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(place..).unwrap_or_default();
        place + rest.iter().position(|byte| !belongs(*byte)).unwrap_or(rest.len())
    }

    /// The same, but not more than `most` bytes are looked at: what is looked for again and again must have an end.
    pub(super) fn end_within(&self, place: usize, most: usize, belongs: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(place..self.len().min(place.saturating_add(most))).unwrap_or_default();
        place + rest.iter().position(|byte| !belongs(*byte)).unwrap_or(rest.len())
    }

    /// Where the bytes begin that belong together and end before a place, not more than `most` of them.
    pub(super) fn start_of(&self, place: usize, most: usize, belongs: impl Fn(u8) -> bool) -> usize {
        let before = self.bytes.get(place.saturating_sub(most)..place).unwrap_or_default();
        place - before.iter().rev().position(|byte| !belongs(*byte)).unwrap_or(before.len())
    }

    /// The place after blanks on the same line.
    pub(super) fn skip_blanks(&self, place: usize) -> usize {
        self.end_of(place, is_blank)
    }

    /// The places without the blanks around what stands between them.
    pub(super) fn trimmed(&self, start: usize, end: usize) -> (usize, usize) {
        let start = self.end_within(start, end.saturating_sub(start), |byte| byte.is_ascii_whitespace());
        let end = self.start_of(end, end.saturating_sub(start), |byte| byte.is_ascii_whitespace());
        (start, end)
    }

    /// The lines: where each begins and ends.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let mut place = 0;
        std::iter::from_fn(move || {
            let start = place;
            let end = self.end_of(start, |byte| byte != b'\n');
            place = end + 1;
            (start < self.len()).then_some((start, end))
        })
    }

    /// The longest runs of bytes that belong together: where each begins and ends.
    pub(super) fn runs(&self, belongs: fn(u8) -> bool) -> impl Iterator<Item = (usize, usize)> + '_ {
        let mut place = 0;
        std::iter::from_fn(move || {
            let start = self.end_of(place, |byte| !belongs(byte));
            place = self.end_of(start, belongs);
            (start < self.len()).then_some((start, place))
        })
    }
}

/// A blank within a line.
pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

/// A letter or digit of ASCII, or the line below.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// What names of hosts and users are made of: also the letters of European alphabets, which have two bytes.
pub(super) fn is_international(byte: u8) -> bool {
    is_dotted(byte) || matches!(byte, 0x80..=0xbf | 0xc3..=0xd3)
}

/// What names of hosts and of keys are made of.
pub(super) fn is_dotted(byte: u8) -> bool {
    is_word(byte) || matches!(byte, b'.' | b'-')
}
