//! What figures are called: as readers find it in the names of columns, and which names are of one kind.

/// Words that say what is counted, in many languages, and what that is then called.
#[rustfmt::skip]
pub const FIGURE_NAMES: &[(&str, &[&str])] = &[
    ("killed", &[
        "νεκροι", "νεκρων", "νεκρος", "σκοτωθηκαν", "killed", "dead", "died", "nkill", "muertos", "muertas", "fallecidos", "fallecidas", "asesinados", "morts", "tues", "mortos", "tote", "getotete", "todesopfer", "morti",
        "tuees", "victimas_mortales", "victimas_fatales", "vitimas_fatais", "uccisi", "zabici", "zabitych", "doden", "gedood", "tewas", "meninggal", "korban_jiwa", "korban_meninggal", "korban_tewas", "הרוגים", "נהרגו", "погибшими", "загинули", "вбитих", "遇难", "遇难人数", "死亡者数", "死亡者",
        "olu", "olen", "öldürülen", "olum", "погибшие", "погибло", "погибших", "погибли", "убито", "убитых", "убитые", "убиты", "загинуло", "загиблих", "загиблі", "вбито",
        "قتلى", "القتلى", "قتيل", "الشهداء", "شهداء", "کشته", "کشته_شده", "کشته_شدگان", "کشتهشدگان", "کشتگان", "کشتهها", "사망자", "사망자수", "사망자_수", "사망", "死亡", "死者", "死亡人数", "死者数",
    ]),
    ("deaths", &["deaths", "bd", "muertes", "deces", "décès", "mortes", "óbitos", "obitos", "todesfalle", "decessi", "смертей", "الوفيات", "وفيات"]),
    ("fatalities", &["fatalities"]),
    ("wounded", &[
        "τραυματιες", "τραυματιων", "wounded", "nwound", "heridos", "heridas", "lesionados", "blesses", "blessés", "feridos", "verletzte", "verwundete", "feriti", "yarali",
            "yaralı", "yaralanan", "раненые", "ранено", "раненых", "ранены",
        "blessees", "ranni", "rannych", "gewonden", "gewond", "terluka", "luka_luka", "korban_luka", "פצועים", "נפצעו", "负伤人数", "伤者",
        "поранено", "поранених", "поранені", "جرحى", "الجرحى", "المصابين", "مصابين", "المصابون", "الاصابات", "زخمی", "زخمیها", "مجروح", "مجروحان", "مجروحین", "부상자", "부상자수", "부상자_수", "부상", "受伤", "受伤人数", "负伤", "負傷者", "負傷者数",
    ]),
    ("injured", &["injured"]),
    ("casualties", &["casualties", "casualty", "toll", "casualty_toll", "bilan", "bilanz"]),
    ("events", &["events", "nb_events", "n_events", "event_count"]),
    ("incidents", &["incidents"]),
    ("attacks", &["attacks"]),
    ("count", &["count"]),
];

/// Further names of kinds of figures, in English and as codebooks write them. Words stand as they are folded, with one blank between.
#[rustfmt::skip]
pub(crate) const KINDS: &[(&str, &[&str])] = &[
    ("killed", &["killed", "battle deaths", "battle related deaths", "deaths", "fatalities", "death", "fatality", "death toll", "dead people", "people dead"]),
    ("wounded", &["wounded", "injured", "injuries", "injury"]),
    ("missing", &["missing", "mia", "missing in action", "disappeared", "desaparecidos", "desaparecidas", "disparus", "vermisste", "dispersi", "kayıp", "пропавшие", "пропавших", "пропало", "зниклі", "المفقودين", "مفقودين", "مفقودون", "失踪", "失踪人数", "行方不明", "行方不明者", "행방불명", "실종자", "zaginieni", "vermisten", "hilang", "נעדרים", "зниклих", "зникло", "disparues", "dispersos", "ناپدیدشدگان"]),
    ("abducted", &["abducted", "kidnapped", "abductions", "kidnappings", "secuestrados", "secuestradas", "enlevés", "entführte", "rapiti", "похищенные", "похищено", "похищенных", "المخطوفين", "مخطوفين", "otages", "rehenes", "sequestrados", "porwani", "ontvoerd", "diculik", "חטופים", "викрадено", "викрадених", "المختطفين", "مختطفين", "ربودهشدگان", "绑架", "被绑架", "拉致", "납치", "kaçırılan"]),
    ("arrested", &["arrested", "arrests", "detained", "detenidos", "detenidas", "arrêtés", "festgenommene", "arrestati", "gözaltı", "задержанные", "задержано", "задержанных", "المعتقلين", "معتقلين", "presos", "detidos", "arrestations", "interpellés", "festnahmen", "verhaftete", "fermati", "арестовано", "затримано", "затриманих", "gözaltına alınan", "tutuklanan", "gözaltı sayısı", "עצורים", "被捕", "被捕人数", "逮捕者", "逮捕者数", "체포자", "체포자 수", "zatrzymani", "aanhoudingen", "arrestaties", "ditangkap", "ditahan", "بازداشتشدگان", "الموقوفين", "موقوفين", "detenciones", "capturados"]),
    ("displaced", &["displaced", "displaced people", "desplazados", "desplazadas", "déplacés", "vertriebene", "sfollati", "перемещенные", "النازحين", "نازحين", "نازحون", "آوارگان", "deslocados", "desalojados", "przesiedleni", "ontheemden", "mengungsi", "pengungsi", "עקורים", "переміщених", "перемещено", "避難者", "避難者数", "이재민", "流离失所"]),
    ("civilians killed", &["civilians killed", "civ killed", "civ deaths", "killed civilians", "civilian deaths", "civilian fatalities", "civilian killed", "civilians dead", "deaths civilians", "deaths of civilians"]),
    ("civilians wounded", &["civilians wounded", "wounded civilians", "civilians injured", "injured civilians", "civilian injuries", "civilian wounded"]),
    ("fighters wounded", &["fighters wounded", "wia", "wounded in action", "military wounded", "mil wounded", "soldiers wounded"]),
    ("fighters killed", &["fighters killed", "kia", "killed in action", "military killed", "mil killed", "soldiers killed", "killed fighters", "combatants killed", "killed combatants", "combatant deaths", "combatant fatalities"]),
    ("children killed", &["children killed", "killed children", "child deaths", "child fatalities", "deaths of children"]),
    ("women killed", &["women killed", "killed women", "deaths of women"]),
    ("killed of side A", &["deaths a"]),
    ("killed of side B", &["deaths b"]),
    ("killed, side unknown", &["deaths unknown"]),
];

/// Words around what is counted that do not change what it is.
pub(crate) const FILLERS: &[&str] = &[
    "number",
    "numbers",
    "of",
    "no",
    "num",
    "nr",
    "total",
    "people",
    "persons",
    "best",
    "estimate",
    "estimated",
    "reported",
];
