"""The timeline tells all that happened in a case, newest first, in sentences a clerk reads."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.case.cases import (
    CaseDetails,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    answer_need,
    case,
    close_case,
    correct_case,
    reopen_case,
    reopen_need,
    settle_need,
)
from models.case.notes import NoteDraft, add_note
from models.case.plan.steps import (
    StepDraft,
    add_step,
    change_step,
    complete_step,
    drop_step,
    reopen_step,
)
from models.case.referrals import Move, move_referral, set_delivery
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply
from models.case.sharing import record_sharing, withdraw_sharing
from models.case.timeline import RESTRICTED, TimelineKind, timeline
from models.case.timeline_words import SUBJECTS, Named, words_of
from models.codes import (
    Action,
    Delivery,
    DeliveryMethod,
    NoteKind,
    Outcome,
    OutcomeReason,
    Party,
    ReasonCode,
    ReferralStatus,
    Role,
    UrgencyLevel,
)
from models.errors import RuleError
from models.history import HistoryLine
from models.incoming.answers import link_referral, unlink_referral
from models.incoming.letters import IncomingDraft, record_incoming
from models.labels import label
from models.letter.delivery import Delivered, set_delivered, take_back_delivery
from models.letter.letters import issue, void_letter
from models.letter.printing.prints import mark_printed
from models.person.draft import draft_of
from models.person.people import correct_person, person
from models.store import writing
from models.tables import Case, Letter
from tests.case_samples import (
    FOOD,
    consent,
    counted_queries,
    drafted,
    later,
    lettered,
    need_ids,
    opened,
    requested,
    resident,
)
from tests.history_lines import newest_lines
from tests.letter_samples import options


def told(case_id, desk):
    """(title, text) of the lines, oldest first."""
    return [(line.title, line.text) for line in reversed(timeline(case_id, desk))]


def newest(case_id, desk):
    line = timeline(case_id, desk)[0]
    return line.title, line.text


def test_a_new_case_tells_how_it_came_and_what_was_said(desk):
    assert told(opened(desk), desk) == [
        ("Kasus dibuka", "Loket kantor"),
        ("Kebutuhan Pangan dicatat", "Rendah"),
        ("Penjelasan penggunaan data disampaikan", "Siti Contoh"),
    ]


def test_a_line_says_who_and_when(desk):
    case_id = opened(desk)
    lines = timeline(case_id, desk)
    assert {line.author for line in lines} == {desk.name}
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert lines[-1].at.date() == desk.today()


def test_the_mail_about_a_referral_stands_in_its_case(desk):
    case_id = opened(desk)
    referral_id = lettered(desk, case_id)
    letter = case(case_id).letters[0]
    by_hand = Delivered(desk.today(), DeliveryMethod.BY_HAND)
    set_delivered(letter.id, by_hand, desk)
    set_delivered(letter.id, replace(by_hand, received_by="Bambang, staf Dinsos"), desk)
    draft = IncomingDraft(desk.today(), sender="Dinas Sosial", summary="Jawaban")
    came = record_incoming(draft, desk)
    link_referral(came, referral_id, desk)
    take_back_delivery(letter.id, desk)
    unlink_referral(came, referral_id, desk)
    number = letter.number_text
    assert [line for line in told(case_id, desk) if "urat" in line[0]][1:] == [
        (f"Surat {number} dikirim {desk.today():%d-%m-%Y}", ""),
        ("Surat ke Dinsos PPKB", label(Delivery.SENT)),
        (f"Surat {number} dikirim", "Diterima Bambang, staf Dinsos"),
        ("Surat ke Dinsos PPKB", label(Delivery.RECEIPT_SIGNED)),
        ("Surat masuk 1/2026, Dinas Sosial", ""),
        (f"Catatan pengiriman surat {number} dihapus", ""),
        ("Surat ke Dinsos PPKB", label(Delivery.NONE)),
        ("Hubungan dengan surat masuk 1/2026, Dinas Sosial dilepas", ""),
    ]


def test_a_referral_tells_its_moves_and_its_paper(desk):
    case_id = opened(desk)
    referral_id = lettered(desk, case_id)
    set_delivery(referral_id, Delivery.HANDED_TO_RESIDENT, desk)
    refusal = Move(
        ReferralStatus.REJECTED, Party.AGENCY, ReasonCode.NOT_ELIGIBLE, "Bukan warga desa"
    )
    move_referral(referral_id, refusal, desk)
    number = case(case_id).letters[0].number_text
    assert told(case_id, desk)[3:] == [
        ("Rujukan ke Dinsos PPKB disiapkan", ""),
        (f"Surat {number} terbit", "Permohonan Bantuan Kebutuhan Pokok a.n. Siti Contoh"),
        ("Dinsos PPKB: Diajukan ke instansi", ""),
        ("Surat ke Dinsos PPKB", "Dibawa warga"),
        ("Dinsos PPKB: Ditolak", "Tidak memenuhi syarat: Bukan warga desa"),
    ]


def test_only_the_move_an_answer_brought_is_told_by_the_answer(desk):
    case_id = opened(desk)
    first, second = requested(desk, case_id), requested(desk, case_id, "BPBD")
    record_reply(ReplyDraft(second, ReferralStatus.ACCEPTED), desk)
    cancelled = Move(ReferralStatus.CANCELLED, Party.OFFICE, ReasonCode.NOT_ELIGIBLE)
    move_referral(first, cancelled, desk)
    before = history.head()[0]
    record_reply(ReplyDraft(second, ReferralStatus.ACCEPTED), desk)
    assert history.head()[0] == before + 1, "the same again on the same day moves nothing"
    titles = [title for title, _text in told(case_id, desk)[7:]]
    accepted = "BPBD menjawab: Diterima, akan ditangani"
    assert titles == [accepted, "Dinsos PPKB: Dibatalkan", accepted]


def test_a_need_tells_its_outcome_and_its_second_life(desk):
    case_id = opened(desk)
    need_id = need_ids(case_id)[0]
    worse = NeedDraft("food", FOOD, UrgencyLevel.HIGH, "Ada bayi")
    answer_need(need_id, worse, desk)
    outcome = OutcomeDraft(Outcome.PARTLY_MET, OutcomeReason.NO_CAPACITY, "Beras 5 kg")
    settle_need(need_id, outcome, desk)
    reopen_need(need_id, desk)
    assert told(case_id, desk)[3:] == [
        ("Isian Pangan diubah", "Tinggi: Ada bayi"),
        ("Pangan: Terpenuhi sebagian", "Kuota atau anggaran habis: Beras 5 kg"),
        ("Kebutuhan Pangan dibuka kembali", ""),
    ]


def test_every_turn_of_a_planned_step_is_told(desk):
    case_id = opened(desk)
    step_id = add_step(case_id, StepDraft("Jenguk", due_on=dt.date(2026, 3, 20)), desk)
    change_step(step_id, StepDraft("Jenguk ibunya"), desk)
    complete_step(step_id, desk, "Sehat")
    reopen_step(step_id, desk)
    drop_step(step_id, "Sudah pindah", desk)
    assert told(case_id, desk)[3:] == [
        ("Langkah direncanakan", "Jenguk ibunya: 20-03-2026"),
        ("Rencana langkah diubah", "Jenguk ibunya"),
        ("Langkah sudah dikerjakan", "Jenguk ibunya: Sehat"),
        ("Langkah dibuka kembali", "Jenguk ibunya"),
        ("Langkah tidak jadi", "Jenguk ibunya: Sudah pindah"),
    ]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ({"next_step": "Jenguk"}, ("Langkah berikut direncanakan", "Jenguk")),
        ({"next_step": "", "next_step_on": None}, ("Rencana langkah diubah", "")),
    ],
)
def test_a_plan_from_before_plans_had_steps_is_still_told(desk, new, words):
    case_id = opened(desk)
    with writing():
        history.note_event(desk, Action.CHANGE, "case", Case.get().uuid, **new)
    assert told(case_id, desk)[3:] == [words]


def test_closing_and_reopening_are_told_once_each_with_who_confirmed(desk):
    case_id = opened(desk)
    correct_case(case_id, CaseDetails(place="Kebun"), desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    reopen_case(case_id, "Bantuan berhenti", desk, tuple(need_ids(case_id)))
    assert told(case_id, desk)[3:] == [
        ("Keterangan kasus diperbaiki", ""),
        ("Pangan: Terpenuhi", ""),
        ("Kasus ditutup", "Siti Contoh: kunjungan"),
        ("Kasus dibuka kembali", "Bantuan berhenti"),
        ("Kebutuhan Pangan dibuka kembali", ""),
    ]


def test_a_letter_tells_its_number_its_printing_and_its_end(desk):
    case_id = opened(desk)
    referral_id = drafted(desk, case_id)
    letter = issue(referral_id, options(referral_id, desk), lambda _: b"/Count 1", desk)
    mark_printed(letter.id, desk)
    void_letter(letter.id, "Salah alamat", desk)
    lines = dict(told(case_id, desk))
    number = letter.number_text
    assert lines[f"Surat {number} terbit"] == Letter.get().subject
    assert f"Surat {number} dikirim ke printer" in lines and f"Surat {number} dicetak" in lines
    assert lines[f"Surat {number} dibatalkan"] == "Salah alamat"


def test_a_consent_and_its_withdrawal_are_told(desk):
    case_id = opened(desk)
    child = consent("BAZNAS", relation="ibu")
    sharing_id = record_sharing(case(case_id).person.id, child, desk, case_id)
    assert newest(case_id, desk) == ("Persetujuan: Baznas", "Siti Contoh (ibu)")
    withdraw_sharing(sharing_id, desk.today(), desk)
    assert newest(case_id, desk) == ("Dasar berbagi data ditarik", "")


def test_a_note_stands_between_what_came_before_and_after(desk):
    case_id = opened(desk)
    add_note(case_id, NoteDraft("Rumah kosong", NoteKind.VISIT), later(desk, 1))
    requested(later(desk, 2), case_id)
    note = timeline(case_id, desk)[2]
    assert (note.kind, note.title, note.text) == (TimelineKind.NOTE, "Kunjungan", "Rumah kosong")
    assert note.on == later(desk, 1).today()


@pytest.mark.parametrize(
    ("role", "name", "text"),
    [
        (Role.CLERK, "Lain Contoh", RESTRICTED),
        (Role.AUDITOR, "Lain Contoh", RESTRICTED),
        (Role.RESPONSIBLE, "Lain Contoh", "Kekerasan di rumah"),
        (Role.CLERK, None, "Kekerasan di rumah"),
    ],
)
def test_a_restricted_note_is_read_by_its_author_and_the_responsible(desk, role, name, text):
    case_id = opened(desk)
    add_note(case_id, NoteDraft("Kekerasan di rumah", restricted=True), desk)
    reader = replace(desk, role=role, name=name or desk.name)
    assert newest(case_id, reader) == ("Catatan", text)


def test_another_case_of_the_same_resident_is_not_told_here(desk):
    case_id = opened(desk)
    before = told(case_id, desk)
    opened(desk, "school", person_id=case(case_id).person.id)
    assert told(case_id, desk) == before


def test_a_long_case_costs_no_more_queries_than_a_short_one(desk):
    short, long = opened(desk), opened(desk, "food", "school")
    for number in range(20):
        add_note(long, NoteDraft(f"Catatan {number}"), desk)
    requested(desk, long)
    with counted_queries() as few:
        timeline(short, desk)
    with counted_queries() as many:
        lines = timeline(long, desk)
    assert len(lines) == 26
    assert len(many) == len(few) < 21


def test_erased_values_leave_a_line_that_says_so(desk):
    case_id = opened(desk)
    add_note(case_id, NoteDraft("Nama tetangga"), desk)
    uuid = next(line.subject_uuid for line in newest_lines(limit=5) if line.subject == "note")
    history.blank(uuid, "Permintaan warga", "Kepala Desa", desk)
    assert newest(case_id, desk) == ("Isi riwayat ini telah dihapus atas persetujuan", "")


def test_to_a_clerk_reading_a_case_is_no_event_of_it(desk):
    case_id, clerk = opened(desk, restricted=True), replace(desk, role=Role.CLERK)
    before = told(case_id, clerk)
    case(case_id, clerk)
    assert told(case_id, clerk) == before


def test_what_no_sentence_knows_is_left_out(desk):
    line = HistoryLine(1, desk.clock.now(), True, "", "", Action.CHANGE, "", "", {}, {"x": 1})
    names = Named({}, {}, {})
    assert words_of(replace(line, subject="office"), names) is None
    for subject in set(SUBJECTS) - {"case", "need", "note", "plan_step"}:
        assert words_of(replace(line, subject=subject), names) is None


def test_a_case_that_is_not_there_has_no_timeline(desk):
    with pytest.raises(RuleError, match="not_found"):
        timeline(4711, desk)


def test_a_decile_asked_with_a_need_is_told_and_nothing_else_of_the_resident(desk):
    person_id = resident(desk, dtsen_decile=5)
    correct_person(person_id, replace(draft_of(person(person_id)), dtsen_decile=4), desk)
    case_id = opened(desk, person_id=person_id)
    asked = {**FOOD, "welfare_decile": 2, "welfare_checked_on": "2026-03-02"}
    answer_need(need_ids(case_id)[0], NeedDraft("food", asked), desk)
    unknown = {**FOOD, "welfare_checked_on": "2026-03-03"}
    answer_need(need_ids(case_id)[0], NeedDraft("food", unknown), desk)
    correct_person(person_id, replace(draft_of(person(person_id)), name="Siti Aminah"), desk)
    assert told(case_id, desk)[3:] == [
        ("Isian Pangan diubah", "Sedang"),
        ("Desil DTSEN warga dicatat", "2, diperiksa 2 Maret 2026"),
        ("Isian Pangan diubah", "Rendah"),
        ("Desil DTSEN warga dicatat", "belum ada, diperiksa 3 Maret 2026"),
    ]
