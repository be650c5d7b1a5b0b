"""Batches for the district: made in the store first, then written out, sent and acknowledged.

Two phases: the finished bytes are committed before any file is written, so a program killed at any
point finishes with the same bytes, and "send again" is the same file.
"""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peewee import fn

from models import history
from models.batch.content import Content, carried_files, collect, not_shared, office_totals
from models.batch.deliveries import note_in_batch
from models.batch.district_digits import digits
from models.batch.header import Header
from models.batch.parts import AIM, parts_of
from models.batch.selection import EVERYTHING, drop_picks, pick, pick_shared, picked
from models.batch.trust import current_trust
from models.batch.trust_list import TrustList
from models.batch.wire_formats import moment
from models.codes import Action, BatchKind, BatchState
from models.desk import Desk
from models.errors import RuleError, StoreError
from models.files import copy_verified, file_error, sweep_temporary
from models.office import office
from models.progress import Progress, silent
from models.storage.stored_files import read_file, store_file
from models.store import reading, writing
from models.tables import Batch, BatchFile, Installation
from models.text import clean_text

AGE = "application/age"
LONGEST_FOLDER = 1000  # characters, as the table allows
UNANSWERED = (BatchState.READY, BatchState.WRITTEN, BatchState.SENT)


@dataclass(frozen=True, slots=True)
class SealedBatch:
    """A batch signed and encrypted. `signed_sha256` is that of the signed zip inside."""

    file_name: str
    signed_sha256: str
    data: bytes


Seal = Callable[[Header, Content, bytes, Progress], SealedBatch]
"""Packs, signs with the 32-byte seed, and encrypts: `reports.batch.seal.seal`."""


@dataclass(frozen=True, slots=True)
class Pending:
    """What the next delta would bring, and how many open cases may not leave."""

    cases: int
    referrals: int
    letters: int
    not_shared: int
    since: dt.datetime | None
    """When the last batch was made that the district acknowledged; None: all is new to it."""


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch as the list shows it."""

    id: int
    kind: BatchKind
    epoch: int
    sequence: int
    part: int
    file_name: str
    state: BatchState
    size: int
    counts: dict[str, int]
    digits: str
    made_at: dt.datetime
    written_at: dt.datetime | None
    folder: str
    sent_on: dt.date | None
    sent_how: str


def pending() -> Pending:
    """What waits for the district now."""
    with reading():
        base = _acknowledged()
        try:
            pick_shared()
            pick(base.cutoff_to if base else 0, EVERYTHING)
            counts = {name: picked(name) for name in ("cases", "referrals", "letters")}
            unshared = not_shared()
        finally:
            drop_picks()
    since = dt.datetime.fromisoformat(base.made_at) if base else None
    return Pending(**counts, not_shared=unshared, since=since)


def make_batch(
    kind: BatchKind,
    seal: Seal,
    desk: Desk,
    progress: Progress = silent,
    *,
    expired_confirmed: bool = False,
) -> tuple[BatchRow, ...]:
    """Seal a batch in the store, whole or not at all; more than one above 8 MiB.

    Raises `RuleError`: trust.missing, trust.practice_for_real, trust.real_for_practice,
    trust.expired (unless confirmed), batch.nothing_to_send.
    """
    with writing():
        trust = _usable_trust(desk, expired_confirmed=expired_confirmed)
        base = _acknowledged() if kind is BatchKind.DELTA else None
        since = base.cutoff_to if base else 0
        states = UNANSWERED if kind is BatchKind.FULL else (*UNANSWERED, BatchState.ACKNOWLEDGED)
        try:
            pick_shared()
            cut = _Cut(kind, since, history.head(), office_totals(), carried_files(states))
            made = _make_parts(cut, trust, seal, desk, progress)
        finally:
            drop_picks()
    return tuple(made)


def write_batch(batch_id: int, folder: Path, desk: Desk) -> Path:
    """Write a sealed batch into a folder, read it back and compare; the same bytes every time.

    The folder is remembered first, so that `resume_batches` can finish after a power cut. Raises
    `StoreError`: batch.other_file_there for another file of that name, file.*.
    """
    row = _batch(batch_id)
    target = folder / str(row.file_name)
    if row.state == BatchState.READY:
        with writing():
            history.change(row, desk, target=_remembered(folder))
    data = read_file(row.sha256)
    if _is_another(target, data):
        raise StoreError("batch.other_file_there", name=row.file_name)
    copy_verified(data, target)
    with writing():
        history.change(row, desk, target=_remembered(folder))  # where it lies now, also again
        if row.state == BatchState.READY:
            at = moment(desk.clock.now())
            history.change(row, desk, state=BatchState.WRITTEN, written_at=at)
        history.note_event(desk, Action.EXPORT, "batch", row.uuid, file=row.file_name)
    return target


def resume_batches(desk: Desk) -> tuple[BatchRow, ...]:
    """Finish the files a stopped program did not write, where their folder is there again.

    What still waits stays `ready` in the list.
    """
    finished = []
    waiting = Batch.select().where(Batch.state == BatchState.READY, Batch.target != "")
    for row in list(waiting.order_by(Batch.epoch, Batch.sequence)):
        folder = Path(row.target)
        sweep_temporary(folder)
        try:
            write_batch(row.id, folder, desk)
        except StoreError:
            continue
        finished.append(batch(row.id))
    return tuple(finished)


def mark_sent(batch_id: int, on: dt.date, how: str, desk: Desk) -> None:
    """The clerk handed it over (stick, web, courier). That it arrived only the district can say.

    The letters in it that still lay on the desk went with it.
    Raises `RuleError`: batch.not_written, batch.already_answered, date.in_future,
    batch.how_required.
    """
    how = clean_text(how, 200, field="how")
    if not how:
        raise RuleError("batch.how_required", field="how")
    if on > desk.today():
        raise RuleError("date.in_future", field="on")
    with writing():
        row = _batch(batch_id)
        if row.state == BatchState.READY:
            raise RuleError("batch.not_written")
        if row.state not in UNANSWERED:
            raise RuleError("batch.already_answered")
        history.change(row, desk, state=BatchState.SENT, sent_on=on, sent_how=how)
        note_in_batch(row, desk)


def batch(batch_id: int) -> BatchRow:
    """Raises `RuleError("record.not_found")`."""
    return _view(_batch(batch_id))


def batches() -> list[BatchRow]:
    """All batches, newest first."""
    return [
        _view(row) for row in Batch.select().order_by(Batch.epoch.desc(), Batch.sequence.desc())
    ]


@dataclass(frozen=True, slots=True)
class _Cut:
    """One moment of the office: all parts of a batch are taken from it."""

    kind: BatchKind
    since: int
    head: tuple[int, str]
    office: dict[str, int]
    carried: frozenset[str]


def _remembered(folder: Path) -> str:
    """The folder as the store can hold it; empty if it cannot, then the clerk chooses again."""
    text = str(folder)
    return text if len(text) <= LONGEST_FOLDER and text.isprintable() else ""


def _is_another(target: Path, data: bytes) -> bool:
    """Whether a file of this name is there with other bytes in it."""
    try:
        return target.exists() and (
            target.stat().st_size != len(data) or target.read_bytes() != data
        )
    except OSError as error:
        raise file_error(error) from error


def _make_parts(
    cut: _Cut, trust: TrustList, seal: Seal, desk: Desk, progress: Progress
) -> list[BatchRow]:
    """Part after part, so that each can name the one before it; one too large is halved."""
    waiting, carried = parts_of(cut.since, cut.carried), cut.carried
    made: list[BatchRow] = []
    while waiting:
        part = waiting.pop(0)
        if part.cases != EVERYTHING:  # that is what the estimate has picked
            pick(cut.since, part.cases)
        content = collect(carried)
        if not any(content.counts.values()) and not made and not waiting:
            raise RuleError("batch.nothing_to_send")
        header = _header(cut, content, trust, desk, len(made) + 1, more=bool(waiting))
        sealed = seal(header, content, bytes(Installation.get().signing_seed), progress)
        if len(sealed.data) > AIM and len(part.ids) > 1:
            waiting[:0] = part.halves()
            continue
        made.append(_record(header, content, sealed, desk))
        carried |= {each.sha256 for each in content.documents if each.included}
    return made


def _header(
    cut: _Cut, content: Content, trust: TrustList, desk: Desk, part: int, *, more: bool
) -> Header:
    installation, last = Installation.get(), _last()
    same_epoch = last is not None and last.epoch == installation.epoch
    return Header(
        id=desk.new_id(),
        kind=cut.kind,
        practice=office().practice,
        region=office().region_code,
        installation=installation.code,
        epoch=installation.epoch,
        sequence=last.sequence + 1 if last and same_epoch else 1,
        part=part,
        more=more,
        previous=last.signed_hash if last else "",
        created=moment(desk.clock.now()),
        cutoff_from=cut.since,
        cutoff_to=cut.head[0],
        recipients=trust.recipients,
        history_number=cut.head[0],
        history_hash=cut.head[1],
        counts=content.counts,
        totals=content.totals,
        office=cut.office,
    )


def _record(header: Header, content: Content, sealed: SealedBatch, desk: Desk) -> BatchRow:
    row = history.create(
        Batch,
        desk,
        uuid=header.id,
        kind=header.kind,
        epoch=header.epoch,
        sequence=header.sequence,
        part=header.part,
        file_name=sealed.file_name,
        cutoff_from=header.cutoff_from,
        cutoff_to=header.cutoff_to,
        previous_hash=header.previous,
        signed_hash=sealed.signed_sha256,
        sha256=store_file(sealed.data, AGE, desk.clock),
        size=len(sealed.data),
        counts=json.dumps(header.counts),
        state=BatchState.READY,
        made_at=header.created,
    )
    for document in content.documents:
        if document.included:
            BatchFile.create(batch=row, sha256=document.sha256)
    return _view(row)


def _usable_trust(desk: Desk, *, expired_confirmed: bool) -> TrustList:
    trust = current_trust()
    if trust is None:
        raise RuleError("trust.missing")
    if trust.practice != office().practice:
        raise RuleError("trust.practice_for_real" if trust.practice else "trust.real_for_practice")
    if trust.valid_until < desk.today() and not expired_confirmed:
        raise RuleError("trust.expired", until=trust.valid_until.isoformat())
    return trust


def _acknowledged() -> Batch | None:
    """The newest batch the district has taken over with all its parts: a delta starts there."""
    other = Batch.alias()
    open_part = other.select().where(
        other.cutoff_to == Batch.cutoff_to, other.state != BatchState.ACKNOWLEDGED
    )
    found: Batch | None = (
        Batch.select()
        .where(Batch.state == BatchState.ACKNOWLEDGED, ~fn.EXISTS(open_part))
        .order_by(Batch.cutoff_to.desc())
        .first()
    )
    return found


def _last() -> Batch | None:
    found: Batch | None = Batch.select().order_by(Batch.epoch.desc(), Batch.sequence.desc()).first()
    return found


def _batch(batch_id: int) -> Batch:
    row: Batch | None = Batch.get_or_none(Batch.id == batch_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def _view(row: Batch) -> BatchRow:
    return BatchRow(
        row.id,
        BatchKind(row.kind),
        row.epoch,
        row.sequence,
        row.part,
        row.file_name,
        BatchState(row.state),
        row.size,
        json.loads(row.counts),
        digits(bytes.fromhex(row.signed_hash)),
        dt.datetime.fromisoformat(row.made_at),
        dt.datetime.fromisoformat(row.written_at) if row.written_at else None,
        row.target,
        row.sent_on,
        row.sent_how,
    )
