use serde::{Deserialize, Serialize};

use crate::event::FigureRange;
use crate::store::{Facet, Store};

/// The columns of the table of events in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    #[default]
    When,
    Event,
    Actors,
    Location,
    /// The chosen figure.
    Figure,
    Claims,
    /// An added column of the files, by its place among those that the table shows.
    Added(u16),
}

impl Column {
    /// All but added ones.
    pub const ALL: [Self; 6] = [
        Self::When,
        Self::Event,
        Self::Actors,
        Self::Location,
        Self::Figure,
        Self::Claims,
    ];

    /// Whether any event of a store has something in it; whether a figure is chosen is known elsewhere.
    pub fn is_filled(self, store: &Store, has_figure: bool) -> bool {
        match self {
            Self::When | Self::Event | Self::Added(_) => true,
            Self::Actors => store.values(Facet::Actor) > 0,
            // The root of the tree is no place.
            Self::Location => store.values(Facet::Place) > 1,
            Self::Figure => has_figure,
            Self::Claims => store.values(Facet::Source) > 0,
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::When => "When",
            Self::Event => "Event",
            Self::Actors => "Actors",
            Self::Location => "Location",
            Self::Figure => "Figure",
            Self::Claims => "Claims",
            Self::Added(_) => "Column",
        }
    }
}

/// By what the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableOrder {
    pub column: Column,
    pub descending: bool,
    /// By which number of a figure.
    pub end: FigureEnd,
}

/// Which number of a figure counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureEnd {
    #[default]
    Highest,
    Best,
    Lowest,
}

impl FigureEnd {
    pub fn label(self) -> &'static str {
        match self {
            Self::Highest => "highest",
            Self::Best => "best",
            Self::Lowest => "lowest",
        }
    }

    /// This number of a figure; `None` where it is not given. An open end is the highest of all.
    pub fn of(self, figure: &FigureRange) -> Option<f64> {
        match self {
            Self::Highest => Some(figure.high),
            Self::Best => figure.best.number(),
            Self::Lowest => Some(figure.low),
        }
    }

    fn next(self) -> Self {
        match self {
            Self::Highest => Self::Best,
            Self::Best => Self::Lowest,
            Self::Lowest => Self::Highest,
        }
    }
}

impl TableOrder {
    /// Whether it is the order of the store, which costs nothing.
    pub fn is_by_time(self) -> bool {
        self.column == Column::When
    }

    /// The order after a click on a column's head. Figures begin with the largest: by the highest number, the best and
    /// the lowest, each both ways.
    #[must_use]
    pub fn clicked(self, column: Column) -> Self {
        let is_again = self.column == column;
        let is_figure = column == Column::Figure;
        let end = if is_again && is_figure && !self.descending {
            self.end.next()
        } else if is_again {
            self.end
        } else {
            FigureEnd::default()
        };
        Self {
            column,
            descending: if is_again { !self.descending } else { is_figure },
            end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clicks_go_through_all_orders_of_a_figure() {
        let mut order = TableOrder::default();
        let orders: Vec<_> = (0..7)
            .map(|_| {
                order = order.clicked(Column::Figure);
                (order.end.label(), order.descending)
            })
            .collect();
        let expected = [
            ("highest", true),
            ("highest", false),
            ("best", true),
            ("best", false),
            ("lowest", true),
            ("lowest", false),
            ("highest", true),
        ];
        assert_eq!(orders, expected);
        assert!(!order.clicked(Column::Event).descending);
    }
}
