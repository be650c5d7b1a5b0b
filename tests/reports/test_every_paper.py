"""Every paper with usual and with worst-case data: sound, whole, in its place, as it was before."""

import importlib
import pkgutil
import re
from collections import Counter
from dataclasses import fields, is_dataclass
from enum import Enum

import pypdfium2
import pytest

import reports
from desktop.commands.samples.cast import worst
from desktop.commands.samples.papers import papers
from models.codes import PaperSize
from models.letter.document import Labels, Sheet, Signature
from reports.letters.slip_parts import SIDE
from tests import paper_pages
from tests.outside_tools import have, run
from tests.paper_pages import BY_NAME, DRAWN, GOLDEN_PAPERS, column, pages_of, pdf_of

MM = 72 / 25.4
EACH = pytest.mark.parametrize("name", BY_NAME)
NEAR = 0.5  # points
MOST_IN_A_CELL, MOST_IN_ALL = 2, 8
"""Steps of ink, of 15, by which the picture of a page may be another one."""
NOT_PRINTED = {"office", "classification", "said", "title", "watermark", "notice", "rows"}
NOT_PRINTED |= {"text_version"}
"""Fields that are no words of every page: for the PDF's title, to choose from, codes of what was
counted, or the mark of a practice office, which `tests.paper_pages` leaves off."""
BESIDE = {"subject", "addressee_place", "sifat", "enclosure", "dateline"}
"""What a surat pengantar does not carry."""
RENEW = "look at the pictures, then renew with `uv run python -m tests.paper_pages`"


# --- the table -----------------------------------------------------------------------------


def drawing_functions():
    """Names of all public functions of `reports` that draw a paper."""
    found = set()
    for module in pkgutil.walk_packages(reports.__path__, "reports."):
        names = vars(importlib.import_module(module.name))
        found |= {name for name in names if name.startswith("render_")}
    return found


def test_every_function_that_draws_a_paper_is_in_the_table():
    assert {paper.render.__name__ for paper in papers()} == drawing_functions()


def test_names_are_told_apart_and_every_drawing_function_has_a_golden_page():
    assert len(BY_NAME) == len(papers())
    drawn = {BY_NAME[name].render.__name__ for name in GOLDEN_PAPERS}
    assert drawing_functions() - drawn <= {"render_letters", "render_receipts"}


# --- the file ------------------------------------------------------------------------------


@EACH
def test_it_has_exactly_its_size_and_number_of_pages(name):
    stated = paper_pages.counts()
    for cast, size in DRAWN:
        pages = pages_of(name, cast, size)
        assert all(is_of(size, page.width, page.height) for page in pages)
        assert len(pages) == stated[name][column((cast, size))], RENEW


def is_of(size, *sides):
    """Whether the page is exactly of this size, upright or on its side."""
    return sorted(sides) == pytest.approx([side * MM for side in Sheet(size).size_mm], abs=0.01)


@pytest.mark.parametrize("size", PaperSize)
def test_what_draws_a_paper_knows_every_size(size):
    for paper in {paper.render: paper for paper in papers()}.values():
        with pypdfium2.PdfDocument(pdf_of(paper.name, worst, size)) as read:
            assert all(is_of(size, *page.get_size()) for page in read), paper.name


@EACH
def test_its_fonts_are_inside(name):
    for drawn in DRAWN:
        pdf = pdf_of(name, *drawn)
        fonts = re.findall(rb"/BaseFont /(\S+)", pdf)
        assert fonts and all(re.fullmatch(rb"[A-Z]{6}\+LiberationSans\S*", each) for each in fonts)
        described = set(re.findall(rb"/FontDescriptor (\d+) 0 R", pdf))
        assert len(described) == pdf.count(b"/FontFile2 ") == pdf.count(b"/Type /FontDescriptor")


@pytest.mark.parametrize("name", GOLDEN_PAPERS)
def test_it_is_sound_and_drawn_the_same_each_time(name, tmp_path):
    pdf = pdf_of(name, worst, PaperSize.A4)
    assert pdf == paper_pages.draw(name, worst, PaperSize.A4)
    if not have("qpdf"):
        pytest.skip("no qpdf here")
    (tmp_path / "paper.pdf").write_bytes(pdf)
    run("qpdf", "--check", tmp_path / "paper.pdf")


# --- the words -----------------------------------------------------------------------------


def told(value, name=""):
    """Every text of a document under the name of its field."""
    if isinstance(value, Sheet | Enum | Labels):
        return
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from told(part, key)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from told(part, name)
    elif is_dataclass(value):
        for each in fields(value):
            of = getattr(value, each.name.removesuffix("_heading"), True)
            if of:  # the heading of an empty list is not printed
                yield from told(getattr(value, each.name), each.name)


def bare(text):
    """Without blanks, capitals and hyphens, as words may be broken and set anywhere."""
    return "".join(text.casefold().split()).translate(dict.fromkeys(map(ord, "-\ufffe\x02")))


@EACH
def test_all_that_is_recorded_stands_on_it(name):
    skipped = NOT_PRINTED | (BESIDE if "pengantar" in name else set())
    for cast, size in DRAWN:
        document = paper_pages.documents(cast)[name]
        text = bare(" ".join(page.text for page in pages_of(name, cast, size)))
        there = Counter(text)
        for field, words in told(document):
            if field in skipped or bare(words) in text:
                continue
            # what is parted by a column or a page: each of its words, or at least its letters
            torn = [word for word in words.split() if bare(word) not in text]
            assert not Counter(bare("".join(torn))) - there, (field, words)
            assert all(len(word) > 6 for word in torn), (field, torn)


# --- the place -----------------------------------------------------------------------------


def margins(document, page):
    """Left, bottom, right and top edge of what may carry words, in points."""
    if isinstance(document, tuple):
        document = document[0]
    if isinstance(document, dict) and "offset" in document:  # the scales of the printer's page
        left = top = right = bottom = 7 * MM
    elif isinstance(document, dict):  # the recovery sheet
        left, top, right, bottom = (25 * MM, 20 * MM, 25 * MM, 20 * MM)
    elif not hasattr(document, "head") and not hasattr(document, "sheet"):  # reply slips
        left, top, right, bottom = (SIDE, 7 * MM, SIDE, 7 * MM)
    else:
        sheet = document.head.sheet if hasattr(document, "head") else document.sheet
        sides = (sheet.left, sheet.top, sheet.right, sheet.bottom)
        if page.width > page.height:
            sides = (sheet.top, sheet.left, sheet.bottom, sheet.right)
        left, top, right, bottom = (side * MM for side in sides)
    return left, bottom, page.width - right, page.height - top


@EACH
def test_nothing_stands_in_the_margins(name):
    for cast, size in DRAWN:
        document = paper_pages.documents(cast)[name]
        for number, page in enumerate(pages_of(name, cast, size), start=1):
            left, bottom, right, top = margins(document, page)
            for line in page.lines:
                inside = line.left >= left - 1 and line.right <= right + 1
                inside &= line.bottom >= bottom - 1 and line.top <= top + 1
                assert inside or line.text == "potong di sini", (cast.__name__, size, number, line)


def signature_of(document):
    return getattr(document, "signature", None) or getattr(document, "right", None)


@EACH
def test_no_signature_stands_alone_on_a_page(name):
    for cast, size in DRAWN:
        document = paper_pages.documents(cast)[name]
        signature = signature_of(document)
        if not isinstance(signature, Signature):
            continue
        first, *others = pages_of(name, cast, size)
        assert others or bare(signature.name) in bare(first.text)
        for page in others:
            if bare(signature.titles[-1]) in bare(page.text):
                above = [line for line in page.lines if "halaman" not in line.text]
                own = bare(" ".join(filter(None, (signature.above, *signature.titles))))
                while above and bare(above[-1].text) not in own:
                    above.pop()
                ahead = [line for line in above if bare(line.text) not in own]
                assert len({round(line.bottom) for line in ahead}) >= 2, (cast.__name__, size)


# --- as it was before ----------------------------------------------------------------------


def read_golden(name):
    """(page heading, lines as (left, bottom, width, text), ink) of each page."""
    pages = []
    for row in paper_pages.golden_file(name).read_text().splitlines():
        if row.startswith("== "):
            pages.append((row, [], []))
        elif row.startswith("| "):
            pages[-1][2].append(row[2:])
        else:
            *numbers, text = row.split(" ", 3)
            pages[-1][1].append((*map(float, numbers), text))
    return pages


def differences(was, now):
    """The first that differs: a line moved, gone or new, or ink elsewhere."""
    (title, lines, ink), (_, new_lines, new_ink) = was, now
    for old, new in zip(lines, new_lines, strict=False):
        moved = any(abs(a - b) > NEAR for a, b in zip(old[:3], new[:3], strict=True))
        if moved or old[3] != new[3]:
            return f"{title}: {old} became {new}"
    if len(lines) != len(new_lines):
        return f"{title}: {len(lines)} lines became {len(new_lines)}"
    steps = [
        abs(int(a, 16) - int(b, 16)) for a, b in zip("".join(ink), "".join(new_ink), strict=True)
    ]
    if max(steps) > MOST_IN_A_CELL or sum(steps) > MOST_IN_ALL:
        return f"{title}: the picture is another one"
    return ""


@pytest.mark.parametrize("name", GOLDEN_PAPERS)
def test_words_and_ink_stand_where_they_stood(name, tmp_path, monkeypatch):
    was = read_golden(name)
    monkeypatch.setattr(paper_pages, "GOLDEN", tmp_path)
    paper_pages.golden_file(name).write_text(paper_pages.golden_text(name))
    now = read_golden(name)
    assert [each[0] for each in was] == [each[0] for each in now], RENEW
    found = [differences(*pair) for pair in zip(was, now, strict=True)]
    assert not any(found), f"{next(filter(None, found))}; {RENEW}"


def test_golden_pages_belong_to_papers():
    kept = {file.stem for file in paper_pages.GOLDEN.glob("*.txt")}
    assert kept == {*GOLDEN_PAPERS, paper_pages.COUNTS.stem}
