//! Domain names: which endings there are, which names are reserved, and which part of a name is registered.

/// Whether a name is reserved for documentation or for the machine itself (RFC 2606, RFC 6761).
pub(super) fn is_documentation(name: &str) -> bool {
    let labels: Vec<&str> = name.split('.').collect();
    let last = labels.last().copied().unwrap_or("");
    let before = labels.iter().rev().nth(1).copied().unwrap_or("");
    let is = |label: &str, words: &[&str]| words.iter().any(|word| label.eq_ignore_ascii_case(word));
    is(last, &["example", "invalid", "test", "localhost"])
        || (is(before, &["example"]) && is(last, &["com", "net", "org", "edu"]))
}

/// The endings of names that are not those of countries: general ones, and those of networks that are not public.
const ENDINGS: &[&str] = &[
    "com",
    "net",
    "org",
    "edu",
    "gov",
    "mil",
    "int",
    "info",
    "biz",
    "arpa",
    "name",
    "pro",
    "mobi",
    "tel",
    "asia",
    "local",
    "lan",
    "internal",
    "intern",
    "intra",
    "intranet",
    "corp",
    "home",
    "private",
    "localdomain",
    "box",
    "domain",
    "localnet",
    "cloud",
    "app",
    "dev",
    "online",
    "site",
    "xyz",
    "tech",
    "network",
    "systems",
    "digital",
    "services",
    "solutions",
    "shop",
    "store",
    "club",
    "live",
    "global",
    "company",
    "center",
    "email",
    "support",
    "telecom",
    "phone",
    "agency",
    "group",
    "world",
    "media",
    "space",
    "website",
    "berlin",
    "bayern",
    "hamburg",
    "koeln",
    "cologne",
    "nrw",
    "ruhr",
    "saarland",
    "wien",
    "tirol",
    "swiss",
    "paris",
    "bzh",
    "london",
    "scot",
    "wales",
    "madrid",
    "cat",
    "eus",
    "gal",
    "moscow",
    "tokyo",
    "osaka",
    "gmbh",
    "ltd",
    "inc",
    "llc",
    "example",
    "invalid",
    "test",
    "onion",
    "bank",
    "hotel",
    "hospital",
];

/// The endings that files have, too; those of two letters are also countries.
const FILE_ENDINGS: &[&str] =
    &["cc", "cs", "py", "rs", "sh", "pl", "so", "md", "ml", "ps", "ax", "mo", "pm", "la", "id", "to", "name"];

/// Whether a name can end so: a known ending, or two letters as those of a country (RFC 1591).
pub(super) fn is_top_level(label: &str) -> bool {
    let is_country = label.len() == 2 && label.bytes().all(|byte| byte.is_ascii_alphabetic()) && is_one_case(label);
    let is_foreign = label.len() > 4 && label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"));
    let is_listed = || ENDINGS.iter().any(|ending| label.eq_ignore_ascii_case(ending)) && is_one_case(label);
    (is_country && !["js", "ts"].contains(&label)) || is_foreign || is_listed()
}

fn is_one_case(label: &str) -> bool {
    !(label.bytes().any(|byte| byte.is_ascii_lowercase()) && label.bytes().any(|byte| byte.is_ascii_uppercase()))
}

/// Whether a name is rather that of a file or of a field than of a host.
pub(super) fn is_file_name(name: &str) -> bool {
    let mut labels = name.rsplit('.');
    let last = labels.next().unwrap_or("");
    let has_one_dot = labels.count() == 1;
    FILE_ENDINGS.contains(&last) && has_one_dot && !name.contains('-')
}

/// The second level under which names of a country are registered.
const SECOND_LEVELS: &[&str] =
    &["co", "com", "net", "org", "gov", "edu", "ac", "ne", "or", "go", "gob", "gv", "ltd", "plc", "nom", "gouv"];

/// Parts a name into the levels below what is registered, and what is registered.
pub(super) fn registered(name: &str) -> (&str, &str) {
    let dots: Vec<usize> = name.match_indices('.').map(|(place, _)| place).collect();
    let label = |from_end: usize| name.rsplit('.').nth(from_end).unwrap_or("");
    let has_second_level =
        label(0).len() == 2 && SECOND_LEVELS.iter().any(|level| label(1).eq_ignore_ascii_case(level));
    let levels = if has_second_level { 3 } else { 2 };
    match dots.len().checked_sub(levels).and_then(|dot| dots.get(dot)) {
        Some(dot) => (name.get(..*dot).unwrap_or(""), name.get(dot + 1..).unwrap_or("")),
        None => ("", name),
    }
}
