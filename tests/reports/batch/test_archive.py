"""One layout of a zip is read; every trick a zip can play is refused (S3 of the test bar)."""

import io
import struct
import tracemalloc
import zipfile
import zlib

import pytest

from models.errors import FileRefused
from reports.batch import archive, limits
from reports.batch.archive import ArchiveWriter, read_members, unpack
from reports.batch.signature import LENGTH

FILE = "files/" + "0a" * 32 + ".pdf"


def body(members=None):
    with ArchiveWriter() as writer:
        for name, data in (members or {"cases.csv": b"id\r\n" * 50, FILE: b"%PDF-"}).items():
            with writer.member(name, packed=not name.startswith("files/")) as member:
                member.write(data)
        return writer.body()


GOOD = body()


def read(data):
    return {name: unpack(member) for name, member in read_members(memoryview(data)).items()}


def refused(data):
    with pytest.raises(FileRefused) as error:
        read(data)
    return error.value.code


def foreign(write, *, comment=True):
    """A zip as another program writes it, cut as the reader cuts ours."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        write(made)
        if comment:
            made.comment = bytes(LENGTH)
    data = target.getvalue()
    return data[:-LENGTH] if comment else data


def info(name, method=zipfile.ZIP_DEFLATED, **changes):
    found = zipfile.ZipInfo(name, archive.FIXED_TIME)
    found.compress_type = method
    found.create_system = 3
    for key, value in changes.items():
        setattr(found, key, value)
    return found


def replaced(old, new, data=GOOD, count=-1):
    assert old in data
    assert len(old) == len(new)
    return data.replace(old, new, count)


def field(data, record, offset, value, size="<H"):
    """A number written into the first record with this mark, at an offset."""
    place = data.index(record) + offset
    changed = bytearray(data)
    struct.pack_into(size, changed, place, value)
    return bytes(changed)


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def test_what_was_written_is_read_and_any_zip_program_reads_it_too():
    assert read(GOOD) == {"cases.csv": b"id\r\n" * 50, FILE: b"%PDF-"}
    with zipfile.ZipFile(io.BytesIO(GOOD + bytes(LENGTH))) as other:
        assert other.testzip() is None
        assert {name: other.read(name) for name in other.namelist()} == read(GOOD)
    assert body() == GOOD


NAMES = [
    "../cases.csv",
    "/cases.csv",
    "C:/cases.csv",
    "C:\\cases.csv",
    "..\\cases.csv",
    "data/cases.csv",
    "cases.csv\n",
    "CON.csv",
    "Cases.csv",
    "files/",
    "files/" + "0A" * 32 + ".pdf",
    "files/" + "0a" * 32 + ".exe",
    "files/../" + "0a" * 32 + ".pdf",
    "kasus\u202e.csv",
    "",
    ".hidden",
    "a..csv",
    "x" * 200,
]


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_names_that_are_not_on_the_list_are_refused(name):
    made = foreign(lambda zip_: zip_.writestr(info(name), b"x" * 20))
    assert refused(made) in {"batch.bad_name", "batch.bad_zip"}


TRICKS = {
    "lzma": foreign(lambda zip_: zip_.writestr(info("a.csv", zipfile.ZIP_LZMA), b"x")),
    "bzip2": foreign(lambda zip_: zip_.writestr(info("a.csv", zipfile.ZIP_BZIP2), b"x")),
    "a directory": foreign(lambda zip_: zip_.writestr(info("files/", zipfile.ZIP_STORED), b"")),
    "an extra field": foreign(
        lambda zip_: zip_.writestr(info("a.csv", extra=b"\x01\x00\x04\x00abcd"), b"x")
    ),
    "a comment of a member": foreign(
        lambda zip_: zip_.writestr(info("a.csv", comment=b"hidden"), b"x")
    ),
    "another time": foreign(
        lambda zip_: zip_.writestr(info("a.csv", date_time=(2026, 1, 1, 0, 0, 0)), b"x")
    ),
    "no comment": foreign(lambda zip_: zip_.writestr(info("a.csv"), b"x"), comment=False),
    "bytes before": b"MZ" + GOOD,
    "bytes after the list": GOOD[: GOOD.index(END)] + b"hidden" + GOOD[GOOD.index(END) :],
    "cut": GOOD[:-1],
    "no members, no end": b"",
    "encrypted": field(field(GOOD, LOCAL, 6, 1), CENTRAL, 8, 1),
    "a data descriptor": field(field(GOOD, LOCAL, 6, 8), CENTRAL, 8, 8),
    "names in utf-8": field(field(GOOD, LOCAL, 6, 0x800), CENTRAL, 8, 0x800),
    "flags that differ": field(GOOD, LOCAL, 6, 8),
    "a name that differs": replaced(b"cases.csv", b"other.csv", count=1),
    "a name with a zero byte": replaced(b"cases.csv", b"cases\0csv"),
    "another disk": field(GOOD, END, 4, 1),
    "fewer members than there are": field(field(GOOD, END, 8, 1), END, 10, 1),
    "more members than there are": field(field(GOOD, END, 8, 3), END, 10, 3),
    "counts that differ": field(GOOD, END, 8, 1),
    "zip64 marks": field(field(GOOD, END, 8, 0xFFFF), END, 10, 0xFFFF),
    "a list that starts elsewhere": field(GOOD, END, 16, 0, "<I"),
    "a member that starts elsewhere": field(GOOD, CENTRAL, 42, 7, "<I"),
    "a comment of another length": field(GOOD, END, 20, LENGTH - 1),
    "a wrong checksum": field(field(GOOD, LOCAL, 14, 1, "<I"), CENTRAL, 16, 1, "<I"),
    "fewer bytes than announced": field(field(GOOD, LOCAL, 22, 201, "<I"), CENTRAL, 24, 201, "<I"),
    "more bytes than announced": field(field(GOOD, LOCAL, 22, 10, "<I"), CENTRAL, 24, 10, "<I"),
    "packed bytes beyond the file": field(
        field(GOOD, LOCAL, 18, 1 << 30, "<I"), CENTRAL, 20, 1 << 30, "<I"
    ),
    "a stream that is no deflate": replaced(
        GOOD[39 : GOOD.index(LOCAL, 30)], b"\xff" * (GOOD.index(LOCAL, 30) - 39)
    ),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_tricks_are_refused(trick):
    assert refused(TRICKS[trick]) in {
        "batch.bad_zip",
        "batch.bad_name",
        "batch.too_large",
        "batch.too_many",
    }


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_twice_is_refused():
    twice = foreign(lambda zip_: [zip_.writestr(info("a.csv"), word) for word in (b"x", b"y")])
    assert refused(twice) == "batch.bad_zip"


def test_two_members_at_one_place_are_refused():
    """The list names the same bytes twice: how a small zip becomes a huge one."""
    one = body({"a.csv": b"x"})
    start = one.index(CENTRAL)
    entry, end = one[start : one.index(END)], bytearray(one[one.index(END) :])
    struct.pack_into("<HHI", end, 8, 2, 2, 2 * len(entry))
    again = entry.replace(b"a.csv", b"b.csv")
    assert refused(one[:start] + entry + again + bytes(end)) == "batch.bad_zip"


def test_a_bomb_is_refused_before_it_is_unpacked():
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = packer.compress(bytes(30 << 20)) + packer.flush()
    small = body({"a.csv": b"x" * 40})
    with zipfile.ZipFile(io.BytesIO(small + bytes(LENGTH))) as zip_:
        old = zip_.infolist()[0].compress_size
    cut = small.index(CENTRAL)
    bomb = small[: cut - old] + stream + small[cut:]
    for record, packed_at, size_at in ((LOCAL, 18, 22), (CENTRAL, 20, 24)):
        bomb = field(bomb, record, packed_at, len(stream), "<I")
        bomb = field(bomb, record, size_at, 30 << 20, "<I")
    bomb = field(bomb, END, 16, bomb.index(CENTRAL), "<I")
    assert refused(bomb) == "batch.too_large"
    # Announced as small, it is unpacked only that far.
    for record, size_at in ((LOCAL, 22), (CENTRAL, 24)):
        bomb = field(bomb, record, size_at, 1000, "<I")
    tracemalloc.start()
    assert refused(bomb) == "batch.bad_zip"
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1 << 20


def test_too_many_members_are_refused():
    many = body({f"t{number}.csv": b"" for number in range(limits.MEMBERS + 1)})
    assert refused(many) == "batch.too_many"


def test_too_much_in_all_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "UNPACKED", 100)
    assert refused(GOOD) == "batch.too_large"
