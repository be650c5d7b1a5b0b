"""The report names the residents of the visit as the office may show them, and sums them up."""

from dataclasses import replace

import pytest

from models.case.cases import CaseDraft, case, open_case
from models.codes import ChannelDetail, ProblemTerm
from models.errors import RuleError
from models.need.needs import NeedDraft
from models.office import change_office, draft_from, office
from models.officials import officials
from models.outreach.report import visit_report
from models.outreach.visits import VisitDraft, plan_visit
from models.tables import Office, Official
from tests.case_samples import FOOD, resident


@pytest.fixture
def visit_id(desk):
    draft = VisitDraft(
        desk.today(),
        "Afdeling Malangsari",
        channel_detail=ChannelDetail.CAMPING_EMBUN,
        team="Sri Contoh: pencatatan\nWati Contoh: surat",
        notes="Jalan rusak.",
    )
    return plan_visit(draft, desk)


def found(desk, visit_id, name, person_id=None, **changes):
    person_id = person_id or resident(desk, name, hamlet="Krajan")
    needs = (NeedDraft("food", FOOD, term=ProblemTerm.SHORT),)
    return open_case(CaseDraft(person_id, needs, visit_id=visit_id, **changes), desk)


def test_the_report_says_when_where_how_and_who_went(desk, visit_id):
    facts = dict(visit_report(visit_id, desk).facts)
    assert facts == {
        "Hari, tanggal": "Senin, 16 Maret 2026",
        "Tempat": "Afdeling Malangsari",
        "Kegiatan": "Jemput bola, Camping Embun",
        "Tim": "Sri Contoh: pencatatan; Wati Contoh: surat",
    }


def test_a_resident_stands_with_masked_nik_need_urgency_and_term(desk, visit_id):
    found(desk, visit_id, "Ayu Contoh")
    (line,) = visit_report(visit_id, desk).lines
    assert (line.name, line.hamlet, line.number) == ("Ayu Contoh", "Krajan", "2026-0001")
    assert "******" in line.nik
    (need,) = line.needs
    assert (need.title, need.term) == ("Pangan", "Pendek")


def test_a_restricted_case_is_counted_and_not_named(desk, visit_id):
    found(desk, visit_id, "Ayu Contoh", restricted=True)
    report = visit_report(visit_id, desk)
    assert "Ayu" not in repr(report) and "Krajan" not in repr(report.lines)
    assert report.lines[0].name == "Kasus terbatas"
    assert dict(report.sums)["Jumlah"] == "1 kasus, 1 kebutuhan"


def test_the_sum_does_not_tell_that_a_restricted_case_is_of_somebody_named(desk, visit_id):
    ayu = case(found(desk, visit_id, "Ayu Contoh")).person.id
    found(desk, visit_id, "", ayu)
    assert dict(visit_report(visit_id, desk).sums)["Jumlah"] == "1 warga (2 kasus), 2 kebutuhan"
    found(desk, visit_id, "", ayu, restricted=True)
    assert dict(visit_report(visit_id, desk).sums)["Jumlah"] == "3 kasus, 3 kebutuhan"


def test_the_sums_are_words(desk, visit_id):
    assert visit_report(visit_id, desk).sums == (("Jumlah", "0 warga, 0 kebutuhan"),)
    found(desk, visit_id, "Ayu Contoh")
    found(desk, visit_id, "Budi Contoh")
    sums = dict(visit_report(visit_id, desk).sums)
    assert sums["Jenis kebutuhan"] == "Pangan 2"
    assert sums["Lama penyelesaian"] == "pendek 2"


def test_the_head_signs_or_who_is_chosen(desk, visit_id):
    head, secretary = officials(desk.today())
    assert visit_report(visit_id, desk).signature.name == head.name
    block = visit_report(visit_id, desk, secretary.id).signature
    assert (block.prefix, block.name) == ("a.n.", secretary.name)
    assert block.above == "Kalipait, 16 Maret 2026"
    Official.update(record_state="withdrawn").execute()
    assert visit_report(visit_id, desk).signature.titles == ("KEPALA DESA KALIPAIT,",)


def test_a_practice_office_marks_it_and_every_village_uses_its_own_word(desk, visit_id):
    change_office(replace(draft_from(office()), hamlet_term="Lingkungan"), desk)
    Office.update(practice=1).execute()
    report = visit_report(visit_id, desk)
    assert report.watermark == "CONTOH" and report.hamlet_word == "Lingkungan"


def test_no_report_of_a_visit_that_is_not_there(desk):
    with pytest.raises(RuleError, match=r"record\.not_found"):
        visit_report(99, desk)
