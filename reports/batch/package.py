"""A batch as a Frictionless Data Package 2.0: one descriptor, one CSV a table, the files."""

import hashlib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from models.batch.content import Content
from models.batch.header import Header
from models.batch.strict_json import dump
from models.batch.tables import MEDIA, BatchTable
from models.errors import StoreError
from models.progress import Progress, silent
from reports.batch.archive import ArchiveWriter
from reports.batch.schema import table_schema

DESCRIPTOR, README = "datapackage.json", "BACA-SAYA.txt"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
END = "\r\n"


@dataclass(frozen=True, slots=True)
class Stored:
    """What the descriptor says about a member: its SHA-256 and its bytes."""

    sha256: str
    size: int


def build(header: Header, content: Content, progress: Progress = silent) -> bytes:
    """The zip without its comment. Raises `StoreError("batch.rows_changed")` when the rows that
    were written are not those that were counted: nothing may leave then.
    """
    with ArchiveWriter() as archive:
        stored = _put_tables(archive, content, progress)
        for document in content.documents:
            if document.included:
                path = f"files/{document.sha256}.{MEDIA[document.media_type]}"
                stored[path] = _put(archive, path, content.read(document.sha256), packed=False)
        stored[README] = _put(archive, README, readme(header))
        _put(archive, DESCRIPTOR, dump(descriptor(header, content.tables, stored)))
        return archive.body()


def descriptor(
    header: Header, tables: Iterable[BatchTable], stored: Mapping[str, Stored]
) -> dict[str, Any]:
    """`datapackage.json`. Writer and reader both make it from its parts: nothing can hide in it."""
    by_path = {f"{table.name}.csv": table for table in tables}
    return {
        "$schema": PROFILE,
        "name": "simpul-batch",
        "id": f"urn:uuid:{header.id}",
        "title": f"Kasus dan rujukan dari kantor {header.region}",
        "created": header.created,
        "version": str(header.schema),
        "resources": [
            _resource(path, each, by_path.get(path)) for path, each in sorted(stored.items())
        ],
        "simpul": header.to_json(),
    }


def readme(header: Header) -> bytes:
    """The plain page for whoever finds the file in ten years."""
    kind = "seluruh data" if header.cutoff_from == 0 else "perubahan"
    lines = (
        "BERKAS KIRIMAN SIMPUL",
        "",
        f"Dari kantor desa/kelurahan dengan kode wilayah {header.region}.",
        f"Kiriman nomor {header.sequence}, bagian {header.part}: {kind}, dibuat {header.created}.",
        "KANTOR LATIHAN: tidak ada warga sungguhan di dalamnya." if header.practice else "",
        "",
        "Isinya data pribadi warga yang dilindungi UU 27/2022. Hanya untuk perangkat daerah",
        "penerima. Bila Anda bukan penerima, hapus berkas ini dan beri tahu kantor pengirim.",
        "",
        "Berkas .csv dapat dibuka dengan pengolah angka: impor sebagai teks UTF-8 dengan pemisah",
        "koma, dan kolom NIK sebagai teks. Arti tiap kolom ada di datapackage.json.",
        "Surat dan lampiran ada di folder files, dengan nama menurut SHA-256 isinya.",
        "Tanda tangan seluruh berkas ada di komentar arsip zip; periksa sebelum dipercaya.",
    )
    return "".join(f"{line}\r\n" for line in lines).encode()


def _resource(path: str, stored: Stored, table: BatchTable | None) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": path.rpartition("/")[2].rpartition(".")[0].lower(),
        "path": path,
        "bytes": stored.size,
        "hash": f"sha256:{stored.sha256}",
    }
    extension = path.rpartition(".")[2]
    if table is None:
        return {**resource, "format": extension, "mediatype": _MEDIA_TYPES[extension]}
    return {
        **resource,
        "type": "table",
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": table_schema(table),
    }


_MEDIA_TYPES = {"txt": "text/plain", **{extension: media for media, extension in MEDIA.items()}}


def _put_tables(archive: ArchiveWriter, content: Content, progress: Progress) -> dict[str, Stored]:
    """While one table is packed, by a thread that needs no Python for it, the next is read."""
    done, total = 0, sum(content.counts.values())
    with ThreadPoolExecutor(1) as packer:
        packing = {}
        for table in content.tables:
            path = f"{table.name}.csv"
            packing[path] = packer.submit(_put, archive, path, _csv(table, content))
            done += content.counts[table.name]
            progress(done, total)
        return {path: packed.result() for path, packed in packing.items()}


def _csv(table: BatchTable, content: Content) -> bytes:
    """UTF-8, comma, CRLF (RFC 4180)."""
    rows = list(content.lines(table))
    if len(rows) != content.counts[table.name]:
        raise StoreError("batch.rows_changed")
    heading = ",".join(column.name for column in table.columns)
    return END.join((heading, *rows, "")).encode()


def _put(archive: ArchiveWriter, path: str, data: bytes, *, packed: bool = True) -> Stored:
    with archive.member(path, packed=packed) as member:
        member.write(data)
    return Stored(hashlib.sha256(data).hexdigest(), len(data))
