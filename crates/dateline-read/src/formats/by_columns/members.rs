//! The names in a cell that may hold several.

use std::ops::Range;
use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

use super::list_literal;
use crate::table::{is_blank, is_placeholder};

/// How the names of a column are told apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Members {
    /// What parts names anywhere in a cell.
    anywhere: Vec<char>,
    /// What parts names but not what stands in brackets behind one.
    outside_brackets: Vec<char>,
    /// Whether “and” parts names too.
    at_and: bool,
    /// Whether a slash between spaces does.
    at_slashes: bool,
    of: Named,
    /// Whether what is told of a person behind the name is left out.
    without_details: bool,
}

/// Who is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Named {
    #[default]
    Anybody,
    /// Those who may stand against each other: “vs” parts them.
    Actors,
}

impl Members {
    /// `split` are the characters that part names; each stands for those that are the same in other scripts, `;` for the
    /// end of a line as well, and `&` for “and”. A slash between spaces parts them only where it stands so.
    pub fn new(split: &str, without_details: bool) -> Self {
        let mut members = Self {
            without_details,
            ..Self::default()
        };
        let (spaced, single) = match split.split_once(SLASH) {
            Some((before, after)) => (true, [before, after]),
            None => (false, [split, ""]),
        };
        members.at_slashes = spaced;
        for c in single.into_iter().flat_map(str::chars) {
            match c {
                ',' => members.outside_brackets.extend([',', '،', '、', '，']),
                ';' => members.anywhere.extend([';', '؛', '；', '\n', '\r']),
                '&' => {
                    members.outside_brackets.push('&');
                    members.at_and = true;
                }
                c => members.anywhere.push(c),
            }
        }
        members
    }

    /// The same of the names of actors, who may stand against each other in a cell: `Army vs. Rebels`. A column in which nothing
    /// parts names holds one in each cell.
    pub fn of_actors(split: &str, without_details: bool) -> Self {
        Self {
            of: if split.is_empty() {
                Named::Anybody
            } else {
                Named::Actors
            },
            ..Self::new(split, without_details)
        }
    }

    /// The names of a cell, without placeholders.
    pub fn of<'a>(&self, text: &'a str) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut names = Vec::new();
        match list_literal::members(text) {
            Some(members) => names = members,
            None => {
                for part in text.split(&self.anywhere[..]) {
                    if self.at_slashes {
                        names.extend(part.split(SLASH));
                    } else {
                        self.split_outside_brackets(part, &mut names);
                    }
                }
            }
        }
        if self.of == Named::Actors {
            names = names.into_iter().flat_map(at_versus).collect();
        }
        let without_details = self.without_details;
        let names = names.into_iter().map(str::trim);
        let names = names.map(move |name| if without_details { bare(name) } else { name });
        names.filter(|name| !is_blank(name) && !is_placeholder(name) && !is_any_other(name))
    }

    fn split_outside_brackets<'a>(&self, text: &'a str, names: &mut Vec<&'a str>) {
        if self.outside_brackets.is_empty() {
            return names.push(text);
        }
        let mut depth = 0_usize;
        let parts = text.split(|c: char| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && self.outside_brackets.contains(&c)
        });
        for part in parts {
            if self.at_and {
                names.extend(at_and(part));
            } else if self.without_details && is_age(part.trim()) {
                // `Ali Hassan, 25`: tells of the name before it.
            } else {
                names.push(part);
            }
        }
    }
}

/// Whether it only says that it was somebody who is not in a list, or that it is not agreed who.
fn is_any_other(name: &str) -> bool {
    const LONGEST: usize = 16;
    let bare = name.trim_matches(|c: char| !c.is_alphabetic());
    name.len() <= LONGEST && bare.chars().all(char::is_alphabetic) && NO_NAMES.contains(&fold(bare))
}

/// Words for others, and for what is disputed, folded. The Danish and German `anders` is a name as well.
static NO_NAMES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    const WORDS: &str = "other others otro otra otros otras outro outra outros outras autre autres altro altri altra andere \
                         anderer sonstige sonstiges overig overige inne inny diğer lainnya другое другие другой інше інші أخرى \
                         其他 その他 기타 \
                         disputed contested спорно оспаривается umstritten strittig contesté disputado sporne tartışmalı";
    WORDS.split_whitespace().map(fold).collect()
});

/// A slash that may stand between two names: `A/B` is one.
pub(super) const SLASH: &str = " / ";

/// Words between two names.
const AND: [&str; 13] = [
    " and ", " und ", " et ", " y ", " e ", " и ", " та ", " і ", " ve ", " en ", " dan ", " و ", " oraz ",
];

/// What stands on both sides of the words for “and”.
pub(super) fn at_and(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for word in AND {
        if parts.iter().any(|part| part.contains(word)) {
            parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
        }
    }
    parts
}

/// What stands on both sides of “vs”, “vs.” and “versus”. The short `v.` is a part of German names too.
pub(super) fn at_versus(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let parted = versus(text).and_then(|word| Some((text.get(..word.start)?, text.get(word.end..)?)));
        let (part, behind) = parted.map_or((text, None), |(part, behind)| (part, Some(behind)));
        rest = behind;
        Some(part)
    })
}

/// Where the first of these words stands, with the blanks around it.
fn versus(text: &str) -> Option<Range<usize>> {
    const VERSUS: [&str; 3] = [" vs ", " vs. ", " versus "];
    let blanks = memchr::memchr_iter(b' ', text.as_bytes());
    let mut words = blanks.filter_map(|at| {
        let begins = |word: &&&str| {
            let found = text.as_bytes().get(at..at + word.len());
            found.is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()))
        };
        VERSUS.iter().find(begins).map(|word| at..at + word.len())
    });
    words.next()
}

/// A name without what is told of the person behind it: age, profession, in brackets or behind a comma or a dash.
pub(super) fn bare(name: &str) -> &str {
    let end = name.find(['(', '[']).filter(|end| *end > 0).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or(name);
    let comma = name.char_indices().filter(|(_, c)| matches!(c, ',' | '،' | '，'));
    let age = comma.map(|(at, c)| (at, at + c.len_utf8())).find(|(_, after)| {
        name.get(*after..)
            .is_some_and(|rest| begins_with_age(rest.trim_start()))
    });
    let end = age.map_or(name.len(), |(at, _)| at);
    let name = name.get(..end).unwrap_or(name);
    let dash = [" – ", " — ", " - "].iter().filter_map(|dash| name.find(dash)).min();
    name.get(..dash.unwrap_or(name.len())).unwrap_or(name).trim()
}

/// Whether what is told of the name of a person in a cell tells an age: `Ali Hassan (34, farmer)`, `Ali Hassan, 25`.
pub(super) fn tells_age(cell: &str) -> bool {
    let inside = cell.split_once(['(', '[']).map(|(_, inside)| inside);
    let behind = cell.split_once([',', '،', '，']).map(|(_, behind)| behind);
    let begins_with_name = cell.chars().next().is_some_and(char::is_alphabetic);
    begins_with_name
        && [inside, behind]
            .into_iter()
            .flatten()
            .any(|told| begins_with_age(told.trim_start()))
}

/// `25`, `25 years old`, `aged 25`.
fn begins_with_age(text: &str) -> bool {
    let beginning: String = text.chars().take(24).collect();
    let folded = fold(&beginning);
    let number = ["aged ", "age ", "age: ", "edad ", "ans ", "возраст ", "عمره ", "alter "]
        .iter()
        .find_map(|word| folded.strip_prefix(word))
        .unwrap_or(&folded);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let after = number.get(digits..).unwrap_or_default();
    let is_age = number
        .get(..digits)
        .and_then(|age| age.parse::<u8>().ok())
        .is_some_and(|age| age < 120);
    // `12th Brigade` and `4.5` are none.
    is_age
        && after
            .chars()
            .next()
            .is_none_or(|c| matches!(c, ' ' | ',' | ';' | ')' | ']' | '،' | '-' | 'y' | 'm'))
}

fn is_age(text: &str) -> bool {
    begins_with_age(text) && text.len() <= 24
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(split: &str, without_details: bool, text: &str, expected: &[&str]) {
        let members = Members::new(split, without_details);
        assert_eq!(members.of(text).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn names_are_parted_by_their_column() {
        check(
            ";|",
            false,
            "Group A; Group B | Group C",
            &["Group A", "Group B", "Group C"],
        );
        check(
            ";|",
            false,
            "Group A\nGroup B؛ Group C",
            &["Group A", "Group B", "Group C"],
        );
        check(";|", false, "Army, Police", &["Army, Police"]);
        check(
            ",;|",
            false,
            "Army (North, South), Police",
            &["Army (North, South)", "Police"],
        );
        check(",;|", false, "الجيش، الشرطة", &["الجيش", "الشرطة"]);
        check(
            ",;|&",
            false,
            "Army, Police and Guard & Scouts",
            &["Army", "Police", "Guard", "Scouts"],
        );
        check("", false, "Army; Police", &["Army; Police"]);
        check(
            " / ;|",
            false,
            "Army / Police (A/B); Guard",
            &["Army", "Police (A/B)", "Guard"],
        );
        check(";|", false, "Army; Other; Otros; другое", &["Army"]);
        check(
            ";|",
            false,
            "disputed; Спорно; Disputed Zone Guard",
            &["Disputed Zone Guard"],
        );
        check(
            ";|",
            false,
            "أخرى; 기타; (others); Anders; Anders B.",
            &["Anders", "Anders B."],
        );
    }

    #[test]
    fn actors_stand_against_each_other() {
        let names = |split: &str, text: &str| {
            let names = Members::of_actors(split, false).of(text);
            names.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(names(";|", "Army vs Rebels"), ["Army", "Rebels"]);
        assert_eq!(
            names(";|", "Army VS. Rebels; Scouts versus Guard"),
            ["Army", "Rebels", "Scouts", "Guard"]
        );
        assert_eq!(names(";|", "Armée d'été vs Élan"), ["Armée d'été", "Élan"]);
        assert_eq!(names(";|", "Ludwig v. Beta"), ["Ludwig v. Beta"]);
        assert_eq!(names("", "Army vs Rebels"), ["Army vs Rebels"]);
        check(";|", false, "Alpha vs. Beta", &["Alpha vs. Beta"]);
    }

    #[test]
    fn what_is_told_of_a_person_is_no_name() {
        check(
            ";|",
            true,
            "Ali Hassan (34, farmer); Omar B.",
            &["Ali Hassan", "Omar B."],
        );
        check(";|", true, "Ali Hassan, 25", &["Ali Hassan"]);
        check(",;|", true, "Ali Hassan, 25, Omar, 7", &["Ali Hassan", "Omar"]);
        check(";|", true, "Ahmad b. Ali – teacher", &["Ahmad b. Ali"]);
        check(";|", true, "Jean-Paul Doe", &["Jean-Paul Doe"]);
        assert!(tells_age("Ali Hassan (34, farmer)"));
        assert!(tells_age("Ali Hassan, aged 25"));
        assert!(tells_age("Ali Hassan (3y)"));
        assert!(!tells_age("Group A (Iraq)"));
        assert!(!tells_age("Army, 12th Brigade"));
        assert!(!tells_age("1,200"));
    }
}
