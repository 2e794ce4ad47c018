use super::*;

#[track_caller]
fn check(expected: Act, kinds: &[&[&str]]) {
    for kind in kinds {
        assert_eq!(Act::of(kind.iter().copied()), expected, "{kind:?}");
    }
}

#[test]
fn words_of_a_kind_tell_what_it_is() {
    check(
        Act::Violence,
        &[
            &["attack", "drone attack"],
            &["strike", "air strike"],
            &["protest", "attack on an embassy"],
            &["Riot"],
            &["Riots in prison"],
            &["Shooting incident"],
            &["series of air strikes"],
            &["attack", "missiles and drones"],
            &["operation", "combat missions"],
            &["Mortar fire"],
            &["Suicide bombing, car bomb"],
            &["IED"],
            &["Use of explosive weapons, rockets"],
        ],
    );
    check(
        Act::Speech,
        &[
            &["threat", "threat of attack"],
            &["threat", "planned attack"],
            &["statement", "accusation"],
            &["meeting", "talks"],
            &["Event log"],
            &["Election"],
            &["Peace talks after the attack"],
            &["bomb threat"],
            &["Press release"],
            &["ceasefire"],
        ],
    );
    check(
        Act::Other,
        &[
            &["sanction", "designation"],
            &["war", "civil war"],
            &["Non-violent action"],
            &["operation", "bombs found"],
        ],
    );
    check(
        Act::Unnamed,
        &[&[], &["", ""], &["Unknown"], &["n/a"], &["–"], &["Неизвестно"]],
    );
}

#[test]
fn the_head_decides_and_not_what_it_is_about() {
    check(
        Act::Speech,
        &[
            &["Funeral of bombing victims"],
            &["bombing victims' funeral"],
            &["Commemoration of the massacre, the killing and the rapes"],
            &["Meeting on attacks"],
            &["Funérailles des victimes de l’attentat"],
            &["Reunión sobre los atentados"],
            &["Beerdigung der Opfer des Anschlags"],
            &["Похороны жертв взрыва"],
            &["Report of an attack"],
            &["Rumours of an attack"],
            &["Call for attacks"],
            &["Incitement to violence"],
            &["praise of the attack"],
            &["Ultimatum"],
            &["Log entry"],
            &["Face-to-face meeting"],
            &["Pogrzeb ofiar zamachu"],
            &["Funerale delle vittime dell’attentato"],
            &["Uitvaart van slachtoffers van de aanslag"],
            &["تشييع ضحايا التفجير"],
        ],
    );
    check(
        Act::Other,
        &[
            &["murder trial"],
            &["bomb disposal"],
            &["Investigation of the attack"],
            &["расследование убийства"],
            &["Prozess wegen Mordes"],
            &["محاكمة منفذي الهجوم"],
            &["Ceasefire violation"],
            &["Illegal entry"],
            &["Water tank"],
        ],
    );
    check(
        Act::Violence,
        &[
            &["Attack on a funeral"],
            &["Funeral attack"],
            &["attack during peace talks"],
            &["Anschlag auf eine Wahlkundgebung"],
            &["Attaque d’une réunion"],
            &["Нападение на заседание"],
            &["هجوم على جنازة"],
            &["Act of terrorism"],
            &["exchange of fire"],
            &["Prise d’otages"],
            &["Drive-by shooting"],
            &["hit‑and‑run attacks"],
            &["Forced disappearance"],
            &["tank fire"],
        ],
    );
}

#[test]
fn a_strike_of_workers_is_no_attack() {
    check(
        Act::Other,
        &[
            &["Protests", "Conduct strike or boycott"],
            &["Teachers’ strike"],
            &["general strike"],
            &["Grève"],
            &["Huelga"],
        ],
    );
    check(Act::Violence, &[&["Strike"], &["missile strikes"]]);
}

#[test]
fn talks_votes_and_truces_are_no_acts_in_any_language() {
    check(
        Act::Speech,
        &[
            &["Sitzung"],
            &["Krisensitzungen des Kabinetts"],
            &["Wahl"],
            &["Waffenstillstand"],
            &["Friedensgespräche"],
            &["Séance du parlement"],
            &["Élections législatives"],
            &["Cessez-le-feu"],
            &["Pourparlers de paix"],
            &["Elecciones"],
            &["Tregua"],
            &["Alto el fuego"],
            &["Conversaciones de paz"],
            &["Eleições"],
            &["Cessar-fogo"],
            &["Заседание"],
            &["Выборы"],
            &["Перемирие"],
            &["Мирные переговоры"],
            &["Засідання"],
            &["Вибори"],
            &["Перемир'я"],
            &["Перемирʼя"],
            &["Мирні переговори"],
            &["Toplantı"],
            &["Seçimler"],
            &["Ateşkes"],
            &["Barış görüşmeleri"],
            &["جلسة"],
            &["انتخابات"],
            &["الهدنة"],
            &["محادثات السلام"],
            &["نشست"],
            &["آتش‌بس"],
            &["Riunione del consiglio"],
            &["Accordi di pace"],
            &["Cessate il fuoco"],
            &["Spotkanie ministrów"],
            &["Zawieszenie broni"],
            &["Vredesonderhandelingen"],
            &["Staakt-het-vuren"],
            &["Krisisvergadering"],
            &["مذاکرات صلح"],
        ],
    );
}

#[test]
fn violence_is_violence_in_any_language() {
    check(
        Act::Violence,
        &[
            &["Bombenanschläge"],
            &["Luftangriff"],
            &["Überfall"],
            &["Frappe aérienne"],
            &["Attentat suicide"],
            &["Raid aérien"],
            &["Émeutes"],
            &["Ataque armado"],
            &["Asesinatos"],
            &["Bombardeo aéreo"],
            &["Explosão"],
            &["Ракетный обстрел города"],
            &["Массовое убийство"],
            &["Обстрел"],
            &["Ракетна атака"],
            &["Вибух"],
            &["Bombalı saldırı"],
            &["Hava saldırıları"],
            &["قصف مدفعي"],
            &["عملية اغتيال"],
            &["الهجوم"],
            &["حمله پهپادی"],
            &["بمب‌گذاری"],
            &["إطلاق نار"],
            &["Tötung"],
            &["Attentato suicida"],
            &["Attacco con droni"],
            &["Rapimenti"],
            &["Zamach bombowy"],
            &["Ostrzał artyleryjski"],
            &["Porwania"],
            &["Bomaanslag"],
            &["Luchtaanvallen"],
            &["Schietpartij"],
        ],
    );
}

#[test]
fn types_of_codebooks_mean_what_they_mean_there() {
    check(
        Act::Violence,
        &[
            &["Battles", "Armed clash"],
            &["Battles", "Government regains territory"],
            &["Explosions/Remote violence", "Shelling/artillery/missile attack"],
            &["Explosions/Remote violence", "Remote explosive/landmine/IED"],
            &["Violence against civilians", "Abduction/forced disappearance"],
            &["Riots", "Mob violence"],
            &["Riots", "Violent demonstration"],
            &["Protests", "Excessive force against protesters"],
            &["State-based violence"],
            &["One-sided violence"],
            &["Armed Assault", "Firearms"],
            &["Hostage Taking (Kidnapping)"],
            &["Hijacking"],
            &["Fight", "Violate ceasefire"],
            &["Fight", "193"],
            &["Assault", "Abduct, hijack, or take hostage"],
            &["Protest", "Protest violently, riot"],
            &["Protest", "1451"],
            &["Coerce", "175"],
        ],
    );
    check(
        Act::Speech,
        &[
            &["Strategic developments", "Agreement"],
            &["Threaten", "Threaten with military force"],
            &["Demand", "Demand ceasefire"],
            &["Express intent to cooperate", "Express intent to provide military aid"],
            &["Consult", "Host a visit"],
            &["REJECT"],
        ],
    );
    check(
        Act::Other,
        &[
            &["Strategic developments", "Non-violent transfer of territory"],
            &["Strategic developments", "Looting/property destruction"],
            &["Strategic developments", "Disrupted weapons use"],
            &["Strategic developments", "Arrests"],
            &["Protests", "Peaceful protest"],
            &["Protest", "141"],
            &["Coerce", "173"],
            &["Investigate", "Investigate war crimes"],
            &["Yield", "Declare truce, ceasefire"],
        ],
    );
}
