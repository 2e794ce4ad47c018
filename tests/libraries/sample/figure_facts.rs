use super::ask::{Ask, compare, events};

fn ain_al_asad_2021() -> Ask {
    events().at("Ain al-Asad").kind("rocket attack").in_time("2021-07-07")
}

/// What the claims on an event count as `what`, each with whom it comes from: the nearest one cited, else the outlet.
fn figures(ask: &Ask, what: &str) -> Vec<String> {
    let claims = ask.one().claims;
    let figures = claims.iter().flat_map(|claim| {
        let who = claim.source.citing.last().unwrap_or(&claim.source.outlet);
        let wanted = claim.figures.iter().filter(|figure| figure.what == what);
        wanted.map(move |figure| format!("{who}: {}", figure.amount))
    });
    figures.collect()
}

/// As [`figures`], without who says so, each once.
fn amounts(ask: &Ask, what: &str) -> Vec<String> {
    let mut amounts: Vec<String> = figures(ask, what)
        .into_iter()
        .filter_map(|figure| figure.rsplit_once(": ").map(|(_, amount)| amount.to_owned()))
        .collect();
    amounts.sort();
    amounts.dedup();
    amounts
}

fn listed(rows: &[&str]) -> Vec<String> {
    rows.iter().map(|&row| row.to_owned()).collect()
}

#[test]
fn all_figures_of_the_attack_on_ain_al_asad_of_7_july_2021() {
    let ask = ain_al_asad_2021();
    assert_eq!(ask.ids(), ["2021-07-07-ain-al-asad"]);
    let mut rockets = figures(&ask, "rockets");
    rockets.sort();
    #[rustfmt::skip]
    let fired = listed(&[
        "Al Hurra: 14",
        "Major General Hamad Nims, to journalists at the base: 24",
        "Security Media Cell: 14",
        "statement of the Al-Muhandis Revenge Brigade: 30",
        "the coalition: 14",
    ]);
    #[rustfmt::skip]
    compare([
        ("rockets fired", rockets, fired),
        ("rockets on the launcher", figures(&ask, "rockets carried"), listed(&["Security Media Cell: dozens"])),
        ("rockets that hit", figures(&ask, "rockets that hit"), listed(&["Col. Wayne Marotto, coalition spokesman: 14", "Col. Wayne Marotto, coalition spokesman: 14", "Reuters: ≥ 14"])),
        ("wounded", amounts(&ask, "wounded"), listed(&["2", "≥ 2"])),
    ]);
}

#[test]
fn figures_are_those_of_the_texts() {
    let sadr_city = events().at("Sadr City").kind("bombing");
    let gaza_2021 = events().at("Gaza").kind("war").in_time("2021");
    let kirkuk = events().at("Kirkuk").in_time("2019-12-27").kind("attack");
    let inksna = events().with("Kataib Hezbollah").kind("sanction");
    let soleimani = events().at("Baghdad International Airport").kind("killing");
    let tower_22 = events().at("Tower 22").kind("attack");
    let hama = events().at("Northern Hama").in_time("2019-07-28").kind("offensive");
    let rudskoi = events().with("Sergei Rudskoi").kind("briefing");
    let embassies = events().saying("embassies").with("Donald Trump");
    let campaign = events().with("Islamic Resistance in Iraq").kind("series of attacks");
    let strength = events().saying("\"Saraya al-Salam\"").with("Asaib Ahl al-Haq");
    #[rustfmt::skip]
    let facts: [(&str, &Ask, &str, &[&str]); 38] = [
        ("killed in the market of Sadr City (003:980, 968)", &sadr_city, "killed", &["dozens", "≥ 35"]),
        ("wounded in the market of Sadr City (003:980)", &sadr_city, "wounded", &["dozens", "≥ 60"]),
        ("Palestinians killed in the war of May 2021 (002:40)", &gaza_2021, "killed in gaza", &["≥ 254"]),
        ("children among them (002:40)", &gaza_2021, "children killed", &["66"]),
        ("wounded in Gaza, almost 2,000 (002:40)", &gaza_2021, "wounded in gaza", &["~ 2000"]),
        ("displaced in Gaza (002:40)", &gaza_2021, "displaced", &["≥ 72000"]),
        ("killed by Palestinian rockets (002:40)", &gaza_2021, "killed in israel", &["12"]),
        ("killed at the base in Kirkuk (003:812)", &kirkuk, "killed", &["1"]),
        ("Americans wounded at the base in Kirkuk (003:812)", &kirkuk, "us wounded", &["4"]),
        ("Iraqis wounded at the base in Kirkuk (003:812)", &kirkuk, "iraqi wounded", &["2"]),
        ("killed with Soleimani (003:820)", &soleimani, "killed", &["10"]),
        ("killed at Tower 22 (003:136, 184, 196, 270)", &tower_22, "killed", &["3"]),
        ("years that the sanctions of July 2021 last (003:900)", &inksna, "years", &["2"]),
        ("Syrian firms under those sanctions (003:894)", &inksna, "syrian firms", &["2"]),
        ("Russian firms under those sanctions (003:894)", &inksna, "russian firms", &["3"]),
        ("equipment destroyed in northern Hama (000:126)", &hama, "equipment destroyed", &["≥ 5"]),
        ("militants killed in northern Hama (000:126)", &hama, "killed", &["≤ 10"]),
        ("fighters in the clashes, by Rudskoi (000:134)", &rudskoi, "fighters", &["~ 300"]),
        ("tanks in the clashes, by Rudskoi (000:134)", &rudskoi, "tanks", &["10"]),
        ("armed vehicles in the clashes, by Rudskoi (000:134)", &rudskoi, "vehicles", &["20"]),
        ("embassies in danger, as Trump went on (003:824)", &embassies, "embassies", &["1", "4"]),
        ("attacks since mid-October 2023 (003:460)", &campaign, "attacks by december 2023", &["≥ 102"]),
        ("operations until March 2024 (003:130)", &campaign, "operations by march 2024", &["~ 188"]),
        ("members of Asaib Ahl al-Haq (000:192)", &strength, "asaib members", &["10000"]),
        ("members of Kataib Hezbollah, 30,000+ (000:192)", &strength, "kataib hezbollah members", &["≥ 30000"]),
        ("members of Saraya al-Salam (000:192)", &strength, "saraya al-salam members", &["10000–50000"]),
        ("killed by the US strike of June 2021 (004:380, 403)", &events().at("Iraq–Syria border").kind("strike").in_time("2021-06"), "killed", &["4"]),
        ("rockets at the embassy on 8 July 2021 (004:25, 27, 286)", &events().at("Green Zone").kind("rocket attack").in_time("2021-07-08"), "rockets", &["3"]),
        ("detained over the attack on the embassy (003:390, 392)", &events().kind("arrests").in_time("2023-12"), "arrested", &["13", "several"]),
        ("attacks on the PMU in two months (001:23)", &events().with("Popular Mobilization Units").saying("twelve attacks").kind("series of attacks"), "attacks", &["12"]),
        ("attacks of Israel before 27 August 2019 (000:7)", &events().kind("series of drone strikes"), "attacks", &["5"]),
        ("missiles of 13 March 2022, a dozen (003:720)", &events().at("Erbil").kind("missile strike"), "missiles", &["12"]),
        ("IRGC officers killed in Damascus (003:722)", &events().at("Damascus").kind("strike").with("Ehsan Karbalaipour"), "killed", &["2"]),
        ("fighters that Kataib Hezbollah would arm (003:86)", &events().at("Jordan").with("Kataib Hezbollah"), "fighters", &["12000"]),
        ("killed by penetrators of Iran (004:120)", &events().kind("arming").saying("penetrators"), "killed by penetrators", &["≥ 196"]),
        ("dollars stolen from Iraq since 2003 (002:29)", &events().kind("smuggling of money"), "dollars", &["150000000000"]),
        ("contractors who guard Syrian oil, more than 3,500 (000:138)", &events().kind("contractors"), "contractors", &["≥ 3500"]),
        ("shot down over Iraq in April 2024 (003:56)", &events().saying("\"shoots down\"").in_time("2024-04"), "drones and missiles", &["~ 30"]),
    ];
    compare(facts.map(|(fact, ask, what, amounts_stated)| (fact, amounts(ask, what), listed(amounts_stated))));
}
