use super::Number;
use super::style::Thousands;
use super::written::Use;

/// Numbers that stand for “not known” in many data sets, if they lie far above all others.
const CODES: [i64; 11] = [77, 88, 99, 777, 888, 999, 7777, 8888, 9999, 99_999, 999_999];

/// How far above all others a code lies: above so many times the highest of them.
const GAP: f64 = 3.0;
/// And if it stands there once only.
const LONE_GAP: f64 = 10.0;
/// Of fewer numbers beside it nothing can be said.
const MIN: u32 = 3;

/// How often a mark does what.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Marks {
    either: u32,
    thousands: u32,
    fractions: u32,
}

/// What the numbers of a column show together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct NumberEvidence {
    dot: Marks,
    comma: Marks,
    /// Numbers without marks below a thousand, and those that could have one.
    small: u32,
    large: u32,
    /// The first in which a dot may do either.
    example: Option<Box<str>>,
    /// How often each of [`CODES`] stands there.
    codes: [u32; CODES.len()],
    /// Negative whole numbers, each with how often.
    negatives: Vec<(i64, u32)>,
    /// Numbers that are neither, and the highest of them.
    others: u32,
    highest: f64,
}

/// A number that may stand for “not known”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Code {
    pub number: i64,
    pub count: u32,
    /// Whether it is taken for a code.
    pub is_taken: bool,
}

impl NumberEvidence {
    /// What the numbers of a column show, out of what those of all columns do, in the order of the columns.
    pub fn of(column: usize, evidence: &[(usize, Self)]) -> Option<&Self> {
        let at = evidence.binary_search_by_key(&column, |(known, _)| *known).ok()?;
        evidence.get(at).map(|(_, evidence)| evidence)
    }

    /// Adds one cell.
    #[expect(clippy::cast_possible_truncation, reason = "checked to be short and whole")]
    pub fn add(&mut self, text: &str, number: &Number, value: f64) {
        for (marks, found) in [(&mut self.dot, number.dot), (&mut self.comma, number.comma)] {
            match found {
                Some(Use::Either) => marks.either += 1,
                Some(Use::Thousands) => marks.thousands += 1,
                Some(Use::Fraction) => marks.fractions += 1,
                None => {}
            }
        }
        if number.dot == Some(Use::Either) && self.example.is_none() {
            self.example = Some(text.into());
        }
        if number.dot.is_none() && number.comma.is_none() {
            if value < 1000.0 {
                self.small += 1;
            } else {
                self.large += 1;
            }
        }
        let whole = (value.fract() == 0.0 && value.abs() < 1e9).then_some(value as i64);
        if let Some(at) = whole.and_then(|whole| CODES.iter().position(|&code| code == whole))
            && let Some(count) = self.codes.get_mut(at)
        {
            *count += 1;
        } else if let Some(whole) = whole.filter(|&whole| whole < 0) {
            self.add_negative(whole, 1);
        } else {
            self.others += 1;
            self.highest = self.highest.max(value);
        }
    }

    fn add_negative(&mut self, number: i64, count: u32) {
        const MAX: usize = 16;
        if let Some((_, known)) = self.negatives.iter_mut().find(|(known, _)| *known == number) {
            *known += count;
        } else if self.negatives.len() < MAX {
            self.negatives.push((number, count));
        }
    }

    /// Adds what another part of the same column shows.
    pub fn append(&mut self, other: &Self) {
        for (marks, more) in [(&mut self.dot, other.dot), (&mut self.comma, other.comma)] {
            marks.either += more.either;
            marks.thousands += more.thousands;
            marks.fractions += more.fractions;
        }
        self.small += other.small;
        self.large += other.large;
        for (count, more) in self.codes.iter_mut().zip(other.codes) {
            *count += more;
        }
        for &(number, count) in &other.negatives {
            self.add_negative(number, count);
        }
        self.others += other.others;
        self.highest = self.highest.max(other.highest);
        if self.example.is_none() {
            self.example.clone_from(&other.example);
        }
    }

    /// Whether a dot and whether a comma before three digits parts thousands.
    pub fn thousands(&self, is_count: bool) -> Thousands {
        let parts = |mark: Marks, other: Marks, is_usual: bool| {
            mark.thousands > 0 || (mark.fractions == 0 && (is_usual || other.fractions > 0))
        };
        Thousands {
            dot: parts(self.dot, self.comma, is_count),
            comma: parts(self.comma, self.dot, true),
        }
    }

    /// A number in which a dot was taken to part thousands or to begin a fraction, and how many there are.
    pub fn dotted(&self) -> Option<(&str, u32)> {
        let example = self.example.as_deref()?;
        (self.dot.either > 0).then_some((example, self.dot.either))
    }

    /// Whether nothing but that counts are whole tells what a dot does: no number below a thousand stands without one, or
    /// some above do.
    pub fn is_dot_open(&self) -> bool {
        self.dot.either > 0
            && self.dot.thousands == 0
            && self.dot.fractions == 0
            && self.comma.fractions == 0
            && (self.small == 0 || self.large > 0)
    }

    /// Whether other numbers tell what a dot does.
    pub fn is_dot_told(&self) -> bool {
        self.dot.thousands > 0 || self.dot.fractions > 0 || self.comma.fractions > 0
    }

    /// Negative numbers with how often each is there.
    pub fn negatives(&self) -> &[(i64, u32)] {
        &self.negatives
    }

    /// Positive numbers that stand, or may stand, for “not known”.
    pub fn open_codes(&self) -> impl Iterator<Item = Code> {
        let found = CODES.into_iter().zip(self.codes).filter(|(_, count)| *count > 0);
        found.filter_map(move |(number, count)| {
            #[expect(clippy::cast_precision_loss, reason = "codes are short")]
            let size = number as f64;
            let is_far = |gap: f64| size >= gap * self.highest && self.others > 0;
            let is_taken = is_far(GAP) && (count > 1 || !self.negatives.is_empty());
            let is_open = is_far(LONE_GAP) && self.others >= MIN && number % 10 == 9;
            (is_taken || is_open).then_some(Code {
                number,
                count,
                is_taken,
            })
        })
    }

    /// Numbers that stand for “not known”, the negative ones left out.
    pub fn codes(&self) -> Vec<i64> {
        let taken = self.open_codes().filter(|code| code.is_taken);
        taken.map(|code| code.number).collect()
    }
}
