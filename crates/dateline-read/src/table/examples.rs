use dateline_batch::checked::Cut;
use dateline_batch::{Answer, Asked, Example, Mapping, Meaning, Part, Question, Setting, TableColumns};
use dateline_dates::Evidence;
use dateline_event::Event;

use super::plan::Plan;
use super::row::shortened;
use super::samples::{first_records, samples};
use super::{AnyFormat, Dates, Formats, Notes, TableRow, is_blank, trimmed};
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
            if let Question::WhichPart { .. } = asked.question {
                self.show_parts(asked, &samples, &columns.mapping);
                continue;
            }
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

    /// As [`Beginning::way`], by a mapping that says the same of dates as that by which the file was read.
    fn way_of_part(&self, samples: &[Vec<String>], mapping: &Mapping) -> Option<Way> {
        /// What more would tell is of dates, which are not shown.
        const ENOUGH: usize = 20;
        let samples = samples.get(..ENOUGH).unwrap_or(samples);
        let format = self.formats.other.mapped(self.plan.header, samples, mapping).ok()?;
        let (date_columns, figures) = (format.date_columns(), format.number_columns());
        let is_known = |column: usize| self.numbers_seen.iter().any(|(known, _)| *known == column);
        let new_numbers = if figures.iter().all(|figure| is_known(figure.column)) {
            Vec::new()
        } else {
            let plan = Plan {
                format: &*format,
                ..*self.plan
            };
            plan.sample_evidence(self.offset, &[]).numbers
        };
        Some(Way {
            dates: Dates::decide(&date_columns, self.evidence),
            numbers: Numbers::decide(&figures, &with_whole(self.numbers_seen, &new_numbers)),
            format,
        })
    }

    /// What each of several parts would say, of some rows in which the column says something new; as a field it says nothing.
    fn show_parts(&self, asked: &mut Asked, samples: &[Vec<String>], mapping: &Mapping) {
        let Plan {
            bytes, dialect, header, ..
        } = *self.plan;
        let Some(column) = asked.answers.first().map(|answer| answer.column) else {
            return;
        };
        let view = |answer: &Answer| Some((view(answer)?, self.way_of_part(samples, &answer.given(mapping))?));
        let views: Vec<Option<(View, Way)>> = asked.answers.iter().map(view).collect();
        first_records(bytes.cut(self.offset..), dialect, ROWS, |cells, _, _| {
            let cell = shortened(trimmed(cells.get(column)));
            let is_known = |answer: &Answer| answer.examples.iter().any(|example| example.cell == cell);
            if is_blank(&cell) || asked.answers.iter().any(is_known) {
                return true;
            }
            for (answer, view) in asked.answers.iter_mut().zip(&views) {
                let meaning = view.as_ref().map(|(view, way)| {
                    let row = TableRow::new(cells, &way.dates, &way.numbers);
                    view(&way.format.event(&row, &mut Notes::silent(header)))
                });
                answer.examples.push(Example {
                    cell: cell.clone(),
                    meaning: meaning.unwrap_or_else(|| Meaning::Words(String::new())),
                });
            }
            asked.answers.iter().all(|answer| answer.examples.len() < Example::MAX)
        });
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

/// What an event says of one part.
type View = fn(&Event) -> Meaning;

/// The parts of an event that may come out differently, those first that tell most.
const PARTS: [View; 5] = [
    |event| Meaning::When(event.when.clone().map(Box::new)),
    figures,
    actors,
    place,
    |event| Meaning::Words(event.title.clone()),
];

fn figures(event: &Event) -> Meaning {
    let figures = event.claims.iter().flat_map(|claim| &claim.figures);
    joined(figures.map(|figure| format!("{} {}", figure.what, figure.amount)))
}

fn actors(event: &Event) -> Meaning {
    joined(event.actors.iter().map(|actor| actor.name.clone()))
}

fn place(event: &Event) -> Meaning {
    joined(event.place.path.iter().cloned())
}

fn sources(event: &Event) -> Meaning {
    let claims = event.claims.iter().filter(|claim| !claim.sums_up);
    joined(claims.map(|claim| claim.source.outlet.clone()))
}

/// What an answer makes of its column; `None` where that is nothing but a field.
fn view(answer: &Answer) -> Option<View> {
    match answer.setting {
        Setting::Part(Part::Actor(_)) => Some(actors),
        Setting::Part(Part::Kind | Part::SubKind) => Some(|event| joined(event.kind.iter().cloned())),
        Setting::Part(Part::Figure) => Some(figures),
        Setting::Part(Part::Source | Part::Link) => Some(sources),
        Setting::Part(Part::Title) => Some(|event| Meaning::Words(event.title.clone())),
        Setting::Part(part) if Part::PLACES.contains(&part) => Some(place),
        _ => None,
    }
}

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
