//! The numbers by which a batch and a store know what they hold once.

crate::id! {
    /// Which name of a [`Names`](crate::Names), as files write it.
    pub struct NameId;
}

crate::id! {
    /// Which node of a [`Paths`](crate::Paths), as files write it. The first is the root, which has no name.
    pub struct NodeId;
}

crate::id! {
    /// Which set of a [`Sets`](crate::Sets).
    pub struct SetId;
}

crate::id! {
    /// Who is in a set of a [`Sets`](crate::Sets): a name, or an actor in a role ([`Participant`](crate::Participant)).
    pub struct MemberId;
}

impl From<NameId> for MemberId {
    fn from(name: NameId) -> Self {
        Self(name.0)
    }
}

impl From<MemberId> for NameId {
    /// Of a set of names.
    fn from(name: MemberId) -> Self {
        Self(name.0)
    }
}

crate::id! {
    /// Which of the spans that events share, as in [`Batch::spans`](crate::Batch::spans).
    pub struct SpanId;
}
