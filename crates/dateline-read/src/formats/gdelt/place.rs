use dateline_batch::checked::Cut;

use super::fips;

/// Words behind a comma that belong to the name before it: "Vietnam, Republic Of", "London, City of".
const BEHIND: [&str; 6] = [
    "Republic Of",
    "Democratic Republic Of",
    "Federated States Of",
    "City of",
    "The",
    "Of",
];

/// The names of a place from the country down, each "" if there is none: GDELT gives "Toronto, Ontario, Canada" and its
/// own name of the country is replaced by that of the FIPS code.
pub(super) fn path<'a>(full_name: &'a str, country_code: &'a str) -> [&'a str; 3] {
    let (rest, country) = split_last(full_name);
    let country = fips::country(country_code).unwrap_or(country);
    let (rest, province) = split_last(rest);
    [country, province, rest]
}

/// Cuts the last name off.
fn split_last(names: &str) -> (&str, &str) {
    let mut end = names.len();
    while let Some(comma) = names.get(..end).and_then(|before| before.rfind(", ")) {
        let word = names.cut(comma + 2..end);
        if !BEHIND.iter().any(|behind| word.eq_ignore_ascii_case(behind)) {
            return (names.cut(..comma), names.cut(comma + 2..));
        }
        end = comma;
    }
    ("", names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_from_the_country_down() {
        assert_eq!(path("Toronto, Ontario, Canada", "CA"), ["Canada", "Ontario", "Toronto"]);
        assert_eq!(path("Texas, United States", "US"), ["United States", "Texas", ""]);
        assert_eq!(path("Vietnam, Republic Of", "VM"), ["Vietnam", "", ""]);
        assert_eq!(
            path("London, London, City of, United Kingdom", "UK"),
            ["United Kingdom", "London, City of", "London"]
        );
        assert_eq!(path("Atlantis", "QQ"), ["Atlantis", "", ""]);
        assert_eq!(path("", ""), ["", "", ""]);
    }
}
