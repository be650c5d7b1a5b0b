"""What comes to the office gets its number, is corrected, and is in no list more than it may be."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.case.attachment.files import PDF, FileContent
from models.codes import Action
from models.errors import RuleError, StoreError
from models.incoming.answers import link_referral
from models.incoming.letters import (
    IncomingDraft,
    change_incoming,
    open_scan,
    record_incoming,
    same_letter,
    withdraw_incoming,
)
from models.incoming.rows import (
    SECRET,
    IncomingFilter,
    incoming_letter,
    incoming_letters,
    years,
)
from models.search import search
from models.storage.stored_files import read_file, sweep_unreferenced
from tests.case_samples import later, opened, requested

DAY = dt.date(2026, 3, 16)
SCAN = FileContent(b"%PDF-1.7 scan of an invented letter", PDF)
DRAFT = IncomingDraft(
    DAY, "005/120/2026", dt.date(2026, 3, 12), "Camat Tegaldlimo", summary="Undangan rapat beras"
)


def found(text):
    return [row.sequence for row in incoming_letters(IncomingFilter(text=text))]


def test_each_year_begins_at_one_and_a_withdrawn_letter_keeps_its_number(desk):
    last_year = replace(DRAFT, received_on=dt.date(2025, 12, 30), letter_date=None)
    ids = [record_incoming(draft, desk) for draft in (DRAFT, last_year, DRAFT)]
    withdraw_incoming(ids[2], "Tercatat dua kali", desk)
    record_incoming(DRAFT, desk)
    assert [incoming_letter(one).mark for one in ids] == ["1/2026", "1/2025", "2/2026"]
    rows = incoming_letters(IncomingFilter(2026))
    assert [(row.sequence, row.withdrawn) for row in rows] == [(3, False), (2, True), (1, False)]
    assert incoming_letters(IncomingFilter(), after=rows[-1])[0].mark == "1/2025"
    assert years() == [2026, 2025]
    with pytest.raises(RuleError, match=r"incoming\.withdrawn"):
        change_incoming(ids[2], DRAFT, desk)


WRONG = (
    ({"sender": " "}, "incoming.field_required", "sender"),
    ({"summary": ""}, "incoming.field_required", "summary"),
    ({"received_on": None}, "incoming.received_on", "received_on"),
    ({"received_on": DAY + dt.timedelta(days=1)}, "date.in_future", "received_on"),
    ({"letter_date": DAY + dt.timedelta(days=1)}, "incoming.date_order", "letter_date"),
    ({"agency_id": 999_999}, "record.not_found", "agency_id"),
    ({"scan": FileContent(b"MZ", PDF)}, "attachment.kind", "file"),
)


def test_what_cannot_be_is_said_beside_its_field(desk):
    for changes, code, field in WRONG:
        with pytest.raises(RuleError) as refused:
            record_incoming(replace(DRAFT, **changes), desk)
        assert (refused.value.code, refused.value.field) == (code, field)
    assert incoming_letters(IncomingFilter()) == []


def test_a_correction_keeps_number_and_scan_and_stays_in_the_year(desk):
    letter = record_incoming(replace(DRAFT, scan=SCAN), desk)
    change_incoming(letter, replace(DRAFT, sender="Camat Purwoharjo"), desk)
    view = incoming_letter(letter)
    assert (view.sender, view.sequence, view.has_scan) == ("Camat Purwoharjo", 1, True)
    wrong = replace(DRAFT, received_on=dt.date(2025, 12, 31), letter_date=None)
    with pytest.raises(RuleError, match=r"incoming\.other_year"):
        change_incoming(letter, wrong, desk)


def test_the_scan_outlives_the_sweep_and_a_later_one_takes_its_place(desk):
    letter = record_incoming(DRAFT, desk)
    with pytest.raises(RuleError, match=r"incoming\.no_scan"):
        open_scan(letter, desk)
    change_incoming(letter, replace(DRAFT, scan=SCAN), desk)
    old = incoming_letter(letter).sha256
    assert sweep_unreferenced() == 0
    assert open_scan(letter, desk) == SCAN.content
    both = replace(SCAN, content=b"%PDF-1.7 both pages")
    change_incoming(letter, replace(DRAFT, scan=both), desk)
    assert sweep_unreferenced() == 1
    with pytest.raises(StoreError, match=r"file\.lost"):
        read_file(old)


def test_a_letter_is_found_by_its_words_but_no_secret_one_by_what_it_is_about(desk):
    record_incoming(DRAFT, desk)
    secret = record_incoming(replace(DRAFT, number="99", secret=True, scan=SCAN), desk)
    assert found("tegaldlimo") == [2, 1]
    assert found("RAPAT camat") == found("1/2026") == [1]
    assert incoming_letter(secret).summary == SECRET
    assert [(hit.kind, hit.detail) for hit in search("beras")] == [
        ("incoming", "Camat Tegaldlimo, Undangan rapat beras")
    ]
    open_scan(secret, desk)
    looks = history.of_record(incoming_letter(secret).uuid)
    assert looks[-1].action == Action.READ


def test_what_a_letter_about_a_restricted_case_says_is_in_no_list(desk):
    letter = record_incoming(DRAFT, desk)
    link_referral(letter, requested(desk, opened(desk, restricted=True)), desk)
    assert incoming_letters(IncomingFilter())[0].summary == "Surat kasus terbatas"
    assert found("beras") == []
    assert "beras" not in repr(search("Tegaldlimo"))


def test_the_same_letter_twice_is_noticed(desk):
    first = record_incoming(DRAFT, desk)
    assert same_letter(replace(DRAFT, sender="camat tegaldlimo")) == 1
    assert same_letter(DRAFT, but=first) is None
    assert same_letter(replace(DRAFT, number="")) is None
    assert same_letter(replace(DRAFT, letter_date=dt.date(2026, 3, 1))) is None
    later_desk = later(desk, 3)
    withdraw_incoming(first, "Salah kantor", later_desk)
    assert same_letter(DRAFT) is None
