"""The file opens with ordinary programs: age, unzip, and any Data Package reader."""

import csv
import io
import json
import zipfile

import pytest
from frictionless import Package, system

from models.batch import batches
from models.batch.strict_json import dump, parse
from models.codes import BatchKind
from models.errors import StoreError
from models.tables import Batch
from reports.batch.package import DESCRIPTOR, PROFILE, README, build
from reports.batch.seal import seal
from tests.batch_office import bytes_of, make, sent_case, trusted_district
from tests.outside_tools import have, run


def opened(sample, folder):
    """The zip, taken out of its encryption by the standard program where there is one."""
    file = folder / "batch.zip"
    outer = folder / "batch.zip.age"
    outer.write_bytes(sample.encrypted)
    if have("age"):
        identity = sample.district.folder / "identity.txt"
        run("age", "-d", "-i", identity, "-o", file, outer)
    else:
        file.write_bytes(sample.zip)
    return file


def lines_of(sample, table):
    return sample.members()[f"{table}.csv"].decode().count("\r\n") - 1


@pytest.mark.parametrize("kind", ["sample", "delta"])
def test_age_and_unzip_open_it_and_frictionless_finds_it_valid(kind, request, tmp_path):
    sample = request.getfixturevalue(kind)
    if kind == "delta":  # the need that changed, and above it what did not
        counted = [lines_of(sample, table) for table in ("needs", "cases", "persons", "letters")]
        assert counted == [1, 1, 1, 0]
    file = opened(sample, tmp_path)
    assert file.read_bytes() == sample.zip
    folder = tmp_path / "unpacked"
    if have("unzip"):
        run("unzip", "-q", file, "-d", folder)
    else:
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                archive.extract(name, folder)
    with system.use_context(trusted=True):
        report = Package(str(folder / DESCRIPTOR)).validate()
    assert report.valid, report.flatten(["type", "message"])
    assert len(report.tasks) == len(json.loads((folder / DESCRIPTOR).read_text())["resources"])


def test_frictionless_sees_what_we_would_refuse(sample, tmp_path):
    """So that its silence above says something."""
    with zipfile.ZipFile(io.BytesIO(sample.zip)) as archive:
        archive.extractall(tmp_path)
    people = tmp_path / "persons.csv"
    people.write_bytes(people.read_bytes().replace(b"3510044708909001", b"351004470890900X"))
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / DESCRIPTOR)).validate()
    assert {"hash-count", "constraint-error"} <= {row[0] for row in report.flatten(["type"])}


def test_the_descriptor_keeps_to_data_package_2(sample):
    package = parse(sample.members()[DESCRIPTOR], 1 << 20)
    assert package["$schema"] == PROFILE
    assert package["id"].startswith("urn:uuid:")
    for resource in package["resources"]:
        assert resource["hash"].startswith("sha256:")
        assert ("type" in resource) == (resource["path"].endswith(".csv"))
        assert "fieldsMatch" not in resource.get("schema", {})
        for field in resource.get("schema", {}).get("fields", []):
            codes = [each["value"] for each in field.get("categories", [])]
            assert codes in ([], field.get("constraints", {}).get("enum"))


def test_tables_are_utf8_with_commas_and_crlf(sample):
    members = sample.members()
    for name, data in members.items():
        if name.endswith(".csv"):
            assert not data.startswith(b"\xef\xbb\xbf")
            rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
            target = io.StringIO(newline="")
            csv.writer(target, lineterminator="\r\n").writerows(rows)
            assert target.getvalue().encode() == data
    answers = members["answers-health-v1.csv"].decode()
    assert '"Batuk lama, ""berdarah""\nsejak Lebaran"' in answers


def test_a_plain_page_tells_who_may_read_it(sample):
    text = sample.members()[README].decode()
    assert "35.10.04.2009" in text
    assert "UU 27/2022" in text
    assert "KANTOR LATIHAN" in text
    assert "Contoh" not in text


def test_the_same_rows_give_the_same_bytes(desk, tmp_path, random_bytes):
    trusted_district(tmp_path, random_bytes, desk)
    sent_case(desk)
    bodies = []

    def twice(header, content, seed, progress):
        bodies.extend(build(header, content) for _ in range(2))
        return seal(header, content, seed, progress)

    batches.make_batch(BatchKind.FULL, twice, desk)
    assert bodies[0] == bodies[1]


def test_rows_that_differ_from_their_count_do_not_leave(desk, tmp_path, random_bytes):
    trusted_district(tmp_path, random_bytes, desk)
    sent_case(desk)

    def miscounted(header, content, seed, progress):
        content.counts["needs"] += 1
        return seal(header, content, seed, progress)

    with pytest.raises(StoreError, match=r"batch\.rows_changed"):
        batches.make_batch(BatchKind.FULL, miscounted, desk)
    assert Batch.select().count() == 0


def test_progress_counts_up_to_all_rows(desk, tmp_path, random_bytes):
    trusted_district(tmp_path, random_bytes, desk)
    sent_case(desk)
    seen = []
    (row,) = batches.make_batch(BatchKind.FULL, seal, desk, lambda *told: seen.append(told))
    assert seen[-1][0] == seen[-1][1] == sum(row.counts.values())
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_members_carry_no_time_of_the_machine(sample):
    with zipfile.ZipFile(io.BytesIO(sample.zip)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.comment.startswith(b"simpul-1 ")
    assert dump(parse(sample.members()[DESCRIPTOR], 1 << 20)) == sample.members()[DESCRIPTOR]


def test_what_is_stored_is_only_the_encrypted_file(desk, tmp_path, random_bytes):
    district = trusted_district(tmp_path, random_bytes, desk)
    sent_case(desk)
    data = bytes_of(make(desk))
    assert data.startswith(b"age-encryption.org/v1")
    assert b"persons.csv" not in data
    assert b"persons.csv" in district.open(data)
