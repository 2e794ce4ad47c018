use super::{Shape, day, pieces, shape};

pub const SHAPES: [Shape; 8] = [
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
];
