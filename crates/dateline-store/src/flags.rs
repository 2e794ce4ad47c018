use dateline_batch::{NameId, Participant, SetId, Sets, Span};
use dateline_event::{Act, Doubt, Moment, Role};

use super::in_zone::is_multi_day;
use super::store::IS_MULTI_DAY;

/// The flags of a row that need more than what its reader tells: what its kind is, and over how many days it reaches.
pub(super) fn flags(told: Doubt, act: Act, (sets, actors): (&Sets, SetId), (span, start): (&Span, Moment)) -> u16 {
    let doubt = told.in_act(act, act == Act::Unnamed && hurts(sets, actors));
    let is_multi_day = is_multi_day(span, start);
    doubt.bits() | if is_multi_day { IS_MULTI_DAY } else { 0 }
}

/// Whether somebody is named as the one who did it, or suffered by it.
fn hurts(sets: &Sets, actors: SetId) -> bool {
    let mut members = sets.get(actors).iter();
    members.any(|&member| Participant::<NameId>::of(member).role().is_some_and(Role::hurts))
}
