use dateline_batch::Part;
use dateline_event::Role;

/// Column names, the likeliest first, each with its like in other languages of the field. Words are parted by `_`.
#[rustfmt::skip]
pub(super) const WORDS: &[(Part, &[&str])] = &[
    (Part::Id, &[
        "event_id", "eventid", "id", "incident_id", "unique_id", "unique_reference_code", "uid", "uuid", "guid", "record_id", "reference_code",
        "reference_number", "ibc_code", "code", "globaleventid", "identifier", "data_id", "database_id", "case_number",
        "incident_number", "event_number", "dis_no", "disno", "objectid", "fid", "report_key", "tracking_number",
        "معرف",
    ]),
    (Part::End, &[
        "end_date", "date_end", "enddate", "dateend", "end_datetime", "end_time", "endtime", "end", "until",
        "date_to", "to_date", "last_date", "finish_date", "finish", "fecha_fin", "fecha_final", "fecha_de_fin", "date_fin",
        "date_de_fin", "enddatum", "ende", "data_fim", "data_final", "data_fine", "дата_окончания", "bitis_tarihi",
        "تاريخ_النهايه", "تاريخ_الانتهاء",
        "occurred_to", "occurred_until", "ended", "ended_at", "end_at", "event_end", "incident_end", "last_seen", "finished", "time_end", "to",
        "terminado", "finalizado", "beendet", "окончание", "окончено", "закінчення", "النهايه", "پایان",
    ]),
    (Part::Date, &[
        "event_date", "date", "dates", "datetime", "date_time", "start_date", "date_start", "startdate", "datestart",
        "start_datetime", "start_time", "starttime", "incident_date", "date_of_incident", "date_of_event",
        "date_occurred", "date_of_occurrence", "occurrence_date", "occurred_on", "date_of_attack", "attack_date",
        "begin_date", "date_from", "from_date", "start", "begin", "when", "sqldate", "origin_time", "origin_datetime", "time", "dt", "day", "point_in_time",
        "recording_date", "date_ce", "week", "week_start", "week_starting", "week_beginning", "week_of", "semana", "semaine", "woche",
        "date_debut", "date_de_debut", "date_incident", "date_de_l_incident",
        "date_evenement", "date_de_l_evenement", "date_des_faits", "fecha", "fecha_inicio", "fecha_de_inicio",
        "fecha_hecho", "fecha_del_hecho", "fecha_de_los_hechos", "fecha_evento", "fecha_incidente", "data",
        "data_evento", "data_do_evento", "data_inicio", "data_ocorrencia", "data_do_fato", "data_fato", "datum",
        "ereignisdatum", "beginn", "anfang", "tarih", "olay_tarihi", "дата", "дата_события", "дата_начала",
        "дата_и_время", "дата_події", "تاريخ", "التاريخ", "تاريخ_الحدث", "تاريخ_الحادث", "تاريخ_الواقعه",
        "event_time", "event_datetime", "event_start", "incident_start", "incident_datetime", "occurred", "occurred_at", "occurred_from", "occurrence",
        "occurrence_time", "happened", "happened_at", "happened_on", "first_seen", "observed_at", "observed", "observed_on", "began", "begun", "started", "started_at", "started_on",
        "start_at", "beginning", "time_start", "date_of_killing", "date_of_death", "date_of_strike", "strike_date", "from", "cuando", "quand", "wann", "ne_zaman", "когда", "коли", "متى", "زمان", "تاریخ", "تاریخ_حادثه", "کی",
        "ocurrido", "ocurrido_el", "ocurrio", "ocurrencia", "fecha_de_ocurrencia", "survenu", "survenu_le", "date_de_survenance", "begonnen", "geschehen_am", "tatzeit", "ereignis_am", "accaduto", "ocorrido",
        "произошло", "сталося", "olay_zamani", "وقت_الحادث", "وقت_الحدث",
    ]),
    (Part::Clock, &[
        "time", "event_time", "incident_time", "time_of_incident", "clock", "clock_time", "time_of_day", "local_time",
        "hour", "start_time", "hora", "heure", "uhrzeit", "ora", "saat", "время", "час", "الوقت", "الساعه",
    ]),
    (Part::Year, &[
        "year", "iyear", "yr", "start_year", "year_start", "begin_year", "styear", "st_year", "startyear", "styr",
        "event_year", "incident_year", "year_of_incident", "ano", "año", "annee", "jahr", "anno", "yil", "год", "рік",
        "السنه", "سنه", "العام",
    ]),
    (Part::Month, &[
        "month", "imonth", "mon", "mo", "start_month", "month_start", "stmon", "st_mon", "stmonth", "startmonth", "stmo",
        "event_month", "incident_month", "mes", "mois", "monat", "mese", "ay", "месяц", "місяць", "الشهر", "شهر",
    ]),
    (Part::Day, &[
        "day", "iday", "start_day", "day_start", "stday", "st_day", "startday", "event_day", "incident_day",
        "date_of_month", "day_of_month", "dia", "jour", "tag", "giorno", "gun", "день", "اليوم", "يوم",
    ]),
    (Part::EndYear, &["end_year", "year_end", "endyear", "endyr", "eyr", "fin_year", "ano_fin", "annee_fin"]),
    (Part::EndMonth, &["end_month", "month_end", "endmonth", "end_mon", "endmon", "endmo", "emo", "mes_fin", "mois_fin"]),
    (Part::EndDay, &["end_day", "day_end", "endday", "eday", "dia_fin", "jour_fin"]),
    (Part::Kind, &[
        "event_type", "type_of_event", "eventtype", "incidenttype", "tipoevento", "tipoincidente", "tipohecho", "tipoaccion", "tipodelito", "tipificacion",
        "incident_type", "type_of_incident", "attack_type", "attacktype",
        "attacktype1_txt", "attacktype1", "violation_type", "type_of_violation", "type_of_violence", "event_category",
        "category", "strike_type", "disaster_type", "type", "kind", "etype", "data_type", "hazard", "hazard_type",
        "crime_type", "offense_type", "offence_type", "crm_cd_desc", "crime_description", "offense_description", "offence_description", "ofns_desc", "means_of_attack", "mode_of_attack", "manner_of_death", "cause_of_death",
        "type_of_death", "tipo_de_evento", "tipo_de_hecho", "tipo_de_incidente", "tipo", "type_d_evenement",
        "type_d_incident", "type_incident", "categorie", "categoria", "ereignistyp", "ereignisart", "art", "kategorie",
        "kategori", "olay_turu", "tur", "тип_события", "тип", "вид", "категория", "тип_події", "نوع_الحدث",
        "نوع_الحادث", "نوع_الانتهاك", "نوع", "النوع",
        "نوع_حادثه",
    ]),
    (Part::SubKind, &[
        "sub_event_type", "subtype", "sub_type", "subcategory", "sub_category", "event_subtype", "event_sub_type",
        "disaster_subtype", "event_mode", "subtipo", "sous_type", "sous_categorie", "unterkategorie", "подтип",
    ]),
    (Part::Actor(Role::Participant), &[
        "actor", "actors", "actor1", "actor2", "actor3", "actor_1", "actor_2", "actor_3", "actor_name", "actor_a",
        "actor_b", "side_a", "side_b", "side_1", "side_2", "state_a", "state_b", "group", "groups", "group_name",
        "groupname", "armed_group", "party", "parties", "involved_parties", "parties_involved", "belligerent",
        "belligerents", "belligerent_1", "belligerent_2", "combatants", "organization", "organisation", "participants",
        "participant", "faction", "factions", "force", "forces", "military", "actor1name", "actor2name", "actor1_name",
        "actor2_name", "actores", "acteur", "acteurs", "acteur_1", "acteur_2", "attore", "attori", "akteur", "akteure",
        "konfliktpartei", "grupo", "grupo_armado", "groupe", "groupe_arme", "gruppe", "ator", "atores", "участник",
        "участники", "группа", "сторона", "الفاعل", "الفاعلون", "الجهه", "الجماعه", "الفصيل", "الطرف",
        "who", "quien", "quienes", "qui", "wer", "chi", "kim", "кто", "хто", "من", "چه_کسی", "quem", "actor_s", "military_actor", "armed_actor", "conflict_party", "conflict_parties",
        "protester_identity", "protesters", "demonstrators", "organizer", "organizers", "organiser", "گروه", "учасник", "учасники",
    ]),
    (Part::Actor(Role::Perpetrator), &[
        "perpetrator", "perpetrators", "killer", "killers", "killer_name", "shooter", "shooter_name", "shooters", "gunman", "by_who", "by_whom", "source_of_fire", "убийца", "убийцы", "нападавший", "asesino", "asesinos", "meurtrier",
        "perpetrator_group", "perpetrator_name", "attacker", "attackers", "gname",
        "gname2", "gname3", "aggressor", "assailant", "alleged_perpetrator", "suspected_perpetrator", "perpetrador",
        "perpetradores", "responsable", "presunto_responsable", "presuntos_responsables", "autor", "autores",
        "auteur", "auteurs", "auteur_presume", "agresseur", "tater", "taeter", "angreifer", "autore", "responsavel",
        "fail", "исполнитель", "нападавший", "الجاني", "الجناه", "الجهه_المنفذه", "المنفذ", "مرتكب_الانتهاك",
        "responsible", "responsible_party", "party_responsible", "responsible_group", "group_responsible", "responsible_actor", "actor_responsible", "responsible_armed_group",
        "carried_out_by", "perpetrated_by", "committed_by", "attacked_by", "killed_by", "done_by", "culprit", "offender", "offenders", "perpetrador_es", "cometido_por", "agresor", "agresores", "victimario",
        "commis_par", "responsables", "tatverdachtige", "verantwortlich", "verantwortliche", "verursacher", "совершил", "ответственный", "виконавець", "винуватець", "нападник", "saldirgan", "المسؤول", "الجهه_المسؤوله", "عامل", "عاملان", "مهاجم",
    ]),
    (Part::Actor(Role::Target), &[
        "target", "targets", "target1", "target2", "target3", "target_name", "objetivo", "blanco", "cible",
        "cibles", "ziel", "obiettivo", "alvo", "hedef", "цель", "الهدف", "المستهدف",
        "ціль", "هدف", "ciblé", "المستهدفون",
    ]),
    (Part::Actor(Role::Victim), &[
        "victim", "victims", "victim_name", "name_of_victim", "victim_group", "victima", "victimas",
        "nombre_de_la_victima", "nombre_victima", "victime", "victimes", "nom_de_la_victime", "opfer", "vittima",
        "vittime", "vitima", "vitimas", "magdur", "жертва", "жертвы", "الضحيه", "الضحايا", "اسم_الضحيه",
        "قربانی", "потерпевший", "потерпевшие",
    ]),
    (Part::Actor(Role::Speaker), &[
        "speaker", "spokesperson", "statement_by",
    ]),
    (Part::Actor(Role::ClaimedBy), &[
        "claimed_by", "responsibility_claimed_by", "claim_by", "claimant", "revendique_par", "reivindicado_por", "reclamado_por", "rivendicato_da",
        "ustlenen", "تبناه", "الجهه_المتبنيه", "تبنته",
    ]),
    (Part::Actor(Role::AttributedTo), &[
        "attributed_to", "attribution", "blamed", "blamed_on", "accused", "suspect", "suspects", "sospechoso", "sospechosos", "tatverdachtiger", "подозреваемый", "المشتبه_به", "suspected_of", "attribue_a", "atribuido_a", "zugeschrieben", "приписывается",
        "منسوب_الى", "المتهم",
    ]),
    (Part::Country, &[
        "country", "country_txt", "country_name", "countryname", "nation", "adm0_name", "admin0_name", "adm0",
        "admin0", "adm_0", "admin_0", "pais", "pays", "land", "staat", "paese", "ulke", "страна", "країна",
        "البلد", "الدوله",
        // Codes, if there are no names.
        "iso3", "country_iso3", "iso3_code", "country_code", "countrycode", "location_code", "country_iso2", "iso2",
        "iso",
        "country_territory", "country_or_territory", "country_or_area", "country_area", "territory", "admin0name", "کشور",
    ]),
    (Part::Province, &[
        "uf", "unidade_federativa",
        "admin1", "adm1", "adm_1", "admin_1", "admin1_name", "adm1_name", "province", "provstate", "governorate",
        "governorate_name", "state", "oblast", "region", "provincia", "departamento", "estado", "gouvernorat",
        "wilaya", "bundesland", "regione", "il", "область", "регион", "المحافظه", "محافظه", "الولايه", "المنطقه",
        "admin1name", "adm1name", "استان", "province_state", "state_province",
    ]),
    (Part::District, &[
        "admin2", "adm2", "adm_2", "admin_2", "admin2_name", "adm2_name", "district", "county", "municipality", "canton",
        "raion", "municipio", "distrito", "departement", "comune", "landkreis", "ilce", "район", "القضاء", "المديريه",
        "admin2name", "شهرستان",
    ]),
    (Part::Subdistrict, &[
        "admin3", "adm3", "adm_3", "admin_3", "admin3_name", "adm3_name", "subdistrict", "sub_district", "commune",
        "الناحيه",
    ]),
    (Part::City, &[
        "city", "city_name", "town", "village", "settlement", "locality", "city_or_county", "ciudad", "ville", "stadt",
        "gemeinde", "localita", "citta", "cidade", "sehir", "город", "населенный_пункт", "місто", "المدينه", "البلده",
        "القريه",
        "شهر", "روستا",
    ]),
    (Part::Location, &[
        "location", "locations", "area_name", "loc", "place", "location_name", "place_name", "placename", "place_desc",
        "where_coordinates", "site", "neighborhood", "neighbourhood", "bairro", "barrio", "mahalle", "stadtteil", "quartier", "микрорайон", "الحي", "event_location", "incident_location",
        "battle_location", "location_description", "actiongeo_fullname", "lugar", "lugar_de_los_hechos", "localidad",
        "ubicacion", "lieu", "lieu_de_l_incident", "localite", "localisation", "ort", "luogo", "local", "yer", "konum",
        "место", "место_события", "місце", "المكان", "الموقع", "مكان_الحدث", "location_inc", "area", "address", "direccion",
        "adresse", "indirizzo", "endereco", "адрес", "العنوان_التفصيلي",
        "where", "donde", "ou", "wo", "dove", "nerede", "где", "де", "اين", "کجا", "onde", "location_text", "مکان", "محل", "محل_حادثه", "adresse_du_lieu", "impact_location", "impact_site",
    ]),
    (Part::Latitude, &[
        "latitude", "lat", "y", "y_coord", "latitud", "latitudine", "breitengrad", "geo_latitude", "actiongeo_lat",
        "широта", "خط_العرض",
    ]),
    (Part::Longitude, &[
        "longitude", "lon", "lng", "long", "x", "x_coord", "longitud", "longitudine", "langengrad", "laengengrad",
        "geo_longitude", "actiongeo_long", "долгота", "довгота", "خط_الطول",
    ]),
    (Part::Coordinates, &[
        "coordinates", "coords", "coordinate", "coord", "gps", "lat_lon", "lat_long", "latlon", "latlng", "geolocation",
        "geo", "geom", "geom_wkt", "geometry", "wkt", "point", "coordinate_location", "coordenadas", "coordonnees",
        "koordinaten", "coordinate_geografiche", "координаты", "الاحداثيات",
    ]),
    (Part::Title, &[
        "title", "headline", "event_title", "event_name", "incident_name", "name", "full_name", "fullname", "event",
        "subject", "incident", "case", "case_name", "battle", "task", "item", "person", "name_en", "titulo", "nombre", "titre",
        "nom", "titel", "bezeichnung", "titolo", "nome", "baslik", "название", "заголовок", "العنوان", "الاسم",
        "suceso", "evento", "evenement", "ereignis", "vorfall", "событие", "подія", "wydarzenie", "olay", "الحدث", "الحادثه", "رويداد",
        "what", "que", "quoi", "was", "cosa", "ne", "что", "що", "ماذا", "چه", "oque", "o_que", "what_happened",
    ]),
    (Part::Text, &[
        "description", "event_description", "description_en", "descripcion", "descricao", "descriptif", "beschreibung",
        "descrizione", "aciklama", "описание", "опис", "الوصف", "وصف", "وصف_الحدث", "notes", "text", "full_text", "message", "details",
        "التفاصيل", "summary", "resumen", "resumo", "resume", "zusammenfassung", "narrative", "body", "content", "comment",
        "comments", "note", "remarks", "event_text", "desc", "event_desc", "info", "hechos", "relato", "observaciones",
        "observations", "bemerkungen", "anmerkung", "примечание", "ملاحظات",
    ]),
    (Part::Source, &[
        "source", "sources", "source_name", "publisher", "outlet", "media", "reported_by", "source1", "scite1",
        "information_source", "fuente", "fuentes", "quelle", "quellen", "fonte", "fonti", "fontes", "kaynak",
        "reference", "references", "источник", "источники", "джерело", "المصدر", "مصدر", "المصادر",
    ]),
    (Part::Link, &[
        "url", "link", "article", "articles", "article_url", "news_link", "source_url", "sourceurl", "source_link", "urls", "links", "refs", "video_url", "urls_and_news",
        "web", "website", "enlace", "lien", "ссылка", "посилання", "الرابط", "رابط",
    ]),
];

/// Words in the names of columns of years and dates.
#[rustfmt::skip]
pub(super) const YEAR_WORDS: &[&str] = &[
    "year", "years", "date", "dates", "ano", "año", "annee", "année", "jahr", "anno", "yil", "год", "рік", "سنه", "السنه", "سال", "fecha", "datum", "data", "tarih", "дата", "تاريخ",
    "تاریخ", "التاريخ", "start", "end", "from", "to", "born", "birth", "death",
];

/// Of when something was written down, not of when it happened: taken if there is nothing else, and then asked about.
#[rustfmt::skip]
pub(super) const LATE_DATES: &[&str] = &[
    "timestamp", "ts", "published", "publication_date", "pub_date", "verifieddate", "reported_date", "date_reported",
    "report_date", "date_of_report", "submission_time", "created", "created_at", "date_added", "dateadded",
    "updated", "updated_at", "last_updated", "entry_date", "horodateur", "marca_temporal", "zeitstempel",
];

/// Words that make a date one of these: `video_upload_date`, `fecha_de_publicación`, `date_of_birth`.
#[rustfmt::skip]
pub(super) const LATE_WORDS: &[&str] = &[
    "report", "reported", "rptd", "rpt", "rp", "reporting", "published", "publication", "updated", "update", "modified", "changed",
    "created", "creation", "entry", "entered", "birth", "birthday", "dob", "born", "upload", "uploaded", "verified",
    "verification", "submission", "submitted", "added", "acquired", "filed", "posted", "release", "released",
    "review", "reviewed", "retrieved", "closed", "completed", "resolved", "due", "access", "accessed", "download", "downloaded", "notification", "registered",
    "registration", "collection", "collecte", "coded", "recorded", "logged", "erfasst", "gemeldet", "aktualisiert", "geandert", "verfasst", "registrado", "creado", "creacion", "actualizado", "ingreso", "modificado",
    "cree", "creee", "modifie", "saisi", "enregistrement", "enregistre", "создано", "изменено", "обновлено", "внесено", "створено", "оновлено", "kayit", "olusturma", "guncelleme", "ادخال", "تسجيل", "التسجيل", "ثبت", "insert", "inserted", "import", "imported", "extraction", "extracted", "deleted", "expiry", "expires", "generated", "exported", "fetched", "scraped", "crawled",
    "today", "publicacion", "registro", "reporte", "informe", "nacimiento", "actualizacion", "publicacao",
    "nascimento", "saisie", "naissance", "signalement", "jour_de_publication", "veroffentlichung", "geburt",
    "geburtsdatum", "meldung", "pubblicazione", "nascita", "публикации", "рождения", "النشر", "الميلاد", "التقرير",
    "الادخال",
];

/// Words that make a column something else than the word beside them says: `actor_type` names no actor.
#[rustfmt::skip]
pub(super) const STRANGERS: &[&str] = &[
    "type", "id", "ids", "code", "number", "count", "num", "precision", "prec", "iso", "desc", "format", "zone",
    "language", "hash", "scale", "status", "information", "quality", "accuracy", "confidence", "pcode", "flag", "category", "timezone", "tz",
];

/// Words that change nothing: `alleged_attacker_name` names an attacker.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "name", "names", "main", "primary", "alleged", "suspected", "presumed", "first", "second", "of", "the", "de",
    "del", "la", "l", "du", "d", "1", "2", "3", "a", "b", "involved", "incident", "event", "google", "maps",
    "reported", "known", "carried", "used", "likely", "possible", "probable", "identified", "believed", "actual", "specific", "detailed", "named", "affected", "s", "les", "des", "los", "las", "el",
    "der", "die", "das", "presunto", "presunta", "presuntos", "presume", "presumee", "suspecte", "supuesto", "mutmasslicher", "mutmaßlicher", "mutmaßliche", "предполагаемый", "предполагаемые", "ймовірний",
    "المشتبه", "المزعوم", "اسم", "نام", "имя", "название", "nombre", "nom", "adi",
];

/// Words beside which a part somebody had names nobody else: `known military actor`, `responsible armed group`.
#[rustfmt::skip]
pub(super) const ACTOR_WORDS: &[&str] = &[
    "group", "groups", "party", "parties", "actor", "actors", "force", "forces", "organization", "organisation", "armed", "military", "entity",
    "faction", "unit", "individual", "person", "persons", "people", "belligerent", "belligerents", "state", "nonstate", "non", "side", "responsible", "grupo", "groupe", "gruppe",
    "attacking", "attacked", "authority", "authorities", "institution", "agency", "agent", "body", "squad", "troops", "autoridad", "autoridades", "agente", "agentes", "cuerpo", "entidad", "institucion", "fuerza", "fuerzas", "organo", "corporacion", "partie", "parti", "autorite", "agents", "behorde", "personen", "partei", "seite", "autoridade", "orgao", "forca", "forcas", "autorita", "ente", "forza", "forze", "орган", "органы", "ведомство", "структура", "лицо", "лица", "установа", "kurum", "makam", "kisi", "kisiler", "الطرف", "القوه", "القوات", "نهاد", "نهادها", "نيرو", "نيروي", "سازمان", "ارگان", "ארגון", "גוף", "כוח", "pihak", "aparat", "instansi", "方", "机构", "部门", "機関", "側",
    "affiliation", "affiliations", "afiliacion", "detail", "details", "ind", "org", "orgs", "organisations", "organizations", "acteur", "armado", "arme", "группа", "сторона", "الجهه", "الجماعه", "grup",
];

/// Words that make a column of groups or sides one of something else: `event group`, `age group`.
#[rustfmt::skip]
pub(super) const NO_ACTORS: &[&str] = &[
    "age", "sex", "gender", "nationality", "nationalities", "citizenship", "ethnic", "ethnicity", "religion", "occupation", "profession", "rank", "sector", "income", "blood",
    "working", "user", "contact", "author", "edad", "sexo", "nacionalidad", "genero", "nationalite", "sexe", "alter", "geschlecht", "nationalitat", "национальность", "возраст", "пол",
    "الجنسيه", "جنسيه", "العمر", "uyruk", "yas", "cinsiyet", "ملیت", "سن",
];

/// Words of places that are never where an event was: where people are from, live or lie buried.
#[rustfmt::skip]
pub(super) const NEVER_PLACES: &[&str] = &[
    "home", "hometown", "residence", "resident", "residency", "residential", "birth", "birthplace", "born", "nationality", "citizenship", "native", "burial", "buried", "cemetery", "headquarters",
    "hq", "registration", "registered", "reporter", "origin", "contact", "author", "publisher", "publication", "outlet", "media", "mailing", "billing", "office", "user", "source", "enlistment",
    "nacimiento", "residencia", "origen", "domicilio", "procedencia", "entierro", "naissance", "domicile", "origine", "geburt", "geburtsort", "wohnort", "herkunft", "heimat", "heimatort",
    "рождения", "проживания", "происхождения", "жительства", "народження", "проживання", "dogum", "ikamet", "memleket", "الولاده", "الميلاد", "الاقامه", "السكن", "الاصل", "تولد", "سکونت",
    "nascita", "residenza", "nascimento", "origem",
    "nac", "nacionalidad", "nacionalidade", "nacionalidades", "nationalite", "nationalitat", "staatsangehorigkeit", "nazionalita", "cittadinanza", "ciudadania", "cidadania", "citoyennete", "национальность", "гражданство",
    "громадянство", "uyruk", "uyrugu", "الجنسيه", "جنسيه", "ملیت", "تابعیت", "kewarganegaraan", "国籍", "אזרחות", "ethnicity", "ethnic", "etnia", "etnico", "ethnie",
];

/// Words of places at which something that ended elsewhere began, or that belong to somebody: taken if there is nothing
/// else, and then asked about.
#[rustfmt::skip]
pub(super) const OTHER_PLACES: &[&str] = &[
    "launch", "launched", "launching", "launchsite", "departure", "departed", "takeoff", "firing", "embarkation", "victim", "victims", "perpetrator", "perpetrators", "attacker", "suspect", "offender",
    "lanzamiento", "partida", "salida", "lancement", "depart", "tir", "abschuss", "abflug", "запуска", "пуска", "вылета", "запуску", "firlatma", "الاطلاق", "اطلاق", "پرتاب",
];

/// Those of them at which something was launched.
#[rustfmt::skip]
pub(super) const LAUNCHES: &[&str] = &[
    "launch", "launched", "launching", "launchsite", "takeoff", "firing", "lanzamiento", "lancement", "tir", "abschuss", "запуска", "пуска", "запуску", "firlatma", "الاطلاق", "اطلاق", "پرتاب",
];

/// What a place can be of: where two columns say so, those that do not are of something else.
#[rustfmt::skip]
pub(super) const OCCASIONS: &[&str] = &[
    "death", "killing", "murder", "execution", "disappearance", "abduction", "kidnapping", "arrest", "detention", "capture", "impact", "crash", "accident", "crime", "discovery", "recovery",
    "rescue", "landing", "interception", "displacement", "muerte", "desaparicion", "detencion", "secuestro", "captura", "deces", "mort", "disparition", "arrestation", "enlevement", "tod", "todes", "tat",
    "festnahme", "смерти", "гибели", "задержания", "похищения", "загибелі", "olum", "gozalti", "الوفاه", "القتل", "الاعتقال", "الاختطاف", "مرگ", "بازداشت",
];

/// Words that make a column one of kinds, in whatever words they stand: `motivo_principal`, `shooting_type`.
#[rustfmt::skip]
pub(super) const KIND_WORDS: &[&str] = &[
    "type", "types", "kind", "category", "tipo", "categoria", "categorie", "kategorie", "kategori", "typ", "typologie", "tipologia", "classification", "clasificacion", "clase", "classe", "tipificacion",
    "тип", "вид", "категория", "категорія", "نوع", "النوع", "tur", "turu",
];

/// Words that tell how or why something happened, which is its kind where nothing else tells that.
#[rustfmt::skip]
pub(super) const MANNER_WORDS: &[&str] = &[
    "cause", "causes", "causa", "causas", "motive", "motives", "motivo", "motivos", "motif", "motiv", "tatmotiv", "ursache", "manner", "method", "metodo", "methode", "modalidad", "modalite", "modus", "how",
    "violence", "violencia", "violencias", "delito", "crime", "offense", "offence", "nature", "naturaleza", "причина", "способ", "спосіб", "sebep", "sebebi", "neden", "nedeni", "nasil", "السبب", "سبب", "علت",
];

/// What happened was done with: its kind only where nothing else tells that.
#[rustfmt::skip]
pub(super) const MEANS: &[&str] = &[
    "weapon", "weapons", "weapon_type", "weapon_used", "munition", "munition_type", "model", "arma", "armas", "arme", "waffe", "silah", "оружие", "зброя", "السلاح", "waffen", "armes", "silahlar", "arma_utilizada", "armas_utilizadas", "arme_utilisee", "tatwaffe", "weapons_used", "arma_usada", "wapen", "wapens", "bron_palna", "senjata", "סוג_נשק", "נשק", "武器", "凶器", "무기", "سلاح", "اسلحه", "используемое_оружие",
];

/// How something ended, which is hardly ever its kind.
#[rustfmt::skip]
pub(super) const OUTCOMES: &[&str] = &[
    "outcome", "outcomes", "result", "results", "resultado", "resultados", "resultat", "ergebnis", "esito", "sonuc", "исход", "результат", "النتيجه", "نتيجه", "结果", "結果",
    "termina", "terminacion", "desenlace", "desfecho", "disposition", "verdict", "veredicto", "sentencia", "sentenca", "urteil", "приговор",
];

/// Whose name a title may be: `battle_name`, where `admin1_name` is none.
#[rustfmt::skip]
pub(super) const NAMED_THINGS: &[&str] = &[
    "event", "incident", "battle", "war", "massacre", "attack", "conflict", "operation", "protest", "strike",
    "disaster", "crisis", "campaign", "case", "storm", "coup", "raid", "siege", "riot",
];

/// Words before “type” that make it no kind of event.
#[rustfmt::skip]
pub(super) const OTHER_TYPES: &[&str] = &[
    "actor", "actors", "participant", "participants", "target", "targ", "victim", "source", "location", "loc", "place", "weapon", "weap", "geo", "date",
    "time", "media", "file", "user", "group", "org", "organization", "organisation", "agency", "perpetrator",
    "admin", "road", "building", "document", "doc", "record", "feature", "unit", "damage", "blood", "mag", "magnitude",
    "school", "shop", "house", "housing", "property", "premise", "premises", "vehicle", "vessel", "ship", "aircraft", "address", "sub", "secondary", "offender", "interaction", "mention",
    "story", "mime", "content", "key", "day", "weekday", "holiday", "dia", "jour", "tag",
];

/// Words of links that lead to no source.
#[rustfmt::skip]
pub(super) const PICTURES: &[&str] = &[
    "photo", "image", "img", "picture", "pic", "thumbnail", "icon", "avatar", "logo",
];

/// Words that are too short or mean too much to be looked for inside a name.
#[rustfmt::skip]
pub(super) const WHOLE_NAMES: &[&str] = &[
    "il", "art", "ay", "gun", "yer", "tur", "tag", "ort", "land", "local", "loc", "y", "x", "item", "person",
    "case", "name", "nom", "nome", "nombre", "battle", "media", "web", "point", "geo", "code", "iso", "iso2",
    "iso3", "fail", "mo", "mon", "yr", "dates", "military", "force", "forces", "site", "area", "event", "incident",
    "reference", "references", "from", "to", "who", "what", "where", "ou", "wo", "was", "que", "quoi", "qui", "wer", "chi", "cosa", "kim", "ne", "quien", "donde", "quem", "onde", "dove",
    "кто", "хто", "что", "що", "где", "де", "من", "ماذا", "چه", "کی", "كی", "کجا", "اين", "model", "territory", "observed", "blamed",
];

/// Whose source is none of an event: `mag_source`, `sources_of_fire`.
#[rustfmt::skip]
pub(super) const OTHER_SOURCES: &[&str] = &[
    "location", "loc", "mag", "geo", "place", "fire", "weapon", "weapons", "data", "water", "power", "energy", "light", "funding", "income",
];
