//! What the words of a table tell of where and when it is about, as far as that tells a calendar.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

/// What words of a table, as its names of columns and its cells have them, tell of calendars: how many tell what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableHints {
    /// Of Iran or Afghanistan.
    pub persian: usize,
    /// Of a land where Islamic years are counted.
    pub islamic: usize,
    /// Of Nepal.
    pub nepali: usize,
    /// Of Taiwan.
    pub minguo: usize,
    /// Of our time: weapons, vehicles, web pages.
    pub modern: usize,
    /// Of kings, knights and castles.
    pub medieval: usize,
}

/// What one word tells of.
#[derive(Clone, Copy)]
enum Hint {
    Persian,
    Islamic,
    Nepali,
    Minguo,
    Modern,
    Medieval,
}

#[rustfmt::skip]
const WORDS: [(Hint, &[&str]); 6] = [
    (Hint::Persian, &[
        "iran", "iranian", "tehran", "teheran", "isfahan", "esfahan", "shiraz", "tabriz", "mashhad", "ahvaz", "kermanshah", "kurdistan", "zahedan", "baluchestan", "khuzestan", "qom",
        "afghanistan", "afghan", "kabul", "kandahar", "qandahar", "herat", "balkh", "mazar", "kunduz", "nangarhar", "helmand", "ghazni", "jalalabad", "paktia", "paktika", "khost",
        "badakhshan", "takhar", "baghlan", "faryab", "zabul", "uruzgan", "farah", "nimroz", "logar", "wardak", "kunar", "laghman", "panjshir", "taliban", "irgc", "basij", "iskp",
        "ایران", "تهران", "اصفهان", "شیراز", "تبریز", "مشهد", "اهواز", "افغانستان", "کابل", "هرات", "قندهار", "بلخ", "ننگرهار", "هلمند", "طالبان",
    ]),
    (Hint::Islamic, &[
        "saudi", "riyadh", "mecca", "makkah", "medina", "madinah", "jeddah", "qatif", "najran", "jizan", "yemen", "sanaa", "aden", "taiz", "hodeidah", "marib", "houthi", "houthis",
        "oman", "muscat", "kuwait", "bahrain", "qatar", "doha", "dubai", "السعودية", "الرياض", "مكة", "المدينة", "جدة", "القطيف", "نجران", "اليمن", "صنعاء", "عدن", "تعز", "الحديدة", "مأرب",
    ]),
    (Hint::Nepali, &[
        "nepal", "nepali", "kathmandu", "lalitpur", "bhaktapur", "pokhara", "kaski", "dang", "rolpa", "rukum", "jumla", "dolakha", "gorkha", "chitwan", "morang", "jhapa", "sunsari",
        "kailali", "bardiya", "banke", "surkhet", "dailekh", "jajarkot", "kalikot", "achham", "doti", "palpa", "rupandehi", "kapilvastu", "rautahat", "siraha", "saptari", "dhanusha",
        "mahottari", "sarlahi", "maoist", "maoists", "madhesi",
    ]),
    (Hint::Minguo, &[
        "taiwan", "taipei", "taichung", "tainan", "kaohsiung", "hsinchu", "keelung", "taoyuan", "hualien", "pingtung", "kinmen", "penghu", "yilan", "chiayi",
    ]),
    (Hint::Modern, &[
        "drone", "uav", "airstrike", "airstrikes", "missile", "missiles", "rocket", "rockets", "ied", "vbied", "suicide", "grenade", "helicopter", "aircraft", "vehicle", "car", "bus",
        "truck", "motorcycle", "police", "policemen", "checkpoint", "journalist", "protest", "protesters", "shelling", "bomb", "bombing", "mine", "landmine", "gunmen", "shooting",
        "kidnapping", "ngo", "un", "usaid", "isis", "isil", "daesh", "qaeda", "twitter", "facebook", "telegram", "http", "https", "www", "com", "airport", "electricity", "killed_civilians",
        "civilians", "injured", "wounded", "arrested", "detained", "website", "covid",
    ]),
    (Hint::Medieval, &[
        "king", "queen", "duke", "duchess", "earl", "baron", "knight", "knights", "castle", "crusade", "crusaders", "siege", "treaty", "bishop", "archbishop", "pope", "monk", "abbey",
        "sultan", "emir", "khan", "horde", "golden", "archers", "longbow", "cavalry", "chivalry", "crown", "throne", "dynasty", "monarch", "regent", "plague", "burgundy", "burgundian",
        "armagnac", "ottoman", "ottomans", "byzantine", "byzantium", "hussite", "hussites", "timur", "timurid", "tamerlane", "mamluk", "teutonic", "granada", "castile", "aragon",
        "habsburg", "plantagenet", "lancaster", "lancastrian", "yorkist", "valois", "medieval", "mediaeval", "reign", "coronation", "chronicle", "commander", "victor", "belligerents",
        "england", "france", "henry", "edward", "richard", "charles", "philip", "joan", "murad", "bayezid", "mehmed", "vii", "viii", "iii", "roi", "chateau", "konig", "schlacht",
        "bataille", "batalla", "ritter", "rey", "duque", "castillo",
    ]),
];

static HINTS: LazyLock<FxHashMap<String, Hint>> = LazyLock::new(|| {
    let of = |(hint, words): &(Hint, &'static [&'static str])| {
        let hint = *hint;
        words.iter().map(move |word| (fold(word), hint))
    };
    WORDS.iter().flat_map(of).collect()
});

impl TableHints {
    /// Longer texts are looked at up to here.
    const LONGEST: usize = 300;

    /// Adds the words of a name or a cell.
    pub fn add(&mut self, text: &str) {
        let end = text.char_indices().nth(Self::LONGEST).map_or(text.len(), |(at, _)| at);
        let text = text.get(..end).unwrap_or(text);
        self.nepali += usize::from(text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c)));
        self.minguo += usize::from(text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
        self.persian += usize::from(text.chars().any(|c| matches!(c, 'پ' | 'چ' | 'ژ' | 'گ')));
        if !text.chars().any(char::is_alphabetic) {
            return;
        }
        let folded = fold(text);
        for word in folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() > 1)
        {
            let count = match HINTS.get(word) {
                Some(Hint::Persian) => &mut self.persian,
                Some(Hint::Islamic) => &mut self.islamic,
                Some(Hint::Nepali) => &mut self.nepali,
                Some(Hint::Minguo) => &mut self.minguo,
                Some(Hint::Modern) => &mut self.modern,
                Some(Hint::Medieval) => &mut self.medieval,
                None => continue,
            };
            *count += 1;
        }
    }
}
