"""Data files of the program, read the same way from a checkout, a wheel and a bundle."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FOLDER = os.path.dirname(__file__)  # noqa: PTH120  (pathlib would be the slowest part of this)
"""Where the data lies: Qt's style sheets name pictures by path."""


def resource(*path: str) -> "Traversable":
    """The file or folder at `path` below this folder."""
    from importlib.resources import files

    return files("resources").joinpath(*path)


def read_bytes(*path: str) -> bytes:
    """The content of a data file, asked of whatever loaded this package."""
    loader = __spec__.loader if __spec__ else None
    get_data = getattr(loader, "get_data", None)  # every loader of files has it, frozen ones too
    if get_data is None:
        return resource(*path).read_bytes()
    data: bytes = get_data(os.path.join(FOLDER, *path))  # noqa: PTH118
    return data


def read_text(*path: str) -> str:
    return read_bytes(*path).decode("utf-8")
