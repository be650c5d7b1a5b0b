"""The one zip layout a batch may have: written the same every time, read without guessing.

`zipfile` accepts many layouts that other programs read in another way (gaps, two members at one
place, names that differ between the two headers). This reader takes only what the writer writes.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from io import BytesIO

from models.errors import FileRefused
from reports.batch import limits, signature

STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
FIXED_TIME = (1980, 1, 1, 0, 0, 0)
DOS_TIME, DOS_DATE = 0, 0x21
UNIX = 3
READABLE = 0o100644 << 16
NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}|BACA-SAYA\.txt|files/[0-9a-f]{64}\.(?:pdf|jpg|png)")

LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True, slots=True)
class Member:
    """A member as its headers describe it; nothing of it is unpacked yet."""

    name: str
    method: int
    crc: int
    packed: memoryview
    size: int


class ArchiveWriter(AbstractContextManager["ArchiveWriter"]):
    """Builds the zip in memory. Ends with room for the comment, which `signature` makes."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._zip = zipfile.ZipFile(self._bytes, "w", allowZip64=False)
        self._zip.comment = bytes(signature.LENGTH)

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @contextmanager
    def member(self, name: str, *, packed: bool = True) -> Iterator[zipfile.ZipExtFile]:
        """A member to write into, piece by piece."""
        info = zipfile.ZipInfo(name, FIXED_TIME)
        info.compress_type = DEFLATED if packed else STORED
        info.create_system, info.external_attr = UNIX, READABLE
        with self._zip.open(info, "w") as member:
            yield member  # type: ignore[misc]

    def body(self) -> bytes:
        """All bytes before the comment, its length field included."""
        self._zip.close()
        return self._bytes.getbuffer()[: -signature.LENGTH].tobytes()


def read_members(body: memoryview) -> dict[str, Member]:
    """Every member of a zip without its comment, in the order it was written.

    Raises `FileRefused`: batch.bad_zip for any other layout, batch.bad_name for a name that is
    not on the list, batch.too_many and batch.too_large beyond the limits.
    """
    count, start, size = _end_record(body)
    members: dict[str, Member] = {}
    data_at, entry_at, unpacked = 0, start, 0
    for _ in range(count):
        member, data_at, entry_at = _member(body, data_at, entry_at, start)
        if member.name in members:
            raise FileRefused("batch.bad_zip")
        unpacked += member.size
        if unpacked > limits.UNPACKED:
            raise FileRefused("batch.too_large")
        members[member.name] = member
    if data_at != start or entry_at != start + size:
        raise FileRefused("batch.bad_zip")
    return members


def unpack(member: Member) -> bytes:
    """The bytes of a member, never more than its headers announced.

    Raises `FileRefused("batch.bad_zip")` when they differ from what was announced.
    """
    if member.method == STORED:
        data = bytes(member.packed)
    else:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            data = unpacker.decompress(member.packed, member.size + 1)
        except zlib.error as error:
            raise FileRefused("batch.bad_zip") from error
        if not unpacker.eof or unpacker.unused_data:
            raise FileRefused("batch.bad_zip")
    if len(data) != member.size or zlib.crc32(data) != member.crc:
        raise FileRefused("batch.bad_zip")
    return data


def _end_record(body: memoryview) -> tuple[int, int, int]:
    """How many members, and where their list starts and how long it is."""
    if len(body) < END.size:
        raise FileRefused("batch.bad_zip")
    mark, disk, list_disk, here, count, size, start, comment = END.unpack(body[-END.size :])
    whole = mark == b"PK\x05\x06" and disk == list_disk == 0 and here == count
    if not whole or comment != signature.LENGTH or start + size != len(body) - END.size:
        raise FileRefused("batch.bad_zip")
    if count > limits.MEMBERS:
        raise FileRefused("batch.too_many")
    return count, start, size


def _member(body: memoryview, data_at: int, entry_at: int, list_at: int) -> tuple[Member, int, int]:
    """The member described at `entry_at`, whose own header must stand at `data_at`."""
    try:
        entry = CENTRAL.unpack_from(body, entry_at)
        local = LOCAL.unpack_from(body, data_at)
    except struct.error as error:
        raise FileRefused("batch.bad_zip") from error
    flags, method, time, date, crc, packed, size, name_length, extra = entry[3:12]
    comment, disk, offset = entry[12], entry[13], entry[16]
    alike = local[2:11] == entry[3:12] and (entry[0], local[0]) == (b"PK\x01\x02", b"PK\x03\x04")
    plain = flags == extra == comment == disk == 0 and (time, date) == (DOS_TIME, DOS_DATE)
    if not alike or not plain or offset != data_at or method not in (STORED, DEFLATED):
        raise FileRefused("batch.bad_zip")
    name = _name(body, entry_at + CENTRAL.size, data_at + LOCAL.size, name_length)
    if size > limits.MEMBER or size > packed * limits.RATIO:
        raise FileRefused("batch.too_large")
    first = data_at + LOCAL.size + name_length
    if first + packed > list_at or (method == STORED and packed != size):
        raise FileRefused("batch.bad_zip")
    member = Member(name, method, crc, body[first : first + packed], size)
    return member, first + packed, entry_at + CENTRAL.size + name_length


def _name(body: memoryview, first: int, second: int, length: int) -> str:
    listed, own = bytes(body[first : first + length]), bytes(body[second : second + length])
    if listed != own:
        raise FileRefused("batch.bad_zip")
    name = listed.decode("ascii", "replace")
    if NAME.fullmatch(name) is None or ".." in name:
        raise FileRefused("batch.bad_name")
    return name
