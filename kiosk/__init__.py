"""Everything with a window (PySide6 Widgets); it imports `sync`, nothing imports it."""
