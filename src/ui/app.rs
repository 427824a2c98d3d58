//! The app inside one `<sip-compare>`: it holds the state and shows the view that fits it.

use std::cell::Cell;
use std::ptr;
use std::rc::Rc;

use sip_codes::Dataset;
use sip_codes::permalink::with_selection;
use sip_codes::picker::Match;
use sip_codes::state::{Action, Notice, Selection, Slot, State};
use yew::html::Scope;
use yew::prelude::*;

use super::asked::{Asked, History, Rows, View};
use super::browser::{
    bring_into_sight, is_rewritten_around, location_query, page_address, set_document_title, take_focus, view_has_focus,
};
use super::components::{
    CodePicker, CodePickerMessage, Piece, Place, copied, live_region, notice_list, pickers, report_link,
};
use super::content::Content;
use super::told::{Change, Told};
use super::{Format, ViewContext};

/// What the app is given, and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The codes in the reader's language. A new one comes only with another language.
    pub dataset: Language,
    /// What the host page asks for. It asks anew also for what it asked before: the reader may have chosen meanwhile.
    pub asked: Handle<Asked>,
    /// Is told what the element has to know.
    #[prop_or_default]
    pub tell: Callback<Told>,
    /// Finds the codes that a text means, best first; `None` while that is not loaded.
    pub find: Callback<String, Option<Vec<Match>>>,
    /// Whether what is below the first screen waits for [`AppMessage::Painted`].
    #[prop_or_default]
    pub is_staged: bool,
}

/// The codes in one language, which stay for good; compared by identity.
#[derive(Clone, Copy)]
pub struct Language(pub &'static Dataset);

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.0, other.0)
    }
}

/// A value that is compared by identity.
pub struct Handle<T>(pub Rc<T>);

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Handle<T> {
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
    /// The reader wants to choose a third code.
    Add,
    /// The reader wants to take what is shown along.
    Copy(Format),
    /// The reader wants to have a log or a trace read.
    Read,
    /// The reader wants to be asked what leads to a code.
    Decide,
    /// What reads a log or a trace could not be had.
    Unread,
    /// The reader chose codes outside the widget's own controls, where the focus stays.
    Choose(Selection),
    /// The browser copied so many characters.
    Copied(u32),
    /// The browser refused to copy this.
    Refused(String),
    /// The reader wants to see these rows.
    Show(Rows),
    /// The reader wants to see everything.
    Expand,
    /// Details came that were missing, or could not be had.
    Arrived(bool),
    /// What was told of as [`Told::Renewed`] is painted.
    Painted,
    /// The piece that waits for this is there.
    Waits(Scope<Piece>),
}

/// A state that is to be shown.
struct Wanted {
    state: State,
    by: By,
}

/// Who wants it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// The host page, which knows of it.
    Page,
    /// The reader, in a picker.
    Picker,
    /// The reader, by a link.
    Link,
}

/// The app inside one `<sip-compare>`.
///
/// It is a struct component: its effects (telling the host page, the title) belong to a change of the state, not to a
/// rendering, and every hook would add to the download.
pub struct App {
    state: State,
    /// What is to be shown as soon as its details are there. Until then what is shown stays.
    wanted: Option<Wanted>,
    /// The codes as the host page asked for them last, or as the reader chose them after that.
    codes: [String; 3],
    content: Handle<Content>,
    /// The piece of the view that is drawn once the rest of it is painted.
    rest: Option<Scope<Piece>>,
    /// Is told of that piece, if it waits.
    waits: Option<Callback<Scope<Piece>>>,
    /// The pickers, by their places.
    pickers: [CodePicker; 3],
    /// Whether the reader wants to choose a third code.
    is_adding: bool,
    title: NodeRef,
    /// Whether the reader followed a link and is to be brought to the title of what it led to.
    has_followed: bool,
    /// How often what is around the view had to be made anew, since somebody else had rewritten it.
    edition: Cell<usize>,
    /// Whether the focus was in the view when it was drawn last. It may have come there after the choice that is drawn.
    had_focus: Cell<bool>,
    /// What screen readers are told; nothing before the first change.
    announcement: String,
    /// How many characters were copied last; `None` before the first copy of a comparison.
    copied: Option<u32>,
    /// Which rows are shown: what the page asked for last, or what the reader chose after that.
    rows: Rows,
    /// Whether only what decides is shown: as the page asked for last, until the reader wants more.
    is_short: bool,
    /// The codes that the page asked for last.
    home: Selection,
}

impl Component for App {
    type Message = AppMessage;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let codes = props.asked.0.codes.clone();
        let state = State::asked(&codes);
        let mut app = Self {
            codes,
            content: Handle(Rc::new(Content::Overview)),
            rest: None,
            waits: props.is_staged.then(|| context.link().callback(AppMessage::Waits)),
            state: State::default(),
            wanted: None,
            pickers: Slot::ALL.map(CodePicker::new),
            is_adding: false,
            title: NodeRef::default(),
            has_followed: false,
            edition: Cell::default(),
            had_focus: Cell::default(),
            announcement: String::new(),
            copied: None,
            rows: props.asked.0.rows,
            is_short: props.asked.0.view == View::Short,
            home: state.selection,
        };
        app.want(Wanted { state, by: By::Page }, props);
        if app.state.selection == Selection::default() {
            // The start is drawn without a choice.
            props.tell.emit(Told::Renewed);
        }
        // Screen readers come to what a page begins with by themselves.
        app.announcement.clear();
        app
    }

    fn update(&mut self, context: &Context<Self>, message: AppMessage) -> bool {
        let props = context.props();
        match message {
            AppMessage::Act(action) => self.act(action, props),
            AppMessage::Pick(slot, message) => {
                let selection = self.next().selection;
                let is_taken = matches!(message, CodePickerMessage::Take(_));
                let is_cleared = matches!(message, CodePickerMessage::Choose(None));
                if let Some(action) = self.picker(slot).update(props, selection, message) {
                    let is_one = matches!(action, Action::Choose(_, Some(_)));
                    self.act(action, props);
                    let selection = self.next().selection;
                    self.is_adding &= slot != Slot::Third;
                    // A code that was taken from the list leads on to the place that is still empty, and the third place is
                    // gone once it is empty.
                    if is_taken && is_one {
                        let empty =
                            [Slot::First, Slot::Second].into_iter().find(|place| selection.get(*place).is_none());
                        self.picker(empty.unwrap_or(slot)).take_focus();
                    } else if is_cleared && slot == Slot::Third {
                        self.picker(Slot::Second).take_focus();
                    }
                }
            }
            AppMessage::Add => {
                self.is_adding = true;
                self.picker(Slot::Third).take_focus();
            }
            AppMessage::Copy(format) => {
                props.tell.emit(Told::Copy(format, self.state.selection));
                return false;
            }
            AppMessage::Unread => self.state.notices = vec![Notice::Unread],
            AppMessage::Choose(selection) => {
                let state = self.next().apply(Action::Select(selection));
                self.want(Wanted { state, by: By::Picker }, props);
            }
            AppMessage::Read => {
                props.tell.emit(Told::Read);
                return false;
            }
            AppMessage::Decide => {
                props.tell.emit(Told::Decide);
                return false;
            }
            AppMessage::Copied(count) => {
                self.copied = Some(count);
                self.state.notices.retain(|notice| !matches!(notice, Notice::Refused(_)));
            }
            AppMessage::Refused(text) => self.state.notices = vec![Notice::Refused(text)],
            AppMessage::Show(rows) => self.rows = rows,
            AppMessage::Expand => self.is_short = false,
            AppMessage::Arrived(is_there) => return self.arrive(is_there, props),
            AppMessage::Painted => {
                self.rest.iter().for_each(|rest| rest.send_message(()));
                return false;
            }
            AppMessage::Waits(rest) => {
                self.rest = Some(rest);
                return false;
            }
        }
        true
    }

    fn changed(&mut self, context: &Context<Self>, before: &AppProps) -> bool {
        let props = context.props();
        if props.asked.0.rows != before.asked.0.rows {
            self.rows = props.asked.0.rows;
        }
        if props.asked.0.view != before.asked.0.view {
            self.is_short = props.asked.0.view == View::Short;
        }
        let has_new_words = props.dataset != before.dataset;
        let has_new_codes = self.follow(props);
        if has_new_words {
            // What could not be had in the other language is there in this one.
            let asked = State::asked(&self.codes);
            if self.wanted.is_none() && asked.selection != self.state.selection {
                self.wanted = Some(Wanted { state: asked, by: By::Page });
            }
            self.renew(props);
            self.arrive(true, props);
        }
        self.name_page(props);
        has_new_words || has_new_codes || !props.asked.0.looks_like(&before.asked.0)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let had_focus = self.had_focus.take();
        if std::mem::take(&mut self.has_followed) {
            bring_into_sight(&self.title);
        } else if had_focus && !view_has_focus(&self.title) {
            take_focus(&self.title);
        }
        // A picker that takes the focus from the view is no loss that the view has to make up for.
        self.pickers.iter_mut().for_each(CodePicker::rendered);
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        self.had_focus.set(view_has_focus(&self.title));
        self.edition.set(self.edition.get() + usize::from(is_rewritten_around(&self.title)));
        let selection = self.next().selection;
        let is_waiting = self.wanted.is_some().then_some("true");
        let rest = Place::Rest { rows: self.rows, waits: self.waits.clone() };
        let context = ViewContext {
            dataset: props.dataset.0,
            asked: props.asked.0.clone(),
            address: props.has_links().then(|| (page_address().into(), location_query().into())),
            edition: self.edition.get(),
            is_short: self.is_short,
            title: self.title.clone(),
            dispatch: context.link().callback(AppMessage::Act),
            pick: context.link().callback(|(slot, message)| AppMessage::Pick(slot, message)),
            add: context.link().callback(|()| AppMessage::Add),
            copy: context.link().callback(AppMessage::Copy),
            read: context.link().callback(|()| AppMessage::Read),
            decide: context.link().callback(|()| AppMessage::Decide),
            expand: context.link().callback(|()| AppMessage::Expand),
            show: context.link().callback(AppMessage::Show),
        };
        // Where choices are no entries of the history, the reader has another way back.
        let is_away = self.home != selection && self.home != Selection::default();
        let home = (context.address.is_none() && is_away).then_some(self.home);
        let piece = |place: Place| {
            let (context, content) = (context.clone(), self.content.clone());
            html! { <Piece {context} {content} {place} /> }
        };
        // The element copies rows and sections (src/element/taking.js).
        let copy = context.has_controls().then(|| context.messages().texts.copy.examples.clone());
        let has_third = self.is_adding || selection.get(Slot::Third).is_some();
        html! {
            <>
                { pickers(&context, &self.pickers, selection, has_third, home) }
                // What reads a log or a trace is put here by the element, when it is first used.
                <div class="reading-place"></div>
                { notice_list(&context, &self.state.notices) }
                <div class="view" aria-busy={is_waiting} data-copy={copy}>{ piece(Place::Top) }{ piece(rest) }</div>
                { report_link(&context, self.state.selection) }
                { copied(&context, self.copied) }
                { live_region(&context, &self.announcement) }
            </>
        }
    }
}

impl App {
    fn picker(&mut self, slot: Slot) -> &mut CodePicker {
        let [first, second, third] = &mut self.pickers;
        match slot {
            Slot::First => first,
            Slot::Second => second,
            Slot::Third => third,
        }
    }

    /// What is shown, or about to be.
    fn next(&self) -> &State {
        self.wanted.as_ref().map_or(&self.state, |wanted| &wanted.state)
    }

    /// Does what the reader wants.
    fn act(&mut self, action: Action, props: &AppProps) {
        if action == Action::Dismiss {
            // The button is gone: the reader goes on where the code is missing.
            if let Some(Notice::InvalidCode { slot, .. }) = self.state.notices.first() {
                let slot = *slot;
                self.picker(slot).take_focus();
                // What was wrong does not come back with the address.
                if props.has_links() {
                    self.tell_change(self.next().selection, props);
                }
            }
            self.state = self.state.apply(action);
            return;
        }
        let by = if matches!(action, Action::Select(_)) { By::Link } else { By::Picker };
        let state = self.next().apply(action);
        self.want(Wanted { state, by }, props);
    }

    /// Shows the codes that the host page asks for; whether this changes anything. Where it asks for what the reader chose
    /// it only follows, and a notice that was dismissed does not come back.
    fn follow(&mut self, props: &AppProps) -> bool {
        let codes = &props.asked.0.codes;
        if *codes == self.codes {
            return false;
        }
        let asked = State::asked(codes);
        let is_new = asked != *self.next();
        self.codes.clone_from(codes);
        if is_new {
            self.home = asked.selection;
            self.want(Wanted { state: asked, by: By::Page }, props);
        }
        is_new
    }

    /// Takes another state, or asks for the details that it needs first.
    fn want(&mut self, wanted: Wanted, props: &AppProps) {
        let selection = wanted.state.selection;
        if props.dataset.0.missing(selection).is_empty() {
            self.wanted = None;
            self.take(wanted, props);
        } else {
            self.wanted = Some(wanted);
            props.tell.emit(Told::Want(selection));
        }
    }

    /// Goes on with what had to wait for details; if they could not be had, says so. Whether this changes anything.
    fn arrive(&mut self, is_there: bool, props: &AppProps) -> bool {
        let is_new = self.wanted.is_some() || self.content.0.lacks_details();
        match self.wanted.take() {
            Some(wanted) if is_there => self.want(wanted, props),
            Some(wanted) => self.state.notices = vec![Notice::Missing(wanted.state.selection)],
            None => {
                if is_there && self.content.0.lacks_details() {
                    self.renew(props);
                }
            }
        }
        let are_open = self.pickers.each_mut().map(|picker| picker.search(props));
        is_new || are_open.contains(&true)
    }

    /// Takes another state, and tells of the codes that the reader chose.
    fn take(&mut self, Wanted { state, by }: Wanted, props: &AppProps) {
        let is_new = state.selection != self.state.selection;
        self.state = state;
        if is_new {
            self.renew(props);
            self.announcement = self.content.0.announcement(props.dataset.0);
            self.copied = None;
        }
        if by == By::Page {
            self.warn(props);
        } else if is_new {
            self.has_followed = by == By::Link;
            self.tell_change(self.state.selection, props);
        }
        self.name_page(props);
    }

    /// Tells of the codes that are chosen, and of the address that has them, where it is another one.
    fn tell_change(&mut self, selection: Selection, props: &AppProps) {
        self.codes = selection.texts();
        let query = props.has_links().then(location_query);
        let next = query.as_deref().map(|query| with_selection(query, selection));
        let new_entry = next.filter(|next| query.as_ref() != Some(next));
        props.tell.emit(Told::Change(Change::to(selection, new_entry)));
    }

    /// Makes what is said of the chosen codes.
    fn renew(&mut self, props: &AppProps) {
        self.content = Handle(Rc::new(Content::of(self.state.selection, props.dataset.0)));
        props.tell.emit(Told::Renewed);
    }

    fn warn(&self, props: &AppProps) {
        for notice in &self.state.notices {
            props.tell.emit(Told::Notice(notice.text(&props.dataset.0.messages)));
        }
    }

    fn name_page(&self, props: &AppProps) {
        if props.has_links() {
            set_document_title(&self.content.0.title(props.dataset.0));
        }
    }
}

impl AppProps {
    /// Whether the selection lives in the address of the page, so that selections are links and entries of its history.
    fn has_links(&self) -> bool {
        self.asked.0.history == History::Query
    }
}
