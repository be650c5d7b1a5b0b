"""A form goes out as a file, comes back as it was, and a file that is none is refused in words."""

import pytest

from models.errors import FileRefused, StoreError
from models.need.office_forms import FIELDS_SAMPLE, KIND_SAMPLE, check_form, sample
from models.sentences import sentence
from reports.form_files import read_form_file, write_form_file


@pytest.mark.parametrize("name", [KIND_SAMPLE, FIELDS_SAMPLE])
def test_a_sample_that_went_out_comes_back_as_a_good_form(store, tmp_path, name):
    path = tmp_path / "formulir kami.toml"
    write_form_file(path, sample(name))
    assert check_form(read_form_file(path), path.name).document == sample(name)


def test_an_editor_that_marks_the_encoding_does_no_harm(store, tmp_path):
    path = tmp_path / "notepad.toml"
    path.write_bytes(b"\xef\xbb\xbf" + sample(KIND_SAMPLE).replace("\n", "\r\n").encode())
    assert check_form(read_form_file(path), path.name).form.title == "Air bersih"


def test_a_file_that_is_far_too_large_is_not_read(tmp_path):
    path = tmp_path / "besar.toml"
    path.write_bytes(b"#" * 200_001)
    with pytest.raises(FileRefused, match="form.too_large") as caught:
        read_form_file(path)
    assert "besar.toml" in sentence(caught.value)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(StoreError):
        read_form_file(tmp_path / "hilang.toml")
