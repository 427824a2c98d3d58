//! Pictures of a comparison as SVG, for documents and tickets: its call flows, and a card with the answer.
//!
//! A picture stands alone: it has its own colors (those of `styles/tokens.css` on a light ground), its own ground and no
//! script, and lengths are estimated, since nobody measures letters here. All lengths are in user units of SVG, which are CSS
//! pixels as long as nobody scales the picture.

use std::fmt::Write as _;

use crate::compare::Comparison;
use crate::dataset::{CodeRecord, Step, StepKind};
use crate::markup::plain;
use crate::sentence::capitalized;
use crate::sip::{ResponseClass, StatusCode};
use crate::{Dataset, Messages};

const TEXT: &str = "#1b2026";
const SOFT: &str = "#4a5561";
const LINE: &str = "#7a8590";
const GROUND: &str = "#fff";
/// The tones of the classes 1xx to 6xx.
const TONES: [&str; 6] = ["#34506a", "#125a31", "#085660", "#7a4300", "#8f210b", "#7d144d"];

/// The room around everything.
const MARGIN: u32 = 40;
/// The width of a column of a call flow.
const LANE: u32 = 200;
/// The width of the card, which is that of previews of links.
const CARD: u32 = 1200;
/// Its least height.
const CARD_HEIGHT: u32 = 630;

/// The call flow of each code, one below the other.
pub fn call_flows(comparison: &Comparison, dataset: &Dataset) -> String {
    let lanes = comparison.scenes(dataset).map(|record| record.call_flow.parties.len()).max().unwrap_or_default();
    let mut picture = Picture::new(2 * MARGIN + LANE * u32::try_from(lanes).unwrap_or_default());
    comparison.scenes(dataset).for_each(|record| picture.call_flow(record));
    picture.finished(&comparison.title, &dataset.messages, 0)
}

/// The answer as a card: the title, what decides, the questions with the answers of each code, and when to send which; of one
/// code alone what it means in place of what decides. `source` is its address, or nothing where it has none.
pub fn card(comparison: &Comparison, dataset: &Dataset, source: &str) -> String {
    let mut picture = Picture::new(CARD);
    picture.tones(&comparison.codes);
    picture.paragraph(&comparison.title, &Look { size: 40, weight: 700, ..Look::default() });
    let said = match comparison.compares() {
        true => comparison.verdict.sentence.clone(),
        false => comparison.summary.concat(),
    };
    picture.y += 16;
    picture.paragraph(&plain(&said), &Look { size: 28, weight: 500, ..Look::default() });
    picture.y += 24;
    picture.answers(comparison);
    picture.y += 24;
    for advice in &comparison.decision.advice {
        picture.paragraph(&plain(&advice.send), &Look { size: 22, ..Look::default() });
        picture.y += 8;
    }
    if !source.is_empty() {
        picture.y += 16;
        picture.paragraph(source, &Look { size: 20, color: SOFT, ..Look::default() });
    }
    picture.finished(&comparison.title, &dataset.messages, CARD_HEIGHT)
}

/// How a text looks.
#[derive(Clone, Copy)]
struct Look {
    size: u32,
    weight: u32,
    color: &'static str,
}

impl Default for Look {
    fn default() -> Self {
        Self { size: 15, weight: 400, color: TEXT }
    }
}

impl Look {
    const fn line_height(self) -> u32 {
        self.size * 4 / 3
    }
}

/// A picture that grows downwards.
struct Picture {
    width: u32,
    /// Where it ends so far.
    y: u32,
    elements: String,
}

impl Picture {
    fn new(width: u32) -> Self {
        Self { width, y: MARGIN, elements: String::new() }
    }

    /// Adds an element. Writing to a text does not fail.
    fn add(&mut self, element: std::fmt::Arguments<'_>) {
        let _ = self.elements.write_fmt(element);
        self.elements.push('\n');
    }

    fn line(&mut self, [x1, y1, x2, y2]: [u32; 4], look: &str) {
        self.add(format_args!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{LINE}\"{look}/>"));
    }

    /// A band above everything, in the tones of the codes.
    fn tones(&mut self, codes: &[StatusCode]) {
        let part = self.width / u32::try_from(codes.len()).unwrap_or(1).max(1);
        let mut x = 0;
        for code in codes {
            let tone = tone(*code);
            self.add(format_args!("<rect x=\"{x}\" width=\"{part}\" height=\"8\" fill=\"{tone}\"/>"));
            x += part;
        }
    }

    /// Lines of text from a height on; where they end.
    fn lines(&mut self, lines: &[String], [x, mut y]: [u32; 2], look: Look, anchor: &str) -> u32 {
        let Look { size, weight, color } = look;
        for line in lines {
            y += look.line_height();
            let (baseline, text) = (y - size / 3, escaped(line));
            self.add(format_args!(
                "<text x=\"{x}\" y=\"{baseline}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{color}\"{anchor}>{text}</text>"
            ));
        }
        y
    }

    fn paragraph(&mut self, text: &str, look: &Look) {
        let lines = wrapped(text, *look, self.width - 2 * MARGIN);
        self.y = self.lines(&lines, [MARGIN, self.y], *look, "");
    }

    /// The questions of the verdict as a table, with a column for each code.
    fn answers(&mut self, comparison: &Comparison) {
        let codes = &comparison.codes;
        let columns = u32::try_from(codes.len()).unwrap_or(1) + 1;
        let column = (self.width - 2 * MARGIN) / columns;
        let x_of = |place: usize| MARGIN + column * u32::try_from(place).unwrap_or_default();
        let look = Look { size: 24, ..Look::default() };
        let top = self.y;
        for (place, code) in codes.iter().enumerate() {
            let look = Look { size: 32, weight: 700, color: tone(*code) };
            self.y = self.lines(&[code.to_string()], [x_of(place + 1), top], look, "");
        }
        for row in &comparison.verdict.rows {
            self.y += 8;
            self.line([MARGIN, self.y, self.width - MARGIN, self.y], " stroke-opacity=\"0.4\"");
            self.y += 4;
            let label = wrapped(&row.label, look, column - 16);
            let mut end = self.lines(&label, [MARGIN, self.y], Look { color: SOFT, ..look }, "");
            let weight = if row.differs() { 650 } else { 400 };
            for (place, answer) in row.answers.iter().enumerate() {
                let look = Look { weight, ..look };
                let answer = wrapped(&capitalized(answer.clone()), look, column - 16);
                end = end.max(self.lines(&answer, [x_of(place + 1), self.y], look, ""));
            }
            self.y = end;
        }
    }

    fn call_flow(&mut self, record: &CodeRecord) {
        let flow = &record.call_flow;
        let tone = tone(record.code);
        self.paragraph(&record.name(), &Look { size: 20, weight: 700, color: tone });
        self.y += 8;
        let middle = |place: u8| MARGIN + LANE * u32::from(place) + LANE / 2;
        let places = 0..u8::try_from(flow.parties.len()).unwrap_or_default();
        let (top, mut end) = (self.y, self.y);
        for (place, party) in places.clone().zip(&flow.parties) {
            let look = Look { weight: 650, ..Look::default() };
            let lines = wrapped(party, look, LANE - 16);
            end = end.max(self.lines(&lines, [middle(place), top], look, MIDDLE));
        }
        // The lifelines stand behind the steps, whose height is not known yet.
        let (start, behind) = (end + 8, self.elements.len());
        self.y = start + 4;
        flow.steps.iter().for_each(|step| self.step(step, tone, middle));
        let steps = self.elements.split_off(behind);
        for place in places {
            self.line([middle(place), start, middle(place), self.y + 8], " stroke-dasharray=\"2 4\"");
        }
        self.elements += &steps;
        self.y += MARGIN;
    }

    /// A step between its lifelines: its text on the ground of the picture, and below it the arrow.
    fn step(&mut self, step: &Step, tone: &'static str, middle: impl Fn(u8) -> u32) {
        let Step { kind, from, to, text, detail, is_subject } = step;
        let (start, end) = (middle(*from.min(to)), middle(*from.max(to)));
        let room = (end - start).max(LANE) - 24;
        let soft = Look { size: 13, color: SOFT, ..Look::default() };
        // What happens is told more quietly than what is sent.
        let look = match kind {
            StepKind::Event => Look { size: 14, ..soft },
            _ => Look { weight: 650, color: if *is_subject { tone } else { TEXT }, ..Look::default() },
        };
        let (text, detail) = (wrapped(text, look, room), wrapped(&plain(detail), soft, room));
        let x = (start + end) / 2;
        let rows = |lines: &[String], look: Look| look.line_height() * u32::try_from(lines.len()).unwrap_or_default();
        let height = rows(&text, look) + rows(&detail, soft);
        let widest = text.iter().map(|line| width(line, look)).chain(detail.iter().map(|line| width(line, soft)));
        let ground = widest.max().unwrap_or_default().min(room) + 12;
        self.y += 6;
        let (left, y) = (x.saturating_sub(ground / 2), self.y);
        self.add(format_args!(
            "<rect x=\"{left}\" y=\"{y}\" width=\"{ground}\" height=\"{height}\" fill=\"{GROUND}\"/>"
        ));
        self.y = self.lines(&text, [x, self.y], look, MIDDLE);
        self.y = self.lines(&detail, [x, self.y], soft, MIDDLE);
        self.y += 8;
        if *kind != StepKind::Event {
            self.arrow([middle(*from), middle(*to)], *kind == StepKind::Lost);
        }
        self.y += 8;
    }

    /// An arrow from one lifeline to the other; one that is lost breaks off at a cross.
    fn arrow(&mut self, [from, to]: [u32; 2], is_lost: bool) {
        let y = self.y;
        if is_lost {
            let end = if from < to { from + (to - from) * 3 / 5 } else { from - (from - to) * 3 / 5 };
            self.line([from, y, end, y], "");
            let (left, right, above, below) = (end - 5, end + 5, y - 5, y + 5);
            self.add(format_args!(
                "<path d=\"M{left} {above}L{right} {below}M{right} {above}L{left} {below}\" stroke=\"{TEXT}\" stroke-width=\"2\"/>"
            ));
        } else {
            self.line([from, y, to, y], "");
            let (back, above, below) = (if from < to { to - 9 } else { to + 9 }, y - 4, y + 4);
            self.add(format_args!("<path d=\"M{to} {y}L{back} {above}V{below}z\" fill=\"{TEXT}\"/>"));
        }
    }

    /// The whole picture, at least so high.
    fn finished(self, title: &str, messages: &Messages, least: u32) -> String {
        let (width, height, elements) = (self.width, (self.y + MARGIN).max(least), self.elements);
        let (title, direction) = (escaped(title), &messages.texts.language.direction);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-label=\"{title}\" direction=\"{direction}\" font-family=\"system-ui, sans-serif\" fill=\"none\">\n\
             <title>{title}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"{GROUND}\"/>\n{elements}</svg>\n"
        )
    }
}

/// What sets a text in the middle of its place.
const MIDDLE: &str = " text-anchor=\"middle\"";

fn tone(code: StatusCode) -> &'static str {
    let class: ResponseClass = code.class();
    TONES.get(usize::from(class.first_digit()) - 1).copied().unwrap_or(TEXT)
}

/// About how wide a text is, in a font that is rather wide.
fn width(text: &str, Look { size, weight, .. }: Look) -> u32 {
    let hundredths = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' | '!' | '/' | '(' | ')' => 36,
        'f' | 'r' | 't' | '-' => 42,
        'm' | 'w' | 'M' | 'W' | '@' => 98,
        'A'..='Z' => 72,
        letter if is_wide(letter) => 102,
        _ => 63,
    };
    let bold = if weight > 600 { 113 } else { 100 };
    text.chars().map(hundredths).sum::<u32>() * size / 100 * bold / 100
}

/// Whether a letter is as wide as high, as those of Chinese, Japanese and Korean are, with their punctuation.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// The lines of a text that have room: they break at spaces, and beside letters that need none.
fn wrapped(text: &str, look: Look, room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if !line.is_empty() && width(&line, look) + width(piece.trim_end(), look) > room {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line += piece;
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    lines
}

/// The pieces of a text between which a line may break. What closes never begins a line.
fn pieces(text: &str) -> Vec<&str> {
    const CLOSING: [char; 12] = ['。', '，', '、', '；', '：', '？', '！', '）', '」', '》', '”', '’'];
    let (mut pieces, mut start) = (Vec::new(), 0);
    let mut before: Option<char> = None;
    for (place, letter) in text.char_indices() {
        let may_break = before.is_some_and(|before| {
            let is_opening = matches!(before, '（' | '「' | '《' | '“' | '‘');
            before == ' ' && letter != ' ' || (is_wide(before) || is_wide(letter)) && !is_opening
        });
        if may_break && !CLOSING.contains(&letter) {
            pieces.extend(text.get(start..place));
            start = place;
        }
        before = Some(letter);
    }
    pieces.extend(text.get(start..));
    pieces
}

/// A text in which nothing means anything to XML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_beside_ideographs_but_before_no_closing_mark() {
        let wrapped = |text: &str, room: u32| wrapped(text, Look { size: 10, ..Look::default() }, room);
        assert_eq!(wrapped("who answers", 45), ["who", "answers"]);
        assert_eq!(wrapped("谁应答，何时。", 29), ["谁应", "答，", "何", "时。"]);
        assert_eq!(wrapped("", 30), [""; 0]);
        assert_eq!(wrapped("Unbreakable", 10), ["Unbreakable"]);
    }

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        assert_eq!(escaped("<a href=\"x\"> & b"), "&lt;a href=&quot;x&quot;&gt; &amp; b");
    }
}
