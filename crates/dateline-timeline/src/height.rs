use dateline_query::{Bin, FigureBin};

/// How high a column is: as many events, or as much of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Height {
    /// What is sure.
    pub certain: f64,
    /// With what is merely possible.
    pub possible: f64,
}

impl Height {
    pub fn of_events(bin: &Bin) -> Self {
        Self {
            certain: bin.certain.into(),
            possible: (bin.certain + bin.uncertain).into(),
        }
    }

    pub fn of_figure(bin: &FigureBin) -> Self {
        Self {
            certain: bin.low,
            possible: bin.high,
        }
    }
}
