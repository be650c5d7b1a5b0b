"""Codes and labels mean the same, however they are written."""

import pytest

from models.codes import LivingStatus, Sex
from models.person.code_lists import bare, code_list
from models.person.draft import RELATIONSHIPS
from models.person.resident_columns import COLUMNS, FIELDS, KEPT, REQUIRED, column_of

LISTS = ("sex", "religion", "relationship", "occupation", "living_status")


@pytest.mark.parametrize("name", LISTS)
def test_every_code_and_label_leads_to_its_label(name):
    codes = code_list(name)
    for code, label in codes.labels.items():
        assert codes.code(code) == codes.code(label) == codes.code(label.lower()) == code
        assert codes.label(f"0{code}") == label


def test_the_lists_agree_with_the_codes_of_the_store():
    assert tuple(code_list("sex").labels) == tuple(Sex)
    assert tuple(code_list("living_status").labels) == tuple(LivingStatus)
    assert tuple(code_list("relationship").labels) == RELATIONSHIPS
    assert len(code_list("occupation").labels) == 89


def test_an_unknown_word_is_no_code():
    assert code_list("religion").code("entah") is None
    assert code_list("religion").label("99") is None
    assert bare("No. KK") == bare("no_kk") == "nokk"


def test_the_template_has_its_43_columns_and_ours_are_among_them():
    assert len(COLUMNS) == len(set(COLUMNS)) == 43
    assert set(KEPT) - set(COLUMNS) == {"telepon", "desil", "tanggal_cek_desil"}
    assert set(REQUIRED) <= set(KEPT)
    assert set(FIELDS.values()) <= set(KEPT)


@pytest.mark.parametrize(
    ("heading", "column"),
    [("NIK", "nik"), ("No. KK", "no_kk"), ("Nama Lengkap", "nama"), ("Jenis Kelamin", "sex"),
     ("Tanggal Lahir", "tanggallahir"), ("pekerjaan_id", "pekerjaan_id"), ("Lingkungan", "dusun"),
     ("Status Penduduk", None), ("", None)],
)  # fmt: skip
def test_headings_are_known_by_their_usual_names(heading, column):
    assert column_of(heading) == column
