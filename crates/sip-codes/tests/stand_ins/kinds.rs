//! Each kind of thing with its stand-in, and what looks like it and stays.

use sip_codes::stand_ins::{Kind, with_stand_ins};

/// Checks that each text becomes this one.
fn check(cases: &[(&str, &str)]) {
    let faults: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, with_stand_ins(text).text))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| format!("{text}\n  gives    {found}\n  expected {expected}"))
        .collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Checks that these texts stay as they are.
fn check_kept(texts: &[&str]) {
    let pairs: Vec<(&str, &str)> = texts.iter().map(|text| (*text, *text)).collect();
    check(&pairs);
}

#[test]
fn addresses() {
    check(&[
        ("10.1.2.3:5060 -> 10.1.2.4:5060", "192.0.2.1:5060 -> 192.0.2.2:5060"),
        ("10.1.2.3, 10.1.2.4 and 10.1.2.3 again", "192.0.2.1, 192.0.2.2 and 192.0.2.1 again"),
        // What is there already is nobody else's stand-in.
        ("192.0.2.1 and 10.1.2.3", "192.0.2.1 and 192.0.2.2"),
        ("IP 10.1.2.3.5060 > 84.3.2.1.41890:", "IP 192.0.2.1.5060 > 192.0.2.2.41890:"),
        ("recv from udp/[10.1.2.3]:5060", "recv from udp/[192.0.2.1]:5060"),
        ("[2a02:3018::21]:5060 and 2A02:3018:0::21", "[2001:db8::1]:5060 and 2001:db8::1"),
        ("fe80::1ff:fe23:4567:890a%eth0", "2001:db8::1%eth0"),
        ("::ffff:10.1.2.3", "::ffff:192.0.2.1"),
        ("80:5e:c0:a1:b2:c3 80-5E-C0-A1-B2-C3 805e.c0a1.b2c3", "00:00:5e:00:53:01 00-00-5E-00-53-01 0000.5e00.5301"),
        ("PJSIP/10.1.2.3-0000000a", "PJSIP/192.0.2.1-0000000a"),
    ]);
    check_kept(&[
        "127.0.0.1 0.0.0.0 ::1 :: 255.255.255.0 192.0.2.77 198.51.100.7 203.0.113.9 2001:db8::99",
        "Asterisk/18.2.0.1 FPBX-16.0.40.2(20.7.0.1) v1.2.3.4 Firmware 1.0.404.8",
        "User-Agent: Grandstream GXP2170 1.0.11.79",
        "10:05:01.000100 2024-06-11T10:00:00+02:00 11:22:33",
    ]);
}

#[test]
fn telephone_numbers_keep_their_way_of_writing() {
    check(&[
        ("<tel:+4930901820>", "<tel:+12025550101>"),
        ("<sip:004930901820@10.1.1.1>", "<sip:0012025550101@192.0.2.1>"),
        ("call +49 30 901820 now", "call +1 202 555 0101 now"),
        ("call 030/901820 now", "call 202/555/0101 now"),
        ("call 212-736-5000 now", "call 202-555-0101 now"),
        ("call 13801234567 now", "call 2025550101 now"),
        // The same number with and without the code of its country, in whatever order.
        ("030901820, +4930901820, 004930901820, 4930901820", "2025550101, +12025550101, 0012025550101, 2025550101"),
        ("+4930901820 486\n+4930901821 487", "+12025550101 486\n+12025550102 487"),
    ]);
    check_kept(&[
        "+1 202 555 0148, 12025550163, 0012025550133 and 202-555-0186",
        "timestamp=1718107204 1718881364.930014 start_epoch:1718000486 20240611101201",
        "CSeq: 47820114 INVITE\nRSeq: 988789123\nRAck: 988789123 47820114 INVITE",
        "kamailio[2486102] tdta0x55b4043 SSRC: 0x48604861 ssrc=3862931549",
        "2024-06-11 06-24 11:00:01.404 06/24/2024 +0200 +28.499500",
        "480 486 603 and 404/481",
    ]);
}

#[test]
fn more_numbers_and_addresses_than_one_block_has_are_still_told_apart() {
    let text: String =
        (0..1500).map(|number| format!("+4930{number:07} 10.0.{}.{}\n", number / 250, number % 250)).collect();
    let cleaned = with_stand_ins(&text);
    let mut words: Vec<&str> = cleaned.text.split_whitespace().collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 3000);
    assert_eq!(cleaned.replaced, [(Kind::Address, 1500), (Kind::Number, 1500)]);
    assert_eq!(with_stand_ins(&cleaned.text).text, cleaned.text);
}

#[test]
fn extensions_are_replaced_where_they_are_no_status() {
    check(&[
        ("sip:404@10.1.1.1 got 404", "sip:1001@192.0.2.1 got 404"),
        ("PJSIP/404-0000002f is ringing", "PJSIP/1001-0000002f is ringing"),
        ("SIP/2.0 404 Not Found for extension 404", "SIP/2.0 404 Not Found for extension 1001"),
        ("Peer '4471' is UNREACHABLE", "Peer '1001' is UNREACHABLE"),
    ]);
    check_kept(&["SIP/404 Not Found", "SIP/2.0/UDP", "user 486 Busy Here", "status=480 cause=17 Warning: 399"]);
}

#[test]
fn hosts_keep_their_levels_and_share_their_domain() {
    check(&[
        (
            "sip:sbc1.muc.telco-kunde.de;lr and sbc2.muc.telco-kunde.de",
            "sip:host1.host2.example.com;lr and host3.host2.example.com",
        ),
        ("pbx.firma.co.uk, www.firma.co.uk, firma.de", "host1.example.com, host2.example.com, example.net"),
        ("Via: SIP/2.0/UDP pbx-muc:5060;branch=z9hG4bK9a", "Via: SIP/2.0/UDP host1:5060;branch=z9hG4bK-1"),
        ("sip.example.com and sip.kunde.de", "sip.example.com and host1.example.net"),
        ("Jun 11 12:00:04 edge-fra kamailio[77]: up", "Jun 11 12:00:04 host1 kamailio[77]: up"),
    ]);
    check_kept(&[
        "chan_sip.c:1234 sofia.c rtc_session.dart core.py:12 res_pjsip.so main.rs:7 app.js",
        "a.example.org b.invalid c.test localhost 5vq0h2.invalid",
        "{\"ip.id\":\"0x0486\",\"sip.to\":\"x\",\"frame.number\":\"183\"}",
        "local0.notice call.hangup Level.debug e.g. i.e. z.B.",
    ]);
}

#[test]
fn names_and_users() {
    check(&[
        ("From: Anna Kern <sip:akern@kunde.de>", "From: Name 1 <sip:user1@example.com>"),
        ("\"Anna Kern\" <sip:akern@kunde.de> akern: Anna Kern", "\"Name 1\" <sip:user1@example.com> user1: Name 1"),
        ("\"0301234567\" <sip:0301234567@kunde.de>", "\"2025550101\" <sip:2025550101@example.com>"),
        ("mail anna.kern@kunde.de", "mail user1@example.com"),
        ("sip:kern:geheim@kunde.de", "sip:user1:removed@example.com"),
    ]);
    check_kept(&[
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
        "<sip:asterisk@192.0.2.1>",
        "To: <urn:service:sos>",
    ]);
}

#[test]
fn identifiers() {
    check(&[
        ("Call-ID: a84b4c76@10.1.1.1\n[a84b4c76@10.1.1.1] done", "Call-ID: call1\n[call1] done"),
        ("branch=z9hG4bK77aa;x branch=z9hG4bK77aa", "branch=z9hG4bK-1;x branch=z9hG4bK-1"),
        ("uuid f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "uuid 00000000-0000-4000-8000-000000000001"),
        ("sip:34020000001320000001@3402000000", "sip:device1@host1"),
        ("{\"session_id\":4867001200404,\"x\":1}", "{\"session_id\":1,\"x\":1}"),
        ("\"call_id\":\"R486\",\"code\":486", "\"call_id\":\"call1\",\"code\":486"),
    ]);
    check_kept(&["Call-ID mismatch", "Supported: replaces, timer", "Event: dialog;id=7", "Allow: INVITE, ACK, BYE"]);
}

#[test]
fn secrets_places_and_messages() {
    check(&[
        ("password=Xy77!a;next", "password=removed;next"),
        (
            "a=fingerprint:sha-1 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB",
            "a=fingerprint:sha-1 00:00:00:00",
        ),
        ("<geo:48.198634,16.371648>", "<geo:0,0>"),
        ("<ca:A6>Hauptstraße</ca:A6>", "<ca:A6>removed</ca:A6>"),
        ("Content-Type: text/plain\n\nHi Anna\nBye\n", "Content-Type: text/plain\n\n(text removed)\n(text removed)\n"),
    ]);
    check_kept(&["response: 486", "Content-Type: application/sdp\n\nv=0\n", "invalid password", "token expired"]);
}

#[test]
fn what_was_replaced_is_counted() {
    let cleaned =
        with_stand_ins("10.1.1.1 10.1.1.2 10.1.1.1 sip:anna@kunde.de +4930901820\nCall-ID: 77aa01\n192.0.2.9");
    let expected = [(Kind::Address, 2), (Kind::Number, 1), (Kind::Name, 1), (Kind::Domain, 1), (Kind::Identifier, 1)];
    assert_eq!(cleaned.replaced, expected);
    assert!(with_stand_ins(&cleaned.text).replaced.is_empty());
}
