"""The papers a need asks for: what is there, what is not and why; nothing blocks for them."""

import datetime as dt

import pytest

from models.case.attachment.attachments import AttachmentDraft, add_attachment
from models.case.attachment.documents import (
    checklist,
    lacking_documents,
    mark_missing,
    mark_received,
    received_documents,
)
from models.case.attachment.place import Filing
from models.case.timeline import timeline
from models.errors import RuleError
from models.letter.words import default_options
from models.need.forms import form_of
from tests.case_samples import drafted, need_ids, opened, resident
from tests.picture_samples import stored_photo


@pytest.fixture
def case_id(desk):
    return opened(desk, "health")


@pytest.fixture
def need_id(case_id):
    return need_ids(case_id)[0]


def line(need_id, code):
    return next(line for line in checklist(need_id) if line.code == code)


def test_the_list_is_the_form_s_and_at_first_nothing_is_there(need_id):
    lines = checklist(need_id)
    assert [each.code for each in lines] == [each.code for each in form_of("health").documents]
    assert not any(each.received or each.missing_reason for each in lines)
    wanted = tuple(each.label for each in form_of("health").documents if each.required)
    assert lacking_documents(need_id) == wanted and wanted


def test_what_is_shown_counts_as_received_even_without_a_copy(need_id, desk):
    mark_received(need_id, "jkn", desk)
    assert line(need_id, "jkn").received_on == dt.date(2026, 3, 16)
    assert "Kartu atau nomor JKN" not in lacking_documents(need_id)


def test_what_is_missing_is_missing_for_a_reason_and_still_lacking(need_id, desk):
    mark_received(need_id, "jkn", desk)
    mark_missing(need_id, "jkn", "Kartu hilang saat banjir", desk)
    found = line(need_id, "jkn")
    assert (found.received_on, found.missing_reason) == (None, "Kartu hilang saat banjir")
    assert "Kartu atau nomor JKN" in lacking_documents(need_id)
    mark_received(need_id, "jkn", desk, dt.date(2026, 3, 10))
    found = line(need_id, "jkn")
    assert (found.received_on, found.missing_reason) == (dt.date(2026, 3, 10), "")


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        (lambda need, desk: mark_received(need, "paspor", desk), "attachment.unknown_document"),
        (lambda need, desk: mark_missing(need, "paspor", "x", desk), "attachment.unknown_document"),
        (lambda need, desk: mark_received(99, "jkn", desk), "record.not_found"),
        (
            lambda need, desk: mark_received(need, "jkn", desk, dt.date(2026, 3, 17)),
            "date.in_future",
        ),
    ],
)
def test_what_is_not_on_the_list_cannot_be_ticked(need_id, desk, mark, code):
    with pytest.raises(RuleError, match=code):
        mark(need_id, desk)


def test_the_receipt_names_papers_once_and_no_restricted_ones(case_id, need_id, desk):
    mark_received(need_id, "jkn", desk)
    for seed, filing in enumerate(
        (
            Filing("JKN depan", need_id, "jkn"),
            Filing("Foto rumah"),
            Filing("Foto rumah", need_id),
            Filing("Hasil visum", restricted=True),
        ),
        start=1,
    ):
        add_attachment(case_id, AttachmentDraft(stored_photo(seed), filing), desk)
    assert received_documents(case_id) == ("Kartu atau nomor JKN", "Foto rumah")
    other = opened(desk, person_id=resident(desk, "Budi Contoh"))
    assert received_documents(other) == ()


def test_a_letter_begins_with_the_papers_that_are_there(case_id, need_id, desk):
    referral_id = drafted(desk, case_id)
    assert default_options(referral_id, desk).attachments == ()
    mark_received(need_id, "jkn", desk)
    assert default_options(referral_id, desk).attachments == ("Kartu atau nomor JKN",)


def test_the_timeline_tells_of_papers_in_the_form_s_words(case_id, need_id, desk):
    mark_received(need_id, "jkn", desk)
    mark_missing(need_id, "jkn", "Hilang", desk)
    mark_missing(need_id, "jkn", "", desk)
    found = [(each.title, each.text) for each in reversed(timeline(case_id, desk)[:3])]
    assert found == [
        ("Dokumen diterima", "Kartu atau nomor JKN"),
        ("Dokumen belum ada", "Kartu atau nomor JKN: Hilang"),
        ("Dokumen dicatat belum diterima", "Kartu atau nomor JKN"),
    ]
