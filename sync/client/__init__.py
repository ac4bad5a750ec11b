"""The only place on a station that opens a connection."""
