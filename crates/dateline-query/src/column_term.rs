use super::comparison::Sign;
use super::{ColumnTextError, Comparison};

/// A column and one thing that is asked of it, as it is typed: `weapon=drone`, `age>=18`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnTerm {
    /// The column's name.
    pub column: String,
    /// `=` asks for the value of this text.
    pub comparison: Comparison,
    /// The value, number or date.
    pub with: String,
}

impl ColumnTerm {
    /// Reads what is typed. Where it begins with the name of a column, signs in that are part of the name; the longest name counts.
    ///
    /// # Errors
    /// If it names no column, or says nothing of it.
    pub fn read<'n>(text: &str, columns: impl IntoIterator<Item = &'n str>) -> Result<Self, ColumnTextError> {
        let text = text.trim();
        let named = columns.into_iter().filter_map(|name| {
            let rest = text.strip_prefix(name.trim()).filter(|rest| rest.len() < text.len())?;
            Some((name, Sign::at_start(rest)?))
        });
        let named = named.max_by_key(|(name, _)| name.len());
        let sign = || Sign::first(text).ok_or(ColumnTextError::NoSign);
        let (column, sign) = match named {
            Some(named) => named,
            None => sign().map(|sign| (sign.before, sign))?,
        };
        if column.is_empty() {
            return Err(ColumnTextError::NoColumn);
        }
        let comparison = Comparison::of_sign(sign.text).ok_or_else(|| ColumnTextError::NoSuchSign {
            sign: sign.text.to_owned(),
            column: column.to_owned(),
            with: sign.behind.to_owned(),
        })?;
        Ok(Self {
            column: column.to_owned(),
            comparison,
            with: sign.behind.to_owned(),
        })
    }

    /// Whether it depends on the names of columns what a text says: its sign may be a part of one, stands first, or there is another.
    pub fn needs_names(text: &str) -> bool {
        let first = Sign::first(text);
        first.is_some_and(|sign| {
            let is_known = Comparison::of_sign(sign.text).is_some();
            !is_known || sign.before.is_empty() || Sign::first(sign.behind).is_some()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(text: &str, columns: &[&str]) -> Result<ColumnTerm, ColumnTextError> {
        ColumnTerm::read(text, columns.iter().copied())
    }

    #[track_caller]
    fn check(text: &str, columns: &[&str], expected: (&str, Comparison, &str)) {
        let term = term(text, columns).unwrap();
        assert_eq!((&*term.column, term.comparison, &*term.with), expected, "{text}");
    }

    #[test]
    fn what_is_typed_is_a_column_and_what_is_asked_of_it() {
        check("weapon = drone", &[], ("weapon", Comparison::Equal, "drone"));
        check("age≥18", &[], ("age", Comparison::AtLeast, "18"));
        check("weapon=", &[], ("weapon", Comparison::Equal, ""));
        check("a=b=c", &[], ("a", Comparison::Equal, "b=c"));
        check("path=/var/~x", &[], ("path", Comparison::Equal, "/var/~x"));
        check("flag= !", &[], ("flag", Comparison::Equal, "!"));
        assert_eq!(term("weapon", &[]), Err(ColumnTextError::NoSign));
        assert_eq!(term("", &[]), Err(ColumnTextError::NoSign));
        assert_eq!(term("=drone", &["weapon"]), Err(ColumnTextError::NoColumn));
    }

    #[test]
    fn a_sign_that_is_not_known_is_no_other() {
        for sign in ["!=", "≠", "<>", "~=", "=~", "=!", "===", "!==", "<=>", ":=", "^=", "/="] {
            for text in [format!("best{sign}5"), format!("best {sign} 5")] {
                let expected = ColumnTextError::NoSuchSign {
                    sign: sign.to_owned(),
                    column: "best".to_owned(),
                    with: "5".to_owned(),
                };
                assert!(ColumnTerm::needs_names(&text), "{text}");
                assert_eq!(term(&text, &["best"]), Err(expected), "{text}");
            }
        }
        assert!(!ColumnTerm::needs_names("best>=5"));
    }

    #[test]
    fn signs_may_be_a_part_of_the_name_of_a_column() {
        let columns = ["a", "a=b", "alert!", "age >= 18", "<", "x"];
        check("a=b=c", &columns, ("a=b", Comparison::Equal, "c"));
        check("a=c", &columns, ("a", Comparison::Equal, "c"));
        check("alert!=5", &columns, ("alert!", Comparison::Equal, "5"));
        check("age >= 18 = yes", &columns, ("age >= 18", Comparison::Equal, "yes"));
        check("<>5", &columns, ("<", Comparison::MoreThan, "5"));
        check("x>=a=b", &columns, ("x", Comparison::AtLeast, "a=b"));
        check("==c", &["="], ("=", Comparison::Equal, "c"));
        assert!(ColumnTerm::needs_names("==c") && ColumnTerm::needs_names("=c"));
        assert!(ColumnTerm::needs_names("a=b=c") && ColumnTerm::needs_names("alert!=5"));
    }
}
