//! The app inside one `<sip-compare>`: it holds the state and shows the view that fits it.

use std::rc::Rc;

use sip_codes::messages::fill;
use sip_codes::permalink::{parameter, with_selection};
use sip_codes::state::{Action, Selection, Slot, State, View};
use sip_codes::{Dataset, StatusCode, export};
use yew::prelude::*;

use super::browser::{location_query, set_document_title};
use super::components::{
    CodePicker, CodePickerMessage, code_view, comparison_view, live_region, notice_list, overview, pickers,
};
use super::{Format, Widget};

/// What the host page asks of the app.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The codes in the reader's language.
    pub dataset: DatasetHandle,
    /// The `first` attribute, as it was written.
    #[prop_or_default]
    pub first: AttrValue,
    /// The `second` attribute, as it was written.
    #[prop_or_default]
    pub second: AttrValue,
    /// Whether the selection lives in the query string of the page's address.
    #[prop_or_default]
    pub has_query_history: bool,
    /// Whether the reader can pick, swap and copy.
    #[prop_or(true)]
    pub has_controls: bool,
    /// The level of the widget's title, 1 to 6.
    #[prop_or(2)]
    pub heading_level: u8,
    /// What the host page says of a code.
    #[prop_or_else(|| Callback::from(|_| None))]
    pub note_of: Callback<StatusCode, Option<AttrValue>>,
    /// The reader, or the history of the page, changed the selection; with the query string of a new entry in the
    /// history, if there is to be one.
    #[prop_or_default]
    pub on_change: Callback<(Selection, Option<String>)>,
    /// Something from outside did not fit.
    #[prop_or_default]
    pub on_notice: Callback<String>,
    /// The reader wants a text in the clipboard, or the address of the page if there is none.
    #[prop_or_default]
    pub on_copy: Callback<Option<String>>,
}

/// A dataset that is compared by identity: a new one comes only with another language.
#[derive(Clone)]
pub struct DatasetHandle(pub Rc<Dataset>);

impl PartialEq for DatasetHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A message to the [`App`].
pub enum AppMessage {
    /// The reader did something.
    Act(Action),
    /// The reader uses one of the pickers.
    Pick(Slot, CodePickerMessage),
    /// The reader wants to take what is shown along.
    Copy(Format),
    /// The browser copied it, or refused.
    Copied(bool),
    /// The reader went back or forward in the history of the page.
    Travel,
}

/// The app inside one `<sip-compare>`.
///
/// It is a struct component: its effects (telling the host page, the address, the title) belong to a change of the
/// state, not to a rendering, and every hook would add to the download.
pub struct App {
    state: State,
    /// The pickers of the first and the second code.
    pickers: [CodePicker; 2],
    /// What screen readers are told; nothing before the first change.
    announcement: String,
    /// Whether the last copy was done; `None` before the first of a comparison.
    was_copied: Option<bool>,
}

impl Component for App {
    type Message = AppMessage;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let state = State::asked(&props.first, &props.second, &props.dataset.0);
        let pickers = [Slot::First, Slot::Second].map(CodePicker::new);
        let app = Self { state, pickers, announcement: String::new(), was_copied: None };
        app.warn(props);
        app.name_page(props);
        app
    }

    fn update(&mut self, context: &Context<Self>, message: AppMessage) -> bool {
        let props = context.props();
        let before = self.state.selection;
        let has_travelled = matches!(message, AppMessage::Travel);
        match message {
            AppMessage::Act(action) => self.state = self.state.apply(action),
            AppMessage::Pick(slot, message) => {
                if let Some(action) = self.picker(slot).update(&props.dataset.0, message) {
                    self.state = self.state.apply(action);
                }
            }
            AppMessage::Copy(format) => {
                props.on_copy.emit(self.text(format, props));
            }
            AppMessage::Copied(is_done) => self.was_copied = Some(is_done),
            AppMessage::Travel => self.show(codes_of(&location_query()), props),
        }
        let selection = self.state.selection;
        if selection != before {
            self.was_copied = None;
            self.announcement = announcement(&props.dataset.0, selection);
            // After travelling the address is the one of the entry; another would cut off the way forward.
            let is_new_entry = props.has_query_history && !has_travelled;
            let query = is_new_entry.then(|| with_selection(&location_query(), selection));
            props.on_change.emit((selection, query.filter(|query| *query != location_query())));
            self.name_page(props);
        }
        true
    }

    fn changed(&mut self, context: &Context<Self>, before: &AppProps) -> bool {
        let props = context.props();
        if (&props.first, &props.second) != (&before.first, &before.second) {
            // After a change of ours the attributes only follow: what the address asked for still stands.
            let asked = State::asked(&props.first, &props.second, &props.dataset.0);
            let is_echo =
                props.has_query_history && asked.notices.is_empty() && asked.selection == self.state.selection;
            if !is_echo {
                self.show((props.first.to_string(), props.second.to_string()), props);
            }
        }
        if props.dataset != before.dataset {
            self.pickers.iter_mut().for_each(|picker| picker.search(&props.dataset.0));
        }
        self.name_page(props);
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.pickers.iter_mut().for_each(CodePicker::rendered);
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let selection = self.state.selection;
        let widget = Widget {
            dataset: props.dataset.0.clone(),
            has_controls: props.has_controls,
            heading_level: props.heading_level,
            note_of: props.note_of.clone(),
            query: props.has_query_history.then(|| location_query().into()),
            dispatch: context.link().callback(AppMessage::Act),
            pick: context.link().callback(|(slot, message)| AppMessage::Pick(slot, message)),
            copy: context.link().callback(AppMessage::Copy),
        };
        let view = match selection.view() {
            View::Overview => overview(&widget),
            View::One(code) => code_view(&widget, code, false),
            View::Same(code) => code_view(&widget, code, true),
            View::Pair(first, second) => comparison_view(&widget, first, second, self.was_copied),
        };
        html! {
            <>
                { pickers(&widget, &self.pickers, selection) }
                { notice_list(&widget, &self.state.notices) }
                <div class="view">{ view }</div>
                { live_region(&self.announcement) }
            </>
        }
    }
}

impl App {
    fn picker(&mut self, slot: Slot) -> &mut CodePicker {
        let [first, second] = &mut self.pickers;
        match slot {
            Slot::First => first,
            Slot::Second => second,
        }
    }

    /// Shows what a link or the attributes ask for.
    fn show(&mut self, (first, second): (String, String), props: &AppProps) {
        let asked = State::asked(&first, &second, &props.dataset.0);
        if asked != self.state {
            self.state = asked;
            self.warn(props);
        }
    }

    /// What is shown, in the form in which it is copied; a link is not made here.
    fn text(&self, format: Format, props: &AppProps) -> Option<String> {
        let (dataset, selection) = (&props.dataset.0, self.state.selection);
        let comparison = dataset.compare(selection.first?, selection.second?)?;
        Some(match format {
            Format::Markdown => export::markdown(&comparison, &dataset.messages),
            Format::Text => export::text(&comparison, &dataset.messages),
            Format::Link => return None,
        })
    }

    fn warn(&self, props: &AppProps) {
        for notice in &self.state.notices {
            props.on_notice.emit(notice.text(&props.dataset.0.messages));
        }
    }

    fn name_page(&self, props: &AppProps) {
        if props.has_query_history {
            set_document_title(&title(&props.dataset.0, self.state.selection));
        }
    }
}

/// The texts for both codes in a query string.
fn codes_of(query: &str) -> (String, String) {
    (parameter(query, Slot::First.name()).to_owned(), parameter(query, Slot::Second.name()).to_owned())
}

/// The title of the page for a selection.
fn title(dataset: &Dataset, selection: Selection) -> String {
    let texts = &dataset.messages.texts;
    match selection.view() {
        View::Overview => texts.overview.title.clone(),
        View::One(code) | View::Same(code) => {
            fill(&texts.single.title, &[("code", &code.to_string()), ("phrase", dataset.phrase(code))])
        }
        View::Pair(first, second) => dataset.fill_pair(&texts.comparison.title, first, second),
    }
}

/// What is said to screen readers when the selection changed.
fn announcement(dataset: &Dataset, selection: Selection) -> String {
    match selection.view() {
        View::Pair(first, second) => dataset.fill_pair(&dataset.messages.texts.comparison.announcement, first, second),
        _ => title(dataset, selection),
    }
}
