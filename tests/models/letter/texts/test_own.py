"""An office writes its own words: the next paper says so, and the original is one step away."""

from dataclasses import replace

import pytest

from models.codes import Role
from models.errors import RuleError
from models.letter.letters import issue, letter
from models.letter.rows import letter_row
from models.letter.texts.in_use import words
from models.letter.texts.own import (
    back_to_original,
    own_text,
    own_texts,
    save_text,
    sections_of,
    use_version,
    versions,
)
from models.letter.texts.text_file import FILES, shipped
from models.letter.words import compose
from models.store import close_store, open_store
from tests.letter_samples import options, referral

ORIGINAL = shipped("official").sections


def with_closing(text, part="official"):
    sections = shipped(part).sections
    return {**sections, part: {**sections[part], "closing": text}}


def closing(desk, rid):
    document = compose(rid, options(rid, desk), desk)
    return document.closing, document.text_version


def drawn(document):
    return b"%PDF /Count 1 " + document.to_json().encode()


def test_the_next_letter_is_written_with_the_offices_words_and_says_which(desk):
    rid = referral(desk)
    assert save_text("official", with_closing("Sekian dari kami."), desk) == 1
    assert closing(desk, rid) == ("Sekian dari kami.", "official:1")
    issued = issue(rid, options(rid, desk), drawn, desk)
    assert letter(issued.id).text_version == "official:1"
    assert save_text("official", with_closing("Sekian."), desk) == 2
    kept = letter_row(issued.id)
    assert "Sekian dari kami." in kept.words and kept.text_version == "official:1"
    other = referral(desk, "Budi Contoh", serial=9002)
    save_text("found", {**shipped("found").sections, "found": _found("loket {term}")}, desk)
    assert closing(desk, other) == ("Sekian.", "official:2 found:1")


def _found(counter):
    return {**shipped("found").sections["found"], "counter": counter}


def test_back_to_the_original_is_one_step_and_every_version_can_be_restored(desk):
    rid = referral(desk)
    save_text("official", with_closing("Satu."), desk)
    save_text("official", with_closing("Dua."), desk)
    assert back_to_original("official", desk) == 2
    assert closing(desk, rid)[1] == "official:asli" and own_text("official").version == 0
    use_version("official", 1, desk)
    assert closing(desk, rid) == ("Satu.", "official:1")
    use_version("official", 0, desk)
    assert own_text("official").version == 0
    use_version("official", 1, desk)
    told = versions("official", desk)
    assert [(each.version, each.in_use) for each in told] == [(2, False), (1, True)]
    assert {each.who for each in told} == {desk.name} and told[0].at > told[1].at
    assert sections_of("official", 2)["official"]["closing"] == "Dua."
    assert sections_of("official", 0) == ORIGINAL
    with pytest.raises(RuleError, match="not_found"):
        use_version("official", 7, desk)


def test_the_same_words_are_no_new_version_and_the_originals_are_none(desk):
    assert save_text("official", with_closing("Satu."), desk) == 1
    assert save_text("official", with_closing("  Satu. "), desk) == 1
    assert save_text("official", ORIGINAL, desk) == 0
    assert [(each.version, each.in_use) for each in versions("official", desk)] == [(1, False)]


def test_words_that_cannot_be_printed_whole_are_not_saved(desk):
    with pytest.raises(RuleError, match=r"letter_text\.unknown_blank") as error:
        save_text("official", with_closing("Salam {nobody}"), desk)
    assert error.value.field == "official.closing"
    assert own_text("official").newest == 0


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
def test_only_the_person_responsible_changes_words(desk, role):
    other = replace(desk, role=role)
    for change in (
        lambda: save_text("official", with_closing("Satu."), other),
        lambda: back_to_original("official", other),
        lambda: use_version("official", 1, other),
    ):
        with pytest.raises(RuleError, match=r"letter_text\.not_responsible"):
            change()


def test_the_words_are_read_once_and_end_with_the_store(desk, store, monkeypatch):
    save_text("official", with_closing("Satu."), desk)
    assert words() is words()
    close_store()
    assert words()["official"]["closing"] == ORIGINAL["official"]["closing"]
    open_store(store.folder, store.key)
    assert words()["official"]["closing"] == "Satu."


def test_every_paper_has_its_words(desk):
    assert [each.file.part for each in own_texts()] == list(FILES)
    with pytest.raises(RuleError, match="not_found"):
        own_text("nothing")
