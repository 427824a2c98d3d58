//! Letters as they are compared: small, without accents, in their usual width.
//!
//! The tables of Unicode for this would be a tenth of the download; these few cover the languages that are searched.

/// Letters with accents, and what is compared in their place.
const ACCENTS: &[(&str, &str)] = &[
    ("àáâãäåāąÀÁÂÃÄÅĀĄ", "a"),
    ("æÆ", "ae"),
    ("çćčÇĆČ", "c"),
    ("ďđĎĐ", "d"),
    ("èéêëēęěÈÉÊËĒĘĚ", "e"),
    ("ğĞ", "g"),
    ("ìíîïīıÌÍÎÏĪİ", "i"),
    ("łŁ", "l"),
    ("ñńňÑŃŇ", "n"),
    ("òóôõöøōőÒÓÔÕÖØŌŐ", "o"),
    ("œŒ", "oe"),
    ("řŘ", "r"),
    ("śšşŚŠŞ", "s"),
    ("ßẞ", "ss"),
    ("ťŤ", "t"),
    ("ùúûüūůűÙÚÛÜŪŮŰ", "u"),
    ("ýÿÝŸ", "y"),
    ("źžżŹŽŻ", "z"),
    ("ёЁ", "е"),
    ("йЙ", "и"),
];

/// How far the full-width forms of ASCII stand behind it.
const FULL_WIDTH: u32 = 0xFEE0;

/// How far the small letters of Cyrillic stand behind its capitals.
const CYRILLIC_CASE: u32 = 0x20;

/// The text as it is compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\0'..='\x7f' => folded.push(letter.to_ascii_lowercase()),
            '\u{FF01}'..='\u{FF5E}' => folded.push(shifted(letter, FULL_WIDTH).to_ascii_lowercase()),
            // Accents that stand alone, as some keyboards write them.
            '\u{300}'..='\u{36F}' => {}
            '\u{C0}'..='\u{17F}' | 'ẞ' | 'Ё' | 'ё' | 'Й' | 'й' => match plain(letter) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(letter),
            },
            'А'..='Я' => folded.extend(char::from_u32(u32::from(letter) + CYRILLIC_CASE)),
            _ => folded.push(letter),
        }
    }
    folded
}

fn plain(letter: char) -> Option<&'static str> {
    ACCENTS.iter().find(|(accented, _)| accented.contains(letter)).map(|(_, plain)| *plain)
}

fn shifted(letter: char, distance: u32) -> char {
    char::from_u32(u32::from(letter) - distance).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn letters_lose_case_accents_and_width() {
        for (text, folded) in [
            ("Busy HERE", "busy here"),
            ("４８６：Ｂｕｓｙ", "486:busy"),
            ("Zeitüberschreitung, Größe", "zeituberschreitung, grosse"),
            ("DÉLAI D’ATTENTE", "delai d’attente"),
            ("Отклонён Йод", "отклонен иод"),
            ("e\u{301}chec", "echec"),
            ("占线", "占线"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }
}
