use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold::fold;

/// Whether what an event is called tells that something was done to somebody, which can be claimed and denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Act {
    /// An act of violence: an attack, a battle, a kidnapping.
    Violence,
    /// Something said or written down: a statement, a threat, a meeting, a log entry. Nobody claims or denies
    /// having done it, and nobody acts in it *against* somebody.
    Speech,
    /// Its kind tells neither.
    Other,
    /// It has no kind.
    #[default]
    Unnamed,
}

impl Act {
    /// What a kind is, by the words of its names from the widest to the narrowest. A word for speech decides before one
    /// for violence: a threat of attack is a threat.
    pub fn of<'a>(kind: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<String> = kind.into_iter().map(fold).filter(|name| !name.is_empty()).collect();
        if names.is_empty() {
            return Self::Unnamed;
        }
        let words = || names.iter().flat_map(|name| words(name));
        if words().any(|word| VOCABULARY.speech.contains(word)) {
            return Self::Speech;
        }
        let is_work_stopped = words().any(|word| VOCABULARY.protest.contains(word));
        let is_violent = words()
            .any(|word| VOCABULARY.violence.contains(word) || (!is_work_stopped && VOCABULARY.strike.contains(word)));
        let is_denied = names
            .iter()
            .any(|name| name.contains("non-violent") || name.contains("non violent"));
        if is_violent && !is_denied {
            Self::Violence
        } else {
            Self::Other
        }
    }

    /// Whether somebody may claim it, deny it, or act in it against somebody.
    pub fn is_done(self) -> bool {
        self != Self::Speech
    }
}

/// The words of a folded name. Letters keep together whatever their script.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Folded words of the languages in which exports name kinds of events.
struct Vocabulary {
    violence: HashSet<String>,
    /// Of two meanings: an attack, or workers who stop work.
    strike: HashSet<String>,
    protest: HashSet<String>,
    speech: HashSet<String>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let folded = |list: &str| list.split_whitespace().map(fold).collect();
    Vocabulary {
        violence: folded(VIOLENCE),
        strike: folded("strike strikes huelga grève streik забастовка"),
        protest: folded("protest protests demonstration demonstrations boycott labour labor hunger general workers"),
        speech: folded(SPEECH),
    }
});

const VIOLENCE: &str = "
    attack attacks attacked airstrike airstrikes bombing bombings bombardment bombardments bomb bombs shelling shellings
    assassination assassinations sabotage killing killings murder murders homicide massacre massacres execution executions
    battle battles clash clashes combat fighting fight firefight violence violent explosion explosions explosive
    explosives ied ieds vbied raid raids assault assaults ambush ambushes rocket rockets missile missiles drone drones
    artillery mortar mortars gunfire shooting shootings sniper kidnapping kidnappings abduction abductions hostage hostages
    torture rape arson offensive genocide suicide lynching beheading
    attaque attaques attentat attentats bombardement bombardements frappe frappes assassinat assassinats combats
    affrontement affrontements meurtre enlèvement enlèvements fusillade
    ataque ataques atentado atentados bombardeo bombardeos asesinato asesinatos masacre masacres combate combates
    enfrentamiento enfrentamientos secuestro secuestros homicidio emboscada explosión
    angriff angriffe anschlag anschläge gefecht gefechte mord beschuss luftangriff luftangriffe entführung überfall
    атака атаки обстрел обстрелы удар удары взрыв взрывы убийство убийства бой бои штурм похищение
    обстріл обстріли вибух вибухи вбивство напад
    saldırı saldırısı çatışma bombalama patlama suikast kaçırma
    هجوم هجمات الهجوم قصف القصف غارة غارات اغتيال اغتيالات تفجير تفجيرات انفجار اشتباك اشتباكات معركة معارك قتل مجزرة خطف اختطاف
    حمله انفجار ترور بمباران درگیری";

const SPEECH: &str = "
    statement statements speech speeches interview interviews announcement announcements denial denials accusation
    accusations claim claims press briefing condemnation condemn criticism criticise warning warnings threat threats
    threaten demand demands appeal appeals tweet tweets post posts message messages chat meeting meetings talks visit
    visits negotiation negotiations negotiate conference summit consult consultation consultations dialogue reject
    disapprove log logs logon login logoff article articles publication
    déclaration déclarations communiqué communiqués réunion réunions menace menaces discours
    declaración declaraciones comunicado reunión reuniones amenaza amenazas discurso
    erklärung erklärungen treffen drohung drohungen rede
    заявление заявления встреча угроза речь заява зустріч загроза
    açıklama toplantı tehdit
    بيان بيانات تصريح تصريحات اجتماع لقاء تهديد تهديدات خطاب
    بیانیه دیدار تهدید";

#[cfg(test)]
mod tests {
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
                &["Explosions/Remote violence", "Shelling/artillery/missile attack"],
                &["Battles"],
                &["strike", "air strike"],
                &["protest", "attack on an embassy"],
                &["Armed Assault"],
                &["Hostage Taking (Kidnapping)"],
                &["Atentado"],
                &["قصف"],
                &["Обстрел"],
            ],
        );
        check(
            Act::Speech,
            &[
                &["threat", "threat of attack"],
                &["statement", "accusation"],
                &["meeting", "talks"],
                &["Threaten", "Threaten with military force"],
                &["بيان"],
                &["Event log"],
            ],
        );
        check(
            Act::Other,
            &[
                &["Protests", "Conduct strike or boycott"],
                &["Strategic developments", "Non-violent transfer of territory"],
                &["sanction", "designation"],
                &["war", "civil war"],
            ],
        );
        check(Act::Unnamed, &[&[], &["", ""]]);
    }
}
