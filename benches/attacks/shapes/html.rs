use super::{Shape, pieces, shape};

const TABLE: &str = "<table><tr><td>date<td>what</tr><tr><td>2014-06-10<td>a</tr></table>";

pub const SHAPES: [Shape; 16] = [
    shape("html", "nested-tables", (20_000, 200_000), |n| {
        format!("<html>{}", "<table><tr><td>".repeat(n)).into_bytes()
    }),
    shape("html", "nested-tables-with-text", (20_000, 200_000), |n| {
        format!("<html>{}", "<table><tr><td>some words of text".repeat(n)).into_bytes()
    }),
    shape("html", "many-tables", (10_000, 200_000), |n| {
        format!("<html>{}", TABLE.repeat(n)).into_bytes()
    }),
    shape("html", "ampersands", (100_000, 5_000_000), |n| {
        format!(
            "<html><table><tr><td>date<tr><td>2014-06-10{}</table>",
            "&amp".repeat(n)
        )
        .into_bytes()
    }),
    shape("html", "less-than", (100_000, 10_000_000), |n| {
        format!("<html><table><tr><td>date<tr><td>2014{}", "<".repeat(n)).into_bytes()
    }),
    shape("html", "open-attributes", (100_000, 3_000_000), |n| {
        format!("<html><table><tr><td>date<tr><td>2014{}", "<a b=\"".repeat(n)).into_bytes()
    }),
    shape("html", "colspans", (50_000, 2_000_000), |n| {
        format!(
            "<html><table><tr><th>date</tr><tr>{}</table>",
            "<td colspan=100>".repeat(n)
        )
        .into_bytes()
    }),
    shape("html", "rowspans", (50_000, 500_000), |n| {
        let rows = pieces(n, |row| format!("<tr><td rowspan={row}>2014-06-10<td>{row}</tr>"));
        format!("<html><table><tr><th>date<th>n</tr>{rows}</table>").into_bytes()
    }),
    shape("html", "open-links", (100_000, 1_000_000), |n| {
        let link = "<a href='http://a.example/'>x";
        format!("<html><table><tr><td>date<tr><td>2014-06-10{}</table>", link.repeat(n)).into_bytes()
    }),
    shape("html", "open-comments", (100_000, 10_000_000), |n| {
        format!("<html><table><tr><td>date<tr><td>2014-06-10{}", "<!--".repeat(n / 4)).into_bytes()
    }),
    shape("html", "open-styles", (50_000, 1_000_000), |n| {
        format!(
            "<html>{}<table><tr><td>date<tr><td>2014-06-10</table>",
            "<script><style>".repeat(n)
        )
        .into_bytes()
    }),
    shape("html", "cells-outside-of-tables", (100_000, 2_000_000), |n| {
        format!("<html>{}{}", "<td>2014-06-10<tr>".repeat(n), "</table>".repeat(n)).into_bytes()
    }),
    shape("html", "empty-rows", (100_000, 5_000_000), |n| {
        format!(
            "<html><table>{}<tr><td>date<tr><td>2014-06-10</table>",
            "<tr>".repeat(n)
        )
        .into_bytes()
    }),
    shape("html", "empty-tables", (100_000, 3_000_000), |n| {
        format!("<html>{}{TABLE}", "<table></table>".repeat(n)).into_bytes()
    }),
    shape("html", "marks-around-a-text", (100_000, 3_000_000), |n| {
        let text = format!("{}x", "<b><i>".repeat(n));
        format!("<html><table><tr><td>date<td>a<tr><td>2014-06-10<td>{text}</table>").into_bytes()
    }),
    shape("html", "heads-of-a-table", (20_000, 500_000), |n| {
        let heads = "<thead><tr><th>date<th>what</tr></thead>".repeat(n);
        format!("<html><table>{heads}<tr><td>2014-06-10<td>a</table>").into_bytes()
    }),
];
