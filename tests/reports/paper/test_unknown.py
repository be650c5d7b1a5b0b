"""Whoever is refused for one sign learns of all the others in the same sentence."""

from dataclasses import fields, replace

import pytest

from models.errors import RuleError
from models.sentences import sentence
from reports.letters import render_letter, render_receipt
from reports.paper.unknown import MOST_PLACES, MOST_SIGNS, PLACES, refuse_unknown
from tests.letter_samples import LETTER, RECEIPT


def told(parts):
    with pytest.raises(RuleError) as refused:
        refuse_unknown(parts)
    return refused.value.field, str(refused.value.details["characters"])


def test_every_part_and_sign_of_a_letter_is_named_at_once():
    letter = replace(
        LETTER,
        identity=(("Nama", "Siti \U0001f600"), ("Pekerjaan", "Tani")),
        facts=(("Sebab", "\u6f22 \u5b57"),),
        story="\u6f22 lagi",
        copies=("Arsip \u6f22",),
    )
    with pytest.raises(RuleError) as refused:
        render_letter(letter)
    assert refused.value.field == "identity"
    assert refused.value.details["characters"] == (
        "\U0001f600 (U+1F600) pada Nama; \u6f22 (U+6F22), \u5b57 (U+5B57) pada Sebab; "
        "\u6f22 (U+6F22) pada uraian kasus; \u6f22 (U+6F22) pada tembusan"
    )
    assert "uraian kasus" in sentence(refused.value)


def test_a_part_is_named_once_and_the_office_s_own_words_stand_for_themselves():
    parts = [
        ("2026-0007", "\u6f22"),
        ("story", "x"),
        ("2026-0007", "\u6f22\u5b57"),
        ("odd", "\u6f22"),
    ]
    field, shown = told(parts)
    assert field == "2026-0007"
    assert shown == (
        "\u6f22 (U+6F22), \u5b57 (U+5B57) pada 2026-0007; \u6f22 (U+6F22) pada bagian lain"
    )


def test_a_whole_foreign_text_does_not_fill_the_screen():
    _, shown = told([(f"2026-{n:04}", "".join(map(chr, range(0x6F00, 0x6F40)))) for n in range(20)])
    assert shown.count("pada") == MOST_PLACES
    assert shown.count("U+") == MOST_PLACES * MOST_SIGNS
    refuse_unknown([("story", "Ketentuan \u201cé\u201d 5 m²\n")])


def test_every_part_with_the_office_s_own_words_has_a_name():
    named = {
        field.name: "x \u6f22"
        for field in fields(RECEIPT)
        if isinstance(getattr(RECEIPT, field.name), str) and field.name in PLACES
    }
    with pytest.raises(RuleError) as refused:
        render_receipt(replace(RECEIPT, **named))
    shown = str(refused.value.details["characters"])
    assert {"nama warga", "nama petugas"} <= {part.split(" pada ")[1] for part in shown.split("; ")}
