//! Which sheets of a workbook are read, and why.

use dateline_batch::decision::{SheetChoice, WorkbookDecision};
use dateline_batch::finding::FileFault;
use dateline_batch::unread::{Damage, Refusal};
use dateline_batch::{Findings, MappingError};

use super::alike::Alike;
use super::book::{Halt, Sheet};
use super::reading::{Reading, Sample};
use crate::error::ErrorKind;
use crate::table::{Rated, Rating, column_key};

/// What the first rows of a sheet tell.
pub(super) struct Look {
    pub rating: Rating,
    pub likeness: u32,
    /// The names of its columns, folded.
    pub columns: Vec<String>,
    /// How wide it is in its first rows.
    pub width: usize,
}

/// The sheet to be read.
pub(super) struct Chosen {
    /// Its number, from 0.
    pub index: usize,
    pub sheet: Sheet,
    /// How wide it is in its first rows.
    pub width: usize,
    why: SheetChoice,
}

impl Reading<'_> {
    /// The sheet that was asked for.
    pub fn named(&mut self, wanted: &str) -> Result<Chosen, ErrorKind> {
        let found = self.sheets.iter().cloned().enumerate();
        let found = found.into_iter().find(|(_, sheet)| sheet.name == wanted);
        let (index, sheet) = found.ok_or_else(|| MappingError::NoSheet(wanted.to_owned()))?;
        let sample = self.sample(index).map_err(|halt| match halt {
            Halt::Fault(why) => ErrorKind::from(Damage::Sheet {
                kind: self.kind.family(),
                sheet: wanted.to_owned(),
                why,
            }),
            Halt::Refused(kind) => kind,
        })?;
        Ok(Chosen {
            index,
            sheet,
            width: sample.width,
            why: SheetChoice::Mapped,
        })
    }

    /// Tells which sheets look like events and are not read, since another was chosen.
    pub fn tell_others(&mut self, chosen: &Chosen, findings: &mut Findings) {
        for (index, sheet) in self.sheets.clone().into_iter().enumerate() {
            let sample = self.sample(index).ok().filter(|_| index != chosen.index);
            let looks_so = |sample: &Sample| self.opening.look_at(&sample.text, &sheet.name).rating >= Rating::Dated;
            if sample.as_ref().is_some_and(looks_so) {
                let sheet = sheet.name.into();
                findings.push_of_file("", FileFault::SheetNotChosen { sheet });
            }
        }
    }

    /// The sheet that looks most like events; those that cannot be read are findings.
    pub fn likeliest(&mut self, findings: &mut Findings) -> Result<Chosen, ErrorKind> {
        let mut best: Option<(Chosen, (Rating, u32))> = None;
        let mut damage = None;
        for (index, sheet) in self.sheets.clone().into_iter().enumerate() {
            let sample = match self.sample(index) {
                Ok(sample) => sample,
                Err(halt) => {
                    let why = halt.into_fault()?;
                    damage.get_or_insert_with(|| Damage::Sheet {
                        kind: self.kind.family(),
                        sheet: sheet.name.clone(),
                        why: why.clone(),
                    });
                    let sheet = sheet.name.into();
                    findings.push_of_file("", FileFault::UnreadableSheet { sheet, why });
                    self.looks.push(None);
                    continue;
                }
            };
            let Rated {
                rating,
                likeness,
                names,
            } = self.opening.look_at(&sample.text, &sheet.name);
            self.looks.push(Some(Look {
                rating,
                likeness,
                columns: names.iter().map(|name| column_key(name)).collect(),
                width: sample.width,
            }));
            // Of sheets that look alike, the first that is not hidden.
            let rank = (rating, likeness);
            let is_better = best
                .as_ref()
                .is_none_or(|(known, best)| (rank, !sheet.is_hidden) > (*best, !known.sheet.is_hidden));
            if is_better {
                let chosen = Chosen {
                    index,
                    sheet,
                    width: sample.width,
                    why: SheetChoice::First,
                };
                best = Some((chosen, rank));
            }
        }
        let kind = self.kind.family();
        match (best, damage) {
            (Some((chosen, rank)), _) if rank.0 > Rating::None => Ok(Chosen {
                why: self.why(chosen.index, rank),
                ..chosen
            }),
            (_, Some(damage)) => Err(damage.into()),
            _ if self.sheets.is_empty() => Err(Refusal::NoSheet(kind).into()),
            _ => Err(Refusal::NoTableInSheets(kind).into()),
        }
    }

    /// Why the sheet of this number and rank is read and no other.
    fn why(&self, index: usize, rank: (Rating, u32)) -> SheetChoice {
        let others = || {
            let looks = self.looks.iter().enumerate().filter(move |(other, _)| *other != index);
            looks.filter_map(|(_, look)| look.as_ref())
        };
        let is_alone = !others().any(|other| other.rating >= rank.0);
        match rank.0 {
            Rating::Known => SheetChoice::Known,
            Rating::Dated if is_alone => SheetChoice::OnlyDated,
            Rating::Dated if others().all(|other| (other.rating, other.likeness) < rank) => SheetChoice::Likeliest,
            Rating::Dated => SheetChoice::Dated,
            _ => SheetChoice::First,
        }
    }

    /// Which sheets are read, if there are several.
    pub fn decision(&self, main: &Chosen, alike: &Alike) -> Option<WorkbookDecision> {
        if !alike.is_empty() {
            return Some(alike.decision(main, &self.sheets));
        }
        let others = self.sheets.iter().enumerate();
        let others = others.filter(|(index, _)| *index != main.index).map(|(_, other)| other);
        (self.sheets.len() > 1).then(|| WorkbookDecision::One {
            sheet: main.sheet.clone(),
            why: main.why,
            others: others.cloned().collect(),
        })
    }
}
