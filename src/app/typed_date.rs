use crate::event::{DateOrder, EdtfError, When, words};
use dateline_dates::{DateStyle, read};

/// Why what somebody typed is no date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedDateError {
    /// It is neither EDTF nor a date as tables have it.
    #[error(
        "“{0}” is not understood: write 2014-06-10, 10 June 2014, mid-June 2014, about 2014, 5–9 July 2020 or EDTF, each with \
         its year"
    )]
    Unknown(String),
    /// It is written as EDTF, and none.
    #[error("{0}")]
    Edtf(EdtfError),
    /// Day and month may stand the one way or the other.
    #[error("“{text}” may be {day_first} or {month_first}: write the month as a word")]
    TwoOrders {
        text: String,
        day_first: String,
        month_first: String,
    },
}

/// The date that somebody typed, in EDTF or in any form in which tables may have it. No column tells here which number is the
/// month: where both could be, neither is taken.
///
/// # Errors
/// If it is no date, or may be two.
pub fn typed_date(text: &str) -> Result<When, TypedDateError> {
    let text = text.trim();
    let error = match When::typed(text) {
        Ok(when) => return Ok(when),
        Err(error) => error,
    };
    let in_order = |order: DateOrder| {
        let style = DateStyle {
            order,
            ..DateStyle::default()
        };
        read(text, style).map(|reading| reading.to_when(text))
    };
    match (in_order(DateOrder::DayFirst), in_order(DateOrder::MonthFirst)) {
        (Some(one), Some(other)) if one.bounds == other.bounds => Ok(one),
        (Some(one), Some(other)) => Err(TypedDateError::TwoOrders {
            text: text.to_owned(),
            day_first: words::describe_when(&one),
            month_first: words::describe_when(&other),
        }),
        (Some(only), None) | (None, Some(only)) => Ok(only),
        (None, None) => {
            let is_edtf = text
                .chars()
                .all(|c| !c.is_whitespace() && (!c.is_alphabetic() || "TZXYES".contains(c)));
            Err(if is_edtf {
                TypedDateError::Edtf(error)
            } else {
                TypedDateError::Unknown(text.to_owned())
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_taken_as_tables_have_them() {
        for (typed, edtf) in [
            ("2014-06-10", "2014-06-10"),
            ("mid-August 2014", "[2014-08-11..2014-08-20]"),
            ("about 5 May 2014", "2014-05-05~"),
            ("5–9 July 2020", "2020-07-05/2020-07-09"),
            ("13/04/2005", "2005-04-13"),
            ("04/13/2005", "2005-04-13"),
            ("4/4/2005", "2005-04-04"),
            ("10 June 2014 at 05:30", "2014-06-10T05:30"),
        ] {
            assert_eq!(typed_date(typed).map(|when| when.edtf), Ok(edtf.to_owned()), "{typed}");
        }
        assert_eq!(typed_date("mid-August 2014").unwrap().words, "mid-August 2014");
    }

    #[test]
    fn what_may_be_two_dates_or_none_is_told() {
        let error = typed_date("03/04/2005").unwrap_err();
        assert_eq!(
            error.to_string(),
            "“03/04/2005” may be 3 Apr 2005 or 4 Mar 2005: write the month as a word"
        );
        for (typed, starts) in [
            ("about 5 May", "“about 5 May” is not understood: write 2014-06-10"),
            ("soon", "“soon” is not understood"),
            ("2014-06-31", "not an EDTF date"),
        ] {
            let error = typed_date(typed).unwrap_err().to_string();
            assert!(error.starts_with(starts), "{typed}: {error}");
        }
    }
}
