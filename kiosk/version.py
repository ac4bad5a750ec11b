"""The program's version, as installed."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("returnpoint")
except PackageNotFoundError:  # run from a source tree that was never installed
    VERSION = "0+source"
