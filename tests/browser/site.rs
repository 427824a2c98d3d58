//! The server of the tests itself: it answers as it is told to, and keeps nobody waiting.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;

use super::support::{Answer, Part, Site};

const GLUE: &str = "/sip-compare-app.js";
const HOUR: Duration = Duration::from_secs(3600);

/// A site that has a part of the widget and nothing else.
fn site() -> Site {
    let site = Site::serving(Router::new());
    site.add_file(GLUE, b"0123456789");
    site
}

/// Asks for a path and does not wait for the answer.
fn ask(site: &Site, path: &str) -> TcpStream {
    let address = site.origin().replace("http://", "");
    let mut connection = TcpStream::connect(address).expect("the site listens");
    write!(connection, "GET {path}?query HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("it reads");
    connection
}

/// The head and the content of an answer.
fn answer(mut connection: TcpStream) -> (String, String) {
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("the answers of this test are text");
    let (head, content) = answer.split_once("\r\n\r\n").expect("a head ends with an empty line");
    (head.to_owned(), content.to_owned())
}

#[test]
fn each_answer_is_wrong_in_its_own_way() {
    let site = site();
    let check = |told: Option<Answer>, expected_head: [&str; 3], expected_content: &str| {
        told.map_or_else(|| site.heal(), |told| site.set(Part::Glue, told));
        let (head, content) = answer(ask(&site, GLUE));
        for line in expected_head {
            assert!(head.contains(line), "{told:?}: no {line} in {head}");
        }
        assert_eq!(content, expected_content, "{told:?}");
    };
    let (ok, script) = ("HTTP/1.1 200 OK", "content-type: text/javascript");
    check(None, [ok, script, "content-length: 10"], "0123456789");
    check(Some(Answer::NotFound), ["404 Not Found", "", "content-length: 0"], "");
    check(Some(Answer::Garbage), [ok, script, "content-length: 46"], "<!doctype html><p>Sign in to the guest network");
    check(Some(Answer::Truncated), [ok, script, "content-length: 5"], "01234");
    check(Some(Answer::Late(Duration::ZERO)), [ok, script, "content-length: 10"], "0123456789");
    check(Some(Answer::WrongType), [ok, "content-type: text/plain", "content-length: 10"], "0123456789");
    check(Some(Answer::Broken), [ok, script, "content-length: 10"], "01234");
}

#[test]
fn a_file_has_the_type_that_its_name_says() {
    let site = site();
    for (name, kind) in [
        ("/a.html", "text/html"),
        ("/a.wasm", "application/wasm"),
        ("/a.pack", "application/octet-stream"),
        ("/a.txt", "text/plain"),
        ("/a.svg", "image/svg+xml"),
    ] {
        site.add_file(name, b"-");
        let (head, _) = answer(ask(&site, name));
        assert!(head.lines().any(|line| line == format!("content-type: {kind}")), "{name}: {head}");
    }
}

#[test]
fn a_late_answer_and_a_silent_connection_hold_up_nobody_not_even_the_end() {
    let site = site();
    site.set(Part::Glue, Answer::Late(HOUR));
    let start = Instant::now();
    let _silent = TcpStream::connect(site.origin().replace("http://", "")).expect("the site listens");
    let _late = ask(&site, GLUE);
    site.add_file("/file.txt", b"File");
    assert_eq!(answer(ask(&site, "/file.txt")).1, "File");
    let is_in_time = || start.elapsed() < Duration::from_secs(10);
    while site.hits_of(Part::Glue).is_empty() {
        assert!(is_in_time(), "the other request did not arrive");
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(site.hits_of(Part::Glue)[0].answered, None);
    drop(site);
    assert!(is_in_time(), "the end took {:?}", start.elapsed());
}
