use chrono::{Datelike, NaiveDateTime, Timelike};
use dateline_event::calendar::{DAY, MINUTE, SECOND};
use dateline_event::{Moment, TimeDelta};

use super::number::float;
use super::{Measure, Scale, Step};

/// One line of the ruler.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where in time it is.
    pub time: Moment,
    /// Pixels from the left edge of the picture.
    pub x: f32,
    /// What stands centred above the line; empty where the edge of the picture leaves no room.
    pub label: String,
}

/// The scale of time above the lanes, from centuries to fractions of a second.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruler {
    /// From one line to the next.
    pub step: Step,
    /// The lines in view.
    pub ticks: Vec<Tick>,
    /// What the labels leave out, at the left edge: the year of days, the day of hours.
    pub context: String,
}

impl Ruler {
    /// Size of the labels, in pixels.
    pub const TEXT_SIZE: f32 = 12.0;
    /// The least distance between two labels, in pixels.
    const GAP: f32 = 24.0;
    /// The least distance between two ticks, in pixels.
    const MIN_DISTANCE: f32 = 34.0;

    /// The finest ruler whose labels keep their distance.
    pub fn new(scale: &Scale, measure: &mut dyn Measure) -> Self {
        let shortest = scale.micros(Self::MIN_DISTANCE);
        let first = Step::ALL
            .iter()
            .position(|step| float(step.length()) >= shortest)
            .unwrap_or(Step::ALL.len() - 1);
        let mut coarsest = None;
        for &step in Step::ALL.iter().skip(first) {
            let (ticks, fits) = ticks(step, scale, measure);
            let ruler = Self {
                step,
                context: context(step, &ticks, scale.viewport.start()),
                ticks,
            };
            if fits {
                return ruler;
            }
            coarsest = Some(ruler);
        }
        coarsest.unwrap_or_else(|| Self {
            step: Step::Years(20_000),
            ticks: Vec::new(),
            context: String::new(),
        })
    }
}

/// The ticks of a step, and whether their labels keep their distance.
fn ticks(step: Step, scale: &Scale, measure: &mut dyn Measure) -> (Vec<Tick>, bool) {
    let viewport = scale.viewport;
    let mut ticks = Vec::new();
    let mut previous: Option<Moment> = None;
    let mut last_end = f32::NEG_INFINITY;
    let mut fits = true;
    for time in step.edges(viewport.start(), viewport.end()) {
        if time < viewport.start() || time > viewport.end() {
            previous = Some(time);
            continue;
        }
        let x = scale.x(time);
        let mut label = label(step, previous, time);
        let half = measure.width(&label, Ruler::TEXT_SIZE) / 2.0;
        fits &= x - half >= last_end + Ruler::GAP;
        last_end = x + half;
        if x - half < scale.left - 4.0 || x + half > scale.right {
            label.clear();
        }
        ticks.push(Tick { time, x, label });
        previous = Some(time);
    }
    (ticks, fits)
}

/// Says only what changes from tick to tick, and more where a day, month or year begins.
fn label(step: Step, previous: Option<Moment>, time: Moment) -> String {
    let Some(civil) = time.civil() else {
        return String::new();
    };
    let previous = previous.and_then(Moment::civil);
    let is_new_year = previous.is_some_and(|previous| previous.year() != civil.year());
    let date = || {
        let day = format!("{} {}", civil.day(), month_name(civil.month()));
        if is_new_year {
            format!("{day} {}", year_name(civil.year()))
        } else {
            day
        }
    };
    match step {
        Step::Fixed(length) if length < DAY => {
            if time.since_midnight() == TimeDelta::ZERO {
                date()
            } else {
                clock(length, &civil)
            }
        }
        Step::Fixed(_) | Step::Week => date(),
        Step::Months(_) if civil.month() > 1 => month_name(civil.month()).to_owned(),
        Step::Months(_) | Step::Years(_) => year_name(civil.year()),
    }
}

fn clock(step: TimeDelta, civil: &NaiveDateTime) -> String {
    let (hour, minute, second) = (civil.hour(), civil.minute(), civil.second());
    let millis = civil.nanosecond() / 1_000_000;
    if step >= MINUTE {
        format!("{hour:02}:{minute:02}")
    } else if step >= SECOND || millis == 0 {
        format!("{hour:02}:{minute:02}:{second:02}")
    } else if step >= SECOND / 10 {
        format!(".{}", millis / 100)
    } else {
        format!(".{millis:03}")
    }
}

/// What the first label leaves out: the view may begin before it, in another year. Without labels, where the view begins.
fn context(step: Step, ticks: &[Tick], start: Moment) -> String {
    let first = ticks.iter().find(|tick| !tick.label.is_empty());
    let time = first.map_or(start, |tick| tick.time).civil();
    let context = time.map_or_else(String::new, |time| left_out(step, time));
    if first.is_some_and(|tick| tick.label == context) {
        return String::new();
    }
    context
}

fn left_out(step: Step, start: NaiveDateTime) -> String {
    let date = format!(
        "{} {} {}",
        start.day(),
        long_month_name(start.month()),
        year_name(start.year())
    );
    match step {
        Step::Fixed(length) if length < DAY => date,
        Step::Fixed(_) | Step::Week | Step::Months(_) => year_name(start.year()),
        Step::Years(_) => String::new(),
    }
}

/// A year as people write it; the year 0 is 1 BCE.
fn year_name(year: i32) -> String {
    if year > 0 {
        year.to_string()
    } else {
        format!("{} BCE", 1 - i64::from(year))
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn long_month_name(month: u32) -> &'static str {
    let name = MONTHS.get((month as usize).wrapping_sub(1)).copied();
    debug_assert!(name.is_some(), "there is no month {month}");
    name.unwrap_or_default()
}

/// The first three letters of a month's name, from 1 for January.
fn month_name(month: u32) -> &'static str {
    let name = long_month_name(month);
    name.get(..3).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use dateline_event::calendar::day;
    use proptest::prelude::*;

    use super::*;
    use crate::{AverageWidths, Viewport};

    fn ruler(viewport: Viewport, width: f32) -> Ruler {
        let scale = Scale {
            viewport,
            left: 150.0,
            right: 150.0 + width,
        };
        Ruler::new(&scale, &mut AverageWidths)
    }

    fn check(viewport: Viewport, context: &str, labels: &[&str]) {
        let ruler = ruler(viewport, 850.0);
        assert_eq!(ruler.context, context);
        let shown: Vec<&str> = ruler.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(shown.get(..labels.len()).unwrap_or(&shown), labels);
    }

    fn at(year: i32, month: u32, number: u32) -> Moment {
        day(year, month, number).unwrap().first
    }

    #[test]
    fn labels_suit_the_zoom() {
        let hour = 60 * MINUTE;
        let noon = at(2021, 7, 7) + 12 * hour;
        check(
            Viewport::new(at(1988, 6, 1), at(2024, 1, 1)),
            "",
            &["1990", "1995", "2000"],
        );
        check(Viewport::new(at(1400, 1, 1), at(2000, 1, 1)), "", &["", "1450", "1500"]);
        check(
            Viewport::new(at(-300, 1, 1), at(200, 1, 1)),
            "",
            &["", "251 BCE", "201 BCE"],
        );
        check(
            Viewport::new(at(2020, 11, 15), at(2021, 10, 1)),
            "2020",
            &["Dec", "2021", "Feb", "Mar"],
        );
        check(
            Viewport::new(at(2021, 6, 20), at(2021, 8, 3)),
            "2021",
            &["21 Jun", "28 Jun", "5 Jul"],
        );
        check(
            Viewport::new(at(2021, 12, 29), at(2022, 1, 5)),
            "2021",
            &["", "30 Dec", "31 Dec", "1 Jan 2022", "2 Jan"],
        );
        // Ticks without a label at the edge tell no year.
        check(
            Viewport::new(at(2023, 12, 31), at(2024, 2, 10)),
            "2024",
            &["", "8 Jan", "15 Jan"],
        );
        check(
            Viewport::new(at(2021, 12, 20), at(2022, 12, 1)),
            "",
            &["2022", "Feb", "Mar"],
        );
        check(
            Viewport::new(noon - 20 * hour, noon + 20 * hour),
            "6 July 2021",
            &["18:00", "21:00", "7 Jul", "03:00"],
        );
        check(
            Viewport::new(noon - 10 * SECOND, noon + 10 * SECOND),
            "7 July 2021",
            &["", "11:59:52", "11:59:54"],
        );
        check(Viewport::new(noon, noon + SECOND), "7 July 2021", &["", ".1", ".2"]);
    }

    proptest! {
        #[test]
        fn labels_never_collide(start in -7_000_000_000_000_000_000_i64..7_000_000_000_000_000_000, exponent in 6.0_f64..17.7, width in 200.0_f32..3000.0) {
            #[expect(clippy::cast_possible_truncation, reason = "a test's own numbers")]
            let length = TimeDelta::from_micros(10_f64.powf(exponent) as i64);
            let start = Moment::from_micros(start);
            let ruler = ruler(Viewport::new(start, start.saturating_add(length)), width);
            let mut end = 0.0;
            for tick in ruler.ticks.iter().filter(|tick| !tick.label.is_empty()) {
                let half = AverageWidths.width(&tick.label, Ruler::TEXT_SIZE) / 2.0;
                prop_assert!(tick.x - half > end, "{:?}", ruler.ticks);
                end = tick.x + half;
            }
        }
    }
}
