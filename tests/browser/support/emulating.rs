//! Wishes of a reader that the browser passes on to pages as media features.

use serde_json::{Value, json};

use super::Page;

impl Page {
    /// From now on the reader wishes this and nothing else: `[("forced-colors", "active")]`. Only Chromium can.
    pub fn emulates(&self, features: &[(&str, &str)]) {
        let named = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        let all: Vec<Value> = features.iter().map(named).collect();
        self.tell_browser("Emulation.setEmulatedMedia", json!({ "features": all }));
        for (name, value) in features {
            self.waits_for(&format!("matchMedia('({name}: {value})').matches"));
        }
    }
}
