use dateline_event::Role;

use crate::table::{Header, RowSink, TableRow, list};

/// Two columns of actors, of whom the first does something to the second.
pub(super) struct ActorPair([ActorColumn; 2]);

struct ActorColumn {
    at: Option<usize>,
    /// Its name in the header.
    name: String,
}

impl ActorPair {
    /// The columns of these names.
    pub fn find(header: &Header, names: [&str; 2]) -> Self {
        Self(names.map(|name| {
            let at = header.find(&[name]);
            let name = header.name_of(at);
            ActorColumn { at, name }
        }))
    }

    /// The names in a row.
    pub fn names<'r>(&self, row: &TableRow<'r>) -> [&'r str; 2] {
        self.0.each_ref().map(|column| row.text(column.at))
    }

    /// Tells who took part: of material conflict perpetrator and target, of any other act two participants.
    pub fn tell<'a>(&'a self, row: &TableRow<'a>, is_conflict: bool, sink: &mut impl RowSink<'a>) {
        for (role, column) in roles(is_conflict).into_iter().zip(&self.0) {
            sink.actor(role, row.text(column.at), &column.name);
        }
    }

    /// The same of columns whose cells hold lists of names.
    pub fn tell_lists<'a>(
        &'a self,
        row: &TableRow<'a>,
        separator: char,
        is_conflict: bool,
        sink: &mut impl RowSink<'a>,
    ) {
        for (role, column) in roles(is_conflict).into_iter().zip(&self.0) {
            for name in list(row.text(column.at), separator) {
                sink.actor(role, name, &column.name);
            }
        }
    }
}

fn roles(is_conflict: bool) -> [Role; 2] {
    if is_conflict {
        [Role::Perpetrator, Role::Target]
    } else {
        [Role::Participant; 2]
    }
}
