//! What a picture says of itself below its title.

use dateline_event::calendar::{DAY, SECOND};
use dateline_event::{Moment, Role, TimeDelta, TimeRange, Zone};
use dateline_query::{Answer, ColumnFilter, DoubtKind, DoubtQuestion, FigureFilter, Filter, Mark, MarkQuestion};
use dateline_store::{Facet, RowId, Store};
use dateline_timeline::{Step, Viewport, events_text, period_text, stretch_text};

/// From the first to the last moment of the selected events, as far as the filter wants that time.
pub(super) fn wanted_extent(store: &Store, answer: &Answer) -> Option<TimeRange> {
    let TimeRange { first, last } = answer.lanes.all.extent(store)?;
    let first = answer.filter.from.map_or(first, |from| first.max(from)).min(last);
    let last = answer.filter.to.map_or(last, |to| last.min(to)).max(first);
    Some(TimeRange { first, last })
}

/// "46–52 events · Jul 2021 · Actor: Kataib Hezbollah": the days of the events themselves or, where there is a view, those that
/// it shows.
pub(super) fn subtitle(store: &Store, answer: &Answer, view: Option<Viewport>) -> String {
    let count = answer.lanes.all.count;
    let all = events_text(count.certain, count.possible);
    let mut parts = vec![match view {
        Some(view) => format!("{} in view, of {all}", in_view(store, answer, view)),
        None => all,
    }];
    if let Some(view) = view {
        parts.push(format!("view: {}", view_text(view)));
    } else if let Some(extent) = wanted_extent(store, answer) {
        let TimeRange { first, last } = extent;
        let shown = days(first, last);
        let sure = answer
            .lanes
            .all
            .rows()
            .iter()
            .filter(|&row| !store.span(row).is_doubtful);
        let sure = store
            .extent_of(sure)
            .map(|sure| days(sure.first.max(first), sure.last.min(last)));
        let possibly = if sure == Some(shown) { "" } else { "possibly " };
        parts.push(format!("{possibly}{}", stretch_text(shown)));
        parts.extend(beyond(store, answer, extent));
    }
    if store.files().iter().any(|file| file.report.beginning().is_some()) {
        parts.push("only the beginning of a file is read".to_owned());
    }
    parts.extend(summary(store, &answer.filter));
    let naming = store.naming();
    parts.extend(
        naming
            .rolled_up
            .iter()
            .map(|name| format!("{name} counted with its members")),
    );
    parts.extend(
        naming
            .figures_apart
            .iter()
            .map(|name| format!("figure {name} counted apart")),
    );
    let undated = u32::try_from(answer.undated.len()).unwrap_or(u32::MAX);
    if undated > 0 {
        parts.push(format!("{} without a date not shown", events_text(undated, undated)));
    }
    parts.join(" · ")
}

/// From the beginning of the first day to the end of the last.
fn days(first: Moment, last: Moment) -> TimeRange {
    TimeRange {
        first: Step::DAY.floor(first),
        last: Step::DAY.floor(last).last_of(DAY),
    }
}

/// The days that a view shows, or its seconds if it is shorter than a day.
fn view_text(view: Viewport) -> String {
    let TimeRange { first, last } = view.time();
    if view.length() >= DAY {
        return stretch_text(days(first, last.saturating_sub(TimeDelta::MICROSECOND)));
    }
    let second = |moment: Moment| moment.saturating_sub(moment.since_midnight() % SECOND);
    let time = |moment: Moment| stretch_text(TimeRange::at(second(moment)));
    format!("{} – {}", time(first), time(last))
}

/// "6–7 events": how many of the selected events surely and possibly touch what is shown.
fn in_view(store: &Store, answer: &Answer, view: Viewport) -> String {
    let rows = answer.lanes.all.in_view(store, view.start(), view.end());
    let surely = |row: &RowId| {
        let bounds = store.bounds(*row);
        !store.span(*row).is_doubtful && bounds.latest_start <= view.end() && bounds.earliest_end >= view.start()
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    events_text(number(rows.iter().filter(surely).count()), number(rows.len()))
}

/// "some may end later": what to say of selected events of which no beginning or no end is known, unless the filter wants
/// nothing beyond the known extent.
fn beyond(store: &Store, answer: &Answer, extent: TimeRange) -> Option<String> {
    let bounds = || answer.lanes.all.rows().iter().map(|row| store.bounds(row));
    let wants_earlier = answer.filter.from.is_none_or(|from| from < extent.first);
    let wants_later = answer.filter.to.is_none_or(|to| to > extent.last);
    let begins_open = wants_earlier && bounds().any(|bounds| bounds.earliest_start.is_open());
    let ends_open = wants_later && bounds().any(|bounds| bounds.latest_end.is_open());
    let how = match (begins_open, ends_open) {
        (false, false) => return None,
        (true, false) => "begin earlier",
        (false, true) => "end later",
        (true, true) => "begin earlier or end later",
    };
    let what = if answer.lanes.all.count.possible == 1 {
        "it"
    } else {
        "some"
    };
    Some(format!("{what} may {how}"))
}

/// What a filter wants, part by part.
fn summary(store: &Store, filter: &Filter) -> Vec<String> {
    let mut parts = Vec::new();
    for facet in Facet::ALL {
        parts.extend(wanted_names(filter, facet));
        parts.extend(unwanted_names(filter, facet));
    }
    parts.extend(filter.columns.iter().flat_map(ColumnFilter::words));
    if filter.has_time() {
        let how = if filter.certainly { "surely" } else { "possibly" };
        parts.push(format!("{how} {}{}", time_text(filter), zone_text(store, filter)));
    }
    for question in DoubtQuestion::ALL {
        let kinds: Vec<&str> = filter.doubt_about(question).map(DoubtKind::label).collect();
        parts.extend((!kinds.is_empty()).then(|| kinds.join(" or ")));
    }
    let roles: Vec<&str> = filter.roles.iter().copied().map(Role::noun).collect();
    parts.extend((!roles.is_empty()).then(|| format!("with somebody as {}", roles.join(" or "))));
    let against = filter
        .against
        .iter()
        .map(|against| format!("{} against {}", against.by, against.on));
    let against: Vec<String> = against.collect();
    parts.extend((!against.is_empty()).then(|| against.join(" or ")));
    parts.extend(filter.figures.iter().map(FigureFilter::words));
    for question in MarkQuestion::ALL {
        let marks: Vec<String> = filter.marks_about(question).map(mark_text).collect();
        parts.extend((!marks.is_empty()).then(|| marks.join(" or ")));
    }
    let files = filter.files.join(" or ");
    parts.extend((!files.is_empty()).then(|| format!("in {files}")));
    let changes: Vec<&str> = filter.changes.iter().map(|change| change.label()).collect();
    parts.extend((!changes.is_empty()).then(|| format!("{} since the older file", changes.join(" or "))));
    if !filter.text.trim().is_empty() {
        parts.push(format!("“{}”", filter.text.trim()));
    }
    parts
}

/// "Actor: A as perpetrator or B", "Actor: A or no actor named".
fn wanted_names(filter: &Filter, facet: Facet) -> Option<String> {
    let choice = filter.choice(facet);
    let in_roles = |name: &String| {
        let roles = if facet == Facet::Actor {
            filter.roles_of(name)
        } else {
            Vec::new()
        };
        let roles: Vec<&str> = roles.into_iter().map(Role::noun).collect();
        let as_what = if roles.is_empty() { "" } else { " as " };
        format!("{name}{as_what}{}", roles.join(" or "))
    };
    let (unnamed, known): (Vec<&String>, Vec<&String>) = choice.include.iter().partition(|name| name.is_empty());
    let label = facet.label();
    let mut words: Vec<String> = known.iter().copied().map(in_roles).collect();
    words.extend((!unnamed.is_empty()).then(|| format!("no {} named", label.to_lowercase())));
    let words = words.join(if choice.all { " and " } else { " or " });
    match (known.is_empty(), words.is_empty()) {
        (_, true) => None,
        (true, false) => Some(words),
        (false, false) => Some(format!("{label}: {words}")),
    }
}

/// "not Actor: A, B", "some actor named".
fn unwanted_names(filter: &Filter, facet: Facet) -> impl Iterator<Item = String> {
    let names = filter.choice(facet).exclude.iter().map(String::as_str);
    let (unnamed, known): (Vec<&str>, Vec<&str>) = names.partition(|name| name.is_empty());
    let label = facet.label();
    let without = (!known.is_empty()).then(|| format!("not {label}: {}", known.join(", ")));
    let somebody = (!unnamed.is_empty()).then(|| format!("some {} named", label.to_lowercase()));
    without.into_iter().chain(somebody)
}

fn mark_text(mark: &Mark) -> String {
    match mark {
        Mark::Star => "starred".to_owned(),
        Mark::Note => "with a note".to_owned(),
        Mark::Tag(name) => format!("tagged {name}"),
        Mark::Corrected => "corrected".to_owned(),
        Mark::Entered => "entered by hand".to_owned(),
        Mark::Merged => "merged".to_owned(),
        Mark::Changed => "changed under its mark".to_owned(),
    }
}

/// The time that is wanted: "in Jul 2021", "from 7 Jul 2021 on", "up to 7 Jul 2021, 12:33:59".
fn time_text(filter: &Filter) -> String {
    let period = period_text(filter.from, filter.to);
    match (filter.from, filter.to) {
        (Some(_), Some(_)) => format!("in {period}"),
        (Some(_), None) => format!("{period} on"),
        (None, _) => period,
    }
}

fn begins_day(time: Moment) -> bool {
    time.since_midnight() == TimeDelta::ZERO
}

fn ends_day(time: Moment) -> bool {
    begins_day(time.saturating_add(TimeDelta::MICROSECOND))
}

/// ", UTC+03:00" or ", zone unknown" where the time that is wanted begins or ends within a day.
fn zone_text(store: &Store, filter: &Filter) -> String {
    let is_of_days = filter.from.is_none_or(begins_day) && filter.to.is_none_or(ends_day);
    match store.instants_zone() {
        _ if is_of_days => String::new(),
        Some(zone) => format!(", {zone}"),
        None => format!(", {}", Zone::Unknown),
    }
}
