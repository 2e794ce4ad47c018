//! What Dateline is made of on a platform: `parts PLATFORM BILL NOTICES` writes a bill of materials and the licences.

use std::error::Error;
use std::fs;
use std::path::Path;

use dateline_checks::{Part, bill_of_materials, notices};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [platform, bill, texts] = arguments.as_slice() else {
        return Err("which platform, and where to write the bill of materials and the licences?".into());
    };
    let parts = Part::all(Path::new("Cargo.toml"), platform)?;
    fs::write(bill, bill_of_materials(&parts))?;
    fs::write(texts, notices(&parts))?;
    Ok(())
}
