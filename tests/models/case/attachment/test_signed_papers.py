"""A consent keeps its signed paper among the attachments of its own case."""

import pytest

from models.case.attachment.attachments import AttachmentDraft, add_attachment, withdraw_attachment
from models.case.attachment.documents import checklist
from models.case.attachment.place import Filing
from models.case.attachment.signed_papers import CONSENT_PAPER, TITLE, keep_paper, paper_place
from models.case.cases import case
from models.case.sharing import record_sharing
from models.case.timeline import timeline
from models.errors import RuleError
from models.need.forms import shipped_forms
from tests.case_samples import consent, need_ids, opened, resident
from tests.picture_samples import stored_photo


def filed(case_id, desk, seed=1):
    draft = AttachmentDraft(stored_photo(seed), paper_place(case_id))
    return add_attachment(case_id, draft, desk)


def papers(case_id):
    return [line.attachment_id for line in case(case_id).sharings]


def test_every_shipped_form_asks_for_it_and_does_not_insist():
    for form in shipped_forms().values():
        (paper,) = [each for each in form.documents if each.code == CONSENT_PAPER]
        assert paper.label == TITLE and not paper.required


def test_the_paper_ticks_the_checklist_and_stands_with_the_consent(desk):
    case_id = opened(desk, sharing=None)
    paper = filed(case_id, desk)
    person_id = case(case_id).person.id
    record_sharing(person_id, consent("BAZNAS", attachment_id=paper), desk, case_id)
    assert papers(case_id) == [paper]
    (line,) = [each for each in checklist(need_ids(case_id)[0]) if each.code == CONSENT_PAPER]
    assert line.received and line.attachment_ids == (paper,)


def test_a_paper_signed_later_is_named_and_one_taken_out_no_longer(desk):
    case_id = opened(desk)
    sharing, paper = case(case_id).sharings[0].id, filed(case_id, desk)
    keep_paper(sharing, paper, desk)
    assert papers(case_id) == [paper]
    told = [line.title for line in timeline(case_id, desk)]
    assert "Kertas persetujuan bertanda tangan dilampirkan" in told
    withdraw_attachment(paper, "Salah foto", desk)
    assert papers(case_id) == [None]


def test_a_paper_of_another_case_is_refused(desk):
    case_id = opened(desk)
    other = opened(desk, person_id=case(case_id).person.id)
    foreign, gone = filed(other, desk), filed(case_id, desk, seed=2)
    withdraw_attachment(gone, "Salah foto", desk)
    sharing = case(case_id).sharings[0]
    for paper in (foreign, gone, 999):
        with pytest.raises(RuleError, match=r"sharing\.paper_elsewhere"):
            keep_paper(sharing.id, paper, desk)
    person_id = case(case_id).person.id
    with pytest.raises(RuleError, match=r"sharing\.paper_elsewhere"):
        record_sharing(person_id, consent("BAZNAS", attachment_id=foreign), desk, case_id)
    with pytest.raises(RuleError, match=r"sharing\.paper_elsewhere"):
        record_sharing(resident(desk), consent("BAZNAS", attachment_id=foreign), desk)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        keep_paper(999, foreign, desk)


def test_an_office_form_without_that_line_takes_it_under_its_name(desk, monkeypatch):
    case_id = opened(desk)
    monkeypatch.setattr("models.case.attachment.signed_papers.checklist", lambda _need: ())
    assert paper_place(case_id) == Filing(TITLE)
