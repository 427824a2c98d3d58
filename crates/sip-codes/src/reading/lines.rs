//! The third stage: what each line tells, read by the forms of `numbers` and the words of `marks`.

use std::ops::Range;

use super::causes;
use super::clean::{Clean, Line};
use super::counters::{counters, numbers};
use super::drawings;
use super::events::{Event, What, once};
use super::fields::METHODS;
use super::fold::small;
use super::marks::{Mark, mark};
use super::messages::{Message, Start, bare};
use super::methods::{give_methods, in_bodies, is_method};
use super::numbers::{Around, Judgment, judge};
use super::phrases::{codes_of, is_known};
use super::protocols::{self, is_of_description, is_of_other_protocol, other_protocols, speaks_of_others};
use super::tables::{self, Row};
use crate::StatusCode;

/// What the lines tell, and where the numbers stand that are none of it.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub events: Vec<Event>,
    /// In the clean text.
    pub others: Vec<Range<usize>>,
    /// Whether some line speaks of HTTP, RTSP or another protocol.
    pub has_other_protocol: bool,
}

/// Reads all lines.
pub(super) fn read(clean: &Clean, messages: &[Message], is_inside: &[bool]) -> Told {
    let rows = tables::rows(clean);
    let counters = counters(clean);
    let others = other_protocols(clean);
    let has_lifelines = clean.lines.iter().any(|line| drawings::has_lifelines(clean.lower_line(*line)));
    let may_stand_alone = clean.lines.len() < 3 || clean.lower.contains("sip") || clean.lower.contains("invite");
    let around = Around {
        speaks_of_calls: protocols::speaks_of_calls(clean),
        has_lifelines,
        may_stand_alone,
        ..Around::default()
    };
    // The screens of SIPp count messages; none of them is shown.
    let is_screen = clean.lower.contains("unexpected-msg") || clean.lower.contains("scenario screen");
    let mut told = Told::default();
    let mut next_message = 0;
    for (index, line) in clean.lines.iter().enumerate() {
        while messages.get(next_message + 1).is_some_and(|message| message.at <= line.end) {
            next_message += 1;
        }
        let message = messages.get(next_message).filter(|message| message.at <= line.end).map(|_| next_message);
        let counter = counters.get(index).cloned().flatten();
        let row = rows.get(index).and_then(Option::as_ref);
        let walk = Walk { clean, line: *line, index, row, counter, messages, others: &others, around, message };
        if is_screen {
            walk.skip(&mut told);
        } else if is_inside.get(index).copied().unwrap_or(false) {
            walk.field(&mut told);
        } else {
            walk.words(&mut told);
        }
    }
    told
}

/// A line, and what is known of it before it is read.
struct Walk<'a> {
    clean: &'a Clean,
    line: Line,
    index: usize,
    row: Option<&'a Row>,
    /// A number at its start that counts lines.
    counter: Option<Range<usize>>,
    messages: &'a [Message],
    /// Words of other protocols that the text has.
    others: &'a [&'static str],
    /// What is known of all numbers of the text.
    around: Around,
    /// The last message that began here or before.
    message: Option<usize>,
}

impl Walk<'_> {
    fn event(&self, what: What, range: Range<usize>) -> Event {
        Event {
            what,
            range,
            line: self.index,
            method: None,
            message: None,
            row: self.row.map(|row| row.number),
            is_drawn: false,
            is_in_body: false,
        }
    }

    /// No number of this line is a status.
    fn skip(&self, told: &mut Told) {
        let numbers = numbers(self.clean.lower_line(self.line));
        told.others.extend(numbers.filter(|number| number.len() > 2).map(|number| self.place(number)));
    }

    /// A header field or a line of a body: only Reason speaks of a status.
    fn field(&self, told: &mut Told) {
        let lower = self.clean.lower_line(self.line);
        if !bare(lower).starts_with("reason") {
            return self.skip(told);
        }
        for number in numbers(lower) {
            let what = match judge(lower, number.start, number.end, Around::default()) {
                Judgment::Reason(code) => What::Reason(code),
                Judgment::Cause(cause) => What::Cause { cause, is_named: false },
                _ => continue,
            };
            let mut event = self.event(what, self.place(number.clone()));
            event.message = self.message;
            told.others.push(event.range.clone());
            told.events.push(event);
        }
    }

    /// Any other line.
    fn words(&self, told: &mut Told) {
        let lower = self.clean.lower_line(self.line);
        let first = told.events.len();
        let is_drawing = drawings::is_drawn(lower);
        let is_other_protocol = is_of_other_protocol(lower, self.others);
        told.has_other_protocol |= is_other_protocol;
        let status_line = self.message.and_then(|place| self.messages.get(place).map(|message| (place, message)));
        let status_line = status_line.filter(|(_, message)| message.at >= self.line.start);
        if drawings::is_remark(lower) || is_of_description(lower) {
            return self.skip(told);
        }
        let record = tables::only_status(lower, |cell| cell.parse().is_ok_and(|code: StatusCode| is_known(code)));
        let mut at = 0;
        let mut is_word_start = true;
        while let Some(next) = lower.get(at..).and_then(|rest| rest.chars().next()) {
            if next.is_ascii_digit() {
                let end = at + lower.get(at..).map_or(1, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
                self.number(
                    at..end,
                    Around { is_other_protocol, is_drawing, ..self.around },
                    &record,
                    status_line,
                    told,
                );
                at = end;
                is_word_start = true;
                continue;
            }
            let is_letter = next.is_ascii_alphanumeric() || next == '_';
            if is_word_start && !next.is_ascii_whitespace() {
                at += self.word(at, lower, told).max(next.len_utf8());
            } else {
                at += next.len_utf8();
            }
            is_word_start = !is_letter || !next.is_ascii();
        }
        self.phrase_alone(lower, told, first);
        let Some(events) = told.events.get_mut(first..) else { return };
        in_bodies(events, lower, self.line.start);
        events.iter_mut().for_each(|event| event.is_drawn = is_drawing);
        give_methods(events, self.clean.line(self.line), self.line.start, is_drawing);
        let has_response = events.iter().any(|event| event.code().is_some());
        if has_response && !is_drawing && self.row.is_none() {
            let kept: Vec<_> = told
                .events
                .drain(first..)
                .filter(|event| event.what != What::Request || event.message.is_some())
                .collect();
            told.events.extend(kept);
        }
        let line: Vec<_> = told.events.drain(first..).collect();
        told.events.extend(once(line));
    }

    fn number(
        &self,
        number: Range<usize>,
        around: Around,
        record: &Option<Range<usize>>,
        status_line: Option<(usize, &Message)>,
        told: &mut Told,
    ) {
        let lower = self.clean.lower_line(self.line);
        let place = self.place(number.clone());
        let is_counter = self.counter.as_ref() == Some(&number);
        // The status of a message, whose phrase may hold further numbers.
        let message = status_line
            .filter(|(_, message)| message.at == place.start && matches!(message.start, Start::Response(..)));
        let phrase = status_line.and_then(|(_, message)| match &message.start {
            Start::Response(_, phrase) => Some(phrase),
            _ => None,
        });
        let follows_status_line = phrase.is_some_and(|phrase| phrase.contains(&place.start));
        let is_in_cell = self.row.is_none_or(|row| row.status.contains(&place.start));
        let is_record = self.row.is_some_and(|row| row.is_record);
        let next = self.clean.part(place.end..self.line.end).trim_start();
        let is_before_capital = next.chars().next().is_some_and(|first| small(first) != first || first >= '\u{2e80}');
        let around = Around { follows_status_line, is_before_capital, ..around };
        let judgment = match lower.get(number.clone()).and_then(|digits| digits.parse().ok()) {
            // The status line of a message, even if its code is cut in two.
            _ if message.is_some() => match message.map(|(_, message)| &message.start) {
                Some(Start::Response(code, _)) => Judgment::Status(*code),
                _ => Judgment::Other,
            },
            _ if is_counter => Judgment::Other,
            _ if !is_in_cell && !is_record => Judgment::Other,
            Some(code)
                if record.as_ref().is_some_and(|record| record.start <= number.start && number.end <= record.end) =>
            {
                Judgment::Status(code)
            }
            Some(code) if is_in_cell && self.row.is_some() && self.is_alone_in_cell(&place) => Judgment::Status(code),
            _ if record.is_some() => Judgment::Other,
            _ => judge(lower, number.start, number.end, around),
        };
        let what = match judgment {
            Judgment::Status(_) if !is_in_cell => None,
            Judgment::Status(code) => Some(What::Response { code, is_in_words: false, wrapping: None }),
            Judgment::Wrapped(code, wrapping) => {
                Some(What::Response { code, is_in_words: false, wrapping: Some(wrapping) })
            }
            Judgment::Asked(code) => Some(What::Asked(code)),
            Judgment::Open(code) if is_in_cell => Some(What::Open(code)),
            Judgment::Reason(code) => Some(What::Reason(code)),
            Judgment::Cause(cause) => Some(What::Cause { cause, is_named: false }),
            Judgment::Open(_) | Judgment::Other => None,
        };
        match what {
            Some(what) => {
                let is_number =
                    !matches!(what, What::Response { .. } | What::Asked(_) | What::Open(_) | What::Reason(_));
                if is_number && number.len() > 2 {
                    told.others.push(place.clone());
                }
                let mut event = self.event(what, place);
                event.message = message.map(|(place, _)| place);
                told.events.push(event);
            }
            None if number.len() > 2 => told.others.push(place),
            None => {}
        }
    }

    /// Whether the number, or the number with its phrase, is all that its cell holds.
    fn is_alone_in_cell(&self, place: &Range<usize>) -> bool {
        let Some(row) = self.row else { return false };
        let before = self.clean.part(row.status.start..place.start);
        before.trim_matches([' ', '"', '\'', '`', '*']).is_empty()
            && !self.clean.part(place.end..row.status.end).starts_with(['.', ':', '-'])
    }

    /// A word that tells something; returns how long it is.
    fn word(&self, at: usize, lower: &str, told: &mut Told) -> usize {
        let rest = lower.get(at..).unwrap_or_default();
        let place = |length: usize| self.place(at..at + length);
        if let Some((mark, length)) = mark(rest) {
            // What a database or a web server did says nothing of a SIP request.
            let is_of_others =
                matches!(mark, Mark::NoResponse | Mark::TransportFailed) && speaks_of_others(lower, self.others);
            // "PJSIP/404-0000001a is busy" speaks of a phone, "a line that is busy" of anything.
            let is_of_phone = || {
                let name = lower.get(..at).unwrap_or_default().trim_end().rsplit(' ').next().unwrap_or_default();
                let ends = lower.get(at + length..).unwrap_or_default().trim_matches([' ', '.', '!', ',']).is_empty();
                name.bytes().any(|byte| byte.is_ascii_digit()) && ends
            };
            let what = match mark {
                _ if is_of_others => None,
                Mark::Response(180 | 486, _) if !is_of_phone() => None,
                Mark::Response(code, _) => {
                    StatusCode::from_u16(code).map(|code| What::Response { code, is_in_words: true, wrapping: None })
                }
                mark => Some(What::Mark(mark)),
            };
            let mut event = what.map(|what| self.event(what, place(length)));
            if let (Some(event), Mark::Response(_, method)) = (&mut event, mark) {
                event.method = Some(method.to_owned()).filter(|method| !method.is_empty());
            }
            told.events.extend(event);
            // What is spoken of may still hold a number that counts.
            return if matches!(mark, Mark::Response(..)) { length } else { 1 };
        }
        if let Some(cause) = causes::in_octets(rest) {
            told.events.push(self.event(What::Cause { cause, is_named: false }, place(16)));
            return 16;
        }
        let end = rest.find(|found: char| !found.is_ascii_alphanumeric() && found != '_').unwrap_or(rest.len());
        let word = self.clean.part(place(end));
        if let Some(method) = METHODS
            .iter()
            .find(|method| **method == word)
            .filter(|method| is_method(method, self.clean.line(self.line), at))
        {
            // "CSeq 4 INVITE" names the request that is answered, and is none.
            let is_in_cseq = lower.get(..at).is_some_and(|before| {
                before
                    .trim_end_matches(|found: char| found.is_ascii_digit() || matches!(found, ' ' | ':' | '='))
                    .ends_with("cseq")
            });
            let what = if is_in_cseq { What::Mark(Mark::Method(method)) } else { What::Request };
            let mut event = self.event(what, place(end));
            event.method = Some((*method).to_owned()).filter(|_| !is_in_cseq);
            event.message = self
                .message
                .filter(|message| self.messages.get(*message).is_some_and(|message| message.at == event.range.start));
            told.events.push(event);
        } else if word.len() > 8 || word.len() == 9 && word.contains('_') {
            let cause = causes::named(rest.get(..end).unwrap_or_default());
            told.events.extend(cause.map(|cause| self.event(What::Cause { cause, is_named: true }, place(end))));
        }
        end.min(1)
    }

    /// A line that is a phrase and nothing else, perhaps behind a name: "LinphoneCallError: Not acceptable here".
    fn phrase_alone(&self, lower: &str, told: &mut Told, first: usize) {
        let has_code = told.events.get(first..).is_some_and(|events| events.iter().any(|event| event.code().is_some()));
        if has_code || lower.len() > 120 || self.row.is_some() {
            return;
        }
        let phrase = lower.rsplit_once(": ").map_or(lower, |(_, phrase)| phrase);
        let quoted = lower.split('"').nth(1).filter(|_| lower.contains("response"));
        let phrase = quoted.unwrap_or(phrase);
        let mut codes = codes_of(phrase.trim());
        let start = lower.find(phrase.trim()).unwrap_or(0);
        // Most words alone are too little, and two codes have "Not Acceptable".
        let is_clear = phrase.trim().contains(' ')
            || matches!(phrase.trim(), "forbidden" | "unauthorized" | "decline" | "declined" | "undecipherable");
        if let (Some(code), None, true) = (codes.next(), codes.next(), is_clear) {
            let range = self.place(start..start + phrase.trim().len());
            told.events.push(self.event(What::Response { code, is_in_words: true, wrapping: None }, range));
        }
    }

    fn place(&self, range: Range<usize>) -> Range<usize> {
        self.line.start + range.start..self.line.start + range.end
    }
}
