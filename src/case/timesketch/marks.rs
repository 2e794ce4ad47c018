use super::list::list;
use super::{OWN, STAR, field};
use crate::event::Event;

/// What a row of Timesketch says of its event beside what happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimesketchMarks {
    pub star: bool,
    pub tags: Vec<String>,
    pub comments: Vec<String>,
}

impl TimesketchMarks {
    /// Of an event's fields; `None` if it is from no table of Timesketch, or says nothing.
    pub fn of(event: &Event) -> Option<Self> {
        let field = |name: &str| field(event, name).map(str::trim);
        field("timestamp_desc")?;
        let mut marks = Self {
            tags: list(field("tag").unwrap_or_default(), true),
            ..Self::default()
        };
        for label in list(field("label").unwrap_or_default(), true) {
            match label.as_str() {
                STAR => marks.star = true,
                own if own.starts_with(OWN) => {}
                _ if marks.tags.contains(&label) => {}
                _ => marks.tags.push(label),
            }
        }
        let comment = field("comment").or_else(|| field("comments"));
        marks.comments = list(comment.unwrap_or_default(), false);
        (marks != Self::default()).then_some(marks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(fields: &[(&str, &str)]) -> Option<TimesketchMarks> {
        let fields = fields
            .iter()
            .map(|&(name, text)| (name.to_owned(), text.to_owned()))
            .collect();
        let event = Event {
            fields,
            ..Event::default()
        };
        TimesketchMarks::of(&event)
    }

    #[test]
    fn own_labels_are_no_tags_and_other_tables_say_nothing() {
        let marks = said(&[
            ("timestamp_desc", "Creation Time"),
            ("tag", "malware"),
            (
                "label",
                r#"["__ts_star", "__ts_comment", "__ts_fact", "lateral", "malware"]"#,
            ),
            ("comment", "see ticket 7"),
        ]);
        let expected = TimesketchMarks {
            star: true,
            tags: vec!["malware".to_owned(), "lateral".to_owned()],
            comments: vec!["see ticket 7".to_owned()],
        };
        assert_eq!(marks, Some(expected));
        assert_eq!(said(&[("tag", "malware")]), None);
        assert_eq!(
            said(&[("timestamp_desc", "x"), ("tag", "-"), ("label", "__ts_hidden")]),
            None
        );
    }
}
