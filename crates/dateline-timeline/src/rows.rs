/// The rows within one lane, each free from some pixel on; marks are put in from left to right.
#[derive(Clone, Debug)]
pub(crate) struct Rows {
    ends: Vec<End>,
}

#[derive(Clone, Copy, Debug)]
struct End {
    mark: f32,
    /// With the room that a label would like.
    label: f32,
}

impl Rows {
    /// The least distance between two marks of a row, in pixels.
    const GAP: f32 = 3.0;

    pub fn new(count: usize) -> Self {
        let free = End {
            mark: f32::NEG_INFINITY,
            label: f32::NEG_INFINITY,
        };
        Self {
            ends: vec![free; count],
        }
    }

    /// Takes `from..to` in a row: one whose label stays whole if there is one, nearest the middle, else the one that
    /// has been free for longest. `None` if no row is free.
    pub fn take(&mut self, from: f32, to: f32, label: f32) -> Option<usize> {
        let row = self
            .nearest_middle(|rows, row| rows.label_end(row) + Self::GAP <= from)
            .or_else(|| {
                let free = (0..self.ends.len()).filter(|&row| self.mark_end(row) + Self::GAP <= from);
                free.min_by(|&a, &b| self.mark_end(a).total_cmp(&self.mark_end(b)))
            })?;
        self.occupy(row, to, to + label);
        Some(row)
    }

    /// As [`Rows::take`], with the row above free for a label that begins at `label_from`.
    pub fn take_with_label_above(&mut self, (from, to): (f32, f32), label_from: f32, label: f32) -> Option<usize> {
        let row = self.nearest_middle(|rows, row| {
            row.checked_sub(1)
                .is_some_and(|above| rows.label_end(above) + Self::GAP <= label_from)
                && rows.label_end(row) + Self::GAP <= from
        })?;
        self.occupy(row, to, to);
        let label_end = label_from + label;
        self.occupy(row - 1, label_end, label_end);
        Some(row)
    }

    /// As [`Rows::take`], with room for a label before `from`.
    pub fn take_with_label_left(&mut self, from: f32, to: f32, label: f32) -> Option<usize> {
        let row = self.nearest_middle(|rows, row| rows.label_end(row) + Self::GAP <= from - label)?;
        self.occupy(row, to, to);
        Some(row)
    }

    /// Takes the lowest row up to `to`; before anything else is put in.
    pub fn take_lowest(&mut self, to: f32) -> Option<usize> {
        let row = self.ends.len().checked_sub(1)?;
        self.occupy(row, to, to);
        Some(row)
    }

    fn nearest_middle(&self, is_free: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        let count = self.ends.len();
        let middle = count.saturating_sub(1) / 2;
        (0..=count)
            .flat_map(|distance| [Some(middle + distance), middle.checked_sub(distance)])
            .flatten()
            .find(|&row| row < count && is_free(self, row))
    }

    fn occupy(&mut self, row: usize, mark: f32, label: f32) {
        if let Some(end) = self.ends.get_mut(row) {
            end.mark = end.mark.max(mark);
            end.label = end.label.max(label);
        }
    }

    fn mark_end(&self, row: usize) -> f32 {
        self.ends.get(row).map_or(f32::INFINITY, |end| end.mark)
    }

    fn label_end(&self, row: usize) -> f32 {
        self.ends.get(row).map_or(f32::INFINITY, |end| end.label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_fill_rows_from_the_middle_and_keep_labels_whole() {
        let mut rows = Rows::new(3);
        assert_eq!(rows.take(0.0, 10.0, 100.0), Some(1));
        assert_eq!(rows.take(5.0, 15.0, 100.0), Some(2));
        assert_eq!(rows.take(20.0, 30.0, 100.0), Some(0));
        // No label can stay whole any more.
        assert_eq!(rows.take(40.0, 50.0, 0.0), Some(1));
        assert_eq!(rows.take(40.0, 50.0, 0.0), Some(2));
        assert_eq!(rows.take(40.0, 50.0, 0.0), Some(0));
        assert_eq!(rows.take(45.0, 55.0, 0.0), None);
    }

    #[test]
    fn a_label_above_takes_its_row() {
        let mut rows = Rows::new(3);
        assert_eq!(rows.take_with_label_above((0.0, 50.0), 0.0, 80.0), Some(1));
        assert_eq!(rows.take_with_label_above((60.0, 90.0), 60.0, 80.0), Some(2));
        assert_eq!(rows.take(60.0, 70.0, 0.0), None);
        let mut rows = Rows::new(2);
        assert_eq!(rows.take(0.0, 10.0, 100.0), Some(0));
        assert_eq!(rows.take_with_label_left(200.0, 210.0, 130.0), Some(1));
        assert_eq!(rows.take_with_label_left(205.0, 215.0, 130.0), None);
    }
}
