use dateline_batch::Findings;
use dateline_batch::finding::{DateFault, NameFault, Quoted};
use dateline_event::{EdtfError, Moment, When};
use dateline_format::Parent;

/// Finds dates of an actor's memberships that cannot be read or end before they begin, and memberships in two at the same
/// time: those may well be true, but whoever counts by parents counts such events twice.
pub(super) fn check_parents(id: &str, parents: &[Parent], findings: &mut Findings) {
    let column = format!("actors.{id}.parent");
    let mut spans: Vec<(Moment, Moment, &str)> = Vec::with_capacity(parents.len());
    for parent in parents {
        let mut bound = |date: &Option<String>, fault: fn(Quoted, EdtfError) -> DateFault| {
            let bounds = date.as_ref().map(|text| {
                let error = |why| findings.push_of_file(&column, fault(text.as_str().into(), why));
                text.parse::<When>().map(|when| when.bounds).map_err(error)
            });
            bounds.transpose()
        };
        let from = bound(&parent.from, |text, why| DateFault::MemberFrom { text, why });
        let to = bound(&parent.to, |text, why| DateFault::MemberTo { text, why });
        let (Ok(from), Ok(to)) = (from, to) else {
            continue;
        };
        if from
            .zip(to)
            .is_some_and(|(from, to)| to.latest_end < from.earliest_start)
        {
            let parent = parent.id.as_str().into();
            findings.push_of_file(&column, NameFault::LeavesBeforeJoining { parent });
            continue;
        }
        // Of a parent without dates nothing is known of when it was one.
        if from.or(to).is_none() {
            continue;
        }
        // The time in which it surely belonged.
        let first = from.map_or(Moment::OPEN_START, |from| from.latest_start);
        let last = to.map_or(Moment::OPEN_END, |to| to.earliest_end);
        spans.push((first, last, &parent.id));
    }
    spans.sort_unstable();
    // Against the one that lasts longest of all before.
    let mut longest: Option<(Moment, &str)> = None;
    for (first, last, parent) in spans.into_iter().filter(|(first, last, _)| first <= last) {
        if let Some((end, before)) = longest
            && first <= end
            && parent != before
        {
            let fault = NameFault::TwoParents {
                parent: before.into(),
                other: parent.into(),
            };
            findings.push_of_file(&column, fault);
        }
        if longest.is_none_or(|(end, _)| end < last) {
            longest = Some((last, parent));
        }
    }
}
