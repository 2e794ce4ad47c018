/// The columns of GDELT 2.0, whose files have no header. GDELT 1.0 lacks those that end in `ADM2Code`, and before April
/// 2013 the last one too.
#[rustfmt::skip]
const COLUMNS: [&str; 61] = [
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    "Actor1Code", "Actor1Name", "Actor1CountryCode", "Actor1KnownGroupCode", "Actor1EthnicCode",
    "Actor1Religion1Code", "Actor1Religion2Code", "Actor1Type1Code", "Actor1Type2Code", "Actor1Type3Code",
    "Actor2Code", "Actor2Name", "Actor2CountryCode", "Actor2KnownGroupCode", "Actor2EthnicCode",
    "Actor2Religion1Code", "Actor2Religion2Code", "Actor2Type1Code", "Actor2Type2Code", "Actor2Type3Code",
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    "Actor1Geo_Type", "Actor1Geo_FullName", "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code", "Actor1Geo_ADM2Code",
    "Actor1Geo_Lat", "Actor1Geo_Long", "Actor1Geo_FeatureID",
    "Actor2Geo_Type", "Actor2Geo_FullName", "Actor2Geo_CountryCode", "Actor2Geo_ADM1Code", "Actor2Geo_ADM2Code",
    "Actor2Geo_Lat", "Actor2Geo_Long", "Actor2Geo_FeatureID",
    "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code",
    "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID",
    "DATEADDED", "SOURCEURL",
];

/// The columns of GDELT 2.0's files of mentions, which have no header either.
#[rustfmt::skip]
const MENTIONS: [&str; 16] = [
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier",
    "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence",
    "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
];

/// The columns of the files of the Global Knowledge Graph 2.1.
#[rustfmt::skip]
const KNOWLEDGE_GRAPH: [&str; 27] = [
    "GKGRECORDID", "DATE", "SourceCollectionIdentifier", "SourceCommonName", "DocumentIdentifier", "Counts", "V2Counts",
    "Themes", "V2Themes", "Locations", "V2Locations", "Persons", "V2Persons", "Organizations", "V2Organizations",
    "V2Tone", "Dates", "GCAM", "SharingImage", "RelatedImages", "SocialImageEmbeds", "SocialVideoEmbeds", "Quotations",
    "AllNames", "Amounts", "TranslationInfo", "Extras",
];

/// The columns of a file of mentions, or of the knowledge graph, whose rows are like this one.
pub(super) fn of_articles(cells: &[String]) -> Option<Vec<&'static str>> {
    let [id, date, seen, kind, ..] = cells else {
        return None;
    };
    let is_mention = is_id(id) && is_number(date, 14) && is_number(seen, 14) && is_number(kind, 1);
    if is_mention && cells.len() == MENTIONS.len() {
        return Some(MENTIONS.to_vec());
    }
    let is_record = id.split_once('-').is_some_and(|(batch, _)| batch == date);
    let is_record = is_record && is_number(date, 14) && cells.len() == KNOWLEDGE_GRAPH.len();
    is_record.then(|| KNOWLEDGE_GRAPH.to_vec())
}

/// The columns of a file of events whose rows are like this one.
pub(super) fn of_events(cells: &[String]) -> Option<Vec<&'static str>> {
    let [id, date, month, year, ..] = cells else {
        return None;
    };
    let older = || COLUMNS.into_iter().filter(|name| !name.ends_with("ADM2Code"));
    let is_event = is_id(id)
        && is_number(date, 8)
        && is_number(month, 6)
        && is_number(year, 4)
        && date.starts_with(month.as_str())
        && month.starts_with(year.as_str());
    match cells.len() {
        _ if !is_event => None,
        61 => Some(COLUMNS.to_vec()),
        58 => Some(older().collect()),
        57 => Some(older().take(57).collect()),
        _ => None,
    }
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && is_number(text, text.len())
}
