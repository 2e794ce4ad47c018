//! Decisions on names as a case keeps them, and as the app counts by them.

use chrono::{NaiveDate, NaiveTime};
use dateline_case::{Author, NameDecision, SaidOfNames, Signed, Utc};

use crate::store::Facet;
use crate::work::{HandLink, Merge, NameWork, Rejection, Rest};

/// What the decisions of a case come to.
pub fn names_of(decisions: &[NameDecision]) -> NameWork {
    let mut names = NameWork::default();
    for decision in decisions {
        let said = &decision.said;
        let facet = Facet::ALL.into_iter().find(|facet| facet_key(*facet) == said.facet);
        // A facet of a later version is kept and not counted by.
        let Some(facet) = facet else { continue };
        let who = decision.signed.by.name().to_owned();
        let when = day_of(decision.signed.at);
        match (&said.called, &said.names[..]) {
            (Some(called), _) => names.merges.push(Merge {
                facet,
                names: said.names.clone(),
                called: called.clone(),
                who,
                when,
                why: said.why.clone(),
                rest: Rest::new(),
            }),
            (None, [one, other]) => names.rejections.push(Rejection {
                facet,
                names: [one.clone(), other.clone()],
                who,
                when,
                rest: Rest::new(),
            }),
            (None, _) => {}
        }
    }
    names
}

/// The decisions as a case keeps them, each with who made it and on which day.
pub fn said_of(names: &NameWork) -> Vec<(SaidOfNames, String, String)> {
    let merges = names.merges.iter().map(|merge| {
        let said = SaidOfNames {
            facet: facet_key(merge.facet).to_owned(),
            names: merge.names.clone(),
            called: Some(merge.called.clone()),
            why: merge.why.clone(),
        };
        (said, merge.who.clone(), merge.when.clone())
    });
    let rejections = names.rejections.iter().map(|rejection| {
        let said = SaidOfNames {
            facet: facet_key(rejection.facet).to_owned(),
            names: rejection.names.to_vec(),
            called: None,
            why: String::new(),
        };
        (said, rejection.who.clone(), rejection.when.clone())
    });
    merges.chain(rejections).collect()
}

/// Who did something outside of a case on a day, as in 2024-07-31; what is not known of it is as in `now`.
pub fn signed_before(who: &str, when: &str, now: &Signed) -> Signed {
    let day = NaiveDate::parse_from_str(when, "%Y-%m-%d").ok();
    Signed {
        by: Author::new(who).unwrap_or_else(|_| now.by.clone()),
        at: day.map_or(now.at, |day| Utc(day.and_time(NaiveTime::MIN).and_utc().timestamp())),
    }
}

/// A link of a case as it is shown, between the events of these ids.
pub fn hand_link(link: &dateline_case::EventLink, from: String, to: String) -> Option<HandLink> {
    let kind = serde_json::from_value(link.kind.clone().into()).ok()?;
    Some(HandLink {
        kind,
        from,
        to,
        who: link.signed.by.name().to_owned(),
        when: day_of(link.signed.at),
        why: link.why.clone(),
        rest: Rest::new(),
        file: crate::batch::FilePath::default(),
    })
}

/// How a case calls a kind of link.
pub fn link_key(kind: crate::event::LinkKind) -> String {
    let key = serde_json::to_value(kind).ok();
    key.and_then(|key| key.as_str().map(ToOwned::to_owned))
        .unwrap_or_default()
}

fn day_of(at: Utc) -> String {
    at.to_string().chars().take(10).collect()
}

fn facet_key(facet: Facet) -> &'static str {
    match facet {
        Facet::Actor => "actor",
        Facet::Place => "place",
        Facet::Kind => "kind",
        Facet::Source => "source",
    }
}

#[cfg(test)]
mod tests {
    use dateline_case::NameDecisionId;

    use super::*;

    #[test]
    fn decisions_stay_the_same_through_a_case() {
        let mut names = NameWork::default();
        names.merge(Merge {
            facet: Facet::Place,
            names: vec!["Iraq › Ninawa".to_owned(), "Iraq › Nineveh".to_owned()],
            called: "Iraq › Nineveh".to_owned(),
            who: "Nour".to_owned(),
            when: "2024-07-31".to_owned(),
            why: "two spellings".to_owned(),
            rest: Rest::new(),
        });
        let pair = ["Army".to_owned(), "Police".to_owned()];
        names.reject(Facet::Actor, pair, "Sam".to_owned(), "2024-08-01".to_owned());
        let now = Signed::now(&Author::new("Eve").unwrap());
        let decisions: Vec<NameDecision> = said_of(&names)
            .into_iter()
            .map(|(said, who, when)| NameDecision {
                id: NameDecisionId::random().unwrap(),
                said,
                signed: signed_before(&who, &when, &now),
            })
            .collect();
        assert_eq!(names_of(&decisions), names);
        assert_eq!(signed_before("", "some day", &now), now);
    }
}
