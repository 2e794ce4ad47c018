use super::{Shape, day, pieces, shape};

pub const SHAPES: [Shape; 14] = [
    shape("xml", "attributes", (20_000, 1_000_000), |n| {
        let attributes = pieces(n, |attribute| format!(" a{attribute}=\"1\""));
        format!("<r><e date=\"2014-06-10\"{attributes}/><e date=\"2014-06-11\"/></r>").into_bytes()
    }),
    shape("xml", "attributes-around", (5000, 100_000), |n| {
        let attributes = pieces(n, |attribute| format!(" a{attribute}=\"1\""));
        let events = "<e><date>2014-06-10</date></e>".repeat(n);
        format!("<r><list{attributes}>{events}</list></r>").into_bytes()
    }),
    shape("xml", "a-name-for-each", (20_000, 300_000), |n| {
        let events = pieces(n, |event| format!("<e{event}><date>{}</date></e{event}>", day(event)));
        format!("<r>{events}</r>").into_bytes()
    }),
    shape("xml", "a-child-for-each", (20_000, 300_000), |n| {
        let events = pieces(n, |event| {
            format!("<e><date>{}</date><k{event}>1</k{event}></e>", day(event))
        });
        format!("<r>{events}</r>").into_bytes()
    }),
    shape("xml", "deep", (100_000, 2_000_000), |n| {
        let deep = format!("{}{}", "<a>".repeat(n), "</a>".repeat(n));
        format!("<r><e><date>2014-06-10</date>{deep}</e><e><date>2014-06-11</date></e></r>").into_bytes()
    }),
    shape("xml", "a-long-name", (2000, 200_000), |n| {
        let name = "x".repeat(n);
        format!("<{name}>{}</{name}>", "<e><date>2014-06-10</date></e>".repeat(n)).into_bytes()
    }),
    shape("xml", "entities", (50_000, 1_000_000), |n| {
        let entities = "&a;&#38;&amp;".repeat(n);
        format!("<!DOCTYPE r [<!ENTITY a \"&b;&b;\">]><r><e><date>2014-06-10</date><t>{entities}</t></e><e><date>2014-06-11</date></e></r>").into_bytes()
    }),
    shape("xml", "unmatched-ends", (100_000, 2_000_000), |n| {
        let events = "<e><date>2014-06-10</date></e>".repeat(100);
        format!("<r>{events}{}{}", "<a>".repeat(n), "</b>".repeat(n)).into_bytes()
    }),
    shape("xml", "entities-of-entities", (10, 26), |n| {
        let entities = pieces(n, |entity| {
            let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).expect("a letter"));
            format!(
                "<!ENTITY {} \"{}\">",
                letter(entity + 1),
                format!("&{};", letter(entity)).repeat(10)
            )
        });
        let events = "<e><date>2014-06-10</date><t>&z;&j;</t></e>".repeat(2);
        format!("<!DOCTYPE r [<!ENTITY a \"lol\">{entities}]><r>{events}</r>").into_bytes()
    }),
    shape("xml", "open-comments", (100_000, 10_000_000), |n| {
        let events = "<e><date>2014-06-10</date></e>".repeat(100);
        format!("<r>{events}{}", "<!-- <![CDATA[ <?".repeat(n / 10)).into_bytes()
    }),
    shape("xml", "instructions", (100_000, 3_000_000), |n| {
        let events = "<e><date>2014-06-10</date></e>".repeat(100);
        format!("<r>{}{events}</r>", "<?a b?>".repeat(n)).into_bytes()
    }),
    shape("xml", "pieces-of-a-text", (100_000, 3_000_000), |n| {
        let pieces = "<![CDATA[x]]>".repeat(n);
        format!("<r><e><date>2014-06-10</date><t>{pieces}</t></e><e><date>2014-06-11</date></e></r>").into_bytes()
    }),
    shape("xml", "name-spaces", (20_000, 500_000), |n| {
        let spaces = pieces(n, |space| format!(" xmlns:s{space}=\"u\""));
        format!(
            "<r{spaces}>{}</r>",
            "<s1:e><s1:date>2014-06-10</s1:date></s1:e>".repeat(100)
        )
        .into_bytes()
    }),
    shape("xml", "declared-entities", (20_000, 500_000), |n| {
        let entities = pieces(n, |entity| format!("<!ENTITY e{entity} \"x\">"));
        let events = "<e><date>2014-06-10</date><t>&e1;</t></e>".repeat(100);
        format!("<!DOCTYPE r [{entities}]><r>{events}</r>").into_bytes()
    }),
];
