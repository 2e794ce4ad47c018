//! Makes an added column of the files' bytes: by runs of rows in the order of the files, on all cores.

use std::cmp::Reverse;

use dateline_batch::checked::{item, to_u32};
use dateline_batch::{CancelToken, Cancelled, NameId, Names, OwnColumn, Record};
use rayon::prelude::*;

use super::column::{OTHERS, shortened};
use super::column_names::NamedColumn;
use super::scale::GrowingScale;
use super::{AddedColumn, Scale};
use crate::{Column, File, FileId, RowId, Store, ValueId};

/// Rows that one task decodes, in a few milliseconds.
const RUN: usize = 4096;
/// So many runs are decoded before their texts are put together, which bounds what is kept twice.
const RUNS: usize = 64;

/// A run of rows of one file.
struct Run<'s> {
    file: FileId,
    /// As the file calls the column.
    name: &'s OwnColumn,
    rows: &'s [RowId],
}

/// The texts of a run.
#[derive(Default)]
struct RunTexts {
    texts: Names,
    /// The place in the run of each row that has any, and its text.
    cells: Vec<(u32, NameId)>,
    cut: usize,
}

impl Store {
    /// Decodes a column of the files for all rows; `None` if no file has it. It is the one of this name, or the only one that is
    /// called so but for case and signs between words. `on_rows` is told how many rows are done, ever more.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn add_column(
        &self,
        name: &str,
        cancel: &CancelToken,
        on_rows: &mut dyn FnMut(usize),
    ) -> Result<Option<AddedColumn>, Cancelled> {
        self.add_column_of(name, AddedColumn::MAX_VALUES, cancel, on_rows)
    }

    /// As [`Store::add_column`], with so many values told apart.
    pub(super) fn add_column_of(
        &self,
        name: &str,
        most: usize,
        cancel: &CancelToken,
        on_rows: &mut dyn FnMut(usize),
    ) -> Result<Option<AddedColumn>, Cancelled> {
        let known = self.column_names();
        if let Some(column) = known.find(name) {
            return self.index(
                &column.name,
                &self.own_columns(column),
                &known.namesakes(column),
                (most, cancel, on_rows),
            );
        }
        if !self.files().iter().any(File::has_names_by_record) {
            return Ok(None);
        }
        // Records may have it just so; else it takes all their names to know which is meant.
        let written = |file: &File| file.has_names_by_record().then(|| OwnColumn::first(name));
        let written: Vec<Option<OwnColumn>> = self.files().iter().map(written).collect();
        if let Some(column) = self.index(name, &written, &[], (most, cancel, &mut *on_rows))? {
            return Ok(Some(column));
        }
        let known = self.all_column_names(cancel)?;
        let Some(column) = known.find(name) else {
            return Ok(None);
        };
        self.index(&column.name, &self.own_columns(column), &[], (most, cancel, on_rows))
    }

    /// By file what it calls a column; records with names of their own may all have it as it is first written.
    fn own_columns(&self, column: &NamedColumn) -> Vec<Option<OwnColumn>> {
        let mut own: Vec<Option<OwnColumn>> = vec![None; self.files().len()];
        for (file, named) in &column.of_files {
            if let Some(own) = own.get_mut(file.index()) {
                *own = Some(named.clone());
            }
        }
        let first = column.of_files.first().map(|(_, own)| own);
        for (file, own) in self.files().iter().zip(&mut own) {
            if own.is_none() && file.has_names_by_record() {
                *own = first.cloned();
            }
        }
        own
    }

    /// Decodes a column of this name, called by each file as is said.
    fn index(
        &self,
        name: &str,
        names: &[Option<OwnColumn>],
        namesakes: &[String],
        (most, cancel, on_rows): (usize, &CancelToken, &mut dyn FnMut(usize)),
    ) -> Result<Option<AddedColumn>, Cancelled> {
        let mut texts = Names::default();
        texts.intern("");
        let mut indexed = Indexed {
            numbers: vec![0; self.len()],
            of_files: vec![ValueSet::default(); self.files().len()],
            texts,
            most,
            others: None,
            cut: 0,
        };
        let mut done = 0;
        for runs in self.runs(names).chunks(RUNS) {
            let found: Vec<RunTexts> = runs
                .par_iter()
                .map(|run| {
                    cancel.check()?;
                    Ok(self.texts_of(run))
                })
                .collect::<Result<_, _>>()?;
            for (run, found) in runs.iter().zip(&found) {
                indexed.append(run, found);
                done += run.rows.len();
            }
            on_rows(done);
        }
        cancel.check()?;
        // A file whose records have names of their own has the column if any record does.
        let files = self.numbered_files().zip(names.iter().zip(&indexed.of_files));
        let lacking: Vec<FileId> = files
            .filter(|((_, file), (name, values))| name.is_none() || (file.has_names_by_record() && values.is_empty()))
            .map(|((file, _), _)| file)
            .collect();
        if lacking.len() == names.len() {
            return Ok(None);
        }
        let scale = self.scale_of(&indexed, names);
        cancel.check()?;
        Ok(Some(AddedColumn {
            name: name.to_owned(),
            namesakes: namesakes.to_vec(),
            commonest: indexed.commonest(),
            has_gaps: indexed.numbers.contains(&AddedColumn::NO_VALUE.number()),
            column: Column::from(indexed.numbers),
            texts: indexed.texts,
            scale,
            lacking,
            others: indexed.others,
            cut: indexed.cut,
            of: self.columns.clone(),
        }))
    }

    /// All rows of the files that may have the column.
    fn runs<'s>(&'s self, names: &'s [Option<OwnColumn>]) -> Vec<Run<'s>> {
        let mut runs = Vec::new();
        let mut rest = self.in_file_order();
        for (file, name) in FileId::all(names.len()).zip(names) {
            let (rows, others) = rest.split_at(rest.partition_point(|&row| self.file_of(row) <= file));
            if let Some(name) = name {
                runs.extend(rows.chunks(RUN).map(|rows| Run { file, name, rows }));
            }
            rest = others;
        }
        runs
    }

    fn texts_of(&self, run: &Run<'_>) -> RunTexts {
        let mut found = RunTexts::default();
        let Some(file) = self.file(run.file) else {
            return found;
        };
        let records: Vec<Record> = run.rows.iter().filter_map(|&row| self.place_in_file(row)).collect();
        file.decoder.cells(&records, run.name, &mut |at, text| {
            let short = shortened(text);
            found.cut += usize::from(short.len() != text.len());
            found.cells.push((to_u32(at), found.texts.intern(&short)));
        });
        found
    }

    /// On what all files let the values be compared.
    fn scale_of(&self, indexed: &Indexed, names: &[Option<OwnColumn>]) -> Scale {
        let mut scale = GrowingScale::new(indexed.texts.len());
        for ((file, name), values) in self.files().iter().zip(names).zip(&indexed.of_files) {
            let values: Vec<ValueId> = values.iter().filter(|&value| Some(value) != indexed.others).collect();
            if let (Some(name), false) = (name, values.is_empty()) {
                let texts: Vec<&str> = values.iter().map(|value| indexed.text(*value)).collect();
                scale.add(&values, file.decoder.readings(name, &texts));
            }
        }
        scale.finish()
    }
}

/// What was put together so far.
struct Indexed {
    /// By row.
    numbers: Vec<u32>,
    texts: Names,
    /// The values that each file has.
    of_files: Vec<ValueSet>,
    /// So many values are told apart.
    most: usize,
    others: Option<ValueId>,
    cut: usize,
}

impl Indexed {
    fn text(&self, value: ValueId) -> &str {
        self.texts.get(NameId::from_number(value.number()))
    }

    /// The values of the most rows, the most first, those that come first in the files before others of as many.
    fn commonest(&self) -> Vec<ValueId> {
        let mut counts = vec![0_u32; self.texts.len()];
        for &number in &self.numbers {
            if let Some(count) = counts.get_mut(number as usize) {
                *count += 1;
            }
        }
        let values = ValueId::all(counts.len()).zip(counts).skip(1);
        let mut values: Vec<(ValueId, u32)> = values
            .filter(|&(value, count)| count > 0 && Some(value) != self.others)
            .collect();
        let order = |&(value, count): &(ValueId, u32)| (Reverse(count), value);
        if values.len() > AddedColumn::COMMONEST {
            values.select_nth_unstable_by_key(AddedColumn::COMMONEST, order);
            values.truncate(AddedColumn::COMMONEST);
        }
        values.sort_unstable_by_key(order);
        values.into_iter().map(|(value, _)| value).collect()
    }

    fn append(&mut self, run: &Run<'_>, found: &RunTexts) {
        let values: Vec<ValueId> = found.texts.iter().map(|text| self.value(text)).collect();
        if let Some(of_file) = self.of_files.get_mut(run.file.index()) {
            for &value in &values {
                of_file.insert(value);
            }
        }
        for &(at, text) in &found.cells {
            let row = run.rows.get(at as usize);
            if let Some(number) = row.and_then(|row| self.numbers.get_mut(row.index())) {
                *number = item(&values, text).number();
            }
        }
        self.cut += found.cut;
    }

    /// The value of a text: one of its own as long as there are not too many.
    fn value(&mut self, text: &str) -> ValueId {
        if self.texts.len() <= self.most || self.texts.number_of(text).is_some() {
            return ValueId::from_number(self.texts.intern(text).number());
        }
        let Self { texts, others, .. } = self;
        *others.get_or_insert_with(|| ValueId::from_number(texts.intern(OTHERS).number()))
    }
}

/// Which values there are.
#[derive(Clone, Default)]
struct ValueSet(Vec<u64>);

impl ValueSet {
    fn insert(&mut self, value: ValueId) {
        let word = value.index() / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << (value.index() % 64);
        }
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|&word| word == 0)
    }

    fn iter(&self) -> impl Iterator<Item = ValueId> {
        let bits = self
            .0
            .iter()
            .flat_map(|&word| (0..64).map(move |bit| word & (1 << bit) != 0));
        ValueId::all(self.0.len() * 64)
            .zip(bits)
            .filter_map(|(value, is_in)| is_in.then_some(value))
    }
}
