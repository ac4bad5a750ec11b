"""Qt without a window, for commands that paint."""

from PySide6.QtGui import QGuiApplication


def painter_app() -> QGuiApplication:
    """Keep it while you paint."""
    found = QGuiApplication.instance()
    if isinstance(found, QGuiApplication):
        return found
    return QGuiApplication(["returnpoint", "-platform", "offscreen"])
