/// Points along a link, from one event to the other: an S that leaves both ends upright.
pub(crate) fn curve([x1, y1]: [f32; 2], [x2, y2]: [f32; 2]) -> impl Iterator<Item = [f32; 2]> {
    const PIECES: u16 = 28;
    // Within one lane the arc rises above the marks.
    let is_level = (y1 - y2).abs() < 30.0;
    let (control1, control2) = if is_level {
        let rise = ((x2 - x1).abs() / 4.0).clamp(14.0, 44.0);
        ([x1, y1 - rise], [x2, y2 - rise])
    } else {
        // What would be a straight line through the lanes between bends to the side.
        let bend = (24.0 - (x2 - x1).abs()).max(0.0);
        let half = (y2 - y1) * 0.55;
        ([x1 + bend, y1 + half], [x2 + bend, y2 - half])
    };
    (0..=PIECES).map(move |piece| {
        let t = f32::from(piece) / f32::from(PIECES);
        let u = 1.0 - t;
        let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
        let sum = |values: [f32; 4]| values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
        [
            sum([x1, control1[0], control2[0], x2]),
            sum([y1, control1[1], control2[1], y2]),
        ]
    })
}
