"""Frozen views: everything a page shows, and nothing it does not. Pages render them and hold no other state.

Page numbers (S2 to S10) are those of the counter's flow in docs/architecture.md.
"""

from kiosk.flow.views.base import CaseHead, CodeMark, CodeOutline, ItemCard, Notice, StatusView, Tone, TroubleView
from kiosk.flow.views.queue import HealthLine, OfflineView, QueueRow, QueueState, QueueView
from kiosk.flow.views.scan import AnswerKind, AnswerView, ScanView
from kiosk.flow.views.visit import (
    AbsentView,
    BagView,
    CaseView,
    DamageView,
    DoneView,
    Gauge,
    ItemView,
    MatchView,
    PhotoGauges,
    PhotoView,
    SummaryView,
    UndeclaredView,
)

View = (
    ScanView
    | AnswerView
    | CaseView
    | ItemView
    | MatchView
    | DamageView
    | PhotoView
    | UndeclaredView
    | AbsentView
    | SummaryView
    | BagView
    | DoneView
    | QueueView
    | OfflineView
    | TroubleView
)

__all__ = [
    "AbsentView",
    "AnswerKind",
    "AnswerView",
    "BagView",
    "CaseHead",
    "CaseView",
    "CodeMark",
    "CodeOutline",
    "DamageView",
    "DoneView",
    "Gauge",
    "HealthLine",
    "ItemCard",
    "ItemView",
    "MatchView",
    "Notice",
    "OfflineView",
    "PhotoGauges",
    "PhotoView",
    "QueueRow",
    "QueueState",
    "QueueView",
    "ScanView",
    "StatusView",
    "SummaryView",
    "Tone",
    "TroubleView",
    "UndeclaredView",
    "View",
]
