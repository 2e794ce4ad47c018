//! Made-up rows in the layout of ACLED's tables.

/// The first line of such a table.
pub const HEADER: &str = "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,\
                      assoc_actor_2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

/// One row: its number makes its id, its day is one of January 2020, a name may be empty.
#[must_use]
pub fn row(number: u32, day: u32, actors: (&str, &str), fatalities: u32) -> String {
    let (first, second) = actors;
    format!(
        "TST{number},2020-01-{day:02},2020,1,Battles,Armed clash,{first},,{second},,Testland,North,Town,1.5,2.5,1,Paper,Note {number},{fatalities}\n"
    )
}

/// A row that differs from others in its number and day alone.
#[must_use]
pub fn clash(number: u32) -> String {
    row(number, number, ("A", "B"), 1)
}
