//! What the tables of the README say.

use super::text::{README, Set, read};

/// The text under a heading, up to the next one.
pub fn section<'text>(readme: &'text str, title: &str) -> &'text str {
    let (_, after) =
        readme.split_once(&format!("\n### {title}\n")).unwrap_or_else(|| panic!("{README} has no “{title}”"));
    after.split("\n## ").next().and_then(|text| text.split("\n### ").next()).unwrap_or_default()
}

/// A row of a table, a text for each cell.
pub type Row = Vec<String>;

/// The tables of a section, without their heads.
pub fn tables(readme: &str, title: &str) -> Vec<Vec<Row>> {
    let mut tables: Vec<Vec<Row>> = Vec::new();
    let mut is_inside = false;
    for line in section(readme, title).lines() {
        let row = line.strip_prefix('|').and_then(|line| line.strip_suffix('|'));
        if let Some(row) = row {
            if !is_inside {
                tables.push(Vec::new());
            }
            let cells = row.split('|').map(|cell| cell.trim().to_owned()).collect();
            tables.last_mut().expect("a table was begun").push(cells);
        }
        is_inside = row.is_some();
    }
    assert!(!tables.is_empty(), "“{title}” in {README} has no table");
    tables.into_iter().map(|rows| rows.into_iter().skip(2).collect()).collect()
}

/// The texts in backticks of a cell; `a-1` to `a-3` stands for what lies between, too.
pub fn in_backticks(cell: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut before = "";
    for (place, piece) in cell.split('`').enumerate() {
        if place % 2 == 0 {
            before = piece;
            continue;
        }
        let number = |name: &str| name.chars().last().and_then(|digit| digit.to_digit(10));
        if before == " to "
            && let (Some(from), Some(to)) = (names.last().and_then(|name| number(name)), number(piece))
        {
            let stem = &piece[..piece.len() - 1];
            names.extend((from + 1..to).map(|between| format!("{stem}{between}")));
        }
        names.push(piece.to_owned());
    }
    names
}

/// The names in a column of the first table of a section.
pub fn column(title: &str, place: usize) -> Set {
    tables(&read(README), title)[0].iter().flat_map(|row| in_backticks(&row[place])).collect()
}

pub const ATTRIBUTES: &str = "Attributes and properties";

/// The rows of the table of attributes, one for each attribute.
pub fn attribute_rows(readme: &str) -> Vec<(String, Row)> {
    let rows = tables(readme, ATTRIBUTES).swap_remove(0).into_iter();
    rows.flat_map(|row| in_backticks(&row[0]).into_iter().map(move |name| (name, row.clone()))).collect()
}

/// The rows of the table of properties without an attribute.
pub fn property_rows(readme: &str) -> Vec<Row> {
    tables(readme, ATTRIBUTES).into_iter().nth(1).expect("the second table is about properties without an attribute")
}
