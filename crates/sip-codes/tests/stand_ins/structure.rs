//! A cleaned trace is still read by the same eyes and programs: as many lines, the same statuses, methods and numbers.

use std::time::{Duration, Instant};

use sip_codes::stand_ins::with_stand_ins;

const METHODS: &[&str] = &[
    "INVITE",
    "ACK",
    "BYE",
    "CANCEL",
    "OPTIONS",
    "REGISTER",
    "PRACK",
    "SUBSCRIBE",
    "NOTIFY",
    "PUBLISH",
    "INFO",
    "REFER",
    "MESSAGE",
    "UPDATE",
];

/// What is wrong with the cleaned text.
fn faults(id: &str, text: &str) -> Vec<String> {
    let cleaned = with_stand_ins(text).text;
    let mut faults = Vec::new();
    if cleaned.split('\n').count() != text.split('\n').count() {
        faults.push("other lines".to_owned());
    }
    for method in METHODS {
        if cleaned.matches(method).count() != text.matches(method).count() {
            faults.push(format!("{method} is lost"));
        }
    }
    let status_lines = |text: &str| -> Vec<String> {
        text.split("SIP/2.0 ").skip(1).map(|rest| rest.chars().take_while(char::is_ascii_digit).collect()).collect()
    };
    if status_lines(&cleaned) != status_lines(text) {
        faults.push("other status lines".to_owned());
    }
    let again = with_stand_ins(&cleaned);
    if again.text != cleaned {
        faults.push(format!("a second time changes it to\n{}", again.text));
    }
    faults.into_iter().map(|fault| format!("{id}: {fault}\n{cleaned}")).collect()
}

/// The pasted texts with which the reader of traces is tried.
fn pasted() -> Vec<serde_json::Value> {
    let lines = include_str!("../cases/paste.jsonl").lines();
    lines.map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

#[test]
fn pasted_texts_keep_their_lines_statuses_and_methods() {
    let mut faults_of_all = Vec::new();
    let cases = pasted();
    for case in &cases {
        let (id, text) = (case["id"].as_str().unwrap_or(""), case["text"].as_str().unwrap_or(""));
        faults_of_all.extend(faults(id, text));
        let cleaned = with_stand_ins(text).text;
        for status in case["statuses"].as_array().into_iter().flatten() {
            let code = status["code"].to_string();
            if text.contains(&code) && !cleaned.contains(&code) {
                faults_of_all.push(format!("{id}: {code} is lost in\n{cleaned}"));
            }
        }
    }
    println!("{} pasted texts", cases.len());
    assert!(faults_of_all.is_empty(), "{} faults:\n{}", faults_of_all.len(), faults_of_all.join("\n---\n"));
}

const CALL: &str = "INVITE sip:0301234567@10.1.2.3 SIP/2.0\r\nVia: SIP/2.0/UDP 10.1.2.4:5060;branch=z9hG4bK77aa\r\n\
    From: \"Anna Kern\" <sip:4711@telco-kunde.de>;tag=77aa01\r\nTo: <sip:0301234567@telco-kunde.de>\r\nCall-ID: 99x7@10.1.2.4\r\n\
    CSeq: 487 INVITE\r\nContent-Type: application/sdp\r\n\r\nv=0\r\no=- 12345678 1 IN IP4 10.1.2.4\r\n\r\n\
    SIP/2.0 486 Busy Here\r\nCall-ID: 99x7@10.1.2.4\r\nCSeq: 487 INVITE\r\n\r\n{\"mail\":\"anna@telco-kunde.de\",\"n\":\"＋４９３０１２３４５６７\"}\n";

/// Any cut of a text, and any byte of it as another one, is a text as people paste it.
#[test]
fn no_cut_and_no_slip_is_too_much() {
    let letters =
        ['<', '>', '"', ':', '@', '%', '\\', '#', '\n', ' ', '0', '：', '５', '\u{1b}', 'x', '=', ';', '[', '.', '+'];
    let places: Vec<usize> = CALL.char_indices().map(|(place, _)| place).collect();
    let mut faults_of_all = Vec::new();
    for place in &places {
        let (before, after) = CALL.split_at(*place);
        faults_of_all.extend(faults("cut", before));
        faults_of_all.extend(faults("cut", after));
        for letter in letters {
            let slip: String = before.chars().chain([letter]).chain(after.chars().skip(1)).collect();
            let cleaned = with_stand_ins(&slip).text;
            assert_eq!(cleaned.matches('\n').count(), slip.matches('\n').count(), "{slip}\ngives\n{cleaned}");
        }
    }
    assert!(
        faults_of_all.is_empty(),
        "{} faults, the first:\n{}",
        faults_of_all.len(),
        faults_of_all.first().map_or("", |fault| fault)
    );
}

/// A blank that is read for the second byte of a full-width colon once ended a value, and the rest of the text was lost.
#[test]
fn a_value_that_ends_in_a_full_width_mark_takes_nothing_with_it() {
    assert_eq!(with_stand_ins("nonce=\"77aa：\nSIP/2.0 486 Busy Here").text, "nonce=\"nonce1：\nSIP/2.0 486 Busy Here");
}

#[test]
fn nothing_at_all_stays_so() {
    for text in
        ["", " ", "\n", "\r\n\r\n", "486", "What is 486?", "日本語", "\u{1b}[1;31m", "@", "<", "sip:", "::", "..."]
    {
        assert_eq!(with_stand_ins(text).text, text);
        assert!(with_stand_ins(text).replaced.is_empty());
    }
}

fn time(pattern: &str, size: usize) -> Duration {
    let text = pattern.repeat(size / pattern.len() + 1);
    let start = Instant::now();
    with_stand_ins(&text);
    start.elapsed()
}

#[test]
fn a_megabyte_is_cleaned_while_one_waits() {
    let time = time(CALL, 1 << 20);
    println!("1 MB of trace takes {time:?}");
    assert!(time < Duration::from_secs(20), "{time:?}");
}

/// Texts that repeat what is costly to look at: four times as much may take four times as long, but not sixteen.
#[test]
fn the_time_grows_with_the_text() {
    let many_numbers: String =
        (0..4000).map(|number| format!("+4930{number:07} 10.{}.{}.1 ", number / 200, number % 200)).collect();
    let many_names: String = (0..2000)
        .map(|number| format!("From: \"Anna Kern {number}\" <sip:u{number}x@h{number}.de>;tag=t{number}abc\n"))
        .collect();
    let patterns = [
        CALL,
        &many_numbers,
        &many_names,
        "<",
        "\"",
        "\" <sip:",
        "@",
        "a@",
        "a.",
        "1.",
        "1-",
        "::",
        "a:",
        ":",
        "0 ",
        "sip:",
        "tag=",
        "\\",
        "#015#012",
        "%3A",
        "eyJ",
        "-",
        "aaaaaaa-",
        "Anna Kern ",
        "Content-Type: text/plain\n\n",
        "User-Agent: ",
        "CSeq: ",
        "(",
    ];
    for pattern in patterns {
        // The machine may be busy with something else while one of both is timed.
        let is_linear = (0..3).any(|_| {
            let whole = time(pattern, 1 << 18);
            whole < Duration::from_millis(200) || whole < time(pattern, 1 << 16) * 10
        });
        assert!(is_linear, "{:?} takes too long when it is long", pattern.chars().take(20).collect::<String>());
    }
}
