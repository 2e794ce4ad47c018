/// A list of the filter panel whose lines are the same for every file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Marks,
    Doubt,
    Role,
    Figure,
    File,
    Change,
}

impl Section {
    pub fn label(self) -> &'static str {
        match self {
            Self::Marks => "Marks",
            Self::Doubt => "Doubt",
            Self::Role => "Role",
            Self::Figure => "Figures",
            Self::File => "File",
            Self::Change => "Since the older download",
        }
    }
}
