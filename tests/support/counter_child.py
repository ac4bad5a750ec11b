"""A counter in a process of its own, for killing: reads pickled inputs from standard input, answers with views."""

import base64
import os
import pickle
import sys
from pathlib import Path

from tests.support.cases import BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral


def main(folder: str) -> None:
    clock = FakeClock()
    shutter = FakeShutter([(b"\xff\xd8 picture %d of %d" % (number, os.getpid()), "") for number in range(9)])
    counter = Counter(Path(folder), clock, LookupCentral(clock), shutter)
    counter.keep(case_of(JACKET, BEANIE))
    counter.keep(case_of(BEANIE, case_id="RB-2LM4A8QX", rma="NL-1002"))
    _tell(counter.first)
    for line in sys.stdin:
        _tell(counter.flow.handle(pickle.loads(base64.b64decode(line))))


def _tell(view: object) -> None:
    sys.stdout.write(base64.b64encode(pickle.dumps(view)).decode() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
