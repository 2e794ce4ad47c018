use chrono::{DateTime, NaiveDate, NaiveTime, Timelike};
use parquet::basic::{LogicalType, TimeUnit};
use parquet::record::{Field, Row};
use parquet::schema::types::Type;

/// Calls `see` with the name of each column that a schema makes.
pub(super) fn for_each_column(schema: &Type, see: &mut dyn FnMut(&str)) {
    for field in schema.get_fields() {
        columns(field, &mut String::new(), see);
    }
}

fn columns(field: &Type, name: &mut String, see: &mut dyn FnMut(&str)) {
    let before = push(name, field.name());
    if is_struct(field) {
        for member in field.get_fields() {
            columns(member, name, see);
        }
    } else {
        see(name);
    }
    name.truncate(before);
}

fn push(name: &mut String, part: &str) -> usize {
    let before = name.len();
    if before > 0 {
        name.push('.');
    }
    name.push_str(part);
    before
}

/// Whether the members of a group are columns of their own: those of lists and maps are not.
fn is_struct(field: &Type) -> bool {
    let info = field.get_basic_info();
    let is_repeated = info.has_repetition() && info.repetition() == parquet::basic::Repetition::REPEATED;
    field.is_group()
        && !is_repeated
        && info.converted_type() == parquet::basic::ConvertedType::NONE
        && info.logical_type_ref().is_none()
}

/// Calls `see` with the number of each column that is filled, and the text in it. Names tell no columns apart: two may have the
/// same.
pub(super) fn for_each_cell(row: &Row, schema: &Type, see: &mut dyn FnMut(usize, &str)) {
    let mut column = 0;
    for ((_, value), field) in row.get_column_iter().zip(schema.get_fields()) {
        cells(value, field, &mut column, see);
    }
}

fn cells(value: &Field, field: &Type, column: &mut usize, see: &mut dyn FnMut(usize, &str)) {
    match value {
        Field::Group(members) if is_struct(field) => {
            for ((_, member), field) in members.get_column_iter().zip(field.get_fields()) {
                cells(member, field, column, see);
            }
        }
        Field::Null => columns(field, &mut String::new(), &mut |_| *column += 1),
        value => {
            see(*column, &text(value, Some(field)));
            *column += 1;
        }
    }
}

/// A value as text; `field` is its type where that says more than the value.
fn text(value: &Field, field: Option<&Type>) -> String {
    let mut text = String::new();
    push_text(&mut text, value, field);
    text
}

/// Adds a value as text: a list may have millions of members, none of which is to be a text of its own.
fn push_text(text: &mut String, value: &Field, field: Option<&Type>) {
    match value {
        Field::Null => {}
        Field::Str(value) => text.push_str(value),
        Field::Bytes(bytes) => match bytes.as_utf8() {
            Ok(value) => text.push_str(value),
            Err(_) => text.extend(bytes.data().iter().flat_map(|byte| {
                let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
                [digit(byte >> 4), digit(byte & 15)]
            })),
        },
        Field::ListInternal(list) => push_joined(text, list.elements().iter(), |text, element| {
            push_text(text, element, None);
        }),
        Field::MapInternal(map) => push_joined(text, map.entries().iter(), |text, (key, value)| {
            push_text(text, key, None);
            text.push_str(": ");
            push_text(text, value, None);
        }),
        Field::Group(row) => {
            let members = row.get_column_iter().filter(|(_, value)| **value != Field::Null);
            push_joined(text, members, |text, (name, value)| {
                text.extend([name, ": "]);
                push_text(text, value, None);
            });
        }
        value => text.push_str(&scalar(value, field)),
    }
}

/// Adds what `push` adds for each item, with "; " between; nothing for those for which it adds nothing.
fn push_joined<T>(text: &mut String, items: impl Iterator<Item = T>, mut push: impl FnMut(&mut String, T)) {
    let begin = text.len();
    for item in items {
        let before = text.len();
        if before > begin {
            text.push_str("; ");
        }
        let start = text.len();
        push(text, item);
        if text.len() == start {
            text.truncate(before);
        }
    }
}

/// A number, date or time as text.
fn scalar(value: &Field, field: Option<&Type>) -> String {
    match value {
        Field::Date(days) => day(*days).unwrap_or_else(|| days.to_string()),
        Field::TimeMillis(millis) => clock(i64::from(*millis) * 1000),
        Field::TimeMicros(micros) => clock(*micros),
        Field::TimestampMillis(millis) => match millis.checked_mul(1000) {
            Some(micros) => moment(micros, is_utc(field)),
            None => millis.to_string(),
        },
        Field::TimestampMicros(micros) => moment(*micros, is_utc(field)),
        Field::Long(number) => match timestamp_unit(field) {
            Some(TimeUnit::NANOS) => moment(number.div_euclid(1000), is_utc(field)),
            Some(TimeUnit::MICROS) => moment(*number, is_utc(field)),
            Some(TimeUnit::MILLIS) => moment(number.saturating_mul(1000), is_utc(field)),
            None => number.to_string(),
        },
        other => other.to_string(),
    }
}

fn timestamp_unit(field: Option<&Type>) -> Option<TimeUnit> {
    match field?.get_basic_info().logical_type_ref()? {
        LogicalType::Timestamp(timestamp) => Some(timestamp.unit),
        _ => None,
    }
}

/// Whether a time stands for the same moment everywhere. What does not say so is, since files without the newer types are.
fn is_utc(field: Option<&Type>) -> bool {
    let logical = field.and_then(|field| field.get_basic_info().logical_type_ref());
    !matches!(logical, Some(LogicalType::Timestamp(timestamp)) if !timestamp.is_adjusted_to_u_t_c)
}

fn day(days: i32) -> Option<String> {
    NaiveDate::from_epoch_days(days).map(|day| day.to_string())
}

fn clock(micros: i64) -> String {
    let seconds = u32::try_from(micros.div_euclid(1_000_000)).ok();
    let nanos = u32::try_from(micros.rem_euclid(1_000_000)).unwrap_or_default() * 1000;
    let time = seconds.and_then(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanos));
    time.map_or_else(|| micros.to_string(), written)
}

fn written(time: NaiveTime) -> String {
    let format = if time.nanosecond() == 0 {
        "%H:%M:%S"
    } else {
        "%H:%M:%S%.6f"
    };
    time.format(format).to_string()
}

/// In ISO 8601; midnight without a zone stands for the whole day.
fn moment(micros: i64, is_utc: bool) -> String {
    let Some(moment) = DateTime::from_timestamp_micros(micros).map(|moment| moment.naive_utc()) else {
        return micros.to_string();
    };
    if !is_utc && moment.time() == NaiveTime::MIN {
        return moment.date().to_string();
    }
    let zone = if is_utc { "Z" } else { "" };
    format!("{}T{}{zone}", moment.date(), written(moment.time()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_iso_8601() {
        assert_eq!(day(15_708).as_deref(), Some("2013-01-03"));
        assert_eq!(moment(1_357_171_200_000_000, false), "2013-01-03");
        assert_eq!(moment(1_357_171_200_000_000, true), "2013-01-03T00:00:00Z");
        assert_eq!(moment(1_357_171_200_000_001, true), "2013-01-03T00:00:00.000001Z");
        assert_eq!(moment(-1_000_000, false), "1969-12-31T23:59:59");
        assert_eq!(clock(3_661_000_000), "01:01:01");
        assert_eq!(clock(-1), "-1");
    }

    #[test]
    fn members_of_lists_are_joined() {
        let mut text = "before".to_owned();
        push_joined(&mut text, ["", "a", "", "b"].iter(), |text, item| text.push_str(item));
        assert_eq!(text, "beforea; b");
        let bytes = Field::Bytes(vec![0x0f, 0xff].into());
        assert_eq!(super::text(&bytes, None), "0fff");
    }

    #[test]
    fn columns_of_one_name_stay_apart() {
        let message = "message rows { optional int32 killed; optional group s { optional int32 b; optional int32 c; }
                       optional int32 killed; optional int32 s.b; }";
        let schema = parquet::schema::parser::parse_message_type(message).unwrap();
        let field = |name: &str, value: Field| (name.to_owned(), value);
        let row = Row::new(vec![
            field("killed", Field::Int(5)),
            field("s", Field::Null),
            field("killed", Field::Int(6)),
            field("s.b", Field::Int(7)),
        ]);
        let mut names = Vec::new();
        for_each_column(&schema, &mut |name| names.push(name.to_owned()));
        assert_eq!(names, ["killed", "s.b", "s.c", "killed", "s.b"]);
        let mut cells = Vec::new();
        for_each_cell(&row, &schema, &mut |column, text| cells.push((column, text.to_owned())));
        let expected = [(0, "5"), (3, "6"), (4, "7")].map(|(column, text)| (column, text.to_owned()));
        assert_eq!(cells, expected);
    }
}
