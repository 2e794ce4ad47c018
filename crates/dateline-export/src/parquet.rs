use std::io::{self, Write};
use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, Type as Physical, ZstdLevel};
use ::parquet::data_type::{ByteArray, ByteArrayType};
use ::parquet::errors::{ParquetError, Result};
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::{Type, TypePtr};
use dateline_event::{Event, Kinship};
use dateline_format::Known;
use dateline_format::columns::WHOLE_PLAIN;

use super::columns::Columns;

/// Events that are held in memory before they are written.
const GROUP: usize = 10_000;

/// Writes events as an Apache Parquet file of texts, with a column for each field that any of them has; what is blank
/// is null. Dateline reads the same events from it, and what is `known` of their names. The events are gone through twice.
pub fn write_parquet(
    out: &mut (dyn Write + Send),
    events: impl Iterator<Item = Event> + Clone,
    known: &Known,
    kinship: &dyn Kinship,
) -> io::Result<()> {
    let columns = Columns::of(events.clone(), WHOLE_PLAIN, (known, kinship));
    write(out, &columns, events).map_err(|error| match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    })
}

fn write(out: &mut (dyn Write + Send), columns: &Columns<'_>, mut events: impl Iterator<Item = Event>) -> Result<()> {
    let compression = Compression::ZSTD(ZstdLevel::default());
    let properties = WriterProperties::builder().set_compression(compression).build();
    let mut writer = SerializedFileWriter::new(out, schema(columns)?, Arc::new(properties))?;
    loop {
        let mut texts: Vec<Vec<ByteArray>> = columns.headings().map(|_| Vec::new()).collect();
        let mut levels: Vec<Vec<i16>> = vec![Vec::new(); texts.len()];
        let mut count = 0;
        for event in events.by_ref().take(GROUP) {
            count += 1;
            for ((text, texts), levels) in columns.row(&event).zip(&mut texts).zip(&mut levels) {
                levels.push(i16::from(!text.is_empty()));
                if !text.is_empty() {
                    texts.push(ByteArray::from(text.as_bytes().to_vec()));
                }
            }
        }
        if count == 0 {
            writer.close()?;
            return Ok(());
        }
        let mut group = writer.next_row_group()?;
        for (texts, levels) in texts.iter().zip(&levels) {
            if let Some(mut column) = group.next_column()? {
                column.typed::<ByteArrayType>().write_batch(texts, Some(levels), None)?;
                column.close()?;
            }
        }
        group.close()?;
    }
}

fn schema(columns: &Columns<'_>) -> Result<TypePtr> {
    let field = |name: &str| {
        Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
            .with_logical_type(Some(LogicalType::String))
            .with_repetition(Repetition::OPTIONAL)
            .build()
            .map(Arc::new)
    };
    let fields = columns.headings().map(field).collect::<Result<Vec<TypePtr>>>()?;
    Ok(Arc::new(
        Type::group_type_builder("events").with_fields(fields).build()?,
    ))
}
