"""Our side of target 10 in a process of its own: from the closed store to the signed zip."""

import hashlib
import sys
from pathlib import Path

from models.access.accounts import sign_in
from models.batch.batches import SealedBatch, make_batch
from models.batch.content import Content
from models.batch.header import Header
from models.codes import BatchKind
from models.progress import Progress
from models.store import close_store, open_store
from reports.batch.package import build
from reports.batch.signature import sign
from tests.benchmarks.access import key_of
from tests.benchmarks.measure import peak_mib, report, seconds


def export(store: Path) -> None:
    """One full batch, up to the signature."""
    key = key_of(store)
    open_store(store, key)
    try:
        desk = sign_in(key)
        inside = seconds(lambda: make_batch(BatchKind.FULL, _signed_only, desk))
    finally:
        close_store()
    report(peak=peak_mib(), inside=inside)


def _signed_only(header: Header, content: Content, seed: bytes, progress: Progress) -> SealedBatch:
    """As the target says: no second reading by our own checker, no encryption."""
    body = build(header, content, progress)
    signed = body + sign(body, seed)
    return SealedBatch(header.file_name, hashlib.sha256(signed).hexdigest(), signed)


if __name__ == "__main__":
    export(Path(sys.argv[1]))
