use chrono::Datelike;
use dateline_event::calendar::{self, DAY, HOUR};
use dateline_event::{Bounds, Moment, Precision, TimeDelta, TimeRange, Zone};

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
        let whole = date.bounds.whole();
        let TimeRange { first, last } = whole;
        let is_window = date.bounds.is_window();
        let range = match self {
            Self::Within => return Some(date),
            Self::Thirds(from, to) if is_window => {
                let third = |third| third_of(whole, date.precision, third);
                third(from)?.union(third(to)?)
            }
            Self::Half(half) if is_window => {
                let middle = match date.precision {
                    Precision::Month => first + 15 * DAY,
                    Precision::Decade => calendar::year(first.civil()?.year() + 5)?.first,
                    Precision::Century => calendar::year(first.civil()?.year() + 50)?.first,
                    _ => return None,
                };
                match half {
                    0 => TimeRange::new(first, middle - TimeDelta::MICROSECOND),
                    _ => TimeRange::new(middle, last),
                }
            }
            Self::Week if date.is_day() => TimeRange::lasting(first, 7 * DAY),
            Self::WeekEnding if date.is_day() => TimeRange::new(first.checked_sub(6 * DAY)?, last),
            Self::Weekend if date.is_day() => {
                let weekday = i64::from(first.civil()?.date().weekday().num_days_from_monday());
                let saturday = first.checked_add((5 - weekday) * DAY)?;
                TimeRange::lasting(saturday, 2 * DAY)
            }
            Self::Hours(from, _) if from < 0 && !date.is_day() => return None,
            Self::Hours(from, to) if date.is_day() || (to > 24 && has_two_days(whole)) => {
                return Some(Reading {
                    zone: Zone::Unknown,
                    ..date.widened(
                        Bounds::window(TimeRange::new(first + from * HOUR, first.last_of(to * HOUR))),
                        Precision::Window,
                    )
                });
            }
            Self::Before => TimeRange::new(Moment::OPEN_START, first.checked_sub(TimeDelta::MICROSECOND)?),
            Self::By => TimeRange::new(Moment::OPEN_START, last),
            Self::From => TimeRange::new(first, Moment::OPEN_END),
            Self::After => TimeRange::new(last.checked_add(TimeDelta::MICROSECOND)?, Moment::OPEN_END),
            Self::Since => return Some(date.widened(Bounds::since(date.start()), date.precision)),
            Self::Until => return Some(date.widened(Bounds::until(date.end()), date.precision)),
            Self::Thirds(..) | Self::Half(_) | Self::Week | Self::WeekEnding | Self::Weekend | Self::Hours(..) => {
                return None;
            }
        };
        Some(date.widened(Bounds::window(range), Precision::Window))
    }
}

/// Whether it is a day and the next one, between which a night lies.
fn has_two_days(range: TimeRange) -> bool {
    range.first.since_midnight() == TimeDelta::ZERO && range == TimeRange::lasting(range.first, 2 * DAY)
}

/// A third of a month, a year or a decade.
fn third_of(range: TimeRange, precision: Precision, third: u8) -> Option<TimeRange> {
    let TimeRange { first, last } = range;
    let begin = first.civil()?.date();
    let starts = match precision {
        Precision::Month => {
            let day = |day| Some(calendar::day(begin.year(), begin.month(), day)?.first);
            [Some(first), day(11), day(21)]
        }
        Precision::Year => {
            let month = |month| Some(calendar::month(begin.year(), month)?.first);
            [Some(first), month(5), month(9)]
        }
        Precision::Century => {
            let year = |after| Some(calendar::year(begin.year() + after)?.first);
            [Some(first), year(34), year(67)]
        }
        Precision::Decade => {
            let year = |after| Some(calendar::year(begin.year() + after)?.first);
            [Some(first), year(4), year(7)]
        }
        _ => return None,
    };
    let start = starts.get(usize::from(third)).copied().flatten()?;
    let end = match starts.get(usize::from(third) + 1) {
        Some(next) => (*next)? - TimeDelta::MICROSECOND,
        None => last,
    };
    Some(TimeRange::new(start, end))
}
