use dateline_batch::Part;
use dateline_event::Place;

use super::ByColumns;
use crate::table::{DateColumn, Header, TableFormat};

impl ByColumns {
    /// Where the parts are taken from, in sentences.
    pub(super) fn sentences(&self, header: &Header) -> Vec<String> {
        let name = |column: usize| format!("“{}”", header.name(column));
        let date = |date: Option<DateColumn>| date.map(|date| date.column);
        let mut sentences = Vec::new();
        let single = [
            (Part::Date, date(self.date)),
            (Part::Year, self.calendar[0]),
            (Part::Month, self.calendar[1]),
            (Part::Day, self.calendar[2]),
            (Part::End, date(self.end)),
            (Part::EndYear, self.end_calendar[0]),
            (Part::EndMonth, self.end_calendar[1]),
            (Part::EndDay, self.end_calendar[2]),
            (Part::Clock, self.clock),
            (Part::Kind, self.kind[0]),
            (Part::SubKind, self.kind[1]),
            (Part::Latitude, self.latitude),
            (Part::Longitude, self.longitude),
            (Part::Coordinates, self.coordinates),
            (Part::Title, self.title),
            (Part::Text, self.text),
            (Part::Id, self.id),
        ];
        let sources = self.sources.iter().map(|(column, _)| (Part::Source, Some(*column)));
        let links = self.links.iter().map(|column| (Part::Link, Some(*column)));
        for (part, column) in single.into_iter().chain(sources).chain(links) {
            if let Some(column) = column {
                sentences.push(format!("The {} is taken from {}", part.label(), name(column)));
            }
        }
        if let (Some(period), Some(column)) = (self.period, date(self.date)) {
            sentences.push(format!(
                "A day in {} that begins a {} stands for all of it",
                name(column),
                period.label()
            ));
        }
        if let Some(column) = date(self.other_date) {
            sentences.push(format!("Where the date is blank, it is taken from {}", name(column)));
        }
        let actors = self
            .actors
            .iter()
            .map(|actors| format!("“{}” ({})", actors.name, actors.role.label()));
        let places = self.place.iter().map(|&column| name(column));
        let figures = self.figures.iter().map(|figure| {
            let ends = [
                ("", figure.best),
                ("at least ", figure.lowest),
                ("at most ", figure.highest),
            ];
            let ends = ends
                .into_iter()
                .filter_map(|(word, column)| Some(format!("{word}{}", name(column?))));
            format!("{} from {}", figure.what, ends.collect::<Vec<_>>().join(", "))
        });
        let lists = [
            ("Actors are taken from", actors.collect::<Vec<_>>(), ", "),
            ("The location is taken from", places.collect(), Place::SEPARATOR),
            ("Figures are taken:", figures.collect(), ", "),
        ];
        for (begins, names, between) in lists {
            if !names.is_empty() {
                sentences.push(format!("{begins} {}", names.join(between)));
            }
        }
        if let Some(zone) = self.zone {
            sentences.push(format!("Clock times that say no zone are taken as {zone}"));
        }
        if self.date.is_none() && self.calendar[0].is_some() && self.calendar[2].is_none() {
            let length = if self.calendar[1].is_some() { "month" } else { "year" };
            sentences.push(format!(
                "No column tells the day: each row is somewhere in its {length}"
            ));
        }
        if !self.has_dates() {
            sentences.push("No column of dates was found: all rows are in the undated tray".to_owned());
        }
        sentences
    }
}
