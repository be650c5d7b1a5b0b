"""The rows of a batch are picked with every parent they point to, and forgotten afterwards."""

import pytest

from models.access.accounts import sign_in
from models.batch.parts import Part, parts_of
from models.batch.selection import EVERYTHING, CaseRange, drop_picks, pick, pick_shared, picked
from models.history import head
from models.store import close_store, open_store, writing
from models.tables import Case, Need, database
from tests.batch_office import busy_office
from tests.conftest import copied, seeded, ticking

PARENTS = {
    "cases": ('SELECT person_id FROM "case"', "persons"),
    "needs": ("SELECT case_id FROM need", "cases"),
    "referrals": ("SELECT need_id FROM referral", "needs"),
    "letter-referrals": ("SELECT referral_id FROM letter_referral", "referrals"),
    "attachments": ("SELECT referral_id FROM attachment", "referrals"),
}


def rows(name):
    found = database.execute_sql("SELECT row FROM batch_pick WHERE name = ?", (name,))
    return {row for (row,) in found}


@pytest.fixture(scope="module")
def busy(founded, tmp_path_factory):
    """An office with something of everything, and where its history was before."""
    office = copied(founded, tmp_path_factory.mktemp("busy") / "office")
    open_store(office.folder, office.key, ticking())
    desk = sign_in(office.key, ticking(), seeded("busy"))
    before = head()[0]
    busy_office(desk)
    close_store()
    return office, before


@pytest.fixture
def office(busy, tmp_path):
    made, before = busy
    copy = copied(made, tmp_path / "office")
    open_store(copy.folder, copy.key, ticking())
    with writing():
        pick_shared()
        yield before
        drop_picks()
    close_store()


@pytest.mark.parametrize("share", [0, 0.3, 0.6, 0.8, 0.9, 1])
def test_wherever_the_cut_lies_every_parent_is_picked_too(office, share):
    cut = office + int((head()[0] - office) * share) if share else 0
    pick(cut, EVERYTHING)
    for name, (sql, parent) in PARENTS.items():
        column = f"{sql} WHERE id IN (SELECT row FROM batch_pick WHERE name = ?)"
        needed = {row for (row,) in database.execute_sql(column, (name,))}
        assert needed <= rows(parent)


def test_all_of_a_case_with_a_basis_and_nothing_of_one_without(office):
    pick(0, EVERYTHING)
    assert picked("shared") == picked("cases") == Case.select().count() - 1
    assert picked("needs") == Need.select().count() - 1
    pick(head()[0], EVERYTHING)
    assert picked("cases") == picked("persons") == 0


def test_ranges_of_cases_part_the_office_without_a_gap(office):
    pick(0, EVERYTHING)
    whole = {name: rows(name) for name in ("cases", "needs", "referrals", "letters")}
    first = min(rows("cases"))
    found = {name: set() for name in whole}
    for cases in (CaseRange(0, first), CaseRange(first + 1, 2**62)):
        pick(0, cases)
        for name, known in found.items():
            assert known.isdisjoint(rows(name))
            known.update(rows(name))
    assert found == whole


def test_a_small_office_is_one_part_and_a_part_is_halved_between_two_cases(office):
    assert parts_of(0, frozenset()) == [Part(EVERYTHING, tuple(sorted(rows("cases"))))]
    left, right = Part(CaseRange(0, 99), (3, 5, 8)).halves()
    assert (left, right) == (Part(CaseRange(0, 3), (3,)), Part(CaseRange(4, 99), (5, 8)))


def test_nothing_is_left_of_the_picks(store):
    with writing():
        pick_shared()
        drop_picks()
    found = database.execute_sql("SELECT count(*) FROM sqlite_temp_master").fetchone()
    assert found == (0,)
