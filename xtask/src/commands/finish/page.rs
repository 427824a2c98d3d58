//! Cleans the standalone page of what was meant for Trunk.

/// The page without the links that only told Trunk what to build.
///
/// Trunk leaves the one to the Rust program in place when it is told not to inject a script.
pub fn without_build_links(page: &str) -> String {
    let mut clean = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find("<link") {
        let Some(length) = rest[start..].find('>') else {
            break;
        };
        let end = start + length + 1;
        if rest[start..end].contains("data-trunk") {
            clean.push_str(rest[..start].trim_end_matches([' ', '\t']));
            rest = rest[end..].strip_prefix('\n').unwrap_or(&rest[end..]);
        } else {
            clean.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    clean.push_str(rest);
    without_blank_lines(&clean)
}

/// Where Trunk takes a link out, its indentation stays behind.
fn without_blank_lines(page: &str) -> String {
    let is_left_over = |line: &&str| line.trim().is_empty() && line.starts_with([' ', '\t']);
    page.split_inclusive('\n').filter(|line| !is_left_over(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_links_for_trunk_and_their_remains_go() {
        let page = "<head>\n  <link rel=\"icon\" href=\"a.svg\">\n  <link data-trunk\n    rel=\"rust\">\n  \n  <title>Codes</title>\n</head>\n";
        let clean = "<head>\n  <link rel=\"icon\" href=\"a.svg\">\n  <title>Codes</title>\n</head>\n";
        assert_eq!(without_build_links(page), clean);
    }
}
