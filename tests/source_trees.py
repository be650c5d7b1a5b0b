"""The program's own sources as trees, parsed once in a process for all the tests that read them."""

import ast
import gc
from functools import cache
from pathlib import Path


def nodes(file: Path) -> tuple[ast.AST, ...]:
    """Every node of the source, its module first; a file that was written anew is parsed anew."""
    return _parsed(file.read_text("utf-8"))


@cache
def _parsed(text: str) -> tuple[ast.AST, ...]:
    collecting = gc.isenabled()
    gc.disable()  # it would go through the trees of all other files again and again
    try:
        return tuple(ast.walk(ast.parse(text)))
    finally:
        if collecting:
            gc.enable()
