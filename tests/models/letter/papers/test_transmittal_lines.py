"""What goes with a surat pengantar is listed so that it can be ticked off, and tells no secret."""

import datetime as dt
from dataclasses import replace

from models.batch.batches import BatchRow
from models.codes import BatchKind, BatchState, LetterKind, Sifat
from models.letter import letters
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.numbering.voiding import void_letter
from models.letter.papers.transmittal_lines import (
    MOST_ON_LINE,
    Consignment,
    consignment_of_batch,
    consignment_of_letters,
)
from models.office import office
from tests.letter_samples import options, referral

BATCH = BatchRow(
    id=3,
    kind=BatchKind.DELTA,
    epoch=1,
    sequence=7,
    part=2,
    file_name="3510042009-ab3d-000007.zip.age",
    state=BatchState.WRITTEN,
    size=1,
    counts={"cases": 24, "letters": 20, "history": 9},
    digits="00001 00002 00003 00004 00005 00006",
    made_at=dt.datetime(2026, 11, 23, 18, 0, tzinfo=dt.UTC),
    written_at=None,
    folder="",
    sent_on=None,
    sent_how="",
)


def plain(document):
    return b"/Count 1 " + document.number_text.encode()


def sent(desk, serial=9001, referral_id=None, *, changes=None, **details):
    rid = referral_id or referral(desk, f"Siti {serial}", serial=serial, **details)
    return letters.issue(rid, options(rid, desk, **(changes or {})), plain, desk)


def test_letters_to_one_agency_are_grouped_by_kind_and_addressed_to_it(desk):
    first = sent(desk)
    again = sent(desk, 9002)
    carried = sent(desk, 9003, changes={"kind": LetterKind.INTRODUCTION})
    found = consignment_of_letters([carried.id, again.id, first.id])
    assert [(line.what, line.quantity) for line in found.lines] == [
        ("Surat dinas", "2 (dua) surat"),
        ("Surat pengantar warga", "1 (satu) surat"),
    ]
    assert found.lines[0].remarks.split("\n") == [
        f"{first.number_text} a.n. Siti 9001",
        f"{again.number_text} a.n. Siti 9002",
    ]
    assert found.lines[0].letter_ids == (first.id, again.id)
    assert found.addressee == letters.letter(first.id).addressee and found.addressee_place


def test_letters_to_several_agencies_go_through_the_camat(desk):
    ids = [sent(desk).id, sent(desk, 9002, agency_code="PUSKESMAS").id]
    found = consignment_of_letters(ids)
    assert (found.addressee, found.addressee_place) == ("Camat Tegaldlimo", "Tegaldlimo")
    assert all(line.what.startswith("Surat dinas untuk ") for line in found.lines)
    assert len(found.lines) == 2


def test_a_secret_letter_and_one_of_a_restricted_case_show_their_number_alone(desk):
    secret = sent(desk, agency_code="PUSKESMAS", changes={"sifat": Sifat.RAHASIA, "copies": ()})
    restricted = sent(desk, 9002, agency_code="PUSKESMAS", restricted=True)
    [line] = consignment_of_letters([secret.id, restricted.id]).lines
    assert line.remarks == f"{secret.number_text}\n{restricted.number_text}"


def test_what_was_not_issued_is_left_out_and_named(desk):
    void = sent(desk)
    void_letter(void.id, "salah alamat", desk)
    [kept] = reserve_numbers(Reservation(desk.today()), desk)
    found = consignment_of_letters([void.id, kept])
    assert found.lines == ()
    assert found.left_out == (void.number_text, "2")


def test_more_letters_than_one_line_holds_go_on_in_the_next(desk):
    rid = referral(desk)
    ids = [sent(desk, referral_id=rid).id for _ in range(MOST_ON_LINE + 1)]
    first, further = consignment_of_letters(ids).lines
    assert (len(first.letter_ids), len(further.letter_ids)) == (MOST_ON_LINE, 1)
    assert further.what == "Surat dinas (lanjutan)"


def test_a_batch_is_known_by_its_name_its_counts_and_its_thirty_digits(desk):
    found = consignment_of_batch(BATCH)
    file, content, digits = found.lines
    assert "perubahan nomor urut 7, bagian 2, dibuat 24 November 2026" in file.remarks
    assert file.remarks.endswith(BATCH.file_name)
    assert content.quantity == "24 kasus\n20 surat"
    assert digits.remarks == "00001 00002 00003\n00004 00005 00006"
    assert all(line.batch_id == 3 for line in found.lines)
    assert "Dinas Sosial" in found.addressee
    assert "lengkap" in consignment_of_batch(replace(BATCH, kind=BatchKind.FULL)).lines[0].remarks


def test_where_no_social_office_is_known_the_district_itself_is_named(desk):
    from models.tables import Agency

    Agency.update(active=0).execute()
    view = office()
    assert consignment_of_batch(BATCH).addressee == (
        f"Penerima paket data {view.regency_term} {view.regency}"
    )


def test_without_letters_the_clerk_begins_with_an_empty_list_for_the_camat(store):
    assert consignment_of_letters([]) == Consignment((), "Camat Tegaldlimo", "Tegaldlimo")
