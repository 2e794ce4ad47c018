//! Tables that no format takes: what their columns are taken for. The layouts are those of tables that analysts have; rows and
//! names are invented.

use std::path::Path;

use dateline_batch::{Document, Part, Progress, Question};
use dateline_event::{Amount, Event, Precision, Role};
use dateline_read::read_bytes;
use dateline_store::{RowId, build};

fn read(text: &str) -> Document {
    let bytes = text.as_bytes().to_vec();
    read_bytes(Path::new("test"), bytes, &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// The parts that columns were taken for, in their order; `(part: column)` but fields.
fn parts(text: &str) -> Vec<(Part, String)> {
    let document = read(text);
    let columns = document.report.columns.unwrap();
    let taken = columns
        .mapping
        .columns
        .iter()
        .filter(|column| column.part != Part::Field);
    taken.map(|column| (column.part, column.name.clone())).collect()
}

#[track_caller]
fn check_parts(text: &str, expected: &[(Part, &str)]) {
    let expected: Vec<(Part, String)> = expected
        .iter()
        .map(|(part, name)| (*part, (*name).to_owned()))
        .collect();
    assert_eq!(parts(text), expected);
}

/// The events in the order of their rows, whose summaries tell the same.
fn events(text: &str) -> Vec<Event> {
    let store = build(vec![read(text)]);
    let mut rows: Vec<RowId> = store.rows().collect();
    rows.sort_by_key(|row| store.origin(*row).unwrap().1);
    let events = rows.into_iter().map(|row| {
        let event = store.event(row);
        assert_eq!(event.doubt(), store.doubt(row), "{row:?}");
        assert_eq!(event.claims.len(), usize::from(store.claims(row)), "{row:?}");
        event
    });
    events.collect()
}

fn edtf(event: &Event) -> &str {
    event.when.as_ref().map_or("", |when| &when.edtf)
}

fn precision(event: &Event) -> Precision {
    event.when.as_ref().unwrap().precision
}

fn figures(event: &Event) -> Vec<(&str, Amount)> {
    let figures = event.claims.iter().flat_map(|claim| &claim.figures);
    figures
        .map(|figure| (figure.what.as_str(), figure.amount.clone()))
        .collect()
}

#[test]
fn years_months_and_days_stand_in_columns_of_their_own() {
    let text = "Dis No,Start Year,Start Month,Start Day,End Year,End Month,End Day,Country,Region,Location,Disaster Type,Total \
                Deaths,Latitude,Longitude\n\
                1,1998,3,4,1998,3,9,Testland,Western Africa,Rivertown,Flood,12,10.5 N,2.25 W\n\
                2,1998,March,,,,,Testland,Western Africa,Hilltown,Flood,,,\n\
                3,1999,0,0,1999,0,0,Otherland,Southern Asia,Baytown,Storm,3,,\n\
                4,,,,,,,Otherland,Southern Asia,Baytown,Storm,3,,\n";
    check_parts(
        text,
        &[
            (Part::Id, "Dis No"),
            (Part::Year, "Start Year"),
            (Part::Month, "Start Month"),
            (Part::Day, "Start Day"),
            (Part::EndYear, "End Year"),
            (Part::EndMonth, "End Month"),
            (Part::EndDay, "End Day"),
            (Part::Country, "Country"),
            (Part::Location, "Location"),
            (Part::Kind, "Disaster Type"),
            (Part::Figure, "Total Deaths"),
            (Part::Latitude, "Latitude"),
            (Part::Longitude, "Longitude"),
        ],
    );
    let events = events(text);
    assert_eq!(edtf(&events[0]), "1998-03-04/1998-03-09");
    assert_eq!((edtf(&events[1]), precision(&events[1])), ("1998-03", Precision::Month));
    assert_eq!((edtf(&events[2]), precision(&events[2])), ("1999", Precision::Year));
    assert!(events[3].when.is_none());
    assert_eq!(events[0].place.path, ["Testland", "Rivertown"]);
    assert_eq!(
        (events[0].place.latitude, events[0].place.longitude),
        (Some(10.5), Some(-2.25))
    );
    assert_eq!(figures(&events[0]), [("deaths", Amount::Exact(12.0))]);
}

#[test]
fn a_table_that_counts_by_month_says_so() {
    let text = "admin1,year,month,nb_events\nNorth,1970,1,12\nNorth,1970,2,3\n";
    let document = read(text);
    assert_eq!(document.report.findings.kept().len(), 0);
    let said = "No column tells the day: each row is somewhere in its month";
    assert!(
        document
            .report
            .decisions
            .iter()
            .any(|decision| decision.to_string() == said)
    );
    let events = events(text);
    assert_eq!((edtf(&events[0]), precision(&events[0])), ("1970-01", Precision::Month));
    assert_eq!(figures(&events[0]), [("events", Amount::Exact(12.0))]);
}

#[test]
fn the_date_of_an_event_comes_before_that_of_its_report() {
    check_parts(
        "Timestamp,Name,Fecha de tu observación,Hora de tu observación,Municipio\n\
         9/30/2017 20:23:20,A,9/29/2017,8:00:00 AM,Rivertown\n\
         9/30/2017 21:00:00,B,9/28/2017,9:30:00 PM,Hilltown\n",
        &[
            (Part::Title, "Name"),
            (Part::Date, "Fecha de tu observación"),
            (Part::Clock, "Hora de tu observación"),
            (Part::District, "Municipio"),
        ],
    );
    // Of a form, start and end tell when it was filled in.
    check_parts(
        "start,end,incident/date_of_incident,incident/type_of_incident,incident/killed,_submission_time,_id\n\
         2020-01-09T10:00:00,2020-01-09T10:09:00,2020-01-02,Shelling,3,2020-01-09T10:10:00,71\n\
         2020-01-09T11:00:00,2020-01-09T11:09:00,2020-01-04,Raid,0,2020-01-09T11:10:00,72\n",
        &[
            (Part::Date, "incident/date_of_incident"),
            (Part::Kind, "incident/type_of_incident"),
            (Part::Figure, "incident/killed"),
            (Part::Id, "_id"),
        ],
    );
    let document = read("Reported Date,Location Description,Number Dead\n2020-01-02,Rivertown,2\n");
    let columns = document.report.columns.unwrap();
    let questions: Vec<&Question> = columns.questions.iter().map(|asked| &asked.question).collect();
    assert_eq!(questions, [&Question::DateOfReport("Reported Date".to_owned())]);
}

#[test]
fn a_year_is_a_date_and_a_date_column_of_years_is_one_of_years() {
    let text =
        "name_en,date_ce,location\nBattle of A,624,Rivertown\nBattle of B,1071,Hilltown\nBattle of C,1402,Baytown\n";
    let years = events(text);
    assert_eq!(years.iter().map(edtf).collect::<Vec<_>>(), ["0624", "1071", "1402"]);
    let eras = events("Name,Year\nA,480 BCE\nB,1066 CE\nC,499–449 BCE\n");
    assert_eq!(
        eras.iter().map(edtf).collect::<Vec<_>>(),
        ["-0479", "1066", "-0498/-0448"]
    );
}

#[test]
fn a_range_of_figures_stands_in_columns_of_its_own() {
    let text = "year,side_a,side_b,bd_best,bd_low,bd_high,battle_location\n\
                1999,Government of Testland,Rebels,30,25,120,Testland\n\
                2000,Government of Testland,Rebels,,25,25,Testland\n\
                2001,Government of Testland,Rebels,12,,,Testland\n";
    let events = events(text);
    let range = Amount::Range {
        low: 25.0,
        high: 120.0,
        best: Some(30.0),
    };
    assert_eq!(figures(&events[0]), [("deaths", range)]);
    assert_eq!(figures(&events[1]), [("deaths", Amount::Exact(25.0))]);
    assert_eq!(figures(&events[2]), [("deaths", Amount::Exact(12.0))]);
    let decisions = read(text).report.decisions;
    let said = "Figures are taken: deaths from “bd_best”, at least “bd_low”, at most “bd_high”";
    assert!(
        decisions.iter().any(|decision| decision.to_string() == said),
        "{decisions:?}"
    );
    // Prices are no estimates.
    check_parts(
        "date,open,high,low,close\n2020-01-02,1,3,1,2\n",
        &[(Part::Date, "date")],
    );
}

#[test]
fn hxl_tags_say_what_columns_hold() {
    let text = "Fallecidos por mes\nFecha,Lugar A,Lugar B,n\n#date+start,#country+name,#adm1+name,#affected+killed\n\
                2020-01-02,Testland,North,4\n";
    check_parts(
        text,
        &[
            (Part::Date, "Fecha"),
            (Part::Country, "Lugar A"),
            (Part::Province, "Lugar B"),
            (Part::Figure, "n"),
        ],
    );
    let events = events(text);
    assert_eq!(events[0].place.path, ["Testland", "North"]);
    assert_eq!(figures(&events[0]), [("killed", Amount::Exact(4.0))]);
}

#[test]
fn names_are_known_in_several_languages() {
    for text in [
        "Fecha del hecho;Departamento;Municipio;Presunto responsable;Tipo de hecho;Muertos\n31/12/2019;Norte;Pueblo;Grupo A;Ataque;2\n",
        "Date de l’incident;Région;Commune;Auteur présumé;Type d’incident;Morts\n31/12/2019;Nord;Ville;Groupe A;Attaque;2\n",
        "Datum;Bundesland;Ort;Täter;Ereignistyp;Tote\n31.12.2019;Norden;Dorf;Gruppe A;Angriff;2\n",
        "Дата события;Область;Место;Исполнитель;Тип события;Погибло\n31.12.2019;Север;Город;Группа А;Атака;2\n",
        "تاريخ الحدث;المحافظة;المكان;الجاني;نوع الحدث;عدد القتلى\n31/12/2019;الشمال;البلدة;الجماعة;هجوم;2\n",
    ] {
        let events = events(text);
        let event = &events[0];
        assert_eq!(edtf(event), "2019-12-31", "{text}");
        assert_eq!(event.place.path.len(), 2, "{text}");
        assert_eq!(event.kind.len(), 1, "{text}");
        assert_eq!(
            event.actors.iter().map(|actor| actor.role).collect::<Vec<_>>(),
            [Role::Perpetrator],
            "{text}"
        );
        assert_eq!(figures(event), [("killed", Amount::Exact(2.0))], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_part_stays_a_field() {
    check_parts(
        "date,body_camera,admin1_name,location_type,magSource,photo_url,State Governor at the Time,updated,fatality_rate\n\
         2020-01-02,FALSE,North,street,us,https://example.org/a.jpg,Doe,2020-02-01,0.5\n\
         2020-01-03,TRUE,South,park,us,https://example.org/b.jpg,Doe,2020-02-01,0.25\n",
        &[(Part::Date, "date"), (Part::Province, "admin1_name")],
    );
}

#[test]
fn what_is_not_known_is_no_oddity() {
    let text = "Event ID,Date,Country,City,Perpetrator,Killed\na,2010-11-00,Testland,Unknown,Unknown,Unknown\n\
                b,Unknown,Testland,Rivertown,A; unknown,2\nc,2010-00-00,Unknown,Rivertown,,~20\n";
    let found = read(text);
    let reasons: Vec<String> = found
        .report
        .findings
        .kept()
        .iter()
        .map(|finding| finding.reason.to_string())
        .collect();
    assert_eq!(reasons, ["the date is blank"]);
    let events = events(text);
    assert_eq!(
        [edtf(&events[0]), edtf(&events[1]), edtf(&events[2])],
        ["2010-11", "", "2010"]
    );
    assert_eq!((figures(&events[0]), events[0].actors.len()), (vec![], 0));
    assert_eq!(events[0].place.path, ["Testland"]);
    assert_eq!(
        events[1]
            .actors
            .iter()
            .map(|actor| actor.name.as_str())
            .collect::<Vec<_>>(),
        ["A"]
    );
    // What holds a known place is one, though it is not known which.
    assert_eq!(events[2].place.path, ["Unknown", "Rivertown"]);
}

#[test]
fn a_header_above_broken_quotes_is_a_header() {
    let row = "\"1\",\"2020-01-02\",\"Rivertown\",\"{\"a\": \"b\", \"c\": \"d\"}\",\"1\"\n";
    let text = format!("\"id\",\"date\",\"place\",\"note\",\"n\"\n{}", row.repeat(5));
    assert_eq!(parts(&text)[0], (Part::Date, "date".to_owned()));
}

#[test]
fn excel_hints_at_the_separator_above_the_header() {
    let text = "\u{feff}sep=;\nDate;Place;Killed\n2020-01-02;Rivertown;1\n";
    let events = events(text);
    assert_eq!(
        (edtf(&events[0]), events[0].place.path[0].as_str()),
        ("2020-01-02", "Rivertown")
    );
}

#[test]
fn a_row_for_each_year_of_a_conflict_is_of_that_year() {
    let text = "conflict_id,side_a,side_b,year,start_date,ep_end_date\n\
                1,Government of Testland,Rebels,1990,1989-03-04,\n\
                1,Government of Testland,Rebels,1991,1989-03-04,\n\
                1,Government of Testland,Rebels,1992,1989-03-04,1992-08-01\n";
    assert_eq!(
        events(text).iter().map(edtf).collect::<Vec<_>>(),
        ["1990", "1991", "1992"]
    );
    let text = "WarName,SideA,SideB,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1\n\
                War of the Hills,A,B,9,3,1816,2,-9,1819\n";
    assert_eq!(
        events(text).iter().map(edtf).collect::<Vec<_>>(),
        ["1816-09-03/1819-02"]
    );
}

#[test]
fn a_column_of_months_tells_the_order_of_dates() {
    let text = "startdate,enddate,stday,stmo,styr,location\n\
                1/10/1990,1/12/1990,10,1,1990,Rivertown\n2/10/1990,2/10/1990,10,2,1990,Hilltown\n";
    let document = read(text);
    assert!(document.report.columns.unwrap().questions.is_empty());
    assert_eq!(edtf(&events(text)[0]), "1990-01-10/1990-01-12");
}

#[test]
fn titles_that_a_spreadsheet_filled_up_are_no_header() {
    let text = "Incidents in Testland,,,\nSource: somebody,,,\n,,,\nDate,Town,Killed,Injured\n31/12/2019,Rivertown,2,1\n\
                30/11/2019,Hilltown,1,0\n,,,\nTotal,,3,1\n";
    let document = read(text);
    assert_eq!((document.report.events, document.report.undated), (2, 0));
    let said = "The column names are in row 4; what stands above is passed over";
    assert!(
        document
            .report
            .decisions
            .iter()
            .any(|decision| decision.to_string() == said)
    );
    assert_eq!(edtf(&events(text)[0]), "2019-12-31");
}

#[test]
fn remarks_that_run_over_several_cells_are_no_header() {
    let text = "People write,,,\nat,the,,top\nof,their,,tables\nName,Role,Town,Date of death\nA,Judge,Mosul,2014-06-10\n\
        B,Clerk,Erbil,2015-01-02\nC,Clerk,Erbil,2015-01-03\n";
    let document = read(text);
    assert!(
        document
            .report
            .decisions
            .iter()
            .any(|told| told.to_string().contains("in row 4;"))
    );
    assert_eq!(document.report.events, 3);
    // A name that is missing makes no row of data the names.
    let text = ",Town,Date\nx,Mosul,2014-06-10\ny,Erbil,2015-01-02\n";
    assert_eq!(read(text).report.events, 2);
}

#[test]
fn another_date_stands_in_for_a_blank_one() {
    let text = "item,itemLabel,pointInTime,startTime,endTime,placeLabel,coord\n\
                http://www.wikidata.org/entity/Q1,Battle of A,1999-03-04T00:00:00Z,,,Rivertown,Point(2.25 10.5)\n\
                http://www.wikidata.org/entity/Q2,Siege of B,,1999-03-04T00:00:00Z,1999-05-01T00:00:00Z,Hilltown,Point(2.25 10.5)\n";
    let events = events(text);
    assert_eq!(
        [edtf(&events[0]), edtf(&events[1])],
        ["1999-03-04", "1999-03-04/1999-05-01"]
    );
    assert_eq!(
        (events[0].title.as_str(), events[0].place.latitude),
        ("Battle of A", Some(10.5))
    );
}

#[test]
fn places_are_known_without_names_of_columns() {
    let text = "1975-05-15,10.2814,103.16,7\n1975-05-16,10.6272,103.6286,9\n";
    let events = events(text);
    assert_eq!(
        (events[1].place.latitude, events[1].place.longitude),
        (Some(10.6272), Some(103.6286))
    );
}

#[test]
fn a_day_that_begins_a_period_stands_for_all_of_it() {
    let text = "WEEK,COUNTRY,ADMIN1,EVENT_TYPE,EVENTS,FATALITIES,CENTROID_LATITUDE,CENTROID_LONGITUDE\n\
                2024-01-06,Testland,North,Battles,3,5,10.5,2.25\n";
    let weekly = events(text);
    assert_eq!(
        (edtf(&weekly[0]), precision(&weekly[0])),
        ("[2024-01-06..2024-01-12]", Precision::Window)
    );
    assert_eq!(
        figures(&weekly[0]),
        [("events", Amount::Exact(3.0)), ("fatalities", Amount::Exact(5.0))]
    );
    let said = "A day in “WEEK” that begins a week stands for all of it";
    assert!(
        read(text)
            .report
            .decisions
            .iter()
            .any(|decision| decision.to_string() == said)
    );
    let monthly = events("month,place,events\n2024-01-01,North,3\n2024-02-03,North,4\n");
    assert_eq!(monthly.iter().map(edtf).collect::<Vec<_>>(), ["2024-01", "2024-02-03"]);
}
