use proptest::prelude::*;

use crate::Sql;

/// What ClickHouse reads of a text between marks that begins here, by its manual, and how long that is; `None` where it does not end.
fn read(sql: &str, mark: char) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut letters = sql.strip_prefix(mark)?.chars();
    loop {
        match letters.next()? {
            '\\' => match letters.next()? {
                '0' => text.push('\0'),
                'n' => text.push('\n'),
                other => text.push(other),
            },
            letter if letter == mark => return Some((text, letters.as_str())),
            letter => text.push(letter),
        }
    }
}

proptest! {
    #[test]
    fn a_text_comes_back_and_nothing_of_it_is_sql(text in "[\\PC'`\\\\\0\n\t;-]{0,40}", other in any::<String>()) {
        let sql = Sql::new("").text(&text).text(&other).identifier(&text);
        let (first, rest) = read(sql.as_str(), '\'').unwrap();
        prop_assert_eq!(first, text.clone());
        let (second, rest) = read(rest, '\'').unwrap();
        prop_assert_eq!(second, other);
        let (third, rest) = read(rest, '`').unwrap();
        prop_assert_eq!((third, rest), (text, ""));
    }
}

#[test]
fn parts_stand_in_their_order() {
    let sql = Sql::new("a = ").number(-3).words(" AND b IN ").texts(["x", "y'"]);
    let all = Sql::new("(").parts([&sql, &Sql::new("c")], ") OR (").words(")");
    assert_eq!(all.as_str(), r"(a = -3 AND b IN ['x','y\'']) OR (c)");
    let large = "'".repeat(1 << 20);
    assert_eq!(Sql::new("").text(&large).as_str().len(), (1 << 21) + 2);
}
