"""Simulated footage of codes held up by a hand: prints, what became of them, the hand, the camera."""
