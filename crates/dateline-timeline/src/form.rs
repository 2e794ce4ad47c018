use dateline_event::calendar::{DAY, MINUTE};
use dateline_event::{Bounds, Moment, Precision, TimeRange};
use dateline_store::{RowId, Store};

use super::{Mark, Scale};

/// How one event looks at a scale, from left to right, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Form {
    Dot {
        x: f32,
        /// Not if its source marks the date as rough or unsure.
        is_sure: bool,
    },
    Window {
        from: f32,
        to: f32,
        middle: f32,
        is_open: (bool, bool),
    },
    Bar {
        from: f32,
        to: f32,
        sure: Option<(f32, f32)>,
        is_open: (bool, bool),
    },
}

impl Form {
    /// A day, minute or second is a dot until it is this wide, since what is unknown in it does not matter before.
    const PLAIN_UNIT: f32 = 40.0;
    /// Any longer window is drawn as one from this width on.
    const MIN_WINDOW: f32 = 14.0;
    /// Something that lasted is a bar from this width on.
    const MIN_BAR: f32 = 10.0;
    /// An uncertain end narrower than this is not drawn.
    const MIN_DOUBT: f32 = 3.0;

    /// Of a row's time: what its source marks as doubtful looks sure nowhere.
    pub fn of(store: &Store, row: RowId, scale: &Scale) -> Self {
        let span = store.span(row);
        match Self::new(&store.bounds(row), span.precision, scale) {
            Self::Dot { x, .. } => Self::Dot {
                x,
                is_sure: !span.is_doubtful,
            },
            Self::Bar { from, to, is_open, .. } if span.is_doubtful => Self::Bar {
                from,
                to,
                sure: None,
                is_open,
            },
            form => form,
        }
    }

    fn new(bounds: &Bounds, precision: Precision, scale: &Scale) -> Self {
        let is_open = (
            bounds.earliest_start == Moment::OPEN_START,
            bounds.latest_end == Moment::OPEN_END,
        );
        let middle = scale.x(bounds.middle());
        let from = if is_open.0 {
            scale.x(bounds.anchor()) - TAIL
        } else {
            scale.x(bounds.earliest_start)
        };
        let to = if is_open.1 {
            open_end(bounds, scale)
        } else {
            scale.x(bounds.latest_end)
        };
        let length = scale.distance(bounds.latest_end.saturating_since(bounds.earliest_start));
        let is_endless = is_open.0 || is_open.1;
        if bounds.is_window() {
            let is_plain = matches!(
                precision,
                Precision::Day | Precision::Minute | Precision::Second | Precision::Subsecond
            );
            let min = if is_plain { Self::PLAIN_UNIT } else { Self::MIN_WINDOW };
            return if length < min && !is_endless {
                Self::Dot {
                    x: middle,
                    is_sure: true,
                }
            } else {
                Self::Window {
                    from,
                    to,
                    middle,
                    is_open,
                }
            };
        }
        if length < Self::MIN_BAR && !is_endless {
            return Self::Dot {
                x: middle,
                is_sure: true,
            };
        }
        Self::Bar {
            from,
            to,
            sure: sure_part(bounds, scale),
            is_open,
        }
    }

    /// First and last pixel.
    pub fn extent(&self) -> (f32, f32) {
        match *self {
            Self::Dot { x, .. } => (x - Mark::DOT, x + Mark::DOT),
            Self::Window { from, to, .. } | Self::Bar { from, to, .. } => (from, to),
        }
    }

    /// Whether it begins before the view and ends after it, so far as is known.
    pub fn is_through(&self, bounds: &Bounds, scale: &Scale) -> bool {
        match *self {
            Self::Dot { .. } => false,
            Self::Window { from, to, is_open, .. } | Self::Bar { from, to, is_open, .. } => {
                let begins_before = from < scale.left;
                let ends_after = to > scale.right || (is_open.1 && scale.x(bounds.last_known()) < scale.left);
                begins_before && ends_after
            }
        }
    }

    /// Where links and rings attach.
    pub fn middle(&self, scale: &Scale) -> f32 {
        match *self {
            Self::Dot { x, .. } => x,
            Self::Window { from, to, middle, .. } => {
                let (left, right) = (from.max(scale.left), to.min(scale.right));
                middle.clamp(left.min(right), right.max(left))
            }
            Self::Bar { from, to, .. } => {
                f32::midpoint(from.clamp(scale.left, scale.right), to.clamp(scale.left, scale.right))
            }
        }
    }

    pub fn mark(&self, y: f32) -> Mark {
        match *self {
            Self::Dot { x, is_sure: true } => Mark::Dot { x, y },
            Self::Dot { x, is_sure: false } => Mark::Diamond { x, y },
            Self::Window {
                from,
                to,
                middle,
                is_open,
            } => Mark::Window {
                from,
                to,
                middle,
                y,
                is_open,
            },
            Self::Bar {
                from,
                to,
                sure,
                is_open,
            } => Mark::Bar {
                from,
                to,
                sure,
                y,
                is_open,
            },
        }
    }
}

/// How far a bar runs on beyond what is known of it, in pixels.
const TAIL: f32 = 3.0 * Mark::ARROW;

/// The last known moment, and a tail; at the left edge of the view if that moment is before it, since nothing says that
/// it is over.
fn open_end(bounds: &Bounds, scale: &Scale) -> f32 {
    scale.x(bounds.last_known()).max(scale.left) + TAIL
}

/// The solid part. A start or end known to the day (or better) counts as exact until the day is wide enough to see.
fn sure_part(bounds: &Bounds, scale: &Scale) -> Option<(f32, f32)> {
    let is_sharp = |end: TimeRange| {
        let doubt = end.last.saturating_since(end.first);
        let min = if doubt < DAY.max(MINUTE) {
            Form::PLAIN_UNIT
        } else {
            Form::MIN_DOUBT
        };
        scale.distance(doubt) < min
    };
    let is_open_start = bounds.earliest_start == Moment::OPEN_START;
    let is_open_end = bounds.latest_end == Moment::OPEN_END;
    let from = if !is_open_start && is_sharp(bounds.start()) {
        bounds.earliest_start
    } else {
        bounds.latest_start
    };
    let to = if !is_open_end && is_sharp(bounds.end()) {
        bounds.latest_end
    } else if is_open_end {
        bounds.earliest_end.max(bounds.latest_start)
    } else {
        bounds.earliest_end
    };
    (from < to).then(|| (scale.x(from), scale.x(to)))
}

#[cfg(test)]
mod tests {
    use dateline_event::calendar::{day, month};

    use super::*;
    use crate::Viewport;

    fn scale(days: i64) -> Scale {
        let start = day(2021, 7, 1).unwrap().first;
        Scale {
            viewport: Viewport::new(start, start + days * DAY),
            left: 0.0,
            right: 1000.0,
        }
    }

    #[test]
    fn a_day_is_a_dot_from_afar_and_a_window_from_near() {
        let day = day(2021, 7, 2).unwrap();
        let day = Bounds::window(day);
        assert_eq!(
            Form::new(&day, Precision::Day, &scale(100)),
            Form::Dot { x: 15.0, is_sure: true }
        );
        let Form::Window { from, to, middle, .. } = Form::new(&day, Precision::Day, &scale(4)) else {
            panic!("no window");
        };
        assert_eq!((from.round(), middle.round(), to.round()), (250.0, 375.0, 500.0));
    }

    #[test]
    fn a_month_is_a_window_unless_it_is_a_few_pixels() {
        let month = month(2021, 7).unwrap();
        let month = Bounds::window(month);
        assert!(matches!(
            Form::new(&month, Precision::Month, &scale(100)),
            Form::Window { .. }
        ));
        assert!(matches!(
            Form::new(&month, Precision::Month, &scale(4000)),
            Form::Dot { .. }
        ));
    }

    #[test]
    fn uncertain_ends_are_left_out_of_the_solid_part() {
        let start = day(2021, 7, 5).unwrap().union(day(2021, 7, 11).unwrap());
        let end = day(2021, 7, 21).unwrap();
        let form = Form::new(&Bounds::lasting(start, end), Precision::Day, &scale(100));
        let Form::Bar {
            from,
            to,
            sure: Some(sure),
            ..
        } = form
        else {
            panic!("{form:?}");
        };
        assert_eq!((from.round(), to.round()), (40.0, 210.0));
        assert_eq!((sure.0.round(), sure.1.round()), (110.0, 210.0));
    }

    #[test]
    fn no_known_end_is_a_tail_that_stays_in_view() {
        let start = day(2021, 7, 5).unwrap();
        let bounds = Bounds::lasting(start, TimeRange::new(start.last, Moment::OPEN_END));
        let form = Form::new(&bounds, Precision::Day, &scale(100));
        assert!(matches!(form, Form::Bar { to, is_open: (false, true), .. } if (to - 98.0).abs() < 1.0));
        assert!(!form.is_through(&bounds, &scale(100)));
        let start = day(2011, 7, 5).unwrap();
        let bounds = Bounds::lasting(start, TimeRange::new(start.last, Moment::OPEN_END));
        let form = Form::new(&bounds, Precision::Day, &scale(100));
        assert!(matches!(form, Form::Bar { to, .. } if (to - 48.0).abs() < 1.0));
        assert!(form.is_through(&bounds, &scale(100)));
    }
}
