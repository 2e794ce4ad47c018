use dateline_batch::Part;
use dateline_batch::decision::{ColumnDecision, FigureColumns, Period};

use super::ByColumns;
use crate::table::{DateColumn, Header, TableFormat};

impl ByColumns {
    /// Where the parts are taken from.
    pub(super) fn column_decisions(&self, header: &Header) -> Vec<ColumnDecision> {
        let name = |column: usize| header.name(column).into_owned();
        let date = |date: Option<DateColumn>| date.map(|date| date.column);
        let mut decisions = Vec::new();
        let single = [
            (Part::Date, date(self.date)),
            (Part::Year, date(self.year)),
            (Part::Month, self.month_and_day[0]),
            (Part::Day, self.month_and_day[1]),
            (Part::End, date(self.end)),
            (Part::EndYear, date(self.end_year)),
            (Part::EndMonth, self.end_month_and_day[0]),
            (Part::EndDay, self.end_month_and_day[1]),
            (Part::Clock, self.clock),
            (Part::Era, self.era),
            (Part::Zone, self.zone_column),
            (Part::DateDoubt, self.date_doubt.map(|(column, _)| column)),
            (Part::EndDoubt, self.end_doubt.map(|(column, _)| column)),
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
                let column = name(column);
                decisions.push(ColumnDecision::Part { part, column });
            }
        }
        if let (Some(period), Some(column)) = (self.period, date(self.date)) {
            let column = name(column);
            decisions.push(ColumnDecision::Period { column, period });
        }
        if let Some(column) = date(self.other_date) {
            decisions.push(ColumnDecision::OtherDate(name(column)));
        }
        if !self.actors.is_empty() {
            let actors = self.actors.iter().map(|actors| (actors.name.clone(), actors.role));
            decisions.push(ColumnDecision::Actors(actors.collect()));
        }
        if !self.place.is_empty() {
            let places = self.place.iter().map(|&column| name(column));
            decisions.push(ColumnDecision::Places(places.collect()));
        }
        if !self.figures.is_empty() {
            let figures = self.figures.iter().map(|figure| FigureColumns {
                what: figure.what.clone(),
                best: figure.best.map(name),
                lowest: figure.lowest.map(name),
                highest: figure.highest.map(name),
            });
            decisions.push(ColumnDecision::Figures(figures.collect()));
        }
        if let Some(zone) = self.zone {
            decisions.push(ColumnDecision::Zone(zone));
        }
        let [month, day] = self.month_and_day;
        if self.date.is_none() && self.year.is_some() && day.is_none() {
            let has_months = month.is_some();
            decisions.push(ColumnDecision::NoDays(if has_months {
                Period::Month
            } else {
                Period::Year
            }));
        }
        if !self.has_dates() {
            decisions.push(ColumnDecision::NoDates);
        }
        decisions
    }
}
