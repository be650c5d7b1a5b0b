"""An office brings its own need form, or questions of its own; old answers stay readable."""

import dataclasses
import re

import pytest

from models import history
from models.access import keys
from models.access.keys import TEST_COST
from models.batch.answers import answers_table
from models.case.views import case as case_view
from models.codes import BatchKind, Role
from models.desk import Clock
from models.errors import FileRefused, RuleError
from models.letter import letters
from models.need.answers import check_answers
from models.need.form_limits import form_limits
from models.need.forms import (
    forget_office_forms,
    form_of,
    form_to_answer,
    load_forms,
    shipped_forms,
)
from models.need.meanings import MEANINGS, fits_meaning
from models.need.needs import NeedDraft, add_need, answer_need
from models.need.office_forms import (
    FIELDS_SAMPLE,
    KIND_SAMPLE,
    check_form,
    document_of,
    import_form,
    office_forms,
    sample,
    use_form_again,
    withdraw_form,
)
from models.sentences import sentence
from models.storage.backup import make_backup
from models.storage.restore import restore_backup
from models.store import Owner, close_store, open_store
from models.tables import Need, OfficeForm
from tests.batch_office import bytes_of, make, pdf_of, trusted_district
from tests.case_samples import HOUSE, opened
from tests.conftest import START, ticking
from tests.letter_samples import options, referral
from tests.office_form_samples import OWN_FIELD

WATER = sample(KIND_SAMPLE)
FLOOD = sample(FIELDS_SAMPLE)
WATER_ANSWERS = {"source": "beli", "price": 150_000, "members": 5}
FLOOD_ANSWERS = {**HOUSE, "x_flood": True, "x_flood_height": 40}


def take(text, desk, file="kantor.toml"):
    return import_form(text.encode(), file, desk)


def refused(text, desk, file="kantor.toml"):
    before = history.head()[0]
    with pytest.raises(FileRefused) as caught:
        take(text, desk, file)
    assert history.head()[0] == before, "nothing was taken over"
    assert sentence(caught.value)
    return caught.value.code


def version(text, number):
    return re.sub(r"^version = \d+", f"version = {number}", text, count=1, flags=re.MULTILINE)


def row_of(kind):
    return next(row for row in office_forms() if row.kind == kind)


def test_both_samples_can_be_taken_as_they_are_and_are_offered_at_once(desk):
    assert list(load_forms()) == list(shipped_forms())
    take(WATER, desk)
    take(FLOOD, desk)
    assert list(load_forms()) == [*shipped_forms(), "air_bersih"]
    assert form_of("house").version == 1001
    assert [field.name for field in form_of("house").fields][-2:] == ["x_flood", "x_flood_height"]
    assert form_of("house", 1) == shipped_forms()["house"]


@pytest.mark.parametrize(
    ("name", "kind", "more"),
    [
        ("welfare_decile", "number", "minimum = 1\nmaximum = 100"),
        ("welfare_decile", "number", "maximum = 10"),
        ("welfare_decile", "number", "minimum = 1\nmaximum = 10\ndecimals = 1"),
        ("welfare_decile", "money", "minimum = 1\nmaximum = 10"),
        ("welfare_checked_on", "text", ""),
        ("welfare_source", "yes_no", ""),
        ("latitude", "number", "minimum = -90\nmaximum = 90"),
        ("latitude", "number", "decimals = 6"),
        ("longitude", "number", "minimum = -200\nmaximum = 180\ndecimals = 6"),
        ("longitude", "text", ""),
    ],
)
def test_a_name_that_means_something_is_asked_as_it_is_meant_or_refused(desk, name, kind, more):
    text = WATER + OWN_FIELD.format(name, kind) + more
    assert refused(text, desk) == "form.reserved_name"


def test_the_sample_names_what_has_a_meaning_and_how_it_is_asked(desk):
    for name, meaning in MEANINGS.items():
        (line,) = (line for line in WATER.splitlines() if f" {name}:" in line)
        assert line.endswith(f"{meaning.title}; {meaning.asked}")
    asked = MEANINGS["welfare_decile"].asked.replace(", ", "\n")
    own = OWN_FIELD.format("welfare_decile", "number").replace('type = "number"', asked)
    own += OWN_FIELD.format("welfare_checked_on", "date")
    own += OWN_FIELD.format("welfare_source", "text")
    take(WATER + own, desk)
    case_id = opened(desk, "food")
    told = {"welfare_decile": 2, "welfare_checked_on": "2026-03-02", "welfare_source": "warga"}
    add_need(case_id, NeedDraft("air_bersih", told), desk)
    assert case_view(case_id, desk).person.dtsen_decile == 2


@pytest.mark.parametrize("kind", shipped_forms())
def test_the_shipped_forms_keep_the_meaning_of_names(kind):
    assert all(map(fits_meaning, shipped_forms()[kind].fields))


def test_a_preview_says_what_would_be_asked_and_changes_nothing(desk):
    before = history.head()[0]
    seen = check_form(FLOOD.encode(), "kantor.toml")
    assert [field.label for field in seen.questions] == [
        "Rumah terkena banjir tiap tahun",
        "Tinggi air",
    ]
    assert (seen.kind, seen.version, seen.extends, seen.replaces) == ("house", 1, True, 0)
    assert history.head()[0] == before
    assert "x_flood" not in form_of("house").by_name


def test_a_case_is_told_scored_and_read_by_an_own_form(desk):
    take(WATER, desk)
    case_id = opened(desk, "food")
    add_need(case_id, NeedDraft("air_bersih", WATER_ANSWERS), desk)
    need = case_view(case_id, desk).needs[1]
    assert (need.title, need.form_version, need.score.total) == ("Air bersih", 1, 4)
    assert [line.text for line in need.lines] == ["Membeli air", "Rp150.000", "5 jiwa"]


def test_extra_questions_add_points_and_travel_with_their_version(desk):
    take(FLOOD, desk)
    case_id = opened(desk, "food")
    add_need(case_id, NeedDraft("house", FLOOD_ANSWERS), desk)
    need = case_view(case_id, desk).needs[1]
    assert need.form_version == 1001
    assert "x_flood" in {line.field for line in need.score.lines}
    assert [column.name for column in answers_table(form_of("house")).columns][-1] == (
        "x_flood_height"
    )


def test_old_answers_stay_readable_when_the_questions_are_withdrawn(desk):
    take(FLOOD, desk)
    case_id = opened(desk, "food")
    need_id = add_need(case_id, NeedDraft("house", FLOOD_ANSWERS), desk)
    withdraw_form("house", desk)
    assert form_of("house").version == 1
    told = {line.label for line in case_view(case_id, desk).needs[1].lines}
    assert "Tinggi air" in told
    with pytest.raises(RuleError, match="answer.unknown_field"):
        add_need(opened(desk, "food"), NeedDraft("house", FLOOD_ANSWERS), desk)
    answer_need(need_id, NeedDraft("house", {**FLOOD_ANSWERS, "damage": "berat"}), desk)
    assert Need.get_by_id(need_id).form_version == 1001, "no answer was dropped"
    use_form_again("house", desk)
    assert form_of("house").version == 1001


def test_a_withdrawn_kind_is_known_but_takes_no_new_need(desk):
    take(WATER, desk)
    case_id = opened(desk, "food")
    add_need(case_id, NeedDraft("air_bersih", WATER_ANSWERS), desk)
    withdraw_form("air_bersih", desk)
    assert "air_bersih" not in load_forms()
    assert case_view(case_id, desk).needs[1].title == "Air bersih"
    with pytest.raises(RuleError, match="need.kind_withdrawn"):
        add_need(opened(desk, "food"), NeedDraft("air_bersih", WATER_ANSWERS), desk)
    assert (row_of("air_bersih").active, row_of("air_bersih").withdrawn) == (False, True)


def test_a_newer_version_is_asked_and_the_older_one_still_read(desk):
    take(WATER, desk)
    case_id = opened(desk, "food")
    need_id = add_need(case_id, NeedDraft("air_bersih", WATER_ANSWERS), desk)
    newer = version(WATER, 2).replace('label = "Membeli air"', 'label = "Beli dari tangki"')
    assert take(newer, desk).replaces == 1
    assert case_view(case_id, desk).needs[1].lines[0].text == "Membeli air"
    answer_need(need_id, NeedDraft("air_bersih", WATER_ANSWERS), desk)
    assert Need.get_by_id(need_id).form_version == 2
    assert case_view(case_id, desk).needs[1].lines[0].text == "Beli dari tangki"
    assert [bool(row.active) for row in OfficeForm.select().order_by(OfficeForm.version)] == [
        False,
        True,
    ]


def test_the_same_file_again_changes_nothing_and_brings_a_withdrawn_one_back(desk):
    take(WATER, desk)
    before = history.head()[0]
    take(WATER, desk)
    assert history.head()[0] == before
    withdraw_form("air_bersih", desk)
    take(WATER, desk)
    assert row_of("air_bersih").active


DIFFERENT_KIND = 'type = "yes_no"\nemergency = true', 'type = "text" '
CHANGES = {
    "other words in the same version": (("Membeli", "Beli"), "form.version_known"),
    "another question in the same version": (("price", "cost"), "form.version_known"),
    "a question that is answered otherwise now": (DIFFERENT_KIND, "form.type_changed"),
    "the name of a shipped kind": (("air_bersih", "house"), "form.kind_taken"),
}
EXTENSIONS = {
    "an addition to nothing": (('"house"', '"weather"'), "form.unknown_kind"),
    "an addition to an own kind": (('"house" ', '"air_bersih" '), "form.unknown_kind"),
    "a question without x_": (('"x_flood_height"', '"height"'), "form.own_name"),
    "a paper of that name": (('"x_foto_banjir"', '"foto_depan"'), "form.duplicate"),
    "no TOML": (("version = 1", "version 1"), "form.not_toml_at"),
}


@pytest.mark.parametrize("fault", CHANGES)
def test_a_form_that_does_not_fit_the_one_before_is_refused_with_its_cure(desk, fault):
    take(WATER, desk)
    words, code = CHANGES[fault]
    number = 2 if code == "form.type_changed" else 1
    assert refused(version(WATER.replace(*words), number), desk) == code


@pytest.mark.parametrize("fault", EXTENSIONS)
def test_questions_that_do_not_fit_the_shipped_form_are_refused_with_their_cure(desk, fault):
    words, code = EXTENSIONS[fault]
    assert refused(FLOOD.replace(*words, 1), desk) == code


def test_an_addition_without_questions_is_refused(desk):
    assert refused('extends = "house"\nversion = 1\n', desk) == "form.missing_key"


def test_an_older_version_than_the_one_in_use_is_refused(desk):
    take(version(WATER, 5), desk)
    assert refused(version(WATER, 4), desk) == "form.version_old"


def test_an_auditor_takes_no_form(desk):
    with pytest.raises(RuleError):
        take(WATER, dataclasses.replace(desk, role=Role.AUDITOR))
    assert "air_bersih" not in load_forms()


def test_the_list_counts_the_questions_of_every_kind(desk):
    take(FLOOD, desk)
    house, food = row_of("house"), row_of("food")
    assert (house.version, house.own_version, house.own_questions) == (1, 1, 2)
    assert house.questions == len(shipped_forms()["house"].fields) + 2
    assert (food.own_version, food.own_questions, food.shipped) == (0, 0, True)
    assert document_of("house") == FLOOD
    with pytest.raises(RuleError, match="record.not_found"):
        withdraw_form("food", desk)


def test_forms_belong_to_their_store_and_come_back_with_it(store, desk):
    take(WATER, desk)
    close_store()
    assert "air_bersih" not in load_forms()
    with pytest.raises(RuleError, match="need.unknown_kind"):
        form_of("air_bersih")
    open_store(store.folder, store.key, ticking())
    assert "air_bersih" in load_forms()


def test_a_backup_carries_the_forms_to_another_computer(store, desk, tmp_path):
    take(WATER, desk)
    take(FLOOD, desk)
    case_id = opened(desk, "food")
    add_need(case_id, NeedDraft("house", FLOOD_ANSWERS), desk)
    stick, clock = tmp_path / "stick", Clock(lambda: START)
    stick.mkdir()
    make_backup(stick, clock)
    close_store()
    (newest,) = [path for path in stick.iterdir() if path.is_dir()]
    folder = tmp_path / "new" / "office"
    owner = Owner("sri", "Sri Contoh", "angin laut pasir batu")
    restore_backup(newest, store.recovery_code, folder, owner, clock, cost=TEST_COST)
    open_store(folder, keys.unlock(folder, "sri", owner.password))
    assert list(load_forms())[-1] == "air_bersih"
    assert "Tinggi air" in {line.label for line in case_view(case_id, desk).needs[1].lines}


def test_a_batch_carries_the_answers_of_own_forms_and_questions(desk, tmp_path, random_bytes):
    take(WATER, desk)
    take(FLOOD, desk)
    district = trusted_district(tmp_path / "district", random_bytes, desk)
    referral_id = referral(desk, "Siti Contoh", serial=9001)
    letters.issue(referral_id, options(referral_id, desk), pdf_of, desk)
    case_id = Need.select().first().case_id
    add_need(case_id, NeedDraft("air_bersih", WATER_ANSWERS), desk)
    add_need(case_id, NeedDraft("house", FLOOD_ANSWERS), desk)
    report = district.verify(bytes_of(make(desk, BatchKind.FULL)))
    counts = report.header.counts
    assert counts["answers-air_bersih-v1"] == counts["answers-house-v1001"] == 1


def test_a_form_of_an_earlier_program_that_no_longer_holds_is_left_out_in_words(desk):
    take(WATER, desk)
    OfficeForm.update(document="kind = 3").execute()
    forget_office_forms()
    assert "air_bersih" not in load_forms()
    assert (row_of("air_bersih").title, row_of("air_bersih").questions) == ("Air bersih", 0)


def test_own_limits_of_an_own_form_can_be_set_too(desk):
    limit = '[limits.least]\nlabel = "Paling sedikit"\nvalue = 3\nminimum = 1\nmaximum = 9\n\n'
    take(WATER.replace("[score]", limit + "[score]"), desk)
    assert form_limits()[-1].form == "Air bersih"


def test_the_form_to_answer_by_never_asks_less_than_was_told(desk):
    take(FLOOD, desk)
    assert form_to_answer("house", 1).version == 1001
    withdraw_form("house", desk)
    assert form_to_answer("house", 1).version == 1
    assert form_to_answer("house", 1001).version == 1001
    assert check_answers(form_to_answer("house", 1001), FLOOD_ANSWERS) == []
