"""Who may read a diagnosis: the health agency a secret surat dinas goes to, and the file."""

import pytest

from models.case.cases import NeedDraft
from models.codes import LetterKind, Sifat
from models.letter.secrecy import Secrecy, may_tell, other_readers, secrecy_of, usual_copies
from models.tables import Office
from tests.letter_samples import FOOD, referral

HEALTH = {"urgency": "biasa", "complaint": "Batuk lama", "obstacles": ["biaya"]}


@pytest.mark.parametrize("kind", LetterKind)
@pytest.mark.parametrize("sifat", Sifat)
@pytest.mark.parametrize("health", [True, False])
def test_only_a_paper_that_prints_rahasia_tells_it(kind, sifat, health):
    told = may_tell(kind, sifat, health=health)
    assert told == (kind is LetterKind.OFFICIAL and sifat is Sifat.RAHASIA and health)
    assert Secrecy(told=True, health=health).carried(kind, sifat) == told
    assert not Secrecy(told=False, health=health).carried(kind, sifat)


@pytest.mark.parametrize(
    ("need", "details", "told"),
    [
        (NeedDraft("health", {**HEALTH, "diagnosis": "TBC paru"}), {}, True),
        (NeedDraft("health", HEALTH), {}, False),
        (NeedDraft("food", FOOD), {"restricted": True}, True),
    ],
)
def test_what_there_is_to_keep_is_known_from_the_need_and_the_case(desk, need, details, told):
    rid = referral(desk, need=need, agency_code="PUSKESMAS", **details)
    assert secrecy_of(rid, desk.today()) == Secrecy(told=told, health=True)


def test_a_secret_letter_is_copied_to_the_file_alone(store):
    assert usual_copies(secret=True) == ("Arsip",)
    assert usual_copies(secret=False) == ("Yth. Camat Tegaldlimo", "Arsip")
    Office.update(copies="Yth. Kepala Dinas Sosial\n\n Arsip ").execute()
    assert usual_copies(secret=False) == ("Yth. Kepala Dinas Sosial", "Arsip")
    assert usual_copies(secret=True) == ("Arsip",)
    assert other_readers(("Arsip.", "arsip", "Yth. Camat")) == ("Yth. Camat",)
