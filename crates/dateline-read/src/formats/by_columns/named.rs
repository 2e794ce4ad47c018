use dateline_batch::Part;
use rustc_hash::{FxHashMap, FxHashSet};

use super::counts;
use super::meanings::meanings;
use super::name::{HOLDERS, key};
use super::rank::Rank;
use super::tags;
use super::word_list::WordList;
use crate::table::{Header, column_key};

/// What forms write beside the answers; then `start` and `end` say when a form was filled in.
const FORM_COLUMNS: [&str; 5] = [
    "submission_time",
    "submissiondate",
    "meta_instanceid",
    "instanceid",
    "formhub_uuid",
];
const FORM_DATES: [&str; 5] = ["start", "end", "today", "starttime", "endtime"];

/// Which columns each part may be in by name, with the rank of the name.
#[derive(Default)]
pub(super) struct Named {
    parts: FxHashMap<Part, Vec<(Rank, usize)>>,
    /// The least rank of each part in each column.
    ranks: FxHashMap<(Part, usize), Rank>,
    /// The words of each name, folded, with `_` between them.
    keys: Vec<String>,
    known_keys: FxHashSet<String>,
}

impl Named {
    /// `tags` are those of HXL, which come before any name.
    pub fn new(header: &Header, tags: &[String]) -> Self {
        let is_form = header.keys().iter().any(|key| FORM_COLUMNS.contains(&key.as_str()));
        let mut named = Self::default();
        for (column, name) in header.names().iter().enumerate() {
            let key = key(name);
            named.known_keys.insert(key.clone());
            named.keys.push(key);
            let tagged = tags.get(column).and_then(|tag| tags::part(tag));
            if let Some((part, rank)) = tagged {
                named.push(part, rank, column);
                continue;
            }
            // What programs have as a value people read as a label.
            let [value, label] = HOLDERS;
            let is_label = |other: &String| {
                other.strip_suffix(label).is_some() && other.strip_suffix(label) == name.strip_suffix(value)
            };
            if header.names().iter().any(is_label) {
                continue;
            }
            for (part, rank) in meanings(name) {
                let is_form_date = is_form && FORM_DATES.contains(&column_key(name).as_str());
                match part {
                    Part::End if is_form_date => {}
                    Part::Date if is_form_date => named.push(part, rank.of_another(), column),
                    _ => named.push(part, rank, column),
                }
            }
        }
        named
    }

    fn push(&mut self, part: Part, rank: Rank, column: usize) {
        self.parts.entry(part).or_default().push((rank, column));
        let least = self.ranks.entry((part, column)).or_insert(rank);
        *least = rank.min(*least);
    }

    /// A column that is called so by a word of its name, as its cells show.
    pub fn call(&mut self, part: Part, column: usize) {
        self.push(part, Rank::BY_WORD, column);
    }

    /// A column that cannot be a part, whatever its name is.
    pub fn forget(&mut self, part: Part, column: usize) {
        self.parts.entry(part).or_default().retain(|(_, at)| *at != column);
        self.ranks.remove(&(part, column));
    }

    /// A column that tells no place, whatever its name is.
    pub fn forget_places(&mut self, column: usize) {
        for part in Part::PLACES {
            self.forget(part, column);
        }
    }

    /// Ranks and columns of a part.
    pub fn of(&self, part: Part) -> &[(Rank, usize)] {
        self.parts.get(&part).map_or(&[], Vec::as_slice)
    }

    /// Whether the name of a column means any part.
    pub fn has_meaning(&self, column: usize) -> bool {
        self.ranks.keys().any(|(_, at)| *at == column)
    }

    /// The words of a column's name, folded, with `_` between them.
    pub fn key(&self, column: usize) -> &str {
        self.keys.get(column).map_or("", String::as_str)
    }

    /// Whether one of the words of a column's name is in one of these lists.
    pub fn has_word(&self, column: usize, lists: &[WordList]) -> bool {
        let mut words = self.key(column).split('_');
        words.any(|word| lists.iter().any(|list| list.holds(word)))
    }

    /// What the place is of that a column names, if its name says so: `death` of `place_of_death`.
    pub fn occasion(&self, column: usize) -> Option<&str> {
        self.key(column).split('_').find(|word| WordList::Occasions.holds(word))
    }

    /// Whether a column tells where something was launched.
    pub fn is_launch(&self, column: usize) -> bool {
        self.has_word(column, &[WordList::Launches])
    }

    /// Whether another column names those whose kind this one tells: `Perpetrator` beside `Perpetrator name`.
    pub fn is_kind_of_named(&self, column: usize) -> bool {
        let own = self.key(column);
        let names = [
            format!("{own}_name"),
            format!("{own}_names"),
            format!("name_of_{own}"),
            format!("names_of_{own}"),
        ];
        names.iter().any(|name| self.known_keys.contains(name))
    }

    /// The rank of a part in one column.
    pub fn rank(&self, part: Part, column: usize) -> Option<Rank> {
        self.ranks.get(&(part, column)).copied()
    }
}

/// Whether a name says where something happened or who took part in it.
pub(crate) fn tells_where_or_who(name: &str) -> bool {
    let header = Header::new_from(&[name.to_owned()]);
    let named = Named::new(&header, &[]);
    let tells = |part: Part| Part::PLACES.contains(&part) || matches!(part, Part::Actor(_));
    named
        .ranks
        .iter()
        .any(|((part, _), rank)| tells(*part) && *rank < Rank::BY_WORD)
}

/// Whether a text is called as columns of tables of events are.
pub(crate) fn names_column(text: &str) -> bool {
    meanings(text).iter().any(|(_, rank)| *rank < Rank::BY_WORD) || counts::count(&key(text)).is_some()
}

/// Whether two names mean the same of a column, as those of two languages do.
pub(crate) fn mean_alike(name: &str, other: &str) -> bool {
    let parts = |name: &str| {
        let known = meanings(name).into_iter().filter(|(_, rank)| *rank < Rank::BY_WORD);
        known.map(|(part, _)| part).collect::<Vec<_>>()
    };
    let called = |name: &str| counts::count(&key(name)).map(|count| count.called.unwrap_or_default());
    let known = parts(name);
    parts(other).iter().any(|part| known.contains(part)) || called(name).is_some_and(|name| Some(name) == called(other))
}

/// Whether a column of this name surely counts something.
pub(crate) fn names_figure(name: &str) -> bool {
    counts::count(&key(name)).is_some_and(|count| count.is_sure)
}

/// Whether a column of this name tells how many events there were.
pub(crate) fn counts_events(name: &str) -> bool {
    let called = counts::count(&key(name)).and_then(|count| count.called);
    matches!(called, Some("events" | "incidents" | "attacks" | "count"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, part: Option<Part>, ranks: std::ops::Range<Rank>) {
        let header = Header::new_from(&[name.to_owned()]);
        let named = Named::new(&header, &[]);
        let all = || {
            named
                .parts
                .iter()
                .flat_map(|(part, found)| found.iter().map(move |(rank, _)| (*rank, *part)))
        };
        let best = all().map(|(rank, _)| rank).min();
        // Two parts can be as likely by name; the contents decide.
        let likeliest: Vec<Part> = all()
            .filter(|(rank, _)| Some(*rank) == best)
            .map(|(_, part)| part)
            .collect();
        assert!(
            part.map_or(likeliest.is_empty(), |part| likeliest.contains(&part)),
            "{name}: {likeliest:?}"
        );
        assert!(best.is_none_or(|rank| ranks.contains(&rank)), "{name}: {best:?}");
    }

    #[test]
    fn names_tell_what_a_column_holds() {
        check("DateOccurred", Some(Part::Date), Rank::FIRST..Rank::BY_WORD);
        check("answers/date", Some(Part::Date), Rank::BY_END..Rank::BY_WORD);
        check("placeLabel", Some(Part::Location), Rank::FIRST..Rank::BY_WORD);
        check("gadm.adm0", Some(Part::Country), Rank::BY_END..Rank::BY_WORD);
        check("Дата события", Some(Part::Date), Rank::FIRST..Rank::BY_WORD);
        check(
            "Date of Attack on Town",
            Some(Part::Date),
            Rank::BY_WORD..Rank::OF_ANOTHER,
        );
        check("offense_type", Some(Part::Kind), Rank::FIRST..Rank::BY_WORD);
        check("Type of Breach", Some(Part::Kind), Rank::BY_WORD..Rank::OF_ANOTHER);
        check("dis_id", Some(Part::Id), Rank::BY_WORD..Rank::OF_ANOTHER);
        check(
            "location_latitude",
            Some(Part::Latitude),
            Rank::BY_WORD..Rank::OF_ANOTHER,
        );
        check("EventEnd_Year", Some(Part::EndYear), Rank::BY_WORD..Rank::OF_ANOTHER);
        check("Battle Name", Some(Part::Title), Rank::BY_WORD..Rank::OF_ANOTHER);
        check("motivo_principal", Some(Part::Kind), Rank::HOW_OR_WHY..Rank::OF_ANOTHER);
        check("weapon", Some(Part::Kind), Rank::HOW_OR_WHY..Rank::OF_ANOTHER);
    }

    #[test]
    fn dates_of_reports_come_last() {
        check("video_upload_date", Some(Part::Date), Rank::OF_ANOTHER..Rank::LAST);
        check("date_of_birth", Some(Part::Date), Rank::OF_ANOTHER..Rank::LAST);
        check("timestamp", Some(Part::Date), Rank::OF_ANOTHER..Rank::LAST);
        let header = Header::new_from(&["start", "end", "_submission_time"].map(str::to_owned));
        let named = Named::new(&header, &[]);
        assert!(named.of(Part::Date).iter().all(|(rank, _)| rank.is_of_another()));
        assert_eq!(named.of(Part::End), []);
    }

    #[test]
    fn names_that_only_look_alike_tell_nothing() {
        for name in [
            "actor_type",
            "admin1_name_code",
            "body_camera",
            "photo_url",
            "State Governor since Then",
            "localOrForeign",
        ] {
            check(name, None, Rank::FIRST..Rank::FIRST);
        }
    }
}
