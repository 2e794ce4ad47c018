#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a generator of test data"
)]
//! Stores of invented events that have no text, spread as `benches/generator` spreads them.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileRow, OwnColumn, Record, Report, Span};
use dateline_event::calendar::DAY;
use dateline_event::{Amount, Bounds, Event, FigureRange, Moment, Precision, Role, TimeRange, Zone};
use dateline_store::{self as store, Store};
use fastrand::Rng;

/// Days from 1970-01-01 to 1997-01-01, on which the first events fall.
pub const FIRST_DAY: i64 = 9_862;
/// On so many days events fall.
pub const DAYS: i64 = 10_500;

const KINDS: [[&str; 2]; 6] = [
    ["Battles", "Armed clash"],
    ["Explosions/Remote violence", "Shelling/artillery/missile attack"],
    ["Explosions/Remote violence", "Air/drone strike"],
    ["Violence against civilians", "Attack"],
    ["Protests", "Peaceful protest"],
    ["Strategic developments", "Looting/property destruction"],
];

/// Knows nothing of its records.
struct NoText;

impl Decode for NoText {
    fn event(&self, _: Record) -> Event {
        Event::default()
    }

    fn search_text(&self, _: Record) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    fn raw(&self, _: Record) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    /// Of some forty values, and of a hundred thousand numbers.
    fn columns(&self) -> Option<Vec<String>> {
        Some(vec!["weapon".to_owned(), "amount".to_owned()])
    }

    fn cells(&self, records: &[Record], column: &OwnColumn, see: &mut dyn FnMut(usize, &str)) {
        for (at, record) in records.iter().enumerate() {
            let mixed = record.offset.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
            match column.name.as_str() {
                "weapon" if mixed % 10 > 0 => see(at, &format!("Weapon {}", mixed % 41)),
                "weapon" => {}
                _ => see(at, &(mixed % 100_000).to_string()),
            }
        }
    }
}

/// A store of so many events, always the same.
pub fn store(rows: usize) -> Arc<Store> {
    let names = |count: usize, name: &dyn Fn(usize) -> String| (0..count).map(name).collect::<Vec<_>>();
    let actors = names(5_000, &|n| format!("Group {n} (Testland)"));
    let sources = names(300, &|n| format!("Source {n}"));
    let provinces = names(20, &|n| format!("Province {n}"));
    let districts = names(20 * 12, &|n| format!("District {}-{}", n / 12, n % 12));
    let towns = names(20 * 400, &|n| format!("Town {}-{}", n / 400, n % 400));
    let mut rng = Rng::with_seed(1);
    let mut batch = Batch::default();
    let mut summary = EventSummary::default();
    for number in (1..).take(rows) {
        summary.clear();
        // One in a thousand has no date.
        if rng.u16(..1000) > 0 {
            let day = FIRST_DAY + (rng.f64().sqrt() * DAYS as f64) as i64;
            let (day, days, precision) = match rng.u8(..) {
                ..230 => (day, 1, Precision::Day),
                230..243 => (day - day.rem_euclid(7), 7, Precision::Window),
                _ => (day - day.rem_euclid(30), 30, Precision::Month),
            };
            let first = Moment::EPOCH + day * DAY;
            let bounds = Bounds::window(TimeRange::lasting(first, days * DAY));
            (summary.start, summary.span) = Span::new(&bounds, precision, Zone::Calendar);
        }
        let [kind, sub_kind] = KINDS[rng.usize(..KINDS.len())];
        summary.kind.extend([Cow::Borrowed(kind), Cow::Borrowed(sub_kind)]);
        let (province, town) = (long_tail(&mut rng, 20), long_tail(&mut rng, 400));
        summary.place.extend([
            Cow::Borrowed("Testland"),
            Cow::Borrowed(&*provinces[province]),
            Cow::Borrowed(&*districts[province * 12 + town % 12]),
            Cow::Borrowed(&*towns[province * 400 + town]),
        ]);
        for _ in 0..=usize::from(rng.u8(..) < 180) {
            let actor = &*actors[long_tail(&mut rng, actors.len())];
            summary.actors.push((Some(Role::Participant), Cow::Borrowed(actor)));
        }
        for _ in 0..2 {
            let source = &*sources[long_tail(&mut rng, sources.len())];
            summary.sources.push(Cow::Borrowed(source));
        }
        // One in three tells how many were killed.
        if number % 3 == 0 {
            let killed = f64::from(number % 40);
            let range = FigureRange::of(&Amount::Range {
                low: killed,
                high: killed + f64::from(number % 2),
                best: None,
            });
            summary
                .figures
                .extend(range.map(|range| (Cow::Borrowed("killed"), range)));
        }
        let offset = u64::from(number);
        let row = FileRow::after(number - 1);
        batch.push(&summary, Record { offset, row });
    }
    batch.shrink();
    let document = Document {
        path: PathBuf::from("synthetic").into(),
        report: Report::default(),
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(NoText),
    };
    Arc::new(store::build(vec![document]))
}

/// A number below `count`, small ones far more often.
fn long_tail(rng: &mut Rng, count: usize) -> usize {
    ((count as f64).powf(rng.f64()) as usize).saturating_sub(1)
}
