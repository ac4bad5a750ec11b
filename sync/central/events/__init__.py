"""What stations say: taken in once, checked, numbered, and kept."""
