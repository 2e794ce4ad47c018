use dateline_batch::checked::Cut;
use dateline_batch::{Asked, Example, Mapping, Meaning, TableColumns};
use dateline_dates::Evidence;
use dateline_event::Event;

use super::plan::Plan;
use super::row::shortened;
use super::samples::{first_records, samples};
use super::{AnyFormat, Dates, Formats, Notes, TableRow, trimmed};
use crate::number::{NumberEvidence, Numbers};

/// How many rows are looked through for some of which answers make different things.
const ROWS: usize = 500;

/// The first rows of a table, to be read in other ways than they were.
pub(super) struct Beginning<'t> {
    pub plan: &'t Plan<'t>,
    /// Where the rows begin.
    pub offset: usize,
    pub formats: &'t Formats,
    /// What the whole columns show.
    pub evidence: &'t [(usize, Evidence)],
    pub numbers_seen: &'t [(usize, NumberEvidence)],
}

/// A way to read rows.
struct Way {
    format: Box<dyn AnyFormat>,
    dates: Dates,
    numbers: Numbers,
}

impl Beginning<'_> {
    /// Shows of each answer to a question what it makes of some rows.
    pub fn show_examples(&self, columns: &mut TableColumns) {
        if columns.questions.iter().all(|asked| asked.answers.is_empty()) {
            return;
        }
        let Plan {
            bytes, dialect, header, ..
        } = *self.plan;
        let samples = samples(bytes.cut(self.offset..), dialect, header.len());
        for asked in &mut columns.questions {
            let ways = asked.answers.iter();
            let ways = ways.map(|answer| self.way(&samples, &answer.given(&columns.mapping)));
            if let Some(ways) = ways.collect::<Option<Vec<Way>>>() {
                self.compare(asked, &ways);
            }
        }
    }

    /// How rows are read by a mapping; `None` if it does not fit.
    fn way(&self, samples: &[Vec<String>], mapping: &Mapping) -> Option<Way> {
        let format = self.formats.other.mapped(self.plan.header, samples, mapping).ok()?;
        let (date_columns, figures) = (format.date_columns(), format.number_columns());
        let plan = Plan {
            format: &*format,
            ..*self.plan
        };
        let first = plan.sample_evidence(self.offset, &date_columns);
        let dates = Dates::decide(&date_columns, &with_whole(self.evidence, &first.evidence));
        let numbers = Numbers::decide(&figures, &with_whole(self.numbers_seen, &first.numbers));
        Some(Way { format, dates, numbers })
    }

    fn compare(&self, asked: &mut Asked, ways: &[Way]) {
        let Plan {
            bytes, dialect, header, ..
        } = *self.plan;
        let mut part = None;
        first_records(bytes.cut(self.offset..), dialect, ROWS, |cells, _, _| {
            let read = |way: &Way| {
                let row = TableRow::new(cells, &way.dates, &way.numbers);
                let event = way.format.event(&row, &mut Notes::silent(header));
                PARTS.map(|part| part(&event))
            };
            let read: Vec<_> = ways.iter().map(read).collect();
            let differs = |at: &usize| {
                let words = read.iter().filter_map(|parts| Some(words(parts.get(*at)?)));
                let mut words = words.collect::<Vec<_>>();
                words.dedup();
                words.len() > 1
            };
            let Some(at) = part.or_else(|| (0..PARTS.len()).find(differs)).filter(differs) else {
                return true;
            };
            part = Some(at);
            let examples = asked.answers.iter().zip(read).filter_map(|(answer, parts)| {
                Some(Example {
                    cell: shortened(trimmed(cells.get(answer.column))),
                    meaning: parts.into_iter().nth(at)?,
                })
            });
            let examples: Vec<Example> = examples.collect();
            let mut answers = asked.answers.iter().zip(&examples);
            if answers.all(|(answer, example)| answer.examples.contains(example)) {
                return true;
            }
            for (answer, example) in asked.answers.iter_mut().zip(examples) {
                answer.examples.push(example);
            }
            asked.answers.iter().all(|answer| answer.examples.len() < Example::MAX)
        });
    }
}

/// The parts of an event that may come out differently, those first that tell most.
const PARTS: [fn(&Event) -> Meaning; 5] = [
    |event| Meaning::When(event.when.clone().map(Box::new)),
    |event| {
        let figures = event.claims.iter().flat_map(|claim| &claim.figures);
        joined(figures.map(|figure| format!("{} {}", figure.what, figure.amount)))
    },
    |event| joined(event.actors.iter().map(|actor| actor.name.clone())),
    |event| joined(event.place.path.iter().cloned()),
    |event| Meaning::Words(event.title.clone()),
];

fn joined(words: impl Iterator<Item = String>) -> Meaning {
    Meaning::Words(words.collect::<Vec<String>>().join("; "))
}

/// By which it is told whether two meanings are the same.
fn words(meaning: &Meaning) -> &str {
    match meaning {
        Meaning::When(when) => when.as_ref().map_or("", |when| &when.edtf),
        Meaning::Words(words) => words,
    }
}

/// What the first rows show of columns of which the whole file does not.
fn with_whole<E: Clone>(whole: &[(usize, E)], first: &[(usize, E)]) -> Vec<(usize, E)> {
    let is_new = |(column, _): &&(usize, E)| whole.iter().all(|(known, _)| known != column);
    whole.iter().chain(first.iter().filter(is_new)).cloned().collect()
}
