//! vis-timeline's items and groups: <https://visjs.github.io/vis-timeline/docs/timeline/>.

use dateline_batch::checked::Cut;
use dateline_event::Moment;
use rustc_hash::FxHashMap;

use super::cell::{Cell, scalar};
use super::flatten::member;
use super::put::Put;
use crate::html;
use crate::json_scan::{Elements, Members, skip_blank};

/// What groups are called, by their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups(FxHashMap<String, String>);

impl Groups {
    /// From the list that begins at `at`.
    pub fn read(bytes: &[u8], at: usize) -> Self {
        let mut groups = FxHashMap::default();
        for group in Elements::new(bytes, at).filter_map(|group| bytes.get(group.range)) {
            if group.first() != Some(&b'{') {
                continue;
            }
            let (mut id, mut content) = (String::new(), String::new());
            for (key, value) in Members::new(group, 0) {
                let text = || scalar(group.cut(value.range.clone()));
                match key {
                    b"id" => id = text().into_owned(),
                    b"content" => content = html::to_text(&text()).into_owned(),
                    _ => {}
                }
            }
            groups.insert(id, content);
        }
        Self(groups)
    }
}

/// The cells of an item. Numbers are milliseconds since 1970, as in JavaScript, and become dates in ISO 8601.
pub(super) fn cells(item: &[u8], groups: &Groups, put: Put<'_>) {
    for (key, value) in Members::new(item, skip_blank(item, 0)) {
        let value = item.cut(value.range);
        let text = || scalar(value);
        match key {
            b"start" | b"end" => {
                let column = if key == b"start" { "start" } else { "end" };
                put(column, Cell::Text(time(&text()).into()));
            }
            b"content" => put("title", Cell::Text(html::to_text(&text()))),
            b"title" => put("description", Cell::Text(html::to_text(&text()))),
            b"group" => {
                let id = text();
                match groups.0.get(&*id).filter(|name| !name.is_empty()) {
                    Some(name) => {
                        put("category", Cell::Text(name.into()));
                        put("group id", Cell::Text(id));
                    }
                    None => put("category", Cell::Text(id)),
                }
            }
            // How an item is drawn says nothing of the event.
            b"type" => put("item type", Cell::Text(text())),
            b"subgroup" => put("subcategory", Cell::Text(text())),
            _ => member(key, value, &mut String::new(), 0, put),
        }
    }
}

/// `1397952000000` and `/Date(1397952000000+0200)/` in ISO 8601; any other text as it is.
fn time(text: &str) -> String {
    let inner = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/"));
    let inner = inner.map(|inner| match inner.get(1..).and_then(|rest| rest.find(['+', '-'])) {
        Some(zone) => inner.get(..=zone).unwrap_or(inner),
        None => inner,
    });
    let is_number = |text: &str| text.parse::<f64>().is_ok() && !matches!(text.len(), 0..=4);
    let Some(number) = inner.or(Some(text).filter(|text| is_number(text))) else {
        return text.to_owned();
    };
    let whole = number.split('.').next().unwrap_or(number);
    let moment = whole.parse::<i64>().ok().and_then(|milli| milli.checked_mul(1000));
    match moment.and_then(|micros| Moment::from_micros(micros).civil()) {
        Some(moment) => moment.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_milliseconds() {
        for (text, expected) in [
            ("1397952000000", "2014-04-20T00:00:00.000Z"),
            ("-14182940000", "1969-07-20T20:17:40.000Z"),
            ("/Date(1397952000000)/", "2014-04-20T00:00:00.000Z"),
            ("/Date(-1000+0200)/", "1969-12-31T23:59:59.000Z"),
            ("2014-04-20", "2014-04-20"),
            ("2014", "2014"),
            ("9e99", "9e99"),
            ("", ""),
        ] {
            assert_eq!(time(text), expected);
        }
    }
}
