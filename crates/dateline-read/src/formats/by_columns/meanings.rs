//! What the names of columns mean.

use std::sync::LazyLock;

use dateline_batch::Part;
use dateline_event::{CalendarSystem, Role};
use rustc_hash::FxHashMap;

use super::by_whom::asks_by_whom;
use super::languages;
use super::name::{column_key, listed, readings, without_article};
use super::rank::Rank;
use super::word_list::WordList;
use super::words::{LATE_DATES, MEANS, OUTCOMES, WORDS};
use crate::dates;

/// What each known name means, folded, with its ranks: made once, since an archive may hold thousands of tables.
static KNOWN: LazyLock<Meanings> = LazyLock::new(|| {
    let mut known = Meanings::default();
    let mut add = |word: &str, part, rank| {
        for word in listed(word) {
            known.entry(word).or_default().push((part, rank));
        }
    };
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
    for (place, word) in MEANS.iter().chain(OUTCOMES).enumerate() {
        add(word, Part::Kind, Rank::listed(place).with_what());
    }
    known
});

/// Parts by names, with ranks.
type Meanings = FxHashMap<String, Vec<(Part, Rank)>>;

/// What a name may mean, with its ranks.
pub(super) fn meanings(name: &str) -> Vec<(Part, Rank)> {
    let parts = &*KNOWN;
    let readings = readings(name);
    for (form, is_whole) in &readings.forms {
        if let Some(found) = parts.get(form) {
            let of_form = |rank: Rank| if *is_whole { rank } else { rank.by_end() };
            return found.iter().map(|(part, rank)| (*part, of_form(*rank))).collect();
        }
    }
    if let Some(found) = of_calendar(name, parts) {
        return found;
    }
    let found = by_words(&readings.words, parts);
    if !found.is_empty() {
        return found;
    }
    let found = cut_short(name, parts);
    if found.is_empty() { misspelt(name) } else { found }
}

/// What a name means in which a letter is doubled that is not, or the other way round: `Communiity`, `Adress`.
fn misspelt(name: &str) -> Vec<(Part, Rank)> {
    const SHORTEST: usize = 6;
    static UNDOUBLED: LazyLock<Meanings> = LazyLock::new(|| {
        let mut undoubled = Meanings::default();
        for (word, found) in KNOWN
            .iter()
            .filter(|(word, _)| word.len() >= SHORTEST && word.is_ascii())
        {
            undoubled.entry(undouble(word)).or_default().extend(found);
        }
        undoubled
    });
    let key = column_key(name);
    if key.len() < SHORTEST || !key.is_ascii() {
        return Vec::new();
    }
    let found = UNDOUBLED.get(&undouble(&key)).cloned().unwrap_or_default();
    let is_one = found.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a == b));
    let found = if is_one { found } else { Vec::new() };
    found.into_iter().map(|(part, rank)| (part, rank.by_word())).collect()
}

/// A word in which no letter stands twice in a row.
fn undouble(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// What the single words of a key mean, whatever the words beside them say, but for those that are too short or mean too much.
pub(super) fn mentioned(key: &str) -> impl Iterator<Item = Part> {
    let words = key.split('_').filter(|word| !WordList::WholeNames.holds(word));
    let whole = std::iter::once(key).chain(words);
    whole
        .flat_map(|word| KNOWN.get(word).into_iter().flatten())
        .map(|(part, _)| *part)
}

/// What a name that says a calendar means without it: `Year AH`, `سنة هجرية`, `民國年`, `هجري`. Ours is the likeliest.
fn of_calendar(name: &str, parts: &Meanings) -> Option<Vec<(Part, Rank)>> {
    let (calendar, rest) = dates::calendar_in_name(name)?;
    let rank = |rank: Rank| {
        if calendar == CalendarSystem::Gregorian {
            rank.by_end()
        } else {
            rank.by_word()
        }
    };
    if rest.is_empty() {
        let whole = [Part::Date, Part::Year].map(|part| (part, rank(Rank::listed_further(0))));
        return dates::is_name_of_calendar(name).then(|| whole.to_vec());
    }
    let found = parts.get(&column_key(&rest))?;
    let tells_when = |part: Part| {
        let numbers = [
            Part::Year,
            Part::Month,
            Part::Day,
            Part::EndYear,
            Part::EndMonth,
            Part::EndDay,
        ];
        part.is_date() || numbers.contains(&part)
    };
    let found = found.iter().filter(|(part, _)| tells_when(*part));
    let found: Vec<(Part, Rank)> = found.map(|(part, of)| (*part, rank(*of))).collect();
    (!found.is_empty()).then_some(found)
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

/// What a year, a month and a day are called, and which parts they are of a start and of an end.
#[rustfmt::skip]
const UNITS: &[(&[&str], Part, Part)] = &[
    (&["year", "yr", "yyyy", "ano", "anio", "año", "annee", "jahr", "anno", "rok", "год", "рік", "yil", "yili", "سنه", "سال", "tahun"], Part::Year, Part::EndYear),
    (&["month", "mon", "mes", "mois", "monat", "mese", "miesiac", "месяц", "місяць", "ay", "ayi", "شهر", "ماه", "bulan"], Part::Month, Part::EndMonth),
    (&["day", "dia", "jour", "tag", "giorno", "dzien", "день", "gun", "gunu", "روز", "hari"], Part::Day, Part::EndDay),
];

/// Words beside these, and beside dates, that are of the end.
#[rustfmt::skip]
const OF_END: [&str; 35] = [
    "end", "ended", "ending", "until", "finish", "finished", "stop", "fin", "termino", "terminacion", "fim", "encerramento", "conclusion", "cloture", "ende", "fine", "zakonczenia", "zakończenia", "окончания", "завершения", "окончание", "закінчення", "завершення",
    "bitis", "סיום", "结束", "結束", "終了", "종료", "selesai", "berakhir", "النهايه", "الانتهاء", "پایان", "پايان",
];

/// Words beside these that are of the start.
#[rustfmt::skip]
const OF_START: [&str; 20] = [
    "start", "begin", "event", "incident", "dod", "death", "died", "date", "attack", "crime", "occurrence", "occurred", "accident", "arrest", "detention", "abduction", "disappearance", "hecho", "suceso", "evento",
];

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
    if asks_by_whom(key) {
        found.push((Part::Actor(Role::Perpetrator), Rank::BY_WORD));
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
    let is_never_place = is_listed(WordList::NeverPlaces) || is_of_people(&words);
    let is_other_place = is_listed(WordList::OtherPlaces);
    let is_end = holds(&OF_END);
    for (units, start, end) in UNITS {
        let is_start = holds(&OF_START);
        if words.len() > 1 && words.last().is_some_and(|last| units.contains(last)) && !is_late && (is_end || is_start)
        {
            return vec![(if is_end { *end } else { *start }, Rank::BY_WORD)];
        }
    }
    let telling: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !WordList::Fillers.holds(word) && !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    if let Some(role) = role(&telling, parts).filter(|_| !is_no_actor) {
        found.push((Part::Actor(role), Rank::BY_WORD));
    }
    for word in words.iter().filter(|word| !WordList::WholeNames.holds(word)) {
        let bare = without_article(word);
        let listed = parts.get(*word).or_else(|| parts.get(bare.as_deref()?));
        for &(part, rank) in listed.into_iter().flatten() {
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
    // `fetched_at`
    if is_late && matches!(words.last(), Some(&("at" | "on"))) && !found.iter().any(|(part, _)| *part == Part::Date) {
        found.push((Part::Date, Rank::BY_WORD.of_another()));
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

/// Whether a community is one of people, to whom somebody belongs: `comunidadIndigena`.
fn is_of_people(words: &[&str]) -> bool {
    const COMMUNITIES: [&str; 6] = [
        "comunidad",
        "comunidade",
        "comunita",
        "communaute",
        "community",
        "pueblo",
    ];
    const PEOPLES: [&str; 10] = [
        "indigena",
        "indigenous",
        "indigene",
        "originario",
        "originaria",
        "ethnic",
        "etnica",
        "ethnique",
        "linguistica",
        "religious",
    ];
    let holds = |list: &[&str]| words.iter().any(|word| list.contains(word));
    holds(&COMMUNITIES) && holds(&PEOPLES)
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
    matches!(
        word,
        "estado" | "state" | "etat" | "stato" | "staat" | "situacion" | "situation" | "status" | "stand"
    ) && words.iter().any(|word| THINGS.contains(word))
}

/// Whether a key tells the state in which something is, and no place.
pub(super) fn tells_state_of_things(key: &str) -> bool {
    let words: Vec<&str> = key.split('_').collect();
    words.iter().any(|word| is_state_of_things(word, &words))
}

/// Whether it tells where something is.
fn is_place(part: Part) -> bool {
    Part::PLACES.contains(&part) || matches!(part, Part::Latitude | Part::Longitude | Part::Coordinates)
}

/// The role of those that a name of several words names, if it names nobody else: `responsible armed group`.
fn role(telling: &[&str], parts: &Meanings) -> Option<Role> {
    let of = |word: &str| {
        let found = parts.get(word).or_else(|| parts.get(&without_article(word)?))?;
        found.iter().find_map(|(part, _)| match part {
            Part::Actor(role) if *role != Role::Participant => Some(*role),
            _ => None,
        })
    };
    // Of `victim_armed` the cells are weapons, or whether there were any.
    if matches!(telling.last(), Some(&("armed" | "unarmed" | "armado" | "arme"))) {
        return None;
    }
    // A victim may belong to whom it likes; the perpetrators' own are who did it.
    let is_affiliation = telling
        .iter()
        .any(|word| matches!(*word, "affiliation" | "affiliations" | "afiliacion"));
    if is_affiliation && telling.iter().any(|word| of(word) == Some(Role::Victim)) {
        return None;
    }
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
    // `situacion_judicial_estado_causa`: how far a court has come with it.
    if words.iter().any(|word| is_state_of_things(word, words)) {
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
        Part::Era => telling <= 2 || words.last() == Some(&word),
        Part::Zone
        | Part::Id
        | Part::Year
        | Part::Month
        | Part::Day
        | Part::EndYear
        | Part::EndMonth
        | Part::EndDay => false,
        _ => true,
    }
}
