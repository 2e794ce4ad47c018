/// A statement, or a part of one, in the SQL of ClickHouse. Its own words are fixed when Dateline is built; data gets in as a
/// literal or as a quoted name only, so that no data can be taken for SQL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sql(String);

impl Sql {
    /// These words.
    pub fn new(words: &'static str) -> Self {
        Self(words.to_owned())
    }

    /// Followed by these words.
    #[must_use]
    pub fn words(mut self, words: &'static str) -> Self {
        self.0.push_str(words);
        self
    }

    /// Followed by another part.
    #[must_use]
    pub fn part(mut self, part: &Self) -> Self {
        self.0.push_str(&part.0);
        self
    }

    /// Followed by parts with words between them.
    #[must_use]
    pub fn parts<'a>(mut self, parts: impl IntoIterator<Item = &'a Self>, between: &'static str) -> Self {
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                self.0.push_str(between);
            }
            self.0.push_str(&part.0);
        }
        self
    }

    /// Followed by a text as a literal.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.quote(text, '\'');
        self
    }

    /// Followed by a list of texts as a literal.
    #[must_use]
    pub fn texts<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        self.0.push('[');
        for (index, text) in texts.into_iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            self.quote(text, '\'');
        }
        self.0.push(']');
        self
    }

    /// Followed by a number.
    #[must_use]
    pub fn number(mut self, number: impl Into<i128>) -> Self {
        self.0.push_str(&number.into().to_string());
        self
    }

    /// Followed by the name of a database, a table or a column.
    #[must_use]
    pub fn identifier(mut self, name: &str) -> Self {
        self.quote(name, '`');
        self
    }

    /// As it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn quote(&mut self, text: &str, mark: char) {
        self.0.push(mark);
        for letter in text.chars() {
            match letter {
                '\0' => self.0.push_str("\\0"),
                '\\' => self.0.push_str("\\\\"),
                _ if letter == mark => {
                    self.0.push('\\');
                    self.0.push(letter);
                }
                _ => self.0.push(letter),
            }
        }
        self.0.push(mark);
    }
}
