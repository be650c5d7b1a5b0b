"""A paper is written with the words in use, and says which these were."""

from dataclasses import replace

import pytest

from models.codes import LetterKind
from models.errors import RuleError
from models.letter.texts.in_use import sections_in_use, words
from models.letter.texts.own import save_text
from models.letter.texts.text_file import shipped
from models.letter.words import compose
from models.office import office
from models.storage.rehearsal import rehearsed
from models.tables import Agency
from tests.letter_samples import options, referral

OFFICIAL = shipped("official")


def with_line(part, line, text):
    file = shipped(part)
    ((section, lines),) = [(name, lines) for name, lines in file.sections.items() if line in lines]
    return {**file.sections, section: {**lines, line: text}}


def test_words_nobody_has_saved_are_tried_and_gone_afterwards(desk):
    rid = referral(desk)
    said = with_line("official", "closing", "Salam dari {office} untuk {name}.")
    with rehearsed():
        save_text("official", said, desk)
        assert compose(rid, options(rid, desk), desk).closing == (
            "Salam dari Desa Kalipait untuk Siti Contoh."
        )
    assert compose(rid, options(rid, desk), desk).closing.startswith("Demikian")


@pytest.mark.parametrize("kind", [LetterKind.OFFICIAL, LetterKind.INTRODUCTION])
def test_every_line_of_a_letter_may_use_the_blanks_that_are_promised_everywhere(desk, kind):
    part = kind.value
    file, rid = shipped(part), referral(desk)
    more = " ".join(f"{{{blank}}}" for blank in file.anywhere)
    full = {
        section: {line: f"{text} {more}" for line, text in lines.items()}
        for section, lines in file.sections.items()
    }
    asked = options(rid, desk, kind=kind, with_camat=True, attachments=("Foto",))
    with rehearsed():
        save_text(part, full, desk)
        document = compose(rid, asked, desk)
    assert document.closing.count("Siti Contoh") == 1
    assert not any("{" in text for text in (document.opening, document.closing, document.request))


def test_an_empty_fact_of_the_office_stops_the_letter_and_is_named(desk, monkeypatch):
    rid = referral(desk)
    asked = options(rid, desk, with_camat=True)
    lacking = replace(office(), kecamatan=" ")  # which today's store would not take
    monkeypatch.setattr("models.letter.words.office", lambda: lacking)
    with pytest.raises(RuleError, match=r"letter\.blank_empty") as error:
        compose(rid, asked, desk)
    assert error.value.details["blank"] == "nama kecamatan"


def test_an_agency_without_a_place_has_the_words_offices_write_there(desk):
    rid = referral(desk)
    Agency.update(place="").execute()
    document = compose(rid, options(rid, desk), desk)
    assert (document.addressee_place, document.labels.place) == ("", "TEMPAT")


def test_a_line_that_a_newer_program_no_longer_takes_is_the_original_again():
    own = 'title = "x"\n[official]\nclosing = "Salam."\nopening = "Halo {gone}"\n'
    held = sections_in_use(OFFICIAL, own)["official"]
    assert held["closing"] == "Salam."
    assert held["opening"] == OFFICIAL.sections["official"]["opening"]
    assert sections_in_use(OFFICIAL, "[[") == OFFICIAL.sections


def test_without_an_open_store_the_shipped_words_hold():
    assert words()["official"]["closing"] == OFFICIAL.sections["official"]["closing"]
    assert words().version_of("official", "found") == "official:asli"
