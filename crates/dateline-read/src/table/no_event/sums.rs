use crate::number::{Number, NumberStyle, western};

/// The figures of the rows so far, added up.
#[derive(Default)]
pub(super) struct Sums {
    /// By column, since the first row.
    whole: Vec<Sum>,
    /// Since the last row of sums, heading or gap.
    part: Vec<Sum>,
}

#[derive(Clone, Copy, Default)]
struct Sum {
    sum: f64,
    /// How many rows have a number that is not 0.
    rows: usize,
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
            for sums in [&mut self.whole, &mut self.part] {
                if sums.len() <= column {
                    sums.resize(column + 1, Sum::default());
                }
                if let Some(sum) = sums.get_mut(column) {
                    sum.sum += number;
                    sum.rows += 1;
                }
            }
        }
    }

    /// A row that parts those above from those below.
    pub fn part(&mut self) {
        self.part.clear();
    }

    /// Whether a row holds the sums of those above it: more of its figures are than are not, and two of them, or one over
    /// three rows at least; over two rows where it `is_named` a sum.
    pub fn are_in<'c>(&self, is_named: bool, cells: &(impl Iterator<Item = (usize, &'c str)> + Clone)) -> bool {
        let are = |sums: &[Sum]| {
            let (mut matching, mut of_two, mut of_three, mut others) = (0, 0, 0, 0);
            for (column, cell) in cells.clone() {
                let Some(number) = number(cell) else { continue };
                let sum = sums.get(column).copied().unwrap_or_default();
                if sum.rows > 0 && (sum.sum - number).abs() < 1e-6 {
                    matching += 1;
                    of_two += usize::from(sum.rows >= 2);
                    of_three += usize::from(sum.rows >= 3);
                } else if number != 0.0 || sum.rows > 0 {
                    others += 1;
                }
            }
            matching > others && (of_two > 1 || of_three > 0 || (is_named && of_two > 0))
        };
        are(&self.whole) || are(&self.part)
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
        let mut sums = Sums::default();
        for row in [["Alpha", "1,200", "2"], ["Beta", "3", ""], ["Gamma", "7", "0"]] {
            sums.add(cells(row));
        }
        assert!(sums.are_in(false, &cells(["", "1210", ""])));
        assert!(sums.are_in(false, &cells(["All", "1.210", "2"])));
        assert!(!sums.are_in(false, &cells(["", "1203", ""])));
        assert!(!sums.are_in(false, &cells(["", "1210", "5"])));
        sums.part();
        sums.add(cells(["Delta", "4", "1"]));
        sums.add(cells(["Delta", "4", "1"]));
        assert!(sums.are_in(false, &cells(["", "8", "2"])));
        assert!(!sums.are_in(false, &cells(["", "8", ""])));
        assert!(sums.are_in(true, &cells(["Total", "8", ""])));
        assert!(!sums.are_in(true, &cells(["Total", "9", ""])));
    }
}
