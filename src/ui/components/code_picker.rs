//! The combobox in which a reader picks a code.

use sip_codes::messages::fill;
use sip_codes::picker::{Picker, PickerAction};
use sip_codes::search::search;
use sip_codes::state::{Action, Slot};
use sip_codes::{CodeRecord, Messages, StatusCode};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::tone;
use crate::ui::hooks::{is_composing, select_text, use_keep_in_sight};
use crate::ui::use_widget;

/// Properties of [`CodePicker`].
#[derive(PartialEq, Properties)]
pub struct CodePickerProps {
    /// The place it fills.
    pub slot: Slot,
    /// The code in that place.
    pub code: Option<StatusCode>,
}

/// A combobox with list autocomplete: type a number, a word or a synonym, or paste a status line.
///
/// > The combobox keeps the focus; the highlighted option is told by `aria-activedescendant`.
///
/// See: <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>
#[component]
pub fn CodePicker(props: &CodePickerProps) -> Html {
    let CodePickerProps { slot, code } = *props;
    let widget = use_widget();
    let dataset = widget.dataset.clone();
    let picker = use_state(Picker::default);
    let list = use_node_ref();
    let input = use_node_ref();

    let query = picker.query.clone().unwrap_or_default();
    let options = use_memo((query.clone(), picker.is_open), |(query, is_open)| {
        if *is_open { search(&dataset, query) } else { Vec::new() }
    });
    let highlighted = picker.highlighted.and_then(|place| options.get(place).copied());
    use_keep_in_sight(list.clone(), highlighted);

    let choose = use_callback((slot, widget.dispatch.clone(), picker.clone()), |code, (slot, dispatch, picker)| {
        picker.set(Picker::default());
        dispatch.emit(Action::Choose(*slot, code));
    });
    let apply = use_callback((picker.clone(), options.clone()), |action: PickerAction, (picker, options)| {
        picker.set(picker.apply(action, options.len()));
    });

    let on_input = use_callback(apply.clone(), |event: InputEvent, apply| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            apply.emit(PickerAction::Type(input.value()));
        }
    });
    let on_key = {
        let (apply, choose, is_open) = (apply.clone(), choose.clone(), picker.is_open);
        Callback::from(move |event: KeyboardEvent| {
            if is_composing(&event) {
                return;
            }
            match (event.key().as_str(), event.alt_key()) {
                ("ArrowDown", true) => apply.emit(PickerAction::Open),
                ("ArrowUp", true) => apply.emit(PickerAction::Close),
                ("ArrowDown", false) => apply.emit(PickerAction::Next),
                ("ArrowUp", false) => apply.emit(PickerAction::Previous),
                ("Enter", _) if is_open => match highlighted {
                    Some(code) => choose.emit(Some(code)),
                    None => return,
                },
                ("Escape", _) if is_open => apply.emit(PickerAction::Close),
                ("Escape", _) if code.is_some() => choose.emit(None),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let on_focus = use_callback(input.clone(), |_: FocusEvent, input| select_text(input));
    let on_blur = use_callback(apply.clone(), |_: FocusEvent, apply| apply.emit(PickerAction::Close));
    let on_press = {
        let (apply, is_open) = (apply.clone(), picker.is_open);
        Callback::from(move |_: MouseEvent| {
            if !is_open {
                apply.emit(PickerAction::Open);
            }
        })
    };
    let on_toggle = {
        let (apply, input, is_open) = (apply.clone(), input.clone(), picker.is_open);
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            select_text(&input);
            apply.emit(if is_open { PickerAction::Close } else { PickerAction::Open });
        })
    };
    let on_clear = {
        let (choose, input) = (choose.clone(), input.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            choose.emit(None);
            select_text(&input);
        })
    };

    let messages = widget.messages();
    let texts = &messages.texts.picker;
    let label = match slot {
        Slot::First => &texts.first_label,
        Slot::Second => &texts.second_label,
    };
    let record = code.and_then(|code| widget.dataset.code(code));
    let value = picker.query.clone().or_else(|| record.map(name)).unwrap_or_default();
    let is_searching = !query.trim().is_empty();
    let found = if picker.is_open && is_searching { found(messages, &query, options.len()) } else { String::new() };
    let (input_id, list_id) = (format!("{}-input", slot.name()), format!("{}-list", slot.name()));
    let active = highlighted.map(|code| option_id(slot, code));
    let is_open = picker.is_open.to_string();
    let is_empty = picker.is_open && options.is_empty();
    let tone = code.map(tone);

    let option = |option: &StatusCode| {
        let is_highlighted = highlighted == Some(*option);
        let on_choose = choose.reform(Some);
        widget.dataset.code(*option).map(|record| option_item(messages, slot, record, is_highlighted, on_choose))
    };
    html! {
        <div class={classes!("code-picker", tone)} part="picker">
            <label for={input_id.clone()}>{ label }</label>
            <div class="field">
                <input
                    ref={input} id={input_id} class="code-input" type="text" role="combobox" part="input"
                    aria-expanded={is_open.clone()} aria-controls={list_id.clone()} aria-autocomplete="list"
                    aria-activedescendant={active} autocomplete="off" autocapitalize="off" spellcheck="false"
                    placeholder={texts.placeholder.clone()} {value}
                    oninput={on_input} onkeydown={on_key} onfocus={on_focus} onblur={on_blur} onclick={on_press}
                />
                if code.is_some() {
                    <button type="button" class="field-button" tabindex="-1" aria-label={texts.clear.clone()} onmousedown={on_clear}>
                        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
                    </button>
                }
                <button type="button" class="field-button" tabindex="-1" aria-label={texts.show_all.clone()} aria-expanded={is_open}
                    aria-controls={list_id.clone()} onmousedown={on_toggle}>
                    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 6l4.5 4.5L12.5 6" /></svg>
                </button>
            </div>
            <ul ref={list} id={list_id} class="options" role="listbox" part="list" aria-label={label.clone()} hidden={!picker.is_open || is_empty}>
                { for options.iter().filter_map(option) }
            </ul>
            if is_empty {
                <p class="no-match">{ &found }</p>
            }
            <div class="visually-hidden" role="status">{ &found }</div>
        </div>
    }
}

fn option_item(messages: &Messages, slot: Slot, record: &CodeRecord, is_highlighted: bool, on_choose: Callback<StatusCode>) -> Html {
    let code = record.code;
    let class = &messages.terms.classes[code.class()];
    let (number, phrase) = (code.to_string(), &record.facts.reason_phrase);
    let label = fill(&messages.texts.picker.option, &[("code", &number), ("phrase", phrase), ("class", class)]);
    let on_press = Callback::from(move |event: MouseEvent| {
        // The input keeps the focus.
        event.prevent_default();
        on_choose.emit(code);
    });
    html! {
        <li key={code.as_u16()} id={option_id(slot, code)} class={classes!("option", tone(code))} role="option" aria-label={label}
            aria-selected={is_highlighted.to_string()} onmousedown={on_press}>
            <span class="option-code">{ number }</span>
            <span class="option-phrase">{ phrase }</span>
            <span class="option-class">{ class }</span>
        </li>
    }
}

fn option_id(slot: Slot, code: StatusCode) -> String {
    format!("{}-option-{code}", slot.name())
}

fn name(record: &CodeRecord) -> String {
    format!("{} {}", record.code, record.facts.reason_phrase)
}

fn found(messages: &Messages, query: &str, count: usize) -> String {
    let texts = &messages.texts.picker;
    match count {
        0 => fill(&texts.found_none, &[("query", query.trim())]),
        1 => texts.found_one.clone(),
        count => fill(&texts.found_many, &[("count", &count.to_string())]),
    }
}
