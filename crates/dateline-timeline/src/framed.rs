use dateline_event::Moment;
use dateline_query::{Lanes, RowSet};
use dateline_store::{RowId, Store};

use super::hit::HitArea;
use super::marks::ROW;
use super::{Grain, Hit, LaneSide, Scene};

/// What a frame that somebody draws upon a scene touches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Framed {
    /// Events that are drawn as themselves or within a number.
    pub rows: Vec<RowId>,
    /// Columns, those of one lane together.
    pub columns: Vec<FramedColumns>,
}

/// Columns of a lane that follow on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FramedColumns {
    /// The lane's place in the list of lanes.
    pub lane: usize,
    /// Which of its events the columns count.
    pub side: LaneSide,
    /// Which events they count.
    pub grain: Grain,
    /// Where the first column begins.
    pub from: Moment,
    /// Where the one after the last begins.
    pub to: Moment,
}

impl FramedColumns {
    /// The one that is hit; `None` if it is none.
    pub fn of(hit: &Hit) -> Option<Self> {
        match *hit {
            Hit::Column {
                lane,
                side,
                from,
                to,
                grain,
                ..
            }
            | Hit::Strip {
                lane,
                side,
                from,
                to,
                grain,
                ..
            } => Some(Self {
                lane,
                side,
                grain,
                from,
                to,
            }),
            Hit::Event(_) | Hit::Pill { .. } | Hit::Link { .. } => None,
        }
    }
}

impl From<FramedColumns> for Framed {
    fn from(columns: FramedColumns) -> Self {
        Self {
            columns: vec![columns],
            ..Self::default()
        }
    }
}

impl Framed {
    /// Whether it touches nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.columns.is_empty()
    }

    /// Takes in all events that it touches: those of columns are all that these count, certainly or possibly.
    pub fn add_to(&self, set: &mut RowSet, lanes: &Lanes, store: &Store) {
        self.rows.iter().for_each(|&row| set.set(row, true));
        for columns in &self.columns {
            let lane = lanes.drawn().get(columns.lane);
            if let Some(lane) = lane.and_then(|lane| columns.side.of(lane)) {
                let started = lane.started_in(store, columns.from, columns.to);
                let counted = started.filter(|&row| columns.grain.holds(&store.bounds(row)));
                counted.for_each(|row| set.set(row, true));
            }
        }
    }

    fn add_column(&mut self, new: FramedColumns) {
        let known = self.columns.iter_mut();
        match known
            .rev()
            .find(|known| (known.lane, known.side, known.grain) == (new.lane, new.side, new.grain))
        {
            Some(known) => {
                known.from = known.from.min(new.from);
                known.to = known.to.max(new.to);
            }
            None => self.columns.push(new),
        }
    }
}

impl Scene {
    /// What a frame with two of its corners at these points touches, in pixels.
    pub fn framed(&self, [x, y]: [f32; 2], [other_x, other_y]: [f32; 2]) -> Framed {
        let (left, right) = (x.min(other_x), x.max(other_x));
        let (top, bottom) = (y.min(other_y), y.max(other_y));
        let touches =
            |from: f32, to: f32, above: f32, below: f32| from <= right && to >= left && above <= bottom && below >= top;
        let mut framed = Framed::default();
        for anchor in &self.anchors {
            let half = ROW / 2.0;
            if touches(anchor.from, anchor.to, anchor.y - half, anchor.y + half) {
                framed.rows.push(anchor.row);
            }
        }
        let is_touched = |area: &&HitArea| touches(area.left, area.right, area.top, area.bottom);
        for area in self.hits.iter().filter(is_touched) {
            match &area.hit {
                Hit::Pill { rows, .. } => framed.rows.extend(rows),
                // The marks of others are looked at above, so that a long label takes in nothing.
                hit => FramedColumns::of(hit)
                    .into_iter()
                    .for_each(|new| framed.add_column(new)),
            }
        }
        framed
    }
}
