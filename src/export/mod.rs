//! Selections and draw items to files.

mod font;
mod picture;
mod png;
mod svg;

pub use picture::{PictureOptions, picture};
pub use png::{PngError, png};

use crate::event::Event;
use crate::store::Store;
use std::io::{self, Write};

pub fn describing(_store: &Store) {}
pub fn write_table(_out: &mut dyn Write, _events: impl Iterator<Item = Event>) -> io::Result<()> {
    Ok(())
}
pub fn write_csv(_out: &mut dyn Write, _events: impl Iterator<Item = Event>) -> io::Result<()> {
    Ok(())
}
pub fn write_jsonl(_out: &mut dyn Write, _events: impl Iterator<Item = Event>, (): &()) -> io::Result<()> {
    Ok(())
}
pub fn write_json(_out: &mut dyn Write, _events: impl Iterator<Item = Event>, (): &()) -> io::Result<()> {
    Ok(())
}
pub fn write_geojson(_out: &mut dyn Write, _events: impl Iterator<Item = Event>) -> io::Result<()> {
    Ok(())
}
