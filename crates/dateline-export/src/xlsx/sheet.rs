use super::cell::{Cell, escape};

/// Texts stay texts when somebody edits them, and no formula comes of one.
const TEXT: &str = "1";
const HEADING: &str = "2";

/// The beginning of a sheet: its first row stays in sight, and columns are as wide as a few words.
pub(super) const BEGIN: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">"#,
    r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#,
    r#"<sheetFormatPr baseColWidth="16" defaultRowHeight="15"/><sheetData>"#,
);

/// The end of a sheet.
pub(super) const END: &str = "</sheetData></worksheet>";

/// The styles of cells: none, texts, headings.
pub(super) const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/>"#,
    r#"<name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>"#,
    r#"<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">"#,
    r#"<border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" "#,
    r#"fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#,
    r#"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
    r#"<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>"#,
    r#"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#,
);

/// Writes headings as the first row.
pub(super) fn headings<'a>(cells: impl Iterator<Item = &'a str>, out: &mut String) {
    row(1, out, |out| {
        for (column, cell) in cells.enumerate().filter(|(_, cell)| !cell.is_empty()) {
            text((column, 1), HEADING, cell, out);
        }
    });
}

/// Writes a row of this number, from 1; blank cells are left out.
pub(super) fn cells<'a>(number: u32, cells: impl Iterator<Item = Cell<'a>>, out: &mut String) {
    row(number, out, |out| {
        for (column, cell) in cells.enumerate() {
            match cell {
                Cell::Blank => {}
                Cell::Number(digits) => {
                    let place = place(column, number);
                    out.extend(["<c r=\"", &place, "\"><v>", digits, "</v></c>"]);
                }
                Cell::Text(words) => text((column, number), TEXT, words, out),
            }
        }
    });
}

fn row(number: u32, out: &mut String, fill: impl FnOnce(&mut String)) {
    out.extend(["<row r=\"", &number.to_string(), "\">"]);
    fill(out);
    out.push_str("</row>");
}

fn text((column, row): (usize, u32), style: &str, text: &str, out: &mut String) {
    let place = place(column, row);
    out.extend([
        "<c r=\"",
        &place,
        "\" s=\"",
        style,
        "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
    ]);
    escape(text, out);
    out.push_str("</t></is></c>");
}

/// What a spreadsheet calls a cell: `AB12`. Columns are counted from 0, rows from 1.
fn place(column: usize, row: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = (b'A'..=b'Z').nth((rest - 1) % 26);
        letters.extend(letter.map(char::from));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_in_spreadsheets() {
        for (column, expected) in [
            (0, "A1"),
            (25, "Z1"),
            (26, "AA1"),
            (701, "ZZ1"),
            (702, "AAA1"),
            (16_383, "XFD1"),
        ] {
            assert_eq!(place(column, 1), expected);
        }
    }

    #[test]
    fn dates_and_formulas_are_texts_and_numbers_are_numbers() {
        let mut out = String::new();
        let row = [
            Cell::Text("2021-07"),
            Cell::Blank,
            Cell::Text("=1+1"),
            Cell::Number("12"),
        ];
        cells(2, row.into_iter(), &mut out);
        let text = |place: &str, text: &str| {
            format!(r#"<c r="{place}" s="1" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#)
        };
        let expected = [
            r#"<row r="2">"#,
            &text("A2", "2021-07"),
            &text("C2", "=1+1"),
            r#"<c r="D2"><v>12</v></c></row>"#,
        ];
        assert_eq!(out, expected.concat());
    }
}
