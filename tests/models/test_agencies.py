"""The office starts with the agencies of its regency, edits them, and is told whom to ask."""

import pytest

from models.agencies import (
    AgencyDraft,
    add_agency,
    agencies,
    agency,
    change_agency,
    draft_from,
    set_agency_active,
    suggest,
)
from models.agency_file import all_sets, read_agencies, set_for
from models.aid.programmes import programmes
from models.codes import AgencyFunction
from models.errors import RuleError
from models.need.forms import load_forms
from models.toml_section import FormError
from tests.case_samples import agency_of

ENTRY = """
[[agencies]]
code = "A"
name = "Dinas {regency}"
short_name = "Dinas"
addressee = "Kepala Dinas"
functions = ["sosial"]

[[programmes]]
code = "p"
name = "Program"
needs = ["food"]
agency = "A"
criteria = "Petunjuk."
"""

FIRST = ENTRY.partition("[[programmes]]")[0]


def names(kind, **answers):
    return [found.agency.short_name for found in suggest(kind, answers)]


def test_an_office_of_banyuwangi_starts_with_its_own_agencies(desk):
    found = {view.code: view for view in agencies()}
    assert found["DINSOSPPKB"].addressee.startswith("Kepala Dinas Sosial, Pemberdayaan")
    assert found["KECAMATAN"].addressee == "Camat Tegaldlimo"
    assert (found["BAZNAS"].government, found["DINKES"].government) == (False, True)
    assert [view.code for view in agencies() if view.health] == [
        "PUSKESMAS",
        "DINKES",
        "RSUDBLAMBANGAN",
        "RSUDGENTENG",
    ]


def test_any_other_regency_gets_one_agency_for_each_function():
    generic = set_for("74.71.01.1001")
    assert generic.regency == ""
    places = {"regency": "Kota Kendari", "place": "Kendari", "kecamatan": "Mandonga"}
    filled = [
        entry.filled({**places, "province": "Sulawesi Tenggara"}) for entry in generic.agencies
    ]
    assert filled[0]["addressee"] == "Kepala Dinas Sosial Kota Kendari"
    assert "Camat Mandonga" in [one["addressee"] for one in filled]
    assert not [one for one in filled if "{" in "".join(map(str, one.values()))]
    assert set_for("35.10.04.2009").regency == "35.10"


@pytest.mark.parametrize("regency", ["35.10", ""])
def test_every_function_a_form_routes_to_has_an_agency(regency):
    found = next(one for one in all_sets() if one.regency == regency)
    offered = {function for entry in found.agencies for function in entry.functions}
    routed = {route.function for form in load_forms().values() for route in form.routes}
    assert routed <= offered <= set(AgencyFunction)


@pytest.mark.parametrize("regency", ["35.10", ""])
def test_a_file_of_agencies_keeps_to_what_the_store_holds(regency):
    found = next(one for one in all_sets() if one.regency == regency)
    kinds = set(load_forms())
    for entry in found.agencies:
        assert len(entry.name) <= 200
        assert len(entry.short_name) <= 60
        assert len(entry.addressee) <= 200
    for programme in found.programmes:
        assert set(programme.needs) <= kinds
        assert not any(character == "Rp" for character in programme.criteria.split())


@pytest.mark.parametrize(
    ("good", "bad", "code"),
    [
        ('functions = ["sosial"]', 'functions = ["sosiel"]', "form.unknown_function"),
        ("{regency}", "{kabupaten}", "form.unknown_blank"),
        ('agency = "A"', 'agency = "B"', "form.unknown_agency"),
        ('short_name = "Dinas"', "", "form.missing_key"),
        ('code = "p"', 'code = "p"\namount = 5', "form.unknown_key"),
        ("[[programmes]]", f"{FIRST}[[programmes]]", "form.duplicate"),
        ("[[agencies]]", "[[agencies", "form.not_toml"),
    ],
)
def test_a_faulty_file_of_agencies_is_refused(good, bad, code):
    assert read_agencies(ENTRY.encode(), "a.toml").agencies[0].reply_days == 5
    with pytest.raises(FormError) as caught:
        read_agencies(ENTRY.replace(good, bad, 1).encode(), "a.toml")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("kind", "told", "first"),
    [
        ("school", {"level": "8"}, "Dispendik"),
        ("school", {"level": "13"}, "Cabdindik"),
        ("school", {"level": "9"}, "Kemenag"),
        ("school", {"level": "8", "in_danger": True}, "Dinsos PPKB"),
        ("health", {"jkn_status": "pbi_aktif"}, "Puskesmas"),
        ("health", {"jkn_status": "pbi_nonaktif"}, "Dinsos PPKB"),
        ("health", {"urgency": "gawat", "jkn_status": "pbi_nonaktif"}, "Puskesmas"),
        ("house", {"land": "shm"}, "DPU CKPP"),
        ("house", {"land": "kebun"}, "Baznas"),
        ("house", {"land": "shm", "disaster": True}, "BPBD"),
        ("food", {"causes": ["phk"]}, "Dinsos PPKB"),
        ("food", {"causes": ["phk", "bencana"]}, "BPBD"),
        ("food", {}, "Dinsos PPKB"),
    ],
)
def test_the_first_addressee_follows_from_the_answers(desk, kind, told, first):
    assert names(kind, **told)[0] == first


def test_an_agency_is_suggested_once_with_its_first_reason(desk):
    found = suggest("house", {"land": "kebun"})
    assert [one.agency.short_name for one in found].count("Baznas") == 1
    assert found[0].reason.startswith("Tanpa bukti tanah")


def test_the_civil_registry_is_asked_only_for_want_of_papers(desk):
    assert "Dispendukcapil" not in names("school", reasons=["biaya"])
    assert "Dispendukcapil" in names("school", reasons=["biaya", "dokumen"])


def test_an_agency_that_is_gone_is_not_suggested(desk):
    set_agency_active(agency_of("DINSOSPPKB").id, desk, active=False)
    assert names("food")[0] == "Baznas"
    assert len(agencies(inactive=True)) == len(agencies()) + 1


def test_a_new_name_of_an_agency_is_taken_over(desk):
    view = agency_of("DISPENDIK")
    draft = draft_from(view)
    values = {name: getattr(draft, name) for name in AgencyDraft.__dataclass_fields__}
    renamed = AgencyDraft(**{**values, "addressee": "Kepala Dinas Pendidikan dan Kebudayaan"})
    change_agency(view.id, renamed, desk)
    assert agency(view.id).addressee == "Kepala Dinas Pendidikan dan Kebudayaan"
    assert agency(view.id).functions == view.functions


def test_an_agency_of_the_offices_own_is_suggested_after_the_others(desk):
    draft = AgencyDraft("Dapur Umum", "Dapur", "Ketua Dapur Umum", functions=("sosial",))
    new = add_agency(draft, desk)
    assert agency(new).code.startswith("X")
    assert names("food")[1] == "Dapur"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"addressee": ""}, "addressee"),
        ({"functions": ("sosial", "cuaca")}, "functions"),
        ({"reply_days": 0}, "reply_days"),
    ],
)
def test_an_agency_without_its_essentials_is_refused(desk, changes, field):
    values = {"name": "Dapur Umum", "short_name": "Dapur", "addressee": "Ketua", **changes}
    with pytest.raises(RuleError) as caught:
        add_agency(AgencyDraft(**values), desk)
    assert caught.value.field == field


def test_programmes_are_hints_for_a_need(desk):
    found = programmes("food")
    assert "Rantang Kasih" in [one.name for one in found]
    assert all("food" in one.need_kinds for one in found)
    rantang = next(one for one in found if one.code == "rantang_kasih")
    assert rantang.agency_id == agency_of("DINSOSPPKB").id
    assert len(programmes()) > len(found)
