//! The combobox in which a reader picks a code.

use sip_codes::messages::fill;
use sip_codes::picker::{Picker, PickerAction};
use sip_codes::search::search;
use sip_codes::state::{Action, Slot};
use sip_codes::{CodeRecord, Dataset, Messages, StatusCode};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{live_region, tone};
use crate::ui::Widget;
use crate::ui::browser::{scroll_to_highlighted, select_text};

/// What happens to a [`CodePicker`].
pub enum CodePickerMessage {
    /// The list or what is typed changes.
    Apply(PickerAction),
    /// The highlight moves; a closed list opens first, so that there are options to walk through.
    Walk(PickerAction),
    /// The arrow was pressed with the pointer.
    Toggle,
    /// The input got the focus or is to get it.
    Select,
    /// A code is chosen, or the place emptied.
    Choose(Option<StatusCode>),
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
    options: Vec<StatusCode>,
    input: NodeRef,
    list: NodeRef,
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
            selects_text: false,
        }
    }

    /// Does what the reader wants; what that asks of the selection is returned.
    pub fn update(&mut self, dataset: &Dataset, message: CodePickerMessage) -> Option<Action> {
        match message {
            CodePickerMessage::Apply(action) => self.apply(dataset, action),
            CodePickerMessage::Toggle => {
                select_text(&self.input);
                let action = if self.picker.is_open { PickerAction::Close } else { PickerAction::Open };
                self.apply(dataset, action);
            }
            CodePickerMessage::Select => select_text(&self.input),
            CodePickerMessage::Choose(code) => {
                self.apply(dataset, PickerAction::Close);
                self.selects_text = true;
                return Some(Action::Choose(self.slot, code));
            }
            CodePickerMessage::Walk(action) => {
                if !self.picker.is_open {
                    self.apply(dataset, PickerAction::Open);
                }
                self.apply(dataset, action);
            }
        }
        None
    }

    /// Looks for what is typed, as is due after another dataset came.
    pub fn search(&mut self, dataset: &Dataset) {
        let query = self.picker.query.as_deref().unwrap_or_default();
        self.options = if self.picker.is_open { search(dataset, query) } else { Vec::new() };
    }

    /// Does what had to wait until the last change was shown.
    pub fn rendered(&mut self) {
        if std::mem::take(&mut self.selects_text) {
            select_text(&self.input);
        }
        scroll_to_highlighted(&self.list);
    }

    /// The picker with the code in its place.
    pub fn view(&self, widget: &Widget, code: Option<StatusCode>) -> Html {
        let slot = self.slot;
        let messages = widget.messages();
        let texts = &messages.texts.picker;
        let label = match slot {
            Slot::First => &texts.first_label,
            Slot::Second => &texts.second_label,
        };
        let chosen = code.and_then(|code| widget.dataset.code(code)).map(name);
        let value = self.picker.query.clone().or(chosen).unwrap_or_default();
        let found = self.found(messages);
        let is_open = self.picker.is_open;
        let is_empty = is_open && self.options.is_empty();
        let expanded = if is_open { "true" } else { "false" };
        let highlighted = self.highlighted();
        let active = highlighted.map(|code| option_id(slot, code));
        let (input_id, list_id) = (format!("{}-input", slot.name()), format!("{}-list", slot.name()));

        let oninput = self.on(widget, |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>()?;
            Some(CodePickerMessage::Apply(PickerAction::Type(input.value())))
        });
        let keys = Keys { is_open, highlighted, code };
        let onkeydown = self.on(widget, move |event: KeyboardEvent| keys.message(&event));
        let onfocus = self.on(widget, |_: FocusEvent| Some(CodePickerMessage::Select));
        let onblur = self.on(widget, |_: FocusEvent| Some(CodePickerMessage::Apply(PickerAction::Close)));
        let onclick = self.on(widget, |_: MouseEvent| Some(CodePickerMessage::Apply(PickerAction::Open)));
        let on_clear = self.on(widget, |event| Some(without_focus(event, CodePickerMessage::Choose(None))));
        let on_toggle = self.on(widget, |event| Some(without_focus(event, CodePickerMessage::Toggle)));
        let on_option = self.on(widget, |event: MouseEvent| {
            let code = pressed_option(&event);
            event.prevent_default();
            Some(CodePickerMessage::Choose(Some(code?)))
        });
        let option = |option: &StatusCode| {
            let record = widget.dataset.code(*option)?;
            Some(option_item(messages, slot, record, highlighted == Some(*option)))
        };
        html! {
            <div class="code-picker" data-tone={code.map(|code| tone(code.class()))} part="picker">
                <label for={input_id.clone()}>{ label.clone() }</label>
                <div class="field">
                    <input
                        ref={self.input.clone()} id={input_id} class="code-input" type="text" role="combobox" part="input"
                        aria-expanded={expanded} aria-controls={list_id.clone()} aria-autocomplete="list"
                        aria-activedescendant={active} autocomplete="off" autocapitalize="off" spellcheck="false"
                        placeholder={texts.placeholder.clone()} {value} {oninput} {onkeydown} {onfocus} {onblur} {onclick}
                    />
                    <button type="button" class="field-button clear" tabindex="-1" aria-label={texts.clear.clone()} hidden={code.is_none()}
                        onmousedown={on_clear}></button>
                    <button type="button" class="field-button open" tabindex="-1" aria-label={texts.show_all.clone()} aria-expanded={expanded}
                        aria-controls={list_id.clone()} onmousedown={on_toggle}></button>
                </div>
                <ul ref={self.list.clone()} id={list_id} class="options" role="listbox" part="list" aria-label={label.clone()}
                    hidden={!is_open || is_empty} onmousedown={on_option}>
                    { for self.options.iter().filter_map(option) }
                </ul>
                <p class="no-match" hidden={!is_empty} aria-hidden="true">{ found.clone() }</p>
                { live_region(&found) }
            </div>
        }
    }

    fn highlighted(&self) -> Option<StatusCode> {
        self.options.get(self.picker.highlighted?).copied()
    }

    /// Tells this picker what an event means, if it means something.
    fn on<E: 'static>(
        &self,
        widget: &Widget,
        message: impl Fn(E) -> Option<CodePickerMessage> + 'static,
    ) -> Callback<E> {
        let (pick, slot) = (widget.pick.clone(), self.slot);
        Callback::from(move |event| {
            if let Some(message) = message(event) {
                pick.emit((slot, message));
            }
        })
    }

    fn apply(&mut self, dataset: &Dataset, action: PickerAction) {
        self.picker = self.picker.apply(action, self.options.len());
        self.search(dataset);
    }

    /// How many codes match what is typed.
    fn found(&self, messages: &Messages) -> String {
        let texts = &messages.texts.picker;
        let query = self.picker.query.as_deref().unwrap_or_default().trim();
        match self.options.len() {
            _ if !self.picker.is_open || query.is_empty() => String::new(),
            0 => fill(&texts.found_none, &[("query", query)]),
            count => fill(&texts.found, &[("count", &count.to_string())]),
        }
    }
}

/// What the keys depend on.
#[derive(Clone, Copy)]
struct Keys {
    is_open: bool,
    highlighted: Option<StatusCode>,
    code: Option<StatusCode>,
}

impl Keys {
    /// The message of a key; a key without one is left to the browser and the host page.
    fn message(self, event: &KeyboardEvent) -> Option<CodePickerMessage> {
        // A key may belong to an input method that is still composing a word.
        if event.is_composing() {
            return None;
        }
        let message = match (event.key().as_str(), event.alt_key()) {
            ("ArrowDown", true) => CodePickerMessage::Apply(PickerAction::Open),
            ("ArrowUp", true) => CodePickerMessage::Apply(PickerAction::Close),
            ("ArrowDown", false) => CodePickerMessage::Walk(PickerAction::Next),
            ("ArrowUp", false) => CodePickerMessage::Walk(PickerAction::Previous),
            ("Enter", _) if self.is_open && self.highlighted.is_some() => CodePickerMessage::Choose(self.highlighted),
            ("Escape", _) if self.is_open => CodePickerMessage::Apply(PickerAction::Close),
            ("Escape", _) if self.code.is_some() => CodePickerMessage::Choose(None),
            _ => return None,
        };
        event.prevent_default();
        event.stop_propagation();
        Some(message)
    }
}

fn option_item(messages: &Messages, slot: Slot, record: &CodeRecord, is_highlighted: bool) -> Html {
    let code = record.code;
    let class = &messages.terms.classes[code.class()];
    let (number, phrase) = (code.to_string(), &record.phrase);
    let selected = if is_highlighted { "true" } else { "false" };
    html! {
        <li key={code.as_u16()} id={option_id(slot, code)} class="option" data-tone={tone(code.class())} role="option" aria-selected={selected}>
            <span class="option-code">{ number }</span>
            { " " }
            <span class="option-phrase">{ phrase.clone() }</span>
            { " " }
            <span class="option-class">{ class.to_owned() }</span>
        </li>
    }
}

fn option_id(slot: Slot, code: StatusCode) -> String {
    format!("{}-option-{code}", slot.name())
}

/// The code of the option that was pressed: its id ends in the number.
fn pressed_option(event: &MouseEvent) -> Option<StatusCode> {
    let option = event.target_dyn_into::<Element>()?.closest("[role=option]").ok()??;
    option.id().rsplit('-').next()?.parse().ok()
}

/// What is pressed with the pointer must not take the focus from the input.
fn without_focus(event: MouseEvent, message: CodePickerMessage) -> CodePickerMessage {
    event.prevent_default();
    message
}

fn name(record: &CodeRecord) -> String {
    format!("{} {}", record.code, record.phrase)
}
