use super::fold::fold;

/// Whether what stands where the name of a claimant is due says that nobody claims: “No”, “Unclaimed”, “No group claimed
/// responsibility”, “not yet claimed”, “denied”, “non revendiqué”, “لم تتبن أي جهة”.
///
/// A negation beside a word for claims is enough, in whatever form. What only says that the claimant is not known is no such
/// word (see [`is_nobody`](crate::is_nobody)).
pub fn says_unclaimed(text: &str) -> bool {
    const LONGEST: usize = 120;
    if text.len() > LONGEST {
        return false;
    }
    let folded = fold(text);
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty());
    let is_one_of = |list: &[&str], word: &str| list.contains(&word);
    let Some(first) = words.next() else { return false };
    let has_rest = words.clone().next().is_some();
    if !has_rest && is_one_of(ALONE, first) {
        return true;
    }
    let all = || std::iter::once(first).chain(words.clone());
    let is_negated = all().any(|word| is_one_of(NOT, word));
    let tells_of_claims = all().any(|word| CLAIM.iter().any(|stem| word.contains(stem)));
    is_negated && tells_of_claims
}

/// What says so alone.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "no", "n", "false", "f", "0", "unclaimed", "denied", "disputed", "contested", "nobody", "noone", "never",
    "non", "faux", "personne", "aucun", "aucune", "nein", "niemand", "keiner", "nao", "ninguem", "nadie", "ninguno", "nessuno",
    "нет", "никто", "ні", "ніхто", "nie", "nikt", "nee", "hayır", "hayir", "kimse", "yok", "sahiplenilmedi",
    "ustlenilmedi", "ustlenmedi", "لا", "خير", "هيچكس",
];

/// Words that say no to the rest of a phrase.
#[rustfmt::skip]
const NOT: &[&str] = &[
    "no", "none", "not", "nobody", "never", "nil", "without", "neither", "non", "pas", "aucun", "aucune", "personne", "sans", "jamais",
    "kein", "keine", "keiner", "nicht", "niemand", "ohne", "ningun", "ninguno", "ninguna", "nadie", "sin", "nao", "nenhum",
    "nenhuma", "ninguem", "sem", "nessuno", "nessuna", "senza", "не", "никто", "нет", "без", "ні", "ніхто", "nie", "nikt", "brak",
    "geen", "niet", "hicbir", "kimse", "degil", "yok", "لم", "لا", "غير", "بدون", "دون", "ليس", "هيچ", "نشده", "نكرده",
];

/// How words begin, or what they hold, that tell of claims of responsibility.
#[rustfmt::skip]
const CLAIM: &[&str] = &[
    "claim", "responsib", "revendi", "reivindic", "adjudic", "atribu", "rivendic", "bekannt", "bekenn", "bekennt", "verantwort",
    "opgeeist", "verantwoordelijk", "ответствен", "взял", "відповідал", "odpowiedzialn", "przyznal", "ustlen", "sahiplen",
    "sorumlulug", "تبن", "يعلن", "تعلن", "اعلن", "مسوولي", "مسؤولي", "مسئولي", "مسيولي", "مسووليت", "عهده",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_no_claim_are_known_in_many_languages() {
        for text in [
            "No",
            "no.",
            "0",
            "Unclaimed",
            "None claimed",
            "No group claimed responsibility",
            "No claim of responsibility",
            "not yet claimed",
            "Nobody has claimed it",
            "denied",
            "Disputed",
            "non revendiqué",
            "aucune revendication",
            "nicht bekannt",
            "nadie se adjudicó el hecho",
            "sin reivindicar",
            "не взяла ответственность",
            "kimse",
            "üstlenilmedi",
            "Hiçbir örgüt üstlenmedi",
            "لم تتبن أي جهة",
            "لم يعلن",
        ] {
            assert!(says_unclaimed(text), "{text}");
        }
        for text in [
            "",
            "ISIS",
            "No. 5 Brigade",
            "Claimants' Front",
            "Islamic State claimed responsibility",
            "Non Aligned Movement",
            "Responsible Citizens",
            "Noor",
            "yes",
        ] {
            assert!(!says_unclaimed(text), "{text}");
        }
    }
}
