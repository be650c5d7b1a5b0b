"""A surat pengantar with a table: its number, what each line stands for, and what is refused."""

from dataclasses import replace

import pytest

from models.batch.batches import pending
from models.errors import RuleError
from models.letter import letters
from models.letter.numbering.keeping import Seen
from models.letter.numbering.voiding import void_letter
from models.letter.papers.transmittal import (
    MOST_LINES,
    TransmittalDraft,
    compose_transmittal,
    first_signer,
    issue_transmittal,
    preview_transmittal,
)
from models.letter.papers.transmittal_lines import TransmittalLine, consignment_of_letters
from models.letter.rows import case_ids_of
from models.tables import Letter, Official, TransmittalItem
from tests.letter_samples import options, referral

FILES = TransmittalLine("Berkas  warga", "2 (dua) berkas", "Untuk diteliti\nlembar\x00 asli")


def plain(document):
    return b"/Count 2 " + document.to_json().encode()


def draft(desk, *lines, **changes):
    made = TransmittalDraft(
        desk.today(),
        first_signer(desk.today()),
        "Camat Tegaldlimo",
        "Tegaldlimo",
        lines or (FILES,),
    )
    return replace(made, **changes)


def test_it_takes_the_next_number_and_each_letter_of_a_line_is_remembered(desk):
    rid = referral(desk)
    ids = [letters.issue(rid, options(rid, desk), plain, desk).id for _ in range(2)]
    [line] = consignment_of_letters(ids).lines
    before = pending()
    chosen = draft(desk, line, FILES)
    seen = preview_transmittal(chosen, plain, desk)
    issued = issue_transmittal(chosen, plain, desk, Seen(seen.number_text, seen.sha256))
    assert issued.number_text.startswith("400.10.2.2/003/")
    items = list(TransmittalItem.select().order_by(TransmittalItem.id))
    assert [(item.position, item.sent_letter_id) for item in items] == [
        (1, ids[0]),
        (1, ids[1]),
        (2, None),
    ]
    assert items[2].what == "Berkas warga" and items[2].remarks == "Untuk diteliti\nlembar asli"
    case_id = letters.letter(ids[0]).case_id
    assert case_ids_of(issued.id) == [case_id], "who opens it looks at the case"
    assert pending() == before, "what lists the letters lies in no batch"


def test_the_register_says_what_went_out_and_a_long_list_is_cut(desk):
    long = draft(desk, *[replace(FILES, what="Berkas " + "a" * 200)] * 2)
    assert compose_transmittal(draft(desk), desk).subject == "Pengantar kiriman: Berkas warga"
    subject = compose_transmittal(long, desk).subject
    assert len(subject) == 300 and subject.endswith("...")


def test_it_can_be_void_like_any_letter(desk):
    issued = issue_transmittal(draft(desk), plain, desk)
    void_letter(issued.id, "salah alamat", desk)
    assert letters.letter(issued.id).void_reason == "salah alamat"
    assert letters.register(desk.today().year)[0].remarks == "BATAL: salah alamat"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"lines": ()}, "transmittal.no_lines"),
        ({"lines": (TransmittalLine(" "),)}, "transmittal.empty_line"),
        ({"lines": (FILES,) * (MOST_LINES + 1)}, "transmittal.too_many_lines"),
        ({"addressee": "  "}, "transmittal.addressee"),
        ({"lines": (replace(FILES, quantity="x" * 61),)}, "text.too_long"),
    ],
)
def test_what_lists_nothing_or_goes_nowhere_gets_no_number(desk, changes, code):
    with pytest.raises(RuleError) as refused:
        issue_transmittal(draft(desk, **changes), plain, desk)
    assert refused.value.code == code
    assert Letter.select().count() == 0


def test_a_letter_that_was_void_meanwhile_is_not_sent(desk):
    rid = referral(desk)
    issued = letters.issue(rid, options(rid, desk), plain, desk)
    [line] = consignment_of_letters([issued.id]).lines
    void_letter(issued.id, "salah", desk)
    with pytest.raises(RuleError, match=r"transmittal\.letter_not_issued"):
        issue_transmittal(draft(desk, line), plain, desk)


def test_without_anybody_to_sign_that_is_said(desk):
    Official.update(record_state="withdrawn").execute()
    with pytest.raises(RuleError, match=r"letter\.no_official"):
        first_signer(desk.today())
