use super::*;

#[track_caller]
fn check(html: &str, text: &str) {
    assert_eq!(to_text(html), text, "{html}");
}

#[test]
fn tags_go_and_entities_become_letters() {
    check("plain", "plain");
    check("<p class=\"lead\">A &amp; B</p><p>C<br>D</p>", "A & B\nC\nD");
    check("3 < 4 & 5 > 2", "3 < 4 & 5 > 2");
    check("&#8211;&#x41;&nope;&eacute;&nbsp;&", "–A&nope;é &");
    check("a <b", "a <b");
    check("AT&T", "AT&T");
    check("<SYSTEM> said <b>no</b> to <unknown>", "<SYSTEM> said no to <unknown>");
    check("Whitney Houston<br/> 1963 - 2012", "Whitney Houston\n 1963 - 2012");
}

#[test]
fn addresses_stay() {
    check(
        "<a href=\"https://example.org/?a=1&amp;b\" title=''>T</a>.",
        "T (https://example.org/?a=1&b).",
    );
    check("<a href='/x'>T</a>", "T");
    check(
        "<a href=\"https://example.org/\">https://example.org/</a>",
        "https://example.org/",
    );
    check(
        "<img src='https://example.org/1.jpg' width=9/>Ruin",
        "(https://example.org/1.jpg)Ruin",
    );
}

#[test]
fn tables_are_lines_and_hidden_parts_go() {
    check(
        "<html><head><style>td { color: red }</style></head><body><table><tr><th>When</th><td>2014</td></tr>\
         <tr><td>Where</td><td>Hīt</td></tr></table><!-- <p>no</p> --></body>",
        "When | 2014\nWhere | Hīt",
    );
    check("<!-- note -->plain", "plain");
}

#[test]
fn an_attribute_may_hold_anything() {
    check("<p title=\"a > b\">C</p>", "C");
    check("<b data-x='1 > 0' class=y>C</b> d", "C d");
    check(
        "<a title='>' href=https://example.org/a>T</a>",
        "T (https://example.org/a)",
    );
    check(
        "<a data-href=\"https://no.example/\" href = 'https://example.org/'>T</a>",
        "T (https://example.org/)",
    );
    check(
        "<img alt=\"<b>\" src=\"https://example.org/1.jpg\">",
        "(https://example.org/1.jpg)",
    );
    check(
        "<a href=\"https://example.org/?a&eacute;\">T</a>",
        "T (https://example.org/?aé)",
    );
}

#[test]
fn capitals_and_unclosed_tags_are_read() {
    check("<P>A<BR>B</P><!doctype HTML>C", "A\nB\nC");
    check("<A HREF=\"https://example.org/\">T</A>", "T (https://example.org/)");
    check("<STYLE>p > b { }</STYLE>A<Script>if (a < b) \"</p>\"</SCRIPT>B", "AB");
    check("<p>A<p>B<li>C", "A\nB\nC");
    check("<table><tr><td>A<td>B<tr><td>C</td><td></td><td>D", "A | B\nC |  | D");
    check("<script>never ends <p>A</p>", "");
    check("A<!-- never ends <p>B</p>", "A");
}

#[test]
fn what_never_ends_or_is_no_element_stays() {
    check(
        "A<b>B</b> <a href=\"https://x>C</a> D &amp; E",
        "AB <a href=\"https://x>C</a> D & E",
    );
    check("a < b and c > d, <b>e</b>", "a < b and c > d, e");
    check(
        "From <john@example.org> <b>to</b> </nobody>",
        "From <john@example.org> to </nobody>",
    );
    check("<?php echo 1 ?><!Note><b>A</b>", "<?php echo 1 ?><!Note>A");
}

#[test]
fn comments_and_sections_of_xml() {
    check("A<!-- a > b, <p>no</p> -- -->B<!---->C", "ABC");
    check("<![CDATA[A <b>B</b> > C]]>", "A B > C");
    check("<p><![CDATA[A]]></p><p>B</p>", "A\nB");
}

#[test]
fn an_entity_ends_with_a_semicolon() {
    check(
        "https://example.org/?a=1&section=2&copy=3 &copy; &lt;b&gt;",
        "https://example.org/?a=1&section=2&copy=3 © <b>",
    );
    check("a &&amp; b; &#xD800; &#99999999;", "a && b; &#xD800; &#99999999;");
}
