"""The API's literals, moments and amounts as people read them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup

_WORDS = {
    "ITEM_LIKE_NEW": "Like new",
    "ITEM_DAMAGED": "Damaged",
    "ITEM_NOT_RECEIVED": "Not here",
    "REMIT": "Pay",
    "DO_NOT_REMIT": "Do not pay",
    "PENDING": "Pending",
    "PASSED": "Passed",
    "FAILED": "Failed",
    "PENDING_APPROVAL": "Waits for approval",
    "OPERATOR_ADMIN": "Operator, administrator",
    "MERCHANT_ADMIN": "Merchant, administrator",
    "awaits_resolution": "waits for the merchant's answer",
    "like_new": "like new",
    "not_received": "not received",
    "unverified": "not looked at yet",
    "resolved": "answered by the merchant",
    "deadline_passed": "the deadline passed",
    "double_drop_off": "Dropped off twice",
    "paid_differs": "Paid, but the later finding differs",
    "turned_up": "Turned up later",
    "damaged": "Damaged: waits for an answer",
    "undeclared": "Undeclared goods",
    "RETURN_POINT_DROP_OFF": "Drop-off",
}


_DEEDS = {
    "person.invited": "Invited",
    "invitation.withdrawn": "Withdrew an invitation",
    "person.joined": "Made an account",
    "person.disabled": "Disabled",
    "person.enabled": "Let in again",
    "password.changed": "Changed the password",
    "second_factor.set_up": "Set up a second factor",
    "second_factor.reset": "Reset the second factor",
    "recovery_codes.new": "Made new recovery codes",
    "session.ended": "Ended a session",
    "sign_in.done": "Signed in",
    "sign_in.refused": "Sign-in refused",
    "sign_in.code_refused": "Code refused",
    "sign_out": "Signed out",
    "returns.exported": "Exported the returns",
    "item.paid": "Authorized a payout",
    "item.sent_back": "Sent an item back",
    "webhook.replayed": "Had a webhook sent again",
    "rules.changed": "Changed the rules",
    "merchant.saved": "Saved the merchant",
    "return_point.saved": "Saved the return point",
    "partner_key.created": "Made a partner key",
    "partner_key.revoked": "Revoked a partner key",
    "enrolment_code.created": "Made an enrolment code",
    "device.revoked": "Switched the station off",
    "gap.explained": "Wrote down why numbers never came",
    "event.settled": "Dealt with a refused event",
    "goods.matched": "Matched goods to the return",
    "mail.sent_again": "Had a mail sent again",
    "staff.added": "Added somebody",
    "staff.changed": "Changed somebody's entry",
    "staff.pin_set": "Set a PIN",
    "staff.badge_issued": "Made a badge",
    "settings.saved": "Set stations",
}


def deed(action: str) -> str:
    """An action of the audit trail as people read it."""
    return _DEEDS.get(action, action.replace(".", " ").replace("_", " ").capitalize())


def words(value: object) -> str:
    """A literal of the API as people read it."""
    text = str(value)
    return _WORDS.get(text, text.replace("_", " ").capitalize() if text.isupper() else text.replace("_", " "))


def moment(value: datetime | str | None) -> Markup | str:
    """ "20 Nov 2026, 10:00 UTC", as a time element that a script turns into the reader's own time; from a text as it is
    in JSON, too."""
    return _time(datetime.fromisoformat(value) if isinstance(value, str) else value, "%d %b %Y, %H:%M UTC")


def day(value: datetime | None) -> Markup | str:
    return _time(value, "%d %b %Y")


def _time(value: datetime | None, form: str) -> Markup | str:
    if value is None:
        return "–"
    try:
        at = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except OverflowError:  # a station may say any moment, also one that is in the year 0 elsewhere
        return value.isoformat()
    text = at.strftime(form).lstrip("0")
    return Markup('<time datetime="{}">{}</time>').format(at.isoformat(timespec="seconds"), text)


def money(price: Mapping[str, Any] | None) -> str:
    """ "39.90 EUR", or nothing."""
    return f"{price['amount']:,.2f} {price['currency']}" if price else ""
