"""The HTTP surface, thin: parse, call, answer."""
