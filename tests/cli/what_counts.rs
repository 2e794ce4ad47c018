//! The page on what counts says what the program says.

use dateline_tests::in_project;

use crate::program::dateline;

/// Arguments as a shell parts them, where only double quotes are used.
fn parted(line: &str) -> Vec<String> {
    let mut args = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            args.push(part.to_owned());
        } else {
            args.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    args
}

#[test]
fn every_command_of_the_page_gives_its_number() {
    let page = std::fs::read_to_string(in_project("docs/what-counts.md")).unwrap();
    let mut seen = 0;
    for line in page.lines().filter(|line| line.starts_with("| `dateline ")) {
        let [_, command, expected, _] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let command = command.trim_matches('`').strip_prefix("dateline ").unwrap();
        let mut args = parted(command);
        args[1] = in_project("sample-data").join(&args[1]).to_str().unwrap().to_owned();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let output = dateline(&args);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(
            said.trim(),
            expected.replace(',', "").replace(" of which", ", of which"),
            "{command}"
        );
        seen += 1;
    }
    assert!(seen > 12, "{seen}");
}
