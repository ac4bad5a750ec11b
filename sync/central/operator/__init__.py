"""What the operator sets up and sees: figures, worklists, directories."""
