use crate::event::Role;
use crate::read::mapping::Part;

/// Column names as [`Header::keys`](crate::read::table::Header::keys) has them, the likeliest first.
#[rustfmt::skip]
pub(super) const WORDS: &[(Part, &[&str])] = &[
    (Part::Id, &[
        "event_id", "eventid", "id", "incident_id", "unique_id", "uuid", "guid", "record_id", "reference_code",
        "reference_number", "ibc_code", "code", "globaleventid", "identifier", "data_id", "database_id", "معرف",
    ]),
    (Part::End, &[
        "end_date", "date_end", "enddate", "dateend", "end_datetime", "end_time", "endtime", "end", "until",
        "date_to", "to_date", "last_date", "finish_date", "fecha_fin", "fecha_final", "date_fin", "date_de_fin",
        "enddatum", "data_fim", "تاريخ_النهايه", "تاريخ_الانتهاء",
    ]),
    (Part::Date, &[
        "event_date", "date", "datetime", "date_time", "start_date", "date_start", "startdate", "datestart",
        "start_datetime", "start_time", "starttime", "incident_date", "date_of_incident", "date_of_event",
        "begin_date", "date_from", "from_date", "start", "begin", "when", "sqldate", "timestamp", "time", "dt", "day",
        "recording_date", "date_debut", "date_de_debut", "fecha", "fecha_inicio", "data", "datum", "تاريخ", "التاريخ",
        "تاريخ_الحدث", "verifieddate", "publication_date", "published",
    ]),
    (Part::Clock, &[
        "time", "event_time", "clock", "clock_time", "time_of_day", "hour", "start_time", "hora", "heure", "uhrzeit",
        "الوقت", "الساعه",
    ]),
    (Part::Year, &[
        "year", "iyear", "ano", "annee", "jahr", "السنه",
    ]),
    (Part::Month, &[
        "month", "imonth", "mes", "mois", "monat", "الشهر",
    ]),
    (Part::Day, &[
        "day", "iday", "dia", "jour", "tag", "اليوم",
    ]),
    (Part::Kind, &[
        "event_type", "type", "kind", "category", "incident_type", "attack_type", "attacktype1_txt", "violation_type",
        "event_category", "strike_type", "type_of_event", "type_of_incident", "data_type", "weapons", "weapon",
        "tipo", "tipo_de_evento", "type_d_evenement", "categorie", "categoria", "نوع", "نوع_الحدث", "النوع",
    ]),
    (Part::SubKind, &[
        "sub_event_type", "subtype", "sub_type", "subcategory", "sub_category", "event_subtype", "event_mode",
        "subtipo", "sous_type",
    ]),
    (Part::Actor(Role::Participant), &[
        "actor", "actors", "actor1", "actor2", "actor3", "actor_1", "actor_2", "actor_3", "actor_name", "actor_a",
        "actor_b", "side_a", "side_b", "group", "groups", "armed_group", "party", "parties", "belligerent",
        "belligerents", "belligerent_1", "belligerent_2", "organization", "organisation", "participants",
        "participant", "faction", "factions", "force", "forces", "military", "actor1name", "actor2name", "actores",
        "acteur", "acteurs", "acteur_1", "acteur_2", "grupo", "groupe", "الفاعل", "الجهه", "الجماعه", "الفصيل",
    ]),
    (Part::Actor(Role::Perpetrator), &[
        "perpetrator", "perpetrators", "perpetrator_group", "perpetrator_name", "attacker", "attackers", "gname",
        "gname2", "gname3", "aggressor", "assailant", "alleged_perpetrator", "suspected_perpetrator", "perpetrador",
        "autor", "auteur", "agresseur", "الجاني", "الجهه_المنفذه", "المنفذ",
    ]),
    (Part::Actor(Role::Target), &[
        "target", "targets", "target1", "target2", "target3", "target_name", "targeted", "objetivo", "cible", "الهدف",
        "المستهدف",
    ]),
    (Part::Actor(Role::Victim), &[
        "victim", "victims", "victim_name", "victim_group", "victima", "victimas", "victime", "victimes", "الضحيه",
        "الضحايا",
    ]),
    (Part::Actor(Role::Speaker), &[
        "speaker", "spokesperson", "statement_by",
    ]),
    (Part::Country, &[
        "country", "country_txt", "country_name", "nation", "pais", "pays", "land", "paese", "البلد", "الدوله",
    ]),
    (Part::Province, &[
        "admin1", "adm1", "adm_1", "admin_1", "admin1_name", "adm1_name", "province", "provstate", "governorate",
        "governorate_name", "state", "oblast", "region", "provincia", "departamento", "estado", "gouvernorat",
        "المحافظه", "محافظه", "الولايه", "المنطقه",
    ]),
    (Part::District, &[
        "admin2", "adm2", "adm_2", "admin_2", "admin2_name", "adm2_name", "district", "county", "municipality",
        "raion", "municipio", "distrito", "departement", "القضاء", "المديريه",
    ]),
    (Part::Subdistrict, &[
        "admin3", "adm3", "adm_3", "admin_3", "admin3_name", "adm3_name", "subdistrict", "sub_district", "commune",
        "الناحيه",
    ]),
    (Part::City, &[
        "city", "town", "village", "settlement", "locality", "ciudad", "ville", "stadt", "المدينه", "البلده",
        "القريه",
    ]),
    (Part::Location, &[
        "location", "place", "location_name", "place_name", "placename", "place_desc", "where_coordinates", "site",
        "neighborhood", "neighbourhood", "address", "event_location", "incident_location", "actiongeo_fullname",
        "lugar", "localidad", "ubicacion", "lieu", "localite", "localisation", "ort", "luogo", "المكان", "الموقع",
    ]),
    (Part::Latitude, &[
        "latitude", "lat", "y", "y_coord", "latitud", "actiongeo_lat", "خط_العرض",
    ]),
    (Part::Longitude, &[
        "longitude", "lon", "lng", "long", "x", "x_coord", "longitud", "actiongeo_long", "خط_الطول",
    ]),
    (Part::Coordinates, &[
        "coordinates", "coords", "coordinate", "gps", "lat_lon", "lat_long", "latlon", "latlng", "geolocation", "geo",
        "geom", "geom_wkt", "wkt", "point", "coordenadas", "coordonnees", "الاحداثيات",
    ]),
    (Part::Title, &[
        "title", "headline", "event_title", "event_name", "name", "event", "subject", "incident", "titulo", "titre",
        "titel", "titolo", "العنوان",
    ]),
    (Part::Text, &[
        "description", "event_description", "notes", "text", "message", "details", "summary", "narrative", "body",
        "content", "comment", "comments", "note", "remarks", "event_text", "desc", "info", "descripcion", "resumen",
        "descriptif", "beschreibung", "descrizione", "الوصف", "التفاصيل", "ملاحظات", "وصف",
    ]),
    (Part::Source, &[
        "source", "sources", "source_name", "publisher", "outlet", "media", "reported_by", "source1", "scite1",
        "fuente", "fuentes", "quelle", "fonte", "reference", "references", "المصدر", "مصدر", "المصادر",
    ]),
    (Part::Link, &[
        "url", "link", "source_url", "sourceurl", "source_link", "urls", "links", "video_url", "urls_and_news", "web",
        "enlace", "lien", "الرابط", "رابط",
    ]),
];
