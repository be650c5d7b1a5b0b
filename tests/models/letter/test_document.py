"""The words of a letter survive being kept, and say which logo they were printed with."""

import datetime as dt
import json
from dataclasses import fields, replace

import pytest

from models.codes import AddressSide, LetterKind, PaperSize
from models.letter.document import Labels, LetterDocument, Sheet, Signature
from tests.letter_samples import LETTER, logo

FULL = replace(
    LETTER,
    title="SURAT PENGANTAR",
    kind=LetterKind.INTRODUCTION,
    sheet=Sheet(PaperSize.F4, 16, 31, 21, 22),
    letter_date=dt.date(2026, 2, 1),
    address_side=AddressSide.LEFT,
    statement="adalah benar",
    story="Baris satu\nBaris dua & <b>",
    signature=Signature(("A", "B,"), "N", "a.n.", "Penata", "NIPD 12.34", "Kalipait"),
    acknowledged=Signature(("CAMAT,",), above="Mengetahui,"),
    notice="Bukan surat resmi",
    watermark="CONTOH",
    labels=Labels(number="No.", place="Tempat"),
    text_version="official:3",
)


def test_every_part_survives_being_kept():
    empty = LetterDocument(
        kind=LetterKind.OFFICIAL,
        sheet=Sheet(),
        letterhead=LETTER.letterhead,
        office="",
        letter_date=dt.date(2020, 1, 1),
        dateline="",
        signature=Signature(),
    )
    same = {f.name for f in fields(FULL) if getattr(FULL, f.name) == getattr(empty, f.name)}
    assert same == {"letterhead"}, "the sample leaves a part untested"
    assert LetterDocument.from_json(FULL.to_json()) == FULL


def test_a_letter_from_before_labels_were_kept_has_the_usual_ones():
    older = json.loads(FULL.to_json())
    del older["labels"], older["text_version"]
    read = LetterDocument.from_json(json.dumps(older))
    assert (read.labels, read.text_version) == (Labels(), "")


def test_the_logo_stays_out_and_another_one_is_noticed():
    head = replace(LETTER.letterhead, logo=logo())
    letter = replace(LETTER, letterhead=head)
    kept = letter.to_json()
    assert len(kept) < 3000
    assert LetterDocument.from_json(kept, logo()) == letter
    with pytest.raises(ValueError, match="another logo"):
        LetterDocument.from_json(kept, b"something else")


def test_a_letter_of_an_older_program_keeps_its_signer_s_nip():
    kept = LETTER.to_json().replace('"staff":""', '"nip":"198001012005012001"')
    assert LetterDocument.from_json(kept).signature.staff == "NIP 19800101 200501 2 001"
    kept = LETTER.to_json().replace('"staff":""', '"nip":""')
    assert LetterDocument.from_json(kept) == LETTER


def test_f4_is_the_indonesian_one():
    assert Sheet(PaperSize.F4).size_mm == (215, 330)
    assert Sheet(PaperSize.A4).size_mm == (210, 297)
    assert Sheet(PaperSize.FOLIO).size_mm == (210, 330)
    assert Sheet(PaperSize.LEGAL).size_mm == (215.9, 355.6)
