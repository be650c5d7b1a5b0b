"""Reads the zip of a batch strictly: descriptor, header, hashes, every row, every reference.

Whether the signer is to be believed has been decided before (`verify`); even so nothing is used
before its shape is known, for an enrolled office may be careless or its computer stolen.
"""

import hashlib
from collections.abc import Iterable
from typing import Any

from models.batch.header import Header, read_header
from models.batch.strict_json import dump, parse
from models.batch.tables import MEDIA, TABLES, BatchTable
from models.codes import BatchKind
from models.errors import FileRefused
from reports.batch import limits
from reports.batch.archive import Member, read_members, unpack
from reports.batch.control_totals import ControlTotals
from reports.batch.package import DESCRIPTOR, README, Stored, descriptor, readme
from reports.batch.rows_check import RowsCheck
from reports.batch.schema import read_answers_table

SIGNS = {"pdf": b"%PDF-", "jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n"}
"""How each kind of file begins: a member is what its name says."""


def read_package(body: memoryview) -> Header:
    """Check all of a signed zip and return its header.

    Raises `FileRefused` with the first thing that is wrong: the codes of `reports.batch.archive`
    and `models.batch.header`, batch.bad_descriptor, batch.members_differ, batch.bad_hash,
    batch.bad_csv, batch.bad_cell, batch.bad_key, batch.bad_link, batch.bad_file,
    batch.counts_differ.
    """
    members = read_members(body)
    written = _descriptor(members)
    package = _parsed(written)
    header = read_header(package.get("simpul"))
    tables = _tables(header, package)
    _same_names(members, [DESCRIPTOR, README, *(f"{table.name}.csv" for table in tables)])
    stored: dict[str, Stored] = {}
    rows, totals = RowsCheck(), ControlTotals()
    for table in tables:
        data = unpack(members[f"{table.name}.csv"])
        stored[f"{table.name}.csv"] = _stored(data)
        rows.check(table, data, totals)
    rows.check_links(tables)
    _read_files(members, rows.documents, stored)
    notes = unpack(members[README])
    stored[README] = _stored(notes)
    _same_package(package, written, descriptor(header, tables, stored))
    if notes != readme(header):
        raise FileRefused("batch.members_differ")
    _same_counts(header, rows.counts, totals)
    return header


def _descriptor(members: dict[str, Member]) -> bytes:
    member = members.get(DESCRIPTOR)
    if member is None or member.size > limits.DESCRIPTOR:
        raise FileRefused("batch.bad_descriptor")
    return unpack(member)


def _parsed(written: bytes) -> dict[str, Any]:
    try:
        value = parse(written, limits.DESCRIPTOR)
    except ValueError as error:
        raise FileRefused("batch.bad_descriptor") from error
    if not isinstance(value, dict):
        raise FileRefused("batch.bad_descriptor")
    return value


def _tables(header: Header, package: dict[str, Any]) -> tuple[BatchTable, ...]:
    """Our own tables, and the tables of answers that header and package both name."""
    resources = package.get("resources")
    if type(resources) is not list or not all(isinstance(each, dict) for each in resources):
        raise FileRefused("batch.bad_descriptor")
    own = [table.name for table in TABLES]  # a list: a name may be anything, hashable or not
    answers = [
        read_answers_table(each.get("name"), each.get("title"), each["schema"])
        for each in resources
        if "schema" in each and each.get("name") not in own
    ]
    tables = (*TABLES, *answers)
    if sorted(header.counts) != sorted(table.name for table in tables):
        raise FileRefused("batch.counts_differ")
    return tables


def _same_names(members: dict[str, Member], expected: list[str]) -> None:
    """Files have their own check; of all else nothing is missing and nothing is too much."""
    if sorted(name for name in members if not name.startswith("files/")) != sorted(expected):
        raise FileRefused("batch.members_differ")


def _read_files(
    members: dict[str, Member], documents: Iterable[tuple[str, str, int]], stored: dict[str, Stored]
) -> None:
    """Every file the table of documents includes is there, whole, and no other."""
    listed = {
        f"files/{sha256}.{MEDIA[media_type]}": Stored(sha256, size)
        for sha256, media_type, size in documents
    }
    if listed.keys() != {name for name in members if name.startswith("files/")}:
        raise FileRefused("batch.members_differ")
    for path, expected in listed.items():
        data = unpack(members[path])
        found = _stored(data)
        if found != expected or not data.startswith(SIGNS[path.rpartition(".")[2]]):
            raise FileRefused("batch.bad_file", file=path)
        stored[path] = found


def _stored(data: bytes) -> Stored:
    return Stored(hashlib.sha256(data).hexdigest(), len(data))


def _same_package(found: dict[str, Any], written: bytes, expected: dict[str, Any]) -> None:
    """What we would have written about these members is what stands there, to the last byte."""
    if written == dump(expected):
        return
    hashes = [
        [(each.get("path"), each.get("bytes"), each.get("hash")) for each in package["resources"]]
        for package in (found, expected)
    ]
    raise FileRefused("batch.bad_descriptor" if hashes[0] == hashes[1] else "batch.bad_hash")


def _same_counts(header: Header, counts: dict[str, int], totals: ControlTotals) -> None:
    if header.counts != counts or header.totals != totals.values:
        raise FileRefused("batch.counts_differ")
    alone = header.kind is BatchKind.FULL and header.part == 1 and not header.more
    for name, here in totals.of_office(counts).items():
        there = header.office[name]
        if (alone and here != there) or here > there:
            raise FileRefused("batch.counts_differ")
