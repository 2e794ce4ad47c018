//! The numbers by which a store is asked.

use dateline_batch::{Id, MemberId, NodeId, SetId};

dateline_batch::id! {
    /// Which value of a facet, as names are counted: a name, several that are the same, or a node of a tree. What files
    /// write has numbers of its own, [`NameId`](dateline_batch::NameId) and [`NodeId`]; only where nothing is merged are
    /// they the same.
    pub struct ValueId;
}

impl ValueId {
    /// What stands at this place as files write it, where nothing is merged.
    pub(super) fn unmerged<W: Id>(self) -> W {
        W::from_number(self.number())
    }

    /// The value of a name or node as files write it, where nothing is merged.
    pub(super) fn of_unmerged(written: impl Id) -> Self {
        Self::from_number(written.number())
    }
}

impl From<ValueId> for MemberId {
    fn from(value: ValueId) -> Self {
        Self::from_number(value.number())
    }
}

impl From<MemberId> for ValueId {
    /// Of a set of names.
    fn from(member: MemberId) -> Self {
        Self::from_number(member.number())
    }
}

dateline_batch::id! {
    /// What the column of a facet holds for a row, and [`Store::values_of`](crate::Store::values_of) takes: a node as files
    /// write it, or a set of names.
    pub struct Code;
}

impl Code {
    /// In the column of a facet whose values nest.
    #[inline]
    pub const fn node(self) -> NodeId {
        NodeId::from_number(self.number())
    }

    /// In the column of a facet whose values do not nest.
    #[inline]
    pub const fn set(self) -> SetId {
        SetId::from_number(self.number())
    }
}

dateline_batch::id! {
    /// Which row of a [`Store`](crate::Store): the dated in the order of their anchors, then the undated. A row of a file
    /// has another number: see [`Store::origin`](crate::Store::origin).
    pub struct RowId;
}

dateline_batch::id! {
    /// Which of the open files, as in [`Store::files`](crate::Store::files).
    pub struct FileId;
}
