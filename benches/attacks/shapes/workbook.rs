use dateline_tests::packed;

use super::{Shape, day, pieces, shape};

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const PARTS: &str = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
const PART: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn text(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn row(number: usize, cells: &str) -> String {
    format!("<row r=\"{number}\">{cells}</row>")
}

fn head() -> String {
    row(1, &(text("date") + &text("actor")))
}

fn event(number: usize) -> String {
    row(number, &(text(&day(number)) + &text("A")))
}

/// A workbook with so many sheets, which are the parts of these numbers, and these parts beside them.
fn xlsx(parts: &[String], sheets: impl Iterator<Item = usize>, styles: &str, texts: Option<&str>) -> Vec<u8> {
    let sheets: String = sheets
        .enumerate()
        .map(|(number, part)| {
            format!(
                "<sheet name=\"S{number}\" sheetId=\"{}\" r:id=\"rId{part}\"/>",
                number + 1
            )
        })
        .collect();
    let links = pieces(parts.len(), |part| {
        format!("<Relationship Id=\"rId{part}\" Type=\"{PART}/worksheet\" Target=\"worksheets/sheet{part}.xml\"/>")
    });
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships {PARTS}><Relationship Id=\"rId1\" Type=\"{PART}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook {MAIN}><sheets>{sheets}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships {PARTS}>{links}</Relationships>"),
        ),
        (
            "xl/styles.xml".to_owned(),
            format!(
                "<styleSheet {MAIN}>{styles}<cellXfs count=\"4294967295\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    files.extend(texts.map(|texts| ("xl/sharedStrings.xml".to_owned(), texts.to_owned())));
    for (part, rows) in parts.iter().enumerate() {
        let sheet =
            format!("<worksheet {MAIN}><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>");
        files.push((format!("xl/worksheets/sheet{part}.xml"), sheet));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    packed::zip(&files)
}

fn one_sheet(rows: String) -> Vec<u8> {
    xlsx(&[rows], std::iter::once(0), "", None)
}

/// A spreadsheet of `OpenDocument` with these tables.
fn ods(tables: &str) -> Vec<u8> {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let content = format!(
        "<office:document-content {names}><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    packed::zip(&[
        ("mimetype", kind.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

fn table(rows: &str) -> String {
    format!(
        "<table:table table:name=\"a\">{}{rows}</table:table>",
        ods_row("date", "actor", "")
    )
}

fn ods_row(first: &str, second: &str, repeat: &str) -> String {
    let cell = |text: &str, repeat: &str| {
        format!("<table:table-cell office:value-type=\"string\"{repeat}><text:p>{text}</text:p></table:table-cell>")
    };
    format!(
        "<table:table-row{repeat}>{}{}</table:table-row>",
        cell(first, ""),
        cell(second, "")
    )
}

pub const SHAPES: [Shape; 30] = [
    shape("xlsx", "rows", (5000, 200_000), |n| {
        one_sheet(head() + &pieces(n, |number| event(number + 2)))
    }),
    shape("xlsx", "rows-backwards", (5000, 100_000), |n| {
        one_sheet(head() + &pieces(n, |number| event(n + 1 - number)))
    }),
    shape("xlsx", "cells-backwards", (50, 2000), |n| {
        let cells = pieces(16_000, |cell| {
            format!("<c r=\"{}1\"><v>1</v></c>", column(15_999 - cell))
        });
        one_sheet(
            head()
                + &pieces(n, |number| {
                    row(number + 2, &cells.replace("1\">", &format!("{}\">", number + 2)))
                }),
        )
    }),
    shape("xlsx", "sheets", (200, 9000), |n| {
        let sheets: Vec<String> = (0..n).map(|_| head() + &event(2) + &event(3)).collect();
        xlsx(&sheets, 0..n, "", None)
    }),
    shape("xlsx", "sheets-that-share-a-part", (200, 9000), |n| {
        xlsx(
            &[head() + &pieces(2000, |number| event(number + 2))],
            (0..n).map(|_| 0),
            "",
            None,
        )
    }),
    shape("xlsx", "lying-count-of-texts", (1000, 100_000), |n| {
        let texts = format!(
            "<sst {MAIN} count=\"4294967295\" uniqueCount=\"4294967295\"><si><t>date</t></si><si><t>2014-06-10</t></si></sst>"
        );
        let rows = row(1, "<c t=\"s\"><v>0</v></c>") + &pieces(n, |number| row(number + 2, "<c t=\"s\"><v>1</v></c>"));
        xlsx(&[rows], std::iter::once(0), "", Some(&texts))
    }),
    shape("xlsx", "a-text-that-many-cells-share", (500, 4000), |n| {
        let long = "x".repeat(30_000);
        let texts = format!("<sst {MAIN}><si><t>date</t></si><si><t>2014-06-10</t></si><si><t>{long}</t></si></sst>");
        let cells = "<c t=\"s\"><v>2</v></c>".repeat(50);
        let rows = row(1, "<c t=\"s\"><v>0</v></c>")
            + &pieces(n, |number| row(number + 2, &format!("<c t=\"s\"><v>1</v></c>{cells}")));
        xlsx(&[rows], std::iter::once(0), "", Some(&texts))
    }),
    shape("xlsx", "long-formats", (1000, 100_000), |n| {
        let formats = format!(
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"{}\"/></numFmts><cellXfs>{}</cellXfs>",
            "y".repeat(n),
            "<xf numFmtId=\"164\"></xf>".repeat(n)
        );
        xlsx(&[head() + &event(2)], std::iter::once(0), &formats, None)
    }),
    shape("xlsx", "a-cell-at-the-end-of-each-row", (500, 20_000), |n| {
        one_sheet(
            head()
                + &pieces(n, |number| {
                    row(
                        number + 2,
                        &format!("{}<c r=\"XFD{}\"><v>1</v></c>", text("2014-06-10"), number + 2),
                    )
                }),
        )
    }),
    shape("xlsx", "deep", (50_000, 500_000), |n| {
        one_sheet(head() + &event(2) + &row(3, &"<a>".repeat(n)))
    }),
    shape("ods", "rows-that-repeat", (20, 1000), |n| {
        ods(&table(
            &ods_row("2014-06-10", "x", " table:number-rows-repeated=\"5000\"").repeat(n),
        ))
    }),
    shape("ods", "a-cell-that-repeats", (1000, 1_000_000_000), |n| {
        let cell = format!(
            "<table:table-row><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{n}\"><text:p>2014-06-10</text:p></table:table-cell></table:table-row>"
        );
        ods(&table(&cell.repeat(100)))
    }),
    shape("ods", "tables", (200, 9000), |n| {
        ods(&table(&ods_row("2014-06-10", "x", "")).repeat(n))
    }),
    shape("ods", "tables-far-down", (50, 2000), |n| {
        let gap = "<table:table-row table:number-rows-repeated=\"1000000\"/>";
        ods(&table(&format!("{gap}{}", ods_row("2014-06-10", "x", ""))).repeat(n))
    }),
    shape("ods", "tables-within-each-other", (2000, 50_000), |n| {
        ods(&"<table:table table:name=\"a\"><table:table-row><table:table-cell>".repeat(n))
    }),
    shape("ods", "a-long-text-that-repeats", (10_000, 1_000_000), |n| {
        let cell = format!(
            "<table:table-row><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>{}</text:p></table:table-cell></table:table-row>",
            "x".repeat(n)
        );
        ods(&table(&cell))
    }),
    shape("xlsx", "runs-of-one-text", (20_000, 1_000_000), |n| {
        let runs = "<r><rPr><b/></rPr><t>x</t></r>".repeat(n);
        let texts = format!("<sst {MAIN}><si><t>date</t></si><si><t>2014-06-10</t></si><si>{runs}</si></sst>");
        let rows = row(1, "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c>")
            + &pieces(50, |number| {
                row(number + 2, "<c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>")
            });
        xlsx(&[rows], std::iter::once(0), "", Some(&texts))
    }),
    shape("xlsx", "merged-cells", (20_000, 1_000_000), |n| {
        let merged = pieces(n, |_| "<mergeCell ref=\"A1:XFD1048576\"/>".to_owned());
        one_sheet(format!(
            "{}{}</sheetData><mergeCells>{merged}</mergeCells><sheetData>",
            head(),
            event(2)
        ))
    }),
    shape("xlsx", "far-references", (2000, 100_000), |n| {
        one_sheet(
            head()
                + &pieces(n, |number| {
                    format!(
                        "<row r=\"4294967295\"><c r=\"ZZZZZZ9999999999\"><v>{number}</v></c></row>{}",
                        event(number + 2)
                    )
                }),
        )
    }),
    shape("ods", "spaces-that-repeat", (10, 1000), |n| {
        let cell = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>2014-06-10<text:s text:c=\"2000000000\"/></text:p></table:table-cell></table:table-row>";
        ods(&table(&cell.repeat(n)))
    }),
    shape("ods", "rows-and-cells-that-repeat", (10, 1000), |n| {
        let rows = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/></table:table-row>";
        ods(&table(&rows.repeat(n)))
    }),
    shape("xlsx", "blocks-below-all-cells", (10_000, 90_000), |n| {
        let blocks = pieces(n, |block| {
            format!("<mergeCell ref=\"B{0}:B{1}\"/>", n + block + 2, n + block + 3)
        });
        one_sheet(format!(
            "{}{}</sheetData><mergeCells>{blocks}</mergeCells><sheetData>",
            head(),
            pieces(n, |number| event(number + 2))
        ))
    }),
    shape("xlsx", "blocks-over-each-other", (500, 5000), |n| {
        let blocks = pieces(n, |block| format!("<mergeCell ref=\"B{}:ALL1048576\"/>", block + 2));
        one_sheet(format!(
            "{}{}</sheetData><mergeCells>{blocks}</mergeCells><sheetData>",
            head(),
            pieces(n, |number| event(number + 2))
        ))
    }),
    shape("ods", "tables-with-blocks", (200, 9000), |n| {
        let block = ods_row("2014-06-10", "x", "").replace("string\"", "string\" table:number-rows-spanned=\"2\"");
        ods(&table(&block).repeat(n))
    }),
    shape("xlsx", "styles", (20_000, 500_000), |n| {
        let styles = format!("<cellXfs>{}</cellXfs>", "<xf numFmtId=\"14\"/>".repeat(n));
        xlsx(&[head() + &event(2)], std::iter::once(0), &styles, None)
    }),
    shape("xlsx", "texts-that-nobody-uses", (50_000, 2_000_000), |n| {
        let texts = format!(
            "<sst {MAIN}>{}</sst>",
            pieces(n, |text| format!("<si><t>{text}</t></si>"))
        );
        xlsx(&[head() + &event(2)], std::iter::once(0), "", Some(&texts))
    }),
    shape("xlsx", "links", (20_000, 500_000), |n| {
        let links = pieces(n, |link| format!("<hyperlink ref=\"A{}\" location=\"x\"/>", link + 1));
        one_sheet(format!(
            "{}{}</sheetData><hyperlinks>{links}</hyperlinks><sheetData>",
            head(),
            event(2)
        ))
    }),
    shape("xlsx", "empty-rows", (50_000, 1_000_000), |n| {
        one_sheet(head() + &pieces(n, |number| row(number + 2, "")) + &event(n + 2))
    }),
    shape("ods", "notes-within-each-other", (20_000, 500_000), |n| {
        let cell = format!(
            "<table:table-row><table:table-cell office:value-type=\"string\">{}<text:p>2014-06-10</text:p>{}</table:table-cell></table:table-row>",
            "<office:annotation>".repeat(n),
            "</office:annotation>".repeat(n)
        );
        ods(&table(&cell))
    }),
    shape("ods", "paragraphs-of-a-cell", (50_000, 2_000_000), |n| {
        let cell = format!(
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>2014-06-10</text:p></table:table-cell><table:table-cell office:value-type=\"string\">{}</table:table-cell></table:table-row>",
            "<text:p>x</text:p>".repeat(n)
        );
        ods(&table(&cell))
    }),
];

/// The letters of a column, from 0.
fn column(number: usize) -> String {
    let mut letters = Vec::new();
    let mut left = number + 1;
    while left > 0 {
        letters.push(b'A' + u8::try_from((left - 1) % 26).expect("a letter"));
        left = (left - 1) / 26;
    }
    letters.reverse();
    String::from_utf8(letters).expect("letters")
}
