//! Columns of the files and what else is asked for by name: what names nothing is refused, and never answered by something else.

use std::fs;

use tempfile::TempDir;

use crate::program::say_in;

const EVENTS: &str = "id,date,actor,country,best,killed,weapon,age >= 18,alert!\n\
                      E1,2016-01-01,A,Iraq,5,5,drone,yes,1\n\
                      E2,2016-01-02,B,Iraq,7,7,rocket,no,2\n\
                      E3,2016-01-03,C,Iraq,5,5,,no,2\n";
/// Gives stars to events of the table; which, is still to be said.
const MARK: [&str; 8] = ["case", "mark", "a.csv", "--case", "c.dateline", "--by", "S", "--star"];

fn folder(table: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.csv"), table).unwrap();
    folder
}

#[track_caller]
fn counted(folder: &TempDir, flags: &[&str], expected: &str) -> String {
    let (status, out, err) = say_in(folder.path(), &[&["count", "a.csv"], flags].concat());
    assert_eq!((status, out.as_str()), (0, expected), "{flags:?}: {err}");
    err
}

/// Wrong use, with the last line on standard error.
#[track_caller]
fn refused(folder: &TempDir, words: &[&str], expected: &str) {
    let (status, out, err) = say_in(folder.path(), words);
    assert_eq!((status, out.as_str()), (2, ""), "{words:?}: {err}");
    let last = err.lines().last().unwrap_or_default();
    assert!(last.contains(expected), "{words:?}: {last}");
}

#[test]
fn an_unknown_sign_is_refused() {
    let folder = folder(EVENTS);
    counted(&folder, &["--column", "best=5"], "2\n");
    counted(&folder, &["--not-column", "best=5"], "1\n");
    for sign in ["!=", "<>", "≠", "~=", "=~", "==="] {
        let text = format!("best{sign}5");
        let words = format!("columns are asked for by =, >=, >, <= and <, not by {sign}");
        refused(&folder, &["count", "a.csv", "--column", &text], &words);
        refused(&folder, &["count", "a.csv", "--not-column", &text], &words);
        let (status, _, err) = say_in(folder.path(), &["count", "a.csv", "--where", &text]);
        assert!(status == 2 && err.contains(&format!("not by {sign}")), "{err}");
    }
    refused(
        &folder,
        &["count", "a.csv", "--column", "best!=5"],
        "--not-column \"best=5\"",
    );
    let (status, _, err) = say_in(folder.path(), &["count", "a.csv", "--column", "best~5"]);
    assert!(
        status == 2 && err.contains("a column is asked for like weapon=drone"),
        "{err}"
    );
    refused(&folder, &[&MARK[..], &["--column", "best!=5"]].concat(), "not by !=");
}

#[test]
fn a_column_that_no_file_has_is_refused() {
    let folder = folder(EVENTS);
    for flags in [
        ["--column", "weapons=drone"],
        ["--not-column", "weapons=drone"],
        ["--by-column", "weapons"],
    ] {
        let words = "no column is called “weapons”; did you mean “weapon”?";
        refused(&folder, &[&["count", "a.csv"], &flags[..]].concat(), words);
    }
    let picture = ["picture", "a.csv", "--out", "p.svg", "--lanes-by-column", "weapons"];
    refused(&folder, &picture, "no column is called “weapons”");
    assert!(!folder.path().join("p.svg").exists());
    refused(
        &folder,
        &["events", "a.csv", "--column", "zzz=1"],
        "these files have id, date, actor",
    );
    refused(
        &folder,
        &[&MARK[..], &["--not-column", "zzz=1"]].concat(),
        "no column is called “zzz”",
    );
    let (_, info, _) = say_in(folder.path(), &["case", "info", "c.dateline"]);
    assert!(!info.contains("3 stars"), "{info}");
}

#[test]
fn what_names_no_figure_no_file_and_no_tag_is_refused_alike() {
    let folder = folder(EVENTS);
    refused(
        &folder,
        &["count", "a.csv", "--where", "nosuch>=1"],
        "no figure is called “nosuch”; these files tell",
    );
    refused(
        &folder,
        &["count", "a.csv", "--where", "nosuch unknown"],
        "no figure is called “nosuch”",
    );
    refused(
        &folder,
        &["count", "a.csv", "--sum", "nosuch"],
        "no figure is called “nosuch”",
    );
    refused(
        &folder,
        &["count", "a.csv", "--file", "b.csv"],
        "--file b.csv: what is read is a.csv",
    );
}

#[test]
fn columns_of_one_name_are_told_apart() {
    let folder = folder(
        "date,actor,note,note,note\n\
         2016-01-01,A,x,y,\n\
         2016-01-02,B,,y,z\n\
         2016-01-03,C,,,z\n",
    );
    let err = counted(&folder, &["--column", "note=x"], "1\n");
    assert!(err.contains("3 columns of a file are called note: this is the first, and “note (2)” is the second"));
    let err = counted(&folder, &["--column", "note (2)=y"], "2\n");
    assert!(!err.contains("columns of a file"), "{err}");
    counted(
        &folder,
        &["--by-column", "note (3)"],
        "3\n        2  z\n        1  no note (3)\n",
    );
}

#[test]
fn columns_that_differ_in_signs_only_are_told_apart() {
    let folder = folder("Date,Name,x-y,x_y,X.Y,Größe,Grosse\n2016-01-01,A,1,2,4,5,6\n2016-01-02,B,1,3,4,5,7\n");
    counted(&folder, &["--column", "x-y=1"], "2\n");
    counted(&folder, &["--column", "x_y=2"], "1\n");
    counted(&folder, &["--column", "X.Y=4", "--column", "x_y=3"], "1\n");
    counted(&folder, &["--column", "Grosse=7"], "1\n");
    let words = "the column “x y” may be “x-y” or “x_y (2)” or “X.Y (3)”: say which";
    refused(&folder, &["count", "a.csv", "--column", "x y=1"], words);
}

#[test]
fn signs_in_the_name_of_a_column_are_part_of_it() {
    let folder = folder(EVENTS);
    counted(&folder, &["--column", "age >= 18=no"], "2\n");
    counted(&folder, &["--column", "alert!=2"], "2\n");
    counted(
        &folder,
        &["--by-column", "age >= 18"],
        "3\n        2  no\n        1  yes\n",
    );
}

#[test]
fn digits_of_other_scripts_are_read() {
    let folder = folder(EVENTS);
    counted(&folder, &["--column", "best>=۶"], "1\n");
    counted(&folder, &["--column", "best>=٦"], "1\n");
    counted(&folder, &["--from", "۲۰۱۶-۰۱-۰۲"], "2\n");
    counted(&folder, &["--to", "٢٠١٦-٠١-٠١"], "1\n");
    counted(&folder, &["--where", "killed>=۶"], "1\n");
}

#[test]
fn a_picture_tells_what_its_colours_stand_for() {
    let folder = folder(EVENTS);
    let picture = |more: &[&str]| {
        let words = [&["picture", "a.csv", "--out", "-"], more].concat();
        let (status, svg, err) = say_in(folder.path(), &words);
        assert_eq!(status, 0, "{err}");
        svg
    };
    let svg = picture(&["--colours-by-column", "weapon"]);
    for words in ["Colours by weapon:", ">drone<", ">rocket<", ">no value<"] {
        assert!(svg.contains(words), "{words}");
    }
    assert!(!picture(&[]).contains("Colours by"));
    let words = ["picture", "a.csv", "--out", "-", "--colours-by-column", "zzz"];
    refused(&folder, &words, "no column is called “zzz”");
}

#[test]
fn odd_names_of_columns_are_asked_for_and_told() {
    let long = "n".repeat(10_000);
    let table =
        format!("date,actor,=,!,\"two\nlines\",\u{202e}turned,{long}\n2016-01-01,A,equal,bang,two,turned,long\n");
    let folder = folder(&table);
    counted(&folder, &["--column", "==equal"], "1\n");
    counted(&folder, &["--column", "!=bang"], "1\n");
    counted(&folder, &["--column", "two\nlines=two"], "1\n");
    counted(&folder, &["--column", "\u{202e}turned=turned"], "1\n");
    let (status, _, err) = say_in(folder.path(), &["count", "a.csv", "--by-column", "zzz"]);
    let last = err.lines().last().unwrap_or_default();
    assert!(status == 2 && last.len() < 400 && !last.contains('\u{202e}'), "{last}");
    let (status, _, err) = say_in(folder.path(), &["count", "a.csv", "--by-column", &"q".repeat(10_000)]);
    let last = err.lines().last().unwrap_or_default();
    assert!(status == 2 && last.len() < 600, "{last}");
    let (status, _, err) = say_in(folder.path(), &["count", "a.csv", "--by-column", ""]);
    assert!(status == 2 && !err.contains("did you mean"), "{err}");
}
