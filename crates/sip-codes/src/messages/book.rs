//! How messages are declared: each with its name, what it is for, and its holes.

/// Declares a book of messages in groups: a struct for each, with the holes of each message.
macro_rules! messages {
    ($(#[$book_meta:meta])* pub struct $book:ident; $($(#[$meta:meta])* $group:ident: $name:ident { $($(#[$field_meta:meta])* $field:ident [$($hole:literal),*],)+ })+) => {
        $(
            $crate::pack::data_record! {
                $(#[$meta])*
                pub struct $name {
                    $($(#[$field_meta])* pub $field: String,)+
                }
            }
        )+

        $(
            impl $name {
                /// Every message of the group with its name and its text.
                pub fn entries(&self) -> Vec<(&'static str, &str)> {
                    vec![$((stringify!($field), self.$field.as_str()),)+]
                }
            }
        )+

        $crate::pack::data_record! {
            $(#[$book_meta])*
            pub struct $book {
                $($(#[$meta])* pub $group: $name,)+
            }
        }

        impl $book {
            /// Every message with its path (`group.name`), its text and the holes it must have.
            pub fn entries(&self) -> Vec<(&'static str, &str, &'static [&'static str])> {
                vec![$($((
                    concat!(stringify!($group), ".", stringify!($field)),
                    self.$group.$field.as_str(),
                    &[$($hole),*] as &[&str],
                ),)+)+]
            }
        }
    };
}

pub(crate) use messages;
