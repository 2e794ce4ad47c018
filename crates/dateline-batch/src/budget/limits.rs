use super::Bound;

/// The bounds of reading. They are far beyond what files of events hold, and keep one that is made to fill memory or to
/// take for ever from doing so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// See [`Bound::Members`].
    pub members: u64,
    /// See [`Bound::Sheets`].
    pub sheets: u64,
    /// See [`Bound::Columns`].
    pub columns: u64,
    /// See [`Bound::Names`].
    pub names: u64,
    /// See [`Bound::Nesting`].
    pub nesting: u64,
    /// See [`Bound::Ratio`].
    pub ratio: u64,
    /// See [`Bound::Events`].
    pub events: u64,
    /// See [`Bound::Seconds`].
    pub seconds: u64,
    /// Bytes of memory that a file may take with all that is made of it; what the system has free where it is not said.
    pub memory: Option<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            members: 10_000,
            sheets: 10_000,
            columns: 1 << 17,
            names: Self::NAMES,
            nesting: 100,
            ratio: 250,
            events: u32::MAX.into(),
            seconds: 30,
            memory: None,
        }
    }
}

/// Why words are no bounds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LimitsError {
    /// It is not `bound=number`.
    #[error("“{0}” is not of the form sheets=20000")]
    NoPair(String),
    /// There is no such bound.
    #[error("there is no bound “{0}”; there are {known}, and memory in megabytes", known = known())]
    Unknown(String),
    /// It is no number, or 0.
    #[error("“{0}” is no number from 1")]
    NoNumber(String),
}

impl Limits {
    /// Names in a path where nothing else is said: each name more costs the path of those before it.
    pub const NAMES: u64 = 64;

    /// The environment variable that says bounds.
    pub const VARIABLE: &'static str = "DATELINE_LIMITS";

    /// How far reading may go.
    pub fn of(&self, bound: Bound) -> u64 {
        match bound {
            Bound::Members => self.members,
            Bound::Sheets => self.sheets,
            Bound::Columns => self.columns,
            Bound::Names => self.names,
            Bound::Nesting => self.nesting,
            Bound::Ratio => self.ratio,
            Bound::Events => self.events,
            Bound::Seconds => self.seconds,
        }
    }

    /// These bounds with those that are said otherwise: `sheets=20000,memory=4000`, memory in megabytes.
    ///
    /// # Errors
    /// If a part of it says no bound.
    pub fn with(mut self, said: &str) -> Result<Self, LimitsError> {
        for part in said.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, number) = part
                .split_once('=')
                .ok_or_else(|| LimitsError::NoPair(part.to_owned()))?;
            let (key, number) = (key.trim(), number.trim());
            let max = number.parse().ok().filter(|&max: &u64| max > 0);
            let max = max.ok_or_else(|| LimitsError::NoNumber(number.to_owned()))?;
            if key == "memory" {
                self.memory = Some(max.saturating_mul(1 << 20));
                continue;
            }
            let bound = Bound::ALL.into_iter().find(|bound| bound.key() == key);
            *self.slot(bound.ok_or_else(|| LimitsError::Unknown(key.to_owned()))?) = max;
        }
        Ok(self)
    }

    fn slot(&mut self, bound: Bound) -> &mut u64 {
        match bound {
            Bound::Members => &mut self.members,
            Bound::Sheets => &mut self.sheets,
            Bound::Columns => &mut self.columns,
            Bound::Names => &mut self.names,
            Bound::Nesting => &mut self.nesting,
            Bound::Ratio => &mut self.ratio,
            Bound::Events => &mut self.events,
            Bound::Seconds => &mut self.seconds,
        }
    }
}

fn known() -> String {
    Bound::ALL.map(Bound::key).join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::Met;
    use super::*;

    #[test]
    fn bounds_are_raised_by_their_names() {
        let raised = Limits::default().with("sheets=20000, memory=4000,").unwrap();
        assert_eq!((raised.sheets, raised.memory), (20_000, Some(4000 << 20)));
        for (index, bound) in (1..).zip(Bound::ALL) {
            let raised = Limits::default().with(&format!("{}={index}", bound.key())).unwrap();
            assert_eq!(raised.of(bound), index);
            assert_eq!(Bound::ALL.iter().filter(|other| raised.of(**other) == index).count(), 1);
        }
    }

    #[test]
    fn what_is_no_bound_is_told() {
        let error = |said: &str| Limits::default().with(said).unwrap_err().to_string();
        assert_eq!(error("sheets"), "“sheets” is not of the form sheets=20000");
        assert_eq!(error("sheets=0"), "“0” is no number from 1");
        assert_eq!(
            error("pages=2"),
            "there is no bound “pages”; there are members, sheets, columns, names, nesting, ratio, events, seconds, \
             and memory in megabytes"
        );
    }

    #[test]
    fn what_is_met_says_how_to_raise_it() {
        let met = Met {
            bound: Bound::Sheets,
            max: 10_000,
        };
        assert_eq!(
            met.to_string(),
            "holds more than 10000 sheets; if it is to be read all the same, start with DATELINE_LIMITS=sheets=… or \
             --limits sheets=…"
        );
    }
}
