#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a generator of test data"
)]
//! A seeded generator of CSV in the shape of an ACLED export: long-tailed actors and places, notes of 80 to 600
//! characters with commas, quotes, line breaks and Arabic, fuzzy dates, and one unreadable date in a thousand rows.
//! All of it is invented.

use std::io::{self, Write};
use std::ops::Range;

use chrono::{Days, NaiveDate};
use fastrand::Rng;

const HEADER: &str = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,\
assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,\
admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

const KINDS: [(&str, &str); 6] = [
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Explosions/Remote violence", "Air/drone strike"),
    ("Violence against civilians", "Attack"),
    ("Protests", "Peaceful protest"),
    ("Strategic developments", "Looting/property destruction"),
];

/// The last six are Arabic: only one note in eight holds them.
const WORDS: [&str; 28] = [
    "forces",
    "fighters",
    "near",
    "the",
    "village",
    "district",
    "shelled",
    "reported",
    "clashes",
    "between",
    "militia",
    "unknown",
    "casualties",
    "positions",
    "road",
    "checkpoint",
    "overnight",
    "convoy",
    "artillery",
    "drone",
    "attack",
    "fire",
    "أفادت",
    "مصادر",
    "محلية",
    "بقصف",
    "شرق",
    "المدينة",
];

/// How many actors, and how many places in each of 20 provinces, there are.
const ACTORS: usize = 5_000;
const PLACES: usize = 400;

/// How long notes are, in bytes.
pub const NOTES: Range<usize> = 80..600;

/// Writes `rows` events and their header. The same seed gives the same bytes.
pub fn write(rows: usize, seed: u64, notes_length: Range<usize>, out: &mut impl Write) -> io::Result<()> {
    let mut rng = Rng::with_seed(seed);
    let first_day = NaiveDate::from_ymd_opt(1997, 1, 1).expect("a day");
    writeln!(out, "{HEADER}")?;
    let mut notes = String::new();
    for row in 0..rows {
        // More events in later years, as in real exports.
        let day = Days::new((rng.f64().sqrt() * 10_500.0) as u64);
        let date = first_day + day;
        let precision = if rng.u8(..) < 230 { 1 } else { rng.u8(2..=3) };
        let (kind, sub_kind) = KINDS[rng.usize(..KINDS.len())];
        let province = long_tail(&mut rng, 20);
        let place = long_tail(&mut rng, PLACES);
        notes_into(&mut notes, notes_length.clone(), &mut rng);
        let date_text = if rng.u16(..1000) == 0 {
            "32 Maytember".to_owned()
        } else {
            date.format("%d %B %Y").to_string()
        };
        write!(
            out,
            "TST{row},{date_text},{},{precision},Political violence,{kind},{sub_kind},",
            date.format("%Y")
        )?;
        write!(out, "Group {} (Testland),,3,", long_tail(&mut rng, ACTORS))?;
        if rng.u8(..) < 180 {
            write!(out, "Group {} (Testland),,2,23,", long_tail(&mut rng, ACTORS))?;
        } else {
            write!(out, ",,0,30,")?;
        }
        write!(
            out,
            ",999,Middle East,Testland,Province {province},District {province}-{},,",
            place % 12
        )?;
        write!(
            out,
            "Town {province}-{place},{:.4},{:.4},",
            30.0 + rng.f64() * 7.0,
            39.0 + rng.f64() * 9.0
        )?;
        write!(
            out,
            "{},Source {}; Source {},",
            rng.u8(1..=3),
            long_tail(&mut rng, 300),
            long_tail(&mut rng, 300)
        )?;
        writeln!(
            out,
            "National,\"{notes}\",{},,{}",
            rng.u8(..).leading_zeros(),
            1_600_000_000 + row
        )?;
    }
    Ok(())
}

/// A number below `count`, small ones far more often.
fn long_tail(rng: &mut Rng, count: usize) -> usize {
    ((count as f64).powf(rng.f64()) as usize).saturating_sub(1)
}

/// Words with commas, doubled quotes and now and then a line break.
fn notes_into(notes: &mut String, length: Range<usize>, rng: &mut Rng) {
    notes.clear();
    let length = rng.usize(length);
    let words = if rng.u8(..8) == 0 { &WORDS[..] } else { &WORDS[..22] };
    while notes.len() < length {
        notes.push_str(words[rng.usize(..words.len())]);
        notes.push_str(match rng.u8(..40) {
            0 => ", \"\"as said\"\" ",
            1 => "\n",
            2..=5 => ", ",
            _ => " ",
        });
    }
}
