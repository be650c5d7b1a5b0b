"""The single PDFs of a run carry names every computer takes, and replace nobody's file."""

import pytest

from models.errors import StoreError
from reports.letters.run_files import check_folder, find_file, keep_file, letter_name


@pytest.mark.parametrize(
    ("number", "agency", "name"),
    [
        (
            "400.9.14.5/001/429.504.09/2026",
            "Dinsos PPKB",
            "400.9.14.5-001-429.504.09-2026 Dinsos PPKB.pdf",
        ),
        ("045a", 'PT "A/B": <x>|?*\\', "045a PT A B x.pdf"),
        ("1", "x" * 300, f"1 {'x' * 118}.pdf"),
        ("1", "Kantor..", "1 Kantor.pdf"),
    ],
)
def test_a_name_is_safe_on_windows_and_on_sticks(number, agency, name):
    assert letter_name(number, agency) == name


def test_a_file_is_written_once_and_beside_anothers(tmp_path):
    first = keep_file(tmp_path, "a.pdf", b"one")
    assert keep_file(tmp_path, "a.pdf", b"one") == first
    other = keep_file(tmp_path, "a.pdf", b"two")
    assert other.name == "a (2).pdf" and first.read_bytes() == b"one"
    assert keep_file(tmp_path, "a.pdf", b"two") == other
    assert find_file(tmp_path, "b.pdf", "") == (tmp_path / "b.pdf", False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a (2).pdf", "a.pdf"]


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(StoreError, match="file.no_folder"):
        check_folder(tmp_path / "stick")
