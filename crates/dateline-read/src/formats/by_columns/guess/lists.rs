use dateline_batch::{ColumnMapping, NameMark, Question};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Guesser;
use crate::formats::by_columns::list_literal;
use crate::formats::by_columns::members::{SLASH, at_and, at_versus, bare, tells_age};
use crate::table::{is_blank, shortened};

/// What the cells of a column of names tell of how names are parted in it.
struct Evidence<'c> {
    cells: Vec<&'c str>,
    /// Whether most cells tell the age of somebody behind his name.
    has_details: bool,
    /// Names that stand alone in a cell, or side by side with different others.
    known: FxHashSet<&'c str>,
}

const COMMAS: [char; 4] = [',', '،', '、', '，'];

impl Guesser<'_> {
    /// Parts names at commas and at “and” too where most of what these part stands alone in another row, and leaves out what
    /// is told of persons behind their names. Commas that may part names are asked about.
    pub(super) fn lists(&mut self) {
        for column in 0..self.mapped.len() {
            if !self.part(column).is_list() {
                continue;
            }
            let cells = self.samples.iter().filter_map(|row| Some(row.get(column)?.trim()));
            let evidence = Evidence::of(cells.filter(|cell| !is_blank(cell)).collect());
            let (at_commas, at_and) = (evidence.parts_at_commas(), evidence.parts_at_and());
            let at_slashes = !at_commas && !at_and && evidence.parts_at_slashes();
            let doubtful = evidence.doubtful(at_commas).map(|cell| (cell, NameMark::Comma));
            let doubtful = doubtful.or_else(|| {
                let cell = evidence.with_slashes().next().filter(|_| !at_slashes)?;
                Some((cell, NameMark::Slash))
            });
            let split = match (at_commas, at_and) {
                (true, true) => Some(ColumnMapping::SPLIT_AT_AND),
                (true, false) => Some(ColumnMapping::SPLIT_AT_COMMAS),
                (false, true) => Some(ColumnMapping::SPLIT_AT_AND_ALONE),
                (false, false) => at_slashes.then_some(ColumnMapping::SPLIT_AT_SLASHES),
            };
            let has_details = evidence.has_details;
            if let Some(mapped) = self.mapped.get_mut(column) {
                mapped.split = split.map(str::to_owned);
                mapped.without_details = has_details;
            }
            if let Some((example, mark)) = doubtful {
                let question = Question::NameList {
                    column: self.header.name(column).into_owned(),
                    example: shortened(example),
                    mark,
                };
                self.questions.push((column, question));
            }
        }
    }
}

impl<'c> Evidence<'c> {
    fn of(cells: Vec<&'c str>) -> Self {
        let with_ages = cells.iter().filter(|cell| tells_age(cell)).count();
        let has_details = with_ages > 1 && with_ages * 2 >= cells.len();
        let name = |part: &'c str| if has_details { bare(part.trim()) } else { part.trim() };
        let mut known: FxHashSet<&str> = FxHashSet::default();
        let mut lists: FxHashMap<&str, &str> = FxHashMap::default();
        for &cell in &cells {
            for entry in cell.split([';', '|', '\n']) {
                let sides = entry.split(COMMAS).flat_map(at_versus);
                let mut parts: Vec<&str> = sides.flat_map(at_and).collect();
                if let [alone] = parts[..] {
                    if !alone.contains(SLASH) {
                        known.insert(name(alone));
                        continue;
                    }
                    parts = alone.split(SLASH).collect();
                }
                for part in parts.into_iter().map(name) {
                    if lists.insert(part, entry).is_some_and(|other| other != entry) {
                        known.insert(part);
                    }
                }
            }
        }
        Self {
            cells,
            has_details,
            known,
        }
    }

    fn with_commas(&self) -> impl Iterator<Item = &'c str> {
        let lists = self.cells.iter().filter(|cell| cell.contains(COMMAS));
        lists.copied().filter(|cell| list_literal::members(cell).is_none())
    }

    fn is_known(&self, part: &str) -> bool {
        let part = self.name_of(part);
        self.known.contains(part) || part.is_empty()
    }

    /// Whether of the cells with commas at least half hold nothing but names that are known otherwise.
    fn parts_at_commas(&self) -> bool {
        let (mut lists, mut others) = (0, 0);
        for cell in self.with_commas() {
            let sides = cell.split(COMMAS).flat_map(at_versus);
            let mut parts = sides.flat_map(at_and).filter(|part| !tells_nothing(part));
            if parts.all(|part| self.is_known(part)) {
                lists += 1;
            } else {
                others += 1;
            }
        }
        lists > 0 && lists >= others
    }

    fn with_slashes(&self) -> impl Iterator<Item = &'c str> {
        self.cells.iter().copied().filter(|cell| cell.contains(SLASH))
    }

    /// Whether of the cells with slashes between names at least half hold nothing but names that are known otherwise.
    fn parts_at_slashes(&self) -> bool {
        let (mut lists, mut others) = (0, 0);
        for cell in self.with_slashes() {
            if cell.split(SLASH).all(|part| self.is_known(part)) {
                lists += 1;
            } else {
                others += 1;
            }
        }
        lists > 0 && lists >= others
    }

    fn parts_at_and(&self) -> bool {
        let (mut lists, mut others) = (0, 0);
        for cell in &self.cells {
            for entry in cell.split(COMMAS).flat_map(|part| part.split([';', '|', '\n'])) {
                let parts: Vec<&str> = at_and(entry).into_iter().flat_map(|part| part.split('&')).collect();
                if parts.len() < 2 {
                    continue;
                }
                if parts.iter().all(|part| self.is_known(part)) {
                    lists += 1;
                } else {
                    others += 1;
                }
            }
        }
        lists > 0 && lists >= others
    }

    /// A cell whose commas may part names, if some of what they part is known otherwise.
    fn doubtful(&self, at_commas: bool) -> Option<&'c str> {
        if at_commas {
            return None;
        }
        let may_be_list = |cell: &&str| {
            let mut parts = cell.split(COMMAS);
            let is_name = |part: &str| {
                let first = part.trim().chars().next();
                first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase()) && part.trim().len() > 2
            };
            let is_many = cell.matches(COMMAS).count() > 1;
            cell.split(COMMAS).all(is_name) && (is_many || parts.any(|part| self.known.contains(self.name_of(part))))
        };
        let mut found = self.with_commas().filter(may_be_list);
        let first = found.next()?;
        (found.count() > 0).then_some(first)
    }

    fn name_of<'p>(&self, part: &'p str) -> &'p str {
        if self.has_details {
            bare(part.trim())
        } else {
            part.trim()
        }
    }
}

/// Whether a part is blank, or an age that belongs to the name before it.
fn tells_nothing(part: &str) -> bool {
    let part = part.trim();
    part.is_empty() || part.bytes().all(|byte| byte.is_ascii_digit())
}
