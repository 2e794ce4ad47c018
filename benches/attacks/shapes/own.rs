use super::{Shape, day, pieces, shape};

fn document(events: &str, more: &str) -> Vec<u8> {
    format!("{{\"format\":\"dateline\",\"version\":1,{more}\"events\":[{events}]}}").into_bytes()
}

pub const SHAPES: [Shape; 13] = [
    shape("own", "place-path", (2000, 200_000), |n| {
        let path = pieces(n, |name| format!("\"place {name}\","));
        document(
            &format!("{{\"id\":\"a\",\"when\":\"2014\",\"place\":[{path}\"end\"]}}"),
            "",
        )
    }),
    shape("own", "kind-paths", (500, 10_000), |n| {
        let events = pieces(n, |event| {
            let path = pieces(100, |name| format!("\"kind {event} {name}\","));
            format!("{{\"id\":\"{event}\",\"when\":\"2014\",\"kind\":[{path}\"end\"]}},")
        });
        document(events.trim_end_matches(','), "")
    }),
    shape("own", "actors-of-one-event", (10_000, 200_000), |n| {
        let actors = pieces(n, |actor| format!("\"actor {actor}\","));
        document(
            &format!("{{\"id\":\"a\",\"when\":\"2014\",\"actors\":[{actors}\"end\"]}}"),
            "",
        )
    }),
    shape("own", "claims-of-one-event", (10_000, 200_000), |n| {
        let claims = pieces(n, |claim| {
            format!("{{\"source\":{{\"outlet\":\"o{claim}\"}},\"figures\":{{\"killed\":{claim}}}}},")
        });
        document(
            &format!(
                "{{\"id\":\"a\",\"when\":\"2014\",\"claims\":[{}]}}",
                claims.trim_end_matches(',')
            ),
            "",
        )
    }),
    shape("own", "chain-of-places", (5000, 50_000), |n| {
        let places = pieces(n, |place| {
            format!(
                "{{\"id\":\"p{place}\",\"name\":\"P{place}\",\"parent\":\"p{}\"}},",
                place + 1
            )
        });
        let events = pieces(n / 5, |event| {
            format!(
                "{{\"id\":\"e{event}\",\"when\":\"{}\",\"place\":\"p{event}\"}},",
                day(event)
            )
        });
        document(
            events.trim_end_matches(','),
            &format!("\"places\":[{}],", places.trim_end_matches(',')),
        )
    }),
    shape("own", "circle-of-links", (20_000, 200_000), |n| {
        let events = pieces(n, |event| {
            let to = (event + 1) % n;
            format!(
                "{{\"id\":\"{event}\",\"when\":\"{}\",\"links\":[{{\"kind\":\"follows\",\"to\":\"{to}\"}}]}},",
                day(event)
            )
        });
        document(events.trim_end_matches(','), "")
    }),
    shape("own", "nested-fields", (100_000, 1_000_000), |n| {
        let deep = format!("{}1{}", "{\"a\":".repeat(n), "}".repeat(n));
        document(&format!("{{\"id\":\"a\",\"when\":\"2014\",\"fields\":{deep}}}"), "")
    }),
    shape("own", "chain-of-parents", (5000, 50_000), |n| {
        let actors = pieces(n, |actor| {
            format!(
                "{{\"id\":\"a{actor}\",\"name\":\"A{actor}\",\"parent\":\"a{}\"}},",
                (actor + 1) % n
            )
        });
        let events = pieces(n, |event| {
            format!(
                "{{\"id\":\"e{event}\",\"when\":\"{}\",\"actors\":[\"a{event}\"]}},",
                day(event)
            )
        });
        document(
            events.trim_end_matches(','),
            &format!("\"actors\":[{}],", actors.trim_end_matches(',')),
        )
    }),
    shape("own", "links-of-one-event", (20_000, 500_000), |n| {
        let links = pieces(n, |link| format!("{{\"kind\":\"follows\",\"to\":\"{link}\"}},"));
        let events = pieces(n, |event| {
            format!(",{{\"id\":\"{event}\",\"when\":\"{}\"}}", day(event))
        });
        document(
            &format!(
                "{{\"id\":\"a\",\"when\":\"2014\",\"links\":[{}]}}{events}",
                links.trim_end_matches(',')
            ),
            "",
        )
    }),
    shape("own", "aliases-that-all-share", (200, 2000), |n| {
        let actors = pieces(n, |actor| {
            let aliases = pieces(50, |alias| format!("\"alias {alias}\","));
            format!(
                "{{\"id\":\"a{actor}\",\"name\":\"A{actor}\",\"aliases\":[{}]}},",
                aliases.trim_end_matches(',')
            )
        });
        let events = pieces(n, |event| {
            format!(
                "{{\"id\":\"e{event}\",\"when\":\"2014\",\"actors\":[\"a{event}\",\"alias {}\"]}},",
                event % 50
            )
        });
        document(
            events.trim_end_matches(','),
            &format!("\"actors\":[{}],", actors.trim_end_matches(',')),
        )
    }),
    shape("own", "dates-of-one-event", (20_000, 500_000), |n| {
        let years = pieces(n, |year| format!("{},", 1000 + year % 1000));
        document(&format!("{{\"id\":\"a\",\"when\":\"{{{years}2014}}\"}}"), "")
    }),
    shape("own", "one-id-for-all", (50_000, 500_000), |n| {
        let events = pieces(n, |event| format!("{{\"id\":\"a\",\"when\":\"{}\"}},", day(event)));
        document(events.trim_end_matches(','), "")
    }),
    shape("own", "sources-of-sources", (5000, 100_000), |n| {
        let sources = pieces(n, |source| {
            format!(
                "{{\"id\":\"s{source}\",\"name\":\"S{source}\",\"parent\":\"s{}\"}},",
                (source + 1) % n
            )
        });
        let event = "{\"id\":\"a\",\"when\":\"2014\",\"sources\":[\"s0\"]}";
        document(event, &format!("\"sources\":[{}],", sources.trim_end_matches(',')))
    }),
];
