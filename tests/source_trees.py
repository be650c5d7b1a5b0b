"""The program's own sources as trees, parsed once in a process for all the tests that read them."""

import ast
import gc
from functools import cache
from pathlib import Path


def tree(file: Path) -> ast.Module:
    """The parsed source; a file that was written anew is parsed anew."""
    return _parsed(file.read_text("utf-8"))


def nodes(file: Path) -> tuple[ast.AST, ...]:
    """All that stands in a source, as `ast.walk` finds it."""
    return _walked(file.read_text("utf-8"))


@cache
def _parsed(text: str) -> ast.Module:
    collects = gc.isenabled()
    gc.disable()  # it would look for rubbish in the growing trees, three times the work of parsing
    try:
        return ast.parse(text)
    finally:
        if collects:
            gc.enable()


@cache
def _walked(text: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(_parsed(text)))
