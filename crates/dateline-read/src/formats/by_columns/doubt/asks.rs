use dateline_event::Qualifier;

/// Which of its answers makes a date doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// "Is it doubtful?", and in which way.
    IsDoubtful(Qualifier),
    /// "Is it sure?", and in which way it is not.
    IsSure(Qualifier),
    /// "How sure is it?"
    How,
    /// Anything; some remarks may be of this kind.
    Remarks,
}

impl Asks {
    /// By the words of a column's name that are not of dates alone.
    pub fn by(words: &[&str]) -> Option<Self> {
        let mut telling = words.to_vec();
        telling.retain(|word| !HOW.contains(word));
        if telling.is_empty() {
            return (!words.is_empty()).then_some(Self::How);
        }
        if let Some(qualifier) = qualifier(&telling.join(" ")) {
            return Some(Self::IsDoubtful(qualifier));
        }
        // `exact date known`
        let is_in = |list: &[&str]| telling.iter().all(|word| list.contains(word));
        if is_in(&REMARK) {
            Some(Self::Remarks)
        } else if is_in(EXACT) {
            Some(Self::IsSure(Qualifier::Approximate))
        } else if is_in(CERTAIN) {
            Some(Self::IsSure(Qualifier::Uncertain))
        } else if is_in(&[EXACT, CERTAIN].concat()) {
            Some(Self::IsSure(Qualifier::Approximate))
        } else {
            None
        }
    }
}

/// How words call a date doubtful, those that stand only in names of columns among them.
pub(super) fn qualifier(words: &str) -> Option<Qualifier> {
    match words {
        "approxdate" | "dateapprox" | "low" | "medium" | "moderate" | "partial" | "partly" | "partially" | "fair"
        | "faible" | "moyen" | "moyenne" | "baja" | "bajo" | "media" | "niedrig" | "gering" | "mittel" | "bassa"
        | "dusuk" | "низкая" | "منخفضه" | "منخفض" => Some(Qualifier::Approximate),
        "uncertainty" | "doubt" => Some(Qualifier::Uncertain),
        words => dateline_dates::qualifier(words),
    }
}

pub(super) const EXACT: &[&str] = &[
    "exact",
    "precise",
    "accurate",
    "exacte",
    "exacta",
    "exakt",
    "esatta",
    "точная",
    "reliable",
    "genau",
    "exact_day",
    "exacto",
    "exato",
    "precis",
    "precisa",
    "dokladna",
    "точно",
    "دقيق",
    "دقيقه",
    "الدقيق",
];
pub(super) const CERTAIN: &[&str] = &[
    "certain",
    "sure",
    "confirmed",
    "known",
    "verified",
    "fiable",
    "sicher",
    "confirmada",
    "confirmee",
    "kesin",
    "gesichert",
    "bestatigt",
    "certaine",
    "cierta",
    "segura",
    "certa",
    "موكد",
    "موكده",
    "elevee",
    "alta",
];
const HOW: &[&str] = &[
    "precision",
    "prec",
    "accuracy",
    "certainty",
    "confidence",
    "qualifier",
    "modifier",
    "exactness",
    "granularity",
    "resolution",
    "quality",
    "prefix",
    "reliability",
    "status",
    "type",
    "flag",
    "fiabilite",
    "genauigkeit",
    "certitude",
    "exactitude",
    "certeza",
    "exactitud",
    "precisao",
    "precisione",
    "sicherheit",
    "kesinlik",
    "kesinligi",
    "точность",
    "точності",
    "دقه",
    "دقت",
    "درجه",
];
/// Columns of remarks, of which some may be of this kind.
const REMARK: [&str; 8] = [
    "note",
    "notes",
    "comment",
    "comments",
    "remark",
    "remarks",
    "nota",
    "bemerkung",
];
