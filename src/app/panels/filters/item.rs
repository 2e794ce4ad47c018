use super::section::Section;
use crate::event::{Change, Role};
use crate::query::{DoubtKind, Mark};
use crate::store::{Facet, FigureKindId, FileId, ValueId};

/// One line of the filter lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Heading(Facet),
    Find(Facet),
    Value(ListedValue),
    /// What is known only to the value above and to none within it.
    Own {
        facet: Facet,
        value: ValueId,
        depth: u8,
    },
    /// Further values within `parent` that are not listed yet; `left` of 0 lists fewer again.
    More {
        facet: Facet,
        parent: ValueId,
        depth: u8,
        left: usize,
    },
    /// A role that an included actor has.
    ActorRole(ActorRole),
    Section(Section),
    /// A mark of the case.
    Mark(Mark),
    /// Finds tags by their names.
    FindTag,
    /// So many further tags are not listed; 0 lists fewer again.
    MoreTags(usize),
    /// No tag has the name that is looked for.
    NoTag,
    Doubt(DoubtKind),
    /// A role that somebody has.
    Role(Role),
    /// Leads to the matrix of pairs.
    Pairs,
    /// A kind of figure.
    Figure(FigureKindId),
    /// How large it is in the events.
    FigureHistogram(FigureKindId),
    /// Its bounds.
    FigureFields(FigureKindId),
    /// What else can be asked of it.
    FigureMarks(FigureKindId),
    /// So many further kinds of figures are not listed; 0 lists fewer again.
    MoreFigures(usize),
    /// One of the files that are open.
    File(FileId),
    Change(Change),
    /// Of the columns that were added that with this number.
    Column(usize, ColumnItem),
    /// Leads to the other columns of the files.
    AddColumn,
    /// No value has the name that is looked for.
    Nothing(Facet),
    Gap,
}

impl Item {
    pub fn height(&self) -> f32 {
        match self {
            Self::Heading(_) | Self::Section(_) | Self::Column(_, ColumnItem::Heading) => 28.0,
            Self::Find(_)
            | Self::FindTag
            | Self::FigureFields(_)
            | Self::Column(_, ColumnItem::Find | ColumnItem::Fields) => 32.0,
            Self::FigureMarks(_) => 54.0,
            Self::FigureHistogram(_) => 62.0,
            Self::Gap => 8.0,
            _ => 23.0,
        }
    }
}

/// A value of a facet in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedValue {
    pub facet: Facet,
    pub value: ValueId,
    pub depth: u8,
    /// Whether it is unfolded; `None` where nothing lies within it.
    pub unfolded: Option<bool>,
}

/// An actor in a role, below the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ActorRole {
    /// The actor.
    pub value: ValueId,
    pub role: Role,
}

/// One line of an added column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnItem {
    Heading,
    /// One of the things that are to be said of it.
    Note(usize),
    Find,
    /// The bounds of its numbers or dates.
    Fields,
    /// What is wrong with them.
    Problem,
    Value(ValueId),
    /// So many further values are not listed; 0 lists fewer again.
    More(usize),
    /// None of its values holds what is looked for.
    Nothing,
}
