//! A heading at the level that fits the host page's outline.

use yew::prelude::*;

use crate::ui::use_widget;

/// Properties of [`Heading`].
#[derive(PartialEq, Properties)]
pub struct HeadingProps {
    /// How far below the widget's title it stands; 0 is the title.
    pub depth: u8,
    /// Identifies it within the widget.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Styles it.
    #[prop_or_default]
    pub class: Classes,
    /// Its text.
    pub children: Html,
}

/// A heading whose level is that of the widget plus its depth, at most 6.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let level = (use_widget().heading_level + props.depth).min(6);
    let tag = format!("h{level}");
    html! { <@{tag} id={props.id.clone()} class={props.class.clone()}>{ props.children.clone() }</@> }
}
