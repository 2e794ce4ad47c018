//! What a case reads is never written to by what is asked of the case.

use std::fs;

use crate::program::say_in;

const EVENTS: &str = "id,date,place,actor\nE1,2014-06-10,Mosul,A\nE2,2014-06-11,Mosul,B\n";

#[test]
fn files_of_a_case_are_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.csv"), EVENTS).unwrap();
    let say = |line: &str| say_in(folder.path(), &line.split(' ').collect::<Vec<&str>>());
    let (status, _, err) = say("case mark a.csv --case c.dateline --by Nour --star");
    assert_eq!((status, err.as_str()), (0, ""));
    fs::hard_link(at("a.csv"), at("b.csv")).unwrap();
    for verb in [
        "case log c.dateline",
        "case marks c.dateline",
        "case pack c.dateline --by Nour",
        "events --case c.dateline --format csv",
    ] {
        for out in ["a.csv", "b.csv"] {
            let (status, _, err) = say(&format!("{verb} --force --out {out}"));
            let refusal = format!("dateline: {out}: is one of the files that are read; write to another\n");
            assert_eq!((status, err), (1, refusal), "{verb}");
        }
    }
    assert_eq!(fs::read_to_string(at("a.csv")).unwrap(), EVENTS);
    let (status, out, err) = say("case verify c.dateline");
    assert_eq!((status, err.as_str()), (0, ""), "{out}");
}
