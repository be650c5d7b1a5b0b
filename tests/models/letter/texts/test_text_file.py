"""Every file of words holds together, and words that could not be printed whole are refused."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RuleError
from models.letter.texts.text_file import (
    FILES,
    blanks_in,
    check_line,
    clean_line,
    cleaned,
    problems,
    read_file,
    read_sections,
    shipped,
    written,
)
from resources import FOLDER

OFFICIAL = shipped("official")
FILE = """title = "Surat"
anywhere = ["office"]
required = ["ask"]
[blanks]
ask = "yang dimohon"
office = "nama kantor"
[surat]
request = "Mohon {ask}"
closing = "Terima kasih."
[names.surat]
request = "Permohonan"
"""


def refused(text, line="request"):
    with pytest.raises(RuleError) as error:
        check_line(read_file(FILE, "surat"), "surat", line, text)
    assert error.value.field == f"surat.{line}"
    return error.value.code


@pytest.mark.parametrize("part", FILES)
def test_every_shipped_file_holds_together_and_comes_back_as_it_was_written(part):
    file = shipped(part)
    assert problems(file, file.sections) == {}
    assert read_sections(written(file, file.sections), part) == file.sections
    assert cleaned(file, file.sections) == file.sections
    used = {blank for section, line in file.lines() for blank in file.blanks_of(section, line)}
    assert used == set(file.blanks), "a blank is named that no line has"
    assert all(file.name_of(section, line) for section, line in file.lines())


@pytest.mark.parametrize("part", FILES)
def test_an_office_reads_and_writes_blanks_in_its_own_language(part):
    file = shipped(part)
    for section, name in file.lines():
        text = file.sections[section][name]
        told = file.told(text)
        assert file.named(told) == text
        assert [file.blanks[blank] for blank in blanks_in(text)] == [*blanks_in(told)]
    assert OFFICIAL.named("{ Nama  WARGA }, {name}, {siapa}") == "{name}, {name}, {siapa}"


def test_no_file_of_words_lies_unread_and_no_section_is_in_two_files():
    from pathlib import Path

    assert {file.stem for file in Path(FOLDER, "letters").glob("*.toml")} == set(FILES)
    sections = [section for part in FILES for section in shipped(part).sections]
    assert len(sections) == len(set(sections))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "letter_text.line_empty"),
        ("  \u200b ", "letter_text.line_empty"),
        ("Mohon {ask", "letter_text.stray_brace"),
        ("Mohon {{ask}}", "letter_text.stray_brace"),
        ("Mohon {ask!r}", "letter_text.blank_form"),
        ("Mohon {ask:>20}", "letter_text.blank_form"),
        ("Mohon {ask.real}", "letter_text.blank_form"),
        ("Mohon {ask[0]}", "letter_text.blank_form"),
        ("Mohon {}", "letter_text.blank_form"),
        ("Mohon {ask} {nama}", "letter_text.unknown_blank"),
        ("Mohon dibantu", "letter_text.lost_blank"),
        ("Mohon {ask} " + "x" * 1000, "text.too_long"),
    ],
)
def test_words_that_cannot_be_printed_whole_are_refused_beside_their_line(text, code):
    assert refused(text) == code


def test_a_line_may_use_its_own_blanks_and_those_of_every_line():
    file = read_file(FILE, "surat")
    assert file.blanks_of("surat", "request") == ("ask", "office")
    check_line(file, "surat", "closing", "Terima kasih. {office}")
    assert refused("Terima kasih, {ask}", "closing") == "letter_text.unknown_blank"
    assert file.name_of("surat", "request") == "Permohonan"
    assert file.name_of("surat", "closing") == "Terima kasih."


@pytest.mark.parametrize(
    "document",
    [
        "title = ",
        'title = "Surat"',
        '[surat]\nclosing = "Terima kasih."',
        FILE.replace('"Terima kasih."', "3"),
        FILE.replace('anywhere = ["office"]', 'anywhere = ["nobody"]'),
        FILE.replace("[names.surat]", "[names.lain]"),
        FILE.replace('"Mohon {ask}"', '"Mohon {asked}"'),
        FILE.replace('"nama kantor"', '"Yang dimohon"'),
    ],
)
def test_a_file_that_does_not_hold_together_is_not_read(document):
    with pytest.raises(RuleError):
        read_file(document, "surat")


@given(st.text(st.sampled_from("{}abz_. !:0\u200b\n" + string.ascii_lowercase), max_size=40))
def test_what_passes_the_check_has_only_known_blanks_and_no_other_brace(text):
    try:
        check_line(OFFICIAL, "official", "closing", text)
    except RuleError:
        return
    assert set(blanks_in(text)) <= set(OFFICIAL.anywhere)
    assert text.format(**dict.fromkeys(OFFICIAL.anywhere, "x"))


@given(st.text(max_size=60))
def test_a_cleaned_line_is_clean_and_keeps_its_room_to_write_in(text):
    once = clean_line(text)
    assert clean_line(once) == once and once.isprintable()
    assert clean_line("Cara:   (     ) cap") == "Cara:   (     ) cap"
