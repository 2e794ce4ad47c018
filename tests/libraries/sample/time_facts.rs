use super::ask::{Ask, compare, events};

const NEVER: (u32, u32) = (0, 0);
const POSSIBLY: (u32, u32) = (1, 0);
const SURELY: (u32, u32) = (1, 1);

#[test]
fn times_are_as_certain_as_the_texts_make_them() {
    let mid_august_2019 = events().at("Al Bukamal").with("IRGC proxy");
    let gaza_2021 = events().kind("war").at("Gaza").saying("eleven-day");
    let isis = events().kind("war against ISIS");
    let airport = events().at("Erbil airport").kind("attack");
    let residence = events().at("Residence of the prime minister");
    let samarra = events().at("Samarra");
    let killing = events().with("Qassem Soleimani").kind("killing");
    let iran_iraq = events().with("Saddam Hussein").kind("interstate war");
    let soleimani = events().with("Qassem Soleimani").kind("appointment");
    let yemen = events().at("Yemen").kind("war");
    let campaign = events().with("Islamic Resistance in Iraq").kind("series of attacks");
    let haifa = events().at("Haifa");
    let combat = events().at("Kirkuk").kind("combat missions");
    let irgc_listed = events().with("US State Department").with("IRGC");
    let najaf = events().at("Najaf");
    let lebanon = events().at("Lebanon").kind("civil war");
    let fifty = events().saying("\"about fifty operations\"");
    #[rustfmt::skip]
    let facts: [(&str, &Ask, &str, (u32, u32)); 40] = [
        ("mid-August 2019 is some day from the 11th (001:33)", &mid_august_2019, "2019-08-11", POSSIBLY),
        ("… to the 20th", &mid_august_2019, "2019-08-20", POSSIBLY),
        ("… and surely between them", &mid_august_2019, "[2019-08-11..2019-08-20]", SURELY),
        ("… not on the 21st", &mid_august_2019, "2019-08-21", NEVER),
        ("the eleven days of Gaza begin on 10 May (002:38)", &gaza_2021, "2021-05-10", SURELY),
        ("… go on on the 15th", &gaza_2021, "2021-05-15", SURELY),
        ("… end on the 21st", &gaza_2021, "2021-05-21", SURELY),
        ("… and are over on the 22nd", &gaza_2021, "2021-05-22", NEVER),
        ("the war on ISIS is under way in 2015 (002:5, 003:996)", &isis, "2015", SURELY),
        ("… over in 2018", &isis, "2018", NEVER),
        ("Erbil airport is hit in the night from Tuesday, 6 July (004:232)", &airport, "2021-07-06", POSSIBLY),
        ("… to Wednesday", &airport, "2021-07-07", POSSIBLY),
        ("… surely on one of the two", &airport, "[2021-07-06..2021-07-07]", SURELY),
        ("the house of al-Kadhimi is hit some day before 1 December 2021 (003:772)", &residence, "2021-11", POSSIBLY),
        ("… not surely in 2021: no text says since when it may have been", &residence, "2021", POSSIBLY),
        ("… not after that", &residence, "2021-12-02", NEVER),
        ("late June is the last third of it (003:1020)", &samarra, "2021-06-20", NEVER),
        ("… any day of it", &samarra, "2021-06-25", POSSIBLY),
        ("Soleimani is killed on 3 January 2020 (003:820)", &killing, "2020-01-03", SURELY),
        ("… after midnight, not the evening before", &killing, "2020-01-02", NEVER),
        ("the war of Iran and Iraq ends in 1988 (000:161)", &iran_iraq, "1988", SURELY),
        ("… starts who knows when", &iran_iraq, "1985", POSSIBLY),
        ("… is over in 1989", &iran_iraq, "1989", NEVER),
        ("Soleimani commands from 1997 (000:169)", &soleimani, "1997", SURELY),
        ("… not before", &soleimani, "1996", NEVER),
        ("the war on Yemen starts in March 2015 (003:485)", &yemen, "2015-03", SURELY),
        ("… and has no end in the texts", &yemen, "2024", POSSIBLY),
        ("the attacks of 2023 start on 17 October (003:374)", &campaign, "2023-10-17", SURELY),
        ("… not before", &campaign, "2023-10-16", NEVER),
        ("attacks on Haifa lie somewhere in months, not on each day of them (003:130)", &haifa, "2023-12-25", POSSIBLY),
        ("… and surely before March 2024", &haifa, "[2023-10-17..2024-03-01]", SURELY),
        ("only the stationing is of 2021, not the combat (003:398)", &combat, "2021", POSSIBLY),
        ("… which may be of 2023", &combat, "2023", POSSIBLY),
        ("since when the IRGC is listed, no text says (001:18)", &irgc_listed, "2019", POSSIBLY),
        ("… it is before the article", &irgc_listed, "[..2019-09-21]", SURELY),
        ("explosions over Najaf on one of two days (003:56)", &najaf, "2024-04-14", POSSIBLY),
        ("… and surely on the two", &najaf, "[2024-04-13..2024-04-14]", SURELY),
        ("Lebanon is at war in 1982 (000:165)", &lebanon, "1982", SURELY),
        ("… and who knows how long", &lebanon, "1989", POSSIBLY),
        ("about fifty operations since the year began, in March or not (004:337)", &fifty, "2021-03", POSSIBLY),
    ];
    compare(facts.map(|(fact, ask, time, stated)| (fact, ask.clone().in_time(time).count(), stated)));
}

/// Dates that the texts give outright.
#[test]
fn dates_are_those_of_the_texts() {
    #[rustfmt::skip]
    let facts: [(&str, Ask, &str); 16] = [
        ("parliament wants foreign forces out (003:326)", events().with("Iraqi parliament").kind("vote"), "2020-01-05"),
        ("Iran fires at Ain al-Asad (002:13)", events().at("Ain al-Asad").kind("missile strike"), "2020-01-08"),
        ("Israel bombs Aqraba (000:26)", events().at("Aqraba").kind("strike"), "2019-08-24"),
        ("a strike on Camp Ashraf (000:144)", events().at("Camp Ashraf"), "2019-07-19"),
        ("a contractor dies in Kirkuk (003:812)", events().at("Iraqi military base in Kirkuk"), "2019-12-27"),
        ("a funeral without dead in Baghdad (004:378)", events().kind("symbolic funeral"), "2021-06-29"),
        ("the US and Iraq end the combat mission, on Monday (003:942, 910)", events().at("White House").kind("agreement"), "2021-07-26"),
        ("al-Araji ends it officially, on Thursday (003:742, 728)", events().with("Qasim al-Araji").kind("announcement"), "2021-12-09"),
        ("Kataib Hezbollah explains an attack, the day after Wednesday (003:505, 464)", events().with("Jafar al-Husseini").in_time("2023-10-19"), "2023-10-19"),
        ("al-Khazali calls Haniyeh (003:522)", events().with("Ismail Haniyeh"), "2023-10-10"),
        ("Kataib Hezbollah suspends its operations (003:134)", events().with("Kataib Hezbollah").saying("suspends"), "2024-01-31"),
        ("three die at Tower 22 (003:270)", events().at("Tower 22").kind("attack"), "2024-01-28"),
        ("Iran strikes Israel (003:14)", events().with("Iran").at("Israel").kind("strike"), "2024-04-13"),
        ("Jordan summons an ambassador, on Sunday (003:62, 14)", events().at("Amman").kind("summons"), "2024-04-14"),
        ("al-Khazali goes on with attacks (004:470)", events().with("Qais al-Khazali").in_time("2021-06"), "2021-06-17"),
        ("the brigade fires at exactly 12:33 (004:48)", events().with("Al-Muhandis Revenge Brigade").kind("rocket attack"), "2021-07-07T12:33"),
    ];
    compare(facts.map(|(fact, ask, stated)| (fact, ask.one().when.unwrap().edtf, stated.to_owned())));
}
