"""Who may work at this station, as central told it last, and the wrong PINs that were tried here."""

from dataclasses import asdict

import sqlite_utils

from sync.domain.staff import Role, StaffList, StaffMember, Tries
from sync.store.database import Database
from sync.store.wiping import empty_tables, wipe

_VERSION = "staff_version"
_NOTE = """
INSERT INTO sign_in_attempt(who, wrong, rounds, wait_s, boot_id, mono_s)
VALUES(:who, :wrong, :rounds, :wait_s, :boot_id, :mono_s)
ON CONFLICT(who) DO UPDATE SET wrong = excluded.wrong, rounds = excluded.rounds, wait_s = excluded.wait_s,
  boot_id = excluded.boot_id, mono_s = excluded.mono_s
"""


class SqliteStaffBook:
    """`ports.StaffBook` on the station's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def version(self) -> str | None:
        found = self._database.value("SELECT value FROM setting WHERE name = :name", {"name": _VERSION})
        return None if found is None else str(found)

    def staff(self) -> StaffList:
        rows = self._database.rows("SELECT * FROM staff ORDER BY place")
        members = (
            StaffMember(row["staff_ref"], row["name"], Role(row["role"]), row["pin_hash"], row["badge_sha256"])
            for row in rows
        )
        return StaffList(self.version() or "", tuple(members))

    def keep(self, staff: StaffList) -> None:
        members = [{**asdict(member), "place": place} for place, member in enumerate(staff.members)]
        with self._database.transaction() as db:
            known = set(db.execute("SELECT staff_ref, pin_hash FROM staff").fetchall())
            stale = known - {(member.staff_ref, member.pin_hash) for member in staff.members}
            db.conn.executemany("DELETE FROM sign_in_attempt WHERE who = ?", [(ref,) for ref, _ in stale])
            db.execute("DELETE FROM staff")
            db.conn.executemany(
                "INSERT INTO staff(staff_ref, name, role, pin_hash, badge_sha256, place)"
                " VALUES(:staff_ref, :name, :role, :pin_hash, :badge_sha256, :place)",
                members,
            )
            db.execute("INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)", (_VERSION, staff.version))

    def tries(self, who: str) -> Tries:
        rows = self._database.rows("SELECT * FROM sign_in_attempt WHERE who = :who", {"who": who})
        return Tries(**{name: value for name, value in rows[0].items() if name != "who"}) if rows else Tries()

    def note_tries(self, who: str, tries: Tries) -> None:
        with self._database.transaction() as db:
            if tries == Tries():
                db.execute("DELETE FROM sign_in_attempt WHERE who = ?", (who,))
            else:
                db.execute(_NOTE, {"who": who, **asdict(tries)})

    def wipe(self) -> None:
        if self.version() is not None:
            wipe(self._database, _empty)


def _empty(db: sqlite_utils.Database) -> None:
    empty_tables(db, "staff", "sign_in_attempt")
    db.execute("DELETE FROM setting WHERE name = ?", (_VERSION,))
