/// A colour as red, green and blue.
pub type Rgb = [u8; 3];

/// The colours of the window and of exported pictures. No other place names a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Whether text is lighter than its background.
    pub is_dark: bool,
    /// Behind the timeline.
    pub background: Rgb,
    /// Behind panels.
    pub panel: Rgb,
    /// Behind what stands out of a panel: fields, buttons.
    pub raised: Rgb,
    /// Lines between things.
    pub line: Rgb,
    /// Text.
    pub text: Rgb,
    /// Text that matters less.
    pub muted: Rgb,
    /// What is selected or can be pressed.
    pub accent: Rgb,
    /// The background of what is selected.
    pub selection: Rgb,
    /// Disagreement and uncertainty.
    pub doubt: Rgb,
    /// What went wrong.
    pub error: Rgb,
    /// Marks whose lane stands for no single value.
    pub neutral: Rgb,
    /// The colours of lanes, after Okabe and Ito's palette for all kinds of colour vision, lightened or darkened for contrast of at least 3:1
    /// with `background`.
    pub categories: [Rgb; 7],
}

impl Palette {
    /// Light text on a dark ground.
    pub const DARK: Self = Self {
        is_dark: true,
        background: [0x14, 0x16, 0x1a],
        panel: [0x1b, 0x1e, 0x24],
        raised: [0x24, 0x29, 0x32],
        line: [0x2f, 0x35, 0x40],
        text: [0xe7, 0xe9, 0xed],
        muted: [0x9a, 0xa3, 0xb2],
        accent: [0x5b, 0xa7, 0xf7],
        selection: [0x20, 0x39, 0x5c],
        doubt: [0xe6, 0xa2, 0x3c],
        error: [0xf0, 0x7b, 0x6b],
        neutral: [0x8b, 0x95, 0xa6],
        categories: [
            [0xd6, 0x65, 0x55],
            [0x56, 0xb4, 0xe9],
            [0xe6, 0x9f, 0x1e],
            [0x2b, 0xb3, 0x87],
            [0xcc, 0x79, 0xa7],
            [0x8f, 0x9b, 0xf0],
            [0xd9, 0xce, 0x4a],
        ],
    };

    /// Dark text on a white ground.
    pub const LIGHT: Self = Self {
        is_dark: false,
        background: [0xff, 0xff, 0xff],
        panel: [0xf6, 0xf7, 0xf9],
        raised: [0xec, 0xee, 0xf2],
        line: [0xd9, 0xdd, 0xe4],
        text: [0x1b, 0x1f, 0x27],
        muted: [0x5a, 0x64, 0x72],
        accent: [0x1f, 0x6f, 0xd1],
        selection: [0xdb, 0xe8, 0xfa],
        doubt: [0xa8, 0x64, 0x00],
        error: [0xb8, 0x2f, 0x1e],
        neutral: [0x6b, 0x75, 0x85],
        categories: [
            [0xb8, 0x45, 0x32],
            [0x00, 0x72, 0xb2],
            [0xb3, 0x77, 0x00],
            [0x00, 0x80, 0x5f],
            [0xa8, 0x4f, 0x86],
            [0x4b, 0x56, 0xc4],
            [0x7d, 0x74, 0x00],
        ],
    };

    /// The colour of the lane with this number; the colours come round again.
    pub fn category(&self, index: usize) -> Rgb {
        self.categories
            .get(index % self.categories.len())
            .copied()
            .unwrap_or(self.neutral)
    }
}
