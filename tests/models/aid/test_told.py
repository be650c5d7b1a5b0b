"""What a resident told in a form is offered as aid once, and not when it is recorded already."""

from models.aid.programmes import programmes
from models.aid.received import AidDraft, aids_of_person, record_aid
from models.aid.told import record_told, told_aid
from models.case.cases import CaseDraft, open_case
from models.codes import AidSource
from models.need.needs import NeedDraft
from tests.case_samples import FOOD, TOLD, resident


def told_case(desk, person_id, *options):
    need = NeedDraft("food", {**FOOD, "aid_now": list(options)})
    return open_case(CaseDraft(person_id, (need,), sharing=TOLD), desk)


def test_answers_are_offered_under_their_programmes_names(desk):
    person_id = resident(desk)
    told_case(desk, person_id, "pkh", "bpnt", "lain")
    assert {each.title for each in told_aid(person_id)} == {"PKH", "Sembako/BPNT"}
    assert {each.case_number for each in told_aid(person_id)} == {"KASUS-2026-0001"}


def test_what_is_recorded_already_is_not_offered_again(desk):
    person_id = resident(desk)
    told_case(desk, person_id, "pkh", "bpnt")
    pkh = next(each for each in programmes() if each.code == "pkh")
    record_aid(person_id, AidDraft(pkh.id), desk)
    assert [each.title for each in told_aid(person_id)] == ["Sembako/BPNT"]
    assert record_told(person_id, desk) == 1
    assert told_aid(person_id) == ()
    newest = aids_of_person(person_id)[0]
    assert (newest.title, newest.source) == ("Sembako/BPNT", AidSource.RESIDENT)
    assert newest.note == "KASUS-2026-0001"


def test_no_aid_and_no_answer_offer_nothing(desk):
    person_id = resident(desk)
    told_case(desk, person_id, "tidak_ada")
    assert told_aid(person_id) == () and record_told(person_id, desk) == 0
    assert told_aid(resident(desk, "Wati Contoh")) == ()
