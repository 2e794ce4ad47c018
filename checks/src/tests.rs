//! What the rules find in made-up workspaces: each kind of objection, and none where there is none.

use crate::{Dependency, DependencyKind, Graph, Objection, Package, Rules, objections};

const RULES: &str = r#"
[licenses]
allow = ["MIT", "Apache-2.0"]
exceptions = [{ crate = "fonts", allow = ["OFL-1.1"] }]

[bans]
multiple-versions = "allow"
deny = [
    { crate = "http", reason = "calls nobody" },
    { crate = "window", wrappers = ["app"] },
    { crate = "codec", deny-multiple-versions = true },
]

[sources]
unknown-registry = "deny"
unknown-git = "deny"
allow-registry = ["https://index.example"]
"#;

fn package(name: &str) -> Package {
    let source = Some("registry+https://index.example".to_owned());
    Package {
        name: name.into(),
        version: "1.0.0".into(),
        licence: Some("MIT".into()),
        source,
        ..Package::default()
    }
}

fn licensed(name: &str, licence: &str) -> Package {
    Package {
        licence: Some(licence.into()),
        ..package(name)
    }
}

fn versioned(name: &str, version: &str) -> Package {
    Package {
        version: version.into(),
        ..package(name)
    }
}

fn from(name: &str, source: &str) -> Package {
    Package {
        source: Some(source.into()),
        ..package(name)
    }
}

fn using(name: &str, used: &[usize]) -> Package {
    let dependencies = used
        .iter()
        .map(|index| Dependency {
            package: *index,
            kind: DependencyKind::Normal,
        })
        .collect();
    Package {
        source: None,
        dependencies,
        ..package(name)
    }
}

fn found(packages: Vec<Package>) -> Vec<Objection> {
    objections(&Rules::parse(RULES).unwrap(), &Graph { packages })
}

/// What is said of these packages, each in a line.
fn said(packages: Vec<Package>) -> String {
    found(packages)
        .iter()
        .map(Objection::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn nothing_is_said_of_what_is_allowed() {
    let packages = vec![
        using("app", &[1, 2, 3]),
        package("window"),
        licensed("old", "GPL-3.0-only/MIT"),
        licensed("fonts", "(MIT OR Apache-2.0) AND OFL-1.1"),
        package("codec"),
        versioned("other", "1.0.0"),
        versioned("other", "2.0.0"),
    ];
    assert_eq!(found(packages), []);
}

#[test]
fn a_forbidden_licence_is_found() {
    let licence = |licence: &str| said(vec![licensed("some", licence)]);
    assert_eq!(
        licence("GPL-3.0-only"),
        "some 1.0.0 has a licence that is not allowed: GPL-3.0-only"
    );
    assert_eq!(
        licence("MIT AND GPL-3.0-only"),
        "some 1.0.0 has a licence that is not allowed: MIT AND GPL-3.0-only"
    );
    assert_eq!(
        licence("OFL-1.1"),
        "some 1.0.0 has a licence that is not allowed: OFL-1.1"
    );
    assert_eq!(
        licence("ask us"),
        "some 1.0.0 has a licence that cannot be read: ask us"
    );
    assert_eq!(
        said(vec![Package {
            licence: None,
            ..package("some")
        }]),
        "some 1.0.0 states no licence"
    );
}

#[test]
fn a_banned_crate_is_found_and_its_users_are_named() {
    let packages = vec![using("app", &[2]), using("library", &[2]), package("http")];
    assert_eq!(
        said(packages),
        "http 1.0.0 is banned, but used by app, library: calls nobody"
    );
    assert_eq!(said(vec![package("http")]), "http 1.0.0 is banned: calls nobody");
}

#[test]
fn a_crate_may_be_used_by_its_wrappers_only() {
    let packages = vec![using("app", &[2]), using("library", &[2]), package("window")];
    assert_eq!(said(packages), "window 1.0.0 is banned, but used by library");
}

#[test]
fn a_second_version_is_found_where_one_is_asked_for() {
    let packages = vec![versioned("codec", "0.13.0"), versioned("codec", "0.14.2")];
    assert_eq!(said(packages), "codec is there in versions 0.13.0, 0.14.2");
}

#[test]
fn an_unknown_source_is_found() {
    let source = |source: &str| said(vec![from("some", source)]);
    let unknown = "some 1.0.0 is from a source that is not allowed: ";
    for place in [
        "registry+https://elsewhere.example",
        "git+https://index.example#0123",
        "sparse+https://index.example",
    ] {
        assert_eq!(source(place), format!("{unknown}{place}"));
    }
}

#[test]
fn what_is_not_checked_cannot_be_written() {
    let changed = |from: &str, to: &str| Rules::parse(&RULES.replace(from, to)).unwrap_err().to_string();
    assert!(changed("[bans]", "[bans]\nwildcards = \"deny\"").contains("unknown field `wildcards`"));
    assert!(changed("unknown-git = \"deny\"", "unknown-git = \"warn\"").contains("unknown variant `warn`"));
    assert!(changed("crate = \"http\"", "crate = \"http@1\"").contains("only names of crates"));
    assert!(changed("deny-multiple", "wrappers = [\"app\"], deny-multiple").contains("need an entry each"));
    assert!(changed("\"MIT\", ", "\"MITT\", ").contains("unknown term"));
}

#[test]
fn tests_of_used_crates_are_not_compiled() {
    let mut library = using("library", &[2]);
    library.dependencies.push(Dependency {
        package: 3,
        kind: DependencyKind::Development,
    });
    let graph = Graph {
        packages: vec![using("app", &[1]), library, package("window"), package("fuzzer")],
    };
    let compiled = |name, with_tests| graph.compiled_for(name, with_tests).into_iter().collect::<Vec<_>>();
    assert_eq!(compiled("app", true), ["library", "window"]);
    assert_eq!(compiled("library", false), ["window"]);
    assert_eq!(compiled("library", true), ["fuzzer", "window"]);
}
