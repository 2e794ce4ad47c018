use crate::number::{Number, NumberStyle, western};

/// The figures of some rows, added up by column.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums(Vec<Sum>);

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    sum: f64,
    /// How many rows have a number that is not 0.
    rows: usize,
}

/// How many columns must have the sum of how many rows, so that figures are no sum by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Two columns of two rows, or one of three.
    Figures,
    /// One of two rows: a name or a date says of which rows it is the sum.
    OfNamed,
    /// One of one row: others of its kind are sums.
    OfKind,
}

/// The number in a cell of a column of figures.
fn number(cell: &str) -> Option<f64> {
    let number = Number::read(&western(cell.trim()))?;
    Some(number.value(&NumberStyle::COUNTS))
}

impl Sums {
    /// Adds the figures of a row.
    pub fn add<'c>(&mut self, cells: impl Iterator<Item = (usize, &'c str)>) {
        for (column, cell) in cells {
            let Some(number) = number(cell).filter(|number| *number != 0.0) else {
                continue;
            };
            if let Some(sum) = self.at(column) {
                sum.sum += number;
                sum.rows += 1;
            }
        }
    }

    /// Adds those of other rows.
    fn append(&mut self, other: &Self) {
        for (column, more) in other.0.iter().enumerate() {
            if let Some(sum) = self.at(column) {
                sum.sum += more.sum;
                sum.rows += more.rows;
            }
        }
    }

    fn at(&mut self, column: usize) -> Option<&mut Sum> {
        if self.0.len() <= column {
            self.0.resize(column + 1, Sum::default());
        }
        self.0.get_mut(column)
    }

    /// Whether a row holds these sums: more of its figures are than are not, and enough of them.
    pub fn are_in<'c>(&self, evidence: Evidence, cells: impl Iterator<Item = (usize, &'c str)>) -> bool {
        let (mut matching, mut of_two, mut of_three, mut others) = (0, 0, 0, 0);
        for (column, cell) in cells {
            let Some(number) = number(cell) else { continue };
            let sum = self.0.get(column).copied().unwrap_or_default();
            if sum.rows > 0 && (sum.sum - number).abs() < 1e-6 {
                matching += 1;
                of_two += usize::from(sum.rows >= 2);
                of_three += usize::from(sum.rows >= 3);
            } else if number != 0.0 || sum.rows > 0 {
                others += 1;
            }
        }
        matching > others
            && match evidence {
                Evidence::Figures => of_two > 1 || of_three > 0,
                Evidence::OfNamed => of_two > 0,
                Evidence::OfKind => true,
            }
    }
}

/// The rows above, in groups that end where a sum stands.
#[derive(Default)]
pub(super) struct Groups {
    whole: Sums,
    /// With rows that name a sum and were none.
    with_named: Sums,
    closed: Vec<Sums>,
    open: Sums,
}

impl Groups {
    /// No sum is looked for further above.
    const MOST: usize = 60;

    /// Adds the figures of a row.
    pub fn add<'c>(&mut self, cells: impl Iterator<Item = (usize, &'c str)> + Clone) {
        self.whole.add(cells.clone());
        self.with_named.add(cells.clone());
        self.open.add(cells);
    }

    /// Adds a row that names a sum and is none of the rows above.
    pub fn add_named<'c>(&mut self, cells: impl Iterator<Item = (usize, &'c str)>) {
        self.with_named.add(cells);
        self.part();
    }

    /// A row that parts those above from those below.
    pub fn part(&mut self) {
        if !self.open.0.is_empty() {
            self.closed.push(std::mem::take(&mut self.open));
        }
    }

    /// Whether a row holds the sums of all rows above it, or of those of one or more groups right above.
    pub fn are_in<'c>(&self, evidence: Evidence, cells: &(impl Iterator<Item = (usize, &'c str)> + Clone)) -> bool {
        if self.whole.are_in(evidence, cells.clone()) || self.with_named.are_in(evidence, cells.clone()) {
            return true;
        }
        let mut run = Sums::default();
        let groups = std::iter::once(&self.open).chain(self.closed.iter().rev());
        groups.take(Self::MOST).any(|group| {
            run.append(group);
            run.are_in(evidence, cells.clone())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(row: [&'static str; 3]) -> impl Iterator<Item = (usize, &'static str)> + Clone {
        row.into_iter().enumerate()
    }

    #[test]
    fn figures_of_a_sum_add_up() {
        let mut groups = Groups::default();
        for row in [["Alpha", "1,200", "2"], ["Beta", "3", ""], ["Gamma", "7", "0"]] {
            groups.add(cells(row));
        }
        let are_in = |groups: &Groups, row| groups.are_in(Evidence::Figures, &cells(row));
        let are_named = |groups: &Groups, row| groups.are_in(Evidence::OfNamed, &cells(row));
        assert!(are_in(&groups, ["", "1210", ""]));
        assert!(are_in(&groups, ["All", "1.210", "2"]));
        assert!(!are_in(&groups, ["", "1203", ""]));
        assert!(!are_in(&groups, ["", "1210", "5"]));
        groups.part();
        groups.add(cells(["Delta", "4", "1"]));
        groups.add(cells(["Delta", "4", "1"]));
        assert!(are_in(&groups, ["", "8", "2"]));
        assert!(!are_in(&groups, ["", "8", ""]));
        assert!(are_named(&groups, ["Total", "8", ""]));
        assert!(!are_named(&groups, ["Total", "9", ""]));
    }

    #[test]
    fn a_sum_may_be_of_several_groups_right_above() {
        let mut groups = Groups::default();
        for number in ["5", "1", "2", "4"] {
            groups.add(cells(["", number, number]));
            groups.part();
        }
        let are_named = |number| groups.are_in(Evidence::OfNamed, &cells(["", number, ""]));
        assert!(are_named("6") && are_named("7") && are_named("12"));
        assert!(!are_named("8") && !are_named("3"));
    }
}
