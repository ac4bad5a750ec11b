"""How long what is kept, copies of all of it, and the rights of one consumer."""
