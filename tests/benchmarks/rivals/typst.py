"""The letters by typst: one source for all of them, the letters themselves handed in as JSON.

Without tags, as ours are; they would take it longer. What is the same on every letter typst may
remember, as ours does; nobody measures the same letters twice.
"""

import json
from functools import cache
from pathlib import Path

import typst

from models.letter.document import LetterDocument
from tests.benchmarks.rivals import layout

SOURCE = Path(__file__).with_name("letters.typ")


def letters_by_typst(documents: list[LetterDocument]) -> bytes:
    """One PDF of all the letters."""
    handed = json.dumps([_handed(document) for document in documents])
    pdf = typst.compile(
        _source(documents[0].letterhead.logo),
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={"letters": handed},
        pdf_tags=False,
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no PDF")
    return pdf


@cache
def _source(logo: bytes) -> Path:
    """The source beside the logo: typst reads nothing from outside its folder."""
    copied = layout.logo_file(logo).with_name(SOURCE.name)
    copied.write_bytes(SOURCE.read_bytes())
    return copied


@cache
def _fonts() -> typst.Fonts:
    """Read once a process, as ours are."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(Path(layout.font_file("Regular")).parent)],
    )


def _handed(document: LetterDocument) -> dict[str, object]:
    return {
        "logo": layout.logo_box(document.letterhead.logo),
        "head": document.letterhead.lines,
        "office": document.letterhead.address,
        "marks": layout.marks(document),
        "address": (document.dateline, *layout.address(document)),
        "opening": document.opening,
        "identity": document.identity,
        "heading": document.facts_heading,
        "facts": document.facts,
        "paragraphs": layout.paragraphs(document),
        "signed": layout.signed(document),
        "tembusan": layout.tembusan(document),
    }
