"""The way of the Tab key: as a page is read, the content first, then its buttons below."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_focus(*parts: QWidget) -> None:
    """Let Tab go through `parts` in this order, and through each as it is laid out."""
    stops = [one for part in parts for one in _read(part) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _read(widget: QWidget) -> Iterator[QWidget]:
    """A widget and what is in it, in the order in which it is read."""
    yield widget
    laid = list(_laid(widget.layout()))
    rest = [one for one in widget.children() if isinstance(one, QWidget) and one not in laid and not one.isWindow()]
    for child in (*laid, *rest):
        yield from _read(child)


def _laid(layout: QLayout | None) -> Iterator[QWidget]:
    for place in range(layout.count() if layout else 0):
        item = layout.itemAt(place) if layout else None
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget:
            yield widget
        else:
            yield from _laid(inner)
