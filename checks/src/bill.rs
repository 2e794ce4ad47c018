use std::fmt::Write;

use serde_json::{Value, json};

use crate::Part;

/// The parts of a program as a bill of materials: `CycloneDX` 1.5 in JSON. The first part is the program.
#[must_use]
pub fn bill_of_materials(parts: &[Part]) -> String {
    let components: Vec<Value> = parts.iter().skip(1).map(|part| component(part, "library")).collect();
    let dependencies: Vec<Value> = parts.iter().map(|part| dependency(part, parts)).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": parts.first().map(|part| component(part, "application")) },
        "components": components,
        "dependencies": dependencies,
    });
    let mut text = String::new();
    // Writing into a text does not fail.
    let _ = writeln!(text, "{bill:#}");
    text
}

fn component(part: &Part, kind: &str) -> Value {
    let mut component = json!({
        "type": kind,
        "bom-ref": reference(part),
        "name": part.name,
        "version": part.version,
    });
    let mut set = |key: &str, value: Option<Value>| {
        if let (Some(object), Some(value)) = (component.as_object_mut(), value) {
            object.insert(key.to_owned(), value);
        }
    };
    let sha256 = part.sha256.as_ref();
    set(
        "hashes",
        sha256.map(|hash| json!([{ "alg": "SHA-256", "content": hash }])),
    );
    set(
        "licenses",
        part.licence.as_ref().map(|licence| json!([{ "expression": licence }])),
    );
    // Ours are in no registry.
    set("purl", sha256.map(|_| json!(reference(part))));
    let repository = part.repository.as_ref();
    set(
        "externalReferences",
        repository.map(|url| json!([{ "type": "vcs", "url": url }])),
    );
    component
}

fn dependency(part: &Part, parts: &[Part]) -> Value {
    let uses = part.uses.iter().filter_map(|place| parts.get(*place));
    json!({ "ref": reference(part), "dependsOn": uses.map(reference).collect::<Vec<_>>() })
}

fn reference(part: &Part) -> String {
    format!("pkg:cargo/{}@{}", part.name, part.version)
}
