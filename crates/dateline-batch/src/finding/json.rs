use super::theme::theme;
use super::value::{Value, Words};
use crate::JsonError;

theme! {
    /// What is odd about JSON.
    JsonFault, JsonKind {
        Entry { fault: EntryFault } => "{fault}",
        LeftOut { fault: EntryFault, text: Words } => "{fault}; the entry is left out: {text}",
        KeptAsText { error: JsonError } =>
            "is not valid JSON: {error}; what could be read of it is kept, and its text as a field",
        InvalidRest { text: Words } => "not valid JSON after the last part that could be read: {text}",
        CutWithin => "the file is cut short within this entry; what there is of it is kept, and its text as a field",
        Again => "this key stands twice in the entry; the second value is kept as a field of its own",
        Nothing => "it is null, and makes no event",
        NoListOfEvents => "a list of events was expected",
    }
}

theme! {
    /// Why an entry of the own format is not what it should be.
    EntryFault, EntryKind {
        Invalid { error: JsonError } => "is not valid JSON: {error}",
        TooDeep => "nests too deep to be read",
        Unexpected { expected: &'static str, found: Words } => "{expected} was expected, not {found}",
        Missing { key: &'static str } => "the key “{key}” is missing",
        StandsFor { missing: &'static str, other: &'static str } => "the key “{missing}” is missing; “{other}” stands for it",
        Twice { key: Words } => "the key `{key}` stands twice; the first counts",
    }
}

impl Value for EntryFault {
    type Kind = EntryKind;

    fn kind(&self) -> EntryKind {
        self.kind()
    }
}

impl From<EntryFault> for JsonFault {
    fn from(fault: EntryFault) -> Self {
        Self::Entry { fault }
    }
}
