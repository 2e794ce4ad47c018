use dateline_batch::finding::{FigureFault, RowFault};
use dateline_event::{Amount, Claim, Figure, Source};
use dateline_format::{ClaimEntry, SourceDetail, SourceRef};

use super::Resolver;
use crate::own::text::shortened;

impl Resolver<'_, '_> {
    /// What one source says of it.
    pub(super) fn claim(&mut self, entry: ClaimEntry, index: usize) -> Claim {
        let path = format!("claims[{index}]");
        self.keep(format!("{path}."), entry.other);
        let when = entry.when.and_then(|when| self.when(when, &format!("{path}.when")));
        let mut figures = Vec::with_capacity(entry.figures.len());
        for (what, amount) in entry.figures {
            self.check_amount(&amount, || format!("{path}.figures.{what}"));
            figures.push(Figure { what, amount });
        }
        let is_said = !entry.source.is_empty();
        let (source, reprints) = self.source(entry.source, &path);
        let reprints = entry.reprint_of.map_or(reprints, |id| self.reprints_of(id));
        let mut reprints = reprints.into_iter();
        if !is_said {
            (self.find)(&format!("{path}.source"), RowFault::NoSource.into());
        }
        Claim {
            source: Source {
                citing: entry.citing,
                ..source
            },
            stance: entry.stance,
            when,
            figures,
            actors: self.participants(entry.actors, &format!("{path}.actors")),
            words: entry.words,
            reference: entry.reference,
            reprint_of: reprints.next(),
            reprinted_from: reprints.collect(),
            sums_up: entry.sums_up,
        }
    }

    fn check_amount(&mut self, amount: &Amount, path: impl Fn() -> String) {
        let (low, high, best) = match *amount {
            Amount::Range { low, high, best } => (low, high, best),
            // “Dozens” is what the source says; digits among letters may be a slip.
            Amount::Words(ref words) if words.contains(char::is_numeric) => {
                let text = shortened(words, 60).into();
                (self.find)(&path(), FigureFault::KeptAsWords { text }.into());
                return;
            }
            _ => return,
        };
        if low > high {
            (self.find)(&path(), FigureFault::LowAboveHigh { low, high }.into());
        } else if let Some(best) = best.filter(|best| !(low..=high).contains(best)) {
            (self.find)(&path(), FigureFault::BestOutside { best, low, high }.into());
        }
    }

    /// The source, and the outlets that it reprints, one after the other.
    fn source(&mut self, entry: SourceRef, path: &str) -> (Source, Vec<String>) {
        match entry {
            SourceRef::IdOrName(text) => {
                if let Some((number, source)) = self.tables.source(&text) {
                    let reprints = self.tables.reprints.get(number as usize).cloned();
                    (source.clone(), reprints.unwrap_or_default())
                } else {
                    let source = Source {
                        outlet: text,
                        ..Source::default()
                    };
                    (source, Vec::new())
                }
            }
            SourceRef::Detail(SourceDetail {
                outlet,
                title,
                published,
                link,
                note,
                other,
            }) => {
                self.keep(format!("{path}.source."), other);
                let source = Source {
                    outlet,
                    title,
                    published,
                    link,
                    note,
                    citing: Vec::new(),
                };
                (source, Vec::new())
            }
        }
    }

    /// The outlet of a source given by id, or the text itself where it is none, and the outlets that it reprints.
    fn reprints_of(&self, id: String) -> Vec<String> {
        let Some((number, source)) = self.tables.source(&id) else {
            return vec![id];
        };
        let further = self.tables.reprints.get(number as usize).into_iter().flatten();
        std::iter::once(&source.outlet).chain(further).cloned().collect()
    }
}
