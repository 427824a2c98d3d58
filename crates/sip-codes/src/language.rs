//! Which of the available languages a reader gets.

/// The first available language that serves one of the wanted ones, as in the lookup of RFC 4647: `de-AT` is served
/// by `de`, and case does not matter.
///
/// [RFC 4647, Section 3.4](https://www.rfc-editor.org/rfc/rfc4647#section-3.4)
///
/// ```
/// use sip_codes::language::negotiate;
///
/// assert_eq!(negotiate(["de-AT", "en-GB"], &["en", "zh-Hans"]), Some("en"));
/// assert_eq!(negotiate(["fr"], &["en"]), None);
/// ```
pub fn negotiate<'wanted, 'available>(
    wanted: impl IntoIterator<Item = &'wanted str>,
    available: &[&'available str],
) -> Option<&'available str> {
    wanted.into_iter().find_map(|tag| lookup(tag, available))
}

fn lookup<'available>(tag: &str, available: &[&'available str]) -> Option<&'available str> {
    let mut range = tag;
    loop {
        if let Some(found) = available.iter().find(|candidate| candidate.eq_ignore_ascii_case(range)) {
            return Some(found);
        }
        range = range.rsplit_once('-')?.0;
    }
}
