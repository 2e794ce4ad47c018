use dateline_query::Lane;
use dateline_store::RowId;

use super::Places;
use crate::{Missing, Request, Scene};

/// Where an end of a link is.
pub(super) enum End {
    /// In one or more lanes.
    At(Vec<[f32; 2]>),
    Missing(Missing),
}

impl End {
    /// Of the link's event with this row; without one it is not among the open files.
    pub fn of(scene: &Scene, request: &Request<'_>, lanes: &[Lane], places: &Places, row: Option<RowId>) -> Self {
        let Some(row) = row else {
            return Self::Missing(Missing::NotOpen);
        };
        if let Some(places) = places.get(&row) {
            return Self::At(places.clone());
        }
        if !request.store.is_dated(row) {
            return Self::Missing(Missing::Undated);
        }
        let Some(lane) = lanes.iter().position(|lane| lane.rows().position(row).is_some()) else {
            return Self::Missing(Missing::Filtered);
        };
        let time = request.store.bounds(row).middle();
        if time < request.viewport.start() {
            return Self::Missing(Missing::Earlier);
        }
        if time > request.viewport.end() {
            return Self::Missing(Missing::Later);
        }
        match scene.bands.iter().find(|band| band.lane == lane) {
            // Within a column, or within the line for what reaches through the view.
            Some(band) => Self::At(vec![[scene.scale.x(time), band.middle()]]),
            None if scene.bands.first().is_some_and(|band| lane < band.lane) => Self::Missing(Missing::Above),
            None => Self::Missing(Missing::Below),
        }
    }
}

/// Of the lanes in which two events stand, those between which the way is shortest.
pub(super) fn nearest(from: &[[f32; 2]], to: &[[f32; 2]]) -> ([f32; 2], [f32; 2]) {
    let pairs = from.iter().flat_map(|&from| to.iter().map(move |&to| (from, to)));
    let distance = |(from, to): &([f32; 2], [f32; 2])| (from[1] - to[1]).abs();
    let nearest = pairs.min_by(|a, b| distance(a).total_cmp(&distance(b)));
    debug_assert!(nearest.is_some(), "an event that is shown stands somewhere");
    nearest.unwrap_or_default()
}
