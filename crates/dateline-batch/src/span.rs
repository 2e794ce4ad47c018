use dateline_event::{Bounds, Moment, Precision, Qualifiers, TimeDelta, When, Zone};

/// All of a time but its anchor (see [`Bounds::anchor`]): few events differ in it, so that the store keeps each kind once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts about a date")]
pub struct Span {
    /// Offsets from the anchor, wrapping, so that any two moments have one.
    latest_start: TimeDelta,
    earliest_end: TimeDelta,
    latest_end: TimeDelta,
    is_open_start: bool,
    is_open_ended: bool,
    /// Whether there is a date at all.
    pub is_dated: bool,
    /// The unit in which the date was given.
    pub precision: Precision,
    /// What its clock times are in.
    pub zone: Zone,
    /// Whether the source marks it as doubtful: `?`, `~`, `%`. It is certain nowhere then.
    pub is_doubtful: bool,
}

impl Span {
    /// The span of an event without a date.
    pub const UNDATED: Self = Self {
        latest_start: TimeDelta::ZERO,
        earliest_end: TimeDelta::ZERO,
        latest_end: TimeDelta::ZERO,
        is_open_start: false,
        is_open_ended: false,
        is_dated: false,
        precision: Precision::Day,
        zone: Zone::Calendar,
        is_doubtful: false,
    };

    /// The anchor of a time that is not doubtful, and its span.
    pub fn new(bounds: &Bounds, precision: Precision, zone: Zone) -> (Moment, Self) {
        let start = bounds.anchor();
        let is_open_ended = bounds.latest_end == Moment::OPEN_END;
        let span = Self {
            latest_start: bounds.latest_start.wrapping_since(start),
            earliest_end: bounds.earliest_end.wrapping_since(start),
            latest_end: if is_open_ended {
                TimeDelta::ZERO
            } else {
                bounds.latest_end.wrapping_since(start)
            },
            is_open_start: bounds.is_open_start(),
            is_open_ended,
            is_dated: true,
            precision,
            zone,
            is_doubtful: false,
        };
        (start, span)
    }

    /// The bounds of an event with this span whose anchor is `start`.
    #[inline]
    pub fn bounds_from(&self, start: Moment) -> Bounds {
        Bounds {
            earliest_start: if self.is_open_start { Moment::OPEN_START } else { start },
            latest_start: start.wrapping_add(self.latest_start),
            earliest_end: start.wrapping_add(self.earliest_end),
            latest_end: if self.is_open_ended {
                Moment::OPEN_END
            } else {
                start.wrapping_add(self.latest_end)
            },
        }
    }

    /// The same of a time that was moved to another zone, and its new anchor.
    pub fn moved(&self, bounds: &Bounds, zone: Zone) -> (Moment, Self) {
        let (start, span) = Self::new(bounds, self.precision, zone);
        let span = Self {
            is_doubtful: self.is_doubtful,
            ..span
        };
        (start, span)
    }

    /// Of a date that may be marked as doubtful: the bounds are those of its reach.
    pub fn qualified(bounds: &Bounds, precision: Precision, zone: Zone, qualifiers: Qualifiers) -> (Moment, Self) {
        if !qualifiers.is_any() {
            return Self::new(bounds, precision, zone);
        }
        let (start, span) = Self::new(&qualifiers.reach(bounds), precision, zone);
        let span = Self {
            is_doubtful: true,
            ..span
        };
        (start, span)
    }

    /// From a whole time.
    pub fn from_when(when: &When) -> (Moment, Self) {
        Self::qualified(&when.bounds, when.precision, when.zone, when.qualifiers)
    }
}
