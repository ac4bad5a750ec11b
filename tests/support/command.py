"""A command of `returnpoint central` within the test's process, without the logging of a program of its own."""

import argparse
from types import ModuleType


def given(module: ModuleType, *words: str) -> int:
    """Its exit code; what would be a sentence on standard error is raised."""
    parser = argparse.ArgumentParser()
    module.add(parser)
    return int(module.run(parser.parse_args(words)))
