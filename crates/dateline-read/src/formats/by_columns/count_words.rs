//! Words of the names of columns that count something, and of those that do not.

/// Words of longer names that tell of people who were counted.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "killed", "kills", "kill", "fatal", "dead", "deaths", "death", "fatalities", "fatality", "wounded", "injured",
    "injuries", "casualties", "nkill", "nwound", "kia", "wia", "numberkilled", "muertos", "muertas", "fallecidos", "asesinados", "heridos", "heridas", "lesionados", "morts", "blesses",
    "mortos", "mortas", "feridos", "feridas", "tote", "verletzte", "morti", "feriti", "погибших", "погибшие", "раненых", "раненые", "убитых", "загиблих", "поранених", "قتلى", "جرحى", "زخمی",
];

/// Words that may be of people who were counted or who were named, or of things: their cells must tell.
#[rustfmt::skip]
pub(super) const MAYBE_COUNTED: &[&str] = &[
    "missing", "kidnapped", "abducted", "arrested", "arrests", "detained", "displaced", "affected", "homeless", "survivors", "hostages", "victim", "victims",
    "desaparecidos", "victimas", "desplazados", "detenidos", "secuestrados", "disparus", "victimes", "deplaces", "arretes", "enleves", "opfer", "vermisste", "vertriebene", "vittime",
    "жертв", "жертвы", "пострадавших", "пострадавшие", "задержанных", "пропавших", "постраждалих", "kayip", "gozalti", "الضحايا", "ضحايا", "النازحين", "نازحين", "المفقودين", "مفقودين", "المعتقلين",
    "معتقلين", "قربانیان", "آوارگان",
    "raids", "strikes", "airstrikes", "rockets", "missiles", "shells", "munitions", "sorties", "drones", "launched", "destroyed", "intercepted", "fired", "downed", "damaged",
    "participants", "participant", "protesters", "demonstrators", "attendance", "attendees", "manifestants", "manifestantes", "teilnehmer", "участников", "crowd",
];

/// Words of names that say that something is counted, whatever it is: their cells must tell.
#[rustfmt::skip]
pub(super) const COUNTING: &[&str] = &[
    "number_of", "num_of", "no_of", "nr_of", "count_of", "nombre_de", "nombre_d", "nbre_de", "nb_de", "numero_de", "num_de", "cantidad_de", "cantidad", "quantidade", "quantidade_de", "total",
    "total_of", "totale", "anzahl", "anzahl_der", "zahl_der", "количество", "число", "численность", "кількість", "sayisi", "عدد", "تعداد", "size", "size_of", "crowd_size", "estimated_size", "tamano", "taille", "große",
    "quantity", "personnel", "prisoners", "pow", "pows", "losses",
];

/// Words that make a number no count.
#[rustfmt::skip]
pub(super) const NO_COUNTS: &[&str] = &[
    "rate", "per", "percent", "pct", "ratio", "index", "log", "code", "id", "type", "cause", "date", "year", "age",
    "day", "month", "norm", "normalized", "avg", "average", "mean", "level", "share", "prop", "is", "has", "score",
    "cost", "damage", "rank", "prob", "probability", "scale", "precision", "prec", "source", "sources", "description", "note", "notes", "thousands", "category",
    "usd", "eur", "value", "violence", "name", "names", "group", "identity", "demand", "place", "country", "location",
    "ages", "edad", "edades", "alter", "idade", "eta", "возраст", "возраста", "вік", "yas", "yasi", "العمر", "عمر", "سن", "previous", "prior", "past",
    "taux", "tasa", "taxa", "porcentaje", "pourcentage", "prozent", "процент", "доля",
];

#[rustfmt::skip]
pub(super) const LOWEST: &[&str] = &["min", "minimum", "lowest", "minimo", "minima", "minimal", "mindestens", "мин", "минимум", "мінімум", "asgari", "الادنى", "حداقل"];
#[rustfmt::skip]
pub(super) const HIGHEST: &[&str] = &["max", "maximum", "highest", "maximo", "maxima", "maximal", "hochstens", "макс", "максимум", "azami", "الاقصى", "حداکثر"];
/// These may be of something else, as in “high school students killed”.
pub(super) const LOW: &[&str] = &["low", "lower", "lo"];
pub(super) const HIGH: &[&str] = &["high", "upper", "hi"];
#[rustfmt::skip]
pub(super) const BEST: &[&str] = &[
    "best", "estimate", "estimated", "est", "total", "number", "of", "no", "num", "count", "n", "nb", "nbre", "nombre", "de", "des", "du", "numero", "num", "cantidad", "total", "los",
    "median", "mediana", "mediane", "anzahl", "der", "gesamt", "di", "sayisi", "sayısı", "toplam", "количество", "число", "всего", "кількість", "عدد", "اجمالي", "تعداد", "ها", "های", "estimation", "reported",
    
];
