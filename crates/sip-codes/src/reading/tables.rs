//! Tables: the column that holds statuses is found by its head, so that all other numbers of a row are none.

use std::ops::Range;

use super::clean::Clean;

/// What stands between the cells of a row.
const DELIMITERS: [char; 4] = ['\t', '|', ',', ';'];

/// Heads of columns that hold a status, in small letters; the first that is there wins.
const STATUS_HEADS: &[&str] = &[
    "final sip code",
    "sip code",
    "sip_code",
    "sipcode",
    "sip status",
    "sip_status",
    "sip response code",
    "sip response",
    "sip响应码",
    "sip状态码",
    "sip码",
    "sip 码",
    "sip状态",
    "响应码",
    "状态码",
    "response code",
    "response_code",
    "status code",
    "status_code",
    "sip reason",
    "last sip",
    "info",
    "response",
    "message",
    "code",
    "status",
    "result",
    "消息",
    "信令",
    "结果",
    "código sip",
    "código",
    "codigo",
    "respuesta",
    "resposta",
    "sip-code",
    "antwort",
    "nachricht",
    "mensaje",
    "mensagem",
    "réponse",
    "code sip",
    "код",
    "ответ",
    "код sip",
    "応答",
    "コード",
];

/// A row: where its cells stand in the clean text, and which of them may hold a status.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub status: Range<usize>,
    /// Which row of its table it is.
    pub number: usize,
    /// Whether the head names a status and nothing else, so that another number in the cell is none.
    pub is_record: bool,
}

/// The rows among the lines, each at the place of its line.
pub(super) fn rows(clean: &Clean) -> Vec<Option<Row>> {
    let mut rows = vec![None; clean.lines.len()];
    let mut table: Option<(char, usize, usize, usize, bool)> = None;
    for (index, line) in clean.lines.iter().enumerate() {
        let text = clean.lower_line(*line);
        if let Some((delimiter, column, count, number, is_record)) = table {
            let cells = cells(text, delimiter);
            if cells.len() >= count.saturating_sub(1).max(column + 1) && cells.len() <= count + 2 {
                let cell = cells.get(column).cloned().unwrap_or_default();
                let status = line.start + cell.start..line.start + cell.end;
                if let Some(row) = rows.get_mut(index) {
                    *row = Some(Row { status, number, is_record });
                }
                table = Some((delimiter, column, count, number + 1, is_record));
                continue;
            }
        }
        table = DELIMITERS.iter().filter(|_| !text.is_empty()).find_map(|delimiter| {
            let (column, count, is_record) = head(text, *delimiter)?;
            Some((*delimiter, column, count, 0, is_record))
        });
    }
    rows
}

/// The column of the status, if this line is the head of a table, and how many columns there are.
fn head(text: &str, delimiter: char) -> Option<(usize, usize, bool)> {
    // Most lines are told from a head by one of these.
    if text.len() > 2000 || text.contains([':', '=', '{', '>']) || !text.contains(delimiter) {
        return None;
    }
    let cells = cells(text, delimiter);
    let name = |cell: &Range<usize>| text.get(cell.clone()).unwrap_or_default().trim_matches([' ', '"', '*', '#']);
    // Heads are words; a line with numbers, or one that is a sentence, is none.
    let is_head = cells.len() >= 3
        && cells
            .iter()
            .all(|cell| name(cell).len() < 40 && !name(cell).starts_with(|first: char| first.is_ascii_digit()));
    let (order, column) =
        STATUS_HEADS.iter().enumerate().filter(|_| is_head).find_map(|(order, head)| {
            cells.iter().position(|cell| name(cell) == *head).map(|column| (order, column))
        })?;
    Some((column, cells.len(), order < 14))
}

/// The cells of a line; a delimiter inside quotation marks is part of its cell.
fn cells(text: &str, delimiter: char) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let (mut start, mut is_quoted) = (0, false);
    for (at, found) in text.char_indices() {
        if found == '"' && delimiter != '|' {
            is_quoted = !is_quoted;
        } else if found == delimiter && !is_quoted {
            cells.push(start..at);
            start = at + found.len_utf8();
        }
    }
    cells.push(start..text.len());
    cells
}

/// The one field of a call record without a head that is a status: the record begins with a date, and nothing else in it
/// could be one.
pub(super) fn only_status(text: &str, is_status: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    let begins_with_date = text.get(..5).is_some_and(|date| date.starts_with("20") && date.ends_with(['-', '/']));
    if !begins_with_date || !text.contains([',', ';']) {
        return None;
    }
    let delimiter = if text.contains(';') { ';' } else { ',' };
    let cells = cells(text, delimiter);
    let name = |cell: &Range<usize>| text.get(cell.clone()).unwrap_or_default().trim_matches([' ', '"']);
    let mut found = cells.iter().filter(|cell| is_status(name(cell)));
    let (first, second) = (found.next(), found.next());
    first.filter(|_| second.is_none() && cells.len() > 3).cloned()
}

#[cfg(test)]
mod tests {
    use super::super::clean::clean;
    use super::*;

    #[test]
    fn the_column_of_the_status_is_found() {
        let check = |text: &str, expected: &[&str]| {
            let clean = clean(text);
            let rows: Vec<_> =
                rows(&clean).into_iter().flatten().map(|row| clean.part(row.status).trim().to_owned()).collect();
            assert_eq!(rows, expected, "{text}");
        };
        check("a\tSIP码\tb\n480\t486\t1\n481\t487\t1", &["486", "487"]);
        check("\"No.\",\"Length\",\"Info\"\n\"1\",\"404\",\"Status: 488 No, | \"", &["\"Status: 488 No, | \""]);
        check("| # | message | len |\n| 180 | INVITE | 404 |", &["INVITE"]);
        check("the code, the line, and 404", &[]);
    }
}
