use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::event::Moment;
use crate::paths;
use crate::query::Filter;
use crate::timeline::Viewport;

/// Which files were open when the window was closed, and what was seen of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LastTime {
    #[serde(with = "paths::kept::list")]
    pub files: Vec<PathBuf>,
    pub filter: Filter,
    /// The first moment that was shown.
    from: Moment,
    /// The moment at which what was shown ended.
    to: Moment,
}

impl LastTime {
    pub fn new(files: Vec<PathBuf>, filter: Filter, view: Viewport) -> Self {
        Self {
            files,
            filter,
            from: view.start(),
            to: view.end(),
        }
    }

    pub fn view(&self) -> Viewport {
        Viewport::new(self.from, self.to)
    }
}
