"""The demo's story: which cases there are, what the counter shows the camera next, and what must come of it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.flow.views import AnswerView, BagView, CaseView, ItemView, MatchView, PhotoView, ScanView, SummaryView, View

IDLE = "#idle"
DAMAGE = "#damage"


@dataclass(frozen=True, slots=True)
class Story:
    """`raw` is assets/demo/cases.json; `clips` maps a code's text (or IDLE, DAMAGE) to a footage file."""

    raw: dict[str, Any]
    clips: dict[str, Path]

    @property
    def cases(self) -> list[dict[str, Any]]:
        cases: list[dict[str, Any]] = self.raw["cases"]
        return cases

    @property
    def bags(self) -> list[str]:
        bags: list[str] = self.raw["bags"]
        return bags

    def case(self, key: str) -> dict[str, Any]:
        return next(case for case in self.cases if case["key"] == key)


def load(assets: Path) -> Story:
    """OSError with the file's name when an asset is missing."""
    raw = json.loads((assets / "demo" / "cases.json").read_text(encoding="utf-8"))
    footage = assets / "footage"
    index = json.loads((footage / "index.json").read_text(encoding="utf-8"))
    return Story(raw, {code: footage / name for code, name in index.items()})


class Director:
    """Chooses the clip for what the screen waits for: the next customer's phone, an item's tag, a bag label."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._next_case = 0
        self._next_bag = 0
        self._case: dict[str, Any] | None = None
        self._bag_shown = False

    def clip_for(self, view: View) -> Path:
        """The footage that a customer and a clerk would show the camera now."""
        return self._story.clips.get(self._code_for(view), self._story.clips[IDLE])

    def _code_for(self, view: View) -> str:
        match view:
            case ScanView():
                return self._next_phone()
            case CaseView(items=items):
                return self._tag([card.sku for card in items if card.result is None])
            case SummaryView(nothing_taken=False) | BagView():
                return self._bag()
            case PhotoView():
                return DAMAGE
            case ItemView() | MatchView() | AnswerView():
                return IDLE
            case _:
                return IDLE

    def _next_phone(self) -> str:
        """Each return once; then the counter stays empty. A return that was cancelled is shown again."""
        if self._bag_shown:
            self._next_case += 1
            self._next_bag += 1
            self._bag_shown = False
        if self._next_case >= len(self._story.cases):
            return IDLE
        self._case = self._story.cases[self._next_case]
        return str(self._case["code"])

    def _tag(self, open_skus: list[str]) -> str:
        items = self._case["items"] if self._case else []
        return next((item["upc"] for item in items if item["sku"] in open_skus and item["upc"]), IDLE)

    def _bag(self) -> str:
        self._bag_shown = True
        return self._story.bags[self._next_bag % len(self._story.bags)]
