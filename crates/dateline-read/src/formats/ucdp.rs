//! UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset): the 49-column release and the 45-column
//! country extract with its row of HXL tags.
//!
//! - `date_start..date_end` is the time within which the event happened, not how long it lasted: one unknown day in
//!   that window.
//! - Who began is said only of one-sided violence: there side A is the perpetrator and the civilians are the victims.
//!   In all other events both sides are participants.
//! - The numbers of deaths are UCDP's own estimate from all sources together. So a claim of UCDP carries them, citing
//!   `source_original`, and each article has a claim of its own without figures. Only the articles' outlets are
//!   counted as sources.

mod sources;

use dateline_batch::finding::{DateFault, FigureFault, RowFault};
use dateline_batch::format::Schema;
use dateline_dates::Reading;
use dateline_event::{Amount, PlacePrecision, Role, Stance, TimeRange};

use super::position::Position;
use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, list, window_of_days};
use sources::Article;

/// Where UCDP's columns stand.
pub(super) struct Ucdp {
    id: Option<usize>,
    year: Option<usize>,
    violence: Option<usize>,
    side_a: Option<usize>,
    side_b: Option<usize>,
    number_of_sources: Option<usize>,
    source_article: Option<usize>,
    source_office: Option<usize>,
    source_date: Option<usize>,
    source_headline: Option<usize>,
    source_original: Option<usize>,
    clarity: Option<usize>,
    where_precision: Option<usize>,
    where_description: Option<usize>,
    /// From the country to the named point.
    place: [Option<usize>; 4],
    position: Position,
    date_start: Option<usize>,
    date_end: Option<usize>,
    best: Option<usize>,
    low: Option<usize>,
    high: Option<usize>,
    /// Deaths of one side each, with the column's name.
    deaths: Vec<(usize, String)>,
}

impl TableFormat for Ucdp {
    fn recognise(header: &Header) -> Option<Self> {
        // People keep some of the columns, and shapefiles cut names after ten letters.
        let violence = header.find(&["type_of_violence", "type_of_vi"])?;
        header.has(&["side_a", "side_b", "date_start"])?;
        let best = header.find(&["best", "best_est"]);
        best.or_else(|| header.find(&["where_prec", "dyad_name"]))?;
        let find = |name: &str| header.find(&[name]);
        let deaths = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"];
        Some(Self {
            id: find("id"),
            year: find("year"),
            violence: Some(violence),
            side_a: find("side_a"),
            side_b: find("side_b"),
            number_of_sources: header.find(&["number_of_sources", "number_of_"]),
            source_article: header.find(&["source_article", "source_art"]),
            source_office: find("source_office"),
            source_date: find("source_date"),
            source_headline: find("source_headline"),
            source_original: find("source_original"),
            clarity: header.find(&["event_clarity", "event_clar"]),
            where_precision: find("where_prec"),
            where_description: find("where_description"),
            place: [
                find("country"),
                find("adm_1"),
                find("adm_2"),
                header.find(&["where_coordinates", "where_coor"]),
            ],
            position: Position::find(header, &["latitude"], &["longitude"]),
            date_start: find("date_start"),
            date_end: find("date_end"),
            best,
            low: header.find(&["low", "low_est"]),
            high: header.find(&["high", "high_est"]),
            deaths: deaths
                .iter()
                .filter_map(|name| find(name).map(|column| (column, (*name).to_owned())))
                .collect(),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("UCDP GED")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        let columns = [self.date_start, self.date_end];
        columns.into_iter().flatten().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.when(self.when(row, notes), || self.words(row));
        let degrees = self.position.read(row, notes);
        let note = self.clarity_note(row, notes);
        let violence = row.text(self.violence);
        sink.kind(match violence {
            "1" => "State-based violence",
            "2" => "Non-state violence",
            "3" => "One-sided violence",
            other => other,
        });
        let [a, b] = if violence == "3" {
            [Role::Perpetrator, Role::Victim]
        } else {
            [Role::Participant; 2]
        };
        sink.actor(a, row.text(self.side_a), "side_a");
        sink.actor(b, row.text(self.side_b), "side_b");
        for column in self.place {
            sink.place(row.text(column));
        }
        self.claims(row, sink, notes);
        sink.rest(|event| {
            degrees.put(&mut event.place);
            event.place.precision = place_precision(row.text(self.where_precision));
            row.text(self.where_description).clone_into(&mut event.place.note);
            note.clone_into(&mut event.note);
        });
    }
}

impl Ucdp {
    fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let start = row.needed_date(self.date_start, notes)?;
        let end = row.date(self.date_end, notes).unwrap_or(start);
        let days = TimeRange::new(start.bounds.earliest_start, end.bounds.latest_end);
        let reading = if days.last < days.first {
            notes.add(self.date_end, || DateFault::EndBeforeStart);
            start
        } else {
            window_of_days(start, days)
        };
        row.check_year(self.year, &reading, notes);
        Some(reading)
    }

    /// What stands in the date columns.
    fn words(&self, row: &TableRow<'_>) -> String {
        let (start, end) = (row.text(self.date_start), row.text(self.date_end));
        if start == end || end.is_empty() {
            start.to_owned()
        } else {
            format!("{start} – {end}")
        }
    }

    fn has_estimate(&self, row: &TableRow<'_>) -> bool {
        let deaths = self.deaths.iter().map(|(column, _)| Some(*column));
        [self.best, self.low, self.high]
            .into_iter()
            .chain(deaths)
            .any(|column| !row.text(column).is_empty())
    }

    /// The estimate of all deaths.
    fn deaths(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Amount> {
        let [best, low, high] = [self.best, self.low, self.high].map(|column| row.number(column, notes));
        let (low, high) = match (low, high, best) {
            (Some(low), Some(high), _) => (low, high),
            (_, _, best) => return best.map(Amount::Exact),
        };
        let middle = best.unwrap_or(low);
        if low > middle || middle > high {
            notes.add(self.best, || FigureFault::BestNotBetween {
                best: middle,
                low,
                high,
            });
        }
        let (low, high) = (low.min(middle).min(high), high.max(middle).max(low));
        Some(if low < high {
            Amount::Range { low, high, best }
        } else {
            Amount::Exact(low)
        })
    }

    fn claims<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let deaths = self.deaths(row, notes);
        if self.has_estimate(row) {
            let total = deaths.map(|amount| ("deaths", amount));
            let of_sides = self.deaths.iter().filter_map(|(column, name)| {
                let number = row.number(Some(*column), notes)?;
                Some((name.as_str(), Amount::Exact(number)))
            });
            let figures = total.into_iter().chain(of_sides);
            sink.claim_with_figures(By::Summary("UCDP"), Stance::Asserts, figures, |claim| {
                claim.source.citing = list(row.text(self.source_original), ';').map(str::to_owned).collect();
                "UCDP's own estimate from all its sources together".clone_into(&mut claim.words);
            });
        }
        let mut outlets: Vec<&str> = Vec::new();
        self.for_each_article(row, |article| {
            if !outlets.contains(&article.outlet) {
                outlets.push(article.outlet);
            }
            sink.claim(By::Source(article.outlet), Stance::Asserts, |claim| {
                article.headline.clone_into(&mut claim.source.title);
                article.published.clone_into(&mut claim.source.published);
                article.words.clone_into(&mut claim.words);
            });
        });
        if let [outlet] = outlets[..]
            && !outlet.is_empty()
            && let Some(further) = self.further_sources(row)
        {
            sink.claim(By::Source(""), Stance::Asserts, |claim| claim.words = further);
        }
    }

    /// What UCDP says of sources beside the one that it names: −1 is not known how many.
    fn further_sources(&self, row: &TableRow<'_>) -> Option<String> {
        let text = row.text(self.number_of_sources);
        match text.strip_suffix(".0").unwrap_or(text).parse::<i64>().ok()? {
            -1 => Some("UCDP does not say how many further sources there are".to_owned()),
            all if all > 1 => Some(format!("UCDP counts {all} sources in all and names one")),
            _ => None,
        }
    }

    fn for_each_article<'a>(&self, row: &TableRow<'a>, see: impl FnMut(Article<'a>)) {
        let lists = [self.source_office, self.source_date, self.source_headline];
        sources::for_each(row.raw(self.source_article), lists.map(|column| row.text(column)), see);
    }

    /// What the clarity of an event means, where it is not full.
    fn clarity_note(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> &'static str {
        match row.text(self.clarity) {
            "2" => {
                "Event clarity 2: the sources tell of several events only together, so that time, place or figures of this one \
                 are drawn from their sum."
            }
            "" | "1" => "",
            other => {
                notes.add(self.clarity, || RowFault::UnknownClarity { code: other.into() });
                ""
            }
        }
    }
}

fn place_precision(code: &str) -> Option<PlacePrecision> {
    Some(match code {
        "" => return None,
        "1" => PlacePrecision::Exact,
        "2" => PlacePrecision::Near,
        "3" => PlacePrecision::District,
        "4" => PlacePrecision::Province,
        "5" => PlacePrecision::Area,
        "6" => PlacePrecision::Country,
        "7" => PlacePrecision::International,
        _ => PlacePrecision::Unknown,
    })
}
