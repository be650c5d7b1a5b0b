"""The resident's receipt says what was recorded, what comes next and that it costs nothing."""

import datetime as dt

import pytest

from models.case.cases import plan_step
from models.errors import RuleError
from models.letter.receipts import compose_receipt
from models.tables import Case
from tests.letter_samples import referral


def test_the_receipt_names_case_needs_documents_officer_and_next_step(desk):
    referral(desk)
    case = Case.get()
    plan_step(case.id, "Kunjungan rumah", dt.date(2026, 3, 18), desk)
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


def test_a_receipt_of_no_case_is_refused(desk):
    with pytest.raises(RuleError, match=r"record\.not_found"):
        compose_receipt(99, desk)
    referral(desk)
    with pytest.raises(RuleError, match=r"letter\.too_many_lines"):
        compose_receipt(Case.get().id, desk, ("x",) * 21)
