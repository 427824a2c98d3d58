//! What did not fit: a wrong attribute or a wrong link, said where the reader sees it.

use std::rc::Rc;

use sip_codes::state::{Action, Notice};
use yew::prelude::*;

use crate::ui::use_widget;

/// Properties of [`NoticeList`].
#[derive(PartialEq, Properties)]
pub struct NoticeListProps {
    /// What did not fit.
    pub notices: Rc<[Notice]>,
}

/// The notices and a button to dismiss them; an empty box without notices.
#[component]
pub fn NoticeList(props: &NoticeListProps) -> Html {
    let widget = use_widget();
    let messages = widget.messages();
    let dismiss = use_callback(widget.dispatch.clone(), |_: MouseEvent, dispatch| dispatch.emit(Action::Dismiss));
    let texts = &messages.texts.notice;
    let notices = props.notices.iter().map(|notice| notice.text(messages));
    html! {
        <div class="notices" role="status">
            if !props.notices.is_empty() {
                <div class="notice" part="notice">
                    <p class="notice-title">{ &texts.title }</p>
                    <ul>{ for notices.map(|text| html! { <li key={text.clone()}>{ text }</li> }) }</ul>
                    <button type="button" class="quiet-button" onclick={dismiss}>{ &texts.dismiss }</button>
                </div>
            }
        </div>
    }
}
