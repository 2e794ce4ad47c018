use super::item::{ActorRole, Item};
use super::section::Section;
use super::unfolding::{FEW, Unfolding};
use crate::app::State;
use crate::event::{Change, Role};
use crate::query::{DoubtKind, FigureCounts, Mark};
use crate::store::{Facet, FileId, ValueId};

/// The lines of all sections; only what events have or the filter wants is listed.
pub fn section_items(state: &State, unfolding: &Unfolding, items: &mut Vec<Item>) {
    let is_open = |section: Section| !unfolding.closed_sections.contains(&section);
    let doubts = &state.found.answer.doubts;
    if state.open.store.values(Facet::Source) > 0 {
        items.push(Item::Section(Section::Doubt));
        if is_open(Section::Doubt) {
            let is_listed =
                |kind: &DoubtKind| doubts.kind(*kind).possible > 0 || state.asked.filter.doubt.contains(kind);
            items.extend(DoubtKind::ALL.into_iter().filter(is_listed).map(Item::Doubt));
        }
        items.push(Item::Gap);
    }
    if state.open.store.values(Facet::Actor) > 0 {
        items.push(Item::Section(Section::Role));
        if is_open(Section::Role) {
            let is_listed = |role: &Role| doubts.role(*role).possible > 0 || state.asked.filter.roles.contains(role);
            items.extend(Role::ALL.into_iter().filter(is_listed).map(Item::Role));
            items.push(Item::Pairs);
        }
        items.push(Item::Gap);
    }
    figure_items(state, &is_open, unfolding, items);
    let provenance = &state.found.answer.provenance;
    if provenance.files.len() > 1 {
        items.push(Item::Section(Section::File));
        if is_open(Section::File) {
            items.extend(FileId::all(provenance.files.len()).map(Item::File));
        }
        items.push(Item::Gap);
    }
    if !provenance.changes.is_empty() {
        items.push(Item::Section(Section::Change));
        if is_open(Section::Change) {
            // What is gone from a file that was read again is listed elsewhere.
            let is_listed = |change: &Change| {
                let count = provenance.changes.get(*change as usize);
                let is_wanted = state.asked.filter.changes.contains(change);
                state.open.reread.is_empty() || is_wanted || count.is_some_and(|count| count.possible > 0)
            };
            items.extend(Change::ALL.into_iter().filter(is_listed).map(Item::Change));
        }
        items.push(Item::Gap);
    }
}

/// The tags of the case, those that most events have first; of many only some, and a field to find the others.
fn tag_items(mut tags: Vec<&Mark>, state: &State, unfolding: &Unfolding, items: &mut Vec<Item>) {
    let (counts, wanted) = (&state.found.answer.marks, &state.asked.filter.marks);
    let find = unfolding.tag_find.trim().to_lowercase();
    if tags.len() > FEW + 1 {
        items.push(Item::FindTag);
        tags.sort_by_key(|mark| std::cmp::Reverse(counts.of(mark).possible));
    }
    let all = tags.len();
    let most = if unfolding.all_tags || !find.is_empty() || all <= FEW + 1 {
        usize::MAX
    } else {
        FEW
    };
    let is_meant =
        |mark: &Mark| matches!(mark, Mark::Tag(name) if find.is_empty() || name.to_lowercase().contains(&find));
    let listed = tags.into_iter().filter(|mark| is_meant(mark)).enumerate();
    let listed: Vec<&Mark> = listed
        .filter(|(place, mark)| *place < most || wanted.contains(mark))
        .map(|(_, mark)| mark)
        .collect();
    let count = listed.len();
    items.extend(listed.into_iter().cloned().map(Item::Mark));
    if count == 0 && !find.is_empty() {
        items.push(Item::NoTag);
    } else if find.is_empty() && all > FEW + 1 {
        items.push(Item::MoreTags(all - count));
    }
}

/// The marks of the case.
pub fn mark_items(state: &State, unfolding: &Unfolding, items: &mut Vec<Item>) {
    let (marks, wanted) = (&state.found.answer.marks, &state.asked.filter.marks);
    let is_used = |mark: &Mark| marks.of(mark).possible > 0 || wanted.contains(mark);
    if !marks.iter().any(|(mark, _)| is_used(mark)) {
        return;
    }
    items.push(Item::Section(Section::Marks));
    if !unfolding.closed_sections.contains(&Section::Marks) {
        let (tags, others): (Vec<&Mark>, Vec<&Mark>) = marks
            .iter()
            .map(|(mark, _)| mark)
            .partition(|mark| matches!(mark, Mark::Tag(_)));
        items.extend(others.into_iter().filter(|mark| is_used(mark)).cloned().map(Item::Mark));
        tag_items(tags, state, unfolding, items);
    }
    items.push(Item::Gap);
}

/// Kinds of figures, those of the most events first: few, and further ones that the filter names or a click asks for.
fn figure_items(state: &State, is_open: &impl Fn(Section) -> bool, unfolding: &Unfolding, items: &mut Vec<Item>) {
    let kinds = state.open.store.figure_kinds();
    if kinds.is_empty() {
        return;
    }
    items.push(Item::Section(Section::Figure));
    if is_open(Section::Figure) {
        let wanted = state.asked.filter.figures.iter();
        let wanted: Vec<_> = wanted.filter_map(|wanted| kinds.find(&wanted.kind)).collect();
        let counted = kinds.iter().len().min(FigureCounts::MAX);
        let most = if unfolding.all_figures {
            counted
        } else {
            FEW.min(counted)
        };
        for (kind, _) in kinds.iter() {
            if kind.index() < most || wanted.contains(&kind) {
                items.push(Item::Figure(kind));
                if unfolding.figures.contains(&kind) {
                    items.extend([
                        Item::FigureHistogram(kind),
                        Item::FigureFields(kind),
                        Item::FigureMarks(kind),
                    ]);
                }
            }
        }
        if counted > FEW {
            items.push(Item::MoreFigures(counted - most));
        }
    }
    items.push(Item::Gap);
}

/// The roles of an included actor.
pub fn actor_role_items(state: &State, value: ValueId, items: &mut Vec<Item>) {
    let name = state.open.store.value_name(Facet::Actor, value);
    let wanted = state.asked.filter.roles_of(&name);
    for role in Role::ALL {
        let count = state.found.answer.doubts.actor_as(&name, role).unwrap_or_default();
        if count.possible > 0 || wanted.contains(&role) {
            items.push(Item::ActorRole(ActorRole { value, role }));
        }
    }
}
