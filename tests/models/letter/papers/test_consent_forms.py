"""The sheet to sign says what UU 27/2022 art. 21 asks, for this resident and these agencies."""

import datetime as dt

import pytest

from models.errors import RuleError
from models.letter.papers.consent_forms import MOST_AGENCIES, compose_consent_form
from tests.case_samples import agency_of, opened, resident

CHILD = {"birth_date": dt.date(2012, 3, 1)}


def baznas():
    return (agency_of("BAZNAS").id,)


def test_without_an_agency_it_only_tells(desk):
    form = compose_consent_form(opened(desk, "food", "school"), (), desk)
    assert form.title == "PENJELASAN PENGGUNAAN DATA PRIBADI"
    assert (form.consents, form.how, form.refusing) == ((), "", "")
    labels = [label for label, _ in form.told]
    assert labels == [
        "Tujuan", "Jenis data", "Penerima", "Penyimpanan", "Hak Anda", "Dasar hukum",
    ]  # fmt: skip
    told = " ".join(text for _, text in form.told)
    assert "Pangan" in told and "Pasal 21" in told and "menarik persetujuan" in told
    assert "kesehatan" not in told and "data anak" not in told
    assert dict(form.identity)["Nama"] == "Siti Contoh"
    assert form.signed_at == "Kalipait, 16 Maret 2026" and form.officer == "Sri Contoh"


def test_a_partner_is_asked_for_by_name_and_purpose_with_both_answers(desk):
    form = compose_consent_form(opened(desk, "food"), baznas(), desk)
    (line,) = form.consents
    assert form.title.startswith("PENJELASAN DAN PERSETUJUAN")
    assert "data saya diteruskan kepada BAZNAS Kabupaten Banyuwangi" in line.text
    assert (line.yes, line.no) == ("Setuju", "Tidak setuju")
    assert "Menolak tidak menghentikan pelayanan" in form.refusing
    assert "cap jempol" in form.how


def test_for_a_child_the_guardian_signs_and_its_data_is_named_as_such(desk):
    child = resident(desk, "Budi Contoh", **CHILD)
    case_id = opened(desk, "health", person_id=child, sharing=None)
    form = compose_consent_form(case_id, baznas(), desk)
    assert form.child and "di bawah 18 tahun" in form.guardian
    assert "data anak saya" in form.consents[0].text
    kinds = dict(form.told)["Jenis data"]
    assert "data anak" in kinds and "data kesehatan" in kinds


def test_what_cannot_be_asked_on_one_page_or_of_no_case_is_refused(desk):
    case_id = opened(desk)
    with pytest.raises(RuleError, match="too_many_agencies"):
        compose_consent_form(case_id, baznas() * (MOST_AGENCIES + 1), desk)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        compose_consent_form(99, (), desk)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        compose_consent_form(case_id, (999,), desk)
