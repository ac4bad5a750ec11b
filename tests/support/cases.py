"""Sample cases, small and readable."""

from sync.domain.cases import CaseStatus, DeclaredItem, Merchant, ReturnCase
from sync.domain.codes import own_code

NORTHLINE = Merchant(
    "4101", "Northline", contact="help@northline.example", start_url="https://returns.example/start/northline"
)
JACKET = DeclaredItem(
    "item-jacket",
    "Rain jacket",
    sku="NL-RJ-NVY-M",
    upc="6281057742134",
    attributes=(("color", "Navy"), ("size", "M")),
    category="tops",
    reason="too small",
)
BEANIE = DeclaredItem("item-beanie", "Wool beanie", sku="NL-WB-RED", upc="6281057742202", category="tops")
SHOE = DeclaredItem("item-shoe", "Trail shoe", sku="NL-TS-BLK-42", category="shoes")

BAG = own_code("RBB", "7Q2M9X4K")
BAG_TWO = own_code("RBB", "8ZP3K1VW")


def case_of(
    *items: DeclaredItem, case_id: str = "RB-9F3TD2KQ", rma: str = "NL-1001", status: CaseStatus = CaseStatus.OPEN
) -> ReturnCase:
    return ReturnCase(
        case_id=case_id,
        merchant=NORTHLINE,
        rma_number=rma,
        order_number="#40321",
        items=items or (JACKET,),
        status=status,
        consumer_name="Jo M.",
    )
