//! Rows right below the names of columns that say how cells are written, or name the columns in another language.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

use super::{NoEvent, is_blank};
use crate::formats;
use crate::table::{Header, is_placeholder};

/// What cells are said to hold.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "number", "numbers", "integer", "int", "float", "double", "decimal", "numeric", "text", "string", "varchar", "char", "date", "datetime", "time", "boolean", "bool", "category", "categorical", "free text", "list", "url", "id",
    "persons", "people", "person", "count", "no.", "nr", "n", "#", "%", "°", "degrees", "decimal degrees", "km", "m", "meters", "metres", "usd", "eur", "unit", "units", "yes/no", "y/n", "required", "optional",
    "nombre", "entier", "texte", "personnes", "degres", "numero", "entero", "texto", "personas", "grados", "zahl", "ganzzahl", "personen", "grad", "число", "текст", "дата", "человек", "текстове", "осіб", "رقم", "عدد", "نص", "تاريخ", "شخص", "数字", "文本", "日期", "人",
];

/// What the first rows of a table are, if they belong to the names above them.
pub(super) fn of<'c>(cells: impl Iterator<Item = (usize, &'c str)> + Clone, header: &Header) -> Option<NoEvent> {
    let (mut all, mut units, mut names) = (0, 0, 0);
    for (column, cell) in cells {
        if is_blank(cell) {
            continue;
        }
        let is_unit = is_unit(cell);
        if !is_unit && cell.contains(char::is_numeric) {
            return None;
        }
        all += 1;
        units += usize::from(is_unit);
        names += usize::from(formats::mean_alike(&header.name(column), cell));
    }
    let are_most = |count: usize| count >= 2 && count * 3 >= all * 2;
    if are_most(names) {
        Some(NoEvent::OtherNames)
    } else {
        are_most(units).then_some(NoEvent::Units)
    }
}

/// Whether a cell says how others are written: `(number)`, `yyyy-mm-dd`, `[persons]`.
fn is_unit(cell: &str) -> bool {
    static FOLDED: LazyLock<FxHashSet<String>> = LazyLock::new(|| UNITS.iter().map(|unit| fold(unit)).collect());
    const LONGEST: usize = 60;
    if cell.len() > LONGEST {
        return false;
    }
    let inside = [('(', ')'), ('[', ']'), ('<', '>'), ('{', '}')]
        .iter()
        .find_map(|(open, close)| cell.strip_prefix(*open)?.strip_suffix(*close));
    let folded = fold(inside.unwrap_or(cell).trim());
    let is_told = FOLDED.contains(&folded) || is_form_of_date(&folded);
    is_told || inside.is_some_and(|inside| !is_placeholder(inside) && inside.contains(char::is_alphabetic))
}

/// Whether a folded text stands for dates of a form: `yyyy-mm-dd`, `jj/mm/aaaa`, `дд.мм.гггг`.
fn is_form_of_date(text: &str) -> bool {
    let is_letter = |c: char| "ymdhsjatгд".contains(c) || c == 'м';
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_part = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next();
        word.chars().count() <= 4 && first.is_some_and(is_letter) && letters.all(|c| Some(c) == first)
    };
    words.clone().count() >= 2 && words.clone().any(|word| word.chars().count() >= 2) && words.all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_cells_say_how_others_are_written() {
        for cell in [
            "(number)",
            "yyyy-mm-dd",
            "(DD/MM/YYYY)",
            "[persons]",
            "TT.MM.JJJJ",
            "дд.мм.гггг",
            "(name of the town)",
            "text",
        ] {
            assert!(is_unit(cell), "{cell}");
        }
        for cell in ["Alpha", "(unknown)", "3", "Army and police", "m a", "dam"] {
            assert!(!is_unit(cell), "{cell}");
        }
    }
}
