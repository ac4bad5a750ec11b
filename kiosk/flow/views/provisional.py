"""S12: goods that are taken in without a return."""

from dataclasses import dataclass

from kiosk.flow.views.base import Notice


@dataclass(frozen=True, slots=True)
class ProvisionalView:
    """`photos`: paths of those taken so far; `no_camera` says why none can be taken now."""

    code: str
    photos: tuple[str, ...]
    no_camera: str = ""
    notice: Notice | None = None
