//! The widget in a real browser: one behavior, one test, named as a sentence.
//!
//! Each test opens a page of its own from a server of its own on 127.0.0.1. When the page goes, it makes sure that the
//! console stayed clean and that nothing was asked of another host; see `support/page.rs`.
//!
//! They need a finished build in `dist/`: `cargo xtask test --only browser` after `cargo xtask build`. Those in `hosts/`
//! need the sites of the recipes instead: `cargo xtask test --only hosts` builds them.

mod rendering;

mod browser {
    mod accessibility;
    mod address;
    mod combobox;
    mod data;
    mod deciding;
    mod embed_dialog;
    mod embedding;
    mod every_pair;
    mod failures;
    mod fallback;
    mod faults;
    mod floor;
    mod frame;
    mod hostile;
    mod hosts;
    mod injection;
    mod keyboard;
    mod ladder;
    mod language;
    mod layout;
    mod lazy;
    mod life;
    mod loading;
    mod moving;
    mod odd_pages;
    mod one_direction;
    mod parts;
    mod places;
    mod properties;
    mod pseudo_languages;
    mod react;
    mod reading;
    mod short;
    mod single_file;
    mod site;
    mod soak;
    mod support;
    mod taking;
    mod terms;
    mod theme;
    mod three;
    mod views;
    mod warnings;
    mod watch;
}
