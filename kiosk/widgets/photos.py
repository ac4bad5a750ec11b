"""A strip of photos: those taken, then the empty places of those still wanted. Built once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.texts import tr
from kiosk.theme import GAP
from kiosk.widgets.pictures import PhotoTile


class PhotoStrip(QWidget):
    """`touched` when a place or a photo is touched: staff want the camera."""

    touched = Signal()

    def __init__(self, most: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.tiles = [PhotoTile() for _ in range(most)]
        for place, tile in enumerate(self.tiles):
            tile.setObjectName(f"tile-{place + 1}")
            tile.clicked.connect(self.touched)
            tile.hide()
            row.addWidget(tile, 1000)
        row.addStretch(1)
        self.grow(roomy=False)

    def grow(self, *, roomy: bool) -> None:
        """Larger tiles where the window is tall."""
        self.setMaximumHeight(170 if roomy else 150)
        for tile in self.tiles:
            tile.setMaximumWidth(226 if roomy else 200)

    def show_photos(self, paths: tuple[str, ...], wanted: int, *, room_for_more: bool = False) -> None:
        """Show the newest photos that fit, and a place for each that is still wanted, or for one more."""
        places = max(wanted - len(paths), 1 if room_for_more else 0)
        shown = paths[-max(len(self.tiles) - min(places, 1), 1) :] if paths else ()
        first = len(paths) - len(shown)
        for place, tile in enumerate(self.tiles):
            if place < len(shown):
                tile.show_photo(shown[place], tr("Photo {number}", number=first + place + 1))
            else:
                needed = first + place < wanted
                tile.show_place(tr("Photo needed") if needed else tr("One more"), wanted=needed)
            tile.setVisible(place < len(shown) + places)
