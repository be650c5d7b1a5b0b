"""The single PDFs of a run in a folder: named by number and agency, never over another file."""

import re
from hashlib import sha256
from itertools import count
from pathlib import Path

from models.errors import StoreError
from models.files import atomic_write

UNSAFE = re.compile(r"[^\w.,()&+-]+")
"""What a file system of Windows or a stick may not take in a name; dots at the end neither."""
LONGEST_NAME = 120


def letter_name(number_text: str, agency: str) -> str:
    """`400.9.14.5-001-429.504.09-2026 Dinsos PPKB.pdf`."""
    number = UNSAFE.sub("-", number_text).strip("-.")
    to = " ".join(UNSAFE.sub(" ", agency).split())
    return f"{number} {to}"[:LONGEST_NAME].strip(" .") + ".pdf"


def check_folder(folder: Path) -> None:
    """Raises `StoreError("file.no_folder")` where the folder is gone, like a pulled stick."""
    if not folder.is_dir():
        raise StoreError("file.no_folder")


def find_file(folder: Path, name: str, content_sha256: str) -> tuple[Path, bool]:
    """Where a file of this name and content is, or may go beside others, and whether it is there.

    A file of the same name that says something else is another's: `name (2).pdf` follows.
    """
    whole = Path(name)
    for number in count(1):
        path = folder / (name if number == 1 else f"{whole.stem} ({number}){whole.suffix}")
        if not path.exists():
            return path, False
        if path.is_file() and sha256(path.read_bytes()).hexdigest() == content_sha256:
            return path, True
    raise AssertionError


def keep_file(folder: Path, name: str, content: bytes) -> Path:
    """Write the file unless it is there already. Raises `StoreError` as `atomic_write`."""
    path, there = find_file(folder, name, sha256(content).hexdigest())
    if not there:
        atomic_write(path, content)
    return path
