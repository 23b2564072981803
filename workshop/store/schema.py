"""Tables and triggers of a session file; docs/session-file.md explains them."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x4449414C
"""`PRAGMA application_id`: "DIAL" in ASCII."""
FORMAT: Final = 2
"""`PRAGMA user_version`: the number of migrations that made the file."""

EVENTS: Final = """
CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT,
  at TEXT,
  actor TEXT,
  kind TEXT NOT NULL,
  v INTEGER NOT NULL,
  subject TEXT,
  question TEXT,
  content_id BLOB,
  commitment BLOB,
  data TEXT NOT NULL,
  link BLOB NOT NULL,
  branch TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  origin TEXT
) STRICT
"""

_OTHER_TABLES: Final = (
    """
CREATE TABLE contents (
  id BLOB PRIMARY KEY,
  salt BLOB NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE drafts (
  author TEXT NOT NULL,
  question TEXT NOT NULL,
  client_rev INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (author, question)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE pending (
  question TEXT NOT NULL,
  act TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  v INTEGER NOT NULL,
  content_id BLOB,
  commitment BLOB,
  data TEXT NOT NULL,
  link BLOB NOT NULL,
  PRIMARY KEY (question, act, author)
) STRICT, WITHOUT ROWID
""",
    "CREATE TABLE seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

# They guard against accidents, our own included; the chain and the seal guard against intent.
_TRIGGERS: Final = (
    """
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
""",
    """
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END
""",
    """
CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
BEGIN SELECT RAISE(ABORT, 'events follow each other without a gap'); END
""",
    """
CREATE TRIGGER contents_are_never_changed BEFORE UPDATE ON contents
BEGIN SELECT RAISE(ABORT, 'contents are added or erased, never changed'); END
""",
    # INSERT OR REPLACE would delete without asking the triggers for DELETE.
    """
CREATE TRIGGER contents_are_never_replaced BEFORE INSERT ON contents
WHEN EXISTS (SELECT 1 FROM contents WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'contents are added or erased, never changed'); END
""",
)

STATEMENTS: Final = (EVENTS, *_OTHER_TABLES, *_TRIGGERS)
TABLES: Final = frozenset({"events", "contents", "drafts", "pending", "seen", "meta"})
"""What every session file has; a file without them was not made by this app."""
