"""A letter is agreed to by head or secretary before it gets its number.

A clerk hands in what he has written; who is responsible issues it, or sends it back with a
reason. The referral moves only when the letter is issued. Where the office stops asking for
agreement, what waits is not issued by that: it is agreed to, corrected and issued, or discarded.
"""

import json
from typing import Any

from models import history
from models.codes import LetterState, RecordState
from models.desk import Desk
from models.errors import RuleError
from models.letter.approval.options_json import options_to_json
from models.letter.approval.waiting import (
    check_none_waits,
    may_decide,
    unnumbered_row,
    waiting_letter,
)
from models.letter.document import LetterDocument
from models.letter.letters import IssuedLetter, Render, check_letter, entry_of, issue
from models.letter.words import LetterOptions, compose
from models.store import reading, writing
from models.tables import Letter, LetterReferral
from models.text import clean_text
from models.translation import QT_TRANSLATE_NOOP

PARTS = {
    "identity": QT_TRANSLATE_NOOP("approval", "data warga"),
    "facts": QT_TRANSLATE_NOOP("approval", "isian kebutuhan"),
    "story": QT_TRANSLATE_NOOP("approval", "cerita kasus"),
    "request": QT_TRANSLATE_NOOP("approval", "permintaan"),
    "addressee": QT_TRANSLATE_NOOP("approval", "instansi tujuan"),
    "addressee_place": QT_TRANSLATE_NOOP("approval", "instansi tujuan"),
    "signature": QT_TRANSLATE_NOOP("approval", "penanda tangan"),
    "letterhead": QT_TRANSLATE_NOOP("approval", "kepala surat"),
}
OTHER = QT_TRANSLATE_NOOP("approval", "susunan surat")
"""What a difference is called where it stands in no part of its own."""


def submit(
    referral_id: int,
    options: LetterOptions,
    render: Render,
    desk: Desk,
    draft_id: int | None = None,
) -> int:
    """Hand a letter in for approval; one that was sent back goes in again. Its id.

    All that `letters.issue` would refuse is refused now, but no number is taken and no page kept.
    Raises as that, or `RuleError` "letter.waits_already" or "letter.not_waiting".
    """
    with writing():
        check_none_waits(referral_id, draft_id)
        document = check_letter(referral_id, options, desk)
        place = entry_of(options, document).place()
        render(document.numbered(place.text))  # can it be printed at all?
        values = _values(options, document, desk)
        if draft_id is not None:
            return int(history.change(unnumbered_row(draft_id), desk, **values).id)
        row = history.create(Letter, desk, **values)
        history.create(LetterReferral, desk, letter=row.id, referral=referral_id)
        return int(row.id)


def approve(
    letter_id: int,
    render: Render,
    desk: Desk,
    expected: str | None = None,
    *,
    expected_sha256: str | None = None,
) -> IssuedLetter:
    """Agree to a letter: number, page and store at once, of the facts as they are now.

    Raises `RuleError("letter.approval_not_yours")`, or as `letters.issue`.
    """
    with writing():
        _check_may_decide(desk)
        waiting = waiting_letter(letter_id)
        if waiting.state is not LetterState.AWAITING_APPROVAL:
            raise RuleError("letter.not_waiting")
        return issue(
            waiting.referral_id,
            waiting.options,
            render,
            desk,
            expected,
            expected_sha256=expected_sha256,
            draft_id=letter_id,
        )


def send_back(letter_id: int, reason: str, desk: Desk) -> None:
    """Give a letter back to who wrote it, to be corrected.

    Raises `RuleError` "letter.approval_not_yours", "letter.send_back_reason" or
    "letter.not_waiting".
    """
    cleaned = clean_text(reason, 300, field="reason")
    if not cleaned:
        raise RuleError("letter.send_back_reason", field="reason")
    with writing():
        _check_may_decide(desk)
        row = unnumbered_row(letter_id)
        if row.state != LetterState.AWAITING_APPROVAL:
            raise RuleError("letter.not_waiting")
        history.change(
            row,
            desk,
            state=LetterState.DRAFT,
            sent_back_reason=cleaned,
            decided_by=desk.name,
            decided_on=desk.today(),
        )


def discard(letter_id: int, desk: Desk) -> None:
    """Throw away a letter that never had a number; its referral waits for a letter again.

    Raises `RuleError("letter.not_waiting")`.
    """
    with writing():
        history.change(unnumbered_row(letter_id), desk, record_state=RecordState.WITHDRAWN)


def changed_since_written(letter_id: int, desk: Desk) -> tuple[str, ...]:
    """What the letter says otherwise today than when it was handed in, in a word or two each.

    Nothing where it cannot be composed any more: its preview says why.
    """
    with reading():
        row, waiting = unnumbered_row(letter_id), waiting_letter(letter_id)
        try:
            now = compose(waiting.referral_id, waiting.options, desk)
        except RuleError:
            return ()
    before, after = json.loads(row.words), json.loads(now.to_json())
    changed = [name for name in after if before.get(name) != after[name]]
    return tuple(dict.fromkeys(PARTS.get(name, OTHER) for name in changed))


def _values(options: LetterOptions, document: LetterDocument, desk: Desk) -> dict[str, Any]:
    return {
        "kind": options.kind,
        "state": LetterState.AWAITING_APPROVAL,
        "classification": document.classification,
        "letter_date": options.letter_date,
        "sifat": options.sifat,
        "subject": document.subject,
        "addressee": document.addressee,
        "signer": document.signature.name,
        "words": document.to_json(),
        "options": options_to_json(options),
        "written_by": desk.name,
        "decided_by": "",
        "decided_on": None,
        "sent_back_reason": "",
    }


def _check_may_decide(desk: Desk) -> None:
    if not may_decide(desk):
        raise RuleError("letter.approval_not_yours")
