"""The rule book: pure, standard library only, the same on a station and in central."""
