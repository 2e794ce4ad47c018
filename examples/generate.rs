//! Writes invented events in the shape of an ACLED export: `generate ROWS OUT.csv [SEED]`.

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::fs::File;
use std::io::{BufWriter, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(rows), Some(path)) = (arguments.next(), arguments.next()) else {
        return Err("usage: generate ROWS OUT.csv [SEED]".into());
    };
    let seed = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    generator::write(rows.parse()?, seed, generator::NOTES, &mut out)?;
    Ok(out.flush()?)
}
