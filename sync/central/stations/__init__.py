"""The stations: how they are known, what they are told, and how they are."""
