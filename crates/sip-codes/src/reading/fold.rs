//! What stands for something else: escapes, tags and characters that are read as the plain ones they mean.

/// What is read in place of a piece of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// Nothing: colors, marks of width zero, a carriage return before its line feed.
    Nothing,
    /// A line ends here, and the next one has the next number.
    LineEnd,
    /// A line of the protocol ends here, written out inside a line of the text.
    WrittenLineEnd,
    /// These characters.
    Text(&'static str),
    /// This character of ASCII.
    Ascii(u8),
}

use Piece::{Ascii, LineEnd, Nothing, Text, WrittenLineEnd};

/// Line ends and characters as logs, editors, web pages and programs write them out.
const WRITTEN: &[(&str, Piece)] = &[
    ("#015", Nothing),
    ("#012", WrittenLineEnd),
    ("#011", Ascii(b'\t')),
    ("^M\n", LineEnd),
    ("^M\r\n", LineEnd),
    ("^M", WrittenLineEnd),
    ("&lt;", Ascii(b'<')),
    ("&gt;", Ascii(b'>')),
    ("&amp;", Ascii(b'&')),
    ("&quot;", Ascii(b'"')),
    ("&#34;", Ascii(b'"')),
    ("&#39;", Ascii(b'\'')),
    ("&apos;", Ascii(b'\'')),
    ("&nbsp;", Ascii(b' ')),
    ("&#13;", Nothing),
    ("&#10;", WrittenLineEnd),
    ("&#xd;", Nothing),
    ("&#xa;", WrittenLineEnd),
    ("<br>", WrittenLineEnd),
    ("<br/>", WrittenLineEnd),
    ("<br />", WrittenLineEnd),
    ("</p>", WrittenLineEnd),
    ("</div>", WrittenLineEnd),
    ("</li>", WrittenLineEnd),
    ("</tr>", WrittenLineEnd),
    ("<p>", Nothing),
    ("<b>", Nothing),
    ("</b>", Nothing),
    ("<pre>", Nothing),
    ("</pre>", Nothing),
    ("<code>", Nothing),
    ("</code>", Nothing),
    ("<td>", Ascii(b' ')),
    ("</td>", Ascii(b' ')),
];

/// What a backslash and these letters stand for in JSON, Python, C and shells.
const BACKSLASHED: &[(&str, Piece)] = &[
    ("r\n", Nothing),
    ("r", Nothing),
    ("n", WrittenLineEnd),
    ("x0d", Nothing),
    ("x0a", WrittenLineEnd),
    ("u000d", Nothing),
    ("u000a", WrittenLineEnd),
    ("015", Nothing),
    ("012", WrittenLineEnd),
    ("u003c", Ascii(b'<')),
    ("u003e", Ascii(b'>')),
    ("u0026", Ascii(b'&')),
    ("u0022", Ascii(b'"')),
    ("u0027", Ascii(b'\'')),
    ("\"", Ascii(b'"')),
    ("'", Ascii(b'\'')),
    ("/", Ascii(b'/')),
];

/// Whether `text` begins with `start`, whatever the case of ASCII letters.
pub(super) fn begins(text: &str, start: &str) -> bool {
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    first(text) == first(start)
        && text.as_bytes().get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()))
}

/// Whether this byte of ASCII may begin something that stands for something else.
pub(super) const fn is_plain(byte: u8) -> bool {
    byte.is_ascii() && !matches!(byte, 0x1b | b'\r' | b'\n' | b'[' | b'\\' | b'#' | b'<' | b'&' | b'^' | b'%' | 0)
}

/// How many bytes at the start of `rest` stand for something else, and for what.
pub(super) fn fold(rest: &str) -> Option<(usize, Piece)> {
    let first = rest.chars().next()?;
    match first {
        '\n' => Some((1, LineEnd)),
        '\r' => Some((if rest.starts_with("\r\n") { 2 } else { 1 }, LineEnd)),
        '\0' => Some((1, Nothing)),
        '\u{1b}' => Some((1 + color(rest.get(1..)?).unwrap_or(0), Nothing)),
        // A color whose escape character was lost on the way.
        '[' => color(rest).map(|length| (length, Nothing)),
        '\\' => backslashed(rest),
        '%' => percent(rest),
        '#' | '<' | '&' | '^' => {
            WRITTEN.iter().find(|(written, _)| begins(rest, written)).map(|(written, piece)| (written.len(), *piece))
        }
        _ => character(first).map(|piece| (first.len_utf8(), piece)),
    }
}

/// The length of a code for color at the start of `text`, from its bracket to its `m` or `K`.
fn color(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let length = inside.bytes().take(16).take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
    match inside.as_bytes().get(length)? {
        b'm' => Some(length + 2),
        b'K' if length < 2 => Some(length + 2),
        _ => None,
    }
}

/// An escape with one backslash or, where a string was put into a string, with several.
fn backslashed(rest: &str) -> Option<(usize, Piece)> {
    let slashes = rest.bytes().take(8).take_while(|byte| *byte == b'\\').count();
    let after = rest.get(slashes..)?;
    let (written, piece) = BACKSLASHED.iter().find(|(written, _)| begins(after, written))?;
    // A backslash at the end of a line of a shell is kept: what follows it is a line end of its own.
    Some((slashes + written.trim_end_matches('\n').len(), *piece))
}

/// An octet of a form body or a URI.
fn percent(rest: &str) -> Option<(usize, Piece)> {
    let digits = rest.get(1..3)?;
    let octet = digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())??;
    match octet {
        b'\r' => Some((3, Nothing)),
        b'\n' => Some((3, WrittenLineEnd)),
        b' '..=b'~' => Some((3, Ascii(octet))),
        _ => None,
    }
}

/// The plain form of a character: full-width forms, quotation marks, and the strokes of drawings.
fn character(character: char) -> Option<Piece> {
    let piece = match character {
        '\u{ff01}'..='\u{ff5e}' => Ascii((u32::from(character) - 0xff01) as u8 + b'!'),
        '、' => Ascii(b','),
        '。' => Ascii(b'.'),
        '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '《' | '》' => Ascii(b'"'),
        '‘' | '’' | '‚' => Ascii(b'\''),
        '【' => Ascii(b'['),
        '】' => Ascii(b']'),
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => Ascii(b' '),
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => Nothing,
        '…' => Text("..."),
        '─' | '━' | '┄' | '┅' | '┈' | '┉' | '╌' | '╍' | '═' | '╴' | '╶' | '\u{2010}'..='\u{2015}' | '−' => {
            Ascii(b'-')
        }
        '\u{2500}'..='\u{257f}' => Ascii(b'|'),
        '→' | '⇒' | '⟶' | '➔' | '➜' | '➡' => Text("->"),
        '←' | '⇐' | '⟵' | '⬅' => Text("<-"),
        '►' | '▶' | '▸' => Ascii(b'>'),
        '◄' | '◀' | '◂' => Ascii(b'<'),
        _ => return None,
    };
    Some(piece)
}

/// The small form of a letter of ASCII, Latin-1 or Cyrillic, which is as long as the large one.
pub(super) const fn small(letter: char) -> char {
    match letter {
        'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => match char::from_u32(letter as u32 + 0x20) {
            Some(small) => small,
            None => letter,
        },
        _ => letter.to_ascii_lowercase(),
    }
}

/// Whether a character is a letter. What is neither ASCII, punctuation nor a symbol counts as one: the tables of Unicode would
/// weigh more than they tell here.
pub(super) const fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
        || matches!(character, 'À'..='\u{1fff}' | '\u{2e80}'..='\u{2fff}' | '\u{3040}'..='\u{fefe}' | '\u{20000}'..)
            && !matches!(character, '×' | '÷')
}

/// Whether a character is a letter or a digit.
pub(super) const fn is_letter_or_digit(character: char) -> bool {
    character.is_ascii_digit() || is_letter(character)
}
