"""Need forms as files: one that an office wrote comes in, a sample or its own goes out."""

from pathlib import Path

from models.errors import FileRefused
from models.files import atomic_write, file_error
from models.need.form_file import LARGEST_FILE


def read_form_file(path: Path) -> bytes:
    """The bytes of a form file; `models.need.office_forms.check_form` understands them.

    Raises `FileRefused("form.too_large")` without reading more, and `StoreError` file.*.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise file_error(error) from error
    if len(data) > LARGEST_FILE:
        raise FileRefused("form.too_large", file=path.name, limit=LARGEST_FILE // 1000)
    return data


def write_form_file(path: Path, document: str) -> None:
    """A form to change in any editor: UTF-8, whole or not at all. Raises `StoreError` file.*."""
    atomic_write(path, document.encode())
