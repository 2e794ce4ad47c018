//! Dates that their texts call doubtful.

use super::*;

/// The EDTF of a text.
fn edtf(text: &str) -> String {
    read(text, DAY_FIRST).map_or("none".to_owned(), |reading| reading.to_when(text).edtf)
}

#[track_caller]
fn check_all(texts: &[&str], expected: &str) {
    for text in texts {
        assert_eq!(edtf(text), expected, "{text}");
    }
}

#[test]
fn words_and_signs_before_and_after_make_it_approximate() {
    check_all(
        &[
            "about 15 January 2024",
            "c. 15 January 2024",
            "c 15 January 2024",
            "ca. 15 January 2024",
            "Circa 15 January 2024",
            "approximately 15 January 2024",
            "approx. 15/01/2024",
            "15 January 2024 (approx.)",
            "15 January 2024 (approximate)",
            "15 January 2024 [approx]",
            "15/01/2024, approximately",
            "2024-01-15 - approx.",
            "around 15 January 2024",
            "around the 15th of January 2024",
            "on or about January 15, 2024",
            "~15 January 2024",
            "~ 2024-01-15",
            "≈ 2024-01-15",
            "2024-01-15~",
            "2024-01-15 (~)",
            "est. 15 January 2024",
            "15 January 2024 (est.)",
            "Estimated: 15 January 2024",
            "15 January 2024 (date approximate)",
            "ABT 15 JAN 2024",
            "EST 15 JAN 2024",
            "vers le 15 janvier 2024",
            "environ le 15 janvier 2024",
            "aux alentours du 15 janvier 2024",
            "alrededor del 15 de enero de 2024",
            "hacia el 15 de enero de 2024",
            "15 de enero de 2024 (aproximadamente)",
            "etwa 15. Januar 2024",
            "um den 15. Januar 2024",
            "15. Januar 2024 (ungefähr)",
            "около 15 января 2024 г.",
            "примерно 15 января 2024",
            "15 января 2024 (ориентировочно)",
            "близько 15 січня 2024",
            "yaklaşık 15 Ocak 2024",
            "15 Ocak 2024 civarında",
            "حوالي 15 يناير 2024",
            "في حوالي ١٥ كانون الثاني ٢٠٢٤",
            "15 يناير 2024 تقريباً",
            "15 يناير 2024 (تقريبا)",
            "حدود ۱۵ ژانویه ۲۰۲۴",
            "około 15 stycznia 2024",
            "15 stycznia 2024 (w przybliżeniu)",
            "circa il 15 gennaio 2024",
            "15 gennaio 2024 (data approssimativa)",
            "ongeveer 15 januari 2024",
            "em torno de 15 de janeiro de 2024",
            "(~) 15 January 2024",
            "15 January 2024 (+/-)",
            "15 January 2024 (inferred)",
        ],
        "2024-01-15~",
    );
}

#[test]
fn words_and_signs_before_and_after_make_it_uncertain() {
    check_all(
        &[
            "2024-01-15?",
            "2024-01-15 ?",
            "2024-01-15 (?)",
            "2024-01-15 [?]",
            "2024-01-15 ??",
            "? 15 January 2024",
            "(15 January 2024?)",
            "probably 15 January 2024",
            "possibly on 15 January 2024",
            "15 January 2024 (probably)",
            "15 January 2024, possibly",
            "perhaps 15/01/2024",
            "likely January 15, 2024",
            "15 January 2024 (unconfirmed)",
            "Uncertain: 15 January 2024",
            "15 January 2024 (date uncertain)",
            "probablement le 15 janvier 2024",
            "15 janvier 2024 (incertain)",
            "posiblemente el 15 de enero de 2024",
            "quizás 15 de enero de 2024",
            "vermutlich 15. Januar 2024",
            "wahrscheinlich am 15. Januar 2024",
            "вероятно, 15 января 2024",
            "15 января 2024 (предположительно)",
            "можливо 15 січня 2024",
            "muhtemelen 15 Ocak 2024",
            "ربما 15 يناير 2024",
            "15 يناير 2024؟",
            "15 يناير 2024 (غير مؤكد)",
            "(?) 15 January 2024",
            "could be 15 January 2024",
            "15 January 2024 (disputed)",
            "prawdopodobnie 15 stycznia 2024",
            "być może 15 stycznia 2024",
            "15 stycznia 2024 (niepotwierdzone)",
            "forse il 15 gennaio 2024",
            "possivelmente em 15 de janeiro de 2024",
            "15 de janeiro de 2024 (não confirmado)",
            "misschien op 15 januari 2024",
        ],
        "2024-01-15?",
    );
}

#[test]
fn both_are_both() {
    check_all(
        &[
            "2024-01-15%",
            "about 15 January 2024?",
            "probably around 15 January 2024",
            "c. 15 January 2024 (?)",
            "15 January 2024 (approx., unconfirmed)",
        ],
        "2024-01-15%",
    );
}

#[test]
fn coarse_dates_and_ranges_keep_their_marks() {
    check_all(
        &["c. 1917", "c1917", "ca.1917", "1917 (circa)", "~1917", "um 1917"],
        "1917~",
    );
    check_all(
        &["about June 2014", "June 2014 (approx.)", "vers juin 2014"],
        "2014-06~",
    );
    check_all(&["June 2014?", "possibly June 2014"], "2014-06?");
    check_all(&["around spring 2014", "spring 2014 (approx.)"], "2014-21~");
    check_all(&["about 1990s", "c. 1990s"], "199X~");
    check_all(
        &["about 12-14 March 2022", "12-14 March 2022 (approx.)"],
        "2022-03-12~/2022-03-14~",
    );
    check_all(&["1914 - 1918?"], "1914/1918?");
    check_all(
        &["about 5 June 2014 14:30", "5 June 2014 14:30 (approx.)"],
        "2014-06-05T14:30~",
    );
    check_all(&["about mid-August 2019"], "[2019-08-11~..2019-08-20~]");
    check_all(&["after about 1950"], "[1951~-01-01..]");
}

#[test]
fn a_clock_time_may_be_doubtful_alone() {
    check_all(
        &[
            "5 June 2014, about 14:30",
            "5 June 2014 ~14:30",
            "5 June 2014 (approx. 14:30)",
            "5 juin 2014, vers 14h30",
            "5 June 2014 around 2:30pm",
        ],
        "2014-06-05T14:30~",
    );
    check_all(&["5 June 2014 possibly at 14:30"], "2014-06-05T14:30?");
}

#[test]
fn signs_of_bounds_bound() {
    check_all(&["<= 5 June 2014", "≤5 June 2014", "≤ 2014-06-05"], "[..2014-06-05]");
    check_all(&[">= 5 June 2014", "≥ 05/06/2014"], "[2014-06-05..]");
    check_all(&["< 5 June 2014", "<5 June 2014"], "[..2014-06-04]");
    check_all(&["> 5 June 2014"], "[2014-06-06..]");
    check_all(&["> about 2014"], "[2015~-01-01..]");
    check_all(&["<2014-06-05>", "<5 June 2014>"], "2014-06-05");
}

#[test]
fn the_zone_of_a_clock_time_is_no_estimate() {
    check_all(&["2024-01-15 14:30 EST"], "2024-01-15T14:30-05:00");
}

#[test]
fn doubt_about_nothing_is_no_date() {
    for text in [
        "about",
        "probably",
        "?",
        "~",
        "%",
        "about yesterday",
        "approximately 20",
        "c. 5",
        "20%",
        "about 3 people",
        "um um um um um um um um um",
        "(((((?)))))",
    ] {
        assert_eq!(edtf(text), "none", "{text}");
    }
}

#[test]
fn an_end_on_the_same_day_keeps_its_doubt() {
    let day = read("2021-05-04", DAY_FIRST).unwrap();
    for (end, reach) in [
        ("2021-05-04?", "2021-05-05"),
        ("c. 4 May 2021", "2021-05-05"),
        ("2021-05-04", "2021-05-04"),
    ] {
        let when = day.until(read(end, DAY_FIRST).unwrap()).unwrap().to_when("");
        let last = when.bounds.latest_end.civil().unwrap().date().to_string();
        assert_eq!(when.qualifiers.is_any(), reach != "2021-05-04", "{end}");
        let far = when
            .qualifiers
            .reach(&when.bounds)
            .latest_end
            .civil()
            .unwrap()
            .date()
            .to_string();
        assert_eq!((last.as_str(), far.as_str()), ("2021-05-04", reach), "{end}");
    }
}
