"""Documents and photos of a case: filed once, opened by who may, taken back with a reason.

The bytes lie in files.db under their own hash, drawn anew by `reports` before they come here.
What was filed is never deleted: a withdrawn one keeps its row, and its bytes if it has travelled.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models import history
from models.case.attachment.documents import mark_missing, note_received
from models.case.attachment.files import FileContent, check_file
from models.case.attachment.place import Filing, place_of
from models.case.restricted import note_look
from models.codes import Action, PrintState, RecordState, Role
from models.desk import Desk
from models.errors import RuleError
from models.history import HistoryLine
from models.need.forms import form_of
from models.need.place import fill_place
from models.storage.stored_files import read_file, store_file
from models.store import reading, writing
from models.tables import Agency, Attachment, Case, Need, Person, Referral, database
from models.text import clean_text
from models.translation import QT_TRANSLATE_NOOP

HIDDEN = QT_TRANSLATE_NOOP("timeline", "(lampiran terbatas)")
"""What others read in place of the title of a restricted one."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class AttachmentDraft:
    """A file as read, and where it belongs. `original_name` is what it was called outside."""

    file: FileContent
    filing: Filing = field(default_factory=Filing)
    original_name: str = ""
    keep_place: bool = False
    """Whether the coordinates the camera wrote are kept; the clerk decides, not the photo."""


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A document or photo as the case page lists it. Restricted ones show their title to few."""

    id: int
    uuid: str
    case_id: int
    title: str
    sha256: str
    media_type: str
    size: int
    width: int | None
    height: int | None
    need_id: int | None
    need: str
    """Title of the need it belongs to, or empty."""
    document: str
    document_label: str
    referral_id: int | None
    agency: str
    """Short name of the referral's agency, or empty."""
    taken_on: dt.date | None
    latitude: float | None
    longitude: float | None
    restricted: bool
    readable: bool
    """Whether the person at the desk may open it."""
    original_name: str
    added_at: dt.datetime | None
    added_by: str


def add_attachment(case_id: int, draft: AttachmentDraft, desk: Desk) -> int:
    """File a document or photo in a case, open or closed; its document counts as received, and
    coordinates that are kept answer where the house lies, unless it is restricted.

    Raises `RuleError`: attachment.title_required, attachment.duplicate, attachment.kind,
    attachment.too_large, what `place_of` raises; `StoreError` when the disk is full. Then nothing
    is filed.
    """
    file = draft.file
    check_file(file)
    name = _original_name(draft.original_name)
    with writing():
        case = _case_row(case_id)
        place = place_of(case.id, draft.filing)
        sha256 = store_file(file.content, file.media_type, desk.clock)
        _refuse_twice(case.id, sha256, desk)
        taken_on = file.taken_on if file.taken_on and file.taken_on <= desk.today() else None
        latitude, longitude = file.place if draft.keep_place and file.place else (None, None)
        row = history.create(
            Attachment,
            desk,
            case_id=case.id,
            sha256=sha256,
            media_type=file.media_type,
            original_name=name,
            size=len(file.content),
            width=file.width,
            height=file.height,
            taken_on=taken_on,
            latitude=latitude,
            longitude=longitude,
            **place.columns(),
        )
        if place.need_id is not None and place.document:
            note_received(place.need_id, place.document, desk)
        if latitude is not None and longitude is not None and not place.restricted:
            fill_place(case.id, place.need_id, (latitude, longitude), desk)
    return int(row.id)


def change_attachment(attachment_id: int, filing: Filing, desk: Desk) -> None:
    """Give it another title or another place in the case. Raises as `add_attachment`."""
    with writing():
        row = _readable_row(attachment_id, desk)
        place = place_of(row.case_id, filing)
        history.change(row, desk, **place.columns())
        if place.need_id is not None and place.document:
            note_received(place.need_id, place.document, desk)


def forget_place(attachment_id: int, desk: Desk) -> None:
    """Drop the coordinates that were kept."""
    with writing():
        history.change(_readable_row(attachment_id, desk), desk, latitude=None, longitude=None)


def withdraw_attachment(
    attachment_id: int, reason: str, desk: Desk, *, not_received: bool = False
) -> None:
    """Take it out of the case, as one filed by mistake; `not_received`: nor is its paper there.

    Raises `RuleError`: attachment.reason_required, attachment.restricted.
    """
    text = clean_text(reason, 300, field="reason")
    if not text:
        raise RuleError("attachment.reason_required", field="reason")
    with writing():
        row = _readable_row(attachment_id, desk)
        history.change(row, desk, record_state=RecordState.WITHDRAWN, withdrawn_reason=text)
        if not_received and row.need_id is not None and row.document:
            mark_missing(row.need_id, row.document, "", desk)


def open_attachment(attachment_id: int, desk: Desk) -> bytes:
    """The bytes. A look at a restricted one is noted in the history before it is given, and the
    first of a day at one of a restricted case.

    Raises `RuleError` record.not_found, attachment.restricted; `StoreError` file.lost or
    file.damaged.
    """
    row = _readable_row(attachment_id, desk)
    if row.restricted:
        with writing():
            history.note_event(desk, Action.READ, "attachment", row.uuid)
    note_look([row.case_id], desk, again=False)
    return read_file(row.sha256)


def note_print(attachment_id: int, state: PrintState, desk: Desk) -> None:
    """It goes to the printer (`QUEUED`), and later what became of it there."""
    with writing():
        row = _readable_row(attachment_id, desk)
        told = {"state": state, "sha256": row.sha256}
        history.note_event(desk, Action.PRINT, "attachment", row.uuid, **told)


def note_exported(attachment_id: int, desk: Desk) -> None:
    """A copy without protection leaves the store: noted before it is written."""
    with writing():
        row = _readable_row(attachment_id, desk)
        history.note_event(desk, Action.EXPORT, "attachment", row.uuid)


def attachments_of(case_id: int, desk: Desk) -> tuple[AttachmentView, ...]:
    """The attachments of a case, oldest first, without the withdrawn ones."""
    with reading():
        rows = list(_active().where(Attachment.case == case_id).order_by(Attachment.id))
        filed = _first_lines(rows)
        needs = {
            need.id: form_of(need.kind, need.form_version)
            for need in Need.select().where(Need.case == case_id)
        }
        referred = [row.referral_id for row in rows if row.referral_id]
        named = Referral.select(Referral.id, Agency.short_name).join(Agency)
        agencies: dict[int, str] = dict(database.execute(named.where(Referral.id.in_(referred))))
    views = []
    for row in rows:
        form = needs.get(row.need_id or 0)
        labels = {each.code: each.label for each in form.documents} if form else {}
        views.append(
            _view(
                row,
                desk,
                filed.get(row.uuid),
                form.title if form else "",
                labels.get(row.document, row.document),
                agencies.get(row.referral_id, ""),
            )
        )
    return tuple(views)


def also_in(case_id: int, sha256: str) -> tuple[str, ...]:
    """Numbers of other cases of the resident or the household with the same file.

    Restricted cases and attachments are passed over: a warning must not tell of them.
    """
    person = _case_row(case_id).person
    related = Person.id == person.id
    if person.household_id is not None:
        related |= Person.household == person.household_id
    rows = (
        Case.select(Case.number)
        .join(Attachment)
        .switch(Case)
        .join(Person)
        .where(
            related,
            Case.id != case_id,
            Case.restricted == 0,
            Attachment.sha256 == sha256,
            Attachment.restricted == 0,
            Attachment.record_state == RecordState.ACTIVE,
        )
        .order_by(Case.id)
        .distinct()
    )
    return tuple(number for (number,) in database.execute(rows))


def attachment_titles(case_id: int, desk: Desk) -> dict[str, str]:
    """What the timeline calls each by its id, the withdrawn ones among them."""
    rows = list(Attachment.select().where(Attachment.case == case_id))
    filed = _first_lines([row for row in rows if row.restricted])
    return {
        row.uuid: row.title if may_read(row, desk, _account(filed.get(row.uuid))) else HIDDEN
        for row in rows
    }


def space_taken() -> tuple[int, int]:
    """How many attachments the office keeps, and their bytes; the same file counts once."""
    count, size = database.execute_sql(
        "SELECT count(*), coalesce(sum(size), 0) FROM "
        "(SELECT sha256, max(size) AS size FROM attachment WHERE record_state = 'active' "
        "GROUP BY sha256)"
    ).fetchone()
    return int(count), int(size)


def may_read(row: Attachment, desk: Desk, author: str) -> bool:
    """A restricted one is for the account that filed it and for the responsible."""
    return not row.restricted or desk.role == Role.RESPONSIBLE or author == desk.account_uuid


def _active() -> Any:
    return Attachment.select().where(Attachment.record_state == RecordState.ACTIVE)


def _case_row(case_id: int) -> Case:
    row: Case | None = Case.get_or_none(Case.id == case_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def _readable_row(attachment_id: int, desk: Desk) -> Attachment:
    row: Attachment | None = _active().where(Attachment.id == attachment_id).first()
    if row is None:
        raise RuleError("record.not_found")
    if not may_read(row, desk, _author(row)):
        raise RuleError("attachment.restricted")
    return row


def _original_name(name: str) -> str:
    """Without its folder, which may hold a user's name."""
    return clean_text(name.replace("\\", "/").rpartition("/")[2], 10_000)[-LONGEST_NAME:]


def _refuse_twice(case_id: int, sha256: str, desk: Desk) -> None:
    same = _active().where(Attachment.case == case_id, Attachment.sha256 == sha256).first()
    if same is not None:
        title = same.title if may_read(same, desk, _author(same)) else HIDDEN
        raise RuleError("attachment.duplicate", field="file", title=title)


def _first_lines(rows: list[Attachment]) -> Mapping[str, HistoryLine]:
    """Who filed each, and when, by its id."""
    lines: dict[str, HistoryLine] = {}
    for line in history.of_records(row.uuid for row in rows):
        lines.setdefault(line.subject_uuid, line)
    return lines


def _author(row: Attachment) -> str:
    return _account(_first_lines([row]).get(row.uuid))


def _account(filed: HistoryLine | None) -> str:
    """The account by its id; nobody's where it was brought by an import."""
    return filed.account if filed else ""


def _view(
    row: Attachment,
    desk: Desk,
    filed: HistoryLine | None,
    need: str,
    document_label: str,
    agency: str,
) -> AttachmentView:
    readable = may_read(row, desk, _account(filed))
    return AttachmentView(
        id=row.id,
        uuid=row.uuid,
        case_id=row.case_id,
        title=row.title if readable else HIDDEN,
        sha256=row.sha256,
        media_type=row.media_type,
        size=row.size or 0,
        width=row.width,
        height=row.height,
        need_id=row.need_id,
        need=need,
        document=row.document,
        document_label=document_label,
        referral_id=row.referral_id,
        agency=agency,
        taken_on=row.taken_on,
        latitude=row.latitude if readable else None,
        longitude=row.longitude if readable else None,
        restricted=bool(row.restricted),
        readable=readable,
        original_name=row.original_name if readable else "",
        added_at=filed.at if filed else None,
        added_by=filed.who if filed else "",
    )
