use std::fmt;

/// With what others the place of an event is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Among {
    /// With those of the same country.
    Country,
    /// With all of the file.
    File,
}

impl fmt::Display for Among {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Country => "country",
            Self::File => "file",
        })
    }
}
