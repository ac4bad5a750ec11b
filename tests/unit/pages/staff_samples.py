"""Sample views of S1 and of the sheet of approvals."""

from dataclasses import replace

from kiosk.flow import views as v

NAMES = tuple(
    v.StaffName(f"SF-{number}", name, supervisor=number == 3)
    for number, name in enumerate(("Amira K.", "Ben T.", "Chloe D.", "Dev P."), start=1)
)
MORE_NAMES = (*NAMES, *(v.StaffName(f"SF-{number}", f"Colleague {number}") for number in range(5, 24)))
SIGN_IN = v.SignInView(v.PinView(NAMES))
CHOSEN = v.SignInView(
    v.PinView(NAMES, "SF-1"),
    waiting="The return NL-1002 is open: it goes on where it was. 2 parked returns wait.",
    notice=v.Notice("Wrong PIN. 2 tries left, then a wait of 60 s.", v.Tone.WARN),
)
APPROVAL = v.ApprovalView(
    "Undo a return that is done: bag RBB 7Q2M 9X4K 3 is opened again, and its record is corrected.",
    v.PinView((NAMES[2],), "SF-3"),
)
LANGUAGES = v.LanguageView(
    (("en", "English"), ("fr", "Français"), ("de", "Deutsch"), ("es", "Español"), ("nl", "Nederlands")), "en"
)
VIEWS: dict[str, v.View] = {
    "s1-language": LANGUAGES,
    "s1-sign-in": SIGN_IN,
    "s1-many": replace(SIGN_IN, pin=v.PinView(MORE_NAMES, "SF-2"), hint="Demo: Amira K. has PIN 2468, Chloe D. 1357."),
    "s1-wrong-notice": CHOSEN,
    "s1-wait": v.SignInView(v.PinView(NAMES, "SF-1", 43)),
    "s1-untold": v.SignInView(
        v.PinView(()),
        says="The staff list has not come to this station yet. It comes by itself when the network is there. "
        "Until then you can work without signing in.",
        can_go_on=True,
    ),
    "s1-nobody": v.SignInView(
        v.PinView(()),
        says="Nobody may sign in at this place yet. Ask the operator to add you; the list comes by itself.",
    ),
    "approval": APPROVAL,
    "approval-notice": replace(
        APPROVAL, notice=v.Notice("Amira K. is no supervisor. Scan the badge of one, or press Back.", v.Tone.WARN)
    ),
    "approval-alone": v.ApprovalView(
        "Take in goods without a return: their photos and the bag are recorded, and the operator finds the return.",
        v.PinView(()),
        says="No staff list is kept at this station: whoever works here answers for it.",
        can_agree=True,
    ),
}
