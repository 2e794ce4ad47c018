use std::rc::Rc;

use crate::containers::Fields;

/// One time at which something happens.
pub(super) struct Row {
    /// What it does not share with the other times: id, start and end.
    pub own: Fields,
    pub shared: Rc<Fields>,
    /// Whether it is the first of them.
    pub is_first: bool,
}

impl Row {
    /// The names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.own.columns().chain(self.shared.columns())
    }
}
