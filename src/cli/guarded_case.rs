use std::path::Path;

use dateline_case::Case;
use dateline_files::Guarded;

use crate::case::DataFiles;

/// A case and its files of data where they are now: none of them is written to. Of what is no case, that file alone.
pub(super) fn guarded_case(path: &Path) -> Guarded {
    let mut guarded = Guarded::files([path]);
    let data = Case::open_read_only(path).and_then(|case| DataFiles::of(&case));
    for place in data.iter().flat_map(DataFiles::iter).filter_map(|(_, place)| place) {
        guarded.add(place);
    }
    guarded
}
