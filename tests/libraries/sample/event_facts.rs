use super::ask::{Ask, compare, events};

#[test]
fn questions_find_the_events_of_the_texts() {
    #[rustfmt::skip]
    #[expect(clippy::large_stack_arrays, reason = "a list of facts, gone through once")]
    let facts: [(&str, Ask, &[&str]); 39] = [
        ("single attacks on Ain al-Asad (002:12, 13; 003:505; 004:42)", events().at("Ain al-Asad").kind("attack").kind("strike").not_kind("series of attacks"), &["2020-01-08-iran-missiles", "2021-05-24-ain-al-asad", "2021-07-07-ain-al-asad", "2023-10-18-ain-al-asad"]),
        ("attacks on the US embassy itself (003:372)", events().at("US embassy").kind("attack").not_kind("series of attacks"), &["2023-12-08-embassy"]),
        ("attacks in Erbil (003:720; 004:128, 232)", events().at("Erbil").kind("attack").kind("strike"), &["2021-04-erbil-hangar", "2021-erbil-consulate-drones", "2021-07-06-erbil-airport", "2022-03-13-erbil-missiles"]),
        ("attacks in the Green Zone, the embassy in it (003:372; 004:27)", events().at("Green Zone").kind("attack").not_kind("series of attacks"), &["2021-07-08-green-zone", "2023-12-08-embassy"]),
        ("Israeli air strikes in Syria (000:26; 003:38, 722)", events().at("Syria").with("Israel").kind("air strike"), &["2019-08-24-aqraba", "2022-03-damascus", "2024-04-consulate"]),
        ("strikes at Al Bukamal (001:33; 003:1076)", events().at("Deir ez-Zor").kind("strike"), &["2019-08-albukamal", "2021-02-25-albukamal"]),
        ("in Beirut (000:32)", events().at("Beirut"), &["2019-08-25-beirut-drones"]),
        ("in Sinjar (003:394)", events().at("Sinjar"), &["2023-12-sinjar"]),
        ("attacks and threats in Lebanon, August 2019 (000:32, 36)", events().at("Lebanon").kind("attack").kind("threat").in_time("2019-08"), &["2019-08-25-beirut-drones", "2019-08-25-nasrallah"]),
        ("killings in Baghdad after 2020 (003:108, 222)", events().at("Baghdad").kind("killing").in_time("2021/.."), &["2024-01-military-official", "2024-02-07-al-saadi"]),
        ("wars of Israel and Jordan (003:30, 72)", events().with("Israel").with("Jordan").kind("war").not_kind("expulsion"), &["1967-war", "1968-dignity"]),
        ("agreements of Israel and Jordan (003:72)", events().with("Israel").with("Jordan").kind("agreement"), &["1994-deals", "1994-peace"]),
        ("Mahmoud al-Falahi (000:70, 224 to 232)", events().with("Mahmoud al-Falahi"), &["2019-falahi-audio", "2019-falahi-contacts"]),
        ("Thamer al-Sabhan in Syria (000:13)", events().with("Thamer al-Sabhan"), &["2019-06-sabhan-visit", "2019-sabhan-offer"]),
        ("the brigade named for al-Muhandis (004:46, 48)", events().with("Al-Muhandis Revenge Brigade"), &["2021-07-07-ain-al-asad", "2021-07-07-amrb-demand"]),
        ("threats and warnings by Ramezan Sharif (003:706 to 712)", events().with("Ramezan Sharif").kind("threat"), &["2022-03-17-sharif", "2022-masjedi-warnings"]),
        ("Ali al-Waeli (002:7, 8)", events().with("Ali al-Waeli"), &["2021-05-jadaa", "2021-05-30-ali-waeli"]),
        ("Khadim al-Waeli (002:19)", events().with("Khadim al-Waeli"), &["2021-05-30-khadim-waeli"]),
        ("Abu Baqir al-Saadi, not Saad (003:262)", events().with("Abu Baqer al-Saedi"), &["2024-02-07-al-saadi"]),
        ("Saad al-Saadi, not Abu Baqir (003:902)", events().with("Saad al-Saadi"), &["2021-07-29-inksna"]),
        ("Nasr al-Shammari (003:734 to 738)", events().with("Nasr al-Shammari"), &["2003-insurgency", "2021-12-31-mission-end", "2021-12-09-nasr-shammari"]),
        ("Ihsan al-Shammari (003:452)", events().with("Ihsan al-Shammari"), &["2023-12-ihsan-shammari"]),
        ("Marcin al-Shammari (004:351)", events().with("Marcin al-Shammari"), &["2021-07-marsin-shammari"]),
        ("Ansar Allah al-Awfiya, not Ansarallah of Yemen (003:126, 430)", events().with("Ansarallah al-Aufiaa").kind("attack").kind("meeting"), &["2023-10-mediation", "2023-10-iri-campaign"]),
        ("Ansarallah of Yemen, 2022 (003:493)", events().with("Ansarullah").in_time("2022").kind("attack"), &["2022-01-17-uae"]),
        ("the Lebanese Hezbollah under sanctions (003:890)", events().with("Hezbollah").kind("sanction"), &["2021-07-29-inksna"]),
        ("bombs in Samarra (003:1020)", events().at("Samarra").kind("attack"), &["2021-06-samarra-plant"]),
        ("the arrest of Muslih (002:16; 004:486)", events().with("Qasim Muslih").kind("arrest"), &["2021-05-muslih-arrest"]),
        ("votes of Iraq's parliament and its committees (003:326, 654)", events().at("Baghdad").kind("vote"), &["2020-01-05-parliament", "2023-02-zarfi-chosen"]),
        ("protests at the US embassy (003:812)", events().at("US embassy").kind("protest"), &["2019-12-28-embassy-protest"]),
        ("protests in Amman (003:84)", events().at("Amman").kind("protest"), &["2024-amman-protests"]),
        ("on 10 October 2023 (003:475, 522)", events().in_time("2023-10-10").kind("threat").kind("meeting").saying("\"on 10 October\""), &["2023-10-10-houthi", "2023-10-10-khazali-haniyeh"]),
        ("what Watchman tells (004:67)", events().told_by("Watchman Newscast"), &["2021-07-07-ain-al-asad"]),
        ("what the AP Archive tells (004:378 to 382)", events().told_by("AP Archive"), &["2021-01-21-biden", "2021-02-25-albukamal", "2021-06-27-us-strikes", "2021-06-29-funeral"]),
        ("Pompeo, by his Arabic name, justifies a killing (003:828, 834)", events().with("بومبيو").kind("justification"), &["2020-01-03-pompeo", "2020-07-10-pompeo"]),
        ("by the Arabic name of Abdul Mahdi (000:240, 252)", events().with("عبد المهدي"), &["2019-abdul-mahdi-statement", "2019-awad"]),
        ("a search in Arabic, anywhere in the text (000:252)", events().saying("بومبيو المهدي"), &["2019-abdul-mahdi-statement"]),
        ("by the Arabic name of Iraq (000:248, 252)", events().at("العراق").told_by("Outlet not named (Arabic headline)"), &["2019-abdul-mahdi-statement", "2019-yemen-drones"]),
        ("a strike in Gaza answers balloons (003:1062)", events().at("Gaza").kind("strike"), &["2021-06-16-gaza"]),
    ];
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    let stated = |ids: &[&str]| sorted(ids.iter().map(|&id| id.to_owned()).collect());
    compare(facts.map(|(fact, ask, ids)| (fact, sorted(ask.ids()), stated(ids))));
}
