use super::Act;
use super::lists::{LISTS, Sense};
use super::unspaced::{self, End};

/// A folded name of a kind of event, taken apart.
///
/// It may give several names (“shelling/artillery”), of which the first that tells anything decides. Of each the part before
/// the first preposition or genitive is looked at. Its head is the last word in English, German, Dutch and Turkish, the first word
/// that tells anything in the Romance languages, Polish and Kurdish in Latin letters, the first that is no adjective in Russian,
/// Ukrainian, and where Arabic and Hebrew letters are written, and the end in Chinese, Japanese and Korean.
/// Words that say only that something happened (“series of …”, “… incident”, “عملية …”) are passed over.
pub(super) struct Phrase<'a> {
    name: &'a str,
    /// Whether a strike is workers' here.
    stops_work: bool,
}

impl<'a> Phrase<'a> {
    pub fn new(name: &'a str, stops_work: bool) -> Self {
        Self { name, stops_work }
    }

    /// Violence or speech; `None` where it tells neither.
    pub fn act(&self) -> Option<Act> {
        let names = self.name.split(['/', '|', ';', ':', '(', ')', '[', ']', '–', '—', '+']);
        names
            .flat_map(|name| name.split(" - "))
            .find_map(|name| self.of_name(name))
    }

    fn of_name(&self, name: &str) -> Option<Act> {
        let words: Vec<&str> = words(name).collect();
        let parts = words.split(|word| LISTS.prepositions.contains(*word));
        for part in parts.filter(|part| !part.is_empty()) {
            // What is joined by “and” before a preposition stands side by side.
            let joined = part
                .split(|word| LISTS.conjunctions.contains(*word))
                .filter(|part| !part.is_empty());
            let mut is_light = true;
            for words in joined {
                let head = self.head(words);
                if let Head::Tells(act) = head {
                    return Some(act);
                }
                is_light &= matches!(head, Head::Light);
            }
            if !is_light {
                return None;
            }
        }
        None
    }

    fn head(&self, words: &[&str]) -> Head {
        let words: Vec<&str> = without_negated(words);
        let is_of = |word: &&str, script: std::ops::RangeInclusive<char>| word.chars().any(|c| script.contains(&c));
        if words.iter().any(|word| word.contains(unspaced::is_letter)) {
            return self.last_end(&words);
        }
        if words.iter().any(|word| is_of(word, '\u{590}'..='\u{6ff}')) {
            return self.first(words.iter().copied());
        }
        if words.iter().any(|word| is_of(word, '\u{400}'..='\u{4ff}')) {
            return self.first(words.iter().copied().skip_while(|word| is_slavic_adjective(word)));
        }
        let last = self.first(words.iter().rev().copied());
        let leading = || {
            words
                .iter()
                .find_map(|word| self.sense(word).filter(|_| LISTS.is_leading(word)))
        };
        match last {
            Head::Unknown => leading().map_or(Head::Unknown, Head::Tells),
            head => head,
        }
    }

    /// The first of these that is not light.
    fn first<'w>(&self, words: impl Iterator<Item = &'w str>) -> Head {
        for word in words {
            match self.sense(word) {
                Some(act) => return Head::Tells(act),
                None if is_light(word) => {}
                None => return Head::Unknown,
            }
        }
        Head::Light
    }

    /// What the end of these words tells where words need not stand apart.
    fn last_end(&self, words: &[&str]) -> Head {
        for word in words.iter().rev() {
            let mut rest = *word;
            while !rest.is_empty() {
                rest = match unspaced::end(rest) {
                    End::Tells(sense) => return self.act_of(sense).map_or(Head::Unknown, Head::Tells),
                    End::Light(before) => before,
                    End::Unknown if is_light(rest) => "",
                    End::Unknown => return Head::Unknown,
                };
            }
        }
        Head::Light
    }

    fn sense(&self, word: &str) -> Option<Act> {
        self.act_of(LISTS.sense(word)?)
    }

    fn act_of(&self, sense: Sense) -> Option<Act> {
        match sense {
            Sense::Violence => Some(Act::Violence),
            Sense::Speech => Some(Act::Speech),
            Sense::Strike => (!self.stops_work).then_some(Act::Violence),
        }
    }
}

/// Whether a folded name has a word that makes a strike one of workers.
pub(super) fn tells_of_protest(name: &str) -> bool {
    words(name).any(|word| LISTS.protest.contains(word))
}

enum Head {
    Tells(Act),
    Unknown,
    /// There are only light words.
    Light,
}

/// The words of a folded name. Letters keep together whatever their script.
fn words(name: &str) -> impl Iterator<Item = &str> {
    // A comma joins as “and” does.
    name.split_inclusive(',').flat_map(|part| {
        let comma = part.ends_with(',').then_some(",");
        part.split(|c: char| !c.is_alphanumeric() && !is_hyphen(c))
            .flat_map(joined)
            .chain(comma)
    })
}

/// The parts of a word that hyphens join, without what is no preposition there: “drive-by”.
fn joined(word: &str) -> impl Iterator<Item = &str> {
    let is_single = !word.contains(is_hyphen);
    let is_part = move |part: &&str| !part.is_empty() && (is_single || !LISTS.prepositions.contains(*part));
    word.split(is_hyphen).filter(is_part)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_light(word: &str) -> bool {
    LISTS.light.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Without what is said not to be: “non-violent transfer”, “no violence”.
fn without_negated<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let is_not = |word: &str| LISTS.negations.contains(word);
    let before = std::iter::once(None).chain(words.iter().map(|word| Some(*word)));
    let kept = words.iter().zip(before).filter(|(word, before)| {
        let is_negated = before.is_some_and(is_not);
        !is_negated && !is_not(word)
    });
    kept.map(|(word, _)| *word).collect()
}

fn is_slavic_adjective(word: &str) -> bool {
    // Folding takes the breve from й.
    const ENDINGS: [&str; 13] = [
        "ыи", "ии", "ои", "ая", "яя", "ое", "ее", "ые", "ие", "іи", "на", "не", "ні",
    ];
    const OF_NOUNS: [&str; 3] = ["ние", "тие", "вие"];
    let ends_in = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    LISTS.sense(word).is_none() && ends_in(&ENDINGS) && !ends_in(&OF_NOUNS)
}
