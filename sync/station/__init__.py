"""What one station does; it talks to the world through `ports` only."""
