"""People at a counter, with PINs and badges that tests know."""

from sync.domain.codes import own_code
from sync.domain.staff import Role, StaffList, StaffMember, badge_digest

AMIRA_BADGE = own_code("RBS", "AM1RA000")
CHLOE_BADGE = own_code("RBS", "CH10E000")
STRANGE_BADGE = own_code("RBS", "STRANGE0")
AMIRA_PIN, CHLOE_PIN = "2468", "1357"


def person(staff_ref: str, name: str, role: Role, pin: str, badge: str) -> StaffMember:
    """The PIN's hash is one that `fits` below takes for it."""
    return StaffMember(staff_ref, name, role, f"hash of {pin}" if pin else "", badge_digest(badge) if badge else "")


def fits(pin_hash: str, pin: str) -> bool:
    """Instead of argon2, which is slow on purpose."""
    return pin_hash == f"hash of {pin}"


AMIRA = person("SF-AMIRA", "Amira K.", Role.ASSOCIATE, AMIRA_PIN, AMIRA_BADGE)
CHLOE = person("SF-CHLOE", "Chloe D.", Role.SUPERVISOR, CHLOE_PIN, CHLOE_BADGE)
STAFF = StaffList("v1", (AMIRA, CHLOE))
