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

/// The columns of a file without a header whose rows are like this one.
pub(in crate::read) fn columns_of(cells: &[String]) -> Option<Vec<&'static str>> {
    let [id, date, month, year, ..] = cells else {
        return None;
    };
    let is_number = |text: &str, digits: usize| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_row = !id.is_empty()
        && is_number(id, id.len())
        && is_number(date, 8)
        && is_number(month, 6)
        && is_number(year, 4)
        && date.starts_with(month.as_str())
        && month.starts_with(year.as_str());
    let older = || COLUMNS.into_iter().filter(|name| !name.ends_with("ADM2Code"));
    match cells.len() {
        _ if !is_row => None,
        61 => Some(COLUMNS.to_vec()),
        58 => Some(older().collect()),
        57 => Some(older().take(57).collect()),
        _ => None,
    }
}
