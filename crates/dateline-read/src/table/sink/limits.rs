use dateline_event::Amount;

/// Which numbers satisfy all figures that were told of a row, for each thing counted.
///
/// It finds the same as [`Event::doubt`](dateline_event::Event::doubt) does in the whole event. Most rows count one thing: it
/// takes no memory of its own.
#[derive(Default)]
pub(super) struct Limits<'a> {
    first: Option<Limit<'a>>,
    others: Vec<Limit<'a>>,
    /// Whether figures contradict each other, or an estimate from all sources is a range.
    pub disagree: bool,
}

/// The highest lower bound and the lowest upper one of what is counted.
struct Limit<'a> {
    what: &'a str,
    low: f64,
    high: f64,
}

impl<'a> Limits<'a> {
    /// Adds a figure; `sums_up` says that it is an estimate from all sources.
    pub fn add(&mut self, what: &'a str, amount: &Amount, sums_up: bool) {
        let Some((low, high)) = amount.range() else {
            return;
        };
        // An estimate from all sources is a range because they differ.
        self.disagree |= sums_up && matches!(amount, Amount::Range { .. }) && low < high;
        let mut known = self.first.iter_mut().chain(&mut self.others);
        if let Some(limit) = known.find(|limit| limit.what == what) {
            (limit.low, limit.high) = (limit.low.max(low), limit.high.min(high));
            self.disagree |= limit.low > limit.high;
            return;
        }
        let limit = Limit { what, low, high };
        if self.first.is_none() {
            self.first = Some(limit);
        } else {
            self.others.push(limit);
        }
    }
}

#[cfg(test)]
mod tests {
    use dateline_event::{Claim, Doubt, Event, Figure};

    use super::*;

    #[track_caller]
    fn check(figures: &[(&str, Amount)], sums_up: bool, disagree: bool) {
        let mut limits = Limits::default();
        let mut event = Event::default();
        for (what, amount) in figures {
            limits.add(what, amount, sums_up);
            event.claims.push(Claim {
                figures: vec![Figure {
                    what: (*what).to_owned(),
                    amount: amount.clone(),
                }],
                sums_up,
                ..Claim::default()
            });
        }
        assert_eq!(
            (limits.disagree, event.doubt().contains(Doubt::FIGURES)),
            (disagree, disagree)
        );
    }

    #[test]
    fn figures_disagree_as_those_of_the_event_do() {
        let range = |low, high| Amount::Range { low, high, best: None };
        check(&[], false, false);
        check(&[("killed", range(1.0, 2.0))], false, false);
        check(&[("killed", range(1.0, 2.0))], true, true);
        check(&[("killed", range(2.0, 2.0))], true, false);
        let exact = Amount::Exact;
        check(&[("killed", exact(1.0)), ("wounded", exact(2.0))], false, false);
        check(&[("killed", exact(1.0)), ("killed", exact(2.0))], false, true);
        check(
            &[
                ("a", exact(1.0)),
                ("b", exact(1.0)),
                ("c", range(1.0, 3.0)),
                ("c", exact(4.0)),
            ],
            false,
            true,
        );
        let words = Amount::Words("dozens".to_owned());
        check(&[("killed", words), ("killed", exact(2.0))], false, false);
        let at_most = Amount::AtMost { at_most: 3.0 };
        check(&[("killed", at_most), ("killed", exact(-1.0))], false, true);
    }
}
