/// Small files that tests open, and the lines that say what must come of them.
///
/// A text of several: `== name`, then for each file `-- a.csv` and its lines, then `>` and a check a line. `@long` in a file
/// stands for ten thousand characters.
pub struct Input<'t> {
    /// What it shows.
    pub name: &'t str,
    /// Names and contents.
    pub files: Vec<(&'t str, String)>,
    /// What must come of it.
    pub checks: Vec<&'t str>,
}

impl<'t> Input<'t> {
    /// All in a text.
    #[must_use]
    pub fn all(text: &'t str) -> Vec<Self> {
        let inputs = text.strip_prefix("== ").unwrap_or_default().split("\n== ");
        inputs.filter_map(Self::parse).collect()
    }

    fn parse(text: &'t str) -> Option<Self> {
        let (files, checks) = text.split_once("\n>\n")?;
        let mut parts = files.split("\n-- ");
        let name = parts.next()?;
        let files = parts.filter_map(|part| part.split_once('\n'));
        let long = "x".repeat(10_000);
        Some(Self {
            name,
            files: files
                .map(|(name, lines)| (name, format!("{}\n", lines.replace("@long", &long))))
                .collect(),
            checks: checks.lines().filter(|line| !line.is_empty()).collect(),
        })
    }
}
