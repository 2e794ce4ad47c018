use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use super::{ColumnMapping, Mapping, MappingError, Part};

/// Where each name stands in a header, the first place last.
type Places = FxHashMap<String, Vec<usize>>;

fn places(names: impl DoubleEndedIterator<Item = String> + ExactSizeIterator) -> Places {
    let mut places = Places::default();
    for (at, name) in names.enumerate().rev() {
        places.entry(name).or_default().push(at);
    }
    places
}

impl Mapping {
    /// For each column of a table, what the mapping says of it.
    ///
    /// # Errors
    /// If the table lacks a column that holds a part, or a part is in more columns than it can be.
    pub fn fit(&self, header: &[String]) -> Result<Vec<Option<&ColumnMapping>>, MappingError> {
        self.check()?;
        let mut fitted: Vec<Option<&ColumnMapping>> = vec![None; header.len()];
        let mut exact = places(header.iter().map(|name| name.trim().to_owned()));
        let mut folded = None;
        let mut lacking = None;
        for column in &self.columns {
            let is_free = |at: &usize| fitted.get(*at).is_some_and(Option::is_none);
            let take = |known: &mut Places, name: &str| {
                let places = known.get_mut(name)?;
                std::iter::from_fn(|| places.pop()).find(is_free)
            };
            // The exact name first, then one that differs in case or diacritics.
            let wanted = column.name.trim();
            let at = take(&mut exact, wanted).or_else(|| {
                let known = folded.get_or_insert_with(|| places(header.iter().map(|name| fold(name.trim()))));
                take(known, &fold(wanted))
            });
            match at.and_then(|at| fitted.get_mut(at)) {
                Some(slot) => *slot = Some(column),
                None if column.part == Part::Field => {}
                None => {
                    lacking.get_or_insert(&column.name);
                }
            }
        }
        match lacking {
            Some(name) => Err(MappingError::NoColumn(name.clone())),
            None => Ok(fitted),
        }
    }

    /// The same with one entry for each column of a header, in its order.
    ///
    /// # Errors
    /// If it does not fit.
    pub fn aligned(&self, header: &[String]) -> Result<Self, MappingError> {
        let fitted = self.fit(header)?;
        let columns = header.iter().zip(fitted).map(|(name, column)| ColumnMapping {
            name: name.clone(),
            ..column.cloned().unwrap_or_default()
        });
        Ok(Self {
            columns: columns.collect(),
            ..self.clone()
        })
    }

    /// The same without what a table lacks, and the names of the columns that it lacks.
    pub fn without_lacking(&self, header: &[String]) -> (Self, Vec<String>) {
        let mut fitting = self.clone();
        let mut lacking = Vec::new();
        // Each error takes one column out of play, so that it ends.
        for _ in 0..=2 * self.columns.len() {
            match fitting.fit(header) {
                Err(MappingError::NoColumn(name)) => {
                    fitting.columns.retain(|column| column.name != name);
                    lacking.push(name);
                }
                Err(MappingError::Alone { column: name, .. }) => {
                    let alone = fitting.columns.iter_mut().filter(|column| column.name == name);
                    alone.for_each(|column| column.part = Part::Field);
                }
                _ => break,
            }
        }
        (fitting, lacking)
    }

    /// Whether the parts can stand together.
    ///
    /// # Errors
    /// If they cannot: what would be wrong in any table.
    pub fn check(&self) -> Result<(), MappingError> {
        self.encoding()?;
        if let Some(delimiter) = self
            .delimiter
            .filter(|c| !c.is_ascii() || matches!(c, '"' | '\n' | '\r'))
        {
            return Err(MappingError::Delimiter(delimiter));
        }
        let with = |part: Part| self.columns.iter().filter(move |column| column.part == part);
        for part in Part::all().filter(|part| part.is_single()) {
            let mut columns = with(part);
            if let (Some(first), Some(second)) = (columns.next(), columns.next()) {
                return Err(MappingError::Twice {
                    part,
                    first: first.name.clone(),
                    second: second.name.clone(),
                });
            }
        }
        for (part, other) in [
            (Part::Latitude, Part::Longitude),
            (Part::Longitude, Part::Latitude),
            (Part::OtherDate, Part::Date),
            (Part::Month, Part::Year),
            (Part::Day, Part::Month),
            (Part::EndMonth, Part::EndYear),
            (Part::EndDay, Part::EndMonth),
        ] {
            if let (Some(column), None) = (with(part).next(), with(other).next()) {
                return Err(MappingError::Alone {
                    part,
                    other,
                    column: column.name.clone(),
                });
            }
        }
        Ok(())
    }
}
