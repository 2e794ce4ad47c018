use super::{Shape, day, pieces, shape};

const MARK: &str = "<Placemark><name>a</name><TimeStamp><when>2014-06-10</when></TimeStamp></Placemark>";

fn map(content: &str) -> Vec<u8> {
    format!("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>{content}</Document></kml>").into_bytes()
}

pub const SHAPES: [Shape; 12] = [
    shape("kml", "folders", (50_000, 1_000_000), |n| {
        map(&format!(
            "{}{MARK}{}",
            "<Folder><name>n</name>".repeat(n),
            "</Folder>".repeat(n)
        ))
    }),
    shape("kml", "a-mark-in-each-folder", (5000, 50_000), |n| {
        let folders = pieces(n, |folder| format!("<Folder><name>folder {folder}</name>{MARK}"));
        map(&format!("{folders}{}", "</Folder>".repeat(n)))
    }),
    shape("kml", "extended-data", (20_000, 500_000), |n| {
        let data = pieces(n, |data| format!("<Data name=\"k{data}\"><value>1</value></Data>"));
        map(&format!(
            "<Placemark><TimeStamp><when>2014-06-10</when></TimeStamp><ExtendedData>{data}</ExtendedData></Placemark>"
        ))
    }),
    shape("kml", "coordinates", (200_000, 3_000_000), |n| {
        let line = format!(
            "<LineString><coordinates>{}</coordinates></LineString>",
            "1e999,-1e999,0 ".repeat(n)
        );
        map(&MARK.replace("</Placemark>", &format!("{line}</Placemark>")))
    }),
    shape("kml", "unmatched-ends", (50_000, 1_000_000), |n| {
        map(&format!("{}{MARK}{}", "<Folder>".repeat(n), "</nothing>".repeat(n)))
    }),
    shape("kml", "marks", (20_000, 500_000), |n| {
        map(&pieces(n, |mark| MARK.replace("2014-06-10", &day(mark))))
    }),
    shape("kml", "network-links", (50_000, 1_000_000), |n| {
        map(&"<NetworkLink><Link><href>http://a.example/b.kml</href></Link></NetworkLink>".repeat(n))
    }),
    shape("kml", "a-track", (50_000, 1_000_000), |n| {
        let whens = pieces(n, |when| format!("<when>{}</when>", day(when)));
        let places = "<gx:coord>1 2 3</gx:coord>".repeat(n);
        map(&format!(
            "<Placemark><name>a</name><gx:Track>{whens}{places}</gx:Track></Placemark>{MARK}"
        ))
    }),
    shape("kml", "blank-cells-in-a-text", (50_000, 1_000_000), |n| {
        let text = format!("a{}", "<td> ".repeat(n));
        map(&format!(
            "<Placemark><TimeStamp><when>2014-06-10</when></TimeStamp><description><![CDATA[{text}]]></description></Placemark>"
        ))
    }),
    shape("kml", "styles", (50_000, 1_000_000), |n| {
        let styles = pieces(n, |style| format!("<Style id=\"s{style}\"><LineStyle/></Style>"));
        map(&format!("{styles}{MARK}"))
    }),
    shape("kml", "geometries-within-each-other", (50_000, 1_000_000), |n| {
        let (open, close) = ("<MultiGeometry>".repeat(n), "</MultiGeometry>".repeat(n));
        let point = "<Point><coordinates>1,2</coordinates></Point>";
        map(&MARK.replace("</Placemark>", &format!("{open}{point}{close}</Placemark>")))
    }),
    shape("kml", "fields-of-a-schema", (20_000, 500_000), |n| {
        let fields = pieces(n, |field| format!("<SimpleField name=\"f{field}\" type=\"string\"/>"));
        map(&format!("<Schema id=\"s\">{fields}</Schema>{MARK}"))
    }),
];
