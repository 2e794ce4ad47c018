use chrono::Datelike;
use dateline_event::calendar::{self, DAY, HOUR};
use dateline_event::{Bounds, Moment, Precision, TimeDelta, Zone};

use crate::Reading;

/// What words do to the date beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// The first, second or last third: of a month to the 10th, the 20th and the end, of a year four months each, of a
    /// decade to its fourth year, its seventh and the end, of a century to its 34th year, its 67th and the end.
    Third(u8),
    Before,
    After,
    By,
    Since,
    Until,
    /// The seven days from that day on.
    Week,
    /// Hours since that day's midnight, from and to.
    Hours(i64, i64),
}

const DAWN: Phrase = Phrase::Hours(3, 6);
const EARLY_HOURS: Phrase = Phrase::Hours(0, 6);
const MORNING: Phrase = Phrase::Hours(5, 12);
const AFTERNOON: Phrase = Phrase::Hours(12, 18);
const EVENING: Phrase = Phrase::Hours(17, 24);
const NIGHT: Phrase = Phrase::Hours(20, 29);

/// Folded words before a date. Of two that begin alike the longer stands first.
const BEFORE: [(&str, Phrase); 87] = [
    ("early hours of", EARLY_HOURS),
    ("early morning of", EARLY_HOURS),
    ("dawn of", DAWN),
    ("morning of", MORNING),
    ("afternoon of", AFTERNOON),
    ("evening of", EVENING),
    ("night of", NIGHT),
    ("night between", NIGHT),
    ("overnight", NIGHT),
    ("nacht vom", NIGHT),
    ("nacht zum", NIGHT),
    ("nacht auf den", NIGHT),
    ("noche entre el", NIGHT),
    ("nuit du", NIGHT),
    ("noche del", NIGHT),
    ("فجر", DAWN),
    ("صباح", MORNING),
    ("مساء", EVENING),
    ("ليله", NIGHT),
    ("week of", Phrase::Week),
    ("week beginning", Phrase::Week),
    ("beginning of", Phrase::Third(0)),
    ("start of", Phrase::Third(0)),
    ("early in", Phrase::Third(0)),
    ("early", Phrase::Third(0)),
    ("debut", Phrase::Third(0)),
    ("principios de", Phrase::Third(0)),
    ("comienzos de", Phrase::Third(0)),
    ("anfang", Phrase::Third(0)),
    ("inizio", Phrase::Third(0)),
    ("inicio de", Phrase::Third(0)),
    ("اوائل", Phrase::Third(0)),
    ("مطلع", Phrase::Third(0)),
    ("بدايه", Phrase::Third(0)),
    ("middle of", Phrase::Third(1)),
    ("mid", Phrase::Third(1)),
    ("mi", Phrase::Third(1)),
    ("mediados de", Phrase::Third(1)),
    ("mitte", Phrase::Third(1)),
    ("meta", Phrase::Third(1)),
    ("منتصف", Phrase::Third(1)),
    ("اواسط", Phrase::Third(1)),
    ("late in", Phrase::Third(2)),
    ("late", Phrase::Third(2)),
    ("end of", Phrase::Third(2)),
    ("fin", Phrase::Third(2)),
    ("finales de", Phrase::Third(2)),
    ("ende", Phrase::Third(2)),
    ("fine", Phrase::Third(2)),
    ("اواخر", Phrase::Third(2)),
    ("نهايه", Phrase::Third(2)),
    ("no later than", Phrase::By),
    ("not later than", Phrase::By),
    ("by", Phrase::By),
    ("before", Phrase::Before),
    ("bef.", Phrase::Before),
    ("bef", Phrase::Before),
    ("avant le", Phrase::Before),
    ("avant", Phrase::Before),
    ("antes del", Phrase::Before),
    ("antes de", Phrase::Before),
    ("vor dem", Phrase::Before),
    ("vor", Phrase::Before),
    ("до", Phrase::Before),
    ("prior to", Phrase::Before),
    ("قبل", Phrase::Before),
    ("after", Phrase::After),
    ("aft.", Phrase::After),
    ("aft", Phrase::After),
    ("apres le", Phrase::After),
    ("apres", Phrase::After),
    ("despues del", Phrase::After),
    ("despues de", Phrase::After),
    ("nach dem", Phrase::After),
    ("nach", Phrase::After),
    ("после", Phrase::After),
    ("بعد", Phrase::After),
    ("since", Phrase::Since),
    ("desde el", Phrase::Since),
    ("desde", Phrase::Since),
    ("seit dem", Phrase::Since),
    ("начиная с", Phrase::Since),
    ("depuis", Phrase::Since),
    ("seit", Phrase::Since),
    ("منذ", Phrase::Since),
    ("until", Phrase::Until),
    ("till", Phrase::Until),
];

/// Folded words after a date, in brackets or behind a comma too.
const AFTER: [(&str, Phrase); 7] = [
    ("early morning", EARLY_HOURS),
    ("early hours", EARLY_HOURS),
    ("dawn", DAWN),
    ("morning", MORNING),
    ("afternoon", AFTERNOON),
    ("evening", EVENING),
    ("night", NIGHT),
];

/// Cuts the words at the start or the end of a folded text, and says what is left.
pub(super) fn cut(text: &str) -> Option<(Phrase, &str)> {
    if let Some(rest) = without_article(text) {
        return cut(rest);
    }
    let before = BEFORE.iter().find_map(|&(words, phrase)| {
        let rest = text.strip_prefix(words)?;
        let is_parted = words.ends_with('.') || rest.starts_with([' ', '-', '\u{2013}']);
        let rest = rest.trim_start_matches([' ', '-', '\u{2013}', ',']);
        is_parted.then_some((phrase, without_article(rest).unwrap_or(rest)))
    });
    before.or_else(|| {
        let text = text.trim_end_matches([')', ']']);
        AFTER.iter().find_map(|&(words, phrase)| {
            let rest = text.strip_suffix(words)?;
            let is_parted = rest.ends_with([' ', '(', '[', ',']);
            is_parted.then_some((phrase, rest.trim_end_matches([' ', '(', '[', ','])))
        })
    })
}

/// What follows a small word that says nothing of the date.
fn without_article(text: &str) -> Option<&str> {
    const ARTICLES: [&str; 9] = ["in the ", "on the ", "in ", "on ", "the ", "of ", "de ", "d'", "في "];
    ARTICLES.iter().find_map(|article| text.strip_prefix(article))
}

impl Phrase {
    /// What the date is with these words; `None` where they make no sense of it, as the middle of a day.
    pub fn of(self, date: Reading) -> Option<Reading> {
        let (first, last) = (date.bounds.earliest_start, date.bounds.latest_end);
        let is_window = date.bounds.is_window();
        let bounds = match self {
            Self::Third(third) if is_window => third_of((first, last), date.precision, third)?,
            Self::Week if date.is_day() => Bounds::window(first, first.last_of(7 * DAY)),
            Self::Hours(from, to) if date.is_day() || (to > 24 && has_two_days(first, last)) => {
                return Some(Reading {
                    zone: Zone::Unknown,
                    ..date.widened(
                        Bounds::window(first + from * HOUR, first.last_of(to * HOUR)),
                        Precision::Window,
                    )
                });
            }
            Self::Before => Bounds::window(Moment::OPEN_START, first.checked_sub(TimeDelta::MICROSECOND)?),
            Self::By => Bounds::window(Moment::OPEN_START, last),
            Self::After => Bounds::window(last.checked_add(TimeDelta::MICROSECOND)?, Moment::OPEN_END),
            Self::Since => return Some(date.widened(lasting_from(date, first), date.precision)),
            Self::Until => {
                let start = (Moment::OPEN_START, last);
                return Some(date.widened(Bounds::lasting(start, date.end()), date.precision));
            }
            Self::Third(_) | Self::Week | Self::Hours(..) => return None,
        };
        Some(date.widened(bounds, Precision::Window))
    }
}

/// Whether it is a day and the next one, between which a night lies.
fn has_two_days(first: Moment, last: Moment) -> bool {
    first.since_midnight() == TimeDelta::ZERO && last == first.last_of(2 * DAY)
}

fn lasting_from(date: Reading, first: Moment) -> Bounds {
    Bounds::lasting(date.start(), (first, Moment::OPEN_END))
}

/// A third of a month, a year or a decade.
fn third_of((first, last): (Moment, Moment), precision: Precision, third: u8) -> Option<Bounds> {
    let begin = first.civil()?.date();
    let starts = match precision {
        Precision::Month => {
            let day = |day| Some(calendar::day(begin.year(), begin.month(), day)?.0);
            [Some(first), day(11), day(21)]
        }
        Precision::Year => {
            let month = |month| Some(calendar::month(begin.year(), month)?.0);
            [Some(first), month(5), month(9)]
        }
        Precision::Century => {
            let year = |after| Some(calendar::year(begin.year() + after)?.0);
            [Some(first), year(34), year(67)]
        }
        Precision::Decade => {
            let year = |after| Some(calendar::year(begin.year() + after)?.0);
            [Some(first), year(4), year(7)]
        }
        _ => return None,
    };
    let start = starts.get(usize::from(third)).copied().flatten()?;
    let end = match starts.get(usize::from(third) + 1) {
        Some(next) => (*next)? - TimeDelta::MICROSECOND,
        None => last,
    };
    Some(Bounds::window(start, end))
}
