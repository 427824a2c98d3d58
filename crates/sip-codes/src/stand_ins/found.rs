//! What was found in a text, where, and what is kept.

use super::{Kind, view::View};

/// What a thing is, which says how its stand-in looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Ipv4,
    Ipv6,
    Mac,
    Telephone,
    Extension,
    User,
    DisplayName,
    Host,
    /// The part of a host name that is registered.
    Domain,
    /// The way to a resource on a host.
    Path,
    Call,
    Tag,
    Branch,
    Uuid,
    Device,
    Nonce,
    Opaque,
    Realm,
    Other,
    /// The session identifier of an SDP origin, a number (RFC 8866, Section 5.2).
    Session,
    /// The version of a session in an SDP origin, a number (RFC 8866, Section 5.2).
    SessionVersion,
    /// The response of a digest, 32 hexadecimal digits (RFC 3261, Section 25.1).
    Digest,
    Secret,
    /// The hash of a certificate in SDP (RFC 8122, Section 5).
    Fingerprint,
    Coordinate,
    Place,
    Message,
}

impl What {
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Ipv4 | Self::Ipv6 | Self::Mac => Kind::Address,
            Self::Telephone | Self::Extension => Kind::Number,
            Self::User | Self::DisplayName => Kind::Name,
            Self::Host | Self::Domain | Self::Realm | Self::Path => Kind::Domain,
            Self::Call | Self::Tag | Self::Branch | Self::Uuid | Self::Device => Kind::Identifier,
            Self::Nonce | Self::Opaque | Self::Other | Self::Session | Self::SessionVersion => Kind::Identifier,
            Self::Digest | Self::Secret | Self::Fingerprint => Kind::Secret,
            Self::Coordinate | Self::Place => Kind::Place,
            Self::Message => Kind::Message,
        }
    }

    /// What stands before the number of a stand-in that is counted; one of `COUNTED`, or nothing before a bare number.
    pub(super) fn counted(self) -> Option<&'static str> {
        Some(match self {
            Self::User => "user",
            Self::DisplayName => "Name ",
            Self::Host => "host",
            Self::Call => "call",
            Self::Tag => "tag",
            // RFC 3261, Section 8.1.1.7: without the cookie the branch would be one of RFC 2543.
            Self::Branch => "z9hG4bK-",
            Self::Device => "device",
            Self::Nonce => "nonce",
            Self::Opaque => "opaque",
            Self::Realm => "realm",
            Self::Other => "id",
            Self::Session | Self::SessionVersion => "",
            _ => return None,
        })
    }

    /// What stands for all things of a sort that nobody has to tell apart.
    pub(super) fn fixed(self) -> Option<&'static str> {
        Some(match self {
            Self::Digest => "00000000000000000000000000000000",
            Self::Secret | Self::Place => "removed",
            Self::Fingerprint => "00:00:00:00",
            Self::Coordinate => "0",
            Self::Message => "(text removed)",
            Self::Path => "/removed",
            _ => return None,
        })
    }
}

/// What stands before the numbers of stand-ins.
pub(super) const COUNTED: &[&str] =
    &["user", "Name ", "host", "call", "tag", "z9hG4bK-", "device", "nonce", "opaque", "realm", "id"];

/// What stands before the number in the stand-in for a UUID, so that it stays one (RFC 9562, Section 5.4).
pub(super) const UUID: &str = "00000000-0000-4000-8000-";

/// A thing in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Thing {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) what: What,
}

/// The things that were found until now; none overlaps another or what is kept.
pub(super) struct Found<'text> {
    text: &'text str,
    taken: Vec<bool>,
    things: Vec<Thing>,
}

impl<'text> Found<'text> {
    pub(super) fn new(view: &View<'text>) -> Self {
        Self { text: view.text(0, view.len()), taken: vec![false; view.len()], things: Vec::new() }
    }

    /// Whether nothing between two places was found or kept.
    pub(super) fn is_free(&self, start: usize, end: usize) -> bool {
        self.taken.get(start..end).is_some_and(|between| !between.contains(&true))
    }

    /// Leaves what stands between two places as it is.
    pub(super) fn keep(&mut self, start: usize, end: usize) {
        self.taken.iter_mut().take(end).skip(start).for_each(|taken| *taken = true);
    }

    /// Has what stands between two places replaced, unless something there was found or kept before.
    pub(super) fn replace(&mut self, start: usize, end: usize, what: What) {
        // What is read in place of a letter of three bytes may end within it: then the letter is no part of the thing.
        let start = (start..end).find(|place| self.text.is_char_boundary(*place)).unwrap_or(end);
        let end = (start..=end).rev().find(|place| self.text.is_char_boundary(*place)).unwrap_or(start);
        if start < end && self.is_free(start, end) {
            self.keep(start, end);
            self.things.push(Thing { start, end, what });
        }
    }

    pub(super) fn things(&self) -> &[Thing] {
        &self.things
    }

    /// All things in the order of the text.
    pub(super) fn in_order(mut self) -> Vec<Thing> {
        self.things.sort_unstable_by_key(|thing| thing.start);
        self.things
    }
}
