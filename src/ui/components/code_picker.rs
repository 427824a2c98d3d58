//! The combobox in which a reader picks a code.

use sip_codes::StatusCode;
use sip_codes::dataset::{CodeEntry, name_of};
use sip_codes::messages::{PickerMessages, fill};
use sip_codes::picker::{Match, Picker, PickerAction, Typed, by_name};
use sip_codes::state::{Action, Selection, Slot};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{live_region, system_list, tone};
use crate::ui::ViewContext;
use crate::ui::app::AppProps;
use crate::ui::browser::{scroll_to_highlighted, select_focused_text, select_text};

/// What happens to a [`CodePicker`].
pub enum CodePickerMessage {
    /// The list or what is typed changes.
    Apply(PickerAction),
    /// The highlight moves; a closed list opens first, so that there are options to walk through.
    Walk(PickerAction),
    /// The list is to be open.
    Open,
    /// The arrow was pressed with the pointer.
    Toggle,
    /// The focus leaves the input.
    Leave {
        /// Whether it goes to what was pressed in the view, which chooses for itself.
        for_view: bool,
    },
    /// The input got the focus or is to get it.
    Select,
    /// The input was clicked.
    Click,
    /// A code is chosen, or the place emptied.
    Choose(Option<StatusCode>),
    /// The option at this place is chosen.
    Take(usize),
}

/// A combobox with list autocomplete: type a number, a word or a synonym, or paste a status line.
///
/// > The combobox keeps the focus; the highlighted option is told by `aria-activedescendant`.
///
/// See: <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>
pub struct CodePicker {
    /// The place it fills.
    slot: Slot,
    picker: Picker,
    /// The codes that match, best first; empty while the list is closed.
    options: Vec<Match>,
    input: NodeRef,
    list: NodeRef,
    /// Whether more than numbers and phrases can be found.
    has_words: bool,
    /// Whether the text is to be selected once the choice is shown, so that typing replaces it.
    selects_text: bool,
}

impl CodePicker {
    /// A picker that nobody has used yet.
    pub fn new(slot: Slot) -> Self {
        Self {
            slot,
            picker: Picker::default(),
            options: Vec::new(),
            input: NodeRef::default(),
            list: NodeRef::default(),
            has_words: false,
            selects_text: false,
        }
    }

    /// Does what the reader wants; what that asks of the selection is returned.
    pub fn update(&mut self, props: &AppProps, selection: Selection, message: CodePickerMessage) -> Option<Action> {
        let opening = self.opening(props, selection);
        match message {
            CodePickerMessage::Apply(action) => self.apply(props, action),
            CodePickerMessage::Open => self.apply(props, opening),
            CodePickerMessage::Toggle => {
                select_text(&self.input);
                let action = if self.picker.is_open { PickerAction::Close } else { opening };
                self.apply(props, action);
            }
            CodePickerMessage::Click => {
                // As long as the input shows a code, a click selects all of it: typing replaces it.
                self.selects_text = self.picker.query.is_none();
                self.apply(props, opening);
            }
            CodePickerMessage::Select => select_focused_text(&self.input),
            CodePickerMessage::Leave { for_view } => return self.leave(props, for_view),
            CodePickerMessage::Choose(code) => {
                self.apply(props, PickerAction::Close);
                // In the list of the system the reader stays where the choice was made.
                self.selects_text = code.is_none();
                return Some(Action::Choose(self.slot, code));
            }
            CodePickerMessage::Take(place) => {
                let found = self.options.get(place)?.clone();
                self.apply(props, PickerAction::Close);
                return Some(self.choice(&found));
            }
            CodePickerMessage::Walk(action) => {
                let is_closed = !self.picker.is_open;
                if is_closed {
                    self.apply(props, opening);
                }
                // The list opens at what is chosen.
                if !is_closed || self.picker.highlighted.is_none() {
                    self.apply(props, action);
                }
            }
        }
        None
    }

    /// Opens the list at the code that is chosen, as long as nothing is typed.
    fn opening(&self, props: &AppProps, selection: Selection) -> PickerAction {
        let chosen = selection.get(self.slot).filter(|_| self.picker.query.is_none());
        PickerAction::Open(chosen.and_then(|code| props.dataset.0.entries.iter().position(|entry| entry.code == code)))
    }

    /// What choosing a match asks of the selection.
    fn choice(&self, found: &Match) -> Action {
        match found.with.is_empty() {
            true => Action::Choose(self.slot, Some(found.code)),
            false => Action::Select(Selection::of(&found.codes())),
        }
    }

    /// Takes the focus once the choice is shown.
    pub fn take_focus(&mut self) {
        self.selects_text = true;
    }

    /// Looks for what is typed, as is due after more of a dataset came, or another one; whether the list is open.
    pub fn search(&mut self, props: &AppProps) -> bool {
        self.options = if self.picker.is_open { self.found(props) } else { Vec::new() };
        self.picker.is_open
    }

    /// The codes that what is typed may mean.
    fn found(&mut self, props: &AppProps) -> Vec<Match> {
        let query = self.picker.query.clone().unwrap_or_default();
        let found = props.find.emit(query.clone());
        self.has_words = found.is_some();
        found.unwrap_or_else(|| by_name(props.dataset.0, &query))
    }

    /// Does what had to wait until the last change was shown.
    pub fn rendered(&mut self) {
        if std::mem::take(&mut self.selects_text) {
            select_text(&self.input);
        }
        scroll_to_highlighted(&self.list);
    }

    /// The picker with the code in its place.
    pub fn view(&self, context: &ViewContext, selection: Selection) -> Html {
        let code = selection.get(self.slot);
        let texts = &context.messages().texts.picker;
        let label = label(texts, self.slot);
        let chosen = code.and_then(|code| context.dataset.entry(code)).map(CodeEntry::name);
        html! {
            <div class="code-picker" data-tone={code.map(|code| tone(code.class()))} part="picker">
                <label key={context.edition} for={self.id("input")}>{ label.clone() }</label>
                <div class="field">
                    { self.field(context, chosen.clone().unwrap_or_default()) }
                    { self.buttons(context, label, code) }
                </div>
                { self.options(context, label, selection) }
                { self.said(context, chosen) }
            </div>
        }
    }

    /// The input. It shows what is typed, or else the name of the code. What is longer is no query, but a text to be read
    /// (`element/help.js`).
    fn field(&self, context: &ViewContext, name: String) -> Html {
        let placeholder = context.messages().texts.picker.placeholder.clone();
        let value = self.picker.query.clone().unwrap_or(name);
        let highlighted = self.highlighted();
        let active = highlighted.and_then(|place| Some(self.option_id(self.options.get(place)?)));
        let keys = Keys { is_open: self.picker.is_open, highlighted };
        let oninput = self.on(context, |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>()?;
            Some(CodePickerMessage::Apply(PickerAction::Type(input.value())))
        });
        let onkeydown = self.on(context, move |event: KeyboardEvent| keys.message(&event));
        let onfocus = self.on(context, |_: FocusEvent| Some(CodePickerMessage::Select));
        let onblur =
            self.on(context, |event: FocusEvent| Some(CodePickerMessage::Leave { for_view: goes_into_view(&event) }));
        let onclick = self.on(context, |_: MouseEvent| Some(CodePickerMessage::Click));
        // WebKit sets the caret when the button is let go, also into a text that is selected.
        let shows_code = self.picker.query.is_none();
        let onmouseup = move |event: MouseEvent| {
            if shows_code {
                event.prevent_default();
            }
        };
        html! {
            <input
                ref={self.input.clone()} id={self.id("input")} class="code-input" type="text" role="combobox" part="input"
                aria-expanded={self.expanded()} aria-controls={self.id("list")} aria-autocomplete="list"
                aria-activedescendant={active} autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="1000"
                {placeholder} {value} {oninput} {onkeydown} {onfocus} {onblur} {onmouseup} {onclick}
            />
        }
    }

    /// What is pressed with the pointer; the keyboard has its own ways. The input keeps the focus.
    fn buttons(&self, context: &ViewContext, label: &str, code: Option<StatusCode>) -> Html {
        // The third place goes away with its code.
        let is_empty = code.is_none() && self.slot != Slot::Third;
        let texts = &context.messages().texts.picker;
        let clear = self.on(context, |_: MouseEvent| Some(CodePickerMessage::Choose(None)));
        let toggle = self.on(context, |_: MouseEvent| Some(CodePickerMessage::Toggle));
        html! {
            <>
                <button type="button" class="field-button clear" tabindex="-1" aria-label={texts.clear.clone()} hidden={is_empty}
                    onmousedown={keep_focus} onclick={clear}></button>
                if context.asked.has_fingers {
                    <span class="field-button open">{ self.system_list(context, label, code) }</span>
                } else {
                    <button type="button" class="field-button open" tabindex="-1" aria-label={texts.show_all.clone()}
                        aria-expanded={self.expanded()} aria-controls={self.id("list")} onmousedown={keep_focus} onclick={toggle}></button>
                }
            </>
        }
    }

    /// What a finger presses in place of the arrow.
    fn system_list(&self, context: &ViewContext, label: &str, code: Option<StatusCode>) -> Html {
        let (pick, slot) = (context.pick.clone(), self.slot);
        let choose = move |code| pick.emit((slot, CodePickerMessage::Choose(Some(code))));
        system_list(context, label.to_owned(), code, choose)
    }

    fn options(&self, context: &ViewContext, label: &str, selection: Selection) -> Html {
        let onclick = self.on(context, |event: MouseEvent| Some(CodePickerMessage::Take(pressed_option(&event)?)));
        let option = |(place, found): (usize, &Match)| self.option(context, selection, place, found);
        html! {
            <ul ref={self.list.clone()} key={context.edition} id={self.id("list")} class="options" role="listbox" part="list" aria-label={label.to_owned()}
                hidden={!self.picker.is_open || self.options.is_empty()} onmousedown={keep_focus} {onclick}>
                { for self.options.iter().enumerate().filter_map(option) }
            </ul>
        }
    }

    /// A match: its number and phrase, and why it is there.
    fn option(&self, context: &ViewContext, selection: Selection, place: usize, found: &Match) -> Option<Html> {
        let entry = context.dataset.entry(found.code)?;
        let texts = &context.messages().texts.picker;
        let selected = if self.highlighted() == Some(place) { "true" } else { "false" };
        let code = Some(found.code);
        let dataset = context.dataset;
        let (number, phrase) = match *found.with {
            [] => (found.code.to_string(), entry.phrase.clone()),
            [with] => (String::new(), dataset.fill_pair(&texts.both, found.code, with)),
            _ => (String::new(), fill(&texts.three, &[("codes", &dataset.names(&found.codes()))])),
        };
        let taken = Slot::ALL.into_iter().find(|slot| selection.get(*slot) == code);
        let beside = match taken.filter(|_| found.with.is_empty()) {
            Some(slot) => label(texts, slot).clone(),
            None => found.why.clone(),
        };
        Some(html! {
            <li key={place} id={self.option_id(found)} class="option" role="option"
                data-place={place.to_string()} data-tone={tone(entry.code.class())} aria-selected={selected}>
                <span class="option-code">{ number }</span>
                { " " }
                <span class="option-phrase">{ phrase }</span>
                { " " }
                <span class="option-why">{ beside }</span>
            </li>
        })
    }

    /// What came of typing, the same for who sees and who hears.
    fn said(&self, context: &ViewContext, chosen: Option<String>) -> Html {
        let text = self.outcome(&context.messages().texts.picker, chosen);
        let finds_nothing = self.picker.is_open && self.options.is_empty();
        html! {
            <>
                <p key={context.edition} class="no-match" hidden={!finds_nothing} aria-hidden="true">{ text.clone() }</p>
                <p key={context.edition} class="dropped" hidden={self.picker.dropped.is_none()} aria-hidden="true">{ text.clone() }</p>
                { live_region(context, &text) }
            </>
        }
    }

    /// How many codes match, or that a text was dropped; nothing while the picker rests.
    fn outcome(&self, texts: &PickerMessages, chosen: Option<String>) -> String {
        let (count, chosen) = (self.options.len().to_string(), chosen.as_deref());
        let query = self.picker.query.as_deref().or(self.picker.dropped.as_deref()).unwrap_or_default().trim();
        let template = match (self.picker.is_open, &self.picker.dropped, chosen) {
            (true, ..) if self.options.is_empty() && !self.has_words => &texts.found_none_yet,
            (true, ..) if self.options.is_empty() => &texts.found_none,
            (true, ..) => &texts.found,
            (false, Some(_), Some(_)) => &texts.dropped,
            (false, Some(_), None) => &texts.dropped_alone,
            (false, None, _) => return String::new(),
        };
        fill(template, &[("count", &count), ("query", query), ("code", chosen.unwrap_or_default())])
    }

    /// The place of the highlighted option.
    fn highlighted(&self) -> Option<usize> {
        self.picker.highlighted.filter(|place| *place < self.options.len())
    }

    /// Tells this picker what an event means, if it means something.
    fn on<E: 'static>(
        &self,
        context: &ViewContext,
        message: impl Fn(E) -> Option<CodePickerMessage> + 'static,
    ) -> Callback<E> {
        let (pick, slot) = (context.pick.clone(), self.slot);
        Callback::from(move |event| {
            if let Some(message) = message(event) {
                pick.emit((slot, message));
            }
        })
    }

    fn apply(&mut self, props: &AppProps, action: PickerAction) {
        self.picker = self.picker.apply(action, self.options.len());
        self.search(props);
    }

    /// The focus left the input. What was typed is taken if it names one code, for Tab and the pointer say “done” as Enter
    /// does; but a link of the view chooses for itself.
    fn leave(&mut self, props: &AppProps, for_view: bool) -> Option<Action> {
        let typed = if for_view { Typed::Nothing } else { self.picker.typed(&self.options) };
        let (action, choice) = match typed {
            // Tab left it before the focus did.
            Typed::Nothing if !self.picker.is_open => return None,
            Typed::Nothing => (PickerAction::Close, None),
            Typed::Unclear => (PickerAction::Drop, None),
            Typed::Choice(code) => (PickerAction::Close, Some(Action::Choose(self.slot, code))),
        };
        self.apply(props, action);
        choice
    }

    /// The id of an option.
    fn option_id(&self, found: &Match) -> String {
        self.id(&format!("option-{}", name_of(&found.codes())))
    }

    /// The id of a piece of this picker.
    fn id(&self, piece: &str) -> String {
        format!("{}-{piece}", self.slot.name())
    }

    fn expanded(&self) -> &'static str {
        if self.picker.is_open { "true" } else { "false" }
    }
}

/// The name of a place.
fn label(texts: &PickerMessages, slot: Slot) -> &String {
    match slot {
        Slot::First => &texts.first_label,
        Slot::Second => &texts.second_label,
        Slot::Third => &texts.third_label,
    }
}

/// What the keys depend on.
#[derive(Clone, Copy)]
struct Keys {
    is_open: bool,
    highlighted: Option<usize>,
}

impl Keys {
    /// The message of a key; a key without one is left to the browser and the host page.
    fn message(self, event: &KeyboardEvent) -> Option<CodePickerMessage> {
        let message = match (event.key().as_str(), event.alt_key()) {
            // The browser moves the focus on from the input, in the view as it is then.
            ("Tab", _) => return Some(CodePickerMessage::Leave { for_view: false }),
            ("ArrowDown", true) => CodePickerMessage::Open,
            ("ArrowUp", true) => CodePickerMessage::Apply(PickerAction::Close),
            ("ArrowDown", false) => CodePickerMessage::Walk(PickerAction::Next),
            ("ArrowUp", false) => CodePickerMessage::Walk(PickerAction::Previous),
            ("PageDown", _) if self.is_open => CodePickerMessage::Apply(PickerAction::NextPage),
            ("PageUp", _) if self.is_open => CodePickerMessage::Apply(PickerAction::PreviousPage),
            ("Enter", _) if self.is_open && self.highlighted.is_some() => CodePickerMessage::Take(self.highlighted?),
            ("Escape", _) if self.is_open => CodePickerMessage::Apply(PickerAction::Close),
            _ => return None,
        };
        event.prevent_default();
        event.stop_propagation();
        Some(message)
    }
}

/// The place of the option that was pressed.
fn pressed_option(event: &MouseEvent) -> Option<usize> {
    let option = event.target_dyn_into::<Element>()?.closest("[data-place]").ok()??;
    option.get_attribute("data-place")?.parse().ok()
}

/// Whether the focus goes to something in the view, which is about to be another one.
fn goes_into_view(event: &FocusEvent) -> bool {
    let target = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(".view"), Ok(Some(_))))
}

/// What is pressed with the pointer must not take the focus from the input. It acts when it is let go, so that whoever pressed
/// the wrong thing can move away.
///
/// See: <https://www.w3.org/TR/WCAG22/#pointer-cancellation>
fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}
