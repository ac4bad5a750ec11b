"""Photographs: taken in, checked, kept under their hashes, shown."""
