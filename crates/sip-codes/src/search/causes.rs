//! Causes of Q.850 by their numbers: `cause=17`, `Q.850 cause 1`, `HANGUPCAUSE=27`.

use super::hits::Hits;
use super::query::Query;
use super::reason::Reason;
use super::texts::codes_of;
use super::weights::{CAUSE_DEFAULT, CAUSE_FROM_SIP, CAUSE_TO_SIP};
use crate::Dataset;
use crate::dataset::SearchCause;
use crate::sip::CauseDirection;

/// Adds the codes of every cause that is named by its number, which is understood then. Whether a cause was named from
/// which no response follows.
pub fn read(dataset: &Dataset, query: &mut Query<'_>, hits: &mut Hits<'_>) -> bool {
    let Some(tables) = dataset.tables.get() else { return false };
    let mut is_without_status = false;
    let mut place = 0;
    while place < query.atoms.len() {
        let Some(length) = query.sign(place, |signs| &signs.causes) else {
            place += 1;
            continue;
        };
        // `Reason: SIP;cause=487` holds a status code, as RFC 3326 says, and no cause of Q.850.
        let is_of_sip =
            place.checked_sub(1).and_then(|before| query.atoms.get(before)).is_some_and(|atom| atom.text == "sip");
        place += length;
        let number = query.number(place).filter(|_| !is_of_sip);
        let Some(cause) = number.and_then(|number| number.parse::<u8>().ok()) else { continue };
        if !(1..=127).contains(&cause) {
            continue;
        }
        query.understand(place - length..place + 1);
        match tables.causes.iter().find(|entry| entry.cause == cause) {
            Some(cause) => {
                is_without_status |= !cause.has_status;
                add(cause, hits);
            }
            None => add(&unlisted(cause), hits),
        }
    }
    is_without_status
}

/// A cause that the table lacks, to which the default applies.
fn unlisted(cause: u8) -> SearchCause {
    SearchCause { cause, names: Vec::new(), has_status: true, to_sip: Vec::new(), from_sip: Vec::new() }
}

fn add(cause: &SearchCause, hits: &mut Hits<'_>) {
    // Equal scores would be put in the order of the codes; the order of the table counts.
    for ((code, direction), place) in codes_of(cause).into_iter().zip(0..) {
        let score: u32 = match direction {
            Some(CauseDirection::IsupToSip) => CAUSE_TO_SIP,
            Some(CauseDirection::SipToIsup) => CAUSE_FROM_SIP,
            None => CAUSE_DEFAULT,
        };
        let name = cause.names.first().cloned().unwrap_or_default();
        hits.add(code, score - place, Reason::Q850 { cause: cause.cause, name, direction });
    }
}
