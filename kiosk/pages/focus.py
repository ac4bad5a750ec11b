"""The way of the Tab key: as a page is read, the content first, then its buttons below."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


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


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    where = grid.getItemPosition(place)
    return (where[0], where[1]) if isinstance(where, tuple) else (0, place)


def _laid(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    for item in [layout.itemAt(place) for place in places]:
        widget = item.widget() if item else None
        if widget:
            yield widget
        elif item:
            yield from _laid(item.layout())
