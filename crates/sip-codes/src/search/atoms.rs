//! A text taken apart: words, numbers, and the letters of scripts that write words without spaces.

use super::fold::fold;

/// The most pieces of a text that are looked at. What is longer is no query.
const MOST: usize = 160;

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtomKind {
    /// Letters of a script that puts spaces between words.
    Word,
    /// Digits, also with dots between them, as in `21.4.24`.
    Number,
    /// One letter of a script that puts none, such as Chinese.
    Letter,
}

/// A piece of a text, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atom {
    /// The piece.
    pub text: String,
    /// What it is made of.
    pub kind: AtomKind,
    /// Whether it follows the piece before without anything in between.
    pub is_glued: bool,
}

/// The pieces of a text in order.
pub fn atoms(text: &str) -> Vec<Atom> {
    let folded = fold(text);
    let mut atoms: Vec<Atom> = Vec::new();
    // Whether the last letter belongs to the last atom, and whether it was a dot behind a digit.
    let (mut is_open, mut has_dot) = (false, false);
    for letter in folded.chars() {
        let kind = kind_of(letter);
        let Some(kind) = kind else {
            has_dot = letter == '.' && is_open && atoms.last().is_some_and(|atom| atom.kind == AtomKind::Number);
            is_open = false;
            continue;
        };
        let follows_dot = std::mem::take(&mut has_dot);
        match atoms.last_mut() {
            Some(last) if is_open && last.kind == kind && kind != AtomKind::Letter => last.text.push(letter),
            Some(last) if follows_dot && kind == AtomKind::Number => last.text.extend(['.', letter]),
            _ => atoms.push(Atom { text: letter.into(), kind, is_glued: is_open }),
        }
        is_open = true;
        if atoms.len() == MOST {
            break;
        }
    }
    atoms
}

/// What a letter can be part of; `None` for what stands between the pieces.
fn kind_of(letter: char) -> Option<AtomKind> {
    match letter {
        '0'..='9' => Some(AtomKind::Number),
        'a'..='z' => Some(AtomKind::Word),
        // Control characters and punctuation: Latin, general, arrows and shapes, and what is left of the full-width forms.
        '\0'..='\u{BF}' | '×' | '÷' | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}' | '\u{FE00}'..='\u{FF65}' => {
            None
        }
        '々' => Some(AtomKind::Letter),
        '\u{3000}'..='\u{303F}' | '・' => None,
        '\u{3040}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => Some(AtomKind::Letter),
        _ => Some(AtomKind::Word),
    }
}

/// The pieces without what stood between them, so that `busyhere` and `Busy Here` are the same.
pub fn squeezed(atoms: &[Atom]) -> String {
    atoms.iter().map(|atom| atom.text.as_str()).collect()
}

/// What is looked up of a text: its words, and of scripts without spaces each two letters that follow each other.
pub fn words(atoms: &[Atom]) -> Vec<String> {
    let mut words = Vec::with_capacity(atoms.len());
    let mut before: Option<&Atom> = None;
    let mut rest = atoms.iter().peekable();
    while let Some(atom) = rest.next() {
        let is_alone = !rest.peek().is_some_and(|next| next.kind == AtomKind::Letter && next.is_glued);
        match before.filter(|before| before.kind == AtomKind::Letter && atom.is_glued) {
            _ if atom.kind != AtomKind::Letter => words.push(atom.text.clone()),
            Some(before) => words.push([before.text.as_str(), &atom.text].concat()),
            None if is_alone => words.push(atom.text.clone()),
            None => {}
        }
        before = Some(atom);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{atoms, words};

    fn check(text: &str, expected: &[&str], looked_up: &[&str]) {
        let atoms = atoms(text);
        let pieces: Vec<&str> = atoms.iter().map(|atom| atom.text.as_str()).collect();
        assert_eq!(pieces, expected, "{text}");
        assert_eq!(words(&atoms), looked_up, "{text}");
    }

    #[test]
    fn texts_are_taken_apart_at_spaces_punctuation_and_digits() {
        check("“Busy Here”, sip486!", &["busy", "here", "sip", "486"], &["busy", "here", "sip", "486"]);
        check("RFC3261 21.4.24.", &["rfc", "3261", "21.4.24"], &["rfc", "3261", "21.4.24"]);
        check("用户忙 486吗", &["用", "户", "忙", "486", "吗"], &["用户", "户忙", "486", "吗"]);
        check("...", &[], &[]);
    }
}
