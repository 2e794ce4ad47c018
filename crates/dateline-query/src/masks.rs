use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::{CancelToken, Cancelled};
use dateline_event::Role;
use dateline_store::{AddedColumn, Facet, Store, ValueId};

use super::column_mask::ColumnMask;
use super::figure_mask::FigureMask;
use super::filter_part::FilterPart;
use super::inverted_index::InvertedIndex;
use super::prepared::Prepared;
use super::roles::{bits, rows_with_roles};
use super::row_set::RowSet;
use super::time_mask::TimeMask;
use super::values::values_within;
use super::{Choice, DoubtQuestion, Filter, MarkQuestion, MarkedRows};

/// The rows that pass each part of a filter, so that a changed filter costs only the parts that changed, and the counts
/// of a facet under all *other* filters come from the other parts. A part that lets everything through is `None`.
#[derive(Debug, Default)]
pub(super) struct Masks {
    /// The filter whose parts these are, but for its text.
    filter: Filter,
    /// In the order of [`Facet::ALL`].
    facets: [Option<RowSet>; 4],
    /// In the order of [`DoubtQuestion::ALL`].
    doubts: [Option<RowSet>; DoubtQuestion::ALL.len()],
    roles: Option<RowSet>,
    files: Option<RowSet>,
    changes: Option<RowSet>,
    /// In the order of [`MarkQuestion::ALL`].
    marks: [Option<RowSet>; MarkQuestion::ALL.len()],
    /// Of which `marks` were made.
    marked: Arc<MarkedRows>,
    against: Option<RowSet>,
    figures: Option<FigureMask>,
    /// In the order of the filter's columns, each with the number of the added column that it was made of.
    columns: Vec<(Option<usize>, ColumnMask)>,
    /// The added columns of which they were made.
    added: Vec<Arc<AddedColumn>>,
    time: Option<TimeMask>,
    text: Option<RowSet>,
    /// The text whose hits `text` holds; `None` while they are not all found.
    searched: Option<String>,
}

impl Masks {
    /// Makes them those of `filter`, but for its text. If it is cancelled, each part is either the old one or the new one.
    pub fn update(&mut self, prepared: &Prepared, filter: &Filter, cancel: &CancelToken) -> Result<(), Cancelled> {
        for (facet, mask) in Facet::ALL.into_iter().zip(&mut self.facets) {
            let choice = filter.choice(facet);
            let has_same_roles = facet != Facet::Actor || self.filter.actor_roles == filter.actor_roles;
            if self.filter.choice(facet) != choice || !has_same_roles {
                *mask = if choice.is_empty() {
                    None
                } else {
                    let index = prepared.index(facet, cancel)?;
                    Some(chosen(prepared.store(), facet, index, filter, cancel)?)
                };
                self.filter.choice_mut(facet).clone_from(choice);
                if facet == Facet::Actor {
                    self.filter.actor_roles.clone_from(&filter.actor_roles);
                }
            }
        }
        self.update_doubts(prepared, filter, cancel)?;
        self.update_roles(prepared, filter, cancel)?;
        self.update_provenance(prepared, filter);
        self.update_marks(prepared, filter);
        self.update_columns(prepared, filter, cancel)?;
        if self.filter.figures != filter.figures {
            self.figures = FigureMask::new(prepared.store(), &filter.figures, cancel)?;
            self.filter.figures.clone_from(&filter.figures);
        }
        if (self.filter.from, self.filter.to) != (filter.from, filter.to) {
            self.time = if filter.has_time() {
                let everything = prepared.everything(cancel)?;
                Some(TimeMask::new(prepared.store(), everything, filter.time()))
            } else {
                None
            };
            (self.filter.from, self.filter.to) = (filter.from, filter.to);
        }
        self.filter.certainly = filter.certainly;
        Ok(())
    }

    fn update_doubts(&mut self, prepared: &Prepared, filter: &Filter, cancel: &CancelToken) -> Result<(), Cancelled> {
        if self.filter.doubt == filter.doubt {
            return Ok(());
        }
        let rows = prepared.store().len();
        let flags = prepared.doubts(cancel)?;
        for (question, mask) in DoubtQuestion::ALL.into_iter().zip(&mut self.doubts) {
            *mask = None;
            for kind in filter.doubt_about(question) {
                let with = flags.rows_with(kind.flags().bits(), rows);
                mask.get_or_insert_with(|| RowSet::none(rows)).unite(&with);
            }
        }
        self.filter.doubt.clone_from(&filter.doubt);
        Ok(())
    }

    fn update_provenance(&mut self, prepared: &Prepared, filter: &Filter) {
        let store = prepared.store();
        if self.filter.files != filter.files {
            self.files = prepared.provenance().of_files(store, filter);
            self.filter.files.clone_from(&filter.files);
        }
        if self.filter.changes != filter.changes {
            self.changes = prepared.provenance().with_changes(store, filter);
            self.filter.changes.clone_from(&filter.changes);
        }
    }

    fn update_marks(&mut self, prepared: &Prepared, filter: &Filter) {
        if self.filter.marks == filter.marks && Arc::ptr_eq(&self.marked, prepared.marked()) {
            return;
        }
        self.marked.clone_from(prepared.marked());
        for (question, mask) in MarkQuestion::ALL.into_iter().zip(&mut self.marks) {
            *mask = None;
            for mark in filter.marks_about(question) {
                let rows = mask.get_or_insert_with(|| RowSet::none(prepared.store().len()));
                if let Some(with) = self.marked.rows_with(mark) {
                    rows.unite(with);
                }
            }
        }
        self.filter.marks.clone_from(&filter.marks);
    }

    fn update_columns(&mut self, prepared: &Prepared, filter: &Filter, cancel: &CancelToken) -> Result<(), Cancelled> {
        let added = prepared.columns();
        let are_same = self.added.len() == added.len() && self.added.iter().zip(added).all(|(a, b)| Arc::ptr_eq(a, b));
        if are_same && self.filter.columns == filter.columns {
            return Ok(());
        }
        let mut columns = Vec::with_capacity(filter.columns.len());
        for wanted in &filter.columns {
            let number = added.iter().position(|column| column.is_called(&wanted.column));
            let before = self.filter.columns.iter().zip(&self.columns);
            let mut before = before.filter(|(known, _)| are_same && *known == wanted);
            let mask = if let Some((_, (_, mask))) = before.next() {
                mask.clone()
            } else {
                let column = number.and_then(|number| added.get(number));
                ColumnMask::new(prepared.store().len(), column.map(Arc::as_ref), wanted, cancel)?
            };
            columns.push((number, mask));
        }
        self.columns = columns;
        self.added = added.to_vec();
        self.filter.columns.clone_from(&filter.columns);
        Ok(())
    }

    fn update_roles(&mut self, prepared: &Prepared, filter: &Filter, cancel: &CancelToken) -> Result<(), Cancelled> {
        let store = prepared.store();
        if self.filter.roles != filter.roles {
            self.roles = if filter.roles.is_empty() {
                None
            } else {
                let roles = prepared.roles(cancel)?;
                Some(roles.rows_with(bits(&filter.roles), store.len()))
            };
            self.filter.roles.clone_from(&filter.roles);
        }
        if self.filter.against != filter.against {
            let mut against: Option<RowSet> = None;
            for wanted in &filter.against {
                let index = prepared.index(Facet::Actor, cancel)?;
                let [by, on] = [&wanted.by, &wanted.on].map(|name| values_within(store, Facet::Actor, [name]));
                let by = (&by[..], bits(&Role::ACTING));
                let on = (&on[..], bits(&Role::SUFFERING));
                let mut rows = rows_with_roles(store, index, by, Some(on), cancel)?;
                rows.retain(|row| store.act(row).is_done(), cancel)?;
                against.get_or_insert_with(|| RowSet::none(store.len())).unite(&rows);
            }
            self.against = against;
            self.filter.against.clone_from(&filter.against);
        }
        Ok(())
    }

    /// Whether the hits of this text are known.
    pub fn has_searched(&self, text: &str) -> bool {
        self.searched.as_deref() == Some(text.trim())
    }

    /// Has the text looked for anew.
    pub fn forget_text(&mut self) {
        self.searched = None;
    }

    /// Sets which rows a search found, without one all pass; `whole` is its text if these are all of them.
    pub fn set_text(&mut self, hits: Option<&[bool]>, whole: Option<&str>) {
        self.text = hits.map(RowSet::from_marks);
        self.searched = whole.map(|text| text.trim().to_owned());
    }

    /// The rows that pass all parts.
    pub fn selected(&self, store: &Store) -> Cow<'_, RowSet> {
        self.passing(store, None)
    }

    /// The rows that pass all parts but one; `None` if these are the selected ones.
    pub fn under_others(&self, store: &Store, part: FilterPart) -> Option<Cow<'_, RowSet>> {
        let mask = match part {
            FilterPart::Facet(facet) => self.facets.get(facet as usize)?,
            FilterPart::Doubt(question) => self.doubts.get(question as usize)?,
            FilterPart::Role => &self.roles,
            FilterPart::File => &self.files,
            FilterPart::Change => &self.changes,
            FilterPart::Mark(question) => self.marks.get(question as usize)?,
            FilterPart::Against => &self.against,
            FilterPart::Column(number) => {
                let is_set = self.columns.iter().any(|(own, _)| *own == Some(number));
                return is_set.then(|| self.passing(store, Some(part)));
            }
            FilterPart::Figure => {
                let figures = self.figures.as_ref();
                return figures.map(|_| self.passing(store, Some(part)));
            }
        };
        mask.is_some().then(|| self.passing(store, Some(part)))
    }

    /// Whether it does not let every value of a facet through.
    pub fn filters(&self, facet: Facet) -> bool {
        self.facets.get(facet as usize).is_some_and(Option::is_some)
    }

    fn passing(&self, store: &Store, other_than: Option<FilterPart>) -> Cow<'_, RowSet> {
        let facets = Facet::ALL.map(FilterPart::Facet).into_iter().zip(&self.facets);
        let doubts = DoubtQuestion::ALL.map(FilterPart::Doubt).into_iter().zip(&self.doubts);
        let marks = MarkQuestion::ALL.map(FilterPart::Mark).into_iter().zip(&self.marks);
        let parts = facets.chain(doubts).chain(marks).chain([
            (FilterPart::Role, &self.roles),
            (FilterPart::Against, &self.against),
            (FilterPart::File, &self.files),
            (FilterPart::Change, &self.changes),
        ]);
        let parts = parts.filter(|&(part, _)| Some(part) != other_than);
        let time = self.time.as_ref().map(|time| {
            if self.filter.certainly {
                &time.certain
            } else {
                &time.possible
            }
        });
        let parts = parts.filter_map(|(_, mask)| mask.as_ref());
        let figures = self.figures.as_ref().filter(|_| other_than != Some(FilterPart::Figure));
        let figures = figures.map(|figures| &figures.possible);
        let columns = self.other_columns(other_than).map(|mask| &mask.possible);
        let mut parts = parts.chain(time).chain(figures).chain(columns).chain(&self.text);
        let first = parts.next().map(Cow::Borrowed);
        let mut passing = first.unwrap_or_else(|| Cow::Owned(RowSet::all(store.len())));
        parts.for_each(|part| passing.to_mut().intersect(part));
        passing
    }

    /// Of the filter's columns all but one.
    fn other_columns(&self, other_than: Option<FilterPart>) -> impl Iterator<Item = &ColumnMask> {
        let others = self.columns.iter().filter(move |(number, _)| {
            number
                .map(FilterPart::Column)
                .is_none_or(|part| Some(part) != other_than)
        });
        others.map(|(_, mask)| mask)
    }

    /// Those of `rows` that are only possibly as wanted, in their time, a figure or a column; `None` if that is sure of all.
    pub fn uncertain_of(&self, rows: &RowSet) -> Option<RowSet> {
        self.uncertain(rows, None)
    }

    /// As [`Masks::uncertain_of`], where one part of the filter is left out.
    pub fn uncertain_under_others(&self, rows: &RowSet, part: FilterPart) -> Option<RowSet> {
        self.uncertain(rows, Some(part))
    }

    fn uncertain(&self, rows: &RowSet, other_than: Option<FilterPart>) -> Option<RowSet> {
        let time = self.time.as_ref().filter(|_| !self.filter.certainly);
        let figures = self.figures.as_ref().filter(|_| other_than != Some(FilterPart::Figure));
        let figures = figures.and_then(|figures| figures.certain.as_ref());
        let columns = self.other_columns(other_than).filter_map(|mask| mask.certain.as_ref());
        let mut certain = time.map(|time| &time.certain).into_iter().chain(figures).chain(columns);
        let first = certain.next()?;
        let mut uncertain = rows.clone();
        match certain.next() {
            None => uncertain.subtract(first),
            Some(second) => {
                let mut all = first.clone();
                all.intersect(second);
                certain.for_each(|certain| all.intersect(certain));
                uncertain.subtract(&all);
            }
        }
        Some(uncertain)
    }
}

/// The rows that have no value of a facet: nobody is named in them.
fn rows_without(store: &Store, facet: Facet, index: &InvertedIndex) -> RowSet {
    let root = store.tree(facet).map(|_| ValueId::FIRST);
    let values = ValueId::all(store.values(facet) as usize).filter(|value| Some(*value) != root);
    let mut rows = RowSet::all(store.len());
    rows.subtract(&index.rows_with(store, &values.collect::<Vec<_>>()));
    rows
}

/// The rows that a facet's choice lets through.
fn chosen(
    store: &Store,
    facet: Facet,
    index: &InvertedIndex,
    filter: &Filter,
    cancel: &CancelToken,
) -> Result<RowSet, Cancelled> {
    let choice: &Choice = filter.choice(facet);
    let roles_of = |name: &String| match facet {
        Facet::Actor => bits(&filter.roles_of(name)),
        _ => 0,
    };
    let rows_with = |names: &[String]| {
        let (in_any, in_some): (Vec<&String>, Vec<&String>) = names.iter().partition(|name| roles_of(name) == 0);
        let is_none_wanted = in_any.iter().any(|name| name.is_empty());
        let mut rows = index.rows_with(store, &values_within(store, facet, in_any));
        if is_none_wanted {
            rows.unite(&rows_without(store, facet, index));
        }
        for name in in_some {
            let by = values_within(store, facet, [name]);
            rows.unite(&rows_with_roles(store, index, (&by, roles_of(name)), None, cancel)?);
        }
        Ok(rows)
    };
    let mut rows = match &choice.include[..] {
        [] => RowSet::all(store.len()),
        [first, others @ ..] if choice.all => {
            let mut rows = rows_with(std::slice::from_ref(first))?;
            for other in others {
                rows.intersect(&rows_with(std::slice::from_ref(other))?);
            }
            rows
        }
        names => rows_with(names)?,
    };
    if !choice.exclude.is_empty() {
        rows.subtract(&index.rows_with(store, &values_within(store, facet, &choice.exclude)));
        if choice.exclude.iter().any(String::is_empty) {
            rows.subtract(&rows_without(store, facet, index));
        }
    }
    Ok(rows)
}
