CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  undoes INTEGER,
  before BLOB NOT NULL CHECK (length(before) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE file (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  relative TEXT,
  whole TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  mapping_name TEXT,
  mapping_json TEXT,
  opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE event (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  export_id TEXT,
  content BLOB NOT NULL CHECK (length(content) = 16),
  label TEXT NOT NULL,
  file BLOB CHECK (length(file) = 16),
  member TEXT,
  sheet TEXT,
  row INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE star (
  event BLOB PRIMARY KEY REFERENCES event (id),
  at INTEGER NOT NULL,
  by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE tag (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  colour INTEGER NOT NULL,
  description TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE tagged (
  tag BLOB NOT NULL REFERENCES tag (id),
  event BLOB NOT NULL REFERENCES event (id),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (tag, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE note (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  event BLOB NOT NULL REFERENCES event (id),
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  edited_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE view (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
