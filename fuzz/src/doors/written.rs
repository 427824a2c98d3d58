//! Texts of the dataset, as HTML and pictures that are written of them: whatever stands in a text, it stays text.

use sip_codes::dataset::Details;
use sip_codes::export::{self, picture};
use sip_codes::search::find;
use sip_codes::state::Selection;
use sip_codes::understand::{plain, understand};
use sip_codes::{Dataset, StatusCode, fallback, pack};

use super::markup;
use super::packs::{self, Kind};
use crate::random::Random;

/// What is put over a text.
const PIECES: [&str; 12] = [
    "<script>a</script>",
    "\"><img src=x onerror=a>",
    "' onclick='a",
    "<!--",
    "]]>",
    "&amp;&#60;",
    "{{a}}",
    "`<b>`",
    "**<i>**",
    "[a](https://a\"b<c)",
    "[a](javascript:a)",
    "<",
];

/// What a comparison is written with as HTML.
const ELEMENTS: [&str; 22] = [
    "a", "code", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "small", "span", "strong", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
];

/// And as a picture.
const DRAWN: [&str; 6] = ["svg", "title", "rect", "line", "path", "text"];

const ATTRIBUTES: [&str; 4] = ["colspan", "href", "lang", "scope"];

const DRAWN_ATTRIBUTES: [&str; 26] = [
    "xmlns",
    "width",
    "height",
    "viewBox",
    "role",
    "aria-label",
    "direction",
    "font-family",
    "fill",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "stroke",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-width",
    "font-size",
    "font-weight",
    "text-anchor",
    "d",
    "rx",
    "class",
    "id",
];

/// What is told of.
const CODES: [&[u16]; 3] = [&[486, 603], &[603, 486, 499], &[486]];

/// The details of a few codes with something hostile over parts of their texts, what is told of them, and the address of a page.
pub fn make(random: &mut Random) -> (Details, &'static [u16], String) {
    let mut pack = packs::SMALL.rest.clone();
    let end = packs::text_end(&pack);
    for _ in 0..random.below(60) {
        let piece = random.one_of(&PIECES).as_bytes();
        let start = 16 + random.below(end - 16 - piece.len());
        // Only whole letters are overwritten, so that the text stays one.
        if pack[start..][..piece.len()].is_ascii() {
            pack[start..][..piece.len()].copy_from_slice(piece);
        }
    }
    packs::seal(Kind::Details, &mut pack);
    let details = pack::decode(&pack).expect("texts of the same length are texts");
    (details, *random.one_of(&CODES), format!("https://a/?{}", random.one_of(&PIECES)))
}

/// What is written of the codes.
pub fn check((details, codes, address): &(Details, &'static [u16], String)) {
    let dataset = packs::index();
    dataset.add(details.clone());
    tell_of(&dataset, codes, address);
}

/// Says everything that can be said of a dataset.
pub fn tell(dataset: &Dataset) {
    CODES.iter().for_each(|codes| tell_of(dataset, codes, ""));
    for text in ["486", "busy", "RFC 3261", "Q.850 17", "SIP/2.0 486 Busy Here\r\nCSeq: 1 INVITE\r\n\r\n"] {
        find(dataset, text);
        plain(&understand(dataset, text), dataset);
    }
}

fn tell_of(dataset: &Dataset, codes: &[u16], address: &str) {
    let codes: Vec<StatusCode> = codes.iter().filter_map(|number| StatusCode::from_u16(*number)).collect();
    dataset.missing(Selection::of(&codes));
    if let Some(html) = fallback::comparison(dataset, &codes, 2) {
        markup::holds(&html, &ELEMENTS, &ATTRIBUTES);
        assert!(!html.contains(['{', '}']), "a template would take it for its own");
    }
    let Some(comparison) = dataset.tell(&codes) else { return };
    for svg in [picture::card(&comparison, dataset, address), picture::call_flows(&comparison, dataset)] {
        markup::holds(&svg, &DRAWN, &DRAWN_ATTRIBUTES);
    }
    export::summary(&comparison, dataset, address);
    export::text(&comparison, dataset, address);
    export::markdown(&comparison, dataset, address);
    export::mermaid(&comparison, dataset);
    export::plain(&comparison, dataset);
    markup::holds(&fallback::all_codes(dataset, 2), &ELEMENTS, &ATTRIBUTES);
}
