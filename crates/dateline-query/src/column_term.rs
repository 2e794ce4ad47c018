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

impl std::str::FromStr for ColumnTerm {
    type Err = ColumnTextError;

    fn from_str(text: &str) -> Result<Self, ColumnTextError> {
        let (column, comparison, with) = Comparison::split(text).ok_or(ColumnTextError::NoSign)?;
        let column = column.trim();
        if column.is_empty() {
            return Err(ColumnTextError::NoColumn);
        }
        Ok(Self {
            column: column.to_owned(),
            comparison,
            with: with.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_a_column_and_what_is_asked_of_it() {
        let term = |text: &str| text.parse::<ColumnTerm>();
        let drone = term("weapon = drone").unwrap();
        assert_eq!(
            (&*drone.column, drone.comparison, &*drone.with),
            ("weapon", Comparison::Equal, "drone")
        );
        assert_eq!(term("age≥18").map(|term| term.comparison), Ok(Comparison::AtLeast));
        assert_eq!(term("weapon=").map(|term| term.with), Ok(String::new()));
        assert_eq!(term("a=b=c").map(|term| term.with), Ok("b=c".to_owned()));
        assert_eq!(term("weapon"), Err(ColumnTextError::NoSign));
        assert_eq!(term("=drone"), Err(ColumnTextError::NoColumn));
    }
}
