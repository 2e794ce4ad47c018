//! What can only be seen over the whole file: ids used twice, links to nowhere, links that form a circle.

use dateline_batch::finding::{LinkFault, RowFault};
use dateline_batch::{FileRow, Findings, Record, circle_edges};
use dateline_event::LinkKind;
use rustc_hash::FxHashMap;

use super::decoder::CutLinks;
use super::text::shortened;

/// One link of an event, its two ends by the hashes of their ids.
#[derive(Clone, Debug)]
pub(super) struct LinkSeen {
    pub kind: LinkKind,
    pub from: u64,
    pub to: u64,
    pub to_id: Box<str>,
    pub record: Record,
    /// Its place among the event's links.
    pub index: usize,
}

/// A finding for each event whose id an earlier one has, and how many these are. Sorts `ids`.
pub(super) fn find_repeated_ids(ids: &mut [(u64, FileRow)], findings: &mut Findings) -> usize {
    ids.sort_unstable();
    let mut first: Option<(u64, FileRow)> = None;
    let mut repeated = 0;
    for &(id, row) in &*ids {
        match first {
            Some((known, earlier)) if known == id => {
                findings.push(row, "id", RowFault::RepeatedNumber { number: earlier });
                repeated += 1;
            }
            _ => first = Some((id, row)),
        }
    }
    repeated
}

/// A finding for each link to an event that the file does not hold, and for each that closes a circle of its kind.
/// The latter are returned: they are to be left out. "Same as" holds both ways and may well form circles.
///
/// `ids` must be sorted.
pub(super) fn check_links(links: &[LinkSeen], ids: &[(u64, FileRow)], findings: &mut Findings) -> CutLinks {
    for link in links {
        let place = ids.partition_point(|&(id, _)| id < link.to);
        let is_known = ids.get(place).is_some_and(|&(id, _)| id == link.to);
        if !is_known {
            let event = shortened(&link.to_id, 60).into();
            findings.push(link.record.row, &column(link), LinkFault::Nowhere { event });
        }
    }
    let mut cut = CutLinks::default();
    for kind in [LinkKind::RetaliationFor, LinkKind::Follows, LinkKind::PartOf] {
        for link in closing(links, kind) {
            let words = format!("{} {}", kind.label(), shortened(&link.to_id, 60));
            let fault = LinkFault::Circle { link: words.into() };
            findings.push(link.record.row, &column(link), fault);
            cut.insert((link.record.offset, link.index));
        }
    }
    for link in links
        .iter()
        .filter(|link| link.kind == LinkKind::SameAs && link.from == link.to)
    {
        findings.push(link.record.row, &column(link), LinkFault::ToItself);
    }
    cut
}

fn column(link: &LinkSeen) -> String {
    format!("links[{}].to", link.index)
}

/// The links of a kind that close a circle.
fn closing(links: &[LinkSeen], kind: LinkKind) -> Vec<&LinkSeen> {
    let of_kind = || links.iter().filter(|link| link.kind == kind);
    let mut nodes: FxHashMap<u64, usize> = FxHashMap::default();
    let mut edges: Vec<Vec<usize>> = Vec::new();
    let mut members: Vec<Vec<&LinkSeen>> = Vec::new();
    for link in of_kind() {
        let [from, to] = [link.from, link.to].map(|id| {
            *nodes.entry(id).or_insert_with(|| {
                edges.push(Vec::new());
                members.push(Vec::new());
                edges.len() - 1
            })
        });
        if let (Some(targets), Some(own)) = (edges.get_mut(from), members.get_mut(from)) {
            targets.push(to);
            own.push(link);
        }
    }
    circle_edges(&edges)
        .into_iter()
        .filter_map(|(node, edge)| members.get(node)?.get(edge).copied())
        .collect()
}
