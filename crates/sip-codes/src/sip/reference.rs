//! Where a fact comes from.

use crate::pack::data_record;
use crate::vocabulary::vocabulary;

data_record! {
    /// A section of an RFC.
    pub struct Citation {
        /// The number of the RFC.
        pub rfc: u16,
        /// The section, for example `21.4.24`; several are separated by a comma and a space.
        pub section: String,
    }
}

data_record! {
    /// A document that defines, describes, updates or used to define a status code.
    pub struct Reference {
        /// The number of the RFC.
        pub rfc: u16,
        /// The section; may be missing only for an obsoleted document.
        pub section: Option<String>,
        /// What the document does for the code.
        #[cfg_attr(feature = "source", serde(default))]
        pub role: ReferenceRole,
    }
}

impl From<&Citation> for Reference {
    fn from(Citation { rfc, section }: &Citation) -> Self {
        Self { rfc: *rfc, section: Some(section.clone()), role: ReferenceRole::Defines }
    }
}

impl Reference {
    /// The sections, one by one.
    pub fn sections(&self) -> impl Iterator<Item = &str> {
        self.section.iter().flat_map(|sections| sections.split(',').map(str::trim))
    }

    /// The address of the section at the RFC Editor.
    ///
    /// ```
    /// use sip_codes::sip::{Reference, ReferenceRole};
    ///
    /// let reference = Reference { rfc: 3261, section: Some("21.4.24".into()), role: ReferenceRole::Defines };
    /// assert_eq!(reference.url(), "https://www.rfc-editor.org/rfc/rfc3261#section-21.4.24");
    /// ```
    pub fn url(&self) -> String {
        let page = format!("https://www.rfc-editor.org/rfc/rfc{}", self.rfc);
        match self.sections().next() {
            Some(section) => format!("{page}#section-{section}"),
            None => page,
        }
    }
}

vocabulary! {
    /// What a document does for a status code.
    #[derive(Default)]
    ReferenceRole {
        /// It defines the code today.
        #[default]
        Defines = "defines",
        /// It describes behavior that belongs to the code.
        Describes = "describes",
        /// It changes the definition.
        Updates = "updates",
        /// It used to define the code and was replaced.
        Obsoleted = "obsoleted",
    }
}
