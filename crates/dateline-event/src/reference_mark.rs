/// Whether a character is a raised, lowered or circled digit, with which tables refer to notes: `3¹` is a 3 with a note.
pub fn is_reference_mark(c: char) -> bool {
    matches!(
        c,
        '¹' | '²' | '³' | '⁰' | 'ⁱ' | '⁴'..='⁹' | '⁽' | '⁾' | '₀'..='₉' | '₍' | '₎'
            | '\u{2460}'..='\u{249b}' | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}'
            | '\u{3251}'..='\u{325f}' | '\u{32b1}'..='\u{32bf}'
    )
}
