//! Names that tell by their words whose they are: of groups that act, of outlets that report.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use crate::web::is_link;

/// Whether a short text names a group as those are called that take part in conflicts: `Army of Landia`, `боевики`.
pub(super) fn names_group(text: &str) -> bool {
    holds_stem(&GROUPS, text) || GROUPS_HAN.iter().any(|group| text.contains(group))
}

/// Whether a short text names an outlet, or is its address or its account: `Alpha Times`, `bbc.com`, `@alpha`.
pub(super) fn names_outlet(text: &str) -> bool {
    is_link(text)
        || is_account_or_domain(text)
        || (holds_stem(&OUTLETS, text) && !is_of_profession(text))
        || OUTLETS_HAN.iter().any(|outlet| text.contains(outlet))
}

/// Whether a text is the profession of those who work for outlets: `Journalist`, `broadcast reporter`.
fn is_of_profession(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "journalis",
        "reporter",
        "photograph",
        "cameram",
        "presenter",
        "editor",
        "producer",
        "periodist",
    ];
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.iter().any(|stem| word.starts_with(stem)))
}

/// Whether a short text names an outlet, or anybody else who may say what happened: `Police`, `Ministry of Health`, `family`.
pub(super) fn names_reporter(text: &str) -> bool {
    names_outlet(text) || names_group(text) || holds_stem(&REPORTING, text)
}

/// Whether a text cites as scholars do: `Doe (1990)`, `Doe and Roe 1985: 12`.
pub(super) fn cites(text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let is_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1700..2100).contains(&year));
    let begins_as_name = text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    begins_as_name && words.skip(1).any(is_year)
}

fn is_account_or_domain(text: &str) -> bool {
    const ENDINGS: [&str; 24] = [
        "com", "org", "net", "info", "gov", "edu", "io", "co", "uk", "ru", "ua", "de", "fr", "es", "it", "mx", "br",
        "tr", "ir", "me", "il", "cn", "jp", "kr",
    ];
    let account = text.strip_prefix('@').filter(|name| name.len() > 2);
    let is_plain = |name: &str| !name.is_empty() && !name.contains(char::is_whitespace);
    let domain = text
        .rsplit_once('.')
        .filter(|(name, end)| is_plain(name) && ENDINGS.contains(end));
    account.is_some_and(is_plain) || domain.is_some()
}

type Stems = FxHashMap<char, Vec<String>>;

fn holds_stem(stems: &Stems, text: &str) -> bool {
    const LONGEST: usize = 160;
    if text.len() > LONGEST {
        return false;
    }
    let folded = fold(text);
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let begins = |word: &str| {
        let first = word.chars().next();
        let stems = first.and_then(|first| stems.get(&first)).map_or(&[][..], Vec::as_slice);
        stems.iter().any(|stem| word.starts_with(stem.as_str()))
    };
    words.any(|word| begins(word) || word.strip_prefix("ال").is_some_and(begins))
}

fn stems(words: &str) -> Stems {
    let mut stems = Stems::default();
    for stem in words.split_whitespace().map(fold) {
        if let Some(first) = stem.chars().next() {
            stems.entry(first).or_default().push(stem);
        }
    }
    stems
}

static GROUPS: LazyLock<Stems> = LazyLock::new(|| stems(GROUP_WORDS));
static OUTLETS: LazyLock<Stems> = LazyLock::new(|| stems(OUTLET_WORDS));

static REPORTING: LazyLock<Stems> = LazyLock::new(|| stems(REPORTING_WORDS));

/// How words begin that name groups.
const GROUP_WORDS: &str = "
    sheriff constabular carabinier precinct army armies military militia militant force forces troop troops soldier brigade battalion regiment squad police policem gendarm government gunmen gunman rebel insurg guerril
    cartel gang gangs fighter front movement party parties coalition alliance state-backed paramilit security guard guards navy airforce settlers protesters civilians students workers rioters herders tribes tribesmen
    separatist jihad islamic isis daesh taliban hezbollah hamas mujahid brotherhood liberation resistance unidentified union council ministry authorities
    ejercito policia fuerza fuerzas guerrilla guerriller paramilitar milicia militar militares grupo grupos banda bandas gobierno disidenc frente autodefens soldado polic
    armee forces milice milices gouvernement groupe rebelles soldats gendarmerie syndicat combattants armate armata esercito polizia carabinieri governo gruppo milizia
    armee polizei miliz bundeswehr wehrmacht regierung truppen gruppe rebellen soldaten leger politie opstand regering wojsko policja armia bojow tentara polisi kelompok aparat tni
    exercito milicia traficant faccao faccoes governo
    армия армии армей войск полици милици боевик ополчен группиров отряд бригада батальон силы всу вс рф спецназ гвардия армія військ поліці бойовик угрупован загін
    ordu ordusu polis jandarma asker orgut milis guclerı gucleri teror
    جيش شرطه قوات ميليش مليش فصيل فصائل كتيب لواء تنظيم جماعه جبهه حركه مسلح حكوم امن داعش حرس مجاهد سپاه ارتش پلیس نیرو گروه طالبان بسیج شبه
    צבא משטרה כוחות מיליציה ארגון
";

const GROUPS_HAN: [&str; 16] = [
    "军",
    "警察",
    "部队",
    "武装",
    "民兵",
    "政府",
    "组织",
    "軍",
    "部隊",
    "武装勢力",
    "組織",
    "군",
    "경찰",
    "부대",
    "정부",
    "반군",
];

/// How words begin that name outlets.
const OUTLET_WORDS: &str = "
    reuters afp bbc cnn aljazeera jazeera telegram twitter facebook youtube whatsapp instagram tiktok radio television tv news newspaper times post tribune herald gazette daily journal press guardian
    broadcast media magazine observer chronicle xinhua tass interfax ukrinform ria sana anadolu associated bloomberg upi wikipedia acled ngo
    noticias diario periodico prensa agencia cadena revista semanario noticiero jornal folha globo agence presse journal quotidien depeche giornale quotidiano agenzia stampa ansa corriere
    zeitung tagesschau spiegel rundschau nachricht presseagentur nieuws krant dagblad gazeta wiadomosc dziennik prasa kompas tempo berita koran antara detik
    новост агентств газет телеграм канал вестник известия правда медиа телеканал новин агенц газета суспільне
    haber gazete ajans hurriyet milliyet
    وكاله جريده صحيف قناه شبكه اخبار اذاعه تلفزيون مرصد خبرگزاری روزنامه شبکه
    חדשות עיתון הארץ
";

/// How words begin that name bodies and persons who report without being outlets.
const REPORTING_WORDS: &str = "
    police ministry minister government office agency hospital witness family families relatives database archive court army department report testimony interview activist union nations organization organisation
    association institute university center centre committee council observatory network monitor survey registry census human watch amnesty foundation medico policia ministerio gobierno hospital familia testimonio
";

const OUTLETS_HAN: [&str; 14] = [
    "新闻",
    "日报",
    "通讯社",
    "电视台",
    "新华",
    "微博",
    "新聞",
    "通信",
    "放送",
    "뉴스",
    "일보",
    "신문",
    "통신",
    "방송",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_outlets_are_told_by_their_words() {
        for group in [
            "Army of Landia",
            "Fuerzas Armadas",
            "боевики",
            "قوات الأمن",
            "武装勢力",
            "Unidentified gunmen",
        ] {
            assert!(names_group(group), "{group}");
        }
        for outlet in [
            "Reuters",
            "bbc.com",
            "@alpha_news",
            "El Diario",
            "وكالة الأنباء",
            "https://example.org/a",
            "新华社新闻",
        ] {
            assert!(names_outlet(outlet), "{outlet}");
        }
        assert!(!names_outlet("Journalist") && !names_outlet("Broadcast Reporter"));
        assert!(names_reporter("Ministry of Health") && !names_reporter("Doe (1990)"));
        for citation in ["Doe (1990)", "Doe and Roe 1985: 12"] {
            assert!(cites(citation), "{citation}");
        }
        assert!(!cites("Roe") && !cites("1990 rains"));
        for neither in ["Alpha", "Rivertown", "Doe, A.", "Северск", "مدينة"] {
            assert!(!names_group(neither) && !names_outlet(neither), "{neither}");
        }
    }
}
