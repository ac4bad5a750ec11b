"""Frozen views: everything a page shows, and nothing it does not. Pages render them and hold no other state.

Page numbers (S2 to S10) are those of the counter's flow in docs/architecture.md.
"""

from kiosk.flow.views.base import CaseHead, CodeMark, CodeOutline, ItemCard, Notice, StatusView, Tone, TroubleView
from kiosk.flow.views.custody import Change, CorrectView, CorrectWhyView, ReplaceView, Why
from kiosk.flow.views.language import LanguageView
from kiosk.flow.views.provisional import ProvisionalView
from kiosk.flow.views.queue import HealthLine, OfflineView, QueueRow, QueueState, QueueView
from kiosk.flow.views.receipt import ReceiptView
from kiosk.flow.views.scan import AnswerKind, AnswerView, ParkedReturn, ScanView
from kiosk.flow.views.search import HandoutView, SearchStep, SearchView
from kiosk.flow.views.settings import Section, SettingRow, SettingsView, Trial
from kiosk.flow.views.shift import CheckView, Errand, OpenTask, PartLine, ShiftView
from kiosk.flow.views.staff import ApprovalView, PinView, SignInView, StaffName
from kiosk.flow.views.tote import ManifestView, RowAct, ToteForm, ToteFormView, ToteRow, ToteTab, ToteView
from kiosk.flow.views.training import SampleLine, TrainingView
from kiosk.flow.views.visit import (
    AbsentView,
    BagView,
    CaseView,
    DamageView,
    DoneView,
    Gauge,
    ItemView,
    LookAlike,
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
    | SignInView
    | ApprovalView
    | SearchView
    | HandoutView
    | ProvisionalView
    | ReceiptView
    | ShiftView
    | CheckView
    | TrainingView
    | SettingsView
    | ToteView
    | ToteFormView
    | ManifestView
    | LanguageView
    | ReplaceView
    | CorrectView
    | CorrectWhyView
    | TroubleView
)

__all__ = [
    "AbsentView",
    "AnswerKind",
    "AnswerView",
    "ApprovalView",
    "BagView",
    "CaseHead",
    "CaseView",
    "Change",
    "CheckView",
    "CodeMark",
    "CodeOutline",
    "CorrectView",
    "CorrectWhyView",
    "DamageView",
    "DoneView",
    "Errand",
    "Gauge",
    "HandoutView",
    "HealthLine",
    "ItemCard",
    "ItemView",
    "LanguageView",
    "LookAlike",
    "ManifestView",
    "MatchView",
    "Notice",
    "OfflineView",
    "OpenTask",
    "ParkedReturn",
    "PartLine",
    "PhotoGauges",
    "PhotoView",
    "PinView",
    "ProvisionalView",
    "QueueRow",
    "QueueState",
    "QueueView",
    "ReceiptView",
    "ReplaceView",
    "RowAct",
    "SampleLine",
    "ScanView",
    "SearchStep",
    "SearchView",
    "Section",
    "SettingRow",
    "SettingsView",
    "ShiftView",
    "SignInView",
    "StaffName",
    "StatusView",
    "SummaryView",
    "Tone",
    "ToteForm",
    "ToteFormView",
    "ToteRow",
    "ToteTab",
    "ToteView",
    "TrainingView",
    "Trial",
    "TroubleView",
    "UndeclaredView",
    "View",
    "Why",
]
