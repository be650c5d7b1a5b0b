"""The district takes a batch only as it was signed, from whom it knows, for itself, and whole."""

import csv
import dataclasses
import datetime as dt
import io

import pytest

from models.access.age_keys import identity_from, recipient_of
from models.batch.district_digits import digits, key_digits
from models.batch.strict_json import dump, parse
from models.batch.trust_list import Revoked
from models.errors import FileRefused
from reports.batch import limits
from reports.batch.encryption import encrypt
from reports.batch.package import DESCRIPTOR, README
from reports.batch.verify import verify_batch
from tests.conftest import seeded

TODAY = dt.date(2026, 3, 20)


def refused(call, *arguments, **named):
    with pytest.raises(FileRefused) as error:
        call(*arguments, **named)
    return error.value.code


def check(sample, data, **changes):
    return sample.district.verify(data, **changes)


def signer(sample):
    return sample.district.trust.signers[0]


def test_a_good_batch_is_what_it_says(sample):
    report = check(sample, sample.encrypted)
    assert report.encrypted
    assert report.signer == signer(sample)
    assert report.header.counts["persons"] == 2
    assert report.header.office["not_shared"] == 1
    assert report.warnings == ()
    assert report.digits == digits(bytes.fromhex(report.sha256))
    assert report.signer_digits == key_digits(signer(sample).public_key)


def test_the_zip_inside_can_be_checked_without_any_key(sample):
    inner = verify_batch(sample.zip, sample.district.trust)
    assert not inner.encrypted
    assert inner.sha256 == check(sample, sample.encrypted).sha256
    assert refused(verify_batch, sample.encrypted, sample.district.trust) == "batch.needs_identity"


def test_a_list_that_has_run_out_is_a_warning(sample):
    report = check(sample, sample.zip, valid_until=dt.date(2026, 3, 19))
    assert report.warnings == ("trust.expired_warning",)


def test_a_stranger_is_named_by_thirty_digits_and_not_read(sample):
    trust = dataclasses.replace(sample.district.trust, signers=())
    with pytest.raises(FileRefused) as error:
        verify_batch(sample.zip, trust)
    assert error.value.code == "batch.unknown_signer"
    assert error.value.details["digits"] == key_digits(signer(sample).public_key)


def test_a_key_speaks_only_for_its_own_installation(sample):
    other_office = dataclasses.replace(signer(sample), region="35.10.04.2001")
    other_computer = dataclasses.replace(signer(sample), installation="zzzz")
    for changed in (other_office, other_computer):
        assert refused(check, sample, sample.zip, signers=(changed,)) == "batch.other_sender"


def test_a_revoked_key_is_believed_up_to_its_last_trusted_batch(sample):
    key = signer(sample).public_key
    assert (
        refused(check, sample, sample.zip, revoked=(Revoked(key, 1, 0),)) == "batch.revoked_signer"
    )
    assert check(sample, sample.zip, revoked=(Revoked(key, 1, 1),)).header.sequence == 1


def test_a_key_past_its_last_day_is_refused(sample):
    until = dataclasses.replace(signer(sample), until=dt.date(2026, 3, 15))
    assert refused(check, sample, sample.zip, signers=(until,)) == "batch.signer_expired"
    until = dataclasses.replace(signer(sample), until=dt.date(2026, 3, 16))
    assert check(sample, sample.zip, signers=(until,))


def test_practice_and_real_never_mix(sample):
    assert refused(check, sample, sample.zip, practice=False) == "batch.practice_for_real"
    real = sample.with_header(practice=False)
    assert refused(check, sample, real) in {"batch.real_for_practice", "batch.members_differ"}
    members = sample.members()
    package = parse(members[DESCRIPTOR], 1 << 20)
    package["simpul"]["practice"] = False
    members[README] = members[README].replace(
        b"KANTOR LATIHAN: tidak ada warga sungguhan di dalamnya.", b""
    )
    whole = sample.described({**members, DESCRIPTOR: dump(package)})
    assert refused(check, sample, whole) == "batch.real_for_practice"
    assert check(sample, whole, practice=False).header.practice is False


def test_a_batch_for_another_receiver_stays_theirs(sample):
    """Whoever opens a batch and encrypts it to us has not addressed it to us."""
    ours = identity_from(seeded("another district"))
    forwarded = encrypt(sample.zip, [recipient_of(ours)])
    trust = sample.district.trust
    assert refused(verify_batch, forwarded, trust, [ours]) == "batch.other_receiver"
    elsewhere = dataclasses.replace(
        trust, operational=recipient_of(ours), reserve=recipient_of(ours)
    )
    assert refused(verify_batch, sample.zip, elsewhere) == "batch.other_receiver"
    assert refused(verify_batch, sample.encrypted, trust, [ours]) == "batch.cannot_open"


def test_too_large_a_file_is_not_looked_at(sample, monkeypatch):
    monkeypatch.setattr(limits, "FILE", len(sample.encrypted) - 1)
    assert refused(check, sample, sample.encrypted) == "batch.too_large"


@pytest.mark.parametrize("data", [b"", b"x", b"PK\x05\x06" + bytes(18), bytes(1000)], ids=repr)
def test_other_files_are_no_batches(sample, data):
    assert refused(check, sample, data) == "batch.not_a_batch"


# --- validly signed, and still wrong ----------------------------------------------------------


RECIPIENTS = ["age1" + "z" * 58, "age1" + "a" * 58]
HEADER = {
    "another format": ({"format": "simpul-batch-2"}, "batch.unknown_version"),
    "another schema": ({"schema": 2}, "batch.unknown_version"),
    "another kind": ({"kind": "reply"}, "batch.unknown_kind"),
    "a key too much": ({"more_words": 1}, "batch.bad_header"),
    "a text for a number": ({"sequence": "1"}, "batch.bad_header"),
    "true for a number": ({"sequence": True}, "batch.bad_header"),
    "sequence nought": ({"sequence": 0}, "batch.bad_header"),
    "another region": ({"region": "35.10.04"}, "batch.bad_header"),
    "no recipients": ({"recipients": []}, "batch.bad_header"),
    "recipients out of order": ({"recipients": RECIPIENTS}, "batch.bad_header"),
    "a full batch from a cut": ({"cutoff_from": 5}, "batch.bad_header"),
    "a cut before it began": ({"cutoff_to": 0, "kind": "delta", "cutoff_from": 1},
                              "batch.bad_header"),
    "a cut after the history": ({"history_number": 1}, "batch.bad_header"),
    "a batch before the first": ({"previous": "0" * 64}, "batch.bad_header"),
    "another number of parts": ({"part": 0}, "batch.bad_header"),
    "no header": ({"id": None}, "batch.bad_header"),
    "a program that is a list": ({"program": []}, "batch.bad_header"),
    "counts that are none": ({"counts": []}, "batch.bad_header"),
    "totals with a gap": ({"totals": {}}, "batch.bad_header"),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADER)
def test_a_header_out_of_shape_is_refused(sample, name):
    change, code = HEADER[name]
    assert refused(check, sample, sample.with_header(**change)) == code


def test_a_header_that_disagrees_with_the_rows_is_refused(sample):
    header = check(sample, sample.zip).header
    for group in ("counts", "totals", "office"):
        for name in getattr(header, group):
            if (group, name) in {("office", "letters"), ("office", "not_shared")}:
                continue  # not to be seen in the rows
            for step in (1, -1):
                values = dict(getattr(header, group))
                values[name] += step
                data = sample.with_header(**{group: values})
                assert refused(check, sample, data) in {"batch.counts_differ", "batch.bad_header"}


def test_counts_of_another_table_are_refused(sample):
    counts = check(sample, sample.zip).header.counts
    assert (
        refused(check, sample, sample.with_header(counts={**counts, "notes": 0}))
        == "batch.counts_differ"
    )
    assert refused(check, sample, sample.with_header(counts={})) == "batch.counts_differ"


def test_another_sender_in_the_header_is_refused(sample):
    members = sample.members()
    members[README] = members[README].replace(b"35.10.04.2009", b"35.10.04.2001")
    package = parse(members[DESCRIPTOR], 1 << 20)
    package["simpul"]["region"] = "35.10.04.2001"
    package["title"] = package["title"].replace("2009", "2001")
    data = sample.described({**members, DESCRIPTOR: dump(package)})
    assert refused(check, sample, data) == "batch.other_sender"


def cells(sample, table, column):
    """The first cell of a column that is not empty."""
    text = sample.members()[f"{table}.csv"].decode()
    return next(row[column] for row in csv.DictReader(io.StringIO(text, newline="")) if row[column])


ROWS = {
    "a short NIK": ("persons.csv", "3510044708909001", "351004470890900", "batch.bad_cell"),
    "another sex": ("persons.csv", "Siti Contoh,2,", "Siti Contoh,3,", "batch.bad_cell"),
    "no name": ("persons.csv", "Siti Contoh,2,", ",2,", "batch.bad_cell"),
    "no such day": ("persons.csv", "1990-08-07", "1990-02-30", "batch.bad_cell"),
    "a long name": ("persons.csv", "Siti Contoh", "S" * 121, "batch.bad_cell"),
    "an unseen character": ("persons.csv", "Siti Contoh", "Siti \u202eContoh", "batch.bad_csv"),
    "a zero byte": ("persons.csv", "Siti Contoh", "Siti\0Contoh", "batch.bad_csv"),
    "a cell too many": ("persons.csv", "Siti Contoh", "Siti,Contoh", "batch.bad_csv"),
    "an open quote": ("persons.csv", "Siti Contoh", '"Siti Contoh', "batch.bad_csv"),
    "a stray quote": ("persons.csv", "Siti Contoh", '"Siti" Contoh', "batch.bad_csv"),
    "another column": ("persons.csv", "nik,name", "nik,religion", "batch.bad_csv"),
    "columns in another order": ("persons.csv", "nik,name", "name,nik", "batch.bad_csv"),
    "an unknown status": ("referrals.csv", ",requested,", ",begun,", "batch.bad_cell"),
    "an unknown answer": ("answers-health-v1.csv", "segera", "nanti", "batch.bad_cell"),
    "an unknown choice": ("answers-health-v1.csv", "biaya;", "naga;", "batch.bad_cell"),
    "money that is none": ("answers-health-v1.csv", "1500000", "1.5e6", "batch.bad_cell"),
    "a score below nought": ("needs.csv", "food,1,", "food,0,", "batch.bad_cell"),
    "another kind of need": ("needs.csv", "food,1,", "house,1,", "batch.bad_link"),
    "a gone person with a name": ("persons.csv", "active", "merged", "batch.bad_cell"),
    "another answer": ("answers-health-v1.csv", "segera", "biasa", None),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows_out_of_shape_are_refused(sample, name):
    member, old, new, code = ROWS[name]
    data = sample.with_text(member, old, new)
    if code is None:  # another truth is no fault: the office has signed it
        assert check(sample, data)
    else:
        assert refused(check, sample, data) == code


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("cases", "person_id"),
        ("needs", "case_id"),
        ("referrals", "need_id"),
        ("referrals", "agency_id"),
        ("letters", "document"),
        ("letter-referrals", "letter_id"),
        ("letter-referrals", "referral_id"),
        ("attachments", "referral_id"),
        ("attachments", "document"),
        ("answers-food-v1", "need_id"),
    ],
)
def test_a_reference_to_nothing_is_refused(sample, table, column):
    old = cells(sample, table, column)
    new = old[:-3] + ("abc" if not old.endswith("abc") else "def")
    assert refused(check, sample, sample.with_text(f"{table}.csv", old, new)) == "batch.bad_link"


def test_the_same_record_twice_is_refused(sample):
    for table in ("persons", "cases", "needs", "referrals", "letters", "documents"):
        members = sample.members()
        name = f"{table}.csv"
        lines = members[name].splitlines(keepends=True)
        members[name] += lines[1]
        assert refused(check, sample, sample.described(members)) == "batch.bad_key"


def test_missing_and_extra_members_are_refused(sample):
    members = sample.members()
    for name in members:
        fewer = {key: data for key, data in members.items() if key != name}
        code = refused(check, sample, sample.packed(fewer))
        assert code == ("batch.bad_descriptor" if name == DESCRIPTOR else "batch.members_differ")
    extra = {"files/" + "0a" * 32 + ".pdf": b"%PDF-", "notes.csv": b"x", "a": b""}
    for name, data in extra.items():
        assert (
            refused(check, sample, sample.packed({**members, name: data})) == "batch.members_differ"
        )


def test_changed_bytes_under_an_old_hash_are_refused(sample):
    for name in ("persons.csv", README):
        members = sample.members()
        members[name] = members[name].replace(b"Contoh", b"Lainya").replace(b"SIMPUL", b"SIMPLE")
        assert refused(check, sample, sample.packed(members)) == "batch.bad_hash"
    members = sample.members()
    name = next(name for name in members if name.endswith(".pdf"))
    members[name] = b"%PDF-" + members[name][5:][::-1]
    assert refused(check, sample, sample.packed(members)) == "batch.bad_file"
    assert refused(check, sample, sample.described(members)) == "batch.bad_file"


def test_a_file_is_what_its_name_says(sample):
    """A program under the name of a picture, with a hash that fits."""
    import hashlib

    members = sample.members()
    old = next(name for name in members if name.endswith(".jpg"))
    size = len(members[old])
    virus = (b"MZ" + bytes(size))[:size]
    sha256 = hashlib.sha256(virus).hexdigest()
    changed = {}
    for name, data in members.items():
        if name == old:
            changed[f"files/{sha256}.jpg"] = virus
        else:
            changed[name] = data.replace(old[6:70].encode(), sha256.encode())
    assert refused(check, sample, sample.described(changed)) == "batch.bad_file"


def test_a_word_added_to_the_descriptor_is_refused(sample):
    members = sample.members()
    for change in (
        lambda package: package.update(keywords=["x"]),
        lambda package: package.update(title="Lain"),
        lambda package: package["resources"].pop(),
        lambda package: package["resources"].append({}),
        lambda package: package["resources"].reverse(),
        lambda package: package["resources"][0].update(description="x"),
        lambda package: package["resources"][2].pop("schema"),
        lambda package: package["resources"][2].update(name=[]),
        lambda package: package["resources"][2].update(title={}),
        lambda package: package.update(resources=None),
        lambda package: package.update(resources=[1]),
        lambda package: package.pop("simpul"),
        lambda package: package.update(simpul=[]),
    ):
        package = parse(members[DESCRIPTOR], 1 << 20)
        change(package)
        code = refused(check, sample, sample.packed({**members, DESCRIPTOR: dump(package)}))
        assert code in {
            "batch.bad_descriptor",
            "batch.bad_header",
            "batch.bad_hash",
            "batch.bad_schema",
            "batch.counts_differ",
            "batch.members_differ",
        }
    for data in (
        b"",
        b"{}",
        b"[]\n",
        b"null\n",
        b"[" * 5_000 + bytes(range(200)),
        b"\xff",
        b" " + members[DESCRIPTOR],
    ):
        code = refused(check, sample, sample.packed({**members, DESCRIPTOR: data}))
        assert code in {"batch.bad_descriptor", "batch.bad_header"}
    pages = {**members, README: members[README] + b"Hubungi 0812 untuk hadiah\r\n"}
    assert refused(check, sample, sample.described(pages)) == "batch.members_differ"
