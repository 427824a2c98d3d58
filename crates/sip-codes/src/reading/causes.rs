//! Causes of Q.850 as statuses, by number and by the names that switches give them.
//!
//! [RFC 3398, Section 7.2.4.1](https://www.rfc-editor.org/rfc/rfc3398#section-7.2.4.1)

use crate::StatusCode;

/// A cause with the statuses that a gateway makes of it. Of 21 and 22 there are two: 603 where the user rejected the call, 301
/// where the new number is told.
const STATUSES: &[(u16, &[u16])] = &[
    (1, &[404]),
    (2, &[404]),
    (3, &[404]),
    (17, &[486]),
    (18, &[408]),
    (19, &[480]),
    (20, &[480]),
    (21, &[403, 603]),
    (22, &[410, 301]),
    (23, &[410]),
    (26, &[404]),
    (27, &[502]),
    (28, &[484]),
    (29, &[501]),
    (31, &[480]),
    (34, &[503]),
    (38, &[503]),
    (41, &[503]),
    (42, &[503]),
    (47, &[503]),
    (55, &[403]),
    (57, &[403]),
    (58, &[503]),
    (65, &[488]),
    (70, &[488]),
    (79, &[501]),
    (87, &[403]),
    (88, &[503]),
    (102, &[504]),
    (111, &[500]),
    (127, &[500]),
];

/// Names of causes in FreeSWITCH and Asterisk, in small letters.
const NAMES: &[(&str, u16)] = &[
    ("unallocated_number", 1),
    ("no_route_transit_net", 2),
    ("no_route_destination", 3),
    ("user_busy", 17),
    ("no_user_response", 18),
    ("no_answer", 19),
    ("subscriber_absent", 20),
    ("call_rejected", 21),
    ("number_changed", 22),
    ("redirection_to_new_destination", 23),
    ("destination_out_of_order", 27),
    ("invalid_number_format", 28),
    ("facility_rejected", 29),
    ("normal_unspecified", 31),
    ("normal_circuit_congestion", 34),
    ("network_out_of_order", 38),
    ("normal_temporary_failure", 41),
    ("switch_congestion", 42),
    ("outgoing_call_barred", 57),
    ("incoming_call_barred", 57),
    ("bearercapability_notauth", 57),
    ("bearercapability_notavail", 58),
    ("bearercapability_notimpl", 65),
    ("service_not_implemented", 79),
    ("incompatible_destination", 88),
    ("recovery_on_timer_expire", 102),
    ("interworking", 127),
];

/// The statuses that a cause becomes, the best first. Causes 16 (a normal end) and 44 (another circuit is tried) have none;
/// what the table of the RFC does not list is 500.
pub(super) fn statuses(cause: u16) -> Vec<StatusCode> {
    let listed = STATUSES.iter().find(|(number, _)| *number == cause);
    let numbers = match (listed, cause) {
        (Some((_, numbers)), _) => *numbers,
        (None, 0 | 16 | 44 | 128..) => &[],
        (None, _) => &[500],
    };
    numbers.iter().filter_map(|number| StatusCode::from_u16(*number)).collect()
}

/// A cause as ISDN writes it, behind "Cause i = 0x" at the start of `rest`: the second octet without its extension bit.
///
/// ITU-T Q.931, 4.5.12, and Q.850, 2
pub(super) fn in_octets(rest: &str) -> Option<u16> {
    let octets = rest.strip_prefix("cause i = 0x")?.get(..4)?;
    Some(u16::from_str_radix(octets, 16).ok()? & 0x7f)
}

/// The cause with this name, in small letters.
pub(super) fn named(name: &str) -> Option<u16> {
    let name = name.strip_prefix("ast_cause_").unwrap_or(name);
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, cause)| *cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_become_statuses() {
        let first = |cause| statuses(cause).first().map(|code| code.as_u16());
        assert_eq!(first(38), Some(503));
        assert_eq!(first(99), Some(500));
        assert_eq!(first(16), None);
        assert_eq!(first(44), None);
        assert_eq!(named("user_busy"), Some(17));
    }
}
