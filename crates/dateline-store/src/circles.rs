//! Actors that belong to each other by what several files, or several rows of one, say.

use dateline_batch::circle_edges;
use dateline_batch::finding::NameFault;
use indexmap::IndexSet;

use super::File;

/// Notes each membership that closes a circle. Within one list of actors a reader has cut them before.
pub(super) fn note(files: &mut [File]) {
    let mut names: IndexSet<&str> = IndexSet::new();
    let mut edges: Vec<Vec<usize>> = Vec::new();
    // Of each edge, the file that says so.
    let mut origins: Vec<Vec<usize>> = Vec::new();
    for (number, file) in files.iter().enumerate() {
        for actor in &file.directory.actors {
            let (member, _) = names.insert_full(&actor.name);
            for parent in &actor.parents {
                let (parent, _) = names.insert_full(&parent.name);
                edges.resize_with(names.len().max(edges.len()), Vec::new);
                origins.resize_with(edges.len(), Vec::new);
                let lists = edges.get_mut(member).zip(origins.get_mut(member));
                // An actor may be a member of another at several times.
                if let Some((parents, files)) = lists.filter(|(parents, _)| !parents.contains(&parent)) {
                    parents.push(parent);
                    files.push(number);
                }
            }
        }
    }
    let closing: Vec<(usize, String, String)> = circle_edges(&edges)
        .into_iter()
        .filter_map(|(member, edge)| {
            let parent = *edges.get(member)?.get(edge)?;
            let file = *origins.get(member)?.get(edge)?;
            let name = |number: usize| names.get_index(number).map(|name| (*name).to_owned());
            Some((file, name(member)?, name(parent)?))
        })
        .collect();
    for (file, actor, parent) in closing {
        if let Some(file) = files.get_mut(file) {
            let column = format!("actors.{actor}.parent");
            let fault = NameFault::CircleOfFiles {
                actor: actor.into(),
                parent: parent.into(),
            };
            file.report.findings.push_of_file(&column, fault);
            file.report.findings.sort();
        }
    }
}
