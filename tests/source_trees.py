"""The program's own sources as trees, parsed once in a process for all the tests that read them."""

import ast
from functools import cache
from pathlib import Path


def tree(file: Path) -> ast.Module:
    """The parsed source; a file that was written anew is parsed anew."""
    return _parsed(file.read_text("utf-8"))


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)
