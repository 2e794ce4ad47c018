//! GTD (Global Terrorism Database, START): the table of 135 columns, or of some of them.
//!
//! - A month or day of 0 is not known: the date is the year or the month. With `approxdate` it is approximate, or as
//!   `approxdate` has it where that tells days and the columns do not.
//!   `extended` 1 makes it last until `resolution`.
//! - −9 and −99 say that something is not known, and so do “Unknown”, “Not Applicable” and the like.
//! - A group is "claimed by" where `claimed` says so and "attributed to" where `guncertain` says that it is only
//!   suspected, else the perpetrator. Of a target the corporate entity is named, else the target as GTD describes
//!   it, else its kind.
//! - The numbers of killed and wounded are GTD's, so a claim of GTD carries them. Each claim of responsibility and each
//!   cited source is a claim of its own. `doubtterr` (it may have been no terrorism but `alternative`) and `compclaim`
//!   (several groups claim it) make GTD dispute it.

mod claims;

use dateline_batch::finding::{DateFault, Quoted};
use dateline_batch::format::Schema;
use dateline_dates::{self as dates, DateStyle, KnownOrder, Reading};
use dateline_event::{Bounds, DateOrder, PlacePrecision, Qualifier, Role};

use super::position::Position;
use crate::table::{DateColumn, Header, Notes, RowSink, TableFormat, TableRow, is_placeholder};

/// Where GTD's columns stand.
pub(super) struct Gtd {
    id: Option<usize>,
    calendar: [Option<usize>; 3],
    approximate_date: Option<usize>,
    extended: Option<usize>,
    resolution: Option<usize>,
    kind: [Option<usize>; 2],
    /// Country, province and city.
    place: [Option<usize>; 3],
    position: Position,
    specificity: Option<usize>,
    vicinity: Option<usize>,
    location: Option<usize>,
    groups: [Group; 3],
    /// The corporate entity, the target in its own words and its kind, each with its column's name.
    targets: [[(Option<usize>, &'static str); 3]; 3],
    texts: [Option<usize>; 3],
    doubt: Option<usize>,
    alternative: Option<usize>,
    competing: Option<usize>,
    success: Option<usize>,
    /// What is counted, with its column.
    figures: Vec<(usize, &'static str)>,
    citations: [Option<usize>; 3],
}

/// One of up to three groups that are named.
struct Group {
    name: Option<usize>,
    sub_name: Option<usize>,
    uncertain: Option<usize>,
    claimed: Option<usize>,
    claim_mode: Option<usize>,
    from: &'static str,
}

impl TableFormat for Gtd {
    fn recognise(header: &Header) -> Option<Self> {
        // People keep some of the columns, and call those of the date as they like.
        let marks = [
            "eventid",
            "iyear",
            "imonth",
            "iday",
            "country_txt",
            "region_txt",
            "provstate",
            "specificity",
            "doubtterr",
            "attacktype1_txt",
            "targtype1_txt",
            "weaptype1_txt",
            "gname",
            "nkill",
            "nwound",
        ];
        let marks = marks.iter().filter(|mark| header.find(&[mark]).is_some());
        let calendar = [["iyear", "year"], ["imonth", "month"], ["iday", "day"]].map(|names| header.find(&names));
        header.find(&["gname", "attacktype1_txt"])?;
        calendar[0].filter(|_| marks.count() >= 6)?;
        let find = |name: &str| header.find(&[name]);
        let group = |names: [&str; 5], from| {
            let [name, sub_name, uncertain, claimed, claim_mode] = names.map(find);
            Group {
                name,
                sub_name,
                uncertain,
                claimed,
                claim_mode,
                from,
            }
        };
        let target = |names: [&'static str; 3]| names.map(|name| (find(name), name));
        let figures = [
            ("nkill", "killed"),
            ("nkillter", "perpetrators killed"),
            ("nwound", "wounded"),
            ("nwoundte", "perpetrators wounded"),
            ("nperps", "perpetrators"),
            ("nperpcap", "perpetrators captured"),
            ("nhostkid", "hostages or kidnapped"),
            ("nreleased", "hostages released"),
            ("propvalue", "property damage in US dollars"),
            ("ransompaid", "ransom paid in US dollars"),
        ];
        Some(Self {
            id: find("eventid"),
            calendar,
            approximate_date: find("approxdate"),
            extended: find("extended"),
            resolution: find("resolution"),
            kind: ["attacktype1_txt", "weaptype1_txt"].map(find),
            place: ["country_txt", "provstate", "city"].map(find),
            position: Position::find(header, &["latitude"], &["longitude"]),
            specificity: find("specificity"),
            vicinity: find("vicinity"),
            location: find("location"),
            groups: [
                group(
                    ["gname", "gsubname", "guncertain1", "claimed", "claimmode_txt"],
                    "gname",
                ),
                group(
                    ["gname2", "gsubname2", "guncertain2", "claim2", "claimmode2_txt"],
                    "gname2",
                ),
                group(
                    ["gname3", "gsubname3", "guncertain3", "claim3", "claimmode3_txt"],
                    "gname3",
                ),
            ],
            targets: [
                target(["corp1", "target1", "targtype1_txt"]),
                target(["corp2", "target2", "targtype2_txt"]),
                target(["corp3", "target3", "targtype3_txt"]),
            ],
            texts: ["summary", "motive", "addnotes"].map(find),
            doubt: find("doubtterr"),
            alternative: find("alternative_txt"),
            competing: find("compclaim"),
            success: find("success"),
            figures: figures
                .into_iter()
                .filter_map(|(name, what)| Some((find(name)?, what)))
                .collect(),
            citations: ["scite1", "scite2", "scite3"].map(find),
        })
    }

    const DOUBT_NEEDS_EVENT: bool = true;

    fn schema(&self) -> Schema {
        Schema::Known("GTD")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        let column = |column| DateColumn::new(column).ordered(KnownOrder::Likely(DateOrder::MonthFirst));
        self.resolution.into_iter().map(column).collect()
    }

    fn has_dates(&self) -> bool {
        true
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.when(self.when(row, notes), || self.words(row));
        for column in self.kind {
            sink.kind(known(row, column));
        }
        for group in &self.groups {
            for role in group.roles(row).into_iter().flatten() {
                sink.actor(role, known(row, group.name), group.from);
                sink.actor(role, known(row, group.sub_name), group.from);
            }
        }
        for target in &self.targets {
            let mut columns = target.iter().map(|(column, from)| (known(row, *column), *from));
            if let Some((name, from)) = columns.find(|(name, _)| !name.is_empty()) {
                sink.actor(Role::Target, name, from);
            }
        }
        for column in self.place {
            sink.place(known(row, column));
        }
        let degrees = self.position.read(row, notes);
        self.claims(row, sink, notes);
        sink.rest(|event| {
            let texts = self.texts.map(|column| known(row, column));
            let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            event.text = texts.join("\n\n");
            degrees.put(&mut event.place);
            event.place.precision = self.place_precision(row);
            known(row, self.location).clone_into(&mut event.place.note);
            if code(row, self.success) == "0" {
                "GTD counts this as an attempt that did not succeed.".clone_into(&mut event.note);
            }
        });
    }
}

impl Gtd {
    fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let [year, month, day] = self.calendar.map(|column| code(row, column));
        let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse().ok() };
        let start = year
            .parse()
            .ok()
            .zip(number(month).zip(number(day)))
            .and_then(|(year, (month, day))| dates::from_numbers(year, month, day));
        let Some(mut start) = start else {
            notes.add(self.calendar[0], || {
                let [year, month, day] = [year, month, day].map(Quoted::from);
                DateFault::UnreadableParts { year, month, day }
            });
            return None;
        };
        let approximate = known(row, self.approximate_date);
        if !approximate.is_empty() {
            start = within(start, approximate).unwrap_or_else(|| start.marked(Qualifier::Approximate));
        }
        if code(row, self.extended) != "1" {
            return Some(start);
        }
        let Some(end) = row.date(self.resolution, notes) else {
            return Some(start);
        };
        start.until(end).or_else(|| {
            notes.add(self.resolution, || DateFault::EndBeforeStart);
            Some(start)
        })
    }

    /// What stands in the columns of the date.
    fn words(&self, row: &TableRow<'_>) -> String {
        let approximate = known(row, self.approximate_date);
        if !approximate.is_empty() {
            return approximate.to_owned();
        }
        let calendar = self.calendar.map(|column| row.text(column)).join("-");
        match known(row, self.resolution) {
            "" => calendar,
            end => format!("{calendar} – {end}"),
        }
    }

    /// From `specificity`, which tells what the coordinates stand for, and `vicinity`.
    fn place_precision(&self, row: &TableRow<'_>) -> Option<PlacePrecision> {
        Some(match code(row, self.specificity) {
            "1" if code(row, self.vicinity) == "1" => PlacePrecision::Near,
            "1" => PlacePrecision::Exact,
            "2" | "3" => PlacePrecision::District,
            "4" => PlacePrecision::Province,
            "" => return None,
            _ => PlacePrecision::Unknown,
        })
    }
}

impl Group {
    /// Its part in the event, or two, if a group is named.
    fn roles(&self, row: &TableRow<'_>) -> [Option<Role>; 2] {
        let is_claimed = code(row, self.claimed) == "1";
        let is_uncertain = code(row, self.uncertain) == "1";
        if known(row, self.name).is_empty() {
            return [None; 2];
        }
        [
            is_claimed.then_some(Role::ClaimedBy),
            match (is_uncertain, is_claimed) {
                (true, _) => Some(Role::AttributedTo),
                (false, true) => None,
                (false, false) => Some(Role::Perpetrator),
            },
        ]
    }
}

/// The days among which GTD says that one was, of a date of which it tells no day itself; `None` if it says less.
fn within(date: Reading, approximate: &str) -> Option<Reading> {
    let style = DateStyle {
        order: DateOrder::MonthFirst,
        ..DateStyle::default()
    };
    let said = dates::read(approximate, style)?;
    let is_finer = said.precision > date.precision && !said.qualifiers.is_any();
    let window = said.bounds.whole();
    (!date.is_day() && is_finer && date.bounds.possibly_within(window))
        .then(|| date.widened(Bounds::window(window), said.precision))
}

/// The cell's text; "" where GTD says that it is not known.
fn known<'a>(row: &TableRow<'a>, column: Option<usize>) -> &'a str {
    match row.text(column) {
        "-9" | "-99" | "-9.0" | "-99.0" => "",
        text if is_placeholder(text) => "",
        text => text,
    }
}

/// The cell's whole number, which spreadsheets may write as `1.0`; "" where it is not known.
fn code<'a>(row: &TableRow<'a>, column: Option<usize>) -> &'a str {
    let text = known(row, column);
    text.strip_suffix(".0").unwrap_or(text)
}
