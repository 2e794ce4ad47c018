use dateline_event::{Change, Moment, Role, TimeRange};
use dateline_store::{Facet, is_same_column};
use serde::{Deserialize, Serialize};

use super::{ActorRole, Against, Choice, ColumnFilter, DoubtKind, DoubtQuestion, FigureFilter, Mark, MarkQuestion};

/// Which events are wanted. The default wants all of them, the undated included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Actors wanted, and not.
    pub actor: Choice,
    /// Places wanted, with all within them, and not.
    pub place: Choice,
    /// Kinds wanted, with all within them, and not.
    pub kind: Choice,
    /// Sources wanted, and not.
    pub source: Choice,
    /// In which roles included actors count: any of those named here, and every role where none is.
    pub actor_roles: Vec<ActorRole>,
    /// Somebody must have one of these roles; empty lets everything through.
    pub roles: Vec<Role>,
    /// One of these must have happened; empty lets everything through.
    pub against: Vec<Against>,
    /// Kinds of doubt wanted: any of those that answer one question, for each question asked.
    pub doubt: Vec<DoubtKind>,
    /// What is wanted of figures: all of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureFilter>,
    /// What is wanted of columns of the files, each of which stands here once: all of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnFilter>,
    /// Names or paths of the files of which an event must stand in one, wherever it is shown from; empty lets everything
    /// through.
    pub files: Vec<String>,
    /// Changes since an older download that are wanted; empty lets everything through.
    pub changes: Vec<Change>,
    /// Marks of the case that are wanted: any of those that answer one question, for each question asked. An engine that
    /// knows no case finds nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// First microsecond wanted, inclusive. With either bound the undated are left out.
    pub from: Option<Moment>,
    /// Last microsecond wanted, inclusive.
    pub to: Option<Moment>,
    /// Whether an event must *surely* lie in the time wanted; otherwise it is enough that it possibly does.
    pub certainly: bool,
    /// Words that must all occur, in any order; "…" holds words together.
    pub text: String,
}

impl Filter {
    /// What it wants of a facet's values.
    pub fn choice(&self, facet: Facet) -> &Choice {
        match facet {
            Facet::Actor => &self.actor,
            Facet::Place => &self.place,
            Facet::Kind => &self.kind,
            Facet::Source => &self.source,
        }
    }

    /// The same, to be changed.
    pub fn choice_mut(&mut self, facet: Facet) -> &mut Choice {
        match facet {
            Facet::Actor => &mut self.actor,
            Facet::Place => &mut self.place,
            Facet::Kind => &mut self.kind,
            Facet::Source => &mut self.source,
        }
    }

    /// The roles in which an included actor counts; none means every role.
    pub fn roles_of(&self, actor: &str) -> Vec<Role> {
        let roles = self.actor_roles.iter().filter(|wanted| wanted.actor == actor);
        roles.map(|wanted| wanted.role).collect()
    }

    /// The kinds of doubt wanted that answer this question.
    pub fn doubt_about(&self, question: DoubtQuestion) -> impl Iterator<Item = DoubtKind> {
        let kinds = self.doubt.iter().copied();
        kinds.filter(move |kind| kind.question() == question)
    }

    /// What it wants of a column of the files, if anything: of the one of this name, or one that is called so but for case and signs
    /// between words.
    pub fn column(&self, name: &str) -> Option<&ColumnFilter> {
        self.columns.iter().find(|wanted| is_same_column(&wanted.column, name))
    }

    /// Changes what it wants of a column of the files; one of which nothing is wanted any more is left out.
    pub fn change_column(&mut self, name: &str, change: impl FnOnce(&mut ColumnFilter)) {
        let mut columns = self.columns.iter();
        let known = columns.position(|wanted| is_same_column(&wanted.column, name));
        let mut wanted = known.map_or_else(|| ColumnFilter::new(name), |at| self.columns.remove(at));
        change(&mut wanted);
        if !wanted.is_empty() {
            let at = known.unwrap_or(self.columns.len());
            self.columns.insert(at, wanted);
        }
    }

    /// The marks wanted that answer this question.
    pub fn marks_about(&self, question: MarkQuestion) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.question() == question)
    }

    /// The time that is wanted; open where no bound is set.
    pub fn time(&self) -> TimeRange {
        TimeRange {
            first: self.from.unwrap_or(Moment::OPEN_START),
            last: self.to.unwrap_or(Moment::OPEN_END),
        }
    }

    /// Whether a bound in time is set.
    pub fn has_time(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether it wants everything.
    pub fn is_empty(&self) -> bool {
        Facet::ALL.iter().all(|&facet| self.choice(facet).is_empty())
            && self.roles.is_empty()
            && self.against.is_empty()
            && self.doubt.is_empty()
            && self.figures.is_empty()
            && self.columns.iter().all(ColumnFilter::is_empty)
            && self.files.is_empty()
            && self.changes.is_empty()
            && self.marks.is_empty()
            && !self.has_time()
            && self.text.trim().is_empty()
    }
}
