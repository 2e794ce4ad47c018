//! Names of months that say of which calendar they are. Spaces, hyphens and apostrophes are left out, and letters folded.

use std::sync::LazyLock;

use dateline_event::CalendarSystem::{self, Buddhist, Ethiopian, Islamic, Persian};
use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

#[rustfmt::skip]
const NAMES: [(CalendarSystem, &[&[&str]]); 4] = [
    (Persian, &[
        &["فروردین", "حمل", "Farvardin", "Hamal"], &["اردیبهشت", "ثور", "Ordibehesht", "Sawr"], &["خرداد", "جوزا", "Khordad", "Jawza"],
        &["تیر", "سرطان", "Tir", "Saratan"], &["مرداد", "امرداد", "اسد", "Mordad", "Amordad", "Asad"],
        &["شهریور", "سنبله", "Shahrivar", "Shahrivar", "Sunbula"], &["مهر", "میزان", "Mehr", "Mizan"], &["آبان", "عقرب", "Aban", "Aqrab"],
        &["آذر", "قوس", "Azar", "Qaws"], &["دی", "جدی", "Dey", "Jadi"], &["بهمن", "دلو", "Bahman", "Dalw"],
        &["اسفند", "حوت", "Esfand", "Hut"],
    ]),
    (Islamic, &[
        &["محرم", "المحرم", "Muharram", "Muharrem", "Moharram"], &["صفر", "Safar", "Safer"],
        &[
            "ربیع الاول", "ربيع اول", "ربیع الأول", "Rabi al-Awwal", "Rabi ul-Awwal", "Rabi I", "Rabi 1", "Rebiülevvel", "Rabi al Awal",
        ],
        &[
            "ربیع الثانی", "ربيع الآخر", "ربیع الاخر", "ربيع ثاني", "Rabi al-Thani", "Rabi al-Akhir", "Rabi ath-Thani", "Rabi II", "Rabi 2",
            "Rebiülahir",
        ],
        &[
            "جمادى الأولى", "جمادی الاول", "جمادی الاولی", "Jumada al-Ula", "Jumada al-Awwal", "Jumada I", "Jumada 1", "Cemaziyelevvel",
        ],
        &[
            "جمادى الآخرة", "جمادى الثانية", "جمادی الثانی", "جمادی الآخر", "Jumada al-Akhira", "Jumada al-Thani", "Jumada II", "Jumada 2",
            "Jumada al-Akhirah", "Cemaziyelahir",
        ],
        &["رجب", "Rajab", "Recep"], &["شعبان", "Shaban", "Sha'ban", "Şaban"], &["رمضان", "Ramadan", "Ramazan", "Ramadhan"],
        &["شوال", "Shawwal", "Şevval", "Shawal"],
        &[
            "ذو القعدة", "ذي القعدة", "ذوالقعده", "ذیقعده", "Dhu al-Qadah", "Dhu al-Qa'da", "Dhu al-Qi'dah", "Dhul Qadah", "Dhul-Qa'dah",
            "Dhu'l-Qa'da", "Zilkade", "Zulkadah",
        ],
        &[
            "ذو الحجة", "ذي الحجة", "ذوالحجه", "ذیحجه", "Dhu al-Hijjah", "Dhu al-Hijja", "Dhul Hijjah", "Dhul-Hijja", "Dhu'l-Hijja", "Zilhicce",
            "Zulhijjah",
        ],
    ]),
    (Buddhist, &[
        &["มกราคม", "มค"], &["กุมภาพันธ์", "กพ"], &["มีนาคม", "มีค"], &["เมษายน", "เมย"], &["พฤษภาคม", "พค"], &["มิถุนายน", "มิย"],
        &["กรกฎาคม", "กค"], &["สิงหาคม", "สค"], &["กันยายน", "กย"], &["ตุลาคม", "ตค"], &["พฤศจิกายน", "พย"], &["ธันวาคม", "ธค"],
    ]),
    (Ethiopian, &[
        &["መስከረም", "Meskerem", "Mäskäräm"], &["ጥቅምት", "Tikimt", "Tekemt", "Tiqimt", "Tikemt"], &["ኅዳር", "ህዳር", "Hidar", "Hedar"],
        &["ታኅሣሥ", "ታህሳስ", "Tahsas", "Tahisas"], &["ጥር", "Ter", "Tirr"], &["የካቲት", "Yekatit"], &["መጋቢት", "Megabit"],
        &["ሚያዝያ", "ሚያዚያ", "Miyazya", "Miazia", "Miyazia"], &["ግንቦት", "Ginbot", "Genbot"], &["ሰኔ", "Sene", "Sane"],
        &["ሐምሌ", "ሀምሌ", "Hamle"], &["ነሐሴ", "ነሀሴ", "Nehase", "Nehasse", "Nehasie"], &["ጳጉሜን", "ጳጉሜ", "Pagume", "Pagumen", "Pagumiene"],
    ]),
];

static MONTHS: LazyLock<FxHashMap<String, (CalendarSystem, u32)>> = LazyLock::new(|| {
    let all = NAMES.iter().flat_map(|(system, months)| {
        let numbered = (1..).zip(*months);
        numbered.flat_map(move |(month, names)| names.iter().map(move |name| (key(name), (*system, month))))
    });
    all.collect()
});

/// What is left of a word or of several when they are compared.
pub(crate) fn key(name: &str) -> String {
    // Vowels of Thai are marks, which folding would take away.
    let is_thai = |c: char| ('\u{e00}'..='\u{e7f}').contains(&c);
    let text = if name.contains(is_thai) {
        name.to_owned()
    } else {
        fold(name)
    };
    text.chars().filter(|c| c.is_alphanumeric() || is_thai(*c)).collect()
}

/// The calendar and the month that a name, as [`key`] has it, stands for in this year.
pub(super) fn month(key: &str, year: Option<i32>) -> Option<(CalendarSystem, u32)> {
    // Tir is a month of Iran in 1400 and one of Ethiopia in 2013.
    if key == "tir" && year.is_some_and(|year| year > 1600) {
        return Some((Ethiopian, 5));
    }
    // `تیرماه` is “the month of Tir”.
    let bare = || key.strip_suffix("ماه");
    MONTHS.get(key).or_else(|| MONTHS.get(bare()?)).copied()
}
