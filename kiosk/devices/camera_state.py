"""How a camera is, in the words that staff read."""

from enum import StrEnum

from sync.domain.sentence import say


class CameraState(StrEnum):
    """How the camera is."""

    STARTING = "starting"
    RUNNING = "running"
    NONE = "none"
    OTHER = "other"
    IN_USE = "in_use"
    REFUSED = "refused"
    UNPLUGGED = "unplugged"
    SILENT = "silent"
    FROZEN = "frozen"
    COVERED = "covered"
    PRIVACY = "privacy"
    STOPPED = "stopped"

    @property
    def words(self) -> str:
        """What is wrong and what to do; empty while all is well."""
        return _WORDS[self]

    @property
    def brief(self) -> str:
        """The same in two or three words, for the bar on top."""
        return _BRIEF[self]

    @property
    def sees(self) -> bool:
        """Whether fresh pictures come in."""
        return self in (CameraState.RUNNING, CameraState.COVERED, CameraState.PRIVACY)


_WORDS = {
    CameraState.STARTING: say("The camera is starting. The hand scanner works already."),
    CameraState.RUNNING: "",
    CameraState.NONE: say("No camera found. Use the hand scanner."),
    CameraState.OTHER: say(
        "This station's camera is not plugged in; only another one is. Plug the right one in, or use the hand scanner."
    ),
    CameraState.IN_USE: say("Another program uses the camera. Close that program, or use the hand scanner."),
    CameraState.REFUSED: say("This computer does not allow the camera. Ask your support; use the hand scanner."),
    CameraState.UNPLUGGED: say("The camera is unplugged. Check its cable, or use the hand scanner."),
    CameraState.SILENT: say(
        "The camera is there and gives no picture. Unplug it and plug it in again, or use the hand scanner."
    ),
    CameraState.FROZEN: say(
        "The camera's picture stands still. Unplug it and plug it in again, or use the hand scanner."
    ),
    CameraState.COVERED: say(
        "The camera sees nothing: it is covered, or it is dark. "
        "Uncover it or turn on the light, or use the hand scanner."
    ),
    CameraState.PRIVACY: say(
        "The camera's picture is black. Open its privacy shutter or press its privacy key, or use the hand scanner."
    ),
    CameraState.STOPPED: say("The camera is off."),
}

_BRIEF = {
    CameraState.STARTING: say("Camera starting"),
    CameraState.RUNNING: "",
    CameraState.NONE: say("No camera"),
    CameraState.OTHER: say("Wrong camera"),
    CameraState.IN_USE: say("Camera in use"),
    CameraState.REFUSED: say("Camera not allowed"),
    CameraState.UNPLUGGED: say("Camera unplugged"),
    CameraState.SILENT: say("No camera picture"),
    CameraState.FROZEN: say("Picture stands still"),
    CameraState.COVERED: say("Camera covered"),
    CameraState.PRIVACY: say("Camera shut"),
    CameraState.STOPPED: say("Camera off"),
}


class CameraUnavailable(Exception):
    """A source cannot be opened; `state` says why."""

    def __init__(self, state: CameraState) -> None:
        super().__init__(state.words)
        self.state = state
