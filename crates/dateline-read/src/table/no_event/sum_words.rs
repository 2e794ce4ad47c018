use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

use crate::dates;

/// How far a cell speaks of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::table) enum SumWords {
    /// It does not.
    None,
    /// Beside other words: “Total Baghdad”.
    Some,
    /// It names a sum and nothing else but what is counted, or a time: “Total 2013”, “Subtotal May”, “Total killed”.
    All,
}

/// Words that name a sum, or an average of rows.
#[rustfmt::skip]
const SUMS: &[&str] = &[
    "total", "totals", "totales", "totaux", "totale", "totaal", "totalt", "totais", "eindtotaal", "subtotal", "subtotals", "subtotales", "subtotaal",
    "sum", "sums", "summe", "summen", "summa", "gesamt", "insgesamt", "gesamtsumme", "gesamtergebnis", "gesamtzahl", "zwischensumme", "teilsumme", "teilergebnis",
    "suma", "somme", "razem", "ogolem", "lacznie", "celkem", "soucet", "ukupno", "toplam", "synolo", "συνολο",
    "всего", "итого", "итог", "сумма", "усього", "всього", "разом", "підсумок", "вкупно", "укупно", "общо",
    "المجموع", "مجموع", "الاجمالي", "الإجمالي", "اجمالي", "إجمالي", "جمع", "کۆ", "کۆی", "סהכ",
    "合计", "合計", "总计", "總計", "小计", "小計", "총계", "합계", "소계",
    "average", "averages", "mean", "moyenne", "durchschnitt", "mittelwert", "promedio", "среднее", "ortalama", "المتوسط", "میانگین",
];

/// Words that may stand beside one: which sum, of what.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "grand", "general", "generale", "geral", "général", "overall", "all", "sub", "sous", "of", "the", "for", "in", "per", "by", "to", "date",
    "year", "years", "yearly", "annual", "month", "months", "monthly", "week", "weekly", "quarter", "running", "cumulative", "so", "far",
    "de", "des", "du", "del", "da", "do", "en", "pour", "par", "para", "por", "an", "annee", "ano", "mes", "mois", "global", "partiel", "parcial", "parziale", "complessivo",
    "der", "die", "das", "fur", "im", "jahr", "monat", "koncowa", "genel", "ara", "yil", "ay",
    "за", "по", "в", "год", "года", "рік", "місяць", "месяц", "общий", "загальний", "الكلي", "العام", "الفرعي", "کل", "کلی", "گشتی", "لعام", "سنة", "عام", "شهر",
    "killed", "dead", "deaths", "death", "fatalities", "injured", "wounded", "injuries", "casualties", "victims", "incidents", "incident", "events", "event", "attacks", "strikes",
    "cases", "number", "people", "persons", "civilians", "entries", "rows", "records",
    "morts", "muertos", "tote", "verletzte", "погибших", "убито", "ранено", "القتلى", "الجرحى", "الضحايا",
];

static FOLDED: LazyLock<[FxHashSet<String>; 2]> =
    LazyLock::new(|| [SUMS, BESIDE].map(|words| words.iter().map(|word| fold(word)).collect()));

/// Words between it and what it is of.
const BEFORE: [&str; 9] = ["for ", "of ", "in ", "de ", "du ", "fur ", "по ", "за ", "في "];

/// A name of a sum is no longer.
const LONGEST: usize = 80;

impl SumWords {
    pub fn of(cell: &str) -> Self {
        if cell.len() > LONGEST {
            return Self::None;
        }
        // Signs within a word, as in `סה"כ`, part it no more than accents do.
        let folded = fold(&cell.replace(['"', '״'], ""));
        let [sums, beside] = &*FOLDED;
        let words = || {
            let words = folded.split(|c: char| !c.is_alphabetic());
            words.filter(|word| !word.is_empty())
        };
        let is_sum = |word: &str| sums.contains(word);
        if !words().any(is_sum) {
            return Self::None;
        }
        let is_beside = |word: &str| is_sum(word) || beside.contains(word) || dates::month(word).is_some();
        if words().all(is_beside) { Self::All } else { Self::Some }
    }

    /// Of what a cell names a sum, folded: `alfa` of “Total Alfa”.
    pub fn of_what(cell: &str) -> Option<String> {
        let folded = fold(cell);
        let [sums, _] = &*FOLDED;
        let is_end = |c: char| !c.is_alphanumeric();
        let is_other = |word: &&str| !sums.contains(word.trim_matches(is_end));
        let words: Vec<&str> = folded.split_whitespace().filter(is_other).collect();
        let joined = words.join(" ");
        let bare = joined.trim_matches(is_end);
        let bare = BEFORE.iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
        (!bare.is_empty()).then(|| bare.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_by_their_names() {
        for cell in [
            "Total",
            "TOTAL:",
            "Subtotal 2020",
            "Grand total",
            "Total general",
            "Total général",
            "Sous-total mars 2014",
            "Total killed (May 2013)",
            "Gesamtergebnis",
            "Итого за 2014 год",
            "المجموع الكلي",
            "الإجمالي",
            "جمع کل",
            "סה\"כ",
            "合计",
            "Average per month",
        ] {
            assert_eq!(SumWords::of(cell), SumWords::All, "{cell}");
        }
        for cell in ["Total Baghdad", "Total Oil depot", "Sum of all fears"] {
            assert_eq!(SumWords::of(cell), SumWords::Some, "{cell}");
        }
        for cell in ["Totalitarian", "Summer", "2020", "all", ""] {
            assert_eq!(SumWords::of(cell), SumWords::None, "{cell}");
        }
    }
}
