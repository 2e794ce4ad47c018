//! Figures on random stores against looking at each event.

use std::path::PathBuf;
use std::sync::Arc;

use dateline_batch::{Batch, CancelToken, Directory, Document, EventSummary, FileRow, Record, Report};
use dateline_event::{Amount, Best, FigureRange, Moment, TimeDelta, calendar::DAY};
use dateline_store::{Facet, FigureKindId, Naming, RowId, Store};
use proptest::prelude::*;

use super::tests::{Numbers, bounds, span_of};
use super::*;

/// An event with what a filter by figures looks at: figures as files call them.
#[derive(Clone, Debug)]
struct Sample {
    bounds: Option<dateline_event::Bounds>,
    actor: u8,
    figures: Vec<(&'static str, FigureRange)>,
}

/// Names of figures, and what each means.
const NAMES: [(&str, &str); 4] = [
    ("killed", "killed"),
    ("fatalities", "killed"),
    ("wounded", "wounded"),
    ("rockets", "rockets"),
];

impl Sample {
    fn figure(&self, kind: &str) -> Option<FigureRange> {
        let of_kind = self.figures.iter().filter(|(what, _)| NAMES.contains(&(*what, kind)));
        of_kind.map(|(_, range)| *range).reduce(FigureRange::union)
    }

    /// Whether it is possibly and surely wanted.
    fn passes(&self, filter: &Filter) -> (bool, bool) {
        let in_time = match self.bounds {
            _ if !filter.has_time() => (true, true),
            Some(bounds) => (
                bounds.possibly_within(filter.time()),
                bounds.certainly_within(filter.time()),
            ),
            None => (false, false),
        };
        let in_time = if filter.certainly {
            (in_time.1, in_time.1)
        } else {
            in_time
        };
        let figures = filter.figures.iter().map(|wanted| {
            let figure = self.figure(&wanted.kind);
            let compares = |comparison: Comparison, low: f64, high: f64, number: f64| match comparison {
                Comparison::AtLeast => (high >= number, low >= number),
                Comparison::MoreThan => (high > number, low > number),
                Comparison::AtMost => (low <= number, high <= number),
                Comparison::LessThan => (low < number, high < number),
                Comparison::Equal => (
                    low <= number && high >= number,
                    low.to_bits() == number.to_bits() && high.to_bits() == number.to_bits(),
                ),
            };
            match (wanted.asks, figure) {
                (FigureQuestion::Known, figure) => (figure.is_some(), figure.is_some()),
                (FigureQuestion::Unknown, figure) => (figure.is_none(), figure.is_none()),
                (FigureQuestion::Imprecise, Some(figure)) => (figure.is_imprecise, figure.is_imprecise),
                (FigureQuestion::Disputed, Some(figure)) => (figure.is_disputed, figure.is_disputed),
                (
                    FigureQuestion::Compared {
                        comparison,
                        number,
                        certainly,
                    },
                    Some(figure),
                ) => {
                    let (possible, certain) = compares(comparison, figure.low, figure.high, number.get());
                    (if certainly { certain } else { possible }, certain)
                }
                (_, None) => (false, false),
            }
        });
        let by_actor =
            filter.actor.include.is_empty() || filter.actor.include.contains(&format!("actor {}", self.actor));
        let both = |a: (bool, bool), b: (bool, bool)| (a.0 && b.0, a.1 && b.1);
        let (possible, certain) = figures.fold(both(in_time, (by_actor, by_actor)), both);
        (possible, possible && certain)
    }
}

fn store_of(samples: &[Sample]) -> Arc<Store> {
    let mut batches = vec![Batch::default(), Batch::default()];
    for (number, sample) in (1..).zip(samples) {
        let mut summary = EventSummary::default();
        if let Some(bounds) = &sample.bounds {
            (summary.start, summary.span) = span_of(bounds, None);
        }
        summary.actors = vec![(None, format!("actor {}", sample.actor).into())];
        summary.figures = sample
            .figures
            .iter()
            .map(|(what, range)| ((*what).into(), *range))
            .collect();
        let offset = u64::from(number);
        let batch = usize::from(usize::try_from(number).unwrap() > samples.len() / 2);
        let row = FileRow::after(number - 1);
        batches[batch].push(&summary, Record { offset, row });
    }
    let document = Document {
        path: PathBuf::from("test").into(),
        report: Report::default(),
        directory: Directory::default(),
        batches,
        decoder: Arc::new(Numbers::default()),
    };
    Arc::new(dateline_store::build(vec![document]))
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => (0..30_i32).prop_map(f64::from),
        1 => (0..30_i32).prop_map(|n| f64::from(n) / 4.0),
        1 => prop::sample::select(vec![-3.0, 65_530.0, 65_533.0, 65_535.0, 65_536.0, 1e6, 1e308]),
    ]
}

fn range() -> impl Strategy<Value = FigureRange> {
    let best = prop_oneof![Just(Best::None), Just(Best::Several), number().prop_map(Best::One)];
    (
        number(),
        prop::option::weighted(0.9, number()),
        best,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(low, high, best, is_imprecise, is_disputed)| FigureRange {
            low: low.min(high.unwrap_or(low)),
            high: high.map_or(f64::INFINITY, |high| high.max(low)),
            best,
            is_imprecise,
            is_disputed,
        })
}

fn samples() -> impl Strategy<Value = Vec<Sample>> {
    let figures =
        NAMES.map(|(name, _)| prop::option::weighted(0.3, range()).prop_map(move |range| Some((name, range?))));
    let sample = (prop::option::weighted(0.8, bounds()), 0..4_u8, figures);
    let sample = sample.prop_map(|(bounds, actor, figures)| Sample {
        bounds,
        actor,
        figures: figures.into_iter().flatten().collect(),
    });
    prop::collection::vec(sample, 0..80)
}

fn figure_filter() -> impl Strategy<Value = FigureFilter> {
    let compared = (prop::sample::select(Comparison::ALL.to_vec()), number(), any::<bool>()).prop_map(
        |(comparison, number, certainly)| FigureQuestion::Compared {
            comparison,
            number: Number::try_from(number).unwrap(),
            certainly,
        },
    );
    let asks = prop_oneof![
        4 => compared,
        1 => Just(FigureQuestion::Known),
        1 => Just(FigureQuestion::Unknown),
        1 => Just(FigureQuestion::Imprecise),
        1 => Just(FigureQuestion::Disputed),
    ];
    let kind = prop::sample::select(vec!["killed", "wounded", "rockets", "drones"]);
    (kind, asks).prop_map(|(kind, asks)| FigureFilter {
        kind: kind.to_owned(),
        asks,
    })
}

fn filter() -> impl Strategy<Value = Filter> {
    let time = || prop::option::of((-2..70_i64).prop_map(|day| Moment::EPOCH + day * DAY));
    let actors = prop::collection::vec((0..4_u8).prop_map(|n| format!("actor {n}")), 0..2);
    let figures = prop::collection::vec(figure_filter(), 0..3);
    (time(), time(), any::<bool>(), actors, figures).prop_map(|(from, to, certainly, include, figures)| Filter {
        from,
        to,
        certainly,
        actor: Choice {
            include,
            ..Choice::default()
        },
        figures,
        ..Filter::default()
    })
}

/// The sample of each row.
fn by_row<'a>(store: &Store, samples: &'a [Sample]) -> Vec<&'a Sample> {
    let sample = |row: RowId| &samples[usize::try_from(store.place_in_file(row).unwrap().offset - 1).unwrap()];
    store.rows().map(sample).collect()
}

fn count<'a>(samples: impl Iterator<Item = &'a &'a Sample>, filter: &Filter) -> Count {
    samples.fold(Count::default(), |mut count, sample| {
        let (possible, certain) = sample.passes(filter);
        count += Count {
            possible: possible.into(),
            certain: certain.into(),
        };
        count
    })
}

fn check(store: &Arc<Store>, samples: &[Sample], filter: &Filter, answer: &Answer) -> Result<(), TestCaseError> {
    let samples = by_row(store, samples);
    prop_assert_eq!(answer.total, count(samples.iter(), filter));
    let expected: Vec<RowId> = store
        .rows()
        .filter(|row| samples[row.index()].passes(filter).0)
        .collect();
    prop_assert_eq!(answer.rows().collect::<Vec<_>>(), expected.clone());
    let certainty = Certainty::new(store, filter);
    for &row in &expected {
        prop_assert_eq!(certainty.is_sure_of(row), samples[row.index()].passes(filter).1);
    }
    let without_actors = Filter {
        actor: Choice::default(),
        ..filter.clone()
    };
    for value in store.named_values(Facet::Actor) {
        let name = store.value_name(Facet::Actor, value);
        let with = samples
            .iter()
            .filter(|sample| format!("actor {}", sample.actor) == name);
        prop_assert_eq!(answer.facet(Facet::Actor).count(value), count(with, &without_actors));
    }
    for lane in answer.lanes.drawn() {
        let rows = lane.rows().iter().map(|row| &samples[row.index()]);
        prop_assert_eq!(lane.count, count(rows, filter));
    }
    let without_figures = Filter {
        figures: Vec::new(),
        ..filter.clone()
    };
    for (id, kind) in store.figure_kinds().iter() {
        let with = samples.iter().filter(|sample| sample.figure(&kind.name).is_some());
        prop_assert_eq!(answer.figures.kind(id), Some(count(with, &without_figures)));
    }
    for (_, kind) in NAMES {
        let mut sum = FigureSum::default();
        for row in &expected {
            let sample = samples[row.index()];
            sum.add(sample.figure(kind).as_ref(), sample.passes(filter).1);
        }
        let kind = store.figure_kinds().find(kind);
        prop_assert_eq!(FigureSum::over(store, kind, answer.rows(), &certainty), sum);
        if let Some(kind) = kind {
            check_figures(store, answer, kind, &certainty)?;
        }
    }
    Ok(())
}

/// Compares the sums of lanes, values and columns with what looking at each event finds.
fn check_figures(
    store: &Store,
    answer: &Answer,
    kind: FigureKindId,
    certainty: &Certainty<'_>,
) -> Result<(), TestCaseError> {
    let over = |rows: &mut dyn Iterator<Item = RowId>| FigureSum::over(store, Some(kind), rows, certainty);
    let figures = AnswerFigures::new(store, answer, kind, &CancelToken::NEVER).unwrap();
    prop_assert_eq!(figures.total, over(&mut answer.rows()));
    prop_assert_eq!(figures.all.sum, over(&mut answer.lanes.all.rows().iter()));
    prop_assert_eq!(figures.lanes.len(), answer.lanes.drawn().len());
    let edges: Vec<Moment> = (-2..16).map(|number| Moment::EPOCH + number * 5 * DAY).collect();
    for (lane, told) in answer.lanes.drawn().iter().zip(&figures.lanes) {
        prop_assert_eq!(told.sum, over(&mut lane.rows().iter()));
        for longest in [5 * DAY, TimeDelta::MAX] {
            let (bins, rough) = (told.series.bins(&edges, longest), told.series.rough(&edges, longest));
            for (edge, (bin, rough)) in edges.windows(2).zip(bins.iter().zip(&rough)) {
                let mut naive = [FigureBin::default(); 2];
                for row in lane.rows().iter() {
                    let (bounds, sum) = (store.bounds(row), over(&mut std::iter::once(row)));
                    let is_possible = bounds.anchor() < edge[1] && bounds.latest_start >= edge[0];
                    let is_long = bounds.latest_start.saturating_since(bounds.anchor()) > longest;
                    let is_certain = bounds.earliest_start >= edge[0] && bounds.latest_start < edge[1];
                    if is_possible {
                        let bin = &mut naive[usize::from(is_long)];
                        bin.low += if is_certain { sum.low } else { 0.0 };
                        bin.high += sum.high;
                        bin.events += sum.events;
                        bin.open += sum.open;
                    }
                }
                for (found, naive) in [bin, rough].into_iter().zip(naive) {
                    prop_assert_eq!((found.events, found.open), (naive.events, naive.open));
                    // Differences of large sums: a number of 10^15 would hide a quarter, but none is so large here.
                    prop_assert!((found.low - naive.low).abs() < 1e-6 && (found.high - naive.high).abs() < 1e-6);
                }
            }
        }
    }
    let sums = facet_figures(store, answer, Facet::Actor, kind, &CancelToken::NEVER).unwrap();
    for value in store.named_values(Facet::Actor) {
        let rows = answer.under_others(Facet::Actor).iter_from(RowId::FIRST);
        let mut with = rows.filter(|&row| store.members(Facet::Actor, row).any(|other| other == value));
        prop_assert_eq!(sums[value.index()], over(&mut with));
    }
    Ok(())
}

proptest! {
    #[test]
    fn figures_are_those_of_looking_at_each_event(
        samples in samples(), filters in prop::collection::vec(filter(), 1..4), by_actor: bool,
    ) {
        let store = store_of(&samples);
        let mut engine = Engine::new(store.clone());
        let by = if by_actor { LaneBy::Actor } else { LaneBy::None };
        for filter in filters {
            let answer = engine.answer(&filter, by, 3, &CancelToken::NEVER).unwrap();
            check(&store, &samples, &filter, &answer)?;
        }
    }

    #[test]
    fn a_row_tells_its_figures_as_they_were_read(samples in samples()) {
        let store = store_of(&samples);
        let apart = store.renamed(&Arc::new(Naming {
            figures_apart: ["Fatalities".to_owned()].into(),
            ..Naming::default()
        }));
        for (row, sample) in store.rows().zip(by_row(&store, &samples)) {
            for (name, kind) in NAMES {
                let figure = |store: &Store, name: &str| store.figure(row, store.figure_kinds().find(name)?);
                prop_assert_eq!(figure(&store, name), sample.figure(kind));
                let own = sample.figures.iter().find(|(what, _)| *what == name).map(|(_, range)| *range);
                if apart.figure_kinds().iter().any(|(_, kind)| kind.written == [name]) {
                    prop_assert_eq!(figure(&apart, name), own);
                }
            }
        }
    }
}

#[test]
fn kinds_are_folded_and_taken_apart_again() {
    let exact = |n| FigureRange::of(&Amount::Exact(n)).unwrap();
    let sample = |what, n| Sample {
        bounds: None,
        actor: 0,
        figures: vec![(what, exact(n))],
    };
    let store = store_of(&[sample("killed", 3.0), sample("fatalities", 4.0), sample("rockets", 9.0)]);
    let kinds = |store: &Store| -> Vec<(String, Vec<String>)> {
        let kinds = store.figure_kinds().iter();
        kinds
            .map(|(_, kind)| (kind.name.clone(), kind.written.clone()))
            .collect()
    };
    let own = |name: &str| (name.to_owned(), vec![name.to_owned()]);
    let folded = (
        "killed".to_owned(),
        ["killed", "fatalities"].map(str::to_owned).to_vec(),
    );
    assert_eq!(kinds(&store), [folded, own("rockets")]);
    let naming = Naming {
        figures_apart: ["fatalities".to_owned()].into(),
        ..Naming::default()
    };
    let apart = Arc::new(store.renamed(&Arc::new(naming)));
    assert_eq!(kinds(&apart), [own("fatalities"), own("killed"), own("rockets")]);
    let sum = |store: &Store, name: &str| {
        let certainty = Certainty::new(store, &Filter::default());
        FigureSum::over(store, store.figure_kinds().find(name), store.rows(), &certainty).low
    };
    assert_eq!((sum(&store, "tués"), sum(&store, "fatalities")), (7.0, 7.0));
    assert_eq!((sum(&apart, "killed"), sum(&apart, "fatalities")), (3.0, 4.0));
    assert_eq!(kinds(&apart.renamed(&Arc::default())), kinds(&store));
}
