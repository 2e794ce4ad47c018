use std::fmt;

/// So many are named; of the others it is said how many they are, or nothing.
pub(crate) const NAMED: usize = 10;

/// Something by name, and how many of it there are: “groups” (12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// As it is called in the file.
    pub name: String,
    /// How often it stands there.
    pub count: usize,
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” ({})", self.name, self.count)
    }
}

/// Several things with commas between.
pub(super) struct Listed<I>(pub I);

impl<I: Iterator<Item: fmt::Display> + Clone> fmt::Display for Listed<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, self.0.clone(), ", ")
    }
}

/// Writes several things with `between` between them.
pub(crate) fn separated(
    f: &mut fmt::Formatter<'_>,
    items: impl Iterator<Item: fmt::Display>,
    between: &str,
) -> fmt::Result {
    for (index, item) in items.enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        write!(f, "{item}")?;
    }
    Ok(())
}
