use serde::Serialize;

use super::Failure;
use super::output::Lines;
use crate::batch::{Answer, Asked, ColumnMapping, Example, Mapping, Meaning};

/// What should be asked before a guess is trusted, and the answers that a mapping can give.
#[derive(Serialize)]
pub(super) struct AskedInfo {
    /// As a sentence.
    question: String,
    /// Which column it is about, unless it is about all.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerInfo>,
}

#[derive(Serialize)]
struct AnswerInfo {
    label: String,
    /// Whether the file is read so as long as no mapping says otherwise.
    is_assumed: bool,
    examples: Vec<ExampleInfo>,
    /// The column of a mapping that gives this answer.
    mapping: Option<ColumnMapping>,
}

#[derive(Serialize)]
struct ExampleInfo {
    cell: String,
    /// A date in EDTF, or words; nothing where nothing comes of it.
    becomes: Option<String>,
}

impl AskedInfo {
    pub fn new(asked: &Asked, mapping: &Mapping) -> Self {
        let column = asked.column.and_then(|column| mapping.columns.get(column));
        Self {
            question: asked.to_string(),
            column: column.map(|column| column.name.clone()),
            answers: asked
                .answers
                .iter()
                .map(|answer| AnswerInfo::new(answer, mapping))
                .collect(),
        }
    }

    /// The sentence, and a line below for each answer.
    pub fn write(&self, out: &mut Lines) -> Result<(), Failure> {
        out.line(format_args!("  {}", self.question))?;
        for answer in &self.answers {
            let shown = answer.examples.iter().map(|example| {
                let becomes = example.becomes.as_deref().unwrap_or("nothing");
                format!("{} → {becomes}", example.cell)
            });
            let shown = shown.collect::<Vec<String>>().join("; ");
            let shown = if shown.is_empty() { shown } else { format!(": {shown}") };
            match answer.mapping.as_ref().filter(|_| !answer.is_assumed) {
                None => out.line(format_args!("    taken: {}{shown}", answer.label))?,
                Some(column) => {
                    let column = serde_json::to_string(column).map_err(std::io::Error::from)?;
                    out.line(format_args!("    or {}{shown}", answer.label))?;
                    out.line(format_args!("       with this column in a mapping: {column}"))?;
                }
            }
        }
        Ok(())
    }
}

impl AnswerInfo {
    fn new(answer: &Answer, mapping: &Mapping) -> Self {
        Self {
            label: answer.label.clone(),
            is_assumed: answer.is_assumed,
            examples: answer.examples.iter().map(ExampleInfo::new).collect(),
            mapping: answer.given_column(mapping),
        }
    }
}

impl ExampleInfo {
    fn new(example: &Example) -> Self {
        Self {
            cell: example.cell.clone(),
            becomes: match &example.meaning {
                Meaning::When(when) => when.as_ref().map(|when| when.edtf.clone()),
                Meaning::Words(words) => Some(words.clone()).filter(|words| !words.is_empty()),
            },
        }
    }
}
