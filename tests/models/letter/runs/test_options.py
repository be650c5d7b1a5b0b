"""What is chosen once holds for every letter, but each keeps its own urgency and its secrets."""

import datetime as dt
from dataclasses import replace

from models.case.cases import CaseDraft, NeedDraft, open_case
from models.codes import LetterKind, Sifat
from models.letter.runs.options import RunOptions, default_run_options, letter_options
from models.office import change_office, draft_from, office
from tests.case_samples import HEALTH, TOLD, drafted, opened, resident


def test_the_choice_is_kept_and_read_back(desk):
    until = dt.date(2026, 6, 30)
    chosen = replace(default_run_options(desk), sifat=Sifat.SEGERA, valid_until=until)
    assert RunOptions.from_json(chosen.to_json()) == chosen
    plain = replace(chosen, sifat=None, valid_until=None)
    assert RunOptions.from_json(plain.to_json()) == plain


def test_urgency_comes_from_the_need_unless_one_is_chosen_for_all(desk):
    referral_id = drafted(desk, opened(desk))
    start = default_run_options(desk)
    assert letter_options(referral_id, start, desk).sifat is Sifat.BIASA
    fixed = replace(start, sifat=Sifat.SEGERA)
    assert letter_options(referral_id, fixed, desk).sifat is Sifat.SEGERA


def test_a_letter_that_tells_a_diagnosis_has_no_copy_outside(desk):
    need = NeedDraft("health", {**HEALTH, "diagnosis": "TB paru"})
    case_id = open_case(CaseDraft(resident(desk), (need,), sharing=TOLD), desk)
    referral_id = drafted(desk, case_id, "PUSKESMAS")
    change_office(replace(draft_from(office()), camat_signs=True, valid_months=1), desk)
    start = default_run_options(desk)
    assert (start.with_camat, start.valid_until) == (True, dt.date(2026, 4, 16))
    secret = letter_options(referral_id, replace(start, sifat=Sifat.RAHASIA), desk)
    assert (secret.copies, secret.with_camat) == (("Arsip",), False)
    assert letter_options(referral_id, start, desk).copies == start.copies
    carried = replace(start, kind=LetterKind.INTRODUCTION, sifat=Sifat.RAHASIA)
    assert letter_options(referral_id, carried, desk).sifat is Sifat.BIASA
