"""Scans that came while a page asked something else: kept in order, shown, and taken up when that page is done.

Only codes of items and returns wait. A bag's scan is the commit, and a command means the page on which it is scanned.
"""

from dataclasses import dataclass, field, replace

from kiosk.flow.views import Notice, Tone, TroubleView
from sync.domain.codes import CaseCode, Code, ItemCode, PassCode, Scan
from sync.domain.gs1 import printed
from sync.domain.sentence import counted, say

MOST = 5


@dataclass
class WaitingScans:
    """Names in the order of their scans; the same code again waits once, and beyond MOST the oldest stay."""

    _scans: dict[str, tuple[Scan, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self._scans)

    def add(self, scan: Scan, name: str) -> bool:
        """Keep a scan; False when there is no room left. `name`: how staff know it."""
        if scan.text not in self._scans and len(self._scans) >= MOST:
            return False
        self._scans.setdefault(scan.text, (scan, name))
        return True

    def take(self) -> Scan:
        """The oldest; KeyError when none waits."""
        return self._scans.pop(next(iter(self._scans)))[0]

    def clear(self) -> None:
        self._scans.clear()

    def notice(self) -> Notice | None:
        """What waits, in words; None when nothing does."""
        if not self._scans:
            return None
        names = ", ".join(name for _, name in self._scans.values())
        said = counted(
            len(self._scans),
            "Scanned meanwhile: {names}. It comes up when this page is done.",
            "Scanned meanwhile: {names}. They come up when this page is done.",
            names=names,
        )
        return Notice(said, Tone.INFO)


def with_scan(page: TroubleView, scan: Scan, codes: tuple[Code, ...], waiting: WaitingScans) -> TroubleView:
    """The page of a store that cannot take a scan now: the scan waits, or is to be made again, and the page says so."""
    name = say("a return pass") if isinstance(codes[0], PassCode) else printed(scan.text)[:60]
    if not isinstance(codes[0], ItemCode | CaseCode | PassCode) or not waiting.add(scan, name):
        return replace(page, detail=say("The last scan was not taken. Scan it again when this works again."))
    notice = waiting.notice()
    return replace(page, detail=notice.text) if notice else page
