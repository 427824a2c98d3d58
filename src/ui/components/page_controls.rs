//! The choices in the header of the standalone page: language and theme.

use sip_codes::Messages;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The theme of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in attributes and links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    fn label(self, messages: &Messages) -> &str {
        let texts = &messages.texts.page;
        match self {
            Self::Auto => &texts.theme_auto,
            Self::Light => &texts.theme_light,
            Self::Dark => &texts.theme_dark,
        }
    }
}

/// A language that the page can be read in: its tag and its own name.
pub type Language = (AttrValue, AttrValue);

/// Properties of [`PageControls`].
#[derive(PartialEq, Properties)]
pub struct PageControlsProps {
    /// The name of the language menu.
    pub language_label: AttrValue,
    /// The languages.
    pub languages: std::rc::Rc<[Language]>,
    /// The language of the page.
    pub language: AttrValue,
    /// The reader chose a language.
    pub on_language: Callback<String>,
    /// The name of the theme menu.
    pub theme_label: AttrValue,
    /// The themes in the language of the page, in the order of [`Theme::ALL`].
    pub theme_names: std::rc::Rc<[AttrValue]>,
    /// The theme of the page.
    pub theme: Theme,
    /// The reader chose a theme.
    pub on_theme: Callback<Theme>,
}

/// The names of the themes, in the order of [`Theme::ALL`].
pub fn theme_names(messages: &Messages) -> std::rc::Rc<[AttrValue]> {
    Theme::ALL.into_iter().map(|theme| AttrValue::from(theme.label(messages).to_owned())).collect()
}

/// Two native menus: language and theme.
#[component]
pub fn PageControls(props: &PageControlsProps) -> Html {
    let on_language = use_callback(props.on_language.clone(), |event: Event, on_language| {
        if let Some(menu) = event.target_dyn_into::<HtmlSelectElement>() {
            on_language.emit(menu.value());
        }
    });
    let on_theme = use_callback(props.on_theme.clone(), |event: Event, on_theme| {
        let menu = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(theme) = menu.and_then(|menu| Theme::from_name(&menu.value())) {
            on_theme.emit(theme);
        }
    });
    let language = |(tag, name): &Language| {
        html! { <option key={tag.to_string()} value={tag} lang={tag} selected={*tag == props.language}>{ name }</option> }
    };
    let theme = |(theme, name): (Theme, &AttrValue)| {
        html! { <option key={theme.name()} value={theme.name()} selected={theme == props.theme}>{ name }</option> }
    };
    html! {
        <>
            <label class="page-control">
                <span>{ &props.language_label }</span>
                <select onchange={on_language}>{ for props.languages.iter().map(language) }</select>
            </label>
            <label class="page-control">
                <span>{ &props.theme_label }</span>
                <select onchange={on_theme}>{ for Theme::ALL.into_iter().zip(props.theme_names.iter()).map(theme) }</select>
            </label>
        </>
    }
}
