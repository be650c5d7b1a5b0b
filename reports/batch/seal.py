"""From rows to the file the clerk carries: packed, signed, checked by our own reader, encrypted."""

import hashlib

from models.batch.batches import SealedBatch
from models.batch.content import Content
from models.batch.header import Header
from models.errors import FileRefused, StoreError
from models.progress import Progress, silent
from reports.batch.content_check import read_package
from reports.batch.encryption import encrypt
from reports.batch.package import build
from reports.batch.signature import check_signature, sign


def seal(header: Header, content: Content, seed: bytes, progress: Progress = silent) -> SealedBatch:
    """The batch, ready to be stored. What the district would refuse never leaves.

    Raises `StoreError`: batch.own_check with the table where our own reader found a fault,
    batch.rows_changed.
    """
    body = build(header, content, progress)
    signed = body + sign(body, seed)
    del body
    try:
        read_package(check_signature(signed).body)
    except FileRefused as error:
        table = error.details.get("table", error.code)
        raise StoreError("batch.own_check", table=table) from error
    digest = hashlib.sha256(signed).hexdigest()
    return SealedBatch(header.file_name, digest, encrypt(signed, header.recipients))
