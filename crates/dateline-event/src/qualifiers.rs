use super::calendar::DAY;
use super::{Bounds, Moment, Precision, Qualified, Qualifier, TimeRange};

/// How the ends of a date are marked as doubtful. Of one unknown moment in a window these are the ends of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Qualifiers {
    /// The start's mark.
    pub start: Option<Qualified>,
    /// The end's mark.
    pub end: Option<Qualified>,
}

impl Qualifiers {
    /// No end is marked.
    pub const NONE: Self = Self { start: None, end: None };

    /// Both ends are marked alike, as those of a single date.
    pub const fn both(qualified: Qualified) -> Self {
        Self {
            start: Some(qualified),
            end: Some(qualified),
        }
    }

    /// The marks of a date in which all that is known is marked alike, each end in the unit in which it stands.
    pub fn of(qualifier: Qualifier, bounds: &Bounds, precision: Precision) -> Self {
        let mark = |marked: TimeRange| Qualified {
            qualifier,
            unit: unit_of(marked, precision),
        };
        if bounds.is_window() {
            return Self::both(mark(bounds.whole()));
        }
        let is_open_start = bounds.earliest_start == Moment::OPEN_START;
        let is_open_end = bounds.latest_end == Moment::OPEN_END;
        Self {
            start: (!is_open_start).then(|| mark(bounds.start())),
            end: (!is_open_end).then(|| mark(bounds.end())),
        }
    }

    /// What both say of the same date.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let both = |own: Option<Qualified>, other: Option<Qualified>| match (own, other) {
            (Some(own), Some(other)) => Some(own.and(other)),
            (own, other) => own.or(other),
        };
        Self {
            start: both(self.start, other.start),
            end: both(self.end, other.end),
        }
    }

    /// Whether any end is marked. Such a date is certain nowhere.
    pub const fn is_any(self) -> bool {
        self.start.is_some() || self.end.is_some()
    }

    /// Whether any end is called uncertain: `?`, `%`.
    pub fn is_uncertain(self) -> bool {
        self.each().any(Qualifier::is_uncertain)
    }

    /// Whether any end is called approximate: `~`, `%`.
    pub fn is_approximate(self) -> bool {
        self.each().any(Qualifier::is_approximate)
    }

    /// Both marks of one end, or of a date that is no interval.
    pub fn whole(self) -> Option<Qualified> {
        let of_end = |mark| Self { start: mark, end: None };
        of_end(self.start).and(of_end(self.end)).start
    }

    fn each(self) -> impl Iterator<Item = Qualifier> + use<> {
        self.start.into_iter().chain(self.end).map(|end| end.qualifier)
    }

    /// All moments that a date with these bounds and marks possibly touches: what is marked reaches one unit further on
    /// both sides, and two units if it is both uncertain and approximate, as the python-edtf library has it. A clock time
    /// reaches a day further.
    pub fn reach(self, bounds: &Bounds) -> Bounds {
        let whole = bounds.whole();
        let TimeRange { first, last } = whole;
        let mut reach = *bounds;
        if bounds.is_window() {
            if let Some(start) = self.start {
                reach.earliest_start = start.step(whole).before(first);
                reach.earliest_end = reach.earliest_start;
            }
            if let Some(end) = self.end {
                reach.latest_end = end.step(whole).after(last);
                reach.latest_start = reach.latest_end;
            }
            return reach;
        }
        if let Some(start) = self.start {
            let step = start.step(bounds.start());
            reach.earliest_start = step.before(first);
            reach.latest_start = step.after(bounds.latest_start);
        }
        if let Some(end) = self.end {
            let step = end.step(bounds.end());
            reach.earliest_end = step.before(bounds.earliest_end);
            reach.latest_end = step.after(last);
        }
        // What did not end before it began has moved with the other end.
        if bounds.earliest_end == first {
            reach.earliest_end = reach.earliest_start;
        }
        if bounds.latest_start == last {
            reach.latest_start = reach.latest_end;
        }
        reach.earliest_end = reach.earliest_end.max(reach.earliest_start);
        reach.latest_start = reach.latest_start.min(reach.latest_end);
        reach
    }
}

/// The unit of which a stretch of time is one; `precision` of one that is no unit of the calendar.
fn unit_of(range: TimeRange, precision: Precision) -> Precision {
    if range.last.saturating_since(range.first) < DAY {
        return precision.max(Precision::Day);
    }
    match range.whole_months() {
        Some(1) => Precision::Month,
        Some(3) => Precision::Season,
        Some(12) => Precision::Year,
        Some(120) => Precision::Decade,
        Some(1200) => Precision::Century,
        _ => precision.min(Precision::Window),
    }
}
