//! Doubt and roles on random stores against counting one event at a time.

use std::path::PathBuf;
use std::sync::Arc;

use dateline_batch::{Batch, CancelToken, Directory, Document, EventSummary, FileRow, Record, Report};
use dateline_event::calendar::DAY;
use dateline_event::{Act, Bounds, Doubt, Moment, Qualifier, Role, Stance, TimeRange};
use dateline_store::{Facet, Store};
use proptest::prelude::*;

use super::tests::{Numbers, bounds, mark, span_of};
use super::*;

/// An event with what a filter by doubt or role looks at.
#[derive(Clone, Debug)]
struct Sample {
    bounds: Option<Bounds>,
    mark: Option<Qualifier>,
    actors: Vec<(Role, u8)>,
    doubt: Doubt,
    is_speech: bool,
}

impl Sample {
    fn has(&self, name: &str, roles: &[Role]) -> bool {
        let is_wanted = |(role, number): &(Role, u8)| roles.contains(role) && format!("actor {number}") == name;
        self.actors.iter().any(is_wanted)
    }

    /// Whether it possibly and surely lies in the time wanted.
    fn in_time(&self, filter: &Filter) -> (bool, bool) {
        let time = filter.time();
        match self.bounds {
            _ if !filter.has_time() => (true, true),
            Some(bounds) => match self.mark {
                None => (bounds.possibly_within(time), bounds.certainly_within(time)),
                Some(mark) => {
                    let reach = if mark == Qualifier::Both { 2 * DAY } else { DAY };
                    let begins = bounds.earliest_start.saturating_sub(reach) <= time.last;
                    let ends = bounds.latest_end.saturating_add(reach) >= time.first;
                    (begins && ends, false)
                }
            },
            None => (false, false),
        }
    }

    /// What is claimed, denied or unclaimed depends on whether it was done or said.
    fn stored_doubt(&self) -> Doubt {
        let act = if self.is_speech { Act::Speech } else { Act::Unnamed };
        let hurts = |(role, _): &(Role, u8)| *role == Role::Victim || Role::ACTING.contains(role);
        self.doubt.in_act(act, self.actors.iter().any(hurts))
    }

    fn passes(&self, filter: &Filter, other_than: Option<FilterPart>) -> bool {
        let is_other = |part: FilterPart| other_than != Some(part);
        let Choice { include, exclude, all } = &filter.actor;
        let is_wanted = |name: &String| match &filter.roles_of(name)[..] {
            [] => self.has(name, &Role::ALL),
            roles => self.has(name, roles),
        };
        let included = if *all {
            include.iter().all(is_wanted)
        } else {
            include.is_empty() || include.iter().any(is_wanted)
        };
        let excluded = exclude.iter().any(|name| self.has(name, &Role::ALL));
        let has_role = |role: &Role| self.actors.iter().any(|(other, _)| other == role);
        let happened =
            |a: &Against| !self.is_speech && self.has(&a.by, &Role::ACTING) && self.has(&a.on, &Role::SUFFERING);
        let answers = |question: DoubtQuestion| {
            let mut kinds = filter.doubt_about(question).peekable();
            kinds.peek().is_none() || kinds.any(|kind| kind.holds(self.stored_doubt()))
        };
        (!is_other(FilterPart::Actor) || (included && !excluded))
            && (!is_other(FilterPart::Role) || filter.roles.is_empty() || filter.roles.iter().any(has_role))
            && (!is_other(FilterPart::Against) || filter.against.is_empty() || filter.against.iter().any(happened))
            && DoubtQuestion::ALL
                .into_iter()
                .all(|question| !is_other(FilterPart::Doubt(question)) || answers(question))
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum FilterPart {
    Actor,
    Role,
    Against,
    Doubt(DoubtQuestion),
}

fn store_of(samples: &[Sample]) -> Arc<Store> {
    let mut batch = Batch::default();
    for (number, sample) in (1..).zip(samples) {
        let mut summary = EventSummary::default();
        if let Some(bounds) = &sample.bounds {
            (summary.start, summary.span) = span_of(bounds, sample.mark);
        }
        let actors = sample.actors.iter();
        summary.actors = actors
            .map(|(role, n)| (Some(*role), format!("actor {n}").into()))
            .collect();
        summary.doubt = sample.doubt;
        summary.kind = sample.is_speech.then_some("statement".into()).into_iter().collect();
        let offset = u64::from(number);
        let row = FileRow::after(number - 1);
        batch.push(&summary, Record { offset, row });
    }
    let document = Document {
        path: PathBuf::from("test").into(),
        report: Report {
            events: samples.len(),
            ..Report::default()
        },
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(Numbers::default()),
    };
    Arc::new(dateline_store::build(vec![document]))
}

fn role() -> impl Strategy<Value = Role> {
    prop::sample::select(Role::ALL.to_vec())
}

fn samples() -> impl Strategy<Value = Vec<Sample>> {
    let actors = prop::collection::vec((role(), 0..4_u8), 0..5);
    let sample = (
        prop::option::weighted(0.9, bounds()),
        mark(),
        actors,
        0_u16..1 << 13,
        any::<bool>(),
    );
    let sample = sample.prop_map(|(bounds, mark, actors, doubt, is_speech)| Sample {
        bounds,
        mark,
        actors,
        doubt: Doubt::from_bits_truncate(doubt),
        is_speech,
    });
    prop::collection::vec(sample, 0..80)
}

fn filter() -> impl Strategy<Value = Filter> {
    let name = || (0..5_u8).prop_map(|n| format!("actor {n}"));
    let choice = (
        prop::collection::vec(name(), 0..3),
        prop::collection::vec(name(), 0..2),
        any::<bool>(),
    );
    let actor_roles = prop::collection::vec((name(), role()), 0..4);
    let roles = prop::collection::vec(role(), 0..2);
    let against = prop::collection::vec((name(), name()), 0..2);
    let doubt = prop::collection::vec(prop::sample::select(DoubtKind::ALL.to_vec()), 0..3);
    let time = prop::option::of((0..60_i64, 0..30_i64));
    (choice, actor_roles, roles, against, doubt, time, any::<bool>()).prop_map(
        |((include, exclude, all), actor_roles, roles, against, doubt, time, certainly)| Filter {
            actor: Choice { include, exclude, all },
            actor_roles: actor_roles
                .into_iter()
                .map(|(actor, role)| ActorRole { actor, role })
                .collect(),
            roles,
            against: against.into_iter().map(|(by, on)| Against { by, on }).collect(),
            doubt,
            from: time.map(|(from, _)| Moment::EPOCH + from * DAY),
            to: time.map(|(from, length)| Moment::EPOCH + (from + length) * DAY),
            certainly,
            ..Filter::default()
        },
    )
}

fn count(samples: &[Sample], filter: &Filter, is_counted: impl Fn(&Sample) -> bool) -> Count {
    let mut count = Count::default();
    for sample in samples.iter().filter(|sample| is_counted(sample)) {
        let (possible, certain) = sample.in_time(filter);
        let is_wanted = if filter.certainly { certain } else { possible };
        count += Count {
            possible: is_wanted.into(),
            certain: (is_wanted && certain).into(),
        };
    }
    count
}

/// Compares an answer with what looking at each event finds.
fn check(samples: &[Sample], store: &Store, filter: &Filter, answer: &Answer) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        answer.total,
        count(samples, filter, |sample| sample.passes(filter, None))
    );
    for kind in DoubtKind::ALL {
        let part = Some(FilterPart::Doubt(kind.question()));
        let expected = count(samples, filter, |sample| {
            sample.passes(filter, part) && kind.holds(sample.stored_doubt())
        });
        prop_assert_eq!(answer.doubts.kind(kind), expected, "{:?}", kind);
    }
    for role in Role::ALL {
        let has = |sample: &Sample| sample.actors.iter().any(|(other, _)| *other == role);
        let expected = count(samples, filter, |sample| {
            sample.passes(filter, Some(FilterPart::Role)) && has(sample)
        });
        prop_assert_eq!(answer.doubts.role(role), expected, "{:?}", role);
        for name in &filter.actor.include {
            let passes = |sample: &Sample| sample.passes(filter, Some(FilterPart::Actor)) && sample.has(name, &[role]);
            let expected = Some(count(samples, filter, passes));
            prop_assert_eq!(answer.doubts.actor_as(name, role), expected, "{} as {:?}", name, role);
        }
    }
    for value in store.named_values(Facet::Actor) {
        let name = store.actors().name(value);
        let passes = |sample: &Sample| sample.passes(filter, Some(FilterPart::Actor)) && sample.has(name, &Role::ALL);
        prop_assert_eq!(answer.facet(Facet::Actor).count(value), count(samples, filter, passes));
    }
    check_pairs(samples, store, filter, answer)
}

fn check_pairs(samples: &[Sample], store: &Store, filter: &Filter, answer: &Answer) -> Result<(), TestCaseError> {
    for (by, acting, suffering) in [
        (PairBy::Against, &Role::ACTING[..], &Role::SUFFERING[..]),
        (PairBy::Together, &Role::ALL[..], &Role::ALL[..]),
    ] {
        let pairs = Pairs::new(store, answer, (by, 10), &CancelToken::NEVER).unwrap();
        let values = store.named_values(Facet::Actor);
        for (a, b) in values.clone().flat_map(|a| values.clone().map(move |b| (a, b))) {
            let names = [a, b].map(|actor| store.actors().name(actor));
            let is_pair = |sample: &Sample| {
                a != b
                    && (by == PairBy::Together || !sample.is_speech)
                    && sample.has(names[0], acting)
                    && sample.has(names[1], suffering)
            };
            let expected = count(samples, filter, |sample| sample.passes(filter, None) && is_pair(sample));
            prop_assert_eq!(pairs.count(a, b), expected, "{} and {}", names[0], names[1]);
            prop_assert!(expected.possible == 0 || (pairs.acting.contains(&a) && pairs.suffering.contains(&b)));
        }
        let others = Pairs::under_others(store, answer, (by, 10), &CancelToken::NEVER).unwrap();
        for ((a, b), found) in others.iter() {
            let names = [a, b].map(|actor| store.actors().name(actor));
            let is_pair = |sample: &Sample| {
                (by == PairBy::Together || !sample.is_speech)
                    && sample.has(names[0], acting)
                    && sample.has(names[1], suffering)
            };
            let passes = |sample: &Sample| sample.passes(filter, Some(FilterPart::Against)) && is_pair(sample);
            prop_assert_eq!(found, count(samples, filter, passes));
        }
        prop_assert!(others.iter().count() >= pairs.iter().count());
        let few = Pairs::new(store, answer, (by, 1), &CancelToken::NEVER).unwrap();
        prop_assert_eq!(few.acting.first(), pairs.acting.first());
        prop_assert!(few.acting.len() <= 1 && few.all == pairs.all);
    }
    Ok(())
}

proptest! {
    #[test]
    fn doubt_and_roles_are_those_of_looking_at_each_event(
        samples in samples(), filters in prop::collection::vec(filter(), 1..4),
    ) {
        let store = store_of(&samples);
        // One after the other, as the window asks: what did not change is not worked out anew.
        let mut engine = Engine::new(store.clone());
        for filter in filters {
            let answer = engine.answer(&filter, LaneBy::Actor, 3, &CancelToken::NEVER).unwrap();
            check(&samples, &store, &filter, &answer)?;
        }
    }

    #[test]
    fn a_query_cancelled_anywhere_leaves_nothing_wrong_behind(
        samples in samples(), first in filter(), second in filter(), calls in 0..60_u64,
    ) {
        let store = store_of(&samples);
        let mut engine = Engine::new(store.clone());
        let cancel = CancelToken::after_looks(calls);
        engine.answer(&first, LaneBy::Actor, 3, &cancel).ok();
        engine.prepare(&cancel).ok();
        check(&samples, &store, &second, &engine.answer(&second, LaneBy::Actor, 3, &CancelToken::NEVER).unwrap())?;
    }

    #[test]
    fn a_filter_is_the_same_after_it_was_written_and_read(filter in filter()) {
        let text = serde_json::to_string(&filter).unwrap();
        prop_assert_eq!(serde_json::from_str::<Filter>(&text).unwrap(), filter);
    }
}

#[test]
fn a_filter_saved_before_there_was_doubt_is_read() {
    let filter: Filter = serde_json::from_str(r#"{"text": "rockets", "certainly": true}"#).unwrap();
    assert!(filter.doubt.is_empty() && filter.certainly && !filter.is_empty());
}

#[test]
fn more_than_a_block_of_events_is_counted() {
    let sample = |number: u32| Sample {
        mark: None,
        bounds: Some({
            let moment = Moment::from_micros(i64::from(number));
            Bounds::window(TimeRange::at(moment))
        }),
        actors: vec![
            (Role::Perpetrator, u8::try_from(number % 3).unwrap()),
            (Role::Target, u8::try_from(number % 2).unwrap()),
        ],
        doubt: if number.is_multiple_of(7) {
            Doubt::DATE
        } else {
            Doubt::empty()
        },
        is_speech: number.is_multiple_of(5),
    };
    let samples: Vec<Sample> = (0..150_000).map(sample).collect();
    let store = store_of(&samples);
    let mut filter = Filter {
        doubt: vec![DoubtKind::InDate, DoubtKind::Unclaimed],
        against: vec![Against {
            by: "actor 2".to_owned(),
            on: "actor 1".to_owned(),
        }],
        ..Filter::default()
    };
    filter.actor.include = vec!["actor 1".to_owned()];
    filter.actor_roles = vec![ActorRole {
        actor: "actor 1".to_owned(),
        role: Role::Target,
    }];
    let answer = Engine::new(store.clone())
        .answer(&filter, LaneBy::Actor, 3, &CancelToken::NEVER)
        .unwrap();
    check(&samples, &store, &filter, &answer).unwrap();
    // Of 3,571 that leave 35 when divided by 42, 715 are divisible by five.
    assert_eq!(answer.total.possible, 3_571 - 715);
}

#[test]
fn kinds_hold_for_what_they_are_called() {
    let disputed = DoubtKind::Disputed;
    for kind in [
        DoubtKind::InFigures,
        DoubtKind::InAttribution,
        DoubtKind::InDate,
        DoubtKind::Denied,
    ] {
        let flags = kind.flags();
        assert!(kind.holds(flags) && disputed.holds(flags) && !kind.holds(Doubt::empty()));
    }
    assert!(DoubtKind::Imprecise.holds(Doubt::IMPRECISE) && !disputed.holds(Doubt::IMPRECISE));
    assert!(DoubtKind::Stance(Stance::Attributes).holds(Doubt::ATTRIBUTES));
    let all: Vec<_> = DoubtKind::ALL.iter().map(|kind| kind.label()).collect();
    assert!((1..all.len()).all(|index| !all[..index].contains(&all[index])));
}
