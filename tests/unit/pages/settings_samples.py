"""Sample views of S21, the settings."""

from dataclasses import replace

from kiosk.flow import views as v

RULES = v.SettingsView(
    v.Section.RULES,
    (
        v.SettingRow("Time to undo", "10 s", "Set by central", central=True),
        v.SettingRow("Locks after", "120 s", "Not saved yet", changed=True),
        v.SettingRow("Goods without a return", "Off"),
    ),
    (),
    (),
    "Rules of this counter",
    "Photos, strict scanning and bag labels are rules of each store. Central keeps them.",
    changed=1,
    restarts=True,
    live=False,
)
STATION = v.SettingsView(
    v.Section.STATION,
    (),
    (
        ("Station", "Station 03"),
        ("Place", "Eaton Centre L2"),
        ("Central", "https://central.example"),
        ("Device", "ST-7Q2M9X4K"),
        ("Photos stay", "1 day after central has them"),
        ("Returns stay", "7 days after they are over"),
        ("Version", "0.5.0"),
    ),
    (v.Trial.DIAGNOSIS,),
    "This station",
    "",
    changed=0,
    restarts=False,
    live=False,
)
CAMERA = v.SettingsView(
    v.Section.CAMERA,
    (
        v.SettingRow("Camera", "Logitech BRIO (usb:046d:085e)"),
        v.SettingRow("Exposure", "Automatic"),
        v.SettingRow("Turned by", "0°"),
        v.SettingRow("Mirrored", "On", "Not saved yet", changed=True),
        v.SettingRow("Shoots by itself", "On"),
    ),
    (),
    (),
    "What the camera sees now",
    "",
    changed=1,
    restarts=True,
    live=True,
)
VIEWS: dict[str, v.View] = {
    "s21-station": STATION,
    "s21-training": replace(STATION, training=True, trials=()),
    "s21-camera": CAMERA,
    "s21-rules": RULES,
    "s21-rules-notice": replace(RULES, notice=v.Notice("Saved. The program starts again in a moment.", v.Tone.GOOD)),
    "s21-scanner": v.SettingsView(
        v.Section.SCANNER,
        (
            v.SettingRow("Plugged in", "As a keyboard"),
            v.SettingRow("Its layout", "Same as the computer"),
            v.SettingRow("After each code", "Enter or Tab"),
            v.SettingRow("Slowest gap", "35 ms"),
        ),
        (
            ("Text", "RBB7Q2M9X4K3"),
            ("Read by", "A scanner that acts as a keyboard"),
            ("Printed as", "unknown"),
            ("Length", "12"),
            ("Layout", "Fits: this is a code of ours, letter by letter."),
        ),
        (),
        "Scan anything: it is shown here, and nothing is opened",
        "A bag's label shows best whether the layout fits: it ends in a check character.",
        changed=0,
        restarts=False,
        live=False,
    ),
    "s21-printer": v.SettingsView(
        v.Section.PRINTER,
        (
            v.SettingRow("Receipts", "EPSON TM-T88"),
            v.SettingRow("Paper roll", "80 mm"),
            v.SettingRow("Labels", "None"),
        ),
        (),
        (v.Trial.RECEIPT, v.Trial.LABEL),
        "A test page shows whether it prints",
        "The printer is out of paper. Put in a new roll.",
        changed=0,
        restarts=False,
        live=False,
    ),
    "s21-screen": v.SettingsView(
        v.Section.SCREEN,
        (
            v.SettingRow("Language", "Français", "Not saved yet", changed=True),
            v.SettingRow("Size of the type", "100 %"),
            v.SettingRow("Colours", "This computer's"),
            v.SettingRow("Sounds", "7"),
        ),
        (),
        (v.Trial.SOUND,),
        "Screen and sound",
        "Colours and loudness are shown at once.",
        changed=1,
        restarts=True,
        live=False,
    ),
}
