"""Guards for every test: no display is needed, and time and folders are the test's own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
