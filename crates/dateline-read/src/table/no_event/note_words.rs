/// Words with which a remark begins, folded to small letters.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "source", "sources", "note", "notes", "n.b", "nb", "remark", "remarks", "footnote", "footnotes", "legend", "key", "disclaimer", "copyright", "last updated", "last update", "updated",
    "as of", "compiled by", "prepared by", "data source", "data sources", "methodology", "definitions", "caution", "abbreviations",
    "remarque", "remarques", "mise à jour", "quelle", "quellen", "anmerkung", "anmerkungen", "hinweis", "stand", "fuente", "fuentes", "nota", "notas", "actualizado", "fonte", "fonti", "fontes", "bron", "bronnen",
    "źródło", "uwaga", "uwagi", "zdroj", "poznámka", "kaynak", "kaynaklar", "πηγή",
    "источник", "источники", "примечание", "примечания", "джерело", "джерела", "примітка", "примітки",
    "المصدر", "المصادر", "مصدر", "ملاحظة", "ملاحظات", "منبع", "منابع", "یادداشت", "توضیح",
];

/// Signs of footnotes.
const SIGNS: [char; 8] = ['*', '†', '‡', '§', '¹', '²', '³', '©'];

/// Words before the number of a page.
#[rustfmt::skip]
const PAGES: &[&str] = &["page", "seite", "página", "pagina", "strona", "sayfa", "стр", "страница", "сторінка", "صفحة", "صفحه", "pagina"];

/// Words before the number of a table or a part of a report.
#[rustfmt::skip]
const CAPTIONS: &[&str] = &[
    "table", "tables", "tableau", "tabla", "tabelle", "tabela", "tabella", "tabel", "tablo", "tab.", "figure", "fig.", "annex", "annexe", "anexo", "anhang", "appendix", "таблица", "таблиця", "приложение", "додаток", "جدول", "الجدول", "표", "表",
];

/// Whether a cell that stands alone in its row names a table by its number: “Table 3. Attacks in 2014”, “Tableau A-2 : …”.
pub(in crate::table) fn begins_caption(cell: &str) -> bool {
    let begin: String = cell.chars().take(40).flat_map(char::to_lowercase).collect();
    let after = CAPTIONS.iter().filter_map(|word| begin.strip_prefix(word));
    // `Figures of the dead` goes on with the word.
    let mut after = after.filter(|after| !after.starts_with(char::is_alphabetic));
    after.any(|after| {
        let number = after.trim_start_matches([' ', '\u{a0}', '.', '№', '#']);
        let end = number
            .find([' ', ':', '.', ')', '：', '–', '—'])
            .unwrap_or(number.len());
        let number = number.get(..end).unwrap_or_default();
        let is_roman = || number.chars().all(|c| "ivx".contains(c));
        let is_numbered =
            || number.starts_with(char::is_numeric) || (number.contains('-') && number.contains(char::is_numeric));
        !number.is_empty() && (number.chars().count() == 1 || is_numbered() || is_roman())
    })
}

/// Whether a cell that stands alone in its row begins as a remark does: “Source: …”, “* Estimate”, “Page 2 of 7”, “(continued)”.
pub(in crate::table) fn begins_note(cell: &str) -> bool {
    let begin: String = cell.chars().take(40).flat_map(char::to_lowercase).collect();
    let begin = begin.trim_start_matches(['(', '[', '“', '"']).trim_start();
    if begin.starts_with(SIGNS) {
        return true;
    }
    let after = |words: &[&str]| words.iter().find_map(|word| begin.strip_prefix(word));
    let is_word = after(WORDS).is_some();
    let with_mark = WORDS.iter().filter_map(|word| begin.strip_prefix(word));
    let is_marked = is_word
        && with_mark
            .map(str::trim_start)
            .any(|rest| rest.starts_with([':', '：', '.', '-', '–', '—']) || rest.is_empty());
    let is_page = after(PAGES).is_some_and(|rest| {
        let rest = rest.trim_start_matches(['.', ' ', ':']);
        let others = rest.trim_start_matches(|c: char| c.is_numeric());
        others.len() < rest.len() && others.chars().count() <= 12
    });
    is_marked
        || is_page
        || begin.starts_with("continued")
        || begin.starts_with("cont.")
        || begin.starts_with("fortsetzung")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_have_numbers() {
        for cell in [
            "Table 3. Attacks in 2014",
            "Tableau A-2 : victimes",
            "TABLE IV",
            "Таблица 2",
            "Tab. 1: Tote",
            "表1 事件",
        ] {
            assert!(begins_caption(cell), "{cell}");
        }
        for cell in ["Table Mountain", "Tabletop attack", "Table", "Figures of the dead"] {
            assert!(!begins_caption(cell), "{cell}");
        }
    }

    #[test]
    fn remarks_are_told_by_how_they_begin() {
        for cell in [
            "Source: Ministry of Health",
            "Sources – local radio",
            "* preliminary",
            "¹ incl. later deaths",
            "Quelle: Polizei",
            "المصدر: وزارة",
            "Page 2 of 7",
            "(continued)",
            "Notes:",
            "Note.",
        ] {
            assert!(begins_note(cell), "{cell}");
        }
        for cell in [
            "Sourceville",
            "Source of the river shelled",
            "Notebook found",
            "Pageant attacked",
            "Keyhole",
        ] {
            assert!(!begins_note(cell), "{cell}");
        }
    }
}
