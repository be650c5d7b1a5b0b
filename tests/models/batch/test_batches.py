"""A batch is in the store before it is a file, and every time it is the same file."""

import dataclasses
import datetime as dt
import hashlib
import itertools

import pytest

from models import history
from models.batch import batches
from models.batch import parts as batch_parts
from models.batch.district_digits import key_digits
from models.batch.trust import import_trust
from models.codes import Action, BatchKind, BatchState
from models.errors import Cancelled, FileRefused, RuleError, StoreError
from models.storage.stored_files import read_file
from models.store import close_store, open_store
from models.tables import Batch, BatchFile, DistrictTrust, History, Installation
from reports.batch.seal import seal
from tests.batch_office import (
    acknowledge,
    attach,
    bytes_of,
    make,
    practice_office,
    sent_case,
    trusted_district,
)
from tests.conftest import ticking
from tests.letter_samples import referral


@pytest.fixture
def district(desk, tmp_path, random_bytes):
    return trusted_district(tmp_path, random_bytes, desk)


def refused(call, *arguments, **named):
    with pytest.raises(RuleError) as error:
        call(*arguments, **named)
    return error.value.code


def test_batches_follow_each_other_in_one_chain(desk, district):
    sent_case(desk)
    first, second = make(desk), make(desk)
    reports = [district.verify(bytes_of(row)) for row in (first, second)]
    assert [report.header.sequence for report in reports] == [1, 2]
    assert reports[0].header.previous == ""
    assert reports[1].header.previous == reports[0].sha256
    assert first.file_name.startswith("3510042009-")
    assert first.file_name.endswith("-000001.zip.age")
    assert (first.digits, first.state) == (reports[0].digits, BatchState.READY)


def test_a_batch_carries_the_head_of_the_history(desk, district):
    sent_case(desk)
    number, head = history.head()
    header = district.verify(bytes_of(make(desk))).header
    assert (header.history_number, header.history_hash) == (number, head)
    assert header.cutoff_to == number


def test_written_twice_it_is_the_same_file(desk, district, tmp_path):
    sent_case(desk)
    row = make(desk)
    (tmp_path / "stick").mkdir()
    (tmp_path / "web").mkdir()
    first = batches.write_batch(row.id, tmp_path / "stick", desk)
    assert batches.batch(row.id).state == BatchState.WRITTEN
    sent_case(desk, "Budi Contoh", 9002)
    again = batches.write_batch(row.id, tmp_path / "web", desk)
    assert first.read_bytes() == again.read_bytes() == bytes_of(row)
    assert batches.write_batch(row.id, tmp_path / "stick", desk) == first
    exported = History.select().where(History.action == Action.EXPORT, History.subject == "batch")
    assert exported.count() == 3


def test_another_file_of_that_name_is_not_overwritten(desk, district, tmp_path):
    sent_case(desk)
    row = make(desk)
    (tmp_path / row.file_name).write_bytes(b"a batch of another epoch")
    with pytest.raises(StoreError, match=r"batch\.other_file_there"):
        batches.write_batch(row.id, tmp_path, desk)
    assert (tmp_path / row.file_name).read_bytes() == b"a batch of another epoch"
    assert batches.batch(row.id).state == BatchState.READY


def test_what_a_stopped_program_did_not_write_is_written_at_the_next_start(
    store, desk, district, tmp_path
):
    sent_case(desk)
    row, waiting = make(desk), make(desk)
    stick = tmp_path / "stick"
    with pytest.raises(StoreError, match=r"file\.no_folder"):
        batches.write_batch(row.id, stick, desk)  # pulled out
    close_store()
    open_store(store.folder, store.key, ticking())
    assert batches.resume_batches(desk) == ()
    stick.mkdir()
    (done,) = batches.resume_batches(desk)
    assert (done.id, done.state) == (row.id, BatchState.WRITTEN)
    assert (stick / row.file_name).read_bytes() == bytes_of(row)
    assert batches.batch(waiting.id).state == BatchState.READY


def test_a_batch_that_cannot_be_sealed_leaves_no_trace(desk, district):
    sent_case(desk)
    before = history.head()[0]

    def broken(*arguments):
        raise FileRefused("batch.bad_csv", table="persons")

    with pytest.raises(FileRefused):
        batches.make_batch(BatchKind.FULL, broken, desk)

    def stopped(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        batches.make_batch(BatchKind.FULL, seal, desk, stopped)
    assert (Batch.select().count(), history.head()[0]) == (0, before)
    assert make(desk).sequence == 1


def test_an_office_without_a_district_makes_no_batch(desk):
    sent_case(desk)
    assert refused(batches.make_batch, BatchKind.FULL, seal, desk) == "trust.missing"


def test_a_practice_list_that_got_into_a_real_office_is_not_used(desk, district):
    sent_case(desk)
    practice_office(False)
    assert refused(batches.make_batch, BatchKind.FULL, seal, desk) == "trust.practice_for_real"


def test_a_real_list_that_got_into_a_practice_office_is_not_used(desk, district):
    sent_case(desk)
    practice_office(False)
    real = district.renewed(practice=False)
    DistrictTrust.delete().execute()
    import_trust(real, key_digits(district.trust.root_key), desk)
    practice_office()
    assert refused(batches.make_batch, BatchKind.FULL, seal, desk) == "trust.real_for_practice"


def test_an_expired_list_needs_a_second_yes(desk, district):
    sent_case(desk)
    import_trust(district.renewed(valid_until=dt.date(2026, 3, 1)), "", desk)
    assert refused(batches.make_batch, BatchKind.FULL, seal, desk) == "trust.expired"
    (row,) = batches.make_batch(BatchKind.FULL, seal, desk, expired_confirmed=True)
    assert row.state == BatchState.READY


def test_nothing_new_makes_no_batch(desk, district):
    assert refused(batches.make_batch, BatchKind.FULL, seal, desk) == "batch.nothing_to_send"
    sent_case(desk)
    acknowledge(make(desk))
    assert refused(batches.make_batch, BatchKind.DELTA, seal, desk) == "batch.nothing_to_send"
    assert batches.pending().cases == 0


def test_only_the_district_can_say_that_it_arrived(desk, district, tmp_path):
    sent_case(desk)
    row = make(desk)
    today = desk.today()
    assert refused(batches.mark_sent, row.id, today, "flashdisk", desk) == "batch.not_written"
    batches.write_batch(row.id, tmp_path, desk)
    assert refused(batches.mark_sent, row.id, today, " ", desk) == "batch.how_required"
    tomorrow = today + dt.timedelta(days=1)
    assert refused(batches.mark_sent, row.id, tomorrow, "web", desk) == "date.in_future"
    batches.mark_sent(row.id, today, "flashdisk, Pak Camat", desk)
    sent = batches.batch(row.id)
    assert (sent.state, sent.sent_on, sent.sent_how) == (
        BatchState.SENT,
        today,
        "flashdisk, Pak Camat",
    )
    assert batches.pending().since is None  # the next delta still brings everything
    acknowledge(row)
    assert refused(batches.mark_sent, row.id, today, "web", desk) == "batch.already_answered"
    assert batches.pending().since == sent.made_at


def test_pending_says_what_waits(desk, district):
    sent_case(desk)
    referral(desk, "Budi Contoh", serial=9002, sharing=None)
    waits = batches.pending()
    assert (waits.cases, waits.referrals, waits.letters, waits.not_shared) == (1, 1, 1, 1)


def test_a_new_epoch_starts_at_one_and_names_the_batch_before(desk, district):
    sent_case(desk)
    last = make(desk)
    Installation.update(epoch=2).execute()
    header = district.verify(bytes_of(make(desk))).header
    assert (header.epoch, header.sequence) == (2, 1)
    assert header.previous == district.verify(bytes_of(last)).sha256


# --- what is too much for one file ----------------------------------------------------------------


@pytest.fixture
def full_office(desk, district, monkeypatch):
    """Six cases with a photograph each that together do not fit."""
    for number in range(6):
        rid = sent_case(desk, f"Warga Contoh {number}", 9001 + number)
        photo = b"\xff\xd8\xff" + hashlib.shake_256(bytes([number])).digest(30_000)
        attach(rid, photo, "image/jpeg", "Foto rumah", desk)
    monkeypatch.setattr(batch_parts, "AIM", 80_000)
    monkeypatch.setattr(batches, "AIM", 80_000)


def test_too_much_becomes_several_batches_that_each_hold_alone(desk, district, full_office):
    rows = batches.make_batch(BatchKind.FULL, seal, desk)
    reports = [district.verify(bytes_of(row)) for row in rows]
    assert len(rows) > 2
    assert all(row.size <= 80_000 for row in rows)
    assert [report.header.part for report in reports] == list(range(1, len(rows) + 1))
    assert [report.header.more for report in reports] == [True] * (len(rows) - 1) + [False]
    assert len({report.header.cutoff_to for report in reports}) == 1
    assert sum(report.header.counts["cases"] for report in reports) == 6
    assert sum(report.header.totals["documents_included"] for report in reports) == 12
    for before, after in itertools.pairwise(reports):
        assert after.header.previous == before.sha256


def test_a_wrong_estimate_is_mended_by_halving(desk, district, full_office, monkeypatch):
    monkeypatch.setattr(batch_parts, "AIM", 10**9)
    rows = batches.make_batch(BatchKind.FULL, seal, desk)
    reports = [district.verify(bytes_of(row)) for row in rows]
    assert all(row.size <= 80_000 for row in rows)
    assert [report.header.sequence for report in reports] == list(range(1, len(rows) + 1))
    assert sum(report.header.counts["cases"] for report in reports) == 6


def test_a_delta_starts_only_after_a_cut_whose_every_part_arrived(desk, district, full_office):
    first, *others = batches.make_batch(BatchKind.FULL, seal, desk)
    acknowledge(first)
    assert batches.pending().cases == 6
    for row in others:
        acknowledge(row)
    assert batches.pending().cases == 0


def test_files_of_a_rejected_batch_travel_again(desk, district):
    sent_case(desk)
    row = make(desk)
    assert district.verify(bytes_of(make(desk))).header.totals["documents_included"] == 0
    Batch.update(state=BatchState.REJECTED).where(Batch.id == row.id).execute()
    assert district.verify(bytes_of(make(desk))).header.totals["documents_included"] == 1
    assert BatchFile.select().count() == 2


def test_the_sealed_bytes_stay_when_the_store_is_opened_again(store, desk, district):
    sent_case(desk)
    row = make(desk)
    data = bytes_of(row)
    close_store()
    open_store(store.folder, store.key, ticking())
    assert read_file(Batch.get_by_id(row.id).sha256) == data
    assert [one.id for one in batches.batches()] == [row.id]
    assert dataclasses.asdict(batches.batch(row.id)) == dataclasses.asdict(row)


def test_a_folder_that_cannot_be_remembered_is_asked_for_again(desk, district, tmp_path):
    sent_case(desk)
    row = make(desk)
    odd = tmp_path / "stik\u202e"
    with pytest.raises(StoreError):
        batches.write_batch(row.id, odd, desk)
    odd.mkdir()
    assert batches.resume_batches(desk) == ()
    assert batches.write_batch(row.id, odd, desk).read_bytes() == bytes_of(row)
