"""A letter is numbered once, kept as printed, and every number of the year can be explained."""

import datetime as dt
import hashlib
import threading
from dataclasses import replace

import pytest

from models import history
from models.case.referrals import referral as referral_view
from models.case.sharing import withdraw_sharing
from models.codes import (
    AddressSide,
    LetterKind,
    LetterState,
    ReferralStatus,
)
from models.errors import RuleError, StoreError
from models.letter import letters
from models.letter.document import LetterDocument
from models.letter.numbering.handwritten import HandWritten, record_handwritten
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.office import change_office, draft_from, office
from models.officials import OfficialDraft, change_official, officials
from models.store import worker_connection
from models.tables import History, Letter, LetterReferral, Referral, Sharing, StoredFile
from reports.letters import render_letter
from tests.letter_samples import options, referral, words


def plain(document: LetterDocument) -> bytes:
    """A page that costs nothing to draw, for tests of numbers."""
    return b"/Count 1 " + document.to_json().encode()


def issue(desk, referral_id, **changes):
    return letters.issue(referral_id, options(referral_id, desk, **changes), plain, desk)


def test_the_preview_takes_no_number_and_issuing_stores_the_very_page(desk):
    rid = referral(desk)
    chosen = options(rid, desk)
    shown = letters.preview(rid, chosen, render_letter, desk)
    again = letters.preview(rid, chosen, render_letter, desk)
    assert shown == again
    assert Letter.select().count() == 0
    issued = letters.issue(
        rid, chosen, render_letter, desk, shown.number_text, expected_sha256=shown.sha256
    )
    assert issued.number_text == f"400.9.14.5/001/{office().unit_code}/2026"
    assert issued.pdf == shown.pdf == letters.letter_pdf(issued.id, desk)
    assert issued.sha256 == hashlib.sha256(shown.pdf).hexdigest()
    assert issued.pages == 1


def test_issuing_sends_the_referral_on_its_way(desk):
    rid = referral(desk)
    issued = issue(desk, rid)
    view = referral_view(rid)
    assert view.status == ReferralStatus.REQUESTED
    assert view.requested_on == dt.date(2026, 3, 16)
    assert letters.letter(issued.id).referral_ids == (rid,)


def test_a_number_taken_meanwhile_is_told_and_the_letter_waits(desk):
    mine, other = referral(desk), referral(desk, "Budi Contoh", serial=9002)
    shown = letters.preview(mine, options(mine, desk), plain, desk)
    issue(desk, other)
    with pytest.raises(RuleError, match=r"letter\.number_moved") as moved:
        letters.issue(mine, options(mine, desk), plain, desk, expected=shown.number_text)
    assert "/002/" in str(moved.value.details["number"])
    assert Letter.select().count() == 1
    assert referral_view(mine).status == ReferralStatus.DRAFT


def test_words_changed_since_the_preview_are_shown_again_first(desk):
    rid = referral(desk)
    shown = letters.preview(rid, options(rid, desk), plain, desk)
    changed = options(rid, desk, subject="Permohonan lain")
    with pytest.raises(RuleError, match=r"letter\.changed_since_preview"):
        letters.issue(rid, changed, plain, desk, shown.number_text, expected_sha256=shown.sha256)
    assert Letter.select().count() == 0


def test_a_letter_that_cannot_be_drawn_takes_no_number_and_leaves_no_trace(desk):
    rid = referral(desk)
    before = history.head()[0]

    def broken(document: LetterDocument) -> bytes:
        raise RuleError("letter.unknown_glyph", field="identity", characters="x")

    with pytest.raises(RuleError, match=r"letter\.unknown_glyph"):
        letters.issue(rid, options(rid, desk), broken, desk)
    assert (Letter.select().count(), history.head()[0]) == (0, before)
    assert "/001/" in issue(desk, rid).number_text


def test_letters_of_four_clerks_at_once_each_get_a_number_of_their_own(desk):
    rid = referral(desk)
    issue(desk, rid)
    chosen = options(rid, desk)
    failures: list[BaseException] = []

    def clerk() -> None:
        try:
            with worker_connection():
                for _ in range(50):
                    letters.issue(rid, chosen, plain, desk)
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)

    clerks = [threading.Thread(target=clerk) for _ in range(4)]
    for one in clerks:
        one.start()
    for one in clerks:
        one.join()
    assert failures == []
    numbers = [number for (number,) in Letter.select(Letter.number).tuples()]
    assert sorted(numbers) == list(range(1, 202))
    assert history.verify().ok


def test_without_the_information_line_nothing_is_numbered(desk):
    rid = referral(desk, sharing=None)
    with pytest.raises(RuleError, match=r"sharing\.information_missing"):
        issue(desk, rid)
    assert Letter.select().count() == 0


def test_nobody_writes_again_after_the_resident_took_it_back(desk):
    rid = referral(desk)
    issue(desk, rid)
    withdraw_sharing(Sharing.get().id, desk.today(), desk)
    with pytest.raises(RuleError, match=r"sharing\.information_withdrawn"):
        issue(desk, rid)
    assert Letter.select().count() == 1


def test_a_referral_that_is_over_gets_no_letter(desk):
    rid = referral(desk)
    Referral.update(status="cancelled", reason_code="duplicate").where(Referral.id == rid).execute()
    with pytest.raises(RuleError, match=r"letter\.referral_over"):
        issue(desk, rid)


def test_a_second_letter_of_a_referral_under_way_gets_its_own_number(desk):
    rid = referral(desk)
    first, second = issue(desk, rid), issue(desk, rid, kind=LetterKind.INTRODUCTION)
    assert first.number_text != second.number_text
    assert LetterReferral.select().where(LetterReferral.referral == rid).count() == 2


def test_the_letter_keeps_the_words_and_the_signer_it_was_issued_with(desk):
    rid = referral(desk)
    issued = letters.issue(rid, options(rid, desk), render_letter, desk)
    head = officials(desk.today())[0]
    change_official(head.id, OfficialDraft(name="Orang Baru", position="Kepala Desa"), desk)
    row = Letter.get_by_id(issued.id)
    kept = LetterDocument.from_json(row.words)
    assert kept.signature.name == "Slamet Contoh" == row.signer
    assert "Slamet Contoh" in words(letters.letter_pdf(issued.id, desk))
    assert render_letter(kept) == letters.letter_pdf(issued.id, desk)


def test_a_damaged_page_is_noticed(desk):
    issued = issue(desk, referral(desk))
    Letter.update(sha256="0" * 64).where(Letter.id == issued.id).execute()
    with pytest.raises(StoreError, match=r"file\.lost"):
        letters.letter_pdf(issued.id, desk)


def test_a_void_letter_keeps_its_number_and_its_reason(desk):
    rid = referral(desk)
    issued = issue(desk, rid)
    with pytest.raises(RuleError, match=r"letter\.void_reason"):
        letters.void_letter(issued.id, "  ", desk)
    letters.void_letter(issued.id, "Salah alamat", desk)
    with pytest.raises(RuleError, match=r"letter\.already_void"):
        letters.void_letter(issued.id, "Lagi", desk)
    assert "/002/" in issue(desk, rid).number_text
    view = letters.letter(issued.id)
    assert (view.state, view.void_reason) == (LetterState.VOID, "Salah alamat")
    assert letters.letter_pdf(issued.id, desk) == issued.pdf


def test_a_kept_number_serves_a_later_letter(desk):
    (kept,) = reserve_numbers(Reservation(desk.today(), remarks="untuk Pak Lurah"), desk)
    rid = referral(desk)
    assert "/002/" in issue(desk, rid).number_text
    later = issue(desk, rid, reserved_id=kept)
    assert "/001/" in later.number_text
    assert later.id == kept
    with pytest.raises(RuleError, match=r"letter\.not_reserved"):
        issue(desk, rid, reserved_id=kept)


def test_a_kept_number_belongs_to_its_year(desk):
    (kept,) = reserve_numbers(Reservation(dt.date(2025, 12, 30)), desk)
    with pytest.raises(RuleError, match=r"letter\.reserved_year"):
        issue(desk, referral(desk), reserved_id=kept)


def test_a_letter_written_by_hand_enters_the_register(desk):
    (kept,) = reserve_numbers(Reservation(desk.today(), classification="400.10.2.2"), desk)
    written = HandWritten(desk.today(), "Camat Tegaldlimo", "Undangan rapat")
    number = record_handwritten(kept, written, desk).number_text
    assert number == f"400.10.2.2/001/{office().unit_code}/2026"
    assert letters.letter(kept).state == LetterState.ISSUED
    with pytest.raises(RuleError, match=r"letter\.no_pdf"):
        letters.letter_pdf(kept, desk)
    with pytest.raises(RuleError, match=r"letter\.not_reserved"):
        record_handwritten(kept, written, desk)


def test_a_handwritten_letter_needs_what_the_register_asks(desk):
    (kept,) = reserve_numbers(Reservation(desk.today(), classification="400"), desk)
    with pytest.raises(RuleError, match=r"letter\.field_required") as missing:
        record_handwritten(kept, HandWritten(desk.today(), "Camat", " "), desk)
    assert missing.value.field == "subject"


def test_the_list_shows_the_newest_first_and_goes_on_below_the_last(desk):
    rid = referral(desk)
    issued = [issue(desk, rid).id for _ in range(5)]
    first = letters.letters(2026, limit=3)
    assert [row.id for row in first] == issued[:1:-1]
    assert first[0].name == "Siti Contoh"
    rest = letters.letters(2026, after=first[-1].id, limit=3)
    assert [row.id for row in rest] == issued[1::-1]
    assert letters.letters(2025) == []


def test_dates_nobody_means_are_refused(desk):
    rid = referral(desk)
    for day in (dt.date(2024, 12, 31), dt.date(2026, 6, 1)):
        with pytest.raises(RuleError, match=r"letter\.date_far"):
            issue(desk, rid, letter_date=day)
    with pytest.raises(RuleError, match=r"letter\.before_case"):
        issue(desk, rid, letter_date=dt.date(2026, 3, 1))


def test_letters_of_each_year_begin_at_one(desk):
    """A letter dated in January of the coming year may be written in December."""
    rid = referral(desk)
    issue(desk, rid)
    december = dt.datetime(2026, 12, 20, 2, tzinfo=dt.UTC)
    late = replace(desk, clock=replace(desk.clock, now=lambda: december))
    head = officials(desk.today())[0].id
    new_year = options(rid, late, letter_date=dt.date(2027, 1, 4), official_id=head)
    number = letters.issue(rid, new_year, plain, late).number_text
    assert number == f"400.9.14.5/001/{office().unit_code}/2027"


def test_an_office_without_unit_code_is_told_where_to_enter_it(desk):
    change_office(replace(draft_from(office()), unit_code=""), desk)
    with pytest.raises(RuleError, match=r"letter\.unit_code_missing"):
        issue(desk, referral(desk))


def test_nothing_remains_of_a_page_whose_letter_was_not_written(desk):
    """The page is committed first; the sweep at the next start removes what no letter names."""
    rid = referral(desk)
    stored = StoredFile.select().count()

    def taken(document: LetterDocument) -> bytes:
        return plain(document)

    issued = letters.issue(rid, options(rid, desk, address_side=AddressSide.LEFT), taken, desk)
    assert StoredFile.select().count() == stored + 1
    assert letters.letter_pdf(issued.id, desk) == issued.pdf
    created = History.select().where(History.subject_uuid == letters.letter(issued.id).uuid)
    assert created.count() == 1
