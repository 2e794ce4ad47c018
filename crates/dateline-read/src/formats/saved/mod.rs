//! Tables that Dateline saved ([`dateline_format::columns`]), in any container.
//!
//! One column holds the whole event, the others say it for people. A cell that was changed by hand since counts for
//! its part of the event: sources, figures and links too, as far as it is plain what was meant. What is only a summary
//! of other columns, and what is not plain, is noted and kept as a field where it was changed.

mod change;
mod claims;
mod parts;

use std::borrow::Cow;

use dateline_batch::finding::RowFault;
use dateline_batch::format::Schema;
use dateline_event::{EqualNames, Event};
use dateline_format::columns::{
    COLUMNS, DISPUTED, OTHER_FIELDS, WHOLE, WHOLE_PLAIN, WHOLE_PROPERTY, WHOLE_WITH_FIELDS, cells, field_heading, key,
    unguarded,
};

use self::change::change;
use self::parts::Parts;

use crate::own::whole_event;
use crate::table::{DateColumn, Header, Notes, RowSink, TableFormat, TableRow, title};

pub(super) struct Saved {
    whole: Option<usize>,
    /// Whether formulas in cells were made safe.
    is_guarded: bool,
    /// Whether the whole event includes its fields, so that no column is one.
    has_fields: bool,
    /// Fields without columns of their own, for people.
    others: Option<usize>,
    id: Option<usize>,
    /// Where each of [`COLUMNS`] stands.
    columns: [Option<usize>; COLUMNS.len()],
    parts: Parts,
}

impl TableFormat for Saved {
    fn recognise(header: &Header) -> Option<Self> {
        let find = |name: &str| header.find(&[&key(name)]);
        let property = key(WHOLE_PROPERTY).replace('-', "_");
        let (guarded, plain, calendar) = (find(WHOLE), find(WHOLE_PLAIN), header.find(&[&property]));
        let with_fields = find(WHOLE_WITH_FIELDS);
        let whole = guarded.or(plain).or(with_fields).or(calendar)?;
        Some(Self {
            whole: Some(whole),
            is_guarded: guarded.is_some(),
            has_fields: with_fields.or(calendar).is_some(),
            others: find(OTHER_FIELDS),
            id: find("Id"),
            // A calendar's own properties say the same in other words.
            columns: COLUMNS.map(|name| find(name).filter(|_| calendar.is_none())),
            parts: plain.map_or_else(Parts::default, |_| Parts::of(header)),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("Dateline")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        Vec::new()
    }

    fn has_dates(&self) -> bool {
        true
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.whole(self.event(row, notes));
    }

    fn fields(&self, row: &TableRow<'_>, header: &Header, event: &mut Event) {
        if self.has_fields {
            return;
        }
        let is_own = |column: usize| {
            let column = Some(column);
            self.whole == column || self.others == column || self.columns.contains(&column)
        };
        let is_part = |column: usize| self.parts.continue_at(column);
        // Where the whole event has its fields, the columns only tell what was changed by hand.
        let are_known = !event.fields.is_empty();
        for column in (0..row.len().max(header.len())).filter(|&column| !is_own(column) && !is_part(column)) {
            let text = self.text(row, Some(column));
            let heading = header.name(column);
            let heading = if self.is_guarded { unguarded(&heading) } else { &heading };
            let mut known = event
                .fields
                .iter_mut()
                .filter(|(name, _)| are_known && field_heading(name) == heading);
            match (known.next(), known.next()) {
                // What several fields share, or is called otherwise here, is not taken from here.
                (Some((name, field)), None) if name == heading => *field = text.into_owned(),
                (Some(_), _) => {}
                (None, _) if text.is_empty() => {}
                (None, _) => event.fields.push((heading.to_owned(), text.into_owned())),
            }
        }
    }
}

impl Saved {
    /// The event of the column that holds it whole, with what was changed by hand in others since.
    fn event(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Event {
        let text = &*self.parts.text(row, self.whole);
        let read = whole_event(text, &mut |column, reason| notes.add_of(column, reason));
        let mut event = match read {
            Ok((event, directory)) => {
                notes.add_names(&directory);
                event
            }
            Err(why) => {
                if !text.trim().is_empty() {
                    notes.add(self.whole, || RowFault::UnreadableWhole { why });
                }
                Event::default()
            }
        };
        let written = cells(&event, &EqualNames);
        for ((&column, name), written) in self.columns.iter().zip(COLUMNS).zip(&written) {
            let text = &*self.text(row, column);
            // Whether it is disputed follows from what else is known of names, too.
            let is_own = name != DISPUTED;
            if is_own && column.is_some() && text != written {
                change(&mut event, (name, column), text, notes);
            }
        }
        keep_half(&mut event);
        if event.title.trim().is_empty() {
            let actors: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
            let last = |path: &[String]| path.last().cloned().unwrap_or_default();
            event.title = title(&last(&event.kind), &actors, &last(&event.place.path));
        }
        event
    }

    fn text<'a>(&self, row: &TableRow<'a>, column: Option<usize>) -> Cow<'a, str> {
        if self.is_guarded {
            unguarded(row.raw(column)).into()
        } else {
            self.parts.text(row, column)
        }
    }
}

/// Half a position is none: it stays as a field.
fn keep_half(event: &mut Event) {
    let place = &mut event.place;
    let half = match (place.latitude, place.longitude) {
        (Some(degrees), None) => ("Latitude", degrees),
        (None, Some(degrees)) => ("Longitude", degrees),
        _ => return,
    };
    (place.latitude, place.longitude) = (None, None);
    event.fields.push((half.0.to_owned(), half.1.to_string()));
}
