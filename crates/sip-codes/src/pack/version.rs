//! The version of a packed type, which follows from its names.

/// The hash of no bytes.
pub const START: u32 = 0x811c_9dc5;

/// The version of a type that has these names in it, and values of these versions.
///
/// A record has the names of its fields, a closed list its keys. Where one of them changes, the version changes of all
/// that holds it, so that a pack of another build is refused instead of misread, and nobody has to raise a number.
pub const fn version(names: &[&str], versions: &[u32]) -> u32 {
    let mut hash = START;
    let mut place = 0;
    while place < names.len() {
        // A zero stands in no name, so it keeps two names apart.
        hash = fnv(fnv(hash, names[place].as_bytes()), &[0]);
        place += 1;
    }
    place = 0;
    while place < versions.len() {
        hash = fnv(hash, &versions[place].to_le_bytes());
        place += 1;
    }
    hash
}

/// FNV-1a with 32 bits, continued from a hash.
pub const fn fnv(mut hash: u32, bytes: &[u8]) -> u32 {
    let mut place = 0;
    while place < bytes.len() {
        hash = (hash ^ bytes[place] as u32).wrapping_mul(0x0100_0193);
        place += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use crate::Term;
    use crate::pack::{InvalidPack, Packed, decode, encode, record};
    use crate::vocabulary::vocabulary;

    mod today {
        use super::*;

        vocabulary! {
            /// A list.
            Size { /// A term.
                Small = "small", }
        }

        record! {
            /// A record.
            pub struct Entry {
                /// A number.
                pub number: u16,
                /// A term.
                pub size: Size,
            }
        }
    }

    mod renamed {
        use super::*;

        record! {
            /// The record with another name of its first field.
            pub struct Entry {
                /// A number.
                pub count: u16,
                /// A term.
                pub size: today::Size,
            }
        }
    }

    mod retyped {
        use super::*;

        record! {
            /// The record with another kind of number.
            pub struct Entry {
                /// A number.
                pub number: u8,
                /// A term.
                pub size: today::Size,
            }
        }
    }

    mod with_another_term {
        use super::*;

        vocabulary! {
            /// The list with another key.
            Size { /// A term.
                Small = "tiny", }
        }

        record! {
            /// The record as it was.
            pub struct Entry {
                /// A number.
                pub number: u16,
                /// A term.
                pub size: Size,
            }
        }
    }

    #[test]
    fn another_name_of_a_field_another_type_and_another_key_each_give_another_version() {
        let versions = [
            today::Entry::VERSION,
            renamed::Entry::VERSION,
            retyped::Entry::VERSION,
            with_another_term::Entry::VERSION,
            Vec::<today::Entry>::VERSION,
            Option::<today::Entry>::VERSION,
        ];
        for (place, version) in versions.iter().enumerate() {
            assert!(!versions[..place].contains(version), "version {place} is {version:#x}, as an earlier one");
        }
    }

    #[test]
    fn a_pack_of_a_build_with_other_records_is_refused() {
        let pack = encode(&today::Entry { number: 486, size: today::Size::ALL[0] });
        assert!(decode::<today::Entry>(&pack).is_ok());
        assert_eq!(decode::<renamed::Entry>(&pack), Err(InvalidPack));
        assert_eq!(decode::<with_another_term::Entry>(&pack), Err(InvalidPack));
    }
}
