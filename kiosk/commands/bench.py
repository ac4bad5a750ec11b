"""`returnpoint bench WHAT`: measurements as ratios within one run, since machines are noisy."""

import sys
from importlib import import_module

_BENCHES = {
    "decode": "kiosk.commands.bench_decode",
    "intake": "kiosk.commands.bench_intake",
    "morning": "kiosk.commands.bench_morning",
    "scan": "kiosk.commands.bench_scan",
    "store": "kiosk.commands.bench_store",
    "sync": "kiosk.commands.bench_sync",
    "ui": "kiosk.commands.bench_ui",
}


def run(argv: list[str]) -> int:
    if not argv or argv[0] not in _BENCHES:
        sys.stderr.write(f"usage: returnpoint bench {{{','.join(_BENCHES)}}} [options]\n")
        return 2
    bench = import_module(_BENCHES[argv[0]])
    code: int = bench.run(argv[1:])
    return code
