//! What stands before, between and behind the dates of a range.

use super::Meaning::{self, Lasting, Once};

/// What stands between the first day and the last.
#[rustfmt::skip]
pub(super) const BETWEEN: [(&str, Meaning); 48] = [
    ("–", Lasting), (" - ", Lasting), (" → ", Lasting), (" -> ", Lasting), (" -- ", Lasting), ("...", Lasting), ("…", Lasting),
    (" to ", Lasting), (" until ", Lasting), (" till ", Lasting), (" through ", Lasting), (" thru ", Lasting),
    (" bis zum ", Lasting), (" bis ", Lasting), (" auf den ", Lasting), (" au ", Lasting), (" jusqu'au ", Lasting), (" à ", Lasting),
    (" al ", Lasting), (" hasta el ", Lasting), (" hasta ", Lasting), (" a ", Lasting), (" até ", Lasting),
    (" до ", Lasting), (" по ", Lasting), (" إلى ", Lasting), (" الى ", Lasting), (" حتى ", Lasting), (" تا ", Lasting),
    (" / ", Lasting), ("; ", Lasting), (" & ", Lasting), (" and ", Lasting), (" et ", Lasting), (" und ", Lasting), (" y ", Lasting),
    (" и ", Lasting), (" و ", Lasting), (" ve ", Lasting),
    (" para ", Lasting), (" do ", Lasting), (" і ", Lasting), (" or ", Once), (" ou ", Once), (" o ", Once), (" oder ", Once), (" или ", Once), (" أو ", Once),
];

/// Words before and between two dates.
#[rustfmt::skip]
pub(super) const FRAMES: [(&str, &[&str], Meaning); 33] = [
    ("between ", &[" and ", " - ", "-", "–", " to "], Once), ("bet ", &[" and ", "-"], Once), ("bet. ", &[" and ", "-"], Once),
    ("entre le ", &[" et le ", " et "], Once), ("entre el ", &[" y el ", " y "], Once), ("entre ", &[" et ", " y el ", " y ", " e "], Once),
    ("zwischen dem ", &[" und dem ", " und "], Once), ("zwischen ", &[" und "], Once), ("tra il ", &[" e il ", " e "], Once),
    ("между ", &[" и "], Once), ("між ", &[" та ", " і "], Once), ("بين ", &[" و ", " و", " - "], Once), ("ما بين ", &[" و ", " و"], Once),
    ("from ", &[" to ", " until ", " till ", " through ", " - ", "–", "-"], Lasting),
    ("vom ", &[" bis zum ", " bis ", " - ", "-", "–"], Lasting), ("von ", &[" bis ", " - ", "-", "–"], Lasting),
    ("du ", &[" au ", " - ", "-", "–"], Lasting), ("de ", &[" a ", " à "], Lasting), ("del ", &[" al "], Lasting),
    ("desde el ", &[" hasta el ", " hasta "], Lasting), ("desde ", &[" hasta "], Lasting),
    ("van ", &[" tot en met ", " t/m ", " tot "], Lasting),
    ("с ", &[" на "], Once), ("з ", &[" на "], Once), ("tra ", &[" e il ", " e "], Once), ("entre os dias ", &[" e "], Once),
    ("desde o ", &[" até "], Lasting), ("dal ", &[" al "], Lasting), ("od ", &[" do "], Lasting), ("از ", &[" تا "], Lasting),
    ("с ", &[" до ", " по "], Lasting), ("з ", &[" до ", " по "], Lasting), ("من ", &[" إلى ", " الى ", " حتى "], Lasting),
];

/// What stands for an end that has not come.
#[rustfmt::skip]
pub(super) const OPEN_ENDS: &[&str] = &[
    "present", "now", "today", "ongoing", "current", "to date", "heute", "aujourd'hui", "presente", "actualidad",
    "настоящее время", "الآن", "اليوم",
    "continuing", "still ongoing", "in progress", "until now", "to present", "to the present", "en cours", "en curso", "em curso", "in corso",
    "laufend", "andauernd", "bis heute", "tot heden", "trwa", "devam ediyor", "продолжается", "по настоящее время", "триває", "дотепер",
    "مستمر", "مستمرة", "حتى الآن", "ادامه دارد", "至今", "持续中", "継続中", "진행 중",
];

/// What stands for such an end only behind a date: `2011-date`.
pub(super) const OPEN_BEHIND_DATES: &[&str] = &["date", "..."];
