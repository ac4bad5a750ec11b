"""Tables, the one connection policy, and the schema's migrations."""
