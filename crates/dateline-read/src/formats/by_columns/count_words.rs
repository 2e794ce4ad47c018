//! Words of the names of columns that count something, and of those that do not.

/// Words of longer names that tell of people who were counted.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "kuştî", "kustî", "birîndar", "کوژراو", "کوژراوان", "بریندار", "برینداران", "मृत", "मृतक", "मृतकों", "मौत", "मौतें", "घायल", "घायलों", "নিহত", "আহত", "သေဆုံးသူ", "ဒဏ်ရာရသူ", "ผู้เสียชีวิต", "ผู้บาดเจ็บ", "so_nguoi_chet", "chết", "patay", "nasugatan", "waliouawa", "majeruhi", "døde", "drepte",
    "killed", "kills", "kill", "fatal", "dead", "deaths", "death", "fatalities", "fatality", "wounded", "injured",
    "injuries", "casualties", "nkill", "nwound", "kia", "wia", "mia", "ekia", "numberkilled", "muertos", "muertas", "fallecidos", "asesinados", "heridos", "heridas", "lesionados", "morts", "blesses",
    "tue", "tues", "tuee", "tuees", "muertes", "asesinadas", "fatales", "mortales", "lesionadas", "blessees", "deces", "fatais", "obitos", "assassinados", "getotet", "getotete", "ermordete", "todesopfer", "uccisi", "uccise", "deceduti", "ferite",
    "zabici", "zabitych", "zabite", "polegli", "ranni", "rannych", "ranne", "doden", "dodelijke", "gedood", "gedode", "omgekomen", "gewonden", "gewond", "tewas", "meninggal", "gugur", "terluka", "cedera", "drept", "dode", "doda", "dodsfall", "skadde", "skadede", "skadade", "sarede",
    "olu", "oluler", "yaralı", "yaralılar", "şehit", "ölü", "ölen", "olen", "olenler", "sehit", "yarali", "yaralilar", "yaralanan", "погибло", "погибли", "убито", "убиты", "ранено", "ранены", "загинуло", "загинули", "загиблі", "вбито", "вбитих", "поранено", "поранені", "הרוגים", "הרוגות", "נהרגו", "מתים", "פצועים", "פצועות", "נפצעו",
    "القتلى", "القتيل", "الجرحى", "جريح", "شهداء", "الشهداء", "المصابين", "مصابين", "کشته", "کشتهها", "کشتگان", "مجروح", "مجروحان", "زخمیها", "جانباختگان", "遇难", "死亡", "死者", "受伤", "伤者", "负伤", "負傷", "負傷者", "사망", "사망자", "부상", "부상자",
    "mortos", "mortas", "feridos", "feridas", "tote", "verletzte", "morti", "feriti", "погибших", "погибшие", "раненых", "раненые", "убитых", "загиблих", "поранених", "قتلى", "جرحى", "زخمی",
    "mrtvi", "mrtvych", "ranenych", "zraneni", "zranenych", "ubijeni", "ubijenih", "ranjeni", "ranjenih", "mrtvih", "poginuli", "poginulih", "убијени", "убијених", "рањени", "рањених", "убити", "ранени", "загинали", "raniti", "decedati", "ucisi", "halottak", "halott", "sebesultek", "sebesult", "νεκροι", "τραυματιες", "te_vdekur", "te_plagosur", "zuvusieji", "nogalinati", "surnud", "vigastatud", "kuolleita", "kuolleet", "haavoittuneet", "drabte", "drepne", "saret", "skadet", "ferits", "ferides", "morts_i_ferits",
];

/// Words that may be of people who were counted or who were named, or of things: their cells must tell.
#[rustfmt::skip]
pub(super) const MAYBE_COUNTED: &[&str] = &[
    "missing", "kidnapped", "abducted", "arrested", "arrests", "detained", "displaced", "affected", "homeless", "survivors", "hostages", "victim", "victims",
    "desaparecidos", "victimas", "desplazados", "detenidos", "secuestrados", "disparus", "victimes", "deplaces", "arretes", "enleves", "opfer", "vermisste", "vertriebene", "vittime",
    "жертв", "жертвы", "пострадавших", "пострадавшие", "задержанных", "пропавших", "постраждалих", "kayip", "gozalti", "الضحايا", "ضحايا", "النازحين", "نازحين", "المفقودين", "مفقودين", "المعتقلين",
    "معتقلين", "قربانیان", "آوارگان",
    "burnt", "burned", "threatened", "killings", "murders", "homicides", "assassinations", "executions", "beatings", "beaten", "rapes", "wounds", "houses_burnt",
    "maisons", "casas", "hauser", "дома", "домов", "будинків", "منازل", "خانهها", "ameacadas", "ameacados", "amenazados", "amenazadas", "menaces", "menacees", "bedrohte", "assassinatos", "asesinatos", "homicidios", "feminicidios", "masacres", "assassinats", "morde", "omicidi", "убийств", "вбивств", "избитых", "избито", "побитых", "誘拐", "誘拐者", "拘束", "拘束者",
    "tried", "sentenced", "convicted", "executed", "charged", "released", "deported", "evicted", "rescued", "evacuated", "recruited", "tortured", "raped", "looted", "captured", "imprisoned", "jailed", "disappeared", "abductions", "detentions", "refugees", "idps", "evacuees",
    "civilians", "civilian", "children", "child", "minors", "women", "men", "girls", "boys", "soldiers", "fighters", "combatants", "militants", "terrorists", "policemen", "households", "families", "houses", "homes", "buildings", "vehicles", "tanks", "aircraft", "villages",
    "desaparecidas", "desplazadas", "detenidas", "detenciones", "arrestos", "capturados", "capturas", "aprehendidos", "retenidos", "secuestradas", "rehenes", "afectados", "afectadas", "familias", "civiles", "ninos", "ninas", "menores", "mujeres", "hombres", "viviendas", "desmovilizados", "torturados", "ejecutados",
    "presos", "presas", "detidos", "detidas", "sequestrados", "refens", "deslocados", "desalojados", "desabrigados", "atingidos", "criancas", "mulheres", "homens", "civis",
    "arrestations", "arrestation", "arretees", "interpelles", "interpellations", "enlevees", "kidnappes", "otages", "deplacees", "disparues", "sinistres", "affectes", "civils", "enfants", "femmes", "hommes", "menages", "familles", "refugies",
    "festnahmen", "festgenommene", "verhaftete", "verhaftungen", "verhaftet", "entfuhrte", "geiseln", "vermisst", "evakuierte", "zivilisten", "kinder", "frauen", "manner", "familien", "soldaten",
    "arrestati", "arrestate", "arresti", "fermati", "rapiti", "ostaggi", "dispersi", "sfollati", "bambini", "donne", "uomini", "civili", "famiglie",
    "задержано", "задержаны", "задержанные", "арестовано", "арестованных", "арестованные", "похищено", "похищенных", "похищенные", "заложников", "заложники", "пропало", "пропавшие", "перемещенных", "перемещено", "эвакуировано", "пострадало", "детей", "женщин", "мужчин", "гражданских", "мирных", "военных", "семей", "беженцев",
    "затримано", "затриманих", "затримані", "арештовано", "викрадено", "викрадених", "заручників", "зникло", "зниклих", "зниклі", "переміщених", "евакуйовано", "постраждало", "постраждалі", "дітей", "жінок", "чоловіків", "цивільних", "військових",
    "gozaltina", "gözaltı", "gözaltına", "kayıp", "kayıplar", "kaçırılan", "kadın", "kadınlar", "tutuklanan", "tutuklu", "tutuklama", "tutuklanma", "kacirilan", "rehine", "rehineler", "kayiplar", "siviller", "sivil", "cocuk", "cocuklar", "kadin", "kadinlar", "erkek", "etkilenen",
    "الموقوفين", "موقوفين", "موقوف", "معتقل", "اعتقالات", "المختطفين", "مختطفين", "المخطوفين", "مخطوفين", "رهائن", "نازح", "مفقود", "المتضررين", "متضررين", "اطفال", "الاطفال", "نساء", "النساء", "مدنيين", "المدنيين", "رجال", "عسكريين",
    "بازداشت", "بازداشتشدگان", "بازداشتیها", "بازداشتی", "دستگیرشدگان", "دستگیر", "ربودهشدگان", "گروگان", "گروگانها", "ناپدیدشدگان", "مفقودان", "کودکان", "کودک", "زنان", "مردان", "غیرنظامیان", "نظامیان",
    "עצורים", "עצירים", "נעצרו", "נעדרים", "חטופים", "נחטפו", "עקורים", "ילדים", "נשים", "אזרחים", "חיילים",
    "被捕", "拘留", "被拘", "绑架", "被绑架", "人质", "失踪", "流离失所", "转移", "受灾", "儿童", "妇女", "平民", "逮捕", "逮捕者", "検挙", "拉致", "人質", "行方不明", "行方不明者", "避難", "避難者", "子ども", "女性", "民間人",
    "체포", "체포자", "구금", "구금자", "납치", "인질", "실종", "실종자", "이재민", "대피", "어린이", "여성", "민간인",
    "zatrzymani", "zatrzymanych", "zatrzymane", "aresztowani", "aresztowanych", "porwani", "porwanych", "uprowadzeni", "zaginieni", "zaginionych", "przesiedleni", "poszkodowani", "poszkodowanych", "dzieci", "kobiety", "cywile", "rodzin",
    "aanhoudingen", "arrestaties", "aangehouden", "gearresteerd", "ontvoerd", "ontvoerden", "gijzelaars", "vermisten", "vermist", "ontheemden", "kinderen", "vrouwen", "mannen", "burgers",
    "ditangkap", "ditahan", "penangkapan", "diculik", "sandera", "hilang", "mengungsi", "pengungsi", "anak", "perempuan", "warga", "luka", "luka_luka", "jiwa", "rumah",
    "raids", "strikes", "airstrikes", "rockets", "missiles", "shells", "munitions", "sorties", "drones", "launched", "destroyed", "intercepted", "fired", "downed", "damaged",
    "participantes", "참가자", "참여인원", "참석자", "参加者", "参加人数", "参与人数", "متظاهرين", "المتظاهرين", "المشاركين", "شرکتکنندگان", "katilimcilar", "protestocu", "uczestnicy",
    "participants", "participant", "protesters", "demonstrators", "attendance", "attendees", "manifestants", "manifestantes", "teilnehmer", "участников", "crowd",
    "teilnehmerzahl", "teilnehmende", "teilnehmerinnen", "ucastniku", "ucastniki", "udelezencev", "sudionika", "учесника", "участници", "participanti", "resztvevok", "συμμετεχοντες",
];

/// Words of names that say that something is counted, whatever it is: their cells must tell.
#[rustfmt::skip]
pub(super) const COUNTING: &[&str] = &[
    "personas", "pessoas", "personnes", "persons", "people", "personen", "persone", "orang", "number_of", "num_of", "no_of", "nr_of", "count_of", "nombre_de", "nombre_d", "nbre_de", "nb_de", "numero_de", "num_de", "cantidad_de", "cantidad", "quantidade", "quantidade_de", "total",
    "total_of", "totale", "anzahl", "anzahl_der", "zahl_der", "количество", "число", "численность", "кількість", "sayisi", "عدد", "تعداد", "人数", "人數", "数量", "件数", "인원", "jumlah", "liczba", "ilosc", "aantal", "antall", "antal", "מספר", "כמות", "adet", "adedi", "size", "size_of", "crowd_size", "estimated_size", "tamano", "taille", "große",
    "volume", "volumes", "barrels", "gallons", "litres", "liters", "tonnes", "tons", "hectares", "acres", "volumen", "toneladas", "hectareas", "barriles", "hektar",
    "số_người", "số", "संख्या", "จำนวน", "idadi_ya", "bilang_ng", "số_lượng", "publico", "asistentes", "asistencia", "concurrencia", "concurrentes", "comparecientes", "affluence", "besucher", "katilimci", "uczestnikow", "deelnemers", "peserta", "n", "quantity", "personnel", "prisoners", "pow", "pows", "losses",
];

/// Words that make a number no count.
#[rustfmt::skip]
pub(super) const NO_COUNTS: &[&str] = &[
    "rate", "per", "percent", "pct", "ratio", "index", "log", "code", "id", "type", "cause", "date", "year", "age",
    "day", "month", "norm", "normalized", "avg", "average", "mean", "level", "share", "prop", "is", "has", "score",
    "cost", "damage", "rank", "prob", "probability", "scale", "precision", "prec", "source", "sources", "description", "note", "notes", "thousands", "category",
    "usd", "eur", "value", "violence", "name", "names", "group", "identity", "demand", "place", "country", "location",
    "ages", "edad", "edades", "alter", "idade", "eta", "возраст", "возраста", "вік", "yas", "yasi", "العمر", "عمر", "سن", "גיל", "年龄", "年齢", "나이", "umur", "usia", "wiek", "leeftijd", "previous", "prior", "past",
    "cod", "codigo", "codice", "cve", "clave", "fips", "geoid", "pcode", "zip", "postal", "plz", "cap", "latitude", "longitude", "lat", "lon", "lng", "km", "distance", "depth", "altitude", "elevation", "magnitude", "population", "poblacion",
    "taux", "tasa", "taxa", "porcentaje", "pourcentage", "prozent", "процент", "доля",
];

#[rustfmt::skip]
pub(super) const LOWEST: &[&str] = &["min", "minimum", "lowest", "minimo", "minima", "minimal", "mindestens", "мин", "минимум", "мінімум", "asgari", "الادنى", "حداقل"];
#[rustfmt::skip]
pub(super) const HIGHEST: &[&str] = &["max", "maximum", "highest", "maximo", "maxima", "maximal", "hochstens", "макс", "максимум", "azami", "الاقصى", "حداکثر"];
/// These may be of something else, as in “high school students killed”.
pub(super) const LOW: &[&str] = &["low", "lower", "lo"];
pub(super) const HIGH: &[&str] = &["high", "upper", "hi"];
/// Those of the next list by which an estimate is called even if it does not say of what.
#[rustfmt::skip]
pub(super) const ESTIMATES: &[&str] = &["best", "estimate", "estimated", "estimation", "est", "median", "mediana", "mediane", "central", "estimacion", "estimativa", "schatzung", "stima", "tahmini", "оценка", "оцінка"];
#[rustfmt::skip]
pub(super) const BEST: &[&str] = &[
    "confirmed", "verified", "central", "event", "incident", "evt", "estimacion", "estimativa", "schatzung", "stima", "tahmini", "оценка", "оцінка",
    "best", "estimate", "estimated", "est", "total", "number", "of", "no", "num", "count", "n", "nb", "nbre", "nombre", "de", "des", "du", "numero", "cantidad", "los",
    "median", "mediana", "mediane", "anzahl", "der", "gesamt", "di", "sayisi", "sayısı", "toplam", "количество", "число", "всего", "кількість", "عدد", "اجمالي", "تعداد", "ها", "های", "人数", "人數", "人", "数", "數", "수", "명", "자", "jumlah", "liczba", "ilosc", "aantal", "antall", "antal", "מספר", "osob", "person", "personnes", "personas", "pessoas", "persone", "people", "persons", "человек", "осіб", "людей", "kisi", "اشخاص", "نفر", "orang", "estimation", "reported",
];

/// Words before what they count: `numero_agresores`.
pub(super) const NUMBER_WORDS: [&str; 20] = [
    "n",
    "nr",
    "nro",
    "qtde",
    "qty",
    "number",
    "num",
    "numero",
    "nb",
    "nbre",
    "nombre",
    "cant",
    "cantidad",
    "qtd",
    "quantidade",
    "anzahl",
    "jumlah",
    "aantal",
    "liczba",
    "количество",
];
/// What they number rather, each with a number of its own.
#[rustfmt::skip]
pub(super) const NUMBERED: [&str; 42] = [
    "caso", "casos", "case", "cas", "expediente", "folio", "registro", "acta", "oficio", "carpeta", "proceso", "processo", "ocorrencia", "boletim", "dossier", "serie", "telefono", "telefone", "telephone", "phone", "casa", "calle", "exterior", "interior", "completo", "complet", "apellido", "apellidos", "y", "et", "prenom", "victima", "agresor", "fall",
    "causa", "cause", "juicio", "sumario", "procediment", "registre", "sentencia", "orden",
];
