use std::borrow::Cow;

use dateline_dates::{self as dates, CalendarEvidence, DateStyle};
use dateline_event::{Amount, Epoch};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::answer;
use super::place::position;
use crate::number::{Counted, NumberStyle, amount, amounts_by_kind, is_rough, pair, western};
use crate::table::{degrees, is_blank, is_placeholder};
use crate::web::is_link;

/// What the first cells of a column look like; counts of cells.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column {
    pub filled: usize,
    pub dates: usize,
    /// Dates that no one would take for a plain number.
    pub sure_dates: usize,
    /// Words for an end that has not come: `ongoing`.
    open_ends: usize,
    pub epochs: usize,
    /// Since when and in which unit these count, and what else they may.
    pub epoch: [Option<Epoch>; 2],
    /// What its dates show about their calendar.
    pub calendar: CalendarEvidence,
    /// Numbers that may be Excel's dates.
    pub serials: usize,
    pub clocks: usize,
    /// Whole numbers up to 24, as hours are, and from 1 to 31, as days of months are.
    pub hours: usize,
    pub days: usize,
    /// Days and months without a year.
    pub days_of_year: usize,
    /// Numbers of three digits, those below 0, and 0.
    pub short_numbers: usize,
    pub negatives: usize,
    pub zeros: usize,
    pub ones: usize,
    /// Numbers with a zero before them, as codes have: `000658`.
    padded: usize,
    /// Numbers without a fraction, not below 0, and how many digits the shortest and the longest have.
    pub whole_numbers: usize,
    pub digits: Option<(usize, usize)>,
    pub numbers: usize,
    /// Whole numbers of up to four digits, as years are.
    pub years: usize,
    /// Those with a mark behind the thousands.
    pub parted_years: usize,
    pub months: usize,
    pub degrees: usize,
    /// Of these, numbers that are no degrees of the earth.
    pub beyond_earth: usize,
    /// Fractions that may be latitudes, and those that may be longitudes.
    pub latitudes: usize,
    pub longitudes: usize,
    /// Numbers as people write them: `1,200`, `10-12`.
    pub amounts: usize,
    /// Those that are words: `none`, `two`.
    pub number_words: usize,
    /// These, and words that tell roughly how many: `dozens`.
    pub quantities: usize,
    /// Those that say who is counted: `2 killed, 5 wounded`.
    pub counts_by_kind: usize,
    /// Two numbers with a mark between them: `3/4`.
    pub pairs: usize,
    pub positions: usize,
    pub links: usize,
    pub distinct: usize,
    /// Two capital letters, as of countries.
    pub codes: usize,
    /// Regions that are wider than countries.
    pub world_regions: usize,
    /// What a place is like, not which: `Road`, `Private home`.
    pub settings: usize,
    /// How far something is: `verified`, `draft`, `ongoing`.
    pub statuses: usize,
    /// `TRUE`, `No`, `oui` and the like.
    answers: usize,
    /// Lists and objects as programs write them: `['a', 'b']`, `{"a": 1}`.
    pub lists: usize,
    /// Of all cells together.
    pub characters: usize,
}

/// Whether it reads as `20180326` or `20180326044500` does: a day of the last two centuries.
fn is_compact(cell: &str) -> bool {
    matches!(cell.len(), 8 | 14) && matches!(cell.get(..2), Some("18" | "19" | "20"))
}

fn is_year(cell: &str) -> bool {
    let digits = cell.strip_suffix(".0").unwrap_or(cell);
    let digits = digits.strip_prefix('-').unwrap_or(digits);
    let digits = &*dates::without_thousands(digits);
    matches!(digits.len(), 1..=4) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether there is anything in a text that dates have: digits, Roman numerals of centuries, letters of other languages.
fn may_be_date(text: &str) -> bool {
    let is_roman = |word: &str| {
        let ending = word.trim_start_matches(['I', 'V', 'X', 'i', 'v', 'x']);
        ending.len() < word.len() && ending.len() <= 3
    };
    !text.is_ascii() || text.bytes().any(|byte| byte.is_ascii_digit()) || text.split_whitespace().any(is_roman)
}

/// Whether it names a part of the world of several countries, as ACLED's and EM-DAT's regions do.
fn is_world_region(cell: &str) -> bool {
    const REGIONS: [&str; 10] = [
        "africa",
        "asia",
        "europe",
        "america",
        "americas",
        "oceania",
        "caribbean",
        "middle east",
        "world",
        "caucasus",
    ];
    let cell = cell.to_lowercase();
    REGIONS.iter().any(|region| cell.contains(region))
}

/// What a place may be like.
#[rustfmt::skip]
const SETTINGS: &[&str] = &[
    "road", "roadside", "street", "highway", "home", "house", "household", "residence", "residential", "compound", "office", "building", "buildings", "school", "university", "hospital", "clinic",
    "health", "medical", "facility", "facilities", "market", "shop", "store", "mosque", "church", "temple", "checkpoint", "vehicle", "car", "bus", "convoy", "field", "farm", "farmland", "prison", "detention",
    "public", "private", "space", "area", "areas", "site", "project", "rural", "urban", "indoor", "indoors", "outdoor", "outdoors", "outside", "inside", "airport", "border", "camp", "workplace",
    "religious", "commercial", "industrial", "military", "government", "educational", "other", "unknown", "center", "centre", "near", "in", "at", "on", "the", "a", "or", "and", "of", "place", "property", "town", "village", "city", "hamlet", "suburb", "locality",
];

/// How far the work on a record or an event may be.
#[rustfmt::skip]
const STATUSES: &[&str] = &[
    "open", "opened", "close", "closed", "active", "inactive", "draft", "verified", "unverified", "confirmed", "unconfirmed", "pending", "published", "unpublished", "reviewed", "unreviewed", "resolved", "unresolved",
    "ongoing", "completed", "complete", "incomplete", "new", "done", "final", "approved", "rejected", "archived", "deleted", "in", "progress", "under", "review", "not", "to", "do", "submitted", "accepted", "started", "ended", "finished",
    "abierto", "cerrado", "activo", "confirmado", "pendiente", "verificado", "offen", "geschlossen", "bestatigt", "ouvert", "ferme", "termine", "confirme", "valide", "brouillon", "en", "cours",
];

/// Whether a cell has no other words than these.
fn holds_only(list: &[&str], cell: &str) -> bool {
    let mut words = cell
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    let is_listed = |word: &str| list.iter().any(|listed| word.eq_ignore_ascii_case(listed));
    cell.len() <= 60 && words.peek().is_some() && words.all(is_listed)
}

impl Column {
    /// From the cells of one column of the first rows.
    pub fn of(samples: &[Vec<String>], column: usize) -> Self {
        Self::new(samples.iter().map(|row| row.get(column).map_or("", String::as_str)))
    }

    pub fn new<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let epochs = DateStyle {
            epochs: true,
            ..DateStyle::default()
        };
        let mut column = Self::default();
        // Each text is looked at once, however often it comes.
        let mut texts: IndexMap<&str, usize, FxBuildHasher> = IndexMap::default();
        let mut large = Vec::new();
        for text in cells
            .map(str::trim)
            .filter(|cell| !is_blank(cell) && !is_placeholder(cell))
        {
            *texts.entry(text).or_default() += 1;
        }
        for (text, count) in texts {
            let western = western(text);
            let cell = &*western;
            let is_number = cell.parse::<f64>().is_ok();
            let is_date = may_be_date(cell) && dates::read(cell, DateStyle::default()).is_some();
            column.filled += count;
            column.dates += count * usize::from(is_date);
            column.open_ends += count * usize::from(dates::is_open_end(cell));
            column.sure_dates += count * usize::from(is_date && (!is_number || is_compact(cell)));
            if is_number && !is_date && dates::read(cell, epochs).is_some() {
                column.epochs += count;
                large.extend(std::iter::repeat_n(text, count));
            }
            for _ in 0..count {
                column.calendar.add(text);
            }
            column.serials += count * usize::from(dates::is_serial(cell));
            column.clocks += count * usize::from(dates::is_clock(cell));
            column.hours += count * usize::from(dates::is_hour(cell));
            column.days += count * usize::from(cell.parse().is_ok_and(|day: u32| (1..=31).contains(&day)));
            column.days_of_year += count * usize::from(!is_date && dates::is_day_of_year(cell));
            column.short_numbers += count * usize::from(is_number && matches!(cell.len(), 3));
            column.negatives += count * usize::from(is_number && cell.starts_with('-'));
            column.zeros += count * usize::from(matches!(cell, "0" | "0.0"));
            column.ones += count * usize::from(matches!(cell, "1" | "1.0"));
            let is_padded = cell.len() > 2 && cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit());
            column.padded += count * usize::from(is_padded);
            let whole = cell.strip_suffix(".0").unwrap_or(cell);
            if whole.bytes().all(|byte| byte.is_ascii_digit()) {
                let (least, most) = column.digits.unwrap_or((whole.len(), whole.len()));
                column.digits = Some((least.min(whole.len()), most.max(whole.len())));
                column.whole_numbers += count;
            }
            column.numbers += count * usize::from(is_number);
            column.years += count * usize::from(is_year(cell));
            column.parted_years += count * usize::from(matches!(dates::without_thousands(cell), Cow::Owned(_)));
            column.months += count * usize::from(cell.len() <= 24 && dates::month(cell).is_some());
            let fraction = cell.parse::<f64>().ok().filter(|_| cell.contains('.'));
            column.latitudes += count * usize::from(fraction.is_some_and(|degrees| degrees.abs() <= 90.0));
            column.longitudes += count * usize::from(fraction.is_some_and(|degrees| degrees.abs() <= 180.0));
            let degrees = degrees(cell).or_else(|| cell.parse().ok());
            column.degrees += count * usize::from(degrees.is_some());
            column.beyond_earth += count * usize::from(degrees.is_some_and(|degrees| degrees.abs() > 180.0));
            let (is_amount, is_rough) = match amount(cell, &NumberStyle::COUNTS, Counted::Others) {
                Some(Amount::Words(words)) => (false, is_rough(&words)),
                _ => (true, false),
            };
            let has_digits = cell.bytes().any(|byte| byte.is_ascii_digit());
            // “One” may be a name.
            let is_word = is_amount && !has_digits;
            column.number_words += count * usize::from(is_word);
            let is_amount = is_amount && has_digits;
            let by_kind = || amounts_by_kind(cell, &NumberStyle::COUNTS, Counted::Others);
            let is_by_kind = !is_amount && has_digits && by_kind().is_some();
            let is_amount = is_amount || is_by_kind;
            column.counts_by_kind += count * usize::from(is_by_kind);
            column.pairs += count * usize::from(!is_number && pair(cell, &NumberStyle::COUNTS).is_some());
            column.amounts += count * usize::from(is_amount);
            column.quantities += count * usize::from(is_amount || is_rough);
            column.lists += count * usize::from(cell.starts_with(['[', '{']) && cell.ends_with([']', '}']));
            column.settings += count * usize::from(holds_only(SETTINGS, cell));
            column.statuses += count * usize::from(holds_only(STATUSES, cell));
            column.world_regions += count * usize::from(is_world_region(cell));
            column.answers += count * usize::from(answer::is_in_words(cell));
            column.positions += count * usize::from(position(cell).is_some());
            column.links += count * usize::from(is_link(cell) || cell.contains("href=\"http"));
            column.codes += count * usize::from(cell.len() == 2 && cell.bytes().all(|byte| byte.is_ascii_uppercase()));
            column.characters += count * cell.chars().count();
            column.distinct += 1;
        }
        if !large.is_empty() {
            let mut fitting = dates::fitting_epochs(&large).into_iter();
            column.epoch = [fitting.next(), fitting.next()];
        }
        column
    }

    /// Whether at least half of the filled cells are among `count`; also for a column without any.
    pub fn mostly(&self, count: usize) -> bool {
        count * 2 >= self.filled
    }

    /// Whether nearly all filled cells are clock times, in digits alone too, or hours.
    pub fn holds_clock_digits(&self) -> bool {
        let all = self.clocks + self.hours;
        self.filled > 0 && self.clocks > 0 && all * 10 >= self.filled * 8 && self.numbers == self.filled
    }

    /// Whether nearly all filled cells are days and months that lack a year.
    pub fn holds_days_of_year(&self) -> bool {
        self.days_of_year > 0 && self.days_of_year * 10 >= self.filled * 8
    }

    /// Whether all cells may be Excel's dates.
    pub fn holds_serials(&self) -> bool {
        self.filled > 0 && self.serials == self.filled
    }

    /// Whether at least half of the filled cells are dates of some kind.
    pub fn holds_dates(&self) -> bool {
        self.filled > 0 && (self.mostly(self.dates + self.epochs) || self.holds_serials())
    }

    /// Whether at least half of the filled cells are dates, or say that what began has not ended.
    pub fn holds_ends(&self) -> bool {
        self.holds_dates() || (self.open_ends > 0 && self.mostly(self.dates + self.open_ends))
    }

    /// Whether all cells are whole numbers that may be years, and many can hardly be anything else.
    pub fn holds_years(&self) -> bool {
        self.filled > 0
            && self.years == self.filled
            && (self.dates + self.short_numbers + self.parted_years) * 3 >= self.filled
    }

    /// Whether nearly all filled cells tell how many. Where the column's name is surely that of a figure, one number is
    /// enough, if not far more is said in words; or none, if no cell was seen that is filled.
    pub fn holds_amounts(&self, is_sure: bool) -> bool {
        if is_sure && self.filled == 0 {
            return true;
        }
        let share = if is_sure { 1 } else { 8 };
        self.amounts + self.number_words > 0 && (self.quantities + self.number_words) * 10 >= self.filled * share
    }

    /// Whether nearly all filled cells are whole numbers that are not negative, as counts are.
    pub fn holds_counts(&self) -> bool {
        self.filled > 0 && self.whole_numbers * 10 >= self.filled * 8
    }

    /// Whether all whole numbers have as many digits, and more than counts mostly have: codes and years.
    pub fn holds_number_codes(&self) -> bool {
        self.digits.is_some_and(|(least, most)| least == most && least > 2)
    }

    /// Whether a fifth of the cells or more are numbers with zeros before them: those of cases and files, which count nothing.
    pub fn holds_padded(&self) -> bool {
        self.padded > 1 && self.padded * 5 >= self.filled
    }

    /// Whether no cell is more than a yes or no in digits.
    pub fn holds_flags(&self) -> bool {
        self.zeros + self.ones == self.filled
    }

    /// Whether the cells are words, not numbers, links or answers.
    pub fn holds_words(&self) -> bool {
        let others = [self.numbers, self.links, self.answers, self.lists];
        self.filled == 0 || !others.into_iter().any(|count| self.mostly(count))
    }

    /// Whether most cells are answers in words.
    pub fn answers_in_words(&self) -> bool {
        self.filled > 0 && self.mostly(self.answers)
    }

    /// Whether most cells are answers, in words or as 0 and 1.
    pub fn holds_answers(&self) -> bool {
        let is_flag = self.distinct <= 2 && self.zeros > 0 && self.numbers == self.filled;
        self.answers_in_words() || (self.filled > 0 && is_flag)
    }

    /// Whether there are several names of which most come again, as kinds do; also for too few cells to tell.
    pub fn repeats(&self) -> bool {
        self.filled < 12 || (self.distinct > 1 && self.distinct * 3 <= self.filled)
    }

    /// Whether all cells are codes: then `NA` is one too.
    pub fn holds_codes(&self) -> bool {
        self.filled > 0 && self.codes == self.filled
    }

    /// Whether the cells are longer on average than names of places are.
    pub fn is_long(&self) -> bool {
        const LONGEST: usize = 50;
        self.characters > LONGEST * self.filled
    }

    /// Whether the cells are short texts, as names are.
    pub fn holds_names(&self) -> bool {
        let is_short = self.links == 0 && self.characters <= 160 * self.filled;
        self.filled == 0 || (is_short && !self.mostly(self.quantities) && !self.mostly(self.answers))
    }
}
