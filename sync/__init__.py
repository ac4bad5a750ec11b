"""Everything without a window: what is true, where it is kept, how it travels."""
