"""The resident's receipt says what was recorded, what comes next and that it costs nothing."""

import datetime as dt

import pytest

from models import history
from models.case.attachment.documents import checklist, mark_received
from models.case.cases import CaseDraft, NeedDraft, open_case
from models.case.next_steps import NextStepCode
from models.case.plan.steps import StepDraft, add_step, change_step
from models.case.tracking.pauses import pause_case
from models.case.views import case
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.papers.receipts import MOST_DOCUMENTS, compose_receipt
from models.letter.parts import words
from models.store import writing
from models.tables import Attachment, Case, Need
from tests.case_samples import later, needs
from tests.letter_samples import FOOD, referral, resident


def test_the_receipt_names_case_needs_documents_officer_and_next_step(desk):
    referral(desk)
    row = Case.get()
    visit = StepDraft("Kunjungan rumah", due_on=dt.date(2026, 3, 18))
    add_step(row.id, StepDraft("Rapat", after_id=add_step(row.id, visit, desk)), desk)
    receipt = compose_receipt(row.id, desk, ("Fotokopi KTP", " "))
    assert receipt.case_number == row.number
    assert receipt.needs == ("Pangan",)
    assert receipt.documents == ("Fotokopi KTP",)
    assert receipt.officer == "Sri Contoh"
    assert (receipt.next_step, receipt.next_date) == ("Kunjungan rumah", "18 Maret 2026")
    assert receipt.free_of_charge == "Pelayanan ini tidak dipungut biaya."
    assert "lapor.go.id" in receipt.complaints
    assert "112" in receipt.complaints
    assert "menarik persetujuan" in receipt.information
    assert receipt.signature.above.startswith("Kalipait, 16 Maret 2026 pukul 08.")


def test_without_a_planned_step_the_receipt_says_what_the_office_does_next_and_by_when(desk):
    referral(desk)
    case_id = Case.get().id
    receipt = compose_receipt(case_id, desk)
    assert receipt.next_step.startswith("Petugas menyiapkan surat ke Dinas Sosial, Pemberdayaan")
    assert receipt.next_date == long_date(case(case_id, desk).next_step.due)
    pause_case(case_id, "menunggu KK baru", dt.date(2026, 3, 30), desk)
    waiting = compose_receipt(case_id, desk)
    assert waiting.next_step == "Kami menunggu kabar dari Anda: menunggu KK baru"
    assert waiting.next_date == "30 Maret 2026"


def test_danger_to_life_comes_before_whatever_was_planned(desk):
    referral(desk, need=NeedDraft("food", {**FOOD, "in_danger": True}))
    case_id = Case.get().id
    add_step(case_id, StepDraft("Kunjungi rumah", due_on=dt.date(2026, 6, 30)), desk)
    receipt = compose_receipt(case_id, desk)
    assert receipt.next_step == "Hubungi 112 atau bawa ke IGD dahulu. Jangan menunggu surat."
    assert receipt.next_date == "16 Maret 2026"


def test_a_planned_step_is_promised_for_its_own_day_and_none_that_waits(desk):
    referral(desk)
    case_id = Case.get().id
    step_id = add_step(case_id, StepDraft("Kunjungan rumah"), desk)
    follows = StepDraft("Rapat", due_on=dt.date(2026, 3, 17), after_id=step_id)
    add_step(case_id, follows, desk)
    receipt = compose_receipt(case_id, desk)
    assert (receipt.next_step, receipt.next_date) == ("Kunjungan rumah", "")
    change_step(step_id, StepDraft("Kunjungan rumah", due_on=dt.date(2026, 4, 30)), desk)
    later_on = compose_receipt(case_id, desk)
    assert (later_on.next_step, later_on.next_date) == ("Kunjungan rumah", "30 April 2026")


def test_while_the_office_waits_for_the_resident_that_is_what_the_receipt_says(desk):
    referral(desk)
    case_id = Case.get().id
    add_step(case_id, StepDraft("Kunjungan rumah", due_on=dt.date(2026, 3, 18)), desk)
    pause_case(case_id, "menunggu KK baru", dt.date(2026, 3, 30), desk)
    receipt = compose_receipt(case_id, desk)
    assert receipt.next_step == "Kami menunggu kabar dari Anda: menunggu KK baru"
    assert receipt.next_date == "30 Maret 2026"
    over = compose_receipt(case_id, later(desk, 15))
    assert (over.next_step, over.next_date) == ("Kunjungan rumah", ""), "its day is over"


def test_a_day_that_is_over_is_not_promised(desk):
    referral(desk)
    assert compose_receipt(Case.get().id, later(desk, 60)).next_date == ""


def test_every_step_has_words_for_the_resident():
    assert set(words()["receipt-next"]) == {*NextStepCode} - {NextStepCode.PLANNED}


def test_the_receipt_names_the_papers_the_office_has_received(desk):
    referral(desk)
    need_id = Need.get().id
    codes = [line.code for line in checklist(need_id)]
    mark_received(need_id, codes[0], desk)
    label = checklist(need_id)[0].label
    assert compose_receipt(Case.get().id, desk).documents == (label,)


def test_of_very_many_papers_the_last_are_counted(desk):
    referral(desk)
    case_id = Case.get().id
    with writing():
        for number in range(MOST_DOCUMENTS + 5):
            values = {"title": f"Foto {number}", "sha256": "ab" * 32, "media_type": "image/jpeg"}
            history.create(Attachment, desk, case=case_id, **values)
    documents = compose_receipt(case_id, desk).documents
    assert len(documents) == MOST_DOCUMENTS and documents[-1] == "dan 6 berkas lain"


def test_the_receipt_says_when_a_case_of_the_field_was_written_down(desk):
    person_id = resident(desk)
    same_day = open_case(CaseDraft(person_id, needs("food")), desk)
    before = CaseDraft(person_id, needs("food"), opened_on=dt.date(2026, 3, 14))
    assert compose_receipt(same_day, desk).received.startswith("16 Maret 2026 pukul 08.0")
    later = compose_receipt(open_case(before, desk), desk).received
    assert later.startswith("14 Maret 2026 (dicatat 16 Maret 2026 pukul 08.0")


def test_a_receipt_of_no_case_is_refused(desk):
    with pytest.raises(RuleError, match=r"record\.not_found"):
        compose_receipt(99, desk)
    referral(desk)
    with pytest.raises(RuleError, match=r"letter\.too_many_lines"):
        compose_receipt(Case.get().id, desk, ("x",) * 21)
