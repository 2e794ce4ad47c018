//! What the cells of all tables have in common.

/// Whether a trimmed cell says that there is nothing, in the ways in which programs write it.
pub(in crate::read) fn is_blank(text: &str) -> bool {
    match text.len() {
        0 => true,
        1 => text == "-",
        2 => matches!(text, "--" | "NA" | "\\N"),
        3 => matches!(text, "N/A" | "n/a" | "NaN" | "nan" | "nil"),
        4 => matches!(text, "#N/A" | "None" | "none" | "NULL" | "null" | "<NA>"),
        _ => false,
    }
}

/// The text without blanks around it. Most cells have none, which their first and last bytes tell.
pub(in crate::read) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// The members of a list in one cell.
pub(in crate::read) fn list(text: &str, separator: char) -> impl Iterator<Item = &str> + Clone {
    text.split(separator).map(trimmed).filter(|member| !is_blank(member))
}

/// Leaves out what is blank or the same as the one before: "Aleppo, Aleppo" is one place.
pub(in crate::read) fn distinct_neighbours<'a>(names: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut last = "";
    names.filter(move |&name| {
        let is_new = !name.is_empty() && name != last;
        if is_new {
            last = name;
        }
        is_new
    })
}

/// "Armed clash: Government – Rebels, Town", as far as the parts are known.
pub(in crate::read) fn title(kind: &str, actors: &[&str], place: &str) -> String {
    let mut title = kind.to_owned();
    for (index, actor) in actors.iter().filter(|actor| !actor.is_empty()).enumerate() {
        title.push_str(match (index, title.is_empty()) {
            (_, true) => "",
            (0, false) => ": ",
            _ => " – ",
        });
        title.push_str(actor);
    }
    if !place.is_empty() {
        if !title.is_empty() {
            title.push_str(", ");
        }
        title.push_str(place);
    }
    if title.is_empty() {
        title.push_str("Event");
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_use_the_parts_that_are_known() {
        assert_eq!(title("Armed clash", &["A", "B"], "Town"), "Armed clash: A – B, Town");
        assert_eq!(title("Looting", &["A", ""], ""), "Looting: A");
        assert_eq!(title("", &["", "B"], "Town"), "B, Town");
        assert_eq!(title("", &[], ""), "Event");
    }

    #[test]
    fn names_that_repeat_along_a_path_are_one() {
        let path = distinct_neighbours(["Syria", "Aleppo", "Aleppo", "", "Aleppo"].into_iter());
        assert_eq!(path.collect::<Vec<_>>(), ["Syria", "Aleppo"]);
    }
}
