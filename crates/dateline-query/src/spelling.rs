/// Finds where a text may hold a folded word: where ASCII spells it in whatever case, and wherever something is not
/// ASCII, since that has to be folded first.
#[derive(Clone)]
pub(super) struct Spelling {
    /// In lower case.
    word: Vec<u8>,
    /// The two rarest letters of the word, which are looked for in many places at once.
    letters: [Letter; 2],
}

/// A byte and its place in a word.
#[derive(Clone, Copy)]
struct Letter {
    place: usize,
    byte: u8,
}

/// In how many places letters are looked for at once.
const BLOCK: usize = 64;
/// Upper and lower case of ASCII letters differ in this bit.
const CASE: u8 = 0x20;
/// What exports are full of, the commonest first; all else is rare.
const COMMON: &[u8] = b" etaoinsrhd,lcu0m1f2pgwyb3v456789.k-\"jxqz";

impl Spelling {
    pub fn of(word: &str) -> Self {
        // What is not ASCII is spelled by nothing that is.
        let word = if word.is_ascii() { word.as_bytes() } else { b"\xff" };
        let mut letters: Vec<Letter> = (0..)
            .zip(word)
            .map(|(place, &byte)| Letter {
                place,
                byte: byte | CASE,
            })
            .collect();
        let rank = |byte: u8| COMMON.iter().position(|&common| common == byte);
        letters.sort_by_key(|letter| rank(letter.byte).map_or(0, |rank| COMMON.len() - rank));
        let rarest = letters.first().copied().unwrap_or(Letter { place: 0, byte: 0xff });
        Self {
            letters: [rarest, letters.get(1).copied().unwrap_or(rarest)],
            word: word.to_vec(),
        }
    }

    /// The first place at or after `from` at which the word may begin, or where something is not ASCII.
    pub fn find(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut from = from;
        while let Some(places) = self.places(text, from) {
            if self.may_be_in(&places)
                && let Some(index) = (0..BLOCK).find(|&index| self.is_at(text, from + index))
            {
                return Some(from + index);
            }
            from += BLOCK;
        }
        (from..text.len()).find(|&place| self.is_at(text, place))
    }

    /// A block of places, and what stands where the letters would if the word began there.
    fn places<'a>(&self, text: &'a [u8], from: usize) -> Option<[&'a [u8; BLOCK]; 3]> {
        let block = |place: usize| text.get(from + place..)?.first_chunk::<BLOCK>();
        let [first, second] = self.letters;
        Some([block(0)?, block(first.place)?, block(second.place)?])
    }

    /// Without branches, so that the compiler makes it a few instructions on vectors.
    fn may_be_in(&self, [begins, firsts, seconds]: &[&[u8; BLOCK]; 3]) -> bool {
        let [first, second] = self.letters;
        let mut found = 0;
        for ((begin, one), two) in begins.iter().zip(*firsts).zip(*seconds) {
            let spelled = u8::from(one | CASE == first.byte) & u8::from(two | CASE == second.byte);
            found |= spelled | (begin >> 7);
        }
        found != 0
    }

    fn is_at(&self, text: &[u8], place: usize) -> bool {
        let rest = text.get(place..).unwrap_or_default();
        let has = |letter: Letter| rest.get(letter.place).is_some_and(|byte| byte | CASE == letter.byte);
        let is_spelled = || {
            let word = rest.get(..self.word.len()).unwrap_or_default();
            word.eq_ignore_ascii_case(&self.word)
        };
        rest.first().is_some_and(|byte| !byte.is_ascii()) || (self.letters.into_iter().all(has) && is_spelled())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_the_first_place(text in "([a-cA-C1\\[]{0,90}[é]?){0,3}", word in "[a-c1{]{1,3}|é", from in 0..40_usize) {
            let text = text.as_bytes();
            let is_at = |place: &usize| {
                !text[*place].is_ascii() || text[*place..].to_ascii_lowercase().starts_with(word.as_bytes())
            };
            prop_assert_eq!(Spelling::of(&word).find(text, from), (from..text.len()).find(is_at));
        }
    }
}
