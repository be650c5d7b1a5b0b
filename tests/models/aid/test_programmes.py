"""Programmes change each year: the office adds, corrects and retires them, conflicts included."""

import pytest

from models.agency_file import all_sets, read_agencies
from models.aid.programmes import (
    ProgrammeDraft,
    add_programme,
    change_programme,
    draft_of_programme,
    programme,
    programmes,
    set_programme_active,
)
from models.errors import RuleError
from models.toml_section import FormError


def by_code(code):
    return next(each for each in programmes(inactive=True) if each.code == code)


def test_a_new_programme_is_offered_for_its_needs(desk):
    draft = ProgrammeDraft("Dapur umum", ("food",), by_code("pkh").agency_id, "Saat bencana.")
    found = programme(add_programme(draft, desk))
    assert (found.name, found.need_kinds, found.active) == ("Dapur umum", ("food",), True)
    assert found.code.startswith("x") and found in programmes("food")
    assert found not in programmes("house")
    another = programme(add_programme(ProgrammeDraft("Dapur kedua"), desk))
    assert another.code != found.code


def test_what_is_corrected_holds_at_once(desk):
    pkh = by_code("pkh")
    draft = draft_of_programme(pkh)
    change_programme(pkh.id, ProgrammeDraft("PKH 2027", draft.need_kinds, None, "Baru.", ()), desk)
    assert (by_code("pkh").name, by_code("pkh").criteria) == ("PKH 2027", "Baru.")
    set_programme_active(pkh.id, desk, active=False)
    assert "pkh" not in {each.code for each in programmes("food")}
    assert not by_code("pkh").active


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (ProgrammeDraft(" "), "programme.name_missing"),
        (ProgrammeDraft("A", ("tidak-ada",)), "programme.unknown_kind"),
        (ProgrammeDraft("A", conflicts=("tidak-ada",)), "programme.unknown_conflict"),
        (ProgrammeDraft("A", agency_id=999), "record.not_found"),
    ],
)
def test_what_is_wrong_is_refused(desk, draft, code):
    with pytest.raises(RuleError) as refusal:
        add_programme(draft, desk)
    assert refusal.value.code == code


def test_a_programme_never_conflicts_with_itself(desk):
    with pytest.raises(RuleError, match="unknown_conflict"):
        change_programme(by_code("pkh").id, ProgrammeDraft("PKH", conflicts=("pkh",)), desk)


def test_one_of_two_naming_the_other_is_enough(desk):
    pkh, blt, pip = by_code("pkh"), by_code("blt_dd"), by_code("pip")
    assert "pkh" in blt.conflicts and "blt_dd" not in pkh.conflicts
    assert pkh.conflicts_with(blt) and blt.conflicts_with(pkh)
    assert not pkh.conflicts_with(pip)


def test_every_shipped_conflict_names_a_programme_of_its_file():
    for found in all_sets():
        codes = {entry.code for entry in found.programmes}
        for entry in found.programmes:
            assert set(entry.conflicts) <= codes - {entry.code}


def test_a_file_that_names_a_programme_it_does_not_hold_is_refused():
    text = '[[programmes]]\ncode = "a"\nname = "A"\ncriteria = "x"\nconflicts = ["b"]\n'
    with pytest.raises(FormError, match=r"form\.unknown_programme"):
        read_agencies(text.encode(), "contoh.toml")
