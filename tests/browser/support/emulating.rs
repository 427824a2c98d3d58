//! Wishes of a reader, and other media than a screen, that the browser passes on to pages. WebKit can do none of it.

use serde_json::{Value, json};

use super::{Engine, Page};

/// A preference of Firefox and its value.
type Preference = (&'static str, i32);

/// What Firefox is told for each wish.
const IN_FIREFOX: [((&str, &str), &[Preference]); 7] = [
    (("prefers-color-scheme", "dark"), &[("layout.css.prefers-color-scheme.content-override", 0)]),
    (("prefers-color-scheme", "light"), &[("layout.css.prefers-color-scheme.content-override", 1)]),
    (("forced-colors", "active"), &[("browser.display.document_color_use", 2)]),
    (("prefers-contrast", "more"), &[("ui.useAccessibilityTheme", 1), ("browser.display.document_color_use", 1)]),
    (("prefers-reduced-motion", "reduce"), &[("ui.prefersReducedMotion", 1)]),
    (("prefers-reduced-motion", "no-preference"), &[("ui.prefersReducedMotion", 0)]),
    (("pointer", "coarse"), &[("ui.primaryPointerCapabilities", 1), ("ui.allPointerCapabilities", 1)]),
];

/// Takes back what was set; without a theme of its own a test sees the light one.
const TAKE_BACK: &str = "
    for (const name of arguments[0]) Services.prefs.clearUserPref(name);
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', 1);
    gBrowser.selectedBrowser.browsingContext.mediumOverride = '';
";

impl Page {
    /// From now on the reader wishes this and nothing else: `[("forced-colors", "active")]`.
    pub fn emulates(&self, features: &[(&str, &str)]) {
        if Engine::under_test() == Engine::Firefox {
            self.wishes_for_nothing();
            for feature in features {
                self.is_told_in_firefox(*feature);
            }
        } else {
            let named = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
            let all: Vec<Value> = features.iter().map(named).collect();
            self.tell_browser("Emulation.setEmulatedMedia", json!({ "features": all }));
        }
        for (name, value) in features {
            self.waits_for(&format!("matchMedia('({name}: {value})').matches"));
        }
    }

    /// Takes back all wishes in Firefox, where they are of the browser and not of a tab.
    pub fn wishes_for_nothing(&self) {
        let names: Vec<&str> =
            IN_FIREFOX.iter().flat_map(|(_, preferences)| *preferences).map(|(name, _)| *name).collect();
        self.run_in_firefox(TAKE_BACK, vec![json!(names)]);
    }

    /// From now on the page looks as it is printed.
    pub fn is_on_paper(&self) {
        if Engine::under_test() == Engine::Firefox {
            let print = "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print';";
            self.run_in_firefox(print, Vec::new());
        } else {
            self.tell_browser("Emulation.setEmulatedMedia", json!({ "media": "print", "features": [] }));
        }
        self.waits_for("matchMedia('print').matches");
    }

    /// Makes the system prefer `light` or `dark`.
    pub fn set_system_theme(&self, theme: &str) {
        self.emulates(&[("prefers-color-scheme", theme)]);
    }

    /// From now on the reader points with a finger.
    pub fn takes_fingers(&self) {
        if Engine::under_test() == Engine::Firefox {
            self.is_told_in_firefox(("pointer", "coarse"));
        } else {
            self.tell_browser("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
        }
        self.waits_for("matchMedia('(pointer: coarse)').matches");
    }

    fn is_told_in_firefox(&self, feature: (&str, &str)) {
        let found = IN_FIREFOX.iter().find(|(wish, _)| *wish == feature);
        let (_, preferences) = found.unwrap_or_else(|| panic!("Firefox is not told how to wish for {feature:?}"));
        let set = "for (const [name, value] of arguments[0]) Services.prefs.setIntPref(name, value);";
        self.run_in_firefox(set, vec![json!(preferences)]);
    }
}
