//! What the user part of a URI or the value of a key for users is, by its shape.

use super::{common::is_common, found::What};

/// What a user is: a telephone number, an extension, a device, a name; nothing if it identifies nobody.
pub(super) fn user(value: &str) -> Option<What> {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit() || b"+-.() ".contains(&byte));
    if is_ipv4(value) {
        return None;
    }
    if is_number {
        return match digits {
            0 | 1 => None,
            2..=6 => Some(What::Extension).filter(|_| value.len() == digits),
            7..=15 => Some(What::Telephone),
            _ => Some(What::Device),
        };
    }
    let is_feature = value.len() <= 6 && value.starts_with(['*', '#', '%']);
    (!is_feature && !is_common(value)).then_some(What::User)
}

/// What a display name is: a number, a name; nothing if it identifies nobody.
pub(super) fn display_name(value: &str) -> Option<What> {
    match user(value) {
        Some(What::User) => Some(What::DisplayName),
        other => other,
    }
}

/// Whether a text is four numbers from 0 to 255 with dots between them.
pub(super) fn is_ipv4(text: &str) -> bool {
    ipv4(text).is_some()
}

/// The IPv4 address that a text is; numbers that begin with 0 are those of a version.
pub(super) fn ipv4(text: &str) -> Option<u32> {
    let mut address = 0;
    let mut count = 0;
    for octet in text.split('.') {
        let is_plain = octet.bytes().all(|byte| byte.is_ascii_digit()) && (octet.len() == 1 || !octet.starts_with('0'));
        address = (address << 8) | u32::from(octet.parse::<u8>().ok().filter(|_| is_plain)?);
        count += 1;
        if count > 4 {
            return None;
        }
    }
    (count == 4).then_some(address)
}
