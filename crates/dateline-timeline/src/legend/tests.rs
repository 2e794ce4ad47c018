use dateline_event::LinkKind;

use super::*;
use crate::{AverageWidths, Mark, Responsibility, Shape, shapes};

/// Left, right, top and bottom of all shapes, lines with their width.
fn extent(items: &[DrawItem]) -> [f32; 4] {
    let mut made = Vec::new();
    for item in items {
        shapes(item, &mut made);
    }
    let mut extent = [f32::INFINITY, f32::NEG_INFINITY, f32::INFINITY, f32::NEG_INFINITY];
    let mut add = |[x, y]: [f32; 2], reach: f32| {
        extent = [
            extent[0].min(x - reach),
            extent[1].max(x + reach),
            extent[2].min(y - reach),
            extent[3].max(y + reach),
        ];
    };
    for shape in made {
        match shape {
            Shape::Disc { center, radius, .. } => add(center, radius),
            Shape::Box { min, max, .. } => [min, max].into_iter().for_each(|point| add(point, 0.0)),
            Shape::Area { points, .. } => points.into_iter().for_each(|point| add(point, 0.0)),
            Shape::Line { points, width, .. } => points.into_iter().for_each(|point| add(point, width / 2.0)),
        }
    }
    extent
}

#[test]
fn samples_stay_in_their_place() {
    for entry in LegendEntry::ALL {
        assert!(entry.width <= LegendEntry::WIDTH);
        let [left, right, top, bottom] = extent(&entry.items(100.0, 50.0));
        let half = LegendEntry::HEIGHT / 2.0;
        assert!(
            left >= 98.0 && right <= 102.0 + entry.width,
            "{}: {left} {right}",
            entry.words
        );
        assert!(
            top >= 50.0 - half && bottom <= 50.0 + half,
            "{}: {top} {bottom}",
            entry.words
        );
    }
}

#[test]
fn every_link_and_stance_is_explained() {
    let items: Vec<DrawItem> = LegendEntry::ALL
        .iter()
        .flat_map(|entry| entry.items(0.0, 0.0))
        .collect();
    for kind in [
        LinkKind::RetaliationFor,
        LinkKind::Follows,
        LinkKind::PartOf,
        LinkKind::SameAs,
    ] {
        let is_it = |item: &&DrawItem| matches!(item.mark, Mark::Arc { kind: other, .. } if other == kind);
        assert!(
            items
                .iter()
                .find(is_it)
                .is_some_and(|item| item.tone == Tone::Link(kind))
        );
    }
    for wanted in Responsibility::ALL {
        let is_it =
            |item: &DrawItem| matches!(item.mark, Mark::Seal { responsibility, .. } if responsibility == wanted);
        assert!(items.iter().any(is_it));
    }
}

#[test]
fn a_narrow_legend_is_higher_and_nothing_is_cut() {
    let all = LegendParts {
        links: true,
        sides: true,
        several: true,
    };
    let [wide, narrow] = [1600.0, 500.0].map(|width| Legend::new(width, Some(all), None, &mut AverageWidths));
    let plain = Legend::new(500.0, Some(LegendParts::default()), None, &mut AverageWidths);
    assert!(plain.height < narrow.height && plain.labels.iter().all(|label| label.text != "follows"));
    assert!(narrow.height > wide.height);
    let told = LegendEntry::ALL.iter().filter(|entry| entry.used != Use::Plain);
    assert_eq!(narrow.labels.len(), told.count());
    let end = |label: &Label| label.x + AverageWidths.width(&label.text, label.size);
    assert!(
        narrow
            .labels
            .iter()
            .all(|label| end(label) <= 500.0 && label.y < narrow.height)
    );
}
