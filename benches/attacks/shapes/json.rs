use super::{Shape, day, pieces, shape};

pub const SHAPES: [Shape; 10] = [
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
];
