//! Words by which the cells of a column tell that they name kinds of events.

use std::sync::LazyLock;

use dateline_event::Act;
use dateline_event::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// Whether a short text names a kind of event: `Shelling`, `Robo a mano armada`, `обстрел`, `اعتقال`.
pub(super) fn names_act(text: &str) -> bool {
    const LONGEST: usize = 120;
    if text.len() > LONGEST {
        return false;
    }
    if matches!(Act::of([text]), Act::Violence | Act::Speech) {
        return true;
    }
    let folded = fold(text);
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.any(is_act)
}

/// Whether a name is one of an event: `Siege of Alphaville`, `Second Landian War`, `Schlacht bei Beta`.
pub(super) fn names_event(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| EVENTS.contains(word)) || names_act(text)
}

/// Words in names of events that are no kinds of events by themselves, folded.
static EVENTS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    const WORDS: &str = "war wars occupation campaign offensive operation invasion uprising revolution rebellion revolt crisis genocide \
                         intervention conflict guerre occupation bataille siège guerra batalla sitio ocupación revolución rebelión \
                         batalha cerco assedio battaglia occupazione krieg schlacht belagerung aufstand besatzung война битва осада \
                         восстание оккупация війна битва облога повстання حرب معركة حصار احتلال انتفاضة ثورة savaş savaşı kuşatma";
    WORDS.split_whitespace().map(fold).collect()
});

fn is_act(word: &str) -> bool {
    let begins = |word: &str| {
        let first = word.chars().next();
        let stems = first.and_then(|first| STEMS.get(&first)).map_or(&[][..], Vec::as_slice);
        stems.iter().any(|stem| word.starts_with(stem.as_str()))
    };
    begins(word) || word.strip_prefix("ال").is_some_and(begins) || HAN.iter().any(|act| word.contains(act))
}

/// How words begin that name kinds of events, by their first letter.
static STEMS: LazyLock<FxHashMap<char, Vec<String>>> = LazyLock::new(|| {
    let mut stems: FxHashMap<char, Vec<String>> = FxHashMap::default();
    for stem in WORDS.split_whitespace().map(fold) {
        if let Some(first) = stem.chars().next() {
            stems.entry(first).or_default().push(stem);
        }
    }
    stems
});

const HAN: [&str; 34] = [
    "袭击", "攻击", "爆炸", "枪击", "谋杀", "绑架", "抗议", "示威", "冲突", "逮捕", "空袭", "火灾", "地震", "洪水",
    "盗窃", "抢劫", "恐怖", "暴力", "炮击", "拘留", "襲撃", "攻撃", "爆発", "銃撃", "殺人", "誘拐", "抗議", "デモ",
    "衝突", "空爆", "爆弾", "テロ", "刺殺", "事故",
];

const WORDS: &str = "
    boarded pirac gunshot taser mutin fired attack bomb shell shoot shot kill murder homicid assault raid clash battle fight explos blast protest demonstrat riot arrest detain
    detention abduct kidnap hostage tortur rape sexual loot robb theft thefts stolen burglar vandal arson sabotag assassin execut massacr
    strike strikes airstrike missile drone uav rocket artiller ambush landmine mine mines ied suicid stabb threat harass intimidat evict demolit
    destruct displac disappear siege blockad curfew crackdown censor expuls deport flood earthquak storm cyclon hurrican wildfire drought
    landslid accident crash collision shipwreck drown piracy boarding hijack incurs infiltr overflight intercept ceasefire discriminat
    harm injur extort ransom smuggl traffick cyber ddos phish malware breach spill sink grounding hate antisemit attempted damage
    skirmish armed violence nonviolent remote weaponized weaponised ground naval aerial hostile hostilities friendly terror insurgen coup

    ataque atentad asesin secuestr desaparic amenaz violenc robo robos hurto enfrentam combate emboscad disparo tiroteo manifestac bloqueo
    huelga detenc captur desplaz feminicid femicid agresi lesion extors despoj inundac incend terremot sism hostigam retencion linchamient
    allanamient masacr ejecuc reclutamient mina minas tentativa estupro roubo furto sequestro chacina agress latrocin ameaca greve operacao
    desabament alagament

    attaqu attentat meurtr enlev disparit menac pillage affront embuscad fusillad manifest emeut greve interpell inond seism braquag viol

    angriff anschlag mord totung entfuhr uberfall beschuss gefecht schuss sprengstoff brandstift brandanschlag diebstahl raub korperverletz
    sachbeschad bedroh beleidig kundgeb verhaft festnahm durchsuch hochwasser erdbeb unfall volksverhetz propaganda notig hausfriedens
    brand storung versammlung

    attacc omicid aggression rapin sequestr minacc scontr esplos sparator furto

    saldir catis patlam cinayet suikast kacir gozalt tutukla gosteri yangin deprem kaza iskence oldur yarala baskin operasyon

    атак обстрел обстріл удар взрыв вибух убийств вбивств похищ викраден пытк катуван задерж затрим арест пожар пожеж митинг протест нападен
    напад бомб теракт ракет дрон бпла подрыв підрив авар дтп обыск обшук штурм бой бои диверс угроз погроз насил прилет приліт расстрел
    розстріл избиен побитт грабеж кража стрельб стрілян пикет акци акці мирн

    قصف غار اشتباك تفجير انفجار اغتيال قتل مقتل مجزر خطف اختطاف اعتقال احتجاز تعذيب مظاهر احتجاج هجوم كمين الغام لغم اطلاق استهداف نهب سرق حريق
    زلزال فيضان تهديد نزوح حصار اعتداء وفاه اقتحام مداهم اخفاء تهجير

    حمله بمب ترور درگير كشتار تيرانداز بازداشت اعتراض تجمع شكنجه اعدام زلزله سيل مين

    atak zamach ostrzal ostrzał zabojstw zabójstw porwan wybuch eksploz pozar pożar napad pobici kradzie areszt zatrzym demonstracj strajk
    aanval aanslag moord ontvoer schiet beschiet betog overval diefstal mishandel bedreig inbraak ontploff vernieling
    serang pembunuh penculik penembak ledak protes demo bentrok kebakar pencuri rampok banjir gempa

    פיגוע ירי רצח טבח חטיפ לחימ דקיר פיצוצ פיצוץ תקיפ מעצר הפגנ תאונ הפגז הפצצ ירו
    střelb požár útok výbuch vražd únos zatčen demonstr protest bombard napad ubojstvo ubistvo otmic eksploz hapšen
    támad robban gyilkos tünt letartózt lövöld atac explozi omor rapir arest împușc επιθεσ εκρηξ δολοφον συλληψ διαδηλ απαγωγ πυροβολ
    execut executat afusell empreson deport assassin segrest detenc drab mord anslag skud skyder overfald bortfor sprengn hyokkay rajahd
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_events_are_told_from_other_words() {
        for text in [
            "Shelling/artillery",
            "Robo a mano armada",
            "Desaparición forzada",
            "Обстрел",
            "Drone strike",
            "الاعتقال التعسفي",
            "Körperverletzung",
            "空袭",
            "Tutuklama",
            "Peaceful protest",
        ] {
            assert!(names_act(text), "{text}");
        }
        for text in [
            "Male",
            "Landia",
            "Verified",
            "Alpha",
            "Monday",
            "Army of Landia",
            "Civilian",
            "Москва",
        ] {
            assert!(!names_act(text), "{text}");
        }
    }
}
