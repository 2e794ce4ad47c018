use super::{Shape, day, pieces, shape};

pub const SHAPES: [Shape; 20] = [
    shape("json", "nested-arrays", (1_000_000, 20_000_000), |n| {
        "[".repeat(n).into_bytes()
    }),
    shape("json", "nested-in-an-event", (200_000, 2_000_000), |n| {
        let deep = format!("{}1{}", "{\"y\":".repeat(n), "}".repeat(n));
        format!("[{{\"date\":\"2014-06-10\",\"x\":{deep}}},{{\"date\":\"2014-06-11\"}}]").into_bytes()
    }),
    shape("json", "keys-of-one-event", (200_000, 2_000_000), |n| {
        let keys = pieces(n, |key| format!(",\"k{key}\":1"));
        format!("[{{\"date\":\"2014-06-10\"{keys}}},{{\"date\":\"2014-06-11\"}}]").into_bytes()
    }),
    shape("json", "a-key-for-each-event", (100_000, 1_000_000), |n| {
        let events = pieces(n, |event| format!("{{\"date\":\"{}\",\"k{event}\":1}},", day(event)));
        format!("[{events}{{\"date\":\"2014-06-10\"}}]").into_bytes()
    }),
    shape("json", "wrapped-keys", (10_000, 200_000), |n| {
        let keys = pieces(n, |key| format!(",\"k{key}\":1"));
        let inner = pieces(n, |key| format!(",\"k{key}\":2"));
        let event = format!("{{\"date\":\"2014-06-10\"{keys},\"properties\":{{\"a\":1{inner}}}}}");
        format!("[{event},{{\"date\":\"2014-06-11\"}}]").into_bytes()
    }),
    shape("json", "lists", (10_000, 200_000), |n| {
        let lists = pieces(n, |list| {
            format!("\"l{list}\":[{{\"date\":\"2014-06-10\"}},{{\"date\":\"2014-06-11\"}}],")
        });
        format!("{{{lists}\"end\":1}}").into_bytes()
    }),
    shape("json", "lists-in-lists", (1000, 100_000), |n| {
        let texts = pieces(90, |text| format!("\"t{text}\":\"{}\",", "x".repeat(190)));
        let inner = "{\"a\":1,\"date\":\"2014-06-10\"},".repeat(n);
        format!("[{{{texts}\"rows\":[{inner}{{\"a\":2,\"date\":\"2014-06-11\"}}]}}]").into_bytes()
    }),
    shape("json", "a-long-key-by-column", (1000, 100_000), |n| {
        let cells = pieces(n, |row| format!(",\"{}\":\"{}\"", row + 1, day(row)));
        let name = "x".repeat(n);
        format!("{{\"{name}\":{{\"0\":\"2014-06-10\"{cells}}}}}").into_bytes()
    }),
    shape("json", "html-in-a-text", (50_000, 1_000_000), |n| {
        let text = format!("{}{}", "&".repeat(n), "< ".repeat(n));
        format!("{{\"events\":[{{\"start_date\":{{\"year\":\"2014\"}},\"text\":{{\"headline\":\"{text}\"}}}}]}}")
            .into_bytes()
    }),
    shape("geojson", "nothing-between", (50_000, 1_000_000), |n| {
        let feature = "{\"type\":\"Feature\",\"properties\":{\"date\":\"2014-06-10\"},\"geometry\":null}";
        format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{}{feature}]}}",
            "null,".repeat(n)
        )
        .into_bytes()
    }),
    shape("geojson", "deep-coordinates", (100_000, 5_000_000), |n| {
        let deep = format!("{}1,2{}", "[".repeat(n), "]".repeat(n));
        let geometry = format!("{{\"type\":\"Polygon\",\"coordinates\":{deep}}}");
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"date\":\"2014-06-10\"}},\"geometry\":{geometry}}}]}}")
            .into_bytes()
    }),
    shape("geojson", "points-of-a-line", (200_000, 10_000_000), |n| {
        let points = "[1e999,-1e999],".repeat(n);
        let geometry = format!("{{\"type\":\"LineString\",\"coordinates\":[{points}[1,2]]}}");
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"date\":\"2014-06-10\"}},\"geometry\":{geometry}}}]}}")
            .into_bytes()
    }),
    shape("json", "escapes", (500_000, 20_000_000), |n| {
        let escapes = "\\u0000\\ud800\\n".repeat(n / 3);
        format!("[{{\"date\":\"2014-06-10\",\"a\":\"{escapes}\"}},{{\"date\":\"2014-06-11\",\"{escapes}\":1}}]")
            .into_bytes()
    }),
    shape("json", "a-long-number", (500_000, 20_000_000), |n| {
        let number = "1".repeat(n);
        format!("[{{\"date\":{number},\"a\":-{number}.{number}e{number}}},{{\"date\":\"2014-06-11\"}}]").into_bytes()
    }),
    shape("json-lines", "a-shape-for-each", (2000, 50_000), |n| {
        let lines = pieces(n, |line| {
            let keys = pieces(20, |key| format!(",\"k{line} {key}\":{{\"x{line}\":[{key}]}}"));
            format!("{{\"date\":\"{}\"{keys}}}\n", day(line))
        });
        lines.into_bytes()
    }),
    shape("json", "one-key-again", (200_000, 3_000_000), |n| {
        let again = ",\"a\":1".repeat(n);
        format!("[{{\"date\":\"2014-06-10\"{again}}},{{\"date\":\"2014-06-11\"}}]").into_bytes()
    }),
    shape("json", "a-key-that-is-an-id", (50_000, 500_000), |n| {
        let events = pieces(n, |event| format!("\"{event}\":{{\"date\":\"{}\"}},", day(event)));
        format!("{{{events}\"end\":{{\"date\":\"2014-06-10\"}}}}").into_bytes()
    }),
    shape("json", "rows-that-grow", (300, 4000), |n| {
        let rows = pieces(n, |row| format!("[\"{}\"{}],", day(row), ",1".repeat(row)));
        format!("[{rows}[\"2014-06-10\"]]").into_bytes()
    }),
    shape("json", "texts-of-one-event", (100_000, 3_000_000), |n| {
        let texts = "\"a\",".repeat(n);
        format!("[{{\"date\":\"2014-06-10\",\"tags\":[{texts}\"b\"]}},{{\"date\":\"2014-06-11\"}}]").into_bytes()
    }),
    shape("json-lines", "nothing-in-each", (200_000, 5_000_000), |n| {
        format!("{{\"date\":\"2014-06-10\"}}\n{}", "{}\n".repeat(n)).into_bytes()
    }),
];
