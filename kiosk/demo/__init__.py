"""The demo: a real central in its own process, a webhook receiver, and footage in place of a camera."""
