//! The stand-ins: each thing gets one, the same wherever it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv6Addr;

use super::domains::{is_documentation, registered};
use super::found::{COUNTED, Thing, UUID, What};
use super::telephone::{Numbers, is_international};
use super::view::View;
use super::{Kind, addresses};

/// The stand-ins of one text.
pub(super) struct Registry {
    stand_ins: BTreeMap<(What, String), String>,
    counts: BTreeMap<What, usize>,
    /// What looks like a stand-in in the text stays, and nothing else may get it.
    reserved: BTreeSet<String>,
    numbers: Numbers,
}

impl Registry {
    pub(super) fn new(view: &View, things: &[Thing]) -> Self {
        let mut registry = Self {
            stand_ins: BTreeMap::new(),
            counts: BTreeMap::new(),
            reserved: BTreeSet::new(),
            numbers: Numbers::default(),
        };
        for thing in things {
            registry.reserve(thing.what, view.text(thing.start, thing.end));
        }
        registry.learn_numbers(view, things);
        registry
    }

    fn reserve(&mut self, what: What, text: &str) {
        match what {
            What::Telephone => self.numbers.learn(text),
            What::Host if is_documentation(text) => {
                self.reserved.insert(registered(text).1.to_ascii_lowercase());
            }
            _ => {
                let thing = thing_of(what, text);
                if is_stand_in(what, &thing) {
                    self.reserved.insert(thing.clone());
                    self.stand_ins.insert((group(what, &thing), thing.clone()), thing);
                }
            }
        }
    }

    /// Numbers with the code of a country come first, so that those without it are known again.
    fn learn_numbers(&mut self, view: &View, things: &[Thing]) {
        for with_code in [true, false] {
            for thing in things.iter().filter(|thing| thing.what == What::Telephone) {
                let text = view.text(thing.start, thing.end);
                if is_international(text) == with_code {
                    self.numbers.assign(text);
                }
            }
        }
    }

    /// The stand-in for a thing that is written so.
    pub(super) fn stand_in(&mut self, what: What, text: &str) -> String {
        match what {
            What::Telephone => self.numbers.stand_in(text),
            What::Host => self.host(text),
            What::Mac => mac_as_in(text, &self.known(what, text)),
            _ => self.known(what, text),
        }
    }

    /// The stand-in that a thing has, or the next one.
    fn known(&mut self, what: What, text: &str) -> String {
        let thing = thing_of(what, text);
        let key = (group(what, &thing), thing);
        if let Some(stand_in) = self.stand_ins.get(&key) {
            return stand_in.clone();
        }
        let stand_in = what.fixed().map_or_else(|| self.next(what), str::to_owned);
        self.stand_ins.insert(key, stand_in.clone());
        stand_in
    }

    fn next(&mut self, what: What) -> String {
        let count = self.counts.entry(what).or_default();
        loop {
            *count += 1;
            let stand_in = numbered(what, *count);
            if !self.reserved.contains(&stand_in) {
                return stand_in;
            }
        }
    }

    /// A host keeps its levels: each label has its stand-in, and so has the domain that is registered.
    fn host(&mut self, text: &str) -> String {
        if is_documentation(text) {
            return text.to_owned();
        }
        let (below, domain) = registered(text);
        let is_single = !domain.contains('.');
        let mut labels: Vec<String> = Vec::new();
        for label in below.split('.').filter(|label| !label.is_empty()).chain(is_single.then_some(domain)) {
            labels.push(self.known(What::Host, label));
        }
        if !is_single {
            labels.push(self.known(What::Domain, domain));
        }
        labels.join(".")
    }

    /// How many things of each kind have another text than before.
    pub(super) fn replaced(&self) -> Vec<(Kind, usize)> {
        let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
        for ((what, thing), stand_in) in &self.stand_ins {
            if thing != stand_in {
                *counts.entry(what.kind()).or_default() += 1;
            }
        }
        if self.numbers.replaced() > 0 {
            *counts.entry(Kind::Number).or_default() += self.numbers.replaced();
        }
        counts.into_iter().collect()
    }
}

/// The sorts of things in which the same text is the same thing; what is short may be the same by chance.
fn group(what: What, thing: &str) -> What {
    match what {
        What::Call | What::Tag | What::Branch | What::Nonce | What::Opaque | What::Uuid | What::Device
            if thing.len() > 3 =>
        {
            What::Other
        }
        other => other,
    }
}

/// A thing without the differences in its ways of writing.
fn thing_of(what: What, text: &str) -> String {
    match what {
        What::Ipv6 => text.parse::<Ipv6Addr>().map_or_else(|_| text.to_owned(), |address| address.to_string()),
        What::Mac => {
            text.bytes().filter(u8::is_ascii_hexdigit).map(|byte| char::from(byte.to_ascii_lowercase())).collect()
        }
        What::Host | What::Domain | What::Realm => text.to_ascii_lowercase(),
        _ => text.to_owned(),
    }
}

/// Whether a thing is a stand-in already, of whichever sort: a user may have been found as a device.
fn is_stand_in(what: What, thing: &str) -> bool {
    match what {
        What::Ipv4 => addresses::is_reserved(thing),
        What::Ipv6 => thing.starts_with("2001:db8:"),
        What::Mac => thing.starts_with("00005e0053") || thing.starts_with("02005e53"),
        // These numbers begin anew with each text.
        What::Extension | What::Session | What::SessionVersion => false,
        _ if what.fixed().is_some() => what.fixed() == Some(thing),
        _ => thing.starts_with(UUID) || thing == "removed" || COUNTED.iter().any(|start| is_numbered(start, thing)),
    }
}

fn is_numbered(start: &str, thing: &str) -> bool {
    thing.strip_prefix(start).is_some_and(|number| {
        (1..=7).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0')
    })
}

/// The stand-in with a number.
fn numbered(what: What, number: usize) -> String {
    match what {
        What::Ipv4 => documentation_ipv4(number),
        What::Ipv6 => format!("2001:db8::{number:x}"),
        What::Mac if number < 256 => format!("00005e0053{number:02x}"),
        What::Mac => format!("02005e53{number:04x}"),
        What::Extension => format!("{}", 1000 + number),
        What::Uuid => format!("{UUID}{number:012}"),
        What::Domain => documentation_domain(number),
        _ => format!("{}{number}", what.counted().unwrap_or_default()),
    }
}

/// The addresses for documentation (RFC 5737), and when they are used up, those for benchmarks (RFC 2544).
fn documentation_ipv4(number: usize) -> String {
    let (network, host) = (number.saturating_sub(1) / 254, number.saturating_sub(1) % 254 + 1);
    match network {
        0 => format!("192.0.2.{host}"),
        1 => format!("198.51.100.{host}"),
        2 => format!("203.0.113.{host}"),
        _ => format!("198.{}.{}.{host}", 18 + (network / 256) % 2, network % 256),
    }
}

/// The domains for documentation (RFC 2606).
fn documentation_domain(number: usize) -> String {
    match number {
        1 => "example.com".to_owned(),
        2 => "example.net".to_owned(),
        3 => "example.org".to_owned(),
        _ => format!("d{number}.example"),
    }
}

/// A MAC address with the marks and the capital letters of another one.
fn mac_as_in(written: &str, digits: &str) -> String {
    let mut digits = digits.chars();
    let is_small = written.bytes().any(|byte| byte.is_ascii_lowercase());
    let as_written = |digit: char| if is_small { digit } else { digit.to_ascii_uppercase() };
    written
        .chars()
        .filter_map(|letter| if letter.is_ascii_hexdigit() { digits.next().map(as_written) } else { Some(letter) })
        .collect()
}
