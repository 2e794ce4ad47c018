use dateline_case::{View, ViewId};

/// Views of the case: what is asked and shown, under a name.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewsCommand {
    /// Saves what is asked and shown now under this name, with a note. If another view is called so, it is asked before.
    Save {
        name: String,
        note: String,
    },
    /// Puts what is asked and shown now in the place of what a view holds.
    WriteOver(ViewId),
    /// As [`Self::WriteOver`], at once, under the name and note as they stand here.
    Replace(Box<View>),
    /// Gives a view another name and note.
    Rename {
        id: ViewId,
        name: String,
        note: String,
    },
    Remove(ViewId),
    /// Asks and shows what a view holds.
    Open(ViewId),
    /// The same of one by its place in the list, from 0.
    OpenAt(usize),
}
