use std::collections::{BTreeSet, VecDeque};

use super::{Dangling, Step, StepLink, Tie};

/// Events that are linked with one another, directly or through others, in order of time; the undated come last.
///
/// Their store knows them by their `Row`, and rows are in that order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain<Row> {
    /// The events, each with its links.
    pub steps: Vec<Step<Row>>,
    /// Whether there are more than [`Chain::MAX_EVENTS`], of which those fewest links away are kept.
    pub is_cut: bool,
}

impl<Row> Chain<Row> {
    /// How many events a chain holds at most: nobody reads more as one sequence.
    pub const MAX_EVENTS: usize = 300;

    /// Whether the event is linked with nothing at all.
    pub fn is_alone(&self) -> bool {
        self.steps.len() < 2 && self.steps.iter().all(|step| step.dangling.is_empty())
    }
}

impl<Row: Copy + Ord> Chain<Row> {
    /// The chain around an event: along every link, forward and back, however it branches; a circle is followed once.
    ///
    /// `ties` gives the links from and to an event, `dangling` those that lead to no open event.
    pub fn around(row: Row, ties: &dyn Fn(Row) -> Vec<Tie<Row>>, dangling: &dyn Fn(Row) -> Vec<Dangling>) -> Self {
        let mut rows = BTreeSet::from([row]);
        let mut found: Vec<Tie<Row>> = Vec::new();
        let mut queue = VecDeque::from([row]);
        let mut is_cut = false;
        while let Some(row) = queue.pop_front() {
            for tie in ties(row) {
                let other = if tie.from == row { tie.to } else { tie.from };
                if !rows.contains(&other) {
                    if rows.len() >= Self::MAX_EVENTS {
                        is_cut = true;
                        continue;
                    }
                    rows.insert(other);
                    queue.push_back(other);
                }
                if tie.from == row {
                    found.push(tie);
                }
            }
        }
        let rows: Vec<Row> = rows.into_iter().collect();
        let mut steps: Vec<Step<Row>> = rows
            .iter()
            .map(|&row| Step {
                row,
                links: Vec::new(),
                dangling: dangling(row),
            })
            .collect();
        for tie in found {
            let place = |row: Row| rows.binary_search(&row).ok();
            let (Some(from), Some(to)) = (place(tie.from), place(tie.to)) else {
                continue;
            };
            let link = StepLink {
                kind: tie.kind,
                to,
                is_by_hand: tie.is_by_hand,
            };
            if let Some(step) = steps
                .get_mut(from)
                .filter(|step| from != to && !step.links.contains(&link))
            {
                step.links.push(link);
            }
        }
        Self { steps, is_cut }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LinkKind;

    fn chain(row: u32, links: &[(u32, u32)]) -> Chain<u32> {
        let ties: Vec<Tie<u32>> = links
            .iter()
            .map(|&(from, to)| Tie {
                kind: LinkKind::Follows,
                from,
                to,
                is_by_hand: false,
            })
            .collect();
        let touching = |row: u32| {
            ties.iter()
                .filter(|tie| tie.from == row || tie.to == row)
                .copied()
                .collect()
        };
        Chain::around(row, &touching, &|_| Vec::new())
    }

    fn rows(chain: &Chain<u32>) -> Vec<u32> {
        chain.steps.iter().map(|step| step.row).collect()
    }

    fn leads(chain: &Chain<u32>) -> Vec<Vec<usize>> {
        let of = |step: &Step<u32>| step.links.iter().map(|link| link.to).collect();
        chain.steps.iter().map(of).collect()
    }

    #[test]
    fn branches_and_what_lies_before_belong_to_it() {
        let links = [(5, 2), (9, 5), (7, 5), (30, 31)];
        for row in [2, 5, 7, 9] {
            let chain = chain(row, &links);
            assert_eq!(rows(&chain), [2, 5, 7, 9]);
            assert_eq!(leads(&chain), [vec![], vec![0], vec![1], vec![1]]);
        }
        assert!(chain(4, &links).is_alone());
    }

    #[test]
    fn circles_end() {
        let chain = chain(1, &[(1, 2), (2, 3), (3, 1), (1, 1), (2, 3)]);
        assert_eq!(rows(&chain), [1, 2, 3]);
        assert_eq!(leads(&chain), [vec![1], vec![2], vec![0]]);
    }

    #[test]
    fn the_nearest_of_very_many_are_kept() {
        let links: Vec<(u32, u32)> = (0..2_000).map(|row| (row + 1, row)).collect();
        let chain = chain(1_000, &links);
        assert!(chain.is_cut);
        assert_eq!(chain.steps.len(), Chain::<u32>::MAX_EVENTS);
        assert!(rows(&chain).contains(&1_000));
    }
}
