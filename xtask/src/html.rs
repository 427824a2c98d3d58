//! HTML that is changed where a selector of CSS leads.

use std::borrow::Cow;

use anyhow::{Context, Result, bail};
use lol_html::html_content::Element;
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, rewrite_str};

/// The page after an edit of each element that the selector finds. All the rest stays as its author wrote it.
///
/// # Errors
///
/// If the page has no such element, or one cannot be edited.
pub fn edited(page: &str, selector: &str, edit: impl FnMut(&mut Element<'_, '_>) -> Result<()>) -> Result<String> {
    match rewritten(page, selector, edit)? {
        (_, 0) => bail!("the page has no `{selector}`"),
        (page, _) => Ok(page),
    }
}

/// How many elements the selector finds.
///
/// # Errors
///
/// If the page or the selector cannot be read.
pub fn count(page: &str, selector: &str) -> Result<usize> {
    Ok(rewritten(page, selector, |_| Ok(()))?.1)
}

/// The page after the edits, and how many elements were edited.
fn rewritten(
    page: &str,
    selector: &str,
    mut edit: impl FnMut(&mut Element<'_, '_>) -> Result<()>,
) -> Result<(String, usize)> {
    let found = selector.parse::<Selector>().with_context(|| format!("`{selector}` is no selector"))?;
    let mut count = 0;
    let handler = ElementContentHandlers::default().element(|element: &mut Element<'_, '_>| {
        count += 1;
        Ok(edit(element)?)
    });
    let settings = RewriteStrSettings::new().append_element_content_handler((Cow::Owned(found), handler));
    let page = rewrite_str(page, settings).with_context(|| format!("`{selector}` cannot be edited in the page"))?;
    Ok((page, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_selector_finds_is_edited() {
        let page = "<!doctype html>\n<P  CLASS=a>One &amp; <p class='b'>two<br></p>\n";
        let edited = edited(page, "p.b", |element| Ok(element.set_attribute("lang", "en")?)).unwrap();
        assert_eq!(edited, "<!doctype html>\n<P  CLASS=a>One &amp; <p class='b' lang=\"en\">two<br></p>\n");
        assert_eq!(count(page, "p").unwrap(), 2);
    }

    #[test]
    fn an_error_names_what_the_page_lacks() {
        let error = edited("<p></p>", "#menu", |_| Ok(())).unwrap_err();
        assert_eq!(error.to_string(), "the page has no `#menu`");
        assert!(edited("<p></p>", "p[", |_| Ok(())).is_err());
        let error = edited("<p></p>", "p", |_| bail!("it has no words")).unwrap_err();
        assert!(format!("{error:#}").ends_with("it has no words"), "{error:#}");
    }
}
