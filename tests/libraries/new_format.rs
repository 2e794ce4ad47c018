//! A format of tables that Dateline does not know, added by the steps of CONTRIBUTING: an invented log of a harbour.

use std::path::Path;

use dateline_batch::format::Schema;
use dateline_batch::{Document, FileRow, Progress};
use dateline_event::{Amount, Doubt, PlacePrecision, Role, Stance};
use dateline_read::{
    By, DateColumn, Formats, Header, Notes, ReadAs, RowSink, TableFormat, TableRow, read_bytes, read_bytes_with,
};
use dateline_store::{Facet, RowId, build};

/// Step 1: rows in the layout, all of them invented.
const ROWS: &str = "\
log_no,seen_on,harbour,basin,vessel,incident,hurt_low,hurt_high,watch
7,2031-03-04,Port Test,North Basin,MV Invented,Collision,2,5,North Watch
8,2031-03,Port Test,,MV Other,,,,North Watch
9,soon,Port Test,South Basin,,Fire,1,1,
";

/// Step 2: where the columns stand.
struct HarbourLog {
    number: Option<usize>,
    date: Option<usize>,
    /// From the harbour to the basin.
    place: [Option<usize>; 2],
    vessel: Option<usize>,
    incident: Option<usize>,
    hurt: [Option<usize>; 2],
    watch: Option<usize>,
}

impl TableFormat for HarbourLog {
    /// Step 3: by which columns it is known.
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["log_no", "seen_on", "harbour", "vessel"])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            number: find("log_no"),
            date: find("seen_on"),
            place: ["harbour", "basin"].map(find),
            vessel: find("vessel"),
            incident: find("incident"),
            hurt: ["hurt_low", "hurt_high"].map(find),
            watch: find("watch"),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("Harbour log")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.date.into_iter().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.number
    }

    /// Step 4: what a row says, told once.
    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.when(row.needed_date(self.date, notes), || row.text(self.date).to_owned());
        sink.kind(row.text(self.incident));
        sink.actor(Role::Participant, row.text(self.vessel), "vessel");
        for column in self.place {
            sink.place(row.text(column));
        }
        if let [Some(low), Some(high)] = self.hurt.map(|column| row.number(column, notes)) {
            let hurt = Amount::Range { low, high, best: None };
            sink.claim_with_figures(By::Summary("Harbour log"), Stance::Asserts, [("hurt", hurt)], |_| ());
        }
        let watch = row.text(self.watch);
        if !watch.is_empty() {
            sink.claim(By::Source(watch), Stance::Asserts, |claim| {
                row.text(self.number).clone_into(&mut claim.reference);
            });
        }
        sink.rest(|event| event.place.precision = Some(PlacePrecision::Exact));
    }
}

fn read(formats: &Formats) -> Document {
    let (path, bytes) = (Path::new("log.csv"), ROWS.as_bytes().to_vec());
    read_bytes_with(path, bytes, formats, &ReadAs::default(), &Progress::default()).unwrap()
}

#[test]
fn a_format_is_one_type_and_one_line() {
    // Step 5: the line in the list of formats.
    let document = read(&Formats::default().with::<HarbourLog>());
    assert_eq!(document.report.format.to_string(), "Harbour log CSV");
    assert_eq!((document.report.events, document.report.undated), (3, 1));
    assert!(document.report.columns.is_none(), "nothing was guessed");
    let finding = document.report.findings.kept().first().unwrap();
    assert_eq!(
        (finding.row, finding.column.as_str()),
        (Some(FileRow::after(3)), "seen_on")
    );

    // Step 6: the summary of each row and its whole event tell the same.
    let store = build(vec![document]);
    let mut ids = Vec::new();
    for row in store.rows() {
        let event = store.event(row);
        assert_eq!(store.doubt(row), event.doubt());
        assert_eq!(usize::from(store.claims(row)), event.claims.len());
        assert_eq!(store.members(Facet::Actor, row).count(), event.actors.len());
        ids.push(event.id);
    }
    ids.sort();
    assert_eq!(ids, ["7", "8", "9"]);
    let row = RowId::all(3).find(|&row| store.event(row).id == "7").unwrap();
    let event = store.event(row);
    assert_eq!(event.title, "Collision: MV Invented, North Basin");
    assert_eq!(event.place.path, ["Port Test", "North Basin"]);
    assert_eq!(event.doubt(), Doubt::IMPRECISE | Doubt::ASSERTS | Doubt::SINGLE_SOURCE);
    assert_eq!(event.claims.last().unwrap().reference, "7");
    assert_eq!(event.fields.len(), 9);
}

#[test]
fn without_its_line_the_table_is_guessed_by_its_columns() {
    let (path, bytes) = (Path::new("log.csv"), ROWS.as_bytes().to_vec());
    let document = read_bytes(path, bytes, &Progress::default()).unwrap();
    assert_eq!(document.report.format.to_string(), "CSV table");
    assert_eq!(document.report.events, 3);
    assert!(document.report.columns.is_some());
}
