"""A first run far from Banyuwangi: the region chosen in the wizard prints its own names."""

import dataclasses

import pytest

from desktop.setup.wizard import REGION, WELCOME
from models.access.accounts import sign_in
from models.access.keys import TEST_COST, unlock
from models.codes import LetterKind
from models.founding import found_office
from models.letter.letters import issue
from models.letter.words import default_options
from models.officials import OfficialDraft
from models.store import close_store, open_store
from reports.letters import render_letter
from tests.conftest import seeded, ticking
from tests.desktop.setup.first_run import forward
from tests.letter_samples import referral, words

PLACES = [
    ("13.06.03.2001", "KABUPATEN AGAM", "KECAMATAN TANJUNG RAYA", "NAGARI TANJUNG SANI", "WALI"),
    ("13.71.01.1001", "KOTA PADANG", "KECAMATAN PADANG SELATAN", "KELURAHAN BELAKANG", "LURAH"),
    ("31.74.01.1001", "KOTA ADMINISTRASI JAKARTA SELATAN", "KECAMATAN TEBET", "KELURAHAN", "LURAH"),
]


@pytest.fixture
def chosen(wizard, answers, tmp_path):
    """Founds an office at the village a clerk picks in the wizard, and sits down in it."""

    def choose(code):
        wizard.page_of(WELCOME)
        forward(wizard)
        wizard.page_of(REGION).choose_code(code)
        office = dataclasses.replace(wizard.answers.office, unit_code="100.01")
        head = OfficialDraft(name="Datuk Contoh", position=office.head_title)
        setup = dataclasses.replace(answers, office=office, officials=(head,))
        folder = tmp_path / "office"
        found_office(folder, setup, ticking(), seeded("elsewhere"), TEST_COST)
        key = unlock(folder, answers.owner.username, answers.owner.password)
        open_store(folder, key, ticking())
        return sign_in(key, ticking(), seeded("desk"))

    yield choose
    close_store()


@pytest.mark.parametrize(("code", "regency", "kecamatan", "village", "head"), PLACES)
@pytest.mark.parametrize("kind", LetterKind)
def test_a_letter_from_elsewhere_names_its_own_office(
    chosen, code, regency, kecamatan, village, head, kind
):
    desk = chosen(code)
    sent = referral(desk)
    options = dataclasses.replace(default_options(sent, desk), kind=kind)
    text = words(issue(sent, options, render_letter, desk).pdf)
    for part in (f"PEMERINTAH {regency}", kecamatan, village, head, "Datuk Contoh"):
        assert part in text
    assert "BANYUWANGI" not in text.replace("Tempat/Tgl. Lahir : Banyuwangi", "")
