"""One session is one file; this room alone opens session files, and only through SQLite."""
