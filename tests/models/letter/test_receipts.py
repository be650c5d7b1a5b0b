"""The resident's receipt says what was recorded, what comes next and that it costs nothing."""

import datetime as dt

import pytest

from models import history
from models.case.cases import CaseDraft, open_case
from models.case.documents import checklist, mark_received
from models.case.steps import StepDraft, add_step
from models.errors import RuleError
from models.letter.receipts import MOST_DOCUMENTS, compose_receipt
from models.store import writing
from models.tables import Attachment, Case, Need
from tests.case_samples import needs
from tests.letter_samples import referral, resident


def test_the_receipt_names_case_needs_documents_officer_and_next_step(desk):
    referral(desk)
    case = Case.get()
    visit = StepDraft("Kunjungan rumah", due_on=dt.date(2026, 3, 18))
    add_step(case.id, StepDraft("Rapat", after_id=add_step(case.id, visit, desk)), desk)
    receipt = compose_receipt(case.id, desk, ("Fotokopi KTP", " "))
    assert receipt.case_number == case.number
    assert receipt.needs == ("Pangan",)
    assert receipt.documents == ("Fotokopi KTP",)
    assert receipt.officer == "Sri Contoh"
    assert (receipt.next_step, receipt.next_date) == ("Kunjungan rumah", "18 Maret 2026")
    assert receipt.free_of_charge == "Pelayanan ini tidak dipungut biaya."
    assert "lapor.go.id" in receipt.complaints
    assert "112" in receipt.complaints
    assert "menarik persetujuan" in receipt.information
    assert receipt.signature.above.startswith("Kalipait, 16 Maret 2026 pukul 08.")


def test_a_receipt_without_a_planned_step_promises_only_to_call(desk):
    referral(desk)
    receipt = compose_receipt(Case.get().id, desk)
    assert receipt.next_date == ""
    assert receipt.next_step


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
