use std::sync::LazyLock;

use dateline_batch::Part;
use dateline_event::Role;
use dateline_event::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

use super::languages;
use super::name::{key, readings};
use super::rank::Rank;
use super::tags;
use super::word_list::WordList;
use super::words::{LATE_DATES, MEANS, WORDS};
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

/// What each known name means, folded, with its ranks: made once, since an archive may hold thousands of tables.
static KNOWN: LazyLock<Meanings> = LazyLock::new(|| {
    let mut known = Meanings::default();
    let mut add = |word: &str, part, rank| known.entry(fold(word)).or_default().push((part, rank));
    for (part, words) in WORDS {
        for (place, word) in words.iter().enumerate() {
            add(word, *part, Rank::listed(place));
        }
    }
    for (part, words) in languages::names() {
        for (place, word) in words.iter().enumerate() {
            add(word, *part, Rank::listed_further(place));
        }
    }
    for (place, word) in LATE_DATES.iter().enumerate() {
        add(word, Part::Date, Rank::listed(place).of_another());
    }
    for (place, word) in MEANS.iter().enumerate() {
        add(word, Part::Kind, Rank::listed(place).with_what());
    }
    known
});

/// Parts by names, with ranks.
type Meanings = FxHashMap<String, Vec<(Part, Rank)>>;

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
            for (part, rank) in meanings(name, &KNOWN) {
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

    /// A column that cannot be a part, whatever its name is.
    pub fn forget(&mut self, part: Part, column: usize) {
        self.parts.entry(part).or_default().retain(|(_, at)| *at != column);
        self.ranks.remove(&(part, column));
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

    /// What the place is of that a column names, if its name says so: `death` of `place_of_death`.
    pub fn occasion(&self, column: usize) -> Option<&str> {
        self.key(column).split('_').find(|word| WordList::Occasions.holds(word))
    }

    /// Whether a column tells where something was launched.
    pub fn is_launch(&self, column: usize) -> bool {
        self.key(column).split('_').any(|word| WordList::Launches.holds(word))
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

/// What a name may mean, with its ranks.
fn meanings(name: &str, parts: &Meanings) -> Vec<(Part, Rank)> {
    let readings = readings(name);
    for (form, is_whole) in &readings.forms {
        if let Some(found) = parts.get(form) {
            let of_form = |rank: Rank| if *is_whole { rank } else { rank.by_end() };
            return found.iter().map(|(part, rank)| (*part, of_form(*rank))).collect();
        }
    }
    let found = by_words(&readings.words, parts);
    if found.is_empty() {
        cut_short(name, parts)
    } else {
        found
    }
}

/// What a name means that a shapefile has cut after ten letters, as they all are: `Municipali`.
fn cut_short(name: &str, parts: &Meanings) -> Vec<(Part, Rank)> {
    const LENGTH: usize = 10;
    let key = column_key(name);
    if key.len() != LENGTH || !key.is_ascii() {
        return Vec::new();
    }
    let whole = parts
        .iter()
        .filter(|(whole, _)| whole.len() > LENGTH && whole.starts_with(&key));
    let mut found: Vec<(Part, Rank)> = whole.filter_map(|(_, found)| found.first().copied()).collect();
    found.sort_by_key(|(_, rank)| *rank);
    let is_one = found.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a == b));
    found.truncate(usize::from(is_one));
    found.into_iter().map(|(part, rank)| (part, rank.by_end())).collect()
}

/// What single words of a name tell.
fn by_words(key: &str, parts: &Meanings) -> Vec<(Part, Rank)> {
    let words: Vec<&str> = key.split('_').collect();
    let mut found = Vec::new();
    let holds = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let is_listed = |list: WordList| words.iter().any(|word| list.holds(word));
    if words.len() > 6 {
        return found;
    }
    found.extend(kind_rank(&words).map(|rank| (Part::Kind, rank)));
    if words
        .last()
        .is_some_and(|last| matches!(*last, "id" | "uid" | "uuid" | "guid"))
        || words.first() == Some(&"id")
    {
        found.push((Part::Id, Rank::BY_WORD));
    }
    if is_listed(WordList::Strangers) {
        return found;
    }
    let is_late = is_listed(WordList::LateWords);
    let is_no_group = holds(&["group", "groups", "groupe", "grupo", "gruppe"])
        && holds(&[
            "event",
            "events",
            "incident",
            "incidents",
            "evento",
            "eventos",
            "evenement",
        ]);
    let is_no_actor = is_no_group || is_listed(WordList::NoActors);
    let is_never_place = is_listed(WordList::NeverPlaces);
    let is_other_place = is_listed(WordList::OtherPlaces);
    let is_end = holds(&["end", "until", "finish", "fin"]);
    for (unit, start, end) in [
        ("year", Part::Year, Part::EndYear),
        ("month", Part::Month, Part::EndMonth),
        ("day", Part::Day, Part::EndDay),
    ] {
        let is_start = holds(&["start", "begin", "event", "incident"]);
        if words.last() == Some(&unit) && !is_late && (is_end || is_start) {
            return vec![(if is_end { end } else { start }, Rank::BY_WORD)];
        }
    }
    let telling: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !WordList::Fillers.holds(word))
        .collect();
    if let Some(role) = role(&telling, parts).filter(|_| !is_no_actor) {
        found.push((Part::Actor(role), Rank::BY_WORD));
    }
    for word in words.iter().filter(|word| !WordList::WholeNames.holds(word)) {
        for &(part, rank) in parts.get(*word).into_iter().flatten() {
            let part = if part == Part::Date && is_end { Part::End } else { part };
            let is_of_another = (part == Part::Date && is_late) || (is_place(part) && is_other_place);
            let is_doubtful = match part {
                Part::Actor(_) => is_no_actor,
                Part::Province if is_state_of_things(word, &words) => true,
                part if is_place(part) => is_never_place,
                Part::End => is_late,
                Part::Link => is_listed(WordList::Pictures),
                Part::Source => is_listed(WordList::OtherSources),
                _ => false,
            };
            if !is_doubtful && may_be_one_word(part, word, &words, telling.len()) {
                let rank = if is_of_another { rank.of_another() } else { rank };
                found.push((part, rank.by_word()));
            }
        }
    }
    if is_other_place && holds(&["site", "point", "pad", "base", "position"]) {
        found.push((Part::Location, Rank::BY_WORD.of_another()));
    }
    let mut others = words
        .iter()
        .filter(|word| !matches!(**word, "name" | "of" | "the"))
        .peekable();
    if words.contains(&"name") && others.peek().is_some() && others.all(|word| WordList::NamedThings.holds(word)) {
        found.push((Part::Title, Rank::BY_WORD));
    }
    found
}

/// Whether a word that can be a province is the state in which something is: `estado del caso`.
fn is_state_of_things(word: &str, words: &[&str]) -> bool {
    const THINGS: [&str; 17] = [
        "caso",
        "casos",
        "expediente",
        "causa",
        "proceso",
        "processo",
        "procesal",
        "processual",
        "judicial",
        "juridico",
        "legal",
        "civil",
        "conyugal",
        "case",
        "matter",
        "fisico",
        "salud",
    ];
    matches!(word, "estado" | "state" | "etat" | "stato" | "staat") && words.iter().any(|word| THINGS.contains(word))
}

/// Whether it tells where something is.
fn is_place(part: Part) -> bool {
    Part::PLACES.contains(&part) || matches!(part, Part::Latitude | Part::Longitude | Part::Coordinates)
}

/// The role of those that a name of several words names, if it names nobody else: `responsible armed group`.
fn role(telling: &[&str], parts: &Meanings) -> Option<Role> {
    let of = |word: &str| {
        parts.get(word)?.iter().find_map(|(part, _)| match part {
            Part::Actor(role) if *role != Role::Participant => Some(*role),
            _ => None,
        })
    };
    let mut role = None;
    for word in telling {
        match of(word) {
            Some(found) if role.is_none() || role == Some(found) => role = Some(found),
            _ if WordList::ActorWords.holds(word) => {}
            _ => return None,
        }
    }
    (telling.len() > 1).then(|| role.unwrap_or(Role::Participant))
}

/// How surely a name of several words names a kind of what happened: `offense_type`, `motivo_principal`.
fn kind_rank(words: &[&str]) -> Option<Rank> {
    let is_other = |word: &&str| {
        let is_key = matches!(
            *word,
            "code" | "id" | "number" | "no" | "num" | "count" | "date" | "year" | "other" | "specify"
        );
        is_key || WordList::OtherTypes.holds(word)
    };
    if words.len() > 4 || words.iter().any(is_other) {
        return None;
    }
    let holds = |list: WordList| words.iter().any(|word| list.holds(word));
    if holds(WordList::KindWords) && words.len() > 1 {
        Some(Rank::BY_WORD)
    } else {
        holds(WordList::MannerWords).then_some(Rank::HOW_OR_WHY)
    }
}

/// Whether one word of a longer name tells the part; `telling` is how many of its words say something.
fn may_be_one_word(part: Part, word: &str, words: &[&str], telling: usize) -> bool {
    match part {
        Part::Actor(_) | Part::Kind | Part::SubKind => telling == 1,
        Part::Country | Part::Province | Part::District | Part::Subdistrict | Part::City | Part::Title => telling <= 2,
        Part::Location | Part::Source => telling <= 3,
        Part::Text => telling <= 1 || matches!(word, "description" | "notes" | "summary" | "narrative" | "details"),
        Part::Latitude | Part::Longitude => words.last() == Some(&word),
        Part::Clock => matches!(word, "time" | "hour" | "hora" | "heure" | "uhrzeit" | "ora"),
        Part::Id | Part::Year | Part::Month | Part::Day | Part::EndYear | Part::EndMonth | Part::EndDay => false,
        _ => true,
    }
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
