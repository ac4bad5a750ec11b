"""Return passes for tests: a central's key, the trust it tells, and cases that go into a pass."""

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.domain.cases import DeclaredItem, Merchant, ReturnCase
from sync.domain.passes import MAX_LIFE, PassKey, PassTrust, ReturnPass, item_id
from sync.returnpass.text import key_id, write

MADE_AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SIGNER = Ed25519PrivateKey.from_private_bytes(b"\x11" * 32)
STRANGER = Ed25519PrivateKey.from_private_bytes(b"\x22" * 32)
ISSUER = "Return Point"
SIX = (
    ("Rain jacket", ("Navy", "M"), "6281057742134", "tops"),
    ("Wool beanie", ("Red", "One size"), "6281057742202", "tops"),
    ("Trail running shoe", ("Black", "EU 42.5"), "6281057742875", "shoes"),
    ("Slim jeans", ("Indigo", "W32 L34"), "0628105774311", "trousers"),
    ("Leather crossbody bag", ("Cognac",), "6281057743285", "bags"),
    ("Merino crew sweater", ("Grey", "L"), "", "tops"),
)


def pass_case(case_id: str = "RB-9F3TD2KQ", items: int = 6, version: int = 2) -> ReturnCase:
    """As central tells it to a station, with the consumer's name, reasons and comments."""
    return ReturnCase(
        case_id=case_id,
        merchant=Merchant("4101", "Northline", "help@northline.example", "https://returns.example/start/northline"),
        rma_number="NL-1001",
        order_number="#40321",
        items=tuple(
            DeclaredItem(
                item_id=item_id(case_id, place),
                name=name,
                sku=f"NL-{place}",
                upc=upc,
                attributes=tuple(zip(("colour", "size"), values, strict=False)),
                category=category,
                reason="too small",
                comment="Please hurry, Jo",
                image_url="https://shop.example/1.jpg",
            )
            for place, (name, values, upc, category) in enumerate(SIX[:items])
        ),
        consumer_name="Jo M.",
        created_at=MADE_AT - timedelta(days=1),
        version=version,
    )


def thin(case: ReturnCase) -> ReturnCase:
    """The case as its pass says it."""
    return replace(
        case,
        merchant=replace(case.merchant, merchant_id="", start_url=""),
        rma_number="",
        items=tuple(
            replace(
                item,
                sku="" if item.upc else item.sku,
                attributes=tuple(("", value) for _, value in item.attributes),
                reason="",
                comment="",
                image_url="",
            )
            for item in case.items
        ),
        consumer_name="",
        created_at=None,
    )


def says(case: ReturnCase | None = None, issuer: str = ISSUER, made_at: datetime = MADE_AT) -> ReturnPass:
    return ReturnPass(issuer, made_at, made_at + MAX_LIFE, case or pass_case())


def pass_text(
    case: ReturnCase | None = None,
    signer: Ed25519PrivateKey = SIGNER,
    issuer: str = ISSUER,
    made_at: datetime = MADE_AT,
) -> str:
    return write(says(case, issuer, made_at), signer)


def pass_key(signer: Ed25519PrivateKey = SIGNER, *, revoked: bool = False, days: int = 90) -> PassKey:
    public = signer.public_key().public_bytes_raw()
    signs_from = MADE_AT - timedelta(days=10)
    until = signs_from + timedelta(days=days)
    return PassKey(key_id(public).hex(), base64.b64encode(public).decode(), signs_from, until, revoked)


def trust(*keys: PassKey, told_at: datetime = MADE_AT - timedelta(days=5)) -> PassTrust:
    return PassTrust(ISSUER, keys or (pass_key(),), told_at)
