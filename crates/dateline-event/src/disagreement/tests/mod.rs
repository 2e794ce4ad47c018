mod attribution;
mod dates;
mod figures;
mod names;
mod stances;

use super::*;
use crate::calendar::year;
use crate::{Bounds, Figure, Source, Stance};

fn event(claims: Vec<Claim>) -> Event {
    Event {
        claims,
        ..Event::default()
    }
}

fn said(outlet: &str, stance: Stance, actors: &[(&str, Role)]) -> Claim {
    Claim {
        source: Source {
            outlet: outlet.to_owned(),
            ..Source::default()
        },
        stance,
        actors: actors
            .iter()
            .map(|(name, role)| Participant::new(*name, *role))
            .collect(),
        ..Claim::default()
    }
}

fn counted(amount: Amount) -> Claim {
    let what = "rockets".to_owned();
    Claim {
        figures: vec![Figure { what, amount }],
        ..Claim::default()
    }
}

fn dated(edtf: &str) -> Claim {
    Claim {
        when: edtf.parse().ok(),
        ..Claim::default()
    }
}

#[track_caller]
fn check(claims: Vec<Claim>, flag: Doubt, expected: bool) {
    assert_eq!(event(claims).doubt().contains(flag), expected);
}
