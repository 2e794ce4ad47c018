//! Tables whose cells are long, or say what their readers have to take apart.

use super::{Shape, day, pieces, shape};

/// A table of the column and a date, with the cell in its first row and plain ones below.
fn table(column: &str, cell: &str, plain: &str) -> Vec<u8> {
    let below = pieces(50, |row| format!("{},\"{plain}\"\n", day(row)));
    format!("date,{column}\n2014-06-10,\"{cell}\"\n{below}").into_bytes()
}

/// A table with this as its first date.
fn dated(date: &str) -> Vec<u8> {
    let below = pieces(50, |row| format!("{},b\n", day(row)));
    format!("date,title\n\"{date}\",a\n{below}").into_bytes()
}

pub const SHAPES: [Shape; 30] = [
    shape("csv", "marks-over-one-letter", (100_000, 10_000_000), |n| {
        table("actor", &format!("e{}", "\u{301}".repeat(n)), "A")
    }),
    shape("csv", "marks-out-of-order", (100_000, 5_000_000), |n| {
        table("actor", &format!("e{}", "\u{301}\u{327}\u{5bf}".repeat(n / 3)), "A")
    }),
    shape("csv", "letters-of-several", (100_000, 3_000_000), |n| {
        table("actor", &"\u{fdfa}".repeat(n), "A")
    }),
    shape("csv", "brackets-around-a-date", (100_000, 5_000_000), |n| {
        dated(&format!("{}2014{}", "(".repeat(n), ")".repeat(n)))
    }),
    shape("csv", "words-before-a-date", (100_000, 3_000_000), |n| {
        dated(&format!("{}2014", "about ".repeat(n)))
    }),
    shape("csv", "dates-of-which-one-is-meant", (100_000, 3_000_000), |n| {
        dated(&format!("{}2015", "2014 or ".repeat(n)))
    }),
    shape("csv", "ends-of-a-date", (100_000, 3_000_000), |n| {
        dated(&format!("{}2015", "2014 - ".repeat(n)))
    }),
    shape("csv", "doubts-about-a-date", (100_000, 5_000_000), |n| {
        dated(&format!("2014{}", "?".repeat(n)))
    }),
    shape("csv", "months-of-a-date", (100_000, 3_000_000), |n| {
        dated(&format!("{}2014", "January ".repeat(n)))
    }),
    shape("csv", "clocks-of-a-date", (100_000, 3_000_000), |n| {
        dated(&format!("2014-06-10 {}", "12:".repeat(n)))
    }),
    shape("csv", "numerals-of-a-date", (100_000, 5_000_000), |n| {
        dated(&format!("10 {} 2014", "X".repeat(n)))
    }),
    shape("csv", "digits-of-others-in-a-date", (100_000, 3_000_000), |n| {
        dated(&"۱۳۹۳/".repeat(n))
    }),
    shape("csv", "dates-in-a-cell", (50_000, 1_000_000), |n| {
        dated(&"2014-06-10; ".repeat(n))
    }),
    shape("csv", "positions-in-a-cell", (50_000, 1_000_000), |n| {
        table("coordinates", &"36.3, 43.1; ".repeat(n), "36.3, 43.1")
    }),
    shape("csv", "degrees-in-a-cell", (50_000, 3_000_000), |n| {
        table("latitude", &"36°".repeat(n), "36.5")
    }),
    shape("csv", "addresses-in-a-cell", (50_000, 1_000_000), |n| {
        table("source", &"http://a.example/ ".repeat(n), "http://a.example/")
    }),
    shape("csv", "thousands-of-a-figure", (100_000, 5_000_000), |n| {
        table("killed", &"1,000".repeat(n), "7")
    }),
    shape("csv", "bounds-of-a-figure", (100_000, 5_000_000), |n| {
        table("killed", &"1-".repeat(n), "7")
    }),
    shape("csv", "sides-of-a-fight", (50_000, 1_000_000), |n| {
        table("actors", &"A vs. B and C / ".repeat(n), "A vs. B")
    }),
    shape("csv", "brackets-in-a-name", (100_000, 5_000_000), |n| {
        table("actor", &"A (".repeat(n), "A")
    }),
    shape("csv", "names-that-are-nobody", (50_000, 1_000_000), |n| {
        table("actor", &"unidentified ".repeat(n), "A")
    }),
    shape("csv", "delimiters-that-change", (50_000, 1_000_000), |n| {
        let rows = pieces(n, |row| {
            let mark = [",", ";", "\t", "|"].get(row % 4).copied().unwrap_or(",");
            format!("{}{mark}a{mark}b\n", day(row))
        });
        format!("date,a,b\n{rows}").into_bytes()
    }),
    shape("csv", "one-id-for-all", (20_000, 500_000), |n| {
        let rows = pieces(n, |row| format!("1,{},words {row}\n", day(row)));
        format!("id,date,text\n{rows}").into_bytes()
    }),
    shape("csv", "texts-that-all-differ", (20_000, 500_000), |n| {
        let rows = pieces(n, |row| {
            format!("{},{row:x} a {:x} b {:x}\n", day(row), row * 7, row * 13)
        });
        format!("when it was,what\n{rows}").into_bytes()
    }),
    shape("csv", "another-encoding-in-each-line", (50_000, 1_000_000), |n| {
        let lines = (0..n).flat_map(|row| {
            let name: &[u8] = if row % 2 == 0 {
                b"\xe3\xcd\xe3\xcf"
            } else {
                "محمد".as_bytes()
            };
            [day(row).as_bytes(), b",", name, b"\n"].concat()
        });
        b"date,actor\n".iter().copied().chain(lines).collect()
    }),
    shape("csv", "bytes-that-are-no-text", (1_000_000, 50_000_000), |n| {
        [b"date,actor\n2014-06-10,".to_vec(), b"a\xff".repeat(n / 2)].concat()
    }),
    shape("csv", "a-header-of-quotes", (1_000_000, 50_000_000), |n| {
        format!("date,\"{}\"\n2014-06-10,a\n", "\"\"".repeat(n / 2)).into_bytes()
    }),
    shape("csv", "headings-between-rows", (20_000, 500_000), |n| {
        let rows = pieces(n, |row| format!("June 2014 part {row},,\n{},a,b\n", row % 28 + 1));
        format!("day,actor,place\n{rows}").into_bytes()
    }),
    shape("csv", "tables-below-each-other", (5000, 100_000), |n| {
        let tables = pieces(n, |table| format!("date,c{table},place\n{},1,B\n\n", day(table)));
        tables.into_bytes()
    }),
    shape("csv", "tables-beside-each-other", (500, 20_000), |n| {
        let names = "date,actor,,".repeat(n);
        let row = pieces(n, |table| format!("{},A,,", day(table)));
        format!("{names}\n{row}\n{row}\n").into_bytes()
    }),
];
