"""Of a case's documents and photos only those of a referral leave, with nothing they hide."""

from dataclasses import replace

import pytest

from models.case.attachment.attachments import (
    AttachmentDraft,
    add_attachment,
    attachments_of,
    change_attachment,
    withdraw_attachment,
)
from models.case.attachment.place import Filing
from models.codes import BatchKind
from models.tables import Referral
from reports.scans import read_attachment
from tests.batch_office import acknowledge, bytes_of, make, sent_case, trusted_district
from tests.models.batch.test_content import opened
from tests.picture_samples import SECRET, phone_photo, stored_photo


@pytest.fixture
def district(desk, tmp_path, random_bytes):
    return trusted_district(tmp_path, random_bytes, desk)


@pytest.fixture
def referral_id(desk):
    return sent_case(desk)


def add(referral_id, desk, seed=1, *, title="Foto rumah", sent=True, **more):
    referral = Referral.get_by_id(referral_id)
    filing = Filing(title, referral.need_id, "", referral_id if sent else None)
    draft = AttachmentDraft(stored_photo(seed), replace(filing, **more))
    return add_attachment(referral.need.case_id, draft, desk)


def titles(batch):
    return [row["title"] for row in batch.rows("attachments")]


def test_a_photo_leaves_without_its_place_its_day_and_its_old_name(district, referral_id, desk):
    file = read_attachment(phone_photo())
    filing = Filing("Foto rumah", referral_id=referral_id)
    case_id = Referral.get_by_id(referral_id).need.case_id
    draft = AttachmentDraft(file, filing, "IMG-KENARI.jpg", keep_place=True)
    add_attachment(case_id, draft, desk)
    batch = opened(district, make(desk))
    assert set(batch.rows("attachments")[0]) == {
        "id",
        "record_state",
        "referral_id",
        "title",
        "document",
    }
    everything = batch.everything()
    for hidden in (b"KENARI", b"114.12", b"8.60833", SECRET):
        assert hidden not in everything
    assert attachments_of(case_id, desk)[0].latitude == -8.60833


def test_restricted_ones_and_those_of_no_referral_stay(district, referral_id, desk):
    add(referral_id, desk, 1, title="Hasil visum", restricted=True)
    add(referral_id, desk, 2, title="Foto kasus", sent=False)
    add(referral_id, desk, 3)
    batch = opened(district, make(desk))
    assert titles(batch) == ["Foto rumah"]
    photos = [row for row in batch.rows("documents") if row["media_type"] == "image/jpeg"]
    assert len(photos) == 1
    assert stored_photo(1).content not in batch.members.values()
    assert stored_photo(2).content not in batch.members.values()


def test_what_was_filed_by_mistake_and_never_sent_leaves_no_trace(district, referral_id, desk):
    withdraw_attachment(add(referral_id, desk, title="KTP tetangga"), "Salah orang", desk)
    batch = opened(district, make(desk))
    assert titles(batch) == []
    assert stored_photo().content not in batch.members.values()


@pytest.mark.parametrize("kind", [BatchKind.DELTA, BatchKind.FULL])
def test_what_was_sent_is_taken_back_by_its_state_and_not_sent_again(
    district, referral_id, desk, kind
):
    attachment_id = add(referral_id, desk)
    first = make(desk)
    assert stored_photo().content in opened(district, first).members.values()
    acknowledge(first)
    withdraw_attachment(attachment_id, "Salah orang", desk)
    second = make(desk, kind)
    batch = opened(district, second)
    assert [row["record_state"] for row in batch.rows("attachments")] == ["withdrawn"]
    assert stored_photo().content not in batch.members.values()
    assert b"Salah orang" not in batch.everything()
    assert bytes_of(second)


def test_a_photo_joins_a_referral_later_and_leaves_with_the_next_batch(district, referral_id, desk):
    attachment_id = add(referral_id, desk, sent=False)
    acknowledge(make(desk))
    change_attachment(attachment_id, Filing("Foto rumah", referral_id=referral_id), desk)
    batch = opened(district, make(desk, BatchKind.DELTA))
    assert titles(batch) == ["Foto rumah"]
    assert stored_photo().content in batch.members.values()
