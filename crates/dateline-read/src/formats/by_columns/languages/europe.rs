use dateline_batch::Part;
use dateline_event::Role;

/// Names in further languages of Europe: Catalan, Galician, Czech, Slovak, Slovene, Croatian, Serbian, Bulgarian, Romanian,
/// Hungarian, Greek, Albanian, Lithuanian, Latvian, Estonian, Finnish, Swedish, Danish and Norwegian.
#[rustfmt::skip]
pub(super) const NAMES: &[(Part, &[&str])] = &[
    (Part::Date, &[
        "data_de_l_atac", "data_de_l_incident", "data_dels_fets", "data_de_mort", "data_mort", "data_inici", "data_d_inici", "data_de_defuncio", "datum_incidentu", "datum_umrti", "datum_smrti", "datum_utoku", "datum_zacatku", "datum_zaciatku", "datum_dogodka", "datum_dogadjaja", "datum_incidenta", "datum_napada", "датум", "датум_догађаја", "датум_инцидента", "дата_на_събитието", "дата_на_инцидента", "начална_дата",
        "data_incidentului", "data_evenimentului", "data_atacului", "data_decesului", "datum_es_ido", "esemeny_datuma", "idopont", "kelte", "ημερομηνια_συμβαντος", "ημερομηνια_θανατου", "data_e_ngjarjes", "data_e_incidentit", "ivykio_data", "incidento_data", "notikuma_datums", "datums", "kuupaev", "sundmuse_kuupaev", "paivamaara", "paivays", "handelsedag", "haendelsesdag", "dato_for_haendelse", "dato_for_hendelse",
    ]),
    (Part::End, &["data_final", "data_fi", "data_de_fi", "datum_konce", "datum_kraja", "крајњи_датум", "крайна_дата", "data_sfarsit", "befejezes", "ημερομηνια_ληξης", "slutdato", "sluttdato", "slutdatum", "loppupaiva", "lopp"]),
    (Part::Year, &["any", "any_inici", "any_d_inici", "rok_incidentu", "rok_udalosti", "godina", "година", "leto", "anul", "an_inceput", "ev_kezdet", "ετος", "etos", "viti", "metai", "gads", "aasta", "vuosi", "aar", "arstal"]),
    (Part::EndYear, &["any_final", "any_fi", "any_de_fi"]),
    (Part::Month, &["mesic", "mesiac", "mesec", "mjesec", "месец", "luna", "honap", "μηνας", "menuo", "menesis", "kuu", "kuukausi", "maned", "manad"]),
    (Part::Kind, &[
        "tipus", "tipus_d_atac", "tipus_d_incident", "tipus_de_fet", "tipus_de_violencia", "tipoloxia", "typ_incidentu", "typ_utoku", "druh_incidentu", "druh_udalosti", "druh", "vrsta_incidenta", "vrsta_napada", "tip_dogadaja", "tip_incidenta", "врста", "врста_инцидента", "тип_на_събитието", "вид_на_събитието", "tip_incident", "tipul_incidentului", "tip_eveniment", "esemeny_tipusa", "tamadas_tipusa", "ειδος", "τυπος_συμβαντος",
        "lloji", "lloji_i_ngjarjes", "tipas", "ivykio_tipas", "veids", "notikuma_veids", "tuup", "laad", "tyyppi", "handelse", "haendelsestype", "forbrydelse", "brott",
    ]),
    (Part::Location, &[
        "lloc", "lloc_dels_fets", "lloc_de_l_atac", "indret", "adreca", "misto_incidentu", "misto_udalosti", "miesto", "miesto_udalosti", "lokalita", "kraj_dogodka", "mjesto_dogadaja", "mesto_dogodka", "mesto_incidenta", "место_догађаја", "место", "място", "място_на_събитието", "местоположение", "locul", "locul_incidentului", "loc", "helyszin", "hely", "esemeny_helyszine", "τοπος", "περιοχη", "vendi", "vendndodhja",
        "vieta", "ivykio_vieta", "vieta_notikuma", "koht", "asukoht", "sijainti", "tapahtumapaikka", "handelseplats", "gerningssted", "astedet", "asted", "brottsplats",
    ]),
    (Part::City, &["ciutat", "poblacio", "mesto", "град", "orasul", "localitate", "telepules", "varos", "δημοτικη_ενοτητα", "qyteti", "miestas", "pilseta", "linn", "kaupunki_kunta", "tettsted"]),
    (Part::District, &["municipi", "comarca", "concello", "okres_okresu", "obcina", "opstina", "општина", "община", "comuna", "jaras", "νομος_δημος", "bashkia", "savivaldybe", "novads", "vald"]),
    (Part::Province, &["comunitat_autonoma", "comunidad_autonoma", "comunidade_autonoma", "ccaa", "kraj_kraje", "zupanija_regija", "pokrajina", "окръг", "judetul", "megye", "νομος", "qarku", "apskritis", "maakond", "lan", "len", "amt"]),
    (Part::Country, &["estat", "stat", "krajina", "zeme_statu", "drzava_drzave", "држава", "земља", "държава", "страна_на_събитието", "tara", "orszag", "κρατος", "shteti", "salis", "valsts", "riik", "maa", "landet"]),
    (Part::Actor(Role::Victim), &[
        "nom_de_la_victima", "victimes_nom", "vitimas_nome", "obeti", "jmeno_obeti", "meno_obete", "zrtve", "ime_zrtve", "жртва", "жртве", "име_на_жертвата", "victime_nume", "numele_victimei", "aldozat", "aldozatok", "aldozat_neve", "ονομα_θυματος", "viktima", "auka", "upuris", "ohver", "uhrin_nimi", "offerets_navn", "offrets_namn", "offer_navn",
    ]),
    (Part::Actor(Role::Perpetrator), &[
        "autor_dels_fets", "autors", "responsables_dels_fets", "executor_de_l_atac", "agressor", "agressors", "pachatele", "utocnici", "pachatel_utoku", "pocinitelji", "napadac", "napadaci", "починилац", "нападач", "извършител", "извършители", "нападател", "faptuitori", "agresori", "elkoveto", "elkovetok", "tamado", "tamadok", "δραστες", "autori_i_krimit", "vykdytojas", "uzpuolejas", "veicejs", "uzbrucejs", "toimepanija", "rundaja",
        "tekijat", "hyokkaaja", "garningsman", "garningsmannen", "gerningsmaend", "gjerningsmenn", "angriper", "angribere",
    ]),
    (Part::Actor(Role::Target), &["objectiu", "obxectivo", "cil", "cil_utoku", "ciel", "cilj", "meta_napada", "циљ", "мета", "цел", "tinta_atacului", "celpont", "στοχοι", "objektivi", "taikinys", "merkis", "sihtmark", "angrepsmal_navn"]),
    (Part::Actor(Role::Participant), &["actors", "organitzacio", "grup_armat", "organizacija", "grupa_naziv", "организация_група", "организатор_на_протеста", "organizatie", "organizatia", "szervezet", "csoport", "οργανωση", "ομαδα", "organizata", "organizacija_grupe", "organizacija_org", "organisatsioon", "jarjesto", "jarjestaja", "arrangor", "arrangoer", "aktorer_navn"]),
    (Part::Title, &["titol", "nazev", "nazov", "naslov", "заглавие", "titlu", "cim", "titulli", "pavadinimas", "virsraksts", "pealkiri"]),
    (Part::Text, &["descripcio", "descricion", "popis", "opis_dogadaja", "опис_догађаја", "описание_на_събитието", "descriere", "leiras", "περιγραφη", "pershkrimi", "aprasymas", "apraksts", "kirjeldus", "poznamka", "pozn", "napomena", "beskrivelse_av", "beskrivning_av"]),
    (Part::Source, &["font", "fonts", "zdroje", "prameny", "viri", "vir", "izvori", "извор", "извори", "източник", "източници", "surse", "forras", "forrasok", "πηγες", "burimi", "burimet", "saltinis", "saltiniai", "avots", "avoti", "allikas", "allikad", "lahteet"]),
    (Part::Link, &["enllac", "enllacos", "odkaz", "odkazy", "povezava", "poveznica", "veza", "линк", "връзка", "legatura", "hivatkozas", "συνδεσμος", "lidhja", "nuoroda", "saite", "linkki_lahteeseen"]),
];
