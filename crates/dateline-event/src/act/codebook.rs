use super::Act;

/// What a folded name means that is a type of event in one of the codebooks; `None` of any other.
///
/// ACLED (types and sub-types), UCDP GED (types of violence), GTD (types of attack, and the weapons that stand alone where
/// that is unknown), CAMEO (roots), PLOVER (types). Names that everybody uses for something else too are left out;
/// some phrases stand beside them whose head does not tell.
pub(super) fn act(name: &str) -> Option<Act> {
    let is_in = |list: &[&str]| list.contains(&name);
    if is_in(&VIOLENCE) {
        Some(Act::Violence)
    } else if is_in(&SPEECH) {
        Some(Act::Speech)
    } else if is_in(&OTHER) {
        Some(Act::Other)
    } else {
        None
    }
}

/// The codes of CAMEO that are violence under a root that is not: violent protest and violent repression.
pub(super) fn is_violent_code(root: &str, code: &str) -> bool {
    matches!(
        (root, code.get(..3)),
        ("protest", Some("145")) | ("coerce", Some("175"))
    )
}

const VIOLENCE: [&str; 48] = [
    "הוצאה להורג",
    "הוצאות להורג",
    "חילופי אש",
    "اطلاق نار",
    "اطلاق النار",
    "tank fire",
    "forced disappearance",
    "forced disappearances",
    "enforced disappearance",
    "enforced disappearances",
    "blown up",
    "use tactics of violent repression",
    "political violence",
    "battles",
    "armed clash",
    "government regains territory",
    "non-state actor overtakes territory",
    "explosions/remote violence",
    "chemical weapon",
    "suicide bomb",
    "grenade",
    "remote explosive/landmine/ied",
    "violence against civilians",
    "abduction/forced disappearance",
    "riots",
    "violent demonstration",
    "mob violence",
    "excessive force against protesters",
    "state-based conflict",
    "state-based violence",
    "non-state conflict",
    "non-state violence",
    "one-sided violence",
    "bombing/explosion",
    "facility/infrastructure attack",
    "hijacking",
    "hostage taking (barricade incident)",
    "hostage taking (kidnapping)",
    "unarmed assault",
    "firearms",
    "explosives",
    "incendiary",
    "melee",
    "assault",
    "fight",
    "use unconventional mass violence",
    "exchange of fire",
    "attempted murder",
];

const SPEECH: [&str; 28] = [
    "הפסקת אש",
    "משא ומתן",
    "zawieszenie broni",
    "cessate il fuoco",
    "staakt-het-vuren",
    "log entry",
    "diary entry",
    "journal entry",
    "cessez-le-feu",
    "alto el fuego",
    "alto al fuego",
    "cessar-fogo",
    "перемир'я",
    "agreement",
    "make public statement",
    "appeal",
    "express intent to cooperate",
    "consult",
    "engage in diplomatic cooperation",
    "demand",
    "disapprove",
    "reject",
    "threaten",
    "agree",
    "request",
    "accuse",
    "concede",
    "press release",
];

const OTHER: [&str; 17] = [
    "strategic developments",
    "peaceful protest",
    "protest with intervention",
    "protests",
    "demonstrations",
    "non-violent transfer of territory",
    "looting/property destruction",
    "disrupted weapons use",
    "change to group/activity",
    "headquarters or base established",
    "arrests",
    "engage in material cooperation",
    "provide aid",
    "yield",
    "investigate",
    "exhibit force posture",
    "reduce relations",
];
