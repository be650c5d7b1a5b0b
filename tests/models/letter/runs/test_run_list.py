"""The list before the letters follows agency and number, and keeps back what must not lie open."""

from models.codes import Sifat
from models.letter.numbering.voiding import void_letter
from models.letter.runs.run_list import compose_run_list
from models.letter.runs.view import run_items
from models.letter.runs.work import step
from models.tables import Letter
from tests.case_samples import drafted, opened, resident
from tests.letter_runs import begun, waiting


def page(document):
    return b"/Count 2 " + document.number_text.encode()


def test_it_names_number_addressee_resident_and_pages_by_agency(desk):
    hidden = drafted(desk, opened(desk, person_id=resident(desk, "Rahasia"), restricted=True))
    run = begun([*waiting(desk, 4), hidden], desk)
    items = run_items(run.id)
    for item in (items[0], *items[2:]):
        step(item.id, page, desk)
    Letter.update(sifat=Sifat.RAHASIA).where(Letter.number == 1).execute()
    found = compose_run_list(run.id, desk)
    assert sorted(len(part.rows) for part in found.parts) == [1, 3]
    assert found.left == 1 and {row.pages for row in found.rows} == {2}
    assert [row.letter_id for row in found.rows] == [
        item.letter_id for item in run_items(run.id) if item.letter_id
    ]
    names = [row.name for row in found.rows]
    assert "Rahasia" not in names and names[0] == "tidak dicantumkan"
    void_letter(found.rows[0].letter_id, "Salah alamat", desk)
    assert compose_run_list(run.id, desk).rows == found.rows[1:], "a void letter is not printed"
    assert [item.void for item in run_items(run.id)] == [True, False, False, False, False]
