use chrono::Datelike;
use dateline_event::calendar::{self, DAY, HOUR};
use dateline_event::{Bounds, Moment, Precision, TimeDelta, Zone};

use crate::Reading;

/// What words do to the date beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Nothing: some time in it.
    Within,
    /// From one third to another, which may be the same, from 0: of a month to the 10th, the 20th and the end, of a year
    /// four months each, of a decade to its fourth year, its seventh and the end, of a century to its 34th year, its 67th
    /// and the end.
    Thirds(u8, u8),
    /// The first or second half of a month, which the 15th ends, a decade or a century.
    Half(u8),
    Before,
    After,
    /// That date or earlier.
    By,
    /// That date or later.
    From,
    Since,
    Until,
    /// The seven days from that day on, or up to it.
    Week,
    WeekEnding,
    /// The Saturday and Sunday on which it falls or that follow.
    Weekend,
    /// Hours since that day's midnight, from and to.
    Hours(i64, i64),
}

impl Phrase {
    /// Whether it may stand before two dates and belong to both.
    pub fn is_of_both(self) -> bool {
        match self {
            Self::Hours(_, to) => to > 24,
            Self::Thirds(from, to) => from != to,
            _ => false,
        }
    }

    /// What the date is with these words; `None` where they make no sense of it, as the middle of a day.
    pub fn of(self, date: Reading) -> Option<Reading> {
        let (first, last) = (date.bounds.earliest_start, date.bounds.latest_end);
        let is_window = date.bounds.is_window();
        let bounds = match self {
            Self::Within => return Some(date),
            Self::Thirds(from, to) if is_window => {
                let third = |third| third_of((first, last), date.precision, third);
                Bounds::window(third(from)?.earliest_start, third(to)?.latest_end)
            }
            Self::Half(half) if is_window => {
                let middle = match date.precision {
                    Precision::Month => first + 15 * DAY,
                    Precision::Decade => calendar::year(first.civil()?.year() + 5)?.0,
                    Precision::Century => calendar::year(first.civil()?.year() + 50)?.0,
                    _ => return None,
                };
                match half {
                    0 => Bounds::window(first, middle - TimeDelta::MICROSECOND),
                    _ => Bounds::window(middle, last),
                }
            }
            Self::Week if date.is_day() => Bounds::window(first, first.last_of(7 * DAY)),
            Self::WeekEnding if date.is_day() => Bounds::window(first.checked_sub(6 * DAY)?, last),
            Self::Weekend if date.is_day() => {
                let weekday = i64::from(first.civil()?.date().weekday().num_days_from_monday());
                let saturday = first.checked_add((5 - weekday) * DAY)?;
                Bounds::window(saturday, saturday.last_of(2 * DAY))
            }
            Self::Hours(from, _) if from < 0 && !date.is_day() => return None,
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
            Self::From => Bounds::window(first, Moment::OPEN_END),
            Self::After => Bounds::window(last.checked_add(TimeDelta::MICROSECOND)?, Moment::OPEN_END),
            Self::Since => return Some(date.widened(lasting_from(date, first), date.precision)),
            Self::Until => {
                let start = (Moment::OPEN_START, last);
                return Some(date.widened(Bounds::lasting(start, date.end()), date.precision));
            }
            Self::Thirds(..) | Self::Half(_) | Self::Week | Self::WeekEnding | Self::Weekend | Self::Hours(..) => {
                return None;
            }
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
