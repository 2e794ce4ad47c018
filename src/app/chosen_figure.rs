use serde::{Deserialize, Serialize};

use crate::store::{FigureKind, FigureKindId, FigureKinds};

/// Which kind of figure is summed and has a column in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenFigure {
    /// Those who were killed, where files tell of them.
    #[default]
    Usual,
    None,
    /// By its name.
    Kind(String),
}

impl ChosenFigure {
    /// Among the kinds of figures of the open files; `None` if none is wanted or there.
    pub fn find<'k>(&self, kinds: &'k FigureKinds) -> Option<(FigureKindId, &'k FigureKind)> {
        let id = match self {
            Self::Usual => kinds.find("killed"),
            Self::None => None,
            Self::Kind(name) => kinds.find(name),
        }?;
        Some((id, kinds.get(id)?))
    }
}
