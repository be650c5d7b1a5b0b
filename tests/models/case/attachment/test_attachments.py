"""A document is filed once, is read by who may, and is never lost nor left behind half filed."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.access import keys
from models.access.keys import TEST_COST
from models.case.attachment.attachments import (
    HIDDEN,
    AttachmentDraft,
    add_attachment,
    also_in,
    attachments_of,
    change_attachment,
    forget_place,
    note_exported,
    note_print,
    open_attachment,
    space_taken,
    withdraw_attachment,
)
from models.case.attachment.documents import checklist
from models.case.attachment.files import LARGEST_STORED, PDF, FileContent
from models.case.attachment.place import Filing
from models.case.timeline import TimelineKind, timeline
from models.codes import PrintState, Role
from models.desk import Clock
from models.errors import RuleError, StoreError
from models.storage.backup import make_backup
from models.storage.restore import restore_backup
from models.storage.stored_files import read_file
from models.store import Owner, close_store, open_store, writing
from models.tables import Attachment, Case, Household, Person, StoredFile, files_database
from tests.case_samples import drafted, need_ids, opened, resident
from tests.picture_samples import stored_photo

HOUSE_PHOTO = Filing("Foto rumah")
HERE = (-8.60833, 114.12)


@pytest.fixture
def case_id(desk):
    return opened(desk, "health", "house")


def add(case_id, desk, seed=1, filing=HOUSE_PHOTO, **more):
    file = replace(stored_photo(seed), **more.pop("file", {}))
    return add_attachment(case_id, AttachmentDraft(file, filing, **more), desk)


def only(case_id, desk):
    (view,) = attachments_of(case_id, desk)
    return view


def code_of(refused):
    return refused.value.code, refused.value.field


def test_a_photo_is_filed_with_all_one_wants_to_know_of_it(case_id, desk):
    health = need_ids(case_id)[0]
    add(
        case_id,
        desk,
        filing=Filing("", health, "jkn"),
        original_name="D:\\Foto\\sri\\IMG-2026 .jpg",
        file={"taken_on": dt.date(2026, 3, 14)},
    )
    view = only(case_id, desk)
    assert (view.title, view.document_label) == ("Kartu atau nomor JKN",) * 2
    assert (view.need_id, view.agency, view.original_name) == (health, "", "IMG-2026 .jpg")
    assert (view.width, view.height, view.size) == (320, 240, len(stored_photo().content))
    assert (view.taken_on, view.added_by) == (dt.date(2026, 3, 14), "Sri Contoh")
    assert open_attachment(view.id, desk) == stored_photo().content


def test_its_document_counts_as_received_from_the_first_day_on(case_id, desk):
    health = need_ids(case_id)[0]
    first = add(case_id, desk, filing=Filing("", health, "jkn"))
    second = add(case_id, desk, 2, filing=Filing("Belakang", health, "jkn"))
    (line,) = [line for line in checklist(health) if line.code == "jkn"]
    assert line.received_on == dt.date(2026, 3, 16)
    assert line.attachment_ids == (first, second)


@pytest.mark.parametrize("keep", [True, False])
def test_the_place_is_kept_only_where_the_clerk_says_so(case_id, desk, keep):
    attachment_id = add(case_id, desk, file={"place": HERE}, keep_place=keep)
    view = only(case_id, desk)
    assert (view.latitude, view.longitude) == (HERE if keep else (None, None))
    forget_place(attachment_id, desk)
    assert only(case_id, desk).latitude is None


def test_a_day_that_has_not_come_is_a_wrong_clock_and_left_out(case_id, desk):
    add(case_id, desk, file={"taken_on": dt.date(2031, 1, 1)})
    assert only(case_id, desk).taken_on is None


def test_the_same_file_is_not_filed_twice_in_a_case(case_id, desk):
    add(case_id, desk)
    with pytest.raises(RuleError) as refused:
        add(case_id, desk, filing=Filing("Foto lain"))
    assert code_of(refused) == ("attachment.duplicate", "file")
    assert refused.value.details["title"] == "Foto rumah"
    assert len(attachments_of(case_id, desk)) == 1


def test_a_withdrawn_one_may_be_filed_anew(case_id, desk):
    withdraw_attachment(add(case_id, desk), "Salah kasus", desk)
    assert attachments_of(case_id, desk) == ()
    add(case_id, desk)
    assert only(case_id, desk).title == "Foto rumah"


def test_the_same_file_in_a_case_of_the_household_is_told_by_its_number(desk):
    mother, child, stranger = (opened(desk) for _ in range(3))
    people = [Case.get_by_id(each).person_id for each in (mother, child)]
    with writing():
        home = history.create(Household, desk, kk="3510041708909099")
    Person.update(household=home).where(Person.id.in_(people)).execute()
    for each in (mother, stranger):
        add(each, desk)
    sha256 = only(mother, desk).sha256
    assert also_in(child, sha256) == (Case.get_by_id(mother).number,)
    assert also_in(mother, sha256) == ()
    Attachment.update(restricted=1).execute()
    assert also_in(child, sha256) == ()


@pytest.mark.parametrize(
    ("filing", "code"),
    [
        (Filing(" "), ("attachment.title_required", "title")),
        (Filing("x", document="jkn"), ("attachment.unknown_document", "document")),
        (Filing("x", need_id=99), ("attachment.other_case", "need_id")),
        (Filing("x", referral_id=99), ("attachment.other_case", "referral_id")),
    ],
)
def test_what_does_not_belong_to_the_case_is_refused(case_id, desk, filing, code):
    with pytest.raises(RuleError) as refused:
        add(case_id, desk, filing=filing)
    assert code_of(refused) == code


def test_a_referral_brings_its_need_along_and_no_other(case_id, desk):
    referral_id = drafted(desk, case_id)
    health, house = need_ids(case_id)
    add(case_id, desk, filing=Filing("Foto", referral_id=referral_id))
    view = only(case_id, desk)
    assert (view.need_id, view.agency) == (health, "Dinsos PPKB")
    with pytest.raises(RuleError) as refused:
        change_attachment(view.id, Filing("Foto", house, referral_id=referral_id), desk)
    assert code_of(refused) == ("attachment.other_need", "referral_id")
    change_attachment(view.id, Filing("Tampak depan", house), desk)
    view = only(case_id, desk)
    assert (view.title, view.need_id, view.referral_id) == ("Tampak depan", house, None)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ({"content": b"MZ"}, "attachment.kind"),
        ({"media_type": "text/html"}, "attachment.kind"),
        ({"content": b"\xff\xd8\xff" + bytes(LARGEST_STORED)}, "attachment.too_large"),
    ],
)
def test_only_what_was_drawn_anew_is_stored(case_id, desk, file, code):
    with pytest.raises(RuleError) as refused:
        add(case_id, desk, file=file)
    assert refused.value.code == code
    assert StoredFile.select().count() == 0


def test_a_full_disk_leaves_nothing_half_filed(case_id, desk):
    pages = files_database.execute_sql("PRAGMA page_count").fetchone()[0]
    files_database.execute_sql(f"PRAGMA max_page_count = {pages}")
    before = history.head()[0]
    with pytest.raises(StoreError, match="store.disk_full"):
        add(case_id, desk, file={"content": stored_photo().content + bytes(200_000)})
    assert attachments_of(case_id, desk) == () and history.head()[0] == before
    assert checklist(need_ids(case_id)[0])[0].received_on is None
    files_database.execute_sql("PRAGMA max_page_count = 100000")
    add(case_id, desk)
    assert open_attachment(only(case_id, desk).id, desk) == stored_photo().content


def test_a_restricted_one_is_for_who_filed_it_and_the_responsible(case_id, desk):
    clerk = replace(desk, role=Role.CLERK)
    other = replace(clerk, account_uuid="other", name="Budi Contoh")
    attachment_id = add(case_id, clerk, filing=Filing("Hasil visum", restricted=True))
    for reader in (clerk, replace(other, role=Role.RESPONSIBLE)):
        assert only(case_id, reader).title == "Hasil visum"
        assert open_attachment(attachment_id, reader)
    hidden = only(case_id, other)
    assert (hidden.title, hidden.readable, hidden.original_name) == (HIDDEN, False, "")
    for attempt in (
        lambda: open_attachment(attachment_id, other),
        lambda: note_exported(attachment_id, other),
        lambda: note_print(attachment_id, PrintState.QUEUED, other),
        lambda: withdraw_attachment(attachment_id, "Salah", other),
        lambda: change_attachment(attachment_id, HOUSE_PHOTO, other),
    ):
        with pytest.raises(RuleError, match="attachment.restricted"):
            attempt()
    with pytest.raises(RuleError) as refused:
        add(case_id, other)
    assert refused.value.details["title"] == HIDDEN
    lines = [(line.title, line.text) for line in timeline(case_id, other)]
    assert ("Lampiran ditambahkan", HIDDEN) in lines and "visum" not in str(lines)


def test_each_look_at_a_restricted_one_is_in_the_history(case_id, desk):
    attachment_id = add(case_id, desk, filing=Filing("Hasil visum", restricted=True))
    open_attachment(attachment_id, desk)
    newest = timeline(case_id, desk)[0]
    assert (newest.title, newest.author) == ("Lampiran terbatas dibuka", "Sri Contoh")
    before = history.head()[0]
    change_attachment(attachment_id, Filing("Hasil visum"), desk)
    open_attachment(attachment_id, desk)
    assert history.head()[0] == before + 1  # only the change


def test_the_timeline_tells_what_became_of_it(case_id, desk):
    attachment_id = add(case_id, desk)
    change_attachment(attachment_id, Filing("Tampak depan"), desk)
    for state in (PrintState.QUEUED, PrintState.PRINTED):
        note_print(attachment_id, state, desk)
    note_exported(attachment_id, desk)
    withdraw_attachment(attachment_id, "Rumah orang lain", desk)
    lines = [line for line in timeline(case_id, desk) if line.kind is TimelineKind.ATTACHMENT]
    assert [(line.title, line.text) for line in reversed(lines)] == [
        ("Lampiran ditambahkan", "Tampak depan"),
        ("Keterangan lampiran diubah", "Tampak depan"),
        ("Lampiran dikirim ke printer", "Tampak depan"),
        ("Lampiran dicetak", "Tampak depan"),
        ("Lampiran disalin ke luar Simpul", "Tampak depan"),
        ("Lampiran ditarik", "Tampak depan: Rumah orang lain"),
    ]


def test_taking_one_out_needs_a_reason_and_keeps_its_bytes(case_id, desk):
    attachment_id = add(case_id, desk)
    with pytest.raises(RuleError) as refused:
        withdraw_attachment(attachment_id, "  ", desk)
    assert code_of(refused) == ("attachment.reason_required", "reason")
    sha256 = only(case_id, desk).sha256
    withdraw_attachment(attachment_id, "Salah kasus", desk)
    with pytest.raises(RuleError, match="record.not_found"):
        open_attachment(attachment_id, desk)
    assert read_file(sha256) == stored_photo().content


@pytest.mark.parametrize("not_received", [True, False])
def test_the_paper_of_a_wrong_photo_may_have_been_seen_all_the_same(case_id, desk, not_received):
    health = need_ids(case_id)[0]
    attachment_id = add(case_id, desk, filing=Filing("", health, "jkn"))
    withdraw_attachment(attachment_id, "Kartu orang lain", desk, not_received=not_received)
    (line,) = [line for line in checklist(health) if line.code == "jkn"]
    assert (line.received, line.attachment_ids) == (not not_received, ())


def test_one_knows_how_much_room_the_attachments_take(case_id, desk):
    assert space_taken() == (0, 0)
    add(case_id, desk)
    add(opened(desk, person_id=resident(desk, "Budi Contoh")), desk)  # the same file, stored once
    assert space_taken() == (1, len(stored_photo().content))


def test_an_auditor_reads_and_files_nothing(case_id, desk):
    with pytest.raises(RuleError, match="account.read_only"):
        add(case_id, replace(desk, role=Role.AUDITOR))
    assert attachments_of(case_id, desk) == ()


def test_a_restored_backup_has_the_files(store, case_id, desk, tmp_path):
    add(case_id, desk)
    page = FileContent(b"%PDF-1.7 halaman", PDF)
    add_attachment(case_id, AttachmentDraft(page, Filing("Surat")), desk)
    clock = Clock(lambda: dt.datetime(2026, 4, 1, 1, tzinfo=dt.UTC))
    (tmp_path / "stick").mkdir()
    make_backup(tmp_path / "stick", clock)
    close_store()
    (backup,) = (path for path in (tmp_path / "stick").iterdir() if path.is_dir())
    owner = Owner("sri", "Sri Contoh", "angin laut pasir batu")
    restore_backup(backup, store.recovery_code, tmp_path / "new", owner, clock, cost=TEST_COST)
    open_store(tmp_path / "new", keys.unlock(tmp_path / "new", "sri", owner.password))
    found = [open_attachment(view.id, desk) for view in attachments_of(case_id, desk)]
    assert found == [stored_photo().content, page.content]
