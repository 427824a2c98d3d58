//! Which of the available languages a reader gets.

/// The first available language that serves one of the wanted ones: the same tag, or else the same language in the same
/// script. `en-GB` is served by `en`, `zh-CN` and `zh` by `zh-Hans`; `zh-TW` is not, since its readers expect
/// traditional characters and are better told so by the next language they want.
///
/// The element in the browser does the same with `Intl.Locale`.
///
/// ```
/// use sip_codes::language::negotiate;
///
/// assert_eq!(negotiate(["de-AT", "en-GB"], &["en", "zh-Hans"]), Some("en"));
/// assert_eq!(negotiate(["zh-CN"], &["en", "zh-Hans"]), Some("zh-Hans"));
/// assert_eq!(negotiate(["zh-TW"], &["en", "zh-Hans"]), None);
/// ```
pub fn negotiate<'wanted, 'available>(
    wanted: impl IntoIterator<Item = &'wanted str>,
    available: &[&'available str],
) -> Option<&'available str> {
    wanted.into_iter().find_map(|tag| {
        let same = available.iter().find(|candidate| candidate.eq_ignore_ascii_case(tag));
        let alike = || available.iter().find(|candidate| essence(candidate) == essence(tag));
        same.or_else(alike).copied()
    })
}

/// The language and its script, after the likely subtags of CLDR as far as our languages need them: only Chinese is
/// written in more than one script.
///
/// [RFC 5646, Section 2.1](https://www.rfc-editor.org/rfc/rfc5646#section-2.1)
fn essence(tag: &str) -> (String, String) {
    let mut subtags = tag.split('-').map(str::to_ascii_lowercase);
    let language = subtags.next().unwrap_or_default();
    let rest: Vec<String> = subtags.collect();
    let written = rest.iter().find(|subtag| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let has_region = |regions: &[&str]| rest.iter().any(|subtag| regions.contains(&subtag.as_str()));
    let script = match (written, language.as_str()) {
        (Some(script), _) => script,
        (None, "zh") if has_region(&["tw", "hk", "mo"]) => "hant",
        (None, "zh") => "hans",
        (None, _) => "",
    };
    let script = script.to_owned();
    (language, script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_serves_its_regions_and_its_own_script() {
        let available = ["en", "zh-Hans"];
        for (wanted, expected) in [
            ("en", Some("en")),
            ("EN-us", Some("en")),
            ("zh", Some("zh-Hans")),
            ("zh-CN", Some("zh-Hans")),
            ("zh-SG", Some("zh-Hans")),
            ("zh-Hans-CN", Some("zh-Hans")),
            ("ZH-HANS", Some("zh-Hans")),
            ("zh-Hans-HK", Some("zh-Hans")),
            ("zh-TW", None),
            ("zh-HK", None),
            ("zh-Hant", None),
            ("zh-Hant-CN", None),
            ("de", None),
            ("", None),
            ("-", None),
        ] {
            assert_eq!(negotiate([wanted], &available), expected, "{wanted}");
        }
        assert_eq!(negotiate(["zh-TW", "en"], &available), Some("en"), "the next wanted language is taken");
    }
}
