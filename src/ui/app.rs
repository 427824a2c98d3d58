//! The app inside one `<sip-compare>`: it holds the state and shows the view that fits it.

use std::rc::Rc;

use sip_codes::messages::fill;
use sip_codes::permalink::parameter;
use sip_codes::state::{Action, Notice, Selection, Slot, State, View};
use sip_codes::{Dataset, StatusCode};
use yew::prelude::*;

use super::components::{CodeView, ComparisonView, LiveRegion, NoticeList, Overview, Pickers};
use super::hooks::{location_query, set_document_title, use_query_history};
use super::{Widget, WidgetContext};

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
    /// The level of the widget's title, 1 to 6.
    #[prop_or(2)]
    pub heading_level: u8,
    /// The reader, or the history of the page, changed the selection.
    #[prop_or_default]
    pub on_change: Callback<Selection>,
    /// Something from outside did not fit.
    #[prop_or_default]
    pub on_notice: Callback<String>,
}

/// A dataset that is compared by identity: a new one comes only with another language.
#[derive(Clone)]
pub struct DatasetHandle(pub Rc<Dataset>);

impl PartialEq for DatasetHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The state of the app in the shape that Yew's reducer wants.
#[derive(Clone, PartialEq)]
struct AppState(State);

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.apply(action)))
    }
}

/// The app inside one `<sip-compare>`.
#[component]
pub fn App(props: &AppProps) -> Html {
    let dataset = props.dataset.0.clone();
    let state = use_reducer_eq(|| AppState(asked_at_start(props)));
    let State { selection, notices } = state.0.clone();

    // What the host page or the address already knows; only other selections are reported to them.
    let known = use_mut_ref(|| selection);
    let show = use_callback((state.dispatcher(), props.dataset.clone()), {
        let known = known.clone();
        move |(first, second): (String, String), (dispatcher, DatasetHandle(dataset))| {
            let asked = State::asked(&first, &second, dataset);
            *known.borrow_mut() = asked.selection;
            dispatcher.dispatch(Action::Show(asked));
        }
    });
    let attributes = (props.first.clone(), props.second.clone());
    let seen_attributes = use_mut_ref(|| attributes.clone());
    use_effect_with(attributes, {
        let show = show.clone();
        move |attributes| {
            let is_new = *seen_attributes.borrow() != *attributes;
            if is_new {
                seen_attributes.replace(attributes.clone());
                show.emit((attributes.0.to_string(), attributes.1.to_string()));
            }
        }
    });

    let on_query = use_callback((show, props.on_change.clone(), known.clone()), |query: String, (show, on_change, known)| {
        show.emit(codes_of(&query));
        on_change.emit(*known.borrow());
    });
    let shown = *known.borrow();
    use_query_history(props.has_query_history, selection, shown, on_query);
    use_effect_with((selection, props.on_change.clone()), move |(selection, on_change)| {
        if *known.borrow() != *selection {
            known.replace(*selection);
            on_change.emit(*selection);
        }
    });
    use_effect_with((notices.clone(), props.on_notice.clone()), {
        let dataset = dataset.clone();
        move |(notices, on_notice)| {
            for notice in notices {
                on_notice.emit(notice.text(&dataset.messages));
            }
        }
    });

    let title = title(&dataset, selection);
    use_effect_with((props.has_query_history, title), |(has_query_history, title)| {
        if *has_query_history {
            set_document_title(title);
        }
    });
    let announcement = use_announcement(&dataset, selection);

    let dispatch = use_callback(state.dispatcher(), |action, dispatcher| dispatcher.dispatch(action));
    let query = props.has_query_history.then(|| AttrValue::from(location_query()));
    let widget = Widget { dataset, heading_level: props.heading_level, query, dispatch };
    let notices: Rc<[Notice]> = notices.into();
    let view = match selection.view() {
        View::Overview => html! { <Overview /> },
        View::One(code) => html! { <CodeView key={code.as_u16()} {code} is_same=false /> },
        View::Same(code) => html! { <CodeView key={code.as_u16()} {code} is_same=true /> },
        View::Pair(first, second) => html! { <ComparisonView {first} {second} /> },
    };
    html! {
        <WidgetContext context={widget}>
            <Pickers {selection} />
            <NoticeList {notices} />
            <div class="view">{ view }</div>
            <LiveRegion message={announcement} />
        </WidgetContext>
    }
}

/// The state at the start: the address wins over the attributes, if it names a code.
fn asked_at_start(props: &AppProps) -> State {
    let (first, second) = if props.has_query_history { codes_of(&location_query()) } else { Default::default() };
    if first.is_empty() && second.is_empty() {
        State::asked(&props.first, &props.second, &props.dataset.0)
    } else {
        State::asked(&first, &second, &props.dataset.0)
    }
}

/// The texts for both codes in a query string.
fn codes_of(query: &str) -> (String, String) {
    (parameter(query, Slot::First.name()), parameter(query, Slot::Second.name()))
}

/// The title of the page for a selection.
fn title(dataset: &Dataset, selection: Selection) -> String {
    let texts = &dataset.messages.texts;
    let single = |code: StatusCode| {
        let phrase = dataset.code(code).map(|record| record.facts.reason_phrase.as_str()).unwrap_or_default();
        fill(&texts.single.title, &[("code", &code.to_string()), ("phrase", phrase)])
    };
    match selection.view() {
        View::Overview => texts.overview.title.clone(),
        View::One(code) | View::Same(code) => single(code),
        View::Pair(first, second) => dataset.compare(first, second).map(|comparison| comparison.title).unwrap_or_default(),
    }
}

/// What is said to screen readers: nothing at the start, then each new comparison or code.
#[hook]
fn use_announcement(dataset: &Dataset, selection: Selection) -> String {
    let start = use_mut_ref(|| Some(selection));
    // The selection of the start is on the page already when a screen reader comes to it.
    let is_start = *start.borrow() == Some(selection);
    if is_start {
        return String::new();
    }
    start.replace(None);
    let phrase = |code: StatusCode| dataset.code(code).map(|record| record.facts.reason_phrase.clone()).unwrap_or_default();
    match selection.view() {
        View::Pair(first, second) => fill(
            &dataset.messages.texts.comparison.announcement,
            &[
                ("first", &first.to_string()),
                ("first_phrase", &phrase(first)),
                ("second", &second.to_string()),
                ("second_phrase", &phrase(second)),
            ],
        ),
        _ => title(dataset, selection),
    }
}
