//! What every piece of one view shares.

use std::ptr;
use std::rc::Rc;

use sip_codes::jargon::Jargon;
use sip_codes::state::{Action, Selection, Slot};
use sip_codes::{Dataset, Messages, permalink};
use yew::prelude::*;

use super::asked::{Asked, Controls, Rows};
use super::components::CodePickerMessage;

/// What every piece of one view shares: the dataset, what the host page asks for, and how to change the state.
#[derive(Clone)]
pub struct ViewContext {
    /// The codes in the reader's language.
    pub dataset: &'static Dataset,
    /// What the host page asks for.
    pub asked: Rc<Asked>,
    /// The address of the page and its query string, if selections are links that can be opened elsewhere.
    pub address: Option<(AttrValue, AttrValue)>,
    /// How often what is around the view had to be made anew. It is the key of all in which texts change.
    pub edition: usize,
    /// Whether only what decides is shown.
    pub is_short: bool,
    /// Where the title of the view is.
    pub title: NodeRef,
    /// Changes the state.
    pub dispatch: Callback<Action>,
    /// Tells one of the pickers what happens to it.
    pub pick: Callback<(Slot, CodePickerMessage)>,
    /// Shows the picker of a third code.
    pub add: Callback<()>,
    /// Copies what is shown.
    pub copy: Callback<Format>,
    /// Opens a place where a log or a trace is read.
    pub read: Callback<()>,
    /// Opens a place where questions lead to a code.
    pub decide: Callback<()>,
    /// Shows everything.
    pub expand: Callback<()>,
    /// Shows all rows of the table, or those that differ.
    pub show: Callback<Rows>,
}

/// In which form a comparison is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The answer alone.
    Summary,
    /// As Markdown.
    Markdown,
    /// As plain text.
    Text,
    /// As JSON.
    Json,
    /// Its call flows, as diagrams of Mermaid.
    Mermaid,
    /// A picture of its call flows.
    FlowPicture,
    /// Its example responses.
    Examples,
    /// A picture of the answer.
    CardPicture,
    /// Its address.
    Link,
}

impl Format {
    /// The name by which the element knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Json => "json",
            Self::Mermaid => "mermaid",
            Self::FlowPicture => "flow-picture",
            Self::Examples => "examples",
            Self::CardPicture => "card-picture",
            Self::Link => "link",
        }
    }
}

impl PartialEq for ViewContext {
    /// Whether the same would be drawn. The codes that are asked for are no part of it, and callbacks do the same for good.
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.dataset, other.dataset)
            && self.asked.looks_like(&other.asked)
            && self.address == other.address
            && self.is_short == other.is_short
    }
}

impl ViewContext {
    /// The strings of the interface.
    pub fn messages(&self) -> &Messages {
        &self.dataset.messages
    }

    /// Whether the reader can pick, swap and copy.
    pub fn has_controls(&self) -> bool {
        self.asked.controls == Controls::Full
    }

    /// What finds the terms of a section; none where there is nothing to operate.
    pub fn jargon(&self) -> Jargon<'_> {
        Jargon::of(if self.has_controls() { &self.dataset.terms } else { &[] })
    }

    /// The link that opens a selection, if selections are links. It is a whole address, since a page may say that what is
    /// relative lies elsewhere.
    pub fn href(&self, selection: Selection) -> Option<AttrValue> {
        let (page, query) = self.address.as_ref()?;
        Some([page.as_str(), &permalink::with_selection(query, selection)].concat().into())
    }
}
