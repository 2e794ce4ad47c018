//! What people write where a value is due and none is known, in the languages of the exports. All readers, and all who ask
//! whether something is named, have this one list.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::fold::fold;

/// Whether a text only says that there is nothing, that it is not known, does not apply or is not told yet: “unknown”, “n/a”,
/// “–”, “pending”, “keine Angabe”, “нет данных”. It is no name, no outlet, no kind and no number.
///
/// More than such words make a name: “Unidentified armed group” is one, and so is “gunmen”, though neither says who (see
/// [`is_nobody`](crate::is_nobody)).
pub fn is_placeholder(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some(first) = bare.bytes().next() else {
        return true;
    };
    if bare.len() > LONGEST || (first.is_ascii() && !LISTS.may_begin(bare.as_bytes())) {
        return false;
    }
    if bare.is_ascii() {
        return LISTS.all.contains(ascii_words(bare, &mut [0; LONGEST]));
    }
    LISTS.all.contains(&words(bare))
}

/// The folded words of a text with a space between them, whatever stood there.
fn words(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The same of an ASCII text of at most [`LONGEST`] bytes, in a place of the caller's, since readers ask of each cell.
fn ascii_words<'b>(text: &str, buffer: &'b mut [u8; LONGEST]) -> &'b str {
    let mut length = 0;
    let mut is_apart = false;
    for byte in text.bytes() {
        if !byte.is_ascii_alphanumeric() {
            is_apart = true;
            continue;
        }
        let blank = (is_apart && length > 0).then_some(b' ');
        is_apart = false;
        for byte in blank.into_iter().chain([byte.to_ascii_lowercase()]) {
            if let Some(place) = buffer.get_mut(length) {
                *place = byte;
                length += 1;
            }
        }
    }
    let words = buffer.get(..length).unwrap_or_default();
    str::from_utf8(words).unwrap_or_default()
}

/// Words that alone stand for nobody, and do so at the beginning or the end of what else is said of him.
pub(super) const UNKNOWN: &str = "
    unknown unknowns unidentified unnamed unspecified undetermined undisclosed unattributed unclear unk
    unbekannt unbekannte unbekannter unbekanntes unbekannten unbenannt unklar
    inconnu inconnue inconnus inconnues indéterminé indéterminée
    desconocido desconocida desconocidos desconocidas indeterminado
    desconhecido desconhecida desconhecidos desconhecidas
    sconosciuto sconosciuta sconosciuti ignoto ignoti
    неизвестно неизвестный неизвестная неизвестное неизвестные неизвестных неустановленный неустановленные неустановленное
    неопознанный неопознанные
    невідомо невідомий невідома невідоме невідомі невідомих невстановлений невстановлені
    bilinmeyen bilinmiyor belirsiz meçhul
    مجهول مجهولة مجهولون مجهولين مجهولو المجهول المجهولون المجهولين
    ناشناس ناشناسان ناشناخته نامعلوم نامشخص";

/// No text of the list is longer, in bytes and with all that may stand around it.
const LONGEST: usize = 64;

struct Lists {
    all: FxHashSet<String>,
    /// For the first ASCII letter of a text, which second ones the list has; a blank where the first is a word.
    beginnings: [u128; 128],
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let all: FxHashSet<String> = WORDS
        .iter()
        .copied()
        .chain(UNKNOWN.split_whitespace())
        .map(words)
        .collect();
    let mut beginnings = [0; 128];
    for (first, second) in all.iter().filter_map(|word| Lists::beginning(word.as_bytes())) {
        if let Some(seconds) = beginnings.get_mut(usize::from(first)) {
            *seconds |= 1 << second;
        }
    }
    Lists { all, beginnings }
});

impl Lists {
    /// The first two letters in lower case, a blank for what is no letter.
    fn beginning(text: &[u8]) -> Option<(u8, u8)> {
        let first = text.first()?.to_ascii_lowercase();
        let second = text.get(1).filter(|byte| byte.is_ascii_alphanumeric());
        let second = match text.get(1) {
            // Letters with accents fold to many.
            Some(byte) if !byte.is_ascii() => return None,
            _ => second.map_or(b' ', u8::to_ascii_lowercase),
        };
        first.is_ascii().then_some((first, second))
    }

    /// A quick look at the first letters, since readers ask of each cell. Of most names it says no.
    fn may_begin(&self, text: &[u8]) -> bool {
        let Some((first, second)) = Self::beginning(text) else {
            return true;
        };
        let seconds = self.beginnings.get(usize::from(first)).copied().unwrap_or_default();
        seconds & (1 << second) != 0
    }
}

#[rustfmt::skip]
const WORDS: &[&str] = &[
    // English
    "unknown", "unk", "unkn", "unknown/unspecified", "not known", "n/k", "nk", "unidentified",
    "not identified", "unspecified", "not specified", "undetermined", "not determined", "undisclosed", "not disclosed", "undefined",
    "unnamed", "unclear", "unconfirmed", "unreported", "unstated", "not stated", "not reported", "not available", "not applicable",
    "not provided", "not recorded", "not mentioned", "not given", "not clear", "not confirmed", "not named", "no information",
    "no info", "no information available", "information not available", "information unavailable", "no data", "no data available",
    "missing data", "unavailable", "none known", "none reported", "none given", "none specified", "none identified",
    "nobody", "no one", "no name", "no claim", "n.a.", "n.k.", "n.d.", "no date", "undated", "tbd", "tbc", "tba",
    "to be confirmed", "to be determined", "to be announced", "pending", "does not apply", "not applicable/unknown", "unknown actor",
    "unknown perpetrator", "unknown perpetrators", "unknown target", "unknown victim", "other/unknown", "unknown location", "location unknown",
    "unknown date", "date unknown", "unknown time", "time unknown",
    // French
    "inconnu", "inconnue", "inconnus", "inconnues", "non identifié", "non identifiée", "non identifiés", "non précisé", "non précisée",
    "non précisés", "non spécifié", "non spécifiée", "non renseigné", "non renseignée", "non déterminé", "non déterminée", "indéterminé",
    "indéterminée", "non connu", "non connue", "non disponible", "non applicable", "sans objet", "aucune information", "pas d'information",
    "pas d’information", "à confirmer", "à déterminer", "n.c.",
    // Spanish, Portuguese
    "desconocido", "desconocida", "desconocidos", "desconocidas", "no identificado", "no identificada", "no identificados", "sin identificar",
    "no especificado", "no especificada", "sin especificar", "sin información", "sin informacion", "sin dato", "sin datos", "sin aclarar", "caso sin aclarar", "sin esclarecer", "caso en curso", "por determinar", "por establecer", "por identificar", "en investigación", "no aplica", "no disponible",
    "no determinado", "por determinar", "por confirmar", "por establecer", "por identificar", "se desconoce", "no se sabe", "no reportado", "no informa",
    "ninguno", "ninguna", "s/d", "s.d.", "s/i", "desconhecido", "desconhecida", "desconhecidos", "não identificado", "não informado",
    "não informada", "não especificado", "não disponível", "não se aplica", "sem informação", "sem dados", "ignorado", "a confirmar",
    // German
    "unbekannt", "nicht bekannt", "keine angabe", "keine angaben", "k.a.", "k. a.", "keine information", "keine informationen",
    "keine daten", "nicht angegeben", "nicht identifiziert", "unidentifiziert", "nicht zutreffend", "nicht verfügbar", "nicht bestätigt",
    "entfällt", "ungeklärt", "unklar",
    // Italian, Dutch
    "sconosciuto", "sconosciuta", "sconosciuti", "ignoto", "ignoti", "non identificato", "non specificato", "non disponibile", "non noto",
    "onbekend", "niet bekend",
    // Turkish
    "bilinmiyor", "bilinmeyen", "belirsiz", "belirtilmemiş", "meçhul", "tespit edilemedi", "tespit edilemeyen", "tespit edilememiş", "bilgi yok", "yok",
    // Russian
    "неизвестно", "неизвестный", "неизвестная", "неизвестные", "неизвестен", "не известно", "нет данных", "нет информации", "нет сведений",
    "данных нет", "н/д", "н.д.", "не указано", "не указан", "не указана", "не установлено", "не установлен", "не установлены",
    "неустановленные лица", "неустановленные", "не определено", "не применимо", "уточняется", "отсутствует", "отсутствуют",
    // Ukrainian
    "невідомо", "невідомий", "невідома", "невідомі", "немає даних", "нема даних", "немає інформації", "не вказано", "не встановлено",
    "невстановлені", "невстановлені особи", "не визначено", "уточнюється", "відсутні", "відсутній",
    // Arabic
    "غير معروف", "غير معروفة", "غير معلوم", "غير معلومة", "مجهول", "مجهولة", "مجهولون", "مجهولين", "غير محدد", "غير محددة", "غير متوفر",
    "غير متوفرة", "غير متاح", "لا يوجد", "لا توجد معلومات", "لا يوجد معلومات", "لا توجد بيانات", "لا ينطبق", "غير مذكور", "غير مؤكد",
    // Persian
    "نامعلوم", "ناشناس", "ناشناخته", "نامشخص", "مشخص نیست", "معلوم نیست", "اطلاعات موجود نیست", "بدون اطلاعات", "ندارد", "ذکر نشده",
    // Persons of whom no name is told
    "n.n.", "n. n.", "nn", "nomen nescio", "unnamed woman", "unnamed man", "unnamed girl", "unnamed boy", "unnamed child", "unnamed baby", "unnamed victim", "unnamed person", "unnamed male",
    "unnamed female", "unidentified woman", "unidentified man", "unidentified person", "unidentified male", "unidentified female", "unidentified victim",
    "unidentified body", "unknown woman", "unknown man", "unknown person", "unknown male", "unknown female", "unknown name", "name unknown", "name not known",
    "name withheld", "names withheld", "name not released", "not released", "withheld", "not named",
    // What programs write for nothing, in whatever case.
    "na", "nan", "nil", "null", "none",
    // There is nobody.
    "no group", "not claimed", "aucun", "aucune", "nadie", "niemand", "keine", "keiner", "keines", "ninguém", "nenhum", "nenhuma", "nessuno", "nessuna",
    "никто", "ніхто", "нет", "немає", "hiç kimse", "لا أحد", "هیچ کس", "geen", "brak", "nikt", "nieznany", "nieznana", "nieznane", "nieznani", "nie dotyczy", "brak danych",
    "onbekende", "niet van toepassing", "geen gegevens", "tidak diketahui", "לא ידוע",
    "לא ידועים", "אלמוני", "אלמונים", "tidak dikenal", "tak dikenal", "orang tak dikenal", "tidak ada", "ukjent", "okand", "ukendt",
    // Korean
    "불명", "미상", "신원 미상", "신원미상", "알 수 없음", "확인되지 않음", "없음", "해당 없음",
    // Chinese, Japanese
    "未知", "不明", "不详", "不詳", "无", "無", "なし", "未定", "待定", "待确认", "未确认", "無し", "該当なし", "情報なし", "无数据", "不适用",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nobody_are_known_however_they_are_written() {
        for text in [
            "Unknown",
            "UNKNOWN",
            "Not Applicable",
            "TBC",
            "[]",
            "['Unknown']",
            "(unknown)",
            "N.D.",
            "Inconnu",
            "keine Angabe",
            "Нет данных",
            "غير معروف",
            "…",
            "?",
            "",
            "–",
            "N/A",
            "NULL",
            "pending",
            "Indéterminé",
            "не установлено.",
            "不明",
            "Nobody",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "Unknown Soldiers",
            "Unidentified armed actor",
            "gunmen",
            "other",
            "No. 5",
            "None Town",
            "99",
            "Pendik",
            "Group A",
            "Nantes",
            "ND",
            "é",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn no_text_of_the_list_is_passed_over() {
        for text in WORDS.iter().copied().chain(UNKNOWN.split_whitespace()) {
            assert!(is_placeholder(text), "{text}");
            assert!(is_placeholder(&text.to_uppercase()), "{text}");
            let mut buffer = [0; LONGEST];
            assert!(
                !text.is_ascii() || ascii_words(text, &mut buffer) == words(text),
                "{text}"
            );
        }
    }
}
