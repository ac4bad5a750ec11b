"""`returnpoint demo`: central, a webhook receiver and the counter window, with sample returns."""

import argparse
import logging
import os
import sys
import tempfile
from pathlib import Path


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint demo", description=__doc__)
    parser.add_argument("--autoplay", action="store_true", help="the demo plays itself and prints one line of JSON")
    parser.add_argument(
        "--offline-first", action="store_true", help="with --autoplay: central is away during the visits"
    )
    parser.add_argument("--camera", default="", help="a camera, file or address; footage when there is none")
    parser.add_argument("--theme", choices=("auto", "light", "dark"), default="auto")
    parser.add_argument("--data", type=Path, help="keep everything in this empty folder (default: a temporary one)")
    arguments = parser.parse_args(argv)
    if arguments.offline_first and not arguments.autoplay:
        parser.error("--offline-first needs --autoplay")
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if not _has_display():
        if not arguments.autoplay:
            sys.stderr.write("There is no display. Start the demo on a desktop, or let it play itself: --autoplay.\n")
            return 2
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.demo.run import Demo, Wishes

    wishes = Wishes(arguments.autoplay, arguments.offline_first, arguments.camera, arguments.theme)
    if arguments.data:
        if arguments.data.exists() and any(arguments.data.iterdir()):
            sys.stderr.write(f"The folder {arguments.data} is not empty. Name a new one.\n")
            return 2
        return Demo(arguments.data, wishes).run()
    with tempfile.TemporaryDirectory(prefix="returnpoint-demo-", ignore_cleanup_errors=True) as folder:
        return Demo(Path(folder), wishes).run()


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
