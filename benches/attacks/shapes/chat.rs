use super::{Shape, pieces, shape};

const HEAD: &str = "[10.06.14, 12:00:00] A: first\n[11.06.14, 12:00:00] B: second\n";

fn chat(content: &str) -> Vec<u8> {
    format!("{HEAD}{content}").into_bytes()
}

pub const SHAPES: [Shape; 6] = [
    shape("chat", "messages", (50_000, 1_000_000), |n| {
        chat(&"[12.06.14, 12:00:00] A: some words\n".repeat(n))
    }),
    shape("chat", "senders", (50_000, 1_000_000), |n| {
        chat(&pieces(n, |sender| {
            format!("[12.06.14, 12:00:00] sender {sender}: x\n")
        }))
    }),
    shape("chat", "lines-of-a-message", (200_000, 5_000_000), |n| {
        chat(&"a line\n".repeat(n))
    }),
    shape("chat", "heads-that-are-none", (100_000, 3_000_000), |n| {
        chat(&"[99.99.14, 12:00:00]\n12:00 - 13:00 - \n".repeat(n))
    }),
    shape("chat", "a-long-line", (5_000_000, 100_000_000), |n| {
        chat(&"1:0 - ] ".repeat(n / 8))
    }),
    shape("chat", "marks-of-direction", (500_000, 20_000_000), |n| {
        chat(&format!("{}\n", "\u{200e}".repeat(n)).repeat(3))
    }),
];
