use dateline_event::{Bounds, Precision, calendar};

use crate::Reading;
use crate::range;

/// Folded words before a fiscal year, and before a year that begins in one and ends in the next.
const FISCAL: [&str; 6] = ["fy", "fiscal year", "financial year", "budget year", "f.y.", "exercice"];
const SEASONS: [&str; 6] = [
    "season",
    "saison",
    "temporada",
    "academic year",
    "school year",
    "marketing year",
];

/// Reads `FY2010`, `FY2009/10` and `season 2009/10`. Where fiscal years begin differs: one named by a single year is
/// somewhere from April of the year before to March of the year after.
pub(super) fn read(text: &str) -> Option<Reading> {
    let after = |words: &[&str]| {
        let rest = words.iter().find_map(|word| text.strip_prefix(word))?;
        Some(rest.trim_start_matches([' ', '-', ':']))
    };
    let before = SEASONS
        .iter()
        .find_map(|word| text.strip_suffix(word)?.strip_suffix(' '));
    if let Some(pair) = before.and_then(range::pair_of_years) {
        return Some(pair);
    }
    let fiscal = after(&FISCAL);
    let rest = fiscal.or_else(|| after(&SEASONS))?;
    if let Some(pair) = range::pair_of_years(rest) {
        return Some(pair);
    }
    let year: i32 = rest.parse().ok().filter(|_| fiscal.is_some() && rest.len() == 4)?;
    let bounds = Bounds::window(calendar::month(year - 1, 4)?.union(calendar::month(year + 1, 3)?));
    (1000..=2100)
        .contains(&year)
        .then(|| Reading::of_bounds(bounds, Precision::Window))
}
