use super::{Moment, TimeRange};

/// The four bounds of an event in time, all inclusive.
///
/// The event began at some moment in `earliest_start..=latest_start` and ended at some moment in
/// `earliest_end..=latest_end`. A plain day is a window from its first to its last microsecond in which the event
/// happened at an unknown hour: `earliest_start == earliest_end` and `latest_start == latest_end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first moment at which it can have begun; [`Moment::OPEN_START`] where nothing says so.
    pub earliest_start: Moment,
    /// The last moment at which it can have begun.
    pub latest_start: Moment,
    /// The first moment at which it can have ended.
    pub earliest_end: Moment,
    /// The last moment at which it can have ended; [`Moment::OPEN_END`] where nothing says so.
    pub latest_end: Moment,
}

impl Bounds {
    /// Something that happened at one unknown moment of a time: on a day, in a month, “between the 3rd and the 9th”.
    pub fn window(time: TimeRange) -> Self {
        Self::lasting(time, time)
    }

    /// Something that lasted from a moment within `start` to one within `end`.
    pub fn lasting(start: TimeRange, end: TimeRange) -> Self {
        Self {
            earliest_start: start.first,
            latest_start: start.last,
            earliest_end: end.first,
            latest_end: end.last,
        }
    }

    /// Something that began within `start` and of which no end is known.
    pub fn since(start: TimeRange) -> Self {
        Self::lasting(start, TimeRange::new(start.first, Moment::OPEN_END))
    }

    /// Something that ended within `end` and of which no start is known.
    pub fn until(end: TimeRange) -> Self {
        Self::lasting(TimeRange::new(Moment::OPEN_START, end.last), end)
    }

    /// Within which it began.
    pub fn start(&self) -> TimeRange {
        TimeRange::new(self.earliest_start, self.latest_start)
    }

    /// Within which it ended.
    pub fn end(&self) -> TimeRange {
        TimeRange::new(self.earliest_end, self.latest_end)
    }

    /// From its earliest start to its latest end: all moments that it possibly touches.
    pub fn whole(&self) -> TimeRange {
        TimeRange::new(self.earliest_start, self.latest_end)
    }

    /// Whether nothing bounds the start from below.
    #[inline]
    pub fn is_open_start(&self) -> bool {
        self.earliest_start == Moment::OPEN_START
    }

    /// Those of the four bounds that are not open, in no order.
    pub fn known(&self) -> impl Iterator<Item = Moment> + use<> {
        let bounds = [
            self.earliest_start,
            self.latest_start,
            self.earliest_end,
            self.latest_end,
        ];
        bounds.into_iter().filter(|time| !time.is_open())
    }

    /// The moment by which events are ordered: the earliest start or, where that is open, the first bound that is known;
    /// [`Moment::EPOCH`] where all are open.
    #[inline]
    pub fn anchor(&self) -> Moment {
        if self.is_open_start() {
            self.known().min().unwrap_or(Moment::EPOCH)
        } else {
            self.earliest_start
        }
    }

    /// The last moment that is known of the event; its anchor where nothing is.
    #[inline]
    pub fn last_known(&self) -> Moment {
        self.known().max().unwrap_or_else(|| self.anchor())
    }

    /// Whether the event *possibly* touches the time: at least one reading of the bounds does.
    #[inline]
    pub fn possibly_within(&self, time: TimeRange) -> bool {
        self.earliest_start <= time.last && self.latest_end >= time.first
    }

    /// Whether the event *surely* touches the time: every reading of the bounds does.
    #[inline]
    pub fn certainly_within(&self, time: TimeRange) -> bool {
        self.latest_start <= time.last && self.earliest_end >= time.first
    }

    /// From when to when the event was surely under way, if there is such a time.
    pub fn sure_part(&self) -> Option<TimeRange> {
        (self.latest_start < self.earliest_end).then_some(TimeRange::new(self.latest_start, self.earliest_end))
    }

    /// Whether it is one unknown moment in a window rather than something that lasted.
    #[inline]
    pub fn is_window(&self) -> bool {
        self.earliest_start == self.earliest_end && self.latest_start == self.latest_end
    }

    /// The bounds that satisfy these and the others; `None` where nothing does.
    pub fn both(&self, other: &Self) -> Option<Self> {
        let both = Self {
            earliest_start: self.earliest_start.max(other.earliest_start),
            latest_start: self.latest_start.min(other.latest_start),
            earliest_end: self.earliest_end.max(other.earliest_end),
            latest_end: self.latest_end.min(other.latest_end),
        };
        both.in_order().then_some(both)
    }

    /// Whether the bounds are in an order that some real event could have.
    pub fn in_order(&self) -> bool {
        self.earliest_start <= self.latest_start
            && self.earliest_end <= self.latest_end
            && self.earliest_start <= self.earliest_end
            && self.latest_start <= self.latest_end
    }

    /// The middle between the anchor and the last known moment, where a mark for a date that is not sure is drawn.
    pub fn middle(&self) -> Moment {
        self.anchor().midpoint(self.last_known())
    }
}
