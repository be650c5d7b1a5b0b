"""Help that came: told by whom, which step it fulfils, on which paper it stands."""

from dataclasses import replace

import pytest

from models.aid.received import aids_of_person
from models.case.attachment.attachments import AttachmentDraft, add_attachment, withdraw_attachment
from models.case.attachment.files import PDF, FileContent
from models.case.attachment.place import Filing
from models.case.cases import case
from models.case.plan.steps import StepDraft, add_step, step_of_agency, steps_of
from models.case.referrals import referral
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import recent_replies, record_reply, replies_of_referral
from models.case.timeline import timeline
from models.codes import Confirmer, ReplyChannel, StepOwner, StepState
from tests.case_samples import agency_of, need_ids, opened, requested
from tests.models.case.reply.test_replies import ACCEPTED, COMPLETED, IN_PROGRESS, refused

PAPER = FileContent(b"%PDF-1.4 jawaban", PDF)


def told(referral_id, **changes):
    """The resident says that help has come, though the agency was silent."""
    draft = ReplyDraft(
        referral_id,
        COMPLETED,
        ReplyChannel.VISIT,
        told_by="Siti Contoh",
        benefit="Beras 10 kg",
        evidence="Dilihat di dapur",
        confirmer=Confirmer.RESIDENT,
    )
    return replace(draft, **changes)


def test_help_that_came_without_a_word_is_recorded_with_who_confirmed_it(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    record_reply(told(sent, amount=150_000, as_aid=True, benefit_on=desk.today()), desk)
    (reply,) = replies_of_referral(sent)
    assert (reply.confirmer, reply.told_by) == (Confirmer.RESIDENT, "Siti Contoh")
    view = referral(sent)
    assert (view.status, view.reason_text) == (COMPLETED, "Dilihat di dapur")
    (aid,) = aids_of_person(case(case_id).person.id)
    assert (aid.name, aid.amount) == ("Beras 10 kg", 150_000)
    (line,) = [line for line in timeline(case_id, desk) if "Selesai" in line.title]
    assert "menjawab" not in line.title
    assert "menurut Warga sendiri atau walinya, Siti Contoh, bertemu langsung" in line.text
    assert recent_replies(desk.today()) == (), "no news from an agency"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"told_by": " "}, "reply.told_by_required", "told_by"),
        ({"benefit": ""}, "reply.benefit_required", "benefit"),
        ({"evidence": ""}, "referral.evidence_required", "evidence"),
        ({"status": IN_PROGRESS}, "referral.illegal_move", "to"),
    ],
)
def test_the_offices_own_word_needs_all_of_it(desk, changes, code, field):
    error = refused(told(requested(desk, opened(desk)), **changes), desk)
    assert (error.code, error.field) == (code, field)


# --- the step it fulfils and the paper it came on ---------------------------------------------


def test_an_end_completes_the_step_the_agency_was_to_take(desk):
    case_id = opened(desk)
    need_id, target = need_ids(case_id)[0], agency_of("DINSOSPPKB")
    by_agency = StepDraft("NIK terbit", StepOwner.AGENCY, need_id=need_id, agency_id=target.id)
    nik = add_step(case_id, by_agency, desk)
    add_step(case_id, StepDraft("Daftar sekolah", need_id=need_id, after_id=nik), desk)
    add_step(case_id, replace(by_agency, agency_id=agency_of("DINKES").id), desk)
    sent = requested(desk, case_id)
    step = step_of_agency(case_id, need_id, target.id)
    assert step is not None and step.id == nik
    record_reply(ReplyDraft(sent, COMPLETED, benefit="NIK", step_id=nik), desk)
    first, then, other = steps_of(case_id)
    assert (first.state, first.done_on, first.note) == (StepState.DONE, desk.today(), "NIK")
    assert (then.waits_for, other.state) == ("", StepState.PLANNED)
    assert step_of_agency(case_id, need_id, target.id) is None


def test_an_answer_completes_no_step_but_one_of_its_agency_for_its_need_or_the_whole_case(desk):
    case_id, elsewhere = opened(desk, "food", "school"), opened(desk)
    sent, target = requested(desk, case_id), agency_of("DINSOSPPKB")
    need_id, other_need = need_ids(case_id)
    own = StepDraft("NIK terbit", StepOwner.AGENCY, need_id=need_id, agency_id=target.id)
    wrong = [
        add_step(case_id, replace(own, need_id=other_need), desk),
        add_step(case_id, replace(own, agency_id=agency_of("DINKES").id), desk),
        add_step(case_id, replace(own, owner=StepOwner.OFFICE), desk),
        add_step(elsewhere, replace(own, need_id=None), desk),
    ]
    for step in wrong:
        error = refused(ReplyDraft(sent, COMPLETED, step_id=step), desk)
        assert (error.code, error.field) == ("reply.step_elsewhere", "step_id")
    whole = add_step(case_id, replace(own, need_id=None), desk)
    assert refused(ReplyDraft(sent, ACCEPTED, step_id=whole), desk).code == "reply.does_not_belong"
    record_reply(ReplyDraft(sent, COMPLETED, step_id=whole), desk)
    assert [step.id for step in steps_of(case_id) if step.state == StepState.DONE] == [whole]


def test_an_answer_keeps_its_paper_while_that_is_in_the_case(desk):
    case_id = opened(desk)
    sent, elsewhere = requested(desk, case_id), opened(desk)
    paper, wrong = (
        add_attachment(number, AttachmentDraft(PAPER, Filing("Surat balasan")), desk)
        for number in (case_id, elsewhere)
    )
    error = refused(ReplyDraft(sent, ACCEPTED, attachment_id=wrong), desk)
    assert (error.code, error.field) == ("reply.attachment_elsewhere", "attachment_id")
    other = FileContent(b"%PDF-1.4 salah", PDF)
    gone = add_attachment(case_id, AttachmentDraft(other, Filing("Salah surat")), desk)
    withdraw_attachment(gone, "Salah foto", desk)
    error = refused(ReplyDraft(sent, ACCEPTED, attachment_id=gone), desk)
    assert error.code == "reply.attachment_elsewhere"
    record_reply(ReplyDraft(sent, ACCEPTED, attachment_id=paper), desk)
    assert replies_of_referral(sent)[0].attachment_id == paper
    assert "ada berkas" in timeline(case_id, desk)[0].text
    withdraw_attachment(paper, "Salah foto", desk)
    assert replies_of_referral(sent)[0].attachment_id is None
