"""One module per command of `returnpoint central`; each has `add(parser)` and `run(chosen) -> exit code`."""
