//! Words of other languages for the lists of [`WordList`](super::super::word_list::WordList).

#[rustfmt::skip]
pub(in crate::formats::by_columns) const LATE_WORDS: &[&str] = &[
    "recent", "latest", "actualizada", "modificacion", "ultima", "ultimo", "derniere", "dernier",
    "source", "sources", "article", "articles", "fuente", "fuentes", "quelle",
    "posting", "indexed", "archived", "archive", "edited", "edit", "editing", "revision", "revised", "amended", "coding", "verdict", "trial", "sentenced", "sentence", "sentencing", "hearing", "convicted", "conviction",
    "burial", "buried", "funeral", "enlisted", "enlistment", "hired", "received", "ingested", "synced", "viewed", "visited", "consulta", "consultado", "carga", "cargado", "denuncia", "denunciado", "noticia", "sentencia", "entierro", "radicacion",
    "cadastro", "cadastrado", "atualizacao", "atualizado", "registo", "consultation", "maj", "parution", "publie", "signale", "audience", "jugement", "erstellt", "erstellung", "eingabe", "eingetragen", "abruf", "abgerufen", "veroffentlicht",
    "anzeige", "meldedatum", "aufnahme", "erfassung", "urteil", "prozess", "inserito", "inserimento", "aggiornato", "aggiornamento", "pubblicato", "segnalazione", "modifica", "haber", "yayin", "yayinlanma", "bildirim", "dogum", "guncellenme",
    "olusturulma", "публикация", "обновления", "обновление", "записи", "запись", "добавления", "добавлено", "внесения", "регистрации", "сообщения", "создания", "изменения", "заявления", "публікації", "оновлення", "додавання", "внесення",
    "реєстрації", "повідомлення", "створення", "зміни", "народження", "запису", "نشر", "تحديث", "التحديث", "الانشاء", "انشاء", "الابلاغ", "الخبر", "البلاغ", "التوثيق", "توثيق", "ولاده", "ميلاد", "انتشار", "تولد", "گزارش", "بروزرسانی", "ایجاد",
    "geboorte", "geboortedatum", "aangemaakt", "gewijzigd", "bijgewerkt", "melding", "gemeld", "publicatie", "registratie", "invoer", "toegevoegd", "urodzenia", "utworzenia", "publikacji", "aktualizacji", "zgloszenia", "zgłoszenia",
    "rejestracji", "dodania", "wpisu", "lahir", "lapor", "laporan", "publikasi", "pembaruan", "出生", "发布", "更新", "录入", "登记", "报道", "报告", "创建", "修改", "入库", "登録", "公開", "報告", "作成", "生年月日", "掲載",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const FILLERS: &[&str] = &[
    "parent", "evt", "inc", "ev", "label",
    "en", "eng", "english", "es", "fr", "ar", "arabic", "ru", "uk", "ua", "pt", "nm", "4", "5", "6", "general", "full", "exact", "nearest", "geocoded", "i", "ii", "c", "dd", "wgs84", "raw", "clean", "cleaned", "std", "standardized", "standardised", "original", "orig", "empleada", "empleado", "utilizada", "utilizado", "usada", "usado", "employed", "verwendete", "utilisee", "kullanilan",
    "hecho", "suceso", "evento", "incidente", "caso", "ocurrio", "fato", "ocorrencia", "do", "da", "dos", "das", "supposed", "principal", "faits", "ereignis", "ereignisses", "vorfall", "vorfalls", "dell", "della", "di", "olay", "olayin", "olayi",
    "события", "происшествия", "инцидента", "події", "інциденту", "الحدث", "الحادث", "الحادثه", "الواقعه", "حادثه", "رويداد", "van", "het", "een", "incydentu", "zdarzenia", "wydarzenia", "kejadian",
    "事件", "案件", "事发", "案发", "发生", "所在", "的", "之", "の", "発生", "名", "名称", "姓名", "氏名", "所",
    "incidentu", "udalosti", "utoku", "incidenta", "dogadaja", "dogodka", "догађаја", "събитието", "incidentului", "evenimentului", "esemeny", "συμβαντος", "ngjarjes", "ivykio", "notikuma", "sundmuse", "tapahtuman", "haendelse", "hendelse", "handelse", "dels", "fets", "inici",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const NEVER_PLACES: &[&str] = &[
    "court", "courthouse", "tribunal", "trial", "juzgado", "corte", "fiscalia", "prosecutor", "gericht", "gerichts", "tribunale", "mahkeme", "mahkemesi", "суд", "суда", "суду", "محكمه", "المحكمه", "دادگاه", "sad", "sadu", "rechtbank", "法院", "裁判所",
    "employer", "employment", "education", "headquarter", "sede", "hauptsitz", "merkezi", "штаб", "مقر", "المقر", "ancestry", "ancestral", "heritage", "vecindad", "oriundo", "natal", "naturalidade", "natif", "nationalite", "nacionalidad", "nacionalidade",
    "staatsangehorigkeit", "nazionalita", "uyruk", "гражданство", "громадянство", "الجنسيه", "جنسيه", "تابعيت", "nationaliteit", "obywatelstwo", "kewarganegaraan", "国籍", "籍贯", "出生地", "出身地", "出身", "居住", "居住地", "出生",
    "geboorte", "geboorteplaats", "woonplaats", "herkomst", "urodzenia", "zamieszkania", "pochodzenia", "lahir", "asal", "domisili", "مسقط", "phone", "email", "bureau", "website", "repatriation", "deported", "extradition",
    "residencia", "naixement", "origen", "naturals", "domicili", "bydliste", "bydliska", "narozeni", "narodenia", "prebivalisce", "boraviste", "prebivaliste", "пребивалиште", "местожителство", "domiciliu", "nasterii", "lakhely", "szuletesi", "κατοικιας", "γεννησης", "bopel", "bopael", "bostad", "hjemsted", "hemort", "מגורים", "מגוריו", "מגורי", "לידה",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const OTHER_PLACES: &[&str] = &[
    "camp", "hospital", "hospitalized", "treatment", "evacuated", "evacuation", "transfer", "transferred", "destination", "destino", "deportation", "slachtoffer", "dader", "ofiary", "sprawcy", "victima", "victimas", "victime", "opfers", "vitima",
    "жертвы", "потерпевшего", "الضحيه", "المعتدي", "قربانی", "发射", "発射",
];

/// Of those who took part: where they are at home is never where it happened.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const SIDES: &[&str] = &[
    "winner", "loser", "victor", "victors", "defeated", "defender", "defenders", "belligerent", "belligerents", "side", "actor", "actors", "party", "enemy", "opponent", "combatant", "aggressor", "assailant", "invader", "initiator", "sender", "supplier", "sponsor", "ally", "allies", "group", "owner", "flag", "operator", "manufacturer", "producer",
    "ganador", "perdedor", "vencedor", "vainqueur", "perdant", "sieger", "verlierer", "vincitore", "perdente", "победитель", "проигравший", "переможець", "galip", "maglup", "bando", "seite", "сторона", "taraf",
];

/// Words for those who may have taken part, or have to do with it in another way: asked.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const MAYBE_ACTORS: &[&str] = &[
    "owner", "owners", "ownership", "holder", "proprietor", "leader", "leaders", "commander", "commanders", "sponsor", "sponsors", "supporter", "supporters", "ally", "allies", "rival", "rivals", "foe", "foes", "adversary", "adversaries", "affiliation", "allegiance", "employer", "manufacturer",
    "propietario", "propietarios", "dueno", "lider", "lideres", "comandante", "aliado", "aliados", "adversario", "adversarios", "enemigo", "enemigos", "rivales", "proprietario", "proprietarios", "inimigo", "inimigos", "proprietaire", "proprietaires", "chef", "commandant", "allie", "adversaire", "adversaires", "ennemi", "ennemis",
    "eigentumer", "besitzer", "anfuhrer", "kommandant", "verbundete", "gegner", "feind", "feinde", "proprietari", "comandanti", "alleato", "alleati", "avversario", "avversari", "nemico", "nemici", "sahibi", "sahip", "lideri", "komutan", "muttefik", "dusman", "rakip",
    "владелец", "собственник", "лидер", "командир", "союзник", "союзники", "противник", "противники", "враг", "власник", "лідер", "супротивник", "ворог", "المالك", "مالك", "صاحب", "القائد", "قائد", "الحليف", "الحلفاء", "العدو", "الخصم", "مالک", "فرمانده", "متحد", "متحدان", "دشمن", "رقیب",
    "eigenaar", "tegenstander", "vijand", "wlasciciel", "przeciwnik", "wrog", "pemilik", "musuh", "lawan", "所有者", "对手", "敌方", "盟友", "所有方", "敵", "同盟",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const LAUNCHES: &[&str] = &["发射", "発射"];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const NO_ACTORS: &[&str] = &[
    "relacion", "relation", "relationship", "vinculo", "parentesco", "relazione", "beziehung", "verhaltnis", "relacao", "связь", "отношения", "العلاقه", "نسبت", "关系", "関係",
    "race", "races", "education", "marital", "civil", "court", "judge", "lawyer", "attorney", "employer", "newspaper", "editor", "researcher", "coder", "reporter", "raza", "etnia", "religione", "genere", "beruf", "ocupacion", "ocupacao", "profesion", "profissao",
    "metier", "meslek", "профессия", "должность", "професія", "посада", "المهنه", "مهنه", "شغل", "leeftijd", "geslacht", "beroep", "wiek", "plec", "płeć", "zawod", "zawód", "usia", "pekerjaan", "kelamin", "年龄", "性别", "职业", "民族", "年齢", "性別", "職業", "вік", "стать",
    "size", "weapon", "weapons", "ethnicities", "minority", "vulnerable", "demographic",
    "edat", "vek", "povolani", "povolanie", "zanimanje", "занимање", "професия", "ocupatie", "foglalkozas", "επαγγελμα", "profesioni", "profesija", "amets", "ammatti", "stilling", "yrke",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const KIND_WORDS: &[&str] = &[
    "modality", "modalidad", "modalite", "modalidade", "natureza", "naturaleza", "typology", "tipi", "cinsi", "cins", "rodzaj", "rodzaju", "soort", "jenis", "kategoria", "kategorii", "типология", "виды", "категории", "دسته", "فئه", "التصنيف", "تصنيف", "صنف",
    "类型", "类别", "种类", "種類", "種別", "分類", "類型", "性质", "art", "arten", "форма",
    "tipus", "typ", "druh", "vrsta", "врста", "вид", "tipul", "tipusa", "ειδος", "lloji", "tipas", "veids", "tuup", "tyyppi", "categoria", "kategorija", "kategorie",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const MANNER_WORDS: &[&str] = &[
    "reason", "reasons", "razon", "raison", "grund", "gerekce", "tactic", "tactics", "mode", "means", "moyen", "mittel", "tatmittel", "mezzo", "yontem", "yöntem", "sekli", "şekli", "метод", "мотив", "мотиви", "طريقه", "وسيله", "روش", "انگیزه", "oorzaak", "wijze", "motief", "przyczyna", "metoda", "motyw", "sposob", "sposób",
    "sebab", "penyebab", "原因", "动机", "方式", "手段", "死因", "動機", "方法", "罪名", "罪種",
    "causa", "pricina", "pricine", "uzrok", "uzroci", "причина_на", "motivul", "oka", "αιτια", "shkaku", "priezastis", "celonis", "pohjus", "syy", "arsak", "סיבת", "סיבה", "הסיבה", "נסיבות",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const WHOLE_NAMES: &[&str] = &[
    "an", "ev", "år", "any", "zi", "dan", "nap", "roj", "sal", "meh", "cih", "mål", "tid", "čas", "grad", "လ", "fallen", "street", "شار", "死者", "names", "mm", "dd", "da", "by_whom", "кем", "ким", "eden", "yapan", "not", "ad", "cat", "typ", "cel", "cele", "doel", "src", "dep", "gov", "report", "zone", "union", "department", "division", "parte", "partes", "partie", "attack", "massacre", "crime", "crimes", "delito", "threat", "violation", "violations", "abuse", "hazard",
    "unit", "units", "enemy", "opponent", "company", "empresa", "combatant", "tactic", "tactics", "ngo", "fait", "faits", "fato", "hecho", "hechos", "caso", "isim", "adi", "nota", "notas", "stato", "zeit", "czas", "jam", "bis", "von", "fine", "nr", "num", "lp", "sno", "pk", "gid", "oid", "metro", "scene", "spot", "venue", "locale", "detail", "detalle",
    "story", "brief", "konu", "stelle", "zona", "entidad", "tijd", "rok", "dag", "年", "月", "日", "市", "国", "区", "州", "县", "省", "村", "郡", "町", "incidente", "ocorrencia", "background", "abstract", "inhalt", "offense", "offence", "offenses", "infraction", "reato", "natureza", "aard",
    "died", "death", "dod", "muerte", "fallecido", "fallecimiento", "gestorben", "morto", "morta", "погиб", "умер", "загинув", "помер", "vefat", "overleden", "zmarl", "没年", "死亡",
    "journalist", "journalists", "prisoner", "prisoners", "deceased", "martyr", "martyrs", "initiator", "bomber", "killers", "uri", "liga", "stad", "dorp", "kent", "kota", "desa", "daerah", "kraj", "край", "kaza", "semt", "时间", "時間", "日期", "事件", "案件",
    "news", "press", "journal", "journaux", "medium", "medien", "medios", "diario", "diarios", "revista", "jornal", "haber", "haberler", "basin", "berita", "koran", "font", "fonts", "vir", "presse", "prensa", "stampa", "imprensa", "خبر", "اخبار", "新闻", "新聞",
];

/// Words in the names of columns that never tell a kind of event, whatever their cells are.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const NO_KINDS: &[&str] = &[
    "sex", "gender", "race", "ethnicity", "ethnic", "religion", "religious", "nationality", "citizenship", "age", "occupation", "profession", "rank", "status", "severity", "level", "priority", "season", "weekday", "day", "month", "year", "quarter", "shift", "time", "hour",
    "verdict", "sentence", "source", "sources", "reporter", "agency", "department", "precision", "accuracy", "confidence", "certainty", "verified", "verification", "language", "currency", "unit", "colour", "color", "country", "region", "province", "district", "city", "state", "code", "id", "flag",
    "branch", "service", "service_branch", "education", "marital", "affiliation", "nation", "sector", "coder", "geo", "location", "place", "area", "sexo", "genero", "edad", "raza", "etnia", "religión", "nacionalidad", "ocupacion", "estado", "fuente", "geschlecht", "alter", "nationalitat", "beruf", "quelle", "sexe", "nationalite",
    "statut", "cinsiyet", "yas", "uyruk", "meslek", "durum", "пол", "возраст", "национальность", "статус", "стать", "вік", "الجنس", "العمر", "الجنسيه", "المهنه", "الحاله", "جنسيت", "سن", "مليت", "性别", "年龄", "性別", "年齢", "状态", "injury", "wound", "victim", "victims", "perpetrator", "perpetrators",
    "responsible", "author", "created", "updated", "license", "party", "group", "actor", "actors", "armed", "tags",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const OTHER_TYPES: &[&str] = &[
    "sitio", "lugar", "lieu", "empleado", "empleo", "vehiculo", "employee", "geometry", "geom", "marker", "icon", "bien", "propiedad", "zona", "settlement", "btg", "license", "licence", "medium", "coverage", "employment", "freelance", "residencia", "vivienda", "terrain", "land", "weather", "contract",
    "item", "items", "missile", "ammunition", "caliber", "calibre",
];

/// Words of columns that hold names and say not of what.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const PERSON_NAMES: &[&str] = &[
    "name", "names", "fullname", "person", "persons", "nombre", "nombres", "apellidos", "nom", "noms", "prenom", "prenoms", "nome", "nominativo", "cognome", "naam", "nama", "imie", "nazwisko", "vorname", "nachname", "isim", "adi", "ad", "soyadi", "soyad", "имя", "фио", "фамилия", "піб", "ім_я", "прізвище",
    "اسم", "الاسم", "الاسماء", "نام", "نام_خانوادگي", "姓名", "名前", "氏名", "victim", "victims", "deceased",
    "jmeno", "jmena", "ime", "imena", "име", "имена", "nume", "numele", "nev", "ονομα", "ονοματα", "emri", "vardas", "vards", "nimi", "navn", "namn", "שם", "שמות", "이름", "성명", "ten", "ชื่อ", "नाम", "noms_i_cognoms", "nombre_completo",
];

/// Names of languages, in which a column may be written.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const LANGUAGES: &[&str] = &[
    "eng", "rus", "ukr", "esp", "fra", "tur", "ara", "orig", "translit", "english", "arabic", "persian", "farsi", "hebrew", "russian", "ukrainian", "turkish", "kurdish", "french", "spanish", "latin", "original", "native", "local", "transliterated", "transliteration", "en", "ar", "fa", "he", "ru", "uk", "tr", "ku", "fr", "es", "de", "completo", "complet", "complete", "vollstandiger", "y", "et", "und", "e", "and", "i",
];

/// Words of columns that tell what a person is like.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const PERSON_TRAITS: &[&str] = &[
    "age", "ages", "sex", "gender", "race", "raceethnicity", "ethnicity", "edad", "sexo", "genero", "idade", "sexe", "alter", "geschlecht", "eta", "sesso", "yas", "yasi", "cinsiyet", "cinsiyeti", "возраст", "пол", "вік", "стать", "العمر", "عمر", "الجنس", "سن", "جنسيت", "年龄", "性别", "年齢", "性別", "wiek", "plec", "płeć",
    "leeftijd", "geslacht", "usia", "kelamin", "dob", "birthdate", "occupation", "rank", "marital",
    "edat", "vek", "vek_umrti", "spol", "starost", "възраст", "години", "varsta", "sex_persoana", "kor", "eletkor", "nem", "ηλικια", "φυλο", "mosha", "gjinia", "amzius", "lytis", "vecums", "vanus", "ika", "sukupuoli", "alder", "kon", "גיל", "מין",
];

/// Words of columns that tell of somebody's birth.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const BIRTHS: &[&str] = &[
    "birth", "born", "dob", "birthday", "birthdate", "birthyear", "nacimiento", "nacido", "nacida", "nascimento", "nascido", "nascita", "nato", "nata", "naissance", "geburt", "geburtsdatum", "geburtstag", "geburtsjahr", "geboren", "geb", "geboorte", "geboortedatum", "fodt",
    "рождения", "родился", "родилась", "народження", "народився", "народилася", "urodzenia", "urodzony", "dogum", "lahir", "الميلاد", "الولادة", "ولادة", "میلاد", "تولد", "出生", "生年", "生年月日",
    "narozeni", "narozen", "narozena", "narodenia", "narodeny", "rojstva", "rodjenja", "rodenja", "рођења", "раждане", "nasterii", "szuletes", "szuletesi", "γεννησης", "datelindja", "gimimo", "dzimsanas", "sunni", "syntyma", "fodsel", "fodelse", "fodelsedato", "naixement", "לידה", "הלידה",
];

/// Words of columns that tell of somebody's death.
#[rustfmt::skip]
pub(in crate::formats::by_columns) const DEATHS: &[&str] = &[
    "öldürüldü", "öldürülme", "öldürülen", "ölümü", "убит", "убита", "вбито", "נרצח", "נרצחה", "ermordet", "getötet", "ucciso", "uccisa", "zabity", "zabita", "assassinada", "assassinado",
    "death", "died", "killed", "deceased", "execution", "executed", "murder", "murdered", "eow", "muerte", "fallecimiento", "asesinato", "deces", "tod", "todes", "todesursache", "todesdatum", "sterbedatum", "morte", "obito", "olum", "смерти", "гибели", "загибелі", "смерті", "الوفاه", "القتل", "الاستشهاد", "مرگ", "قتل", "死亡", "死因",
    "dod", "defuncion", "fallecido", "gestorben", "decede", "decedee", "morto", "morta", "decesso", "погиб", "погибла", "умер", "умерла", "загинув", "загинула", "помер", "померла", "vefat", "zmarl", "zgonu", "overleden", "wafat", "meninggal", "死亡日", "没年", "وفات", "شهادت", "استشهاد", "وفاة",
    "feminicida", "femicida", "slain", "martyrdom", "shot", "overlijden", "smierci", "śmierci",
    "umrti", "smrti", "smrt", "smrtve", "смърт", "смърта", "погибије", "смрти", "decesului", "moarte", "halal", "halala", "elhunyt", "θανατου", "vdekjes", "mirties", "naves", "surma", "kuolema", "dodsfall", "dods", "doden", "mort", "defuncio", "המוות", "מוות", "מותו", "נהרג", "פטירה",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const GIVEN_NAMES: &[&str] = &[
    "firstname", "givenname", "forename", "forenames", "fname", "vorname", "vornamen", "prenom", "prenoms", "voornaam", "imie", "имя", "імя", "nombres", "primernombre", "fornamn", "fornavn", "etunimi", "keresztnev", "prenume", "krestni", "פרטי",
    "nom_de_pila", "jmena", "krestne", "meno", "ime", "prenumele", "utonev", "ονομα", "etunimet",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const MIDDLE_NAMES: &[&str] = &["middlename", "mname", "patronymic", "отчество", "побатькові", "segundonombre", "fathername"];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const FAMILY_NAMES: &[&str] = &[
    "lastname", "surname", "surnames", "familyname", "familynames", "lastnames", "lname", "nachname", "familienname", "cognome", "apellido", "apellidos", "apelido", "apelidos", "sobrenome", "soyad", "soyadi", "soyisim", "achternaam", "nazwisko", "фамилия", "прізвище", "العائله", "الكنيه", "اللقب", "خانوادگی", "efternamn", "etternavn", "efternavn", "sukunimi", "vezeteknev", "prijmeni", "priezvisko", "prezime", "επωνυμο", "משפחה", "marga",
    "cognoms", "cognom", "llinatges", "priimek", "презиме", "фамилно", "nume_de_familie", "csaladnev",
];

#[rustfmt::skip]
pub(in crate::formats::by_columns) const OTHER_SOURCES: &[&str] = &[
    "ip", "address", "port", "date", "dates", "time", "coord", "coords", "coordinate", "coordinates", "xy", "latitude", "longitude", "language", "lang", "count", "country", "host", "mac", "target", "river", "code", "log", "image", "img",
];
