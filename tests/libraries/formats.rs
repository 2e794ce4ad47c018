//! Tables of formats of which no real file may be kept here: invented rows in their layouts, read as whole events.

use std::path::Path;

use dateline_batch::{Document, Progress};
use dateline_event::{Doubt, Event, PlacePrecision, Precision, Role, Stance, Zone};
use dateline_read::read_bytes;
use dateline_store::{RowId, Store, build};

fn read(text: &str) -> Document {
    let bytes = text.as_bytes().to_vec();
    read_bytes(Path::new("test"), bytes, &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// The events of a text in the order of its rows, after a check of its format and its numbers of events and undated.
#[track_caller]
fn events(text: &str, format: &str, counts: [usize; 2]) -> Vec<Event> {
    let document = read(text);
    let report = &document.report;
    assert_eq!(report.format.to_string(), format);
    assert_eq!([report.events, report.undated], counts, "{:?}", report.findings);
    let store = build(vec![document]);
    check_briefs(&store);
    let mut rows: Vec<RowId> = store.rows().collect();
    rows.sort_by_key(|row| store.origin(*row).unwrap().1);
    rows.into_iter().map(|row| store.event(row)).collect()
}

/// A row's summary and its event tell the same.
fn check_briefs(store: &Store) {
    for row in store.rows() {
        let event = store.event(row);
        assert_eq!(event.doubt(), store.doubt(row), "{row:?}");
        assert_eq!(event.claims.len(), usize::from(store.claims(row)), "{row:?}");
    }
}

fn edtf(event: &Event) -> &str {
    event.when.as_ref().map_or("", |when| &when.edtf)
}

fn actors(event: &Event) -> Vec<(Role, &str)> {
    let actors = event.actors.iter();
    actors.map(|actor| (actor.role, actor.name.as_str())).collect()
}

fn sources(event: &Event) -> Vec<&str> {
    event.claims.iter().map(|claim| claim.source.outlet.as_str()).collect()
}

fn findings(text: &str) -> Vec<String> {
    let document = read(text);
    let findings = document.report.findings.kept().iter();
    findings.map(ToString::to_string).collect()
}

/// A table from rows of names and values: each row's other columns are blank.
fn table(columns: &[&str], rows: &[&[(&str, &str)]], delimiter: &str) -> String {
    let mut text = columns.join(delimiter) + "\n";
    for row in rows {
        let cell = |column: &&str| row.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell);
        text += &(columns.iter().map(cell).collect::<Vec<_>>().join(delimiter) + "\n");
    }
    text
}

#[rustfmt::skip]
const GTD: [&str; 34] = [
    "eventid", "iyear", "imonth", "iday", "approxdate", "extended", "resolution", "country_txt", "provstate", "city",
    "specificity", "vicinity", "attacktype1_txt", "weaptype1_txt", "gname", "gsubname", "gname2", "guncertain1",
    "guncertain2", "claimed", "claimmode_txt", "claim2", "compclaim", "doubtterr", "alternative_txt", "corp1",
    "targtype1_txt", "nkill", "nwound", "nperps", "scite1", "scite2", "summary", "location",
];

#[test]
fn gtd_says_what_it_knows_of_a_day_that_it_does_not_know() {
    let row = |day, month, approximate| {
        [
            ("iyear", "2021"),
            ("imonth", month),
            ("iday", day),
            ("approxdate", approximate),
        ]
    };
    let rows = [
        row("0", "3", "March 30 - April 2, 2021"),
        row("0", "0", "about 2021"),
        row("0", "5", "sometime"),
        row("4", "5", "May 3-5, 2021"),
    ];
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(|row| &row[..]).collect();
    let events = events(&table(&GTD, &rows, "\t"), "GTD TSV", [4, 0]);
    let dates: Vec<&str> = events
        .iter()
        .map(|event| event.when.as_ref().unwrap().edtf.as_str())
        .collect();
    assert_eq!(dates, ["[2021-03-30..2021-04-02]", "2021~", "2021-05~", "2021-05-04~"]);
}

#[test]
fn timelinejs_keeps_the_doubt_of_what_it_displays() {
    let text = "Year,Month,Headline,Text,Media,Display Date\n1850,,A,,,circa 1850\n1851,5,B,,,May 1851?\nc. 1853,,C,,,\n1854,,D,,,1854\n";
    let events = events(text, "TimelineJS CSV", [4, 0]);
    let dates: Vec<&str> = events
        .iter()
        .map(|event| event.when.as_ref().unwrap().edtf.as_str())
        .collect();
    assert_eq!(dates, ["1850~", "1851-05?", "1853~", "1854"]);
}

#[test]
fn ucdp_counts_sources_that_it_does_not_name() {
    let text = "id,type_of_violence,side_a,side_b,date_start,date_end,best,number_of_sources,source_article\n\
                1,1,A,B,2014-01-24,2014-01-24,8,1,\"AFP,2014-01-25,Violence\"\n\
                2,1,A,B,2014-01-24,2014-01-24,8,3,\"AFP,2014-01-25,Violence\"\n\
                3,1,A,B,2014-01-24,2014-01-24,8,-1,AFP 2014-01-25 Violence\n";
    let found = events(text, "UCDP GED CSV", [3, 0]);
    let single: Vec<bool> = found
        .iter()
        .map(|event| event.doubt().contains(Doubt::SINGLE_SOURCE))
        .collect();
    assert_eq!(single, [true, false, false]);
    assert!(found[2].claims.iter().any(|claim| claim.source.outlet == "AFP"));
}

#[test]
fn numbers_that_are_no_degrees_are_no_position() {
    let text = "Date,x,y,GPS\n2021-05-01,3300000,4400000,\"33.42, 43.30\"\n2021-05-02,3300100,4400100,\"33.43, 43.31\"\n\
         2021-05-03,3300200,4400200,\"33.44, 43.32\"\n";
    let found = events(text, "CSV table", [3, 0]);
    assert_eq!(
        (found[0].place.latitude, found[0].place.longitude),
        (Some(33.42), Some(43.30))
    );
}

#[test]
fn who_does_not_claim_is_no_claimant() {
    let text = "Date,Type,Claimed by,Place\n2021-05-01,Bombing,No,Hit\n2021-05-02,Bombing,not yet claimed,Hit\n\
                2021-05-03,Bombing,Yes,Hit\n2021-05-04,Bombing,Northern Front,Hit\n";
    let found = events(text, "CSV table", [4, 0]);
    let names: Vec<usize> = found.iter().map(|event| event.actors.len()).collect();
    assert_eq!(names, [0, 0, 0, 1]);
    let claimed: Vec<bool> = found
        .iter()
        .map(|event| event.doubt().contains(Doubt::CLAIMED))
        .collect();
    assert_eq!(claimed, [false, false, true, true]);
}

#[test]
fn a_column_filled_far_down_keeps_its_meaning() {
    let row = |at: usize| {
        let killed = if (5000..5060).contains(&at) { "70" } else { "" };
        format!("2021-05-04,{killed},Hit,what happened on day {at}\n")
    };
    let text = "Date,Killed,Place,Description\n".to_owned() + &(0..10_000).map(row).collect::<String>();
    let found = events(&text, "CSV table", [10_000, 0]);
    let told = found
        .iter()
        .flat_map(|event| &event.claims)
        .flat_map(|claim| &claim.figures);
    assert_eq!(told.count(), 60);
}

#[test]
fn gtd_tells_who_claims_it_and_what_is_doubted() {
    let rows: [&[(&str, &str)]; 3] = [
        &[
            ("eventid", "199901020001"),
            ("iyear", "1999"),
            ("imonth", "1"),
            ("iday", "2"),
            ("approxdate", "Early January 1999"),
            ("extended", "1"),
            ("resolution", "1/5/1999"),
            ("gname", "Northern Front"),
            ("gname2", "Southern Front"),
            ("guncertain2", "1"),
            ("claimed", "1"),
            ("claimmode_txt", "Note left at scene"),
            ("claim2", "0"),
            ("compclaim", "-9"),
            ("doubtterr", "1"),
            ("alternative_txt", "Other Crime Type"),
            ("corp1", "Testland Rail"),
            ("targtype1_txt", "Transportation"),
            ("nkill", "2"),
            ("nwound", "-99"),
            ("specificity", "1"),
            ("vicinity", "1"),
            ("country_txt", "Testland"),
            ("provstate", "Unknown"),
            ("city", "Rivertown"),
            ("scite1", "“A train is stopped,” Testland Times, January 3, 1999."),
        ],
        &[
            ("eventid", "199900000002"),
            ("iyear", "1999"),
            ("imonth", "0"),
            ("iday", "0"),
            ("gname", "Unknown"),
            ("targtype1_txt", "Police"),
            ("extended", "1"),
        ],
        &[("eventid", "3"), ("iyear", "1999"), ("imonth", "13"), ("iday", "1")],
    ];
    let text = table(&GTD, &rows, "\t");
    let [first, second, third] = &events(&text, "GTD TSV", [3, 1])[..] else {
        panic!()
    };
    assert_eq!(edtf(first), "1999-01-02~/1999-01-05");
    assert_eq!(first.when.as_ref().unwrap().words, "Early January 1999");
    assert!(first.when.as_ref().unwrap().is_doubtful());
    assert_eq!(
        actors(first),
        [
            (Role::ClaimedBy, "Northern Front"),
            (Role::AttributedTo, "Southern Front"),
            (Role::Target, "Testland Rail")
        ]
    );
    assert_eq!(first.place.path, ["Testland", "Rivertown"]);
    assert_eq!(first.place.precision, Some(PlacePrecision::Near));
    assert_eq!(sources(first), ["GTD", "GTD", "Northern Front", "Testland Times"]);
    let stances: Vec<Stance> = first.claims.iter().map(|claim| claim.stance).collect();
    assert_eq!(
        stances,
        [
            Stance::Attributes,
            Stance::Disputes,
            Stance::ClaimsResponsibility,
            Stance::Asserts
        ]
    );
    let figures: Vec<String> = first.claims[0]
        .figures
        .iter()
        .map(|figure| format!("{} {}", figure.what, figure.amount))
        .collect();
    assert_eq!(figures, ["killed 2"]);
    assert!(first.claims[1].words.ends_with("it may have been: Other Crime Type"));
    assert_eq!(first.claims[2].words, "Note left at scene");
    assert!(
        first
            .doubt()
            .contains(Doubt::CLAIMED | Doubt::ATTRIBUTES | Doubt::DISPUTES | Doubt::ATTRIBUTION)
    );
    assert_eq!((edtf(second), actors(second)), ("1999", vec![(Role::Target, "Police")]));
    assert_eq!(third.when, None);
    assert!(
        findings(&text)
            .contains(&"row 4, column iyear: no readable date in year “1999”, month “13”, day “1”".to_owned())
    );
}

const ICEWS: &str = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t\
    Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\t\
    Latitude\tLongitude\n";

#[test]
fn icews_is_never_quoted_and_keeps_its_codes() {
    let text = ICEWS.to_owned()
        + "1\t1995-01-01\t\"Extremists\tRadicals\tTestland\tConsult\t040\t1.0\tMayor (Testland)\tLocal\tTestland\t7\t5\tTestland Times\tRivertown\tNA\tNorth\tTestland\t33.3\t44.4\n"
        + "2\t1995-01-02\tArmy\tMilitary\tTestland\tUse conventional military force\t190\t-10.0\tRebels\tDissident\tTestland\t8\t\tTestland Times\tNA\tNA\tNA\tTestland\tNA\tNA\n";
    let [first, second] = &events(&text, "ICEWS TSV", [2, 0])[..] else {
        panic!()
    };
    assert_eq!(first.kind, ["Consult"]);
    assert_eq!(
        actors(first),
        [
            (Role::Participant, "\"Extremists"),
            (Role::Participant, "Mayor (Testland)")
        ]
    );
    assert_eq!(first.place.path, ["Testland", "North", "Rivertown"]);
    assert_eq!(first.claims[0].reference, "story 7, sentence 5");
    assert_eq!(second.kind, ["Fight", "Use conventional military force"]);
    assert_eq!(actors(second), [(Role::Perpetrator, "Army"), (Role::Target, "Rebels")]);
    assert_eq!(second.doubt(), Doubt::ASSERTS | Doubt::SINGLE_SOURCE | Doubt::UNCLAIMED);
    assert!(second.fields.contains(&("CAMEO Code".to_owned(), "190".to_owned())));
}

const L2TCSV: &str =
    "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n";

#[test]
fn l2tcsv_has_the_month_first_and_its_zone_beside() {
    let text = L2TCSV.to_owned()
        + "05/06/2021,00:00:00,UTC,M...,FILE,NTFS file stat,Content Modification Time,ann,HOST1,/a.txt,NTFS:/a.txt,2,NTFS:/a.txt,64,-,filestat,-\n"
        + "05/07/2021,14:03:02,Asia/Baghdad,.A..,FILE,NTFS file stat,Last Access Time,-,HOST1,/a.txt,NTFS:/a.txt,2,NTFS:/a.txt,64,-,filestat,-\n"
        + "07/07/2021,14:03:02,CEST,.A..,FILE,NTFS file stat,Last Access Time,-,HOST1,/a.txt,NTFS:/a.txt,2,NTFS:/a.txt,64,-,filestat,-\n"
        + "08/07/2021,14:03:02,XST,.A..,FILE,NTFS file stat,Last Access Time,-,HOST1,/a.txt,NTFS:/a.txt,2,NTFS:/a.txt,64,-,filestat,-\n"
        + "00/00/0000,--:--:--,UTC,....,LOG,Log,Not a time,-,-,x,y,2,-,-,-,log,-\n";
    assert!(findings(&text).contains(
        &"row 5, column timezone: the time zone “XST” is not known: the time is kept without a zone".to_owned()
    ));
    let [first, second, third, fourth, fifth] = &events(&text, "plaso l2tcsv", [5, 1])[..] else {
        panic!()
    };
    assert_eq!(edtf(first), "2021-05-06T00:00:00Z");
    assert_eq!(first.kind, ["NTFS file stat", "Content Modification Time"]);
    assert_eq!(
        (actors(first), sources(first)),
        (vec![(Role::Participant, "ann")], vec!["filestat"])
    );
    assert_eq!((first.title.as_str(), first.text.as_str()), ("/a.txt", "NTFS:/a.txt"));
    assert_eq!((edtf(second), actors(second)), ("2021-05-07T14:03:02+03:00", vec![]));
    assert_eq!(edtf(third), "2021-07-07T14:03:02+02:00");
    let when = fourth.when.as_ref().unwrap();
    assert_eq!((when.edtf.as_str(), when.zone), ("2021-08-07T14:03:02", Zone::Unknown));
    assert_eq!(when.zone_words, "XST");
    assert_eq!(fifth.when, None);
}

#[test]
fn tln_counts_seconds_with_and_without_a_header() {
    let row = "1331698658|EVTX|HOST1|ann|Service \"A\" stopped, then started\n0|REG|HOST1||\"never\n";
    let header = "Time|Source|Host|User|Description\n".to_owned() + row;
    for text in [&header, &row.repeat(2).replace("0|REG", "1331698659|REG")] {
        let events = events(
            text,
            "TLN text",
            [text.lines().count() - usize::from(text.starts_with('T')), 0],
        );
        let first = &events[0];
        assert_eq!(edtf(first), "2012-03-14T04:17:38Z");
        assert_eq!(first.title, "Service \"A\" stopped, then started");
        assert_eq!(
            (first.kind.as_slice(), first.place.path.as_slice()),
            (&["EVTX".to_owned()][..], &["HOST1".to_owned()][..])
        );
        assert_eq!(events[1].title, "\"never");
    }
    let seven = "Time|Source|Host|User|Description|TZ|Notes\n1331698658|EVTX|H|-|Text|UTC|More\n";
    let found = events(seven, "plaso l2ttln text", [1, 0]);
    assert_eq!((found[0].text.as_str(), actors(&found[0])), ("Text\n\nMore", vec![]));
    assert_eq!(
        findings(&header),
        ["row 3: the date is the first moment of 1970, which programs write where there is none"]
    );
}

#[test]
fn plaso_dynamic_is_read_as_timesketch() {
    let text = "datetime,timestamp_desc,source,source_long,message,parser,display_name,tag\n\
        2012-03-14T04:17:38.276340+00:00,Content Modification Time,EVT,WinEVTX,[7036] stopped,winevtx,OS:/System.evtx,-\n\
        0000-00-00T00:00:00.000000+00:00,Not a time,LOG,Log,nothing,log,OS:/x,-\n";
    let [first, second] = &events(text, "plaso dynamic CSV", [2, 1])[..] else {
        panic!()
    };
    assert_eq!(edtf(first), "2012-03-14T04:17:38.276340Z");
    assert_eq!(first.kind, ["WinEVTX", "Content Modification Time"]);
    assert_eq!(
        (first.title.as_str(), sources(first)),
        ("[7036] stopped", vec!["winevtx"])
    );
    assert_eq!(second.when, None);
}

#[test]
fn timelinejs_counts_years_far_before_the_common_era() {
    let text = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n\
        ,,,,,,,,,The title,,,,,,title,,\n\
        -500,,,,-480,,,,,<b>Wars</b> &amp; peace,<p>One</p><p>Two</p>,https://www.example.org/a,A. Nobody,A picture,,,Greece,\n\
        1900,2,3,14:05,,,,,in the afternoon,Noted,,,,,,era,,\n\
        -13800000000,,,,,,,,,Big Bang,,,,,,,,\n";
    let [title, wars, noted, bang] = &events(text, "TimelineJS CSV", [4, 2])[..] else {
        panic!()
    };
    assert_eq!(
        (title.kind.as_slice(), title.title.as_str()),
        (&["Title".to_owned()][..], "The title")
    );
    assert_eq!(edtf(wars), "-0500/-0480");
    assert_eq!((wars.title.as_str(), wars.text.as_str()), ("Wars & peace", "One\nTwo"));
    assert_eq!(
        (wars.kind.as_slice(), sources(wars)),
        (&["Greece".to_owned()][..], vec!["example.org"])
    );
    assert_eq!(noted.when.as_ref().unwrap().precision, Precision::Minute);
    assert_eq!(
        (noted.kind[0].as_str(), noted.when.as_ref().unwrap().words.as_str()),
        ("Era", "in the afternoon")
    );
    assert_eq!(bang.when, None);
    assert!(findings(text)[1].contains("the year -13800000000 lies beyond what the timeline can show"));
}

#[test]
fn timemap_and_bellingcat_have_links_and_associations() {
    let sheet = "description,date,time,location,latitude,longitude,association1,association2,source1\n\
        A shell hits,03/04/2022,14:30,Rivertown,33.3,44.4,Shelling,North,src1\n";
    let [event] = &events(sheet, "timemap CSV", [1, 0])[..] else {
        panic!()
    };
    assert_eq!((edtf(event), event.kind[0].as_str()), ("2022-03-04T14:30", "Shelling"));
    assert_eq!(
        (event.place.path[0].as_str(), sources(event)),
        ("Rivertown", vec!["src1"])
    );
    let export = "id\tdate\tlatitude\tlongitude\tlocation\tdescription\tsources\tfilters\n\
        CIV0001\t3/4/2022\t33.3\t44.4\tRivertown\tA house is hit\t[{\"path\":\"https://t.me/a/1\"},{\"path\":\"https://b.org/2\"}]\t[{\"key\":\"Type of area affected\",\"value\":\"Residential\"}]\n";
    let [event] = &events(export, "timemap TSV", [1, 0])[..] else {
        panic!()
    };
    assert_eq!(
        (event.id.as_str(), edtf(event), event.kind[0].as_str()),
        ("CIV0001", "2022-03-04", "Residential")
    );
    assert_eq!(sources(event), ["t.me", "b.org"]);
    assert_eq!(event.claims[0].source.link, "https://t.me/a/1");
}

#[test]
fn the_syrian_archive_gives_hours_as_decimals() {
    let text = "Description,City,Neighborhood,Latitude,Longitude,Reference_Code,Violation_Type,Recording_Date,Recording_Hour,Recording_Minute,Source,Youtube_ID,Weapons_Used,URLs_And_News,Page_Title,Video_URL,Database_ID\n\
        A hospital after a strike,Rivertown,North,33.3,44.4,SA1,Attack on a hospital,2016-02-03,21.0,5.0,Testland Media,NA,NA,https://a.org/1,A title,https://www.youtube.com/watch?v=1,d1\n\
        No hour,NA,NA,NA,NA,SA2,NA,2016-02-04,NA,NA,NA,NA,NA,NA,NA,NA,d2\n";
    let [first, second] = &events(text, "Syrian Archive CSV", [2, 0])[..] else {
        panic!()
    };
    assert_eq!((edtf(first), edtf(second)), ("2016-02-03T21:05", "2016-02-04"));
    assert_eq!(sources(first), ["Testland Media", "a.org"]);
    assert_eq!(first.place.path, ["Rivertown", "North"]);
    assert_eq!(
        (second.claims.len(), second.place.path.len(), second.kind.len()),
        (0, 0, 0)
    );
}

#[test]
fn a_gdelt_table_with_a_header_is_known_too() {
    let columns = [
        "GLOBALEVENTID",
        "SQLDATE",
        "Actor1Name",
        "Actor2Name",
        "EventCode",
        "QuadClass",
        "NumSources",
        "ActionGeo_Type",
        "ActionGeo_FullName",
        "ActionGeo_CountryCode",
        "SOURCEURL",
    ];
    let rows: [&[(&str, &str)]; 2] = [
        &[
            ("GLOBALEVENTID", "1"),
            ("SQLDATE", "20180326"),
            ("Actor1Name", "ARMY"),
            ("Actor2Name", "REBEL"),
            ("EventCode", "010"),
            ("QuadClass", "1"),
            ("NumSources", "3"),
            ("ActionGeo_Type", "4"),
            ("ActionGeo_FullName", "Rivertown; North; Testland"),
            ("ActionGeo_CountryCode", "IZ"),
            ("SOURCEURL", "https://www.example.org/a"),
        ],
        &[
            ("GLOBALEVENTID", "2"),
            ("SQLDATE", "20180326"),
            ("Actor1Name", "ARMY"),
            ("EventCode", "193"),
            ("QuadClass", "4"),
        ],
    ];
    let [first, second] = &events(&table(&columns, &rows, ","), "GDELT 1.0 CSV", [2, 0])[..] else {
        panic!()
    };
    assert_eq!(first.kind, ["Make public statement", "010"]);
    assert_eq!(sources(first), ["GDELT", "example.org", ""]);
    assert_eq!(first.claims[0].figures[0].what, "sources");
    assert!(!first.doubt().contains(Doubt::SINGLE_SOURCE));
    assert_eq!(first.place.path[0], "Iraq");
    assert_eq!(
        (second.kind.as_slice(), actors(second)),
        (
            &["Fight".to_owned(), "193".to_owned()][..],
            vec![(Role::Perpetrator, "ARMY")]
        )
    );
}

#[test]
fn a_country_column_of_codes_keeps_namibia() {
    let text = "date,country,actor\n2020-01-01,NA,A\n2020-01-02,ZA,B\n2020-01-03,BW,NA\n";
    let events = events(text, "CSV table", [3, 0]);
    assert_eq!(events[0].place.path, ["NA"]);
    assert_eq!(actors(&events[2]), []);
    let names = "date,country,actor\n2020-01-01,NA,A\n2020-01-02,South Africa,B\n";
    assert!(read(names).batches[0].places.len() <= 2);
}

#[test]
fn excels_days_are_dates_only_under_a_name_that_says_so() {
    let events = events(
        "date,actor,value\n41800,A,41800\n41801.5,B,41900\n",
        "CSV table",
        [2, 0],
    );
    assert_eq!(
        [edtf(&events[0]), edtf(&events[1])],
        ["2014-06-10", "2014-06-11T12:00:00"]
    );
}

#[test]
fn gdelts_articles_are_no_events_and_the_report_says_so() {
    let mentions = "7001\t20250105101500\t20250105103000\t1\texample.org\thttps://example.org/a\t3\t-1\t20\t50\t1\t70\t2300\t-2.5\t\t\n";
    let found = events(mentions, "GDELT mentions TSV", [1, 0]);
    assert_eq!(edtf(&found[0]), "2025-01-05T10:30:00");
    assert_eq!(
        (sources(&found[0]), found[0].claims[0].reference.as_str()),
        (vec!["example.org"], "GDELT event 7001")
    );
    let decisions = read(mentions).report.decisions;
    assert!(
        decisions
            .iter()
            .any(|decision| decision.to_string().starts_with("Each row is an article")),
        "{decisions:?}"
    );

    let mut cells = vec![""; 27];
    cells[..5].copy_from_slice(&[
        "20250105101500-3",
        "20250105101500",
        "1",
        "example.org",
        "https://example.org/a",
    ]);
    cells[26] = "<PAGE_TITLE>Two towns</PAGE_TITLE>";
    let found = events(&(cells.join("\t") + "\n"), "GDELT knowledge graph TSV", [1, 0]);
    assert_eq!(
        (found[0].id.as_str(), found[0].title.as_str()),
        ("20250105101500-3", "Two towns")
    );
}

#[test]
fn gdelt_with_commas_may_be_quoted() {
    let text = "GLOBALEVENTID,SQLDATE,EventCode,Actor1Name,Actor2Name,ActionGeo_FullName,SOURCEURL\n\
                1,20200102,190,TESTLAND,REBELS,\"Rivertown, North, Testland\",https://example.org/a\n";
    let found = events(text, "GDELT 1.0 CSV", [1, 0]);
    assert_eq!(found[0].place.path, ["Testland", "North", "Rivertown"]);
}

#[test]
fn some_of_the_columns_tell_the_format() {
    let gtd = "iyear,imonth,iday,provstate,city,attacktype1_txt,gname,nkill,success\n2013,2,0,North,Rivertown,Bombing,Unknown,-99,0\n";
    let found = events(gtd, "GTD CSV", [1, 0]);
    assert_eq!((edtf(&found[0]), actors(&found[0])), ("2013-02", vec![]));
    assert_eq!(found[0].note, "GTD counts this as an attempt that did not succeed.");

    let acled = "event_date,event_type,sub_event_type,admin1,interaction,fatalities,source,tags,timestamp\n\
                 2022-01-02,Protests,Peaceful protest,North,60,0,Testland Times,crowd size=about 200,1664217575\n";
    let found = events(acled, "ACLED CSV", [1, 0]);
    assert_eq!(sources(&found[0]), ["ACLED", "Testland Times"]);
    let figures = found[0].claims[0].figures.iter().map(|figure| figure.what.as_str());
    assert_eq!(figures.collect::<Vec<_>>(), ["fatalities", "crowd size"]);

    let ucdp = "id,year,type_of_vi,side_a,side_b,where_coor,country,date_start,best_est,low_est,high_est\n\
                5,1999,3,Rebels,Civilians,Rivertown,Testland,1999-03-04,4,2,9\n";
    let found = events(ucdp, "UCDP GED CSV", [1, 0]);
    assert_eq!(
        actors(&found[0]),
        [(Role::Perpetrator, "Rebels"), (Role::Victim, "Civilians")]
    );
    assert_eq!(found[0].place.path, ["Testland", "Rivertown"]);
}
