use super::{Shape, day, pieces, shape};

/// A table with so many columns, which hold the same and differ in the numbers of their names, and two rows.
fn columns_of(name: &str, cell: &str, n: usize) -> Vec<u8> {
    let names = pieces(n, |column| format!(",{name} {column}"));
    let cells = pieces(n, |_| format!(",{cell}"));
    format!("date{names}\n2014-06-10{cells}\n2014-06-11{cells}\n").into_bytes()
}

pub const SHAPES: [Shape; 21] = [
    shape("csv", "columns", (100_000, 5_000_000), |n| {
        let names = pieces(n, |column| format!(",c{column}"));
        format!("date{names}\n2014-06-10{}\n", ",1".repeat(n)).into_bytes()
    }),
    shape("csv", "one-line", (10_000_000, 500_000_000), |n| {
        [b"date,title\n2014-06-10,", "x".repeat(n).as_bytes(), b"\n"].concat()
    }),
    shape("csv", "short-rows", (200_000, 4_000_000), |n| {
        format!("date\n{}", "2014\n".repeat(n)).into_bytes()
    }),
    shape("csv", "open-quotes", (100_000, 1_000_000), |n| {
        format!("date,actor\n{}", "2014-06-10,\"A,B\n".repeat(n)).into_bytes()
    }),
    shape("csv", "names", (100_000, 1_000_000), |n| {
        let rows = pieces(n, |row| format!("{},actor {row},place {row}\n", day(row)));
        format!("date,actor,place\n{rows}").into_bytes()
    }),
    shape("csv", "list-in-a-cell", (50_000, 500_000), |n| {
        let actors = pieces(n, |actor| format!("a{actor};"));
        format!("date,actors\n2014-06-10,\"{actors}\"\n2014-06-11,\"x; y\"\n").into_bytes()
    }),
    shape("csv", "wide-short-rows", (200, 2000), |n| {
        let names = pieces(5000, |column| format!(",c{column}"));
        let row = format!("2014-06-10{}\n", ",".repeat(5000));
        format!("date{names}\n{}", row.repeat(n)).into_bytes()
    }),
    shape("csv", "angle-brackets-in-a-date", (20_000, 2_000_000), |n| {
        format!("date,title\n2014{},x\n{}", "<".repeat(n), "2014-06-10,y\n".repeat(50)).into_bytes()
    }),
    shape("tsv", "columns", (100_000, 1_000_000), |n| {
        let names = pieces(n, |column| format!("\tc{column}"));
        format!("date{names}\n2014-06-10{}\n", "\t1".repeat(n)).into_bytes()
    }),
    shape("csv", "an-open-quote", (10_000_000, 300_000_000), |n| {
        format!("date,title\n2014-06-10,\"{}", "x,y\n".repeat(n / 4)).into_bytes()
    }),
    shape("csv", "ragged-rows", (2000, 20_000), |n| {
        let rows = pieces(n, |row| format!("{}{}\n", day(row), ",x".repeat(row % 1000)));
        format!("date,title\n{rows}").into_bytes()
    }),
    shape("csv", "carriage-returns", (1_000_000, 100_000_000), |n| {
        format!("date,title\r2014-06-10,x\r{}", "\r".repeat(n)).into_bytes()
    }),
    shape("csv", "digits-of-a-date", (100_000, 50_000_000), |n| {
        let digits = "9".repeat(n);
        format!("date,killed\n2014-06-10,{digits}\n{digits},1\n2014-06-1{digits},-{digits}\n").into_bytes()
    }),
    shape("csv", "sets-of-dates", (20_000, 500_000), |n| {
        let years = pieces(n, |year| format!("{},", 1000 + year % 1000));
        format!("date,title\n\"{{{years}2014}}\",a\n\"[{years}2014]\",b\n2014,c\n").into_bytes()
    }),
    shape("csv", "columns-of-actors", (5000, 100_000), |n| {
        columns_of("actor", "A", n)
    }),
    shape("csv", "columns-of-figures", (5000, 100_000), |n| {
        columns_of("wounded", "7", n)
    }),
    shape("csv", "columns-of-dates", (5000, 100_000), |n| {
        columns_of("date", "2014-06-12", n)
    }),
    shape("csv", "columns-of-places", (5000, 100_000), |n| {
        columns_of("city", "B", n)
    }),
    shape("csv", "columns-of-doubts", (5000, 100_000), |n| {
        columns_of("date uncertain", "yes", n)
    }),
    shape("utf-16", "lone-surrogates", (1_000_000, 50_000_000), |n| {
        let head = "\u{feff}date,title\n2014-06-10,".encode_utf16();
        let units = head.chain(std::iter::repeat_n(0xd800, n));
        units.flat_map(u16::to_le_bytes).collect()
    }),
    shape("yaml", "indented", (2000, 10_000), |n| {
        let lines = pieces(n, |line| format!("{}- date: {}\n", " ".repeat(line), day(line)));
        lines.into_bytes()
    }),
];
