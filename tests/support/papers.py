"""Sample papers, and the codes that can be read off what was printed."""

from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

from kiosk.devices.decoder import Decoder
from sync.domain.papers import Receipt
from tests.support.cases import BAG

SIGNED = "RN1:" + "7B4K9M2XQ8ZP5T" * 14
RECEIPT = Receipt(
    case_id="NL-1002",
    merchant="Northline",
    order_number="#40355",
    at=datetime(2026, 11, 21, 10, 5, tzinfo=UTC),
    location="Eaton Centre L2",
    taken=("Rain jacket, Navy, M", "Wool beanie, Red, one size"),
    not_here=("Trail shoe, Black, 42",),
    extra=("Cotton scarf, blue",),
    bags=(BAG,),
    outcome=("2 items: released to the store for payout.", "Trail shoe: not part of this return any more."),
    contact="help@northline.example",
    signed=SIGNED,
)


def read_codes(dots: npt.NDArray[np.uint8]) -> set[str]:
    """Every code on the paper, by the station's own decoder; the paper lies on a white table."""
    table = np.pad(dots, 40, constant_values=255)
    return {reading.text for reading in Decoder(use_zbar=False).decode_still(table)}
