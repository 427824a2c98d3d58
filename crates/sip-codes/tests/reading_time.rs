//! Long texts are read in time that grows as they do. That changed texts do no harm is tried in `fuzz/`.

use std::time::{Duration, Instant};

use sip_codes::reading::read;

/// One shape repeated must not take longer than its length: twice the text, about twice the time.
#[test]
fn long_texts_take_time_in_proportion() {
    let shapes = [
        "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nCSeq: 1 INVITE\r\n\r\n",
        "486 ",
        "404 or 503, ",
        "(",
        "  ",
        "\\",
        "|",
        "a:",
        "1",
        "<br>",
        "[1",
        "SIP/2.0 ",
        "SIP/2.0 486 ",
        "CSeq: ",
        "\n",
        "486\n",
        "INVITE ",
        "INVITE\n",
        "->",
        "cause=",
        "call-id ",
        "Call-ID: 486 \n",
        "480,1,2\n",
        "code,status,info\n1,2,3\n",
        "é",
        "：",
        "%",
        "&",
        "#",
        "BYE -> 481\n",
        "Expires: 0 ",
        "\"",
        "480: x\n481: y\n",
        "SIP/2.0 503 A\nCall-ID: {}\nCSeq: 1 INVITE\n\nSIP/2.0 500 A\nCall-ID: {}\nCSeq: 1 INVITE\n\n",
        "INVITE -> {}\n",
        "method=INVITE;call_id=a{};code=486\n",
        "SIP/2.0 486 Busy (SIP/2.0 486) ",
        "a: b\n c\n",
        "Via: a\n",
        "a|b|c|486|",
        "[486][486]",
        "is ringing ",
        "486 Busy Here ",
    ];
    let mut slow = Vec::new();
    for shape in shapes {
        let time = |bytes: usize| {
            let mut number = 0;
            let text: String = std::iter::repeat_with(|| {
                number += 1;
                shape.replace("{}", &number.to_string())
            })
            .take(bytes / shape.len())
            .collect();
            let began = Instant::now();
            std::hint::black_box(read(&text));
            began.elapsed()
        };
        // Where it grows with the square it is sixteen times as long. Other programs run meanwhile: the best of some counts.
        let times = (0..6).map(|_| (time(60_000), time(240_000)));
        let mut best = (Duration::MAX, Duration::MAX);
        let grows = times.into_iter().all(|(short, long)| {
            best = (best.0.min(short), best.1.min(long));
            best.1 > best.0 * 12 + Duration::from_millis(150)
        });
        if grows {
            slow.push(format!("{shape:?}: {best:?}"));
        }
    }
    assert!(slow.is_empty(), "these grow faster than their texts:\n{}", slow.join("\n"));
}
