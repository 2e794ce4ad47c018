/// Text that names neither an offset from UTC nor a zone of the tz database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is neither an offset from UTC such as +03:00 or Z nor a zone such as Asia/Baghdad")]
pub struct UnknownZone(pub String);
