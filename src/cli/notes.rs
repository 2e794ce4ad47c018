//! Notes on standard error, which no program has to read.

use std::cmp::Reverse;
use std::fmt::Write as _;

use dateline_batch::checked::to_u32;

use super::{Failure, stderr};
use crate::batch::CancelToken;
use crate::fold::name_key;
use crate::query::{also_called, figure_number};
use crate::store::{AddedColumn, Facet, Scale, Store};

/// How many kinds of figures are named.
const FIGURES_NAMED: usize = 12;
/// How many close names are offered.
const OFFERED: usize = 3;

/// Prints one line on standard error; if nobody reads it, that is no harm.
pub(super) fn note(line: &str) {
    stderr::print(&format!("dateline: {line}"));
}

/// Says that a name in a filter is not known, and which ones come close.
pub(super) fn note_unknown(store: &Store, facet: Facet, name: &str) {
    if !store.find(facet, name).is_empty() {
        return;
    }
    let what = facet.label().to_lowercase();
    let others = match facet {
        Facet::Place => also_called(store, name, &CancelToken::NEVER).unwrap_or_default(),
        Facet::Actor | Facet::Kind | Facet::Source => Vec::new(),
    };
    let others = others.iter().take(OFFERED);
    let written: Vec<String> = others
        .filter_map(|&value| store.spellings(facet, value).next())
        .map(|own| format!("“{own}”"))
        .collect();
    let mut close = closest_values(store, facet, name);
    close.retain(|name| !written.contains(name));
    let written = match written.as_slice() {
        [] => String::new(),
        names => format!(", which is also written {}", names.join(" or ")),
    };
    let offer = match close.as_slice() {
        [] => String::new(),
        names => format!("; did you mean {}?", names.join(" or ")),
    };
    note(&format!("no {what} is called “{name}”{written}{offer}"));
}

/// What is wrong if no file tells a kind of figure, and which they tell.
///
/// # Errors
/// That.
pub(super) fn check_figure(store: &Store, name: &str) -> Result<(), Failure> {
    let kinds = store.figure_kinds();
    if kinds.find(name).is_some() {
        return Ok(());
    }
    let told = match figure_names(store) {
        names if names.is_empty() => "these files tell no figures".to_owned(),
        names => format!("these files tell {names}"),
    };
    let counted = if kinds.left_out() > 0 { " that is counted" } else { "" };
    Err(Failure::usage(format!("no figure{counted} is called “{name}”; {told}")))
}

/// What is wrong if a name stands for no column, or for several: those that come close, else all that there are.
///
/// # Errors
/// Only if it was cancelled, which nobody does.
pub(super) fn no_such_column(store: &Store, name: &str) -> Result<Failure, Failure> {
    const MAX_NAMED: usize = 40;
    let asked = cut(name);
    let alike = store.columns_alike(name, &CancelToken::NEVER)?;
    if !alike.is_empty() {
        let quoted: Vec<String> = alike.iter().map(|name| format!("“{}”", cut(name))).collect();
        let may_be = quoted.join(" or ");
        return Ok(Failure::usage(format!(
            "the column “{asked}” may be {may_be}: say which"
        )));
    }
    let columns = store.file_columns(&CancelToken::NEVER)?;
    let names = || columns.iter().map(|column| column.name.as_str());
    let close = closest(name, names().map(|known| (known, [known])));
    if !close.is_empty() {
        let offer = close.join(" or ");
        return Ok(Failure::usage(format!(
            "no column is called “{asked}”; did you mean {offer}?"
        )));
    }
    let mut shown = names().take(MAX_NAMED).map(cut).collect::<Vec<_>>().join(", ");
    let more = columns.len().saturating_sub(MAX_NAMED);
    if more > 0 {
        let _ = write!(shown, " and {more} more");
    }
    let told = if shown.is_empty() {
        "these files have no columns beside what there are filters for".to_owned()
    } else {
        format!("these files have {shown}")
    };
    Ok(Failure::usage(format!("no column is called “{asked}”; {told}")))
}

/// Says what of a column is not told apart or not known.
pub(super) fn note_of_column(store: &Store, column: &AddedColumn) {
    let name = column.name();
    if let [second, ..] = column.namesakes() {
        let all = column.namesakes().len() + 1;
        note(&format!(
            "{all} columns of a file are called {name}: this is the first, and “{second}” is the second"
        ));
    }
    for file in column.lacking().iter().filter_map(|&file| store.file(file)) {
        note(&format!(
            "{} has no column {name}: its events have no value there",
            file.name()
        ));
    }
    if column.others().is_some() {
        note(&format!(
            "the column {name} has more than {} different values; those that come later in the files count as “other values”, and are not compared",
            figure_number(to_u32(AddedColumn::MAX_VALUES).into())
        ));
    }
    if column.cut() > 0 {
        let most = AddedColumn::LONGEST;
        note(&format!(
            "values of the column {name} that are longer than {most} characters are told apart by those"
        ));
    }
    match column.without_scale() {
        0 => {}
        without => note(&format!(
            "{without} different values of the column {name} are no {}, or may be two: they pass no comparison",
            match column.scale() {
                Scale::Dates(_) => "dates",
                Scale::Numbers(_) | Scale::Words => "numbers",
            }
        )),
    }
}

/// The kinds of figures that files tell, the most frequent first: “killed (7,473), wounded (12) and 5 more”.
pub(super) fn figure_names(store: &Store) -> String {
    let kinds = store.figure_kinds();
    let shown = kinds.iter().take(FIGURES_NAMED).map(|(_, kind)| {
        let name = cut(&kind.name);
        format!("{name} ({})", figure_number(to_u32(kind.figures).into()))
    });
    let shown: Vec<String> = shown.collect();
    let mut names = shown.join(", ");
    let more = kinds.iter().len().saturating_sub(shown.len());
    if more > 0 {
        let _ = write!(names, " and {more} more");
    }
    if kinds.left_out() > 0 {
        let left_out = figure_number(to_u32(kinds.left_out()).into());
        let _ = write!(
            names,
            "; {left_out} further names, of the fewest events, are not counted"
        );
    }
    names
}

/// As much of a name as a line of the terminal takes.
fn cut(name: &str) -> String {
    const LONGEST: usize = 60;
    match name.char_indices().nth(LONGEST) {
        None => name.to_owned(),
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
    }
}

/// The names that come closest to `name`, each by its best spelling, in quotes, best first; none where nothing is close.
fn closest<'n, S: IntoIterator<Item = &'n str>>(name: &str, known: impl Iterator<Item = (&'n str, S)>) -> Vec<String> {
    let wanted = name_key(name);
    if wanted.trim().is_empty() {
        return Vec::new();
    }
    let mut ranking: Vec<(Reverse<u32>, &str)> = known
        .filter_map(|(own, spellings)| {
            let spellings = spellings.into_iter();
            let best = spellings
                .map(|spelling| closeness(&wanted, &name_key(spelling)))
                .max()?;
            (best > 0).then_some((Reverse(best), own))
        })
        .collect();
    ranking.sort_unstable();
    ranking.dedup_by(|a, b| a.1 == b.1);
    let names = ranking.into_iter().take(OFFERED);
    names.map(|(_, name)| format!("“{}”", cut(name))).collect()
}

/// The values of a facet that come closest.
fn closest_values(store: &Store, facet: Facet, name: &str) -> Vec<String> {
    let known = store
        .named_values(facet)
        .filter_map(|value| Some((store.spellings(facet, value).next()?, store.spellings(facet, value))));
    closest(name, known)
}

/// From 0 (not close) to 2000; one text within the other counts most.
fn closeness(wanted: &str, known: &str) -> u32 {
    let likeness = strsim::jaro_winkler(wanted, known);
    let mut thousandths = 0;
    while thousandths < 1000 && f64::from(thousandths + 1) / 1000.0 <= likeness {
        thousandths += 1;
    }
    let is_part = wanted.len() > 1 && known.len() > 1 && (known.contains(wanted) || wanted.contains(known));
    match thousandths {
        _ if is_part => 1000 + thousandths,
        800.. => thousandths,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_close_ranks_by_likeness() {
        assert!(closeness("isis", "is") > closeness("isis", "pkk"));
        assert!(closeness("ninawa", "ninawa province") > 1000);
        assert!(closeness("bagdad", "baghdad") > 800);
        assert_eq!(closeness("pkk", "baghdad"), 0);
    }
}
