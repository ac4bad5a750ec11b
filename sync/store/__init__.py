"""What a station keeps on its disk: SQLite through sqlite-utils, photographs and the device key as files."""
