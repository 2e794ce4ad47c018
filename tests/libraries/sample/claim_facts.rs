use dateline_event::{Event, LinkKind, Role, Stance};

use super::ask::{Ask, compare, events};

/// Who says, with this stance, what is said of the event: the last one cited, else the outlet; each once.
fn who(event: &Event, stance: Stance) -> Vec<String> {
    let claims = event.claims.iter().filter(|claim| claim.stance == stance);
    let names = claims.map(|claim| claim.source.citing.last().unwrap_or(&claim.source.outlet).clone());
    sorted(names.collect())
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names.dedup();
    names
}

fn listed(names: &[&str]) -> Vec<String> {
    sorted(names.iter().map(|&name| name.to_owned()).collect())
}

#[test]
fn those_deny_and_claim_who_do_so_in_the_texts() {
    use Stance::{ClaimsResponsibility, Denies, Disputes};
    #[rustfmt::skip]
    let facts: [(&str, Ask, Stance, &[&str]); 17] = [
        ("the brigade fired at Ain al-Asad (004:48)", events().at("Ain al-Asad").kind("rocket attack").in_time("2021-07"), ClaimsResponsibility, &["statement of the Al-Muhandis Revenge Brigade"]),
        ("Daesh bombed Sadr City (003:982)", events().at("Sadr City"). kind("bombing"), ClaimsResponsibility, &["Daesh"]),
        ("the IRGC struck Erbil, say itself, its spokesman and the ambassador (003:708, 714, 722)", events().at("Erbil").kind("missile strike"), ClaimsResponsibility, &["IRGC statement", "Iraj Masjedi", "Ramezan Sharif"]),
        ("the US killed al-Saadi (003:264, 268)", events().with("Abu Baqir al-Saadi"), ClaimsResponsibility, &["CENTCOM", "the US"]),
        ("Kataib Hezbollah struck Al-Harir (003:505)", events().at("Al-Harir"), ClaimsResponsibility, &["Kataib Hezbollah"]),
        ("Israel answered balloons (003:1062)", events().at("Gaza").kind("strike"), ClaimsResponsibility, &["the Israeli army"]),
        ("Israel says why it struck Aqraba (000:28)", events().at("Aqraba").kind("strike"), ClaimsResponsibility, &["the Israeli military"]),
        ("ISIS cut the line to Baqubah (003:1022)", events().at("Baqubah"), ClaimsResponsibility, &["ISIS"]),
        ("nobody claims the rockets at the Green Zone (004:25 to 27, 286 to 298)", events().at("Green Zone").kind("rocket attack").in_time("2021"), ClaimsResponsibility, &[]),
        ("Rezaee denies a hit (000:30)", events().at("Aqraba").kind("strike"), Denies, &["Mohsen Rezaee"]),
        ("Iraqi sources deny that Iranians died (000:144)", events().at("Camp Ashraf"), Denies, &["Iraqi sources"]),
        ("Iran denies attacks on tankers (000:192)", events().kind("attacks on ships"), Denies, &["Iranian government"]),
        ("Kataib Hezbollah: no attack on al-Kadhimi (003:778, 780)", events().at("Residence of the prime minister"), Denies, &["Kataib Hezbollah"]),
        ("nobody denies the attack on Ain al-Asad (004:42 to 50, 333 to 345, 397)", events().at("Ain al-Asad").kind("rocket attack").in_time("2021-07"), Denies, &[]),
        ("Mouanes denies that the US refused anyone (003:654)", events().kind("diplomatic pressure"), Denies, &["Hussein Mouanes"]),
        ("officials: drones or fires in Anbar (001:31)", events().at("PMF weapons depot in Anbar"), Disputes, &["officials"]),
        ("Callamard: the killing was arbitrary (003:832)", events().at("Baghdad International Airport").kind("killing"), Disputes, &["Agnès Callamard"]),
    ];
    compare(facts.map(|(fact, ask, stance, names)| (fact, who(&ask.one(), stance), listed(names))));
}

#[test]
fn actors_have_the_parts_that_the_texts_give_them() {
    #[rustfmt::skip]
    let facts: [(&str, Ask, Role, &[&str]); 7] = [
        ("killed on 3 January 2020 (003:820)", events().at("Baghdad airport").kind("killing"), Role::Victim, &["Abu Mahdi al-Muhandis", "Qassem Soleimani"]),
        ("killed near Aqraba (000:30)", events().at("Aqraba").kind("strike"), Role::Victim, &["Hassan Yusuf al-Zabib", "Yasser Ahmad Dahir"]),
        ("officers killed in Damascus (003:724)", events().at("Damascus").with("Morteza Saeidnejad"), Role::Victim, &["Ehsan Karbalaipour", "Morteza Saeidnejad"]),
        ("claims Ain al-Asad, 2021 (004:48)", events().at("Ain al-Asad").in_time("2021-07").kind("rocket attack"), Role::ClaimedBy, &["Al-Muhandis Revenge Brigade"]),
        ("blamed for Kirkuk (003:812, 814)", events().at("Kirkuk").kind("attack"), Role::AttributedTo, &["Iran", "Kataib Hezbollah", "Qassem Soleimani"]),
        ("denies Aqraba (000:30)", events().at("Aqraba").kind("strike"), Role::DeniedBy, &["Islamic Revolutionary Guard Corps", "Mohsen Rezaee"]),
        ("nobody surely did Ain al-Asad, 2021", events().at("Ain al-Asad").in_time("2021-07").kind("rocket attack"), Role::Perpetrator, &[]),
    ];
    let in_role = |event: &Event, role: Role| {
        let all = event
            .actors
            .iter()
            .chain(event.claims.iter().flat_map(|claim| &claim.actors));
        sorted(
            all.filter(|actor| actor.role == role)
                .map(|actor| actor.name.clone())
                .collect(),
        )
    };
    compare(facts.map(|(fact, ask, role, names)| (fact, in_role(&ask.one(), role), listed(names))));
}

#[test]
fn retaliation_is_for_what_the_texts_say() {
    #[rustfmt::skip]
    let facts: [(&str, Ask, &[&str]); 7] = [
        ("Iran's missiles, for Soleimani (002:13)", events().at("Ain al-Asad").kind("missile strike"), &["2020-01-03-soleimani"]),
        ("the strike on Al Bukamal, for a contractor (003:1082)", events().at("Al Bukamal").in_time("2021"), &["2021-02-contractor"]),
        ("Erbil, for officers killed in Damascus (003:722)", events().at("Erbil").kind("missile strike"), &["2022-03-damascus"]),
        ("al-Saadi, for three dead in Jordan (003:270)", events().with("Abu Baqir al-Saadi"), &["2024-01-28-tower22"]),
        ("Gaza, for balloons (003:1062)", events().at("Gaza").kind("strike"), &["2021-06-balloons"]),
        ("the Iraqi campaign, for Gaza (003:338)", events().with("Islamic Resistance in Iraq").kind("series of attacks"), &["2023-10-gaza-war"]),
        ("Samarra, for nothing that is told (003:1020)", events().at("Samarra"), &[]),
    ];
    let reasons = |event: Event| {
        let links = event
            .links
            .into_iter()
            .filter(|link| link.kind == LinkKind::RetaliationFor);
        sorted(links.map(|link| link.to).collect())
    };
    compare(facts.map(|(fact, ask, ids)| (fact, reasons(ask.one()), listed(ids))));
}

#[test]
fn those_tell_of_an_event_who_do_so_in_the_texts() {
    #[rustfmt::skip]
    let facts: [(&str, Ask, &[&str]); 6] = [
        ("Tower 22 (003:136, 184 to 228, 270)", events().at("Tower 22").kind("attack"), &["Al Mayadeen English", "The Cradle"]),
        ("rockets at the Green Zone (004:25, 114, 286)", events().at("Green Zone").kind("rocket attack").in_time("2021"), &["OAN Newsroom", "Outlet not named (text 004, line 16)", "Seth J. Frantzman (outlet not named)"]),
        ("parliament's vote (002:27; 003:326, 822, 876, 956)", events().with("Iraqi parliament").kind("vote"), &["Al Mayadeen English", "Outlet not named (text 002)", "Staff, Agencies (outlet not named)"]),
        ("the killing of 3 January 2020 (002:13; 003:820; 004:363, 439)", events().at("Baghdad airport").kind("killing"), &["Al Hurra", "Outlet not named (after AP)", "Outlet not named (text 002)", "Staff, Agencies (outlet not named)"]),
        ("Iran's missiles on Ain al-Asad (002:13)", events().at("Ain al-Asad").kind("missile strike"), &["Outlet not named (text 002)"]),
        ("Kirkuk (003:812)", events().at("Iraqi military base in Kirkuk"), &["Staff, Agencies (outlet not named)"]),
    ];
    let outlets = |event: Event| sorted(event.claims.into_iter().map(|claim| claim.source.outlet).collect());
    compare(facts.map(|(fact, ask, names)| (fact, outlets(ask.one()), listed(names))));
}

#[test]
fn reprints_are_no_confirmation() {
    let erbil = events().at("Erbil airport").kind("attack").one();
    let reprint = erbil
        .claims
        .iter()
        .find(|claim| claim.reference.ends_with(":179"))
        .unwrap();
    assert_eq!(reprint.reprint_of.as_deref(), Some("Alarabiya.net"));
}
