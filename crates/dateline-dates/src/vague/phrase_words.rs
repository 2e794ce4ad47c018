//! Words before and after dates, by what they do to them. All are folded.

use super::phrase::Phrase;

const EARLY: Phrase = Phrase::Thirds(0, 0);
const MIDDLE: Phrase = Phrase::Thirds(1, 1);
const LATE: Phrase = Phrase::Thirds(2, 2);
const DAWN: Phrase = Phrase::Hours(3, 6);
const EARLY_HOURS: Phrase = Phrase::Hours(0, 6);
const MORNING: Phrase = Phrase::Hours(5, 12);
const NOON: Phrase = Phrase::Hours(12, 13);
const AFTERNOON: Phrase = Phrase::Hours(12, 18);
const EVENING: Phrase = Phrase::Hours(17, 24);
const NIGHT: Phrase = Phrase::Hours(20, 29);
/// The night that ends on the morning of that day.
const NIGHT_BEFORE: Phrase = Phrase::Hours(-4, 5);

/// Words before a date; of those that fit the longest counts.
#[rustfmt::skip]
pub(super) const BEFORE: &[(Phrase, &[&str])] = &[
    (EARLY_HOURS, &[
        "early hours of", "early morning of", "early hours of the morning of", "predawn hours of",
        "pre-dawn hours of", "small hours of", "madrugada del", "madrugada de", "سحر", "early morning",
        "early hours", "before dawn on", "before dawn of", "before dawn",
    ]),
    (DAWN, &[
        "dawn of", "فجر", "at dawn on", "at dawn of", "at dawn", "dawn",
    ]),
    (MORNING, &[
        "morning of", "صباح", "manana del", "mattina del", "matin du", "утром", "утро", "вранці", "am morgen des",
        "morning",
    ]),
    (NOON, &["noon of", "noon on", "noon,", "noon"]),
    (AFTERNOON, &[
        "afternoon of", "apres-midi du", "tarde del", "pomeriggio del", "nachmittag des", "بعد ظهر", "عصر",
        "afternoon",
    ]),
    (EVENING, &[
        "evening of", "مساء", "soir du", "soiree du", "sera del", "abend des", "вечером", "вечір", "ввечері",
        "evening", "abend", "soir", "вечер",
    ]),
    (NIGHT, &[
        "night of", "night between", "overnight", "nacht vom", "noche entre el", "nuit du", "noche del", "ليله",
        "night from", "in the night from", "night", "notte", "noche", "noite", "nuit", "nacht", "ночь", "ночи",
        "ніч", "ночі", "الليله", "شب", "gece",
    ]),
    (NIGHT_BEFORE, &[
        "nacht zum", "nacht auf den", "nacht auf", "ночь на", "ніч на", "night before",
    ]),
    (Phrase::Week, &[
        "week of", "week beginning", "week commencing", "week starting", "week from", "w/c", "semaine du",
        "semana del", "woche vom",
    ]),
    (EARLY, &[
        "beginning of", "start of", "early in", "early", "debut", "principios de", "comienzos de", "anfang",
        "inizio", "inicio de", "اوائل", "مطلع", "بدايه", "earlier in", "debut de", "primeros de", "inicios de",
        "inizio di", "inicio do", "comeco de", "начало", "начале", "початок", "початку", "اوايل", "begin",
        "poczatek", "poczatku",
    ]),
    (MIDDLE, &[
        "middle of", "mid", "mi", "mediados de", "mitte", "meta", "منتصف", "اواسط", "mid of", "meados de",
        "meados do", "meta di", "середина", "середине", "середину", "середині", "polowa", "polowie", "połowa",
        "połowie", "medio", "milieu de",
    ]),
    (LATE, &[
        "late in", "late", "end of", "fin", "finales de", "ende", "fine", "اواخر", "نهايه", "latter part of",
        "later in", "fin de", "fines de", "final de", "finais de", "fim de", "fine di", "конец", "конце", "кінець",
        "кінці", "наприкінці", "koniec", "pod koniec", "koncu", "eind",
    ]),
    (Phrase::By, &[
        "no later than", "not later than", "by", "on or before", "at the latest", "spatestens am", "au plus tard le",
        "a mas tardar el", "не позднее", "not after", "entro il", "najpozniej",
    ]),
    (Phrase::Before, &[
        "before", "bef.", "bef", "avant le", "avant", "antes del", "antes de", "vor dem", "vor", "до", "prior to",
        "قبل", "przed", "voor", "prima del", "prima di",
    ]),
    (Phrase::After, &[
        "after", "aft.", "aft", "після", "apres le", "apres", "despues del", "despues de", "nach dem", "nach", "после", "بعد", "dopo il", "dopo",
    ]),
    (Phrase::Since, &[
        "since", "desde el", "desde", "seit dem", "начиная с", "depuis", "seit", "منذ", "from", "starting on",
        "starting", "beginning on", "as from", "ab dem", "ab", "a partir del", "a partir de", "a partir du",
        "a compter du", "с", "з", "ابتداء من", "اعتبارا من", "از", "dal", "dall'", "od", "sinds", "vanaf",
    ]),
    (Phrase::Until, &[
        "until", "till", "up to and including", "up until", "up to", "to", "bis zum", "bis", "jusqu'au", "jusqu'a",
        "hasta el", "hasta", "fino al", "ate", "حتي", "الي", "تا",
    ]),
    (Phrase::Within, &[
        "some time in", "sometime in", "some time during", "sometime during", "sometime", "some time",
        "at some point in", "at some point during", "at some point", "during", "throughout", "in the course of",
        "in the month of", "in the year", "month of", "unknown date in", "unknown day in", "unspecified date in",
        "exact date unknown,", "date unknown,", "day unknown,", "either", "courant", "en el mes de", "au mois de",
        "dans le courant de", "some day in", "within", "سنه", "عام", "سال", "im laufe des", "im laufe von", "в течение", "протягом", "خلال شهر", "خلال", "شهر",
    ]),
    (Phrase::Thirds(0, 1), &[
        "early to mid", "early-to-mid", "early-mid", "early/mid", "beginning to middle of",
    ]),
    (Phrase::Thirds(1, 2), &[
        "mid to late", "mid-to-late", "mid-late", "mid/late", "middle to end of",
    ]),
    (Phrase::Half(0), &[
        "first half of", "1st half of", "first fortnight of", "primera quincena de", "primera mitad de",
        "premiere quinzaine de", "premiere moitie de", "erste halfte", "первая половина", "первой половине",
        "перша половина", "النصف الاول من",
    ]),
    (Phrase::Half(1), &[
        "second half of", "2nd half of", "second fortnight of", "latter half of", "segunda quincena de",
        "segunda mitad de", "seconde quinzaine de", "deuxieme quinzaine de", "seconde moitie de", "zweite halfte",
        "вторая половина", "второй половине", "друга половина", "النصف الثاني من",
    ]),
    (Phrase::WeekEnding, &[
        "week ending", "week ended", "week to", "week up to", "w/e",
    ]),
    (Phrase::Weekend, &[
        "weekend of", "week-end du", "fin de semana del", "wochenende vom",
    ]),
    (Phrase::From, &[
        "on or after", "no earlier than", "not earlier than", "not before", "fruhestens am", "au plus tot le",
        "не ранее",
    ]),
];

/// Words after a date, in brackets or behind a comma too.
#[rustfmt::skip]
pub(super) const AFTER: &[(Phrase, &[&str])] = &[
    (EARLY_HOURS, &[
        "early morning", "early hours", "in the early hours", "early in the morning",
    ]),
    (DAWN, &[
        "dawn", "at dawn", "before dawn", "predawn", "pre-dawn", "فجرا",
    ]),
    (MORNING, &[
        "morning", "in the morning", "صباحا", "morgens", "am morgen", "утром", "вранці", "sabah", "sabahı",
        "por la manana", "au matin",
    ]),
    (NOON, &["at noon", "noon"]),
    (AFTERNOON, &[
        "afternoon", "in the afternoon", "بعد الظهر", "عصرا", "nachmittags", "por la tarde", "dans l'apres-midi",
    ]),
    (EVENING, &[
        "evening", "in the evening", "مساء", "abends", "вечером", "aksam", "aksamı", "dans la soiree",
    ]),
    (NIGHT, &[
        "night", "at night", "overnight", "ليلا", "nachts", "gecesi", "por la noche", "dans la nuit",
    ]),
    (Phrase::Within, &[
        // Of two days nobody knows which it begins.
        "midnight", "at midnight", "around midnight", "a medianoche", "medianoche", "a minuit", "minuit", "mitternacht", "um mitternacht", "полночь", "в полночь", "опівночі", "منتصف الليل",
        "day unknown", "month unknown", "date unknown", "unknown day", "unknown date",
    ]),
    (Phrase::Since, &[
        "onwards", "onward", "and onwards", "and ongoing",
    ]),
    (Phrase::From, &[
        "or later", "or after", "at the earliest", "and later",
    ]),
    (Phrase::By, &[
        "or earlier", "or before", "at the latest", "and earlier",
    ]),
    (EARLY, &[
        "bası", "basları", "basında",
    ]),
    (MIDDLE, &[
        "ortası", "ortaları", "ortasında",
    ]),
    (LATE, &[
        "sonu", "sonları", "sonunda",
    ]),
];

/// Words that stand right behind `年`, `月` or `日`, or a blank.
#[rustfmt::skip]
pub(super) const AFTER_HAN: &[(Phrase, &[&str])] = &[
    (EARLY, &["初", "年初", "上旬", "初旬", "初め", "初頭"]),
    (MIDDLE, &["中", "年中", "中旬", "中頃"]),
    (LATE, &["底", "年底", "末", "年末", "下旬", "末日頃"]),
    (EARLY_HOURS, &["凌晨", "未明"]),
    (MORNING, &["上午", "早上", "早晨", "清晨", "朝", "午前"]),
    (AFTERNOON, &["下午", "午后", "午後"]),
    (EVENING, &["晚", "晚上", "傍晚", "夕方"]),
    (NIGHT, &["夜", "夜间", "夜里", "夜晚", "深夜"]),
];
