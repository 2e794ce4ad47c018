//! The description of a packed case as an RO-Crate 1.2 (<https://w3id.org/ro/crate/1.2>), in JSON-LD.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use super::pack::{Pack, Written};

/// The file in which a crate is described.
pub(super) const METADATA: &str = "ro-crate-metadata.json";
/// The type of a case, as packages name it.
pub(super) const CASE_TYPE: &str = "application/vnd.dateline.case+sqlite3";

/// The files that a crate describes, by the ids that [`path_id`] makes of their paths, each with its SHA-256 sum in hexadecimal
/// digits where it says one.
///
/// # Errors
/// If it is no crate's description.
pub(super) fn described(text: &[u8]) -> Result<HashMap<String, Option<String>>, serde_json::Error> {
    #[derive(Deserialize)]
    struct Description {
        #[serde(rename = "@graph")]
        graph: Vec<Entity>,
    }
    #[derive(Deserialize)]
    struct Entity {
        #[serde(rename = "@id")]
        id: String,
        #[serde(rename = "@type")]
        types: Value,
        sha256: Option<String>,
    }
    let description: Description = serde_json::from_slice(text)?;
    let is_file = |types: &Value| match types {
        Value::Array(types) => types.iter().any(|one| one == "File"),
        one => one == "File",
    };
    let files = description.graph.into_iter().filter(|entity| is_file(&entity.types));
    Ok(files.map(|file| (file.id, file.sha256)).collect())
}

/// Describes what was packed: the archive, each file in it with size and sum, and who worked on the case.
pub(super) fn metadata(pack: &Pack, case: &Written, files: &[Written]) -> String {
    let title = pack.case_name.trim_end_matches(".dateline");
    let case_id = path_id(&pack.case_name);
    let file_ids: Vec<String> = pack.files.iter().map(|packed| path_id(&packed.name)).collect();
    let parts = std::iter::once(&case_id).chain(&file_ids).map(|id| reference(id));
    let people = pack.authors.iter().zip(1_usize..);
    let people: Vec<(String, &str)> = people
        .map(|(author, number)| (format!("#author-{number}"), author.name()))
        .collect();
    let person = |name: &str| {
        people
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(id, _)| reference(id))
    };
    let authors: Vec<Value> = people.iter().map(|(id, _)| reference(id)).collect();
    let packer = pack.packed.by.name();
    let time = pack.packed.at.to_string();
    let mut graph = vec![
        json!({
            "@id": METADATA,
            "@type": "CreativeWork",
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.2"},
            "about": {"@id": "./"},
        }),
        json!({
            "@id": "./",
            "@type": "Dataset",
            "name": title,
            "description": format!("The case “{title}” of Dateline: what was added to events, and the files of data that tell of them."),
            "datePublished": time,
            "license": {"@id": "#rights"},
            "author": authors,
            "hasPart": parts.collect::<Vec<_>>(),
        }),
        json!({
            "@id": "#rights",
            "@type": "CreativeWork",
            "name": "Rights",
            "description": "No licence was named when this was packed. The files of data keep the terms of those who published them.",
        }),
        json!({
            "@id": case_id,
            "@type": "File",
            "name": pack.case_name,
            "description": "Stars, tags, notes and views with who made them and when, and the log of all steps: a database of SQLite.",
            "encodingFormat": CASE_TYPE,
            "contentSize": case.bytes.to_string(),
            "sha256": case.sha256.to_string(),
            "author": authors,
        }),
        json!({
            "@id": "#packed",
            "@type": "CreateAction",
            "name": "Packed the case with its files of data",
            "endTime": time,
            "agent": person(packer).unwrap_or_else(|| reference("#packer")),
            "instrument": {"@id": "#dateline"},
            "object": {"@id": path_id(&pack.case_name)},
            "result": {"@id": "./"},
        }),
        json!({
            "@id": "#dateline",
            "@type": "SoftwareApplication",
            "name": "Dateline",
            "version": env!("CARGO_PKG_VERSION"),
            "url": env!("CARGO_PKG_REPOSITORY"),
        }),
    ];
    for ((packed, id), written) in pack.files.iter().zip(file_ids).zip(files) {
        let mut file = json!({
            "@id": id,
            "@type": "File",
            "name": packed.file.path.name(),
            "contentSize": written.bytes.to_string(),
            "sha256": written.sha256.to_string(),
        });
        if let (Some(file), Some(format)) = (file.as_object_mut(), format_of(&packed.name)) {
            file.insert("encodingFormat".to_owned(), format.into());
        }
        graph.push(file);
    }
    for (id, name) in &people {
        graph.push(json!({"@id": id, "@type": "Person", "name": name}));
    }
    if person(packer).is_none() {
        graph.push(json!({"@id": "#packer", "@type": "Person", "name": packer}));
    }
    let document = json!({"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": graph});
    format!("{document:#}\n")
}

fn reference(id: &str) -> Value {
    json!({"@id": id})
}

/// A path in the crate as an id: a relative URI.
pub(super) fn path_id(path: &str) -> String {
    let Ok(mut url) = Url::parse("crate:///") else {
        return path.to_owned();
    };
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.clear().extend(path.split('/'));
    }
    url.path().trim_start_matches('/').to_owned()
}

/// The media type that a file's ending tells; `None` if it tells none.
fn format_of(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    Some(match ending.as_str() {
        "csv" => "text/csv",
        "tsv" => "text/tab-separated-values",
        "txt" => "text/plain",
        "json" => "application/json",
        "jsonl" | "ndjson" => "application/x-ndjson",
        "geojson" => "application/geo+json",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xls" => "application/vnd.ms-excel",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "parquet" => "application/vnd.apache.parquet",
        "kml" => "application/vnd.google-earth.kml+xml",
        "kmz" => "application/vnd.google-earth.kmz",
        "ics" => "text/calendar",
        "html" | "htm" => "text/html",
        "xml" => "application/xml",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "zst" => "application/zstd",
        _ => return None,
    })
}
