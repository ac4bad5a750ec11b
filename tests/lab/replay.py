"""What a power cut can leave: every prefix of a recording (recorder.c), as the disks that a restart could find.

A file is an inode with durable bytes and changes that are still pending; names are a durable table and a list of
pending changes to it. Flushing a file makes its own changes durable. In the ext4-like model it also makes the name
changes up to that file's own durable; in the strict model only flushing the folder does.
"""

import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property
from hashlib import sha256
from pathlib import Path

_HEADER = struct.Struct("<IIIIQQQ")
_SECTOR = 512
DRAWS = 4


class Kind(IntEnum):
    CREATE = 1
    WRITE = 2
    TRUNCATE = 3
    SYNC = 4
    RENAME = 5
    UNLINK = 6
    MKDIR = 7
    SYNC_FOLDER = 8
    RMDIR = 9


_NAMES = frozenset({Kind.CREATE, Kind.RENAME, Kind.UNLINK, Kind.MKDIR, Kind.RMDIR})


class Model(StrEnum):
    EXT4 = "ext4-like"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Op:
    """One recorded call; paths are relative to the recorded folder."""

    kind: Kind
    path: str
    to: str = ""
    inode: int = 0
    offset: int = 0
    data: bytes = b""


def read_log(log: Path, folder: Path) -> list[Op]:
    """The calls in their order."""
    raw, at, found = log.read_bytes(), 0, []
    start = len(str(folder)) + 1
    while at < len(raw):
        kind, path_length, to_length, _, inode, offset, length = _HEADER.unpack_from(raw, at)
        at += _HEADER.size
        path = raw[at : at + path_length].decode()[start:]
        at += path_length
        to = raw[at : at + to_length].decode()[start:]
        at += to_length
        data = raw[at : at + length]
        at += length
        found.append(Op(Kind(kind), path, to, inode, offset, data))
    return found


@dataclass(frozen=True)
class Disk:
    """What a restart finds: every reachable file with its bytes."""

    files: dict[str, bytes]

    @cached_property
    def digest(self) -> bytes:
        whole = sha256()
        for name in sorted(self.files):
            whole.update(name.encode() + b"\0" + sha256(self.files[name]).digest())
        return whole.digest()

    def lay_out(self, folder: Path) -> None:
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


Change = tuple[int, bytes | None]  # offset and data, or a new size and None


def _apply(data: bytearray, change: Change) -> None:
    at, new = change
    if new is None:
        del data[at:]
        data.extend(bytes(at - len(data)))
    else:
        data.extend(bytes(max(0, at - len(data))))
        data[at : at + len(new)] = new


@dataclass(eq=False)
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            _apply(self.durable, change)
        self.pending.clear()

    def content(self, survives: "Survival") -> bytes:
        data = bytearray(self.durable)
        for change in self.pending:
            for part in _sectors(change):
                if survives.part():
                    _apply(data, part)
        return bytes(data)


def _sectors(change: Change) -> Iterator[Change]:
    """A write as the sectors a drive can write or leave out."""
    at, data = change
    if data is None:
        yield change
        return
    start = 0
    while start < len(data):
        end = min(len(data), start + _SECTOR - (at + start) % _SECTOR)
        yield at + start, data[start:end]
        start = end


class Survival:
    """Which pending changes reach the disk. `None` for the chance: all or nothing, as `everything` says."""

    def __init__(self, everything: bool, chance: random.Random | None = None) -> None:
        self._everything = everything
        self._chance = chance

    def part(self) -> bool:
        return self._everything if self._chance is None else self._chance.random() < 0.5

    def names(self, pending: int) -> int:
        """How many of the pending name changes, from the first."""
        if self._chance is None:
            return pending if self._everything else 0
        return self._chance.randint(0, pending)


_FOLDER = None
Table = dict[str, _File | None]  # None: a folder


@dataclass(frozen=True, slots=True)
class _NameChange:
    kind: Kind
    path: str
    to: str
    file: _File | None

    def concerns(self, folder: str) -> bool:
        return folder in {_parent(path) for path in (self.path, self.to) if path}


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _rename(table: Table, change: _NameChange) -> None:
    match change.kind:
        case Kind.CREATE:
            table[change.path] = change.file
        case Kind.MKDIR:
            table[change.path] = _FOLDER
        case Kind.RENAME:
            if change.path in table:
                table[change.to] = table.pop(change.path)
        case _:
            table.pop(change.path, None)


class _Names:
    """The names as one model keeps them."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._durable: Table = {}
        self._pending: list[_NameChange] = []

    def change(self, change: _NameChange) -> None:
        self._pending.append(change)

    def synced_file(self, file: _File) -> None:
        if self._model is Model.EXT4:
            own = [place for place, change in enumerate(self._pending) if change.file is file]
            self._commit(max(own, default=-1) + 1)

    def synced_folder(self, folder: str) -> None:
        if self._model is Model.EXT4:
            own = [place for place, change in enumerate(self._pending) if change.concerns(folder)]
            self._commit(max(own, default=-1) + 1)
            return
        rest = []
        for change in self._pending:
            if change.concerns(folder):
                _rename(self._durable, change)
            else:
                rest.append(change)
        self._pending = rest

    def _commit(self, count: int) -> None:
        for change in self._pending[:count]:
            _rename(self._durable, change)
        del self._pending[:count]

    def table(self, survives: Survival) -> Table:
        table = dict(self._durable)
        for change in self._pending[: survives.names(len(self._pending))]:
            _rename(table, change)
        return table


@dataclass(frozen=True, slots=True)
class State:
    """One disk after `ops` calls, by one model."""

    ops: int
    model: Model
    disk: Disk


class Replayer:
    """Feed it the calls one by one; `states` gives what a cut after the last of them could leave."""

    def __init__(self, seed: int = 1, draws: int = DRAWS) -> None:
        self._seed = seed
        self._draws = draws
        self._ops = 0
        self._inodes: dict[int, _File] = {}
        self._live: Table = {}
        self._names = {model: _Names(model) for model in Model}

    def feed(self, op: Op) -> None:
        self._ops += 1
        if op.kind in _NAMES:
            self._change_names(op)
            return
        if op.kind is Kind.SYNC_FOLDER:
            for names in self._names.values():
                names.synced_folder(op.path)
            return
        file = self._inodes[op.inode]
        if op.kind is Kind.WRITE:
            file.pending.append((op.offset, op.data))
        elif op.kind is Kind.TRUNCATE:
            file.pending.append((op.offset, None))
        else:
            file.sync()
            for names in self._names.values():
                names.synced_file(file)

    def skip(self) -> None:
        """A call that does not touch the disk in question; it counts."""
        self._ops += 1

    def _change_names(self, op: Op) -> None:
        if op.kind is Kind.CREATE:
            # Always a new file: the system gives numbers of removed ones again.
            self._inodes[op.inode] = _File()
            file: _File | None = self._inodes[op.inode]
        else:
            file = self._live.get(op.path)
        change = _NameChange(op.kind, op.path, op.to, file)
        _rename(self._live, change)
        for names in self._names.values():
            names.change(change)

    def states(self) -> Iterator[State]:
        for model, names in self._names.items():
            for survives in self._survivals(model):
                table = names.table(survives)
                files = {
                    path: file.content(survives)
                    for path, file in sorted(table.items())
                    if file is not None and _reachable(path, table) and not path.endswith("-shm")
                }
                yield State(self._ops, model, Disk(files))

    def _survivals(self, model: Model) -> Sequence[Survival]:
        draws = [
            Survival(False, random.Random(f"{self._seed} {self._ops} {model} {draw}")) for draw in range(self._draws)
        ]
        return [Survival(False), Survival(True), *draws]


def _reachable(path: str, table: Table) -> bool:
    parent = _parent(path)
    return not parent or (parent in table and _reachable(parent, table))
