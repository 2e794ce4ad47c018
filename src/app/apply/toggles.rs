//! What commands do to the parts of a filter that ask about doubt and roles.

use crate::event::{Change, Role, figure_kind};
use crate::query::{ActorRole, Against, Choice, DoubtKind, FigureFilter, FigureQuestion, Filter, Mark};

/// Of one question a part takes the place of the whole and the other way round, and so does a yes of a no.
pub fn toggle_doubt(filter: &mut Filter, kind: DoubtKind) {
    let is_set = filter.doubt.contains(&kind);
    filter.doubt.retain(|&known| known != kind && !replaces(kind, known));
    if !is_set {
        filter.doubt.push(kind);
    }
}

fn replaces(kind: DoubtKind, known: DoubtKind) -> bool {
    let either = |one: DoubtKind| kind == one || known == one;
    let is_same_question = kind.question() == known.question();
    is_same_question && (either(DoubtKind::Disputed) || either(DoubtKind::Unclaimed))
}

/// Wants this of a kind of figure, and nothing else of it.
pub fn set_figure(filter: &mut Filter, kind: &str, asks: Vec<FigureQuestion>) {
    filter
        .figures
        .retain(|wanted| figure_kind(&wanted.kind) != figure_kind(kind));
    let wanted = asks.into_iter().map(|asks| FigureFilter {
        kind: kind.to_owned(),
        asks,
    });
    filter.figures.extend(wanted);
}

/// What is not told is neither large nor disputed: either takes the place of the other.
pub fn toggle_figure(filter: &mut Filter, wanted: FigureFilter) {
    let is_set = filter.figures.contains(&wanted);
    let is_unknown = |asks: FigureQuestion| asks == FigureQuestion::Unknown;
    filter.figures.retain(|known| {
        let is_same = figure_kind(&known.kind) == figure_kind(&wanted.kind);
        *known != wanted && !(is_same && is_unknown(known.asks) != is_unknown(wanted.asks))
    });
    if !is_set {
        filter.figures.push(wanted);
    }
}

pub fn toggle_change(filter: &mut Filter, change: Change) {
    let is_set = filter.changes.contains(&change);
    filter.changes.retain(|&known| known != change);
    if !is_set {
        filter.changes.push(change);
    }
}

/// Wants events with this mark, or no longer.
pub fn toggle_mark(filter: &mut Filter, mark: Mark) {
    let is_set = filter.marks.contains(&mark);
    filter.marks.retain(|known| *known != mark);
    if !is_set {
        filter.marks.push(mark);
    }
}

pub fn toggle_role(filter: &mut Filter, role: Role) {
    let is_set = filter.roles.contains(&role);
    filter.roles.retain(|&known| known != role);
    if !is_set {
        filter.roles.push(role);
    }
}

/// Wants the actor in this role, or no longer so; an actor that was not wanted becomes so.
pub fn toggle_actor_role(filter: &mut Filter, actor: String, role: Role) {
    filter.actor.exclude.retain(|known| *known != actor);
    let wanted = ActorRole { actor, role };
    if !filter.actor.include.contains(&wanted.actor) {
        filter.actor.include.push(wanted.actor.clone());
        forget_roles(filter);
    }
    let is_set = filter.actor_roles.contains(&wanted);
    filter.actor_roles.retain(|known| *known != wanted);
    if !is_set {
        filter.actor_roles.push(wanted);
    }
}

/// Wants this and nothing else of its like, or nothing if it was wanted alone.
pub fn toggle_against(filter: &mut Filter, against: Against) {
    let wanted = vec![against];
    filter.against = if filter.against == wanted { Vec::new() } else { wanted };
}

/// Wants events in which both take part.
pub fn only_together(filter: &mut Filter, one: String, other: String) {
    filter.actor = Choice {
        include: vec![one, other],
        all: true,
        ..Choice::default()
    };
}

/// Takes away the roles of actors that are no longer wanted.
pub fn forget_roles(filter: &mut Filter) {
    let Filter { actor, actor_roles, .. } = filter;
    actor_roles.retain(|wanted| actor.include.contains(&wanted.actor));
}

#[cfg(test)]
mod tests {
    use super::*;
    use DoubtKind::{Claimed, Denied, Disputed, InDate, InFigures, Unclaimed};

    #[test]
    fn what_would_be_pointless_is_replaced() {
        let mut filter = Filter::default();
        let mut toggled = |kind| {
            toggle_doubt(&mut filter, kind);
            filter.doubt.clone()
        };
        assert_eq!(toggled(InFigures), [InFigures]);
        assert_eq!(toggled(InDate), [InFigures, InDate]);
        assert_eq!(toggled(Claimed), [InFigures, InDate, Claimed]);
        assert_eq!(toggled(Disputed), [Claimed, Disputed]);
        assert_eq!(toggled(Unclaimed), [Disputed, Unclaimed]);
        assert_eq!(toggled(Denied), [Disputed, Unclaimed, Denied]);
        assert_eq!(toggled(Disputed), [Unclaimed, Denied]);
    }

    #[test]
    fn roles_go_with_their_actors() {
        let mut filter = Filter::default();
        filter.actor.exclude = vec!["A".to_owned()];
        toggle_actor_role(&mut filter, "A".to_owned(), Role::Target);
        toggle_actor_role(&mut filter, "A".to_owned(), Role::Victim);
        toggle_actor_role(&mut filter, "A".to_owned(), Role::Target);
        assert_eq!(filter.roles_of("A"), [Role::Victim]);
        assert_eq!(
            (&filter.actor.include[..], filter.actor.exclude.len()),
            (&["A".to_owned()][..], 0)
        );
        only_together(&mut filter, "B".to_owned(), "C".to_owned());
        forget_roles(&mut filter);
        assert!(filter.actor_roles.is_empty() && filter.actor.all);
    }
}
