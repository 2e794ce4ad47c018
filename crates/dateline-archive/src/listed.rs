//! Events as they stand in a list.

use dateline_event::{Bounds, Doubt, Moment, Role};
use dateline_query::ListedEvent;

use crate::answered::Whole;
use crate::{EventAt, role_name};

/// What to select for it.
pub(crate) const COLUMNS: &str = "toString(id), toUInt8(dated), anchor, earliest_start, latest_start, earliest_end, latest_end, \
                                  toUInt8(doubtful), title, actors, roles, place, kind, sources, doubt";

/// Those columns.
pub(crate) type Row = (
    String,
    Whole<u8>,
    Whole<i64>,
    Whole<i64>,
    Whole<i64>,
    Whole<i64>,
    Whole<i64>,
    Whole<u8>,
    String,
    Vec<String>,
    Vec<String>,
    String,
    String,
    Vec<String>,
    Whole<u16>,
);

/// The event of a row; `None` where ids or roles are none.
pub(crate) fn event(row: Row) -> Option<ListedEvent<EventAt>> {
    let (id, dated, anchor, es, ls, ee, le, doubtful, title, actors, roles, place, kind, sources, doubt) = row;
    let moment = |micros: Whole<i64>| Moment::from_micros(micros.0);
    let bounds = Bounds {
        earliest_start: moment(es),
        latest_start: moment(ls),
        earliest_end: moment(ee),
        latest_end: moment(le),
    };
    let role = |name: &String| {
        if name.is_empty() {
            Some(None)
        } else {
            role_name::parse(name).map(Some)
        }
    };
    let roles: Vec<Option<Role>> = roles.iter().map(role).collect::<Option<_>>()?;
    (roles.len() == actors.len()).then_some(())?;
    Some(ListedEvent {
        key: EventAt {
            is_undated: dated.0 == 0,
            anchor: moment(anchor),
            id: id.parse().ok()?,
        },
        bounds: (dated.0 != 0).then_some(bounds),
        is_doubtful: doubtful.0 != 0,
        title,
        actors: roles.into_iter().zip(actors).collect(),
        place,
        kind,
        sources,
        doubt: Doubt::from_bits_truncate(doubt.0),
    })
}
