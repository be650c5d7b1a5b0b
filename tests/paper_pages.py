"""Every paper drawn once, and where its words and its ink stand.

`python -m tests.paper_pages` writes the golden pages anew; look at the gallery before keeping them.
"""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pypdfium2
from PIL import Image

from desktop.commands.samples.cast import usual, worst
from desktop.commands.samples.papers import compose_all, on_paper, papers
from models.access.keys import TEST_COST
from models.codes import PaperSize

GOLDEN = Path(__file__).parent / "reports" / "golden"
COUNTS = GOLDEN / "pages.txt"
SIZES = (PaperSize.A4, PaperSize.F4)
DRAWN = ((usual, PaperSize.A4), *((worst, size) for size in SIZES))
"""With what data on what paper every paper is looked at."""
BY_NAME = {paper.name: paper for paper in papers()}
GOLDEN_PAPERS = (
    *("surat-dinas-health", "surat-dinas-house", "surat-dinas-ttd-ub", "surat-dinas-kiri"),
    *("surat-dinas-singkat", "surat-dinas-panjang", "surat-contoh", "surat-pengantar-house"),
    *("surat-pengantar-ttd-ub", "surat-pengantar-camat", "lembar-jawaban-banyak", "tanda-terima"),
    *("penjelasan", "persetujuan", "lembar-pemulihan", "halaman-uji-printer"),
    *("buku-agenda", "buku-ekspedisi", "laporan-kunjungan", "daftar-surat", "daftar-nomor"),
    *("hari-ini", "terlambat-head", "laporan-bulanan", "surat-pengantar-kiriman"),
    *("surat-pengantar-kiriman-banyak", "surat-pengantar-paket", "surat-kunci-pengganti"),
)
"""One of each layout, with every function that draws one: the others would tell nothing more."""
COLUMNS, ROWS = 16, 23
FULL = 0.25
"""The share of ink in a cell from which it counts as full: small enough that a thin line tells."""
SHOWN = 12
"""Characters of a line that are kept, to find it again."""


@dataclass(frozen=True)
class Line:
    """Words on a line, with their edges in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


@dataclass(frozen=True)
class Page:
    """A page in points, with its words from top to bottom."""

    width: float
    height: float
    text: str
    lines: tuple[Line, ...]


@cache
def documents(cast):
    return compose_all(cast(), TEST_COST)


@cache
def pdf_of(name, cast, size):
    return draw(name, cast, size)


def draw(name, cast, size):
    """Drawn anew; `pdf_of` remembers it."""
    return BY_NAME[name].draw(on_paper(documents(cast)[name], size))


@cache
def pages_of(name, cast, size):
    """The pages as PDFium reads them; without the word across a practice office's page, which
    would stand between the others.
    """
    pdf, document = pdf_of(name, cast, size), documents(cast)[name]
    if getattr(document, "watermark", ""):
        pdf = BY_NAME[name].draw(on_paper(replace(document, watermark=""), size))
    with pypdfium2.PdfDocument(pdf) as read:
        return tuple(map(_page, read))


def _page(page):
    words = page.get_textpage()
    lines = [_line(words, words.get_rect(number)) for number in range(words.count_rects())]
    lines = [line for line in lines if line.text]
    lines.sort(key=lambda line: (-line.bottom, line.left))
    return Page(*page.get_size(), words.get_text_range(), tuple(lines))


def _line(words, edges):
    left, bottom, right, top = edges
    return Line(left, bottom, right, top, " ".join(words.get_text_bounded(*edges).split()))


def inked(name, cast, size):
    """Of each page a coarse grid, row by row, with 0 to 15 (as f) for the ink in a cell."""
    with pypdfium2.PdfDocument(pdf_of(name, cast, size)) as read:
        return [_ink(page) for page in read]


def _ink(page):
    picture = page.render(scale=0.5, grayscale=True).to_pil().convert("L")
    cells = picture.resize((COLUMNS, ROWS), Image.Resampling.BOX).tobytes()
    levels = "".join(f"{min(15, round((255 - cell) / 255 / FULL * 15)):x}" for cell in cells)
    return [levels[start : start + COLUMNS] for start in range(0, len(levels), COLUMNS)]


# --- the golden files ----------------------------------------------------------------------


def golden_file(name):
    return GOLDEN / f"{name}.txt"


def golden_text(name):
    """The worst case on each size: for each page its lines (left, bottom, width) and its ink."""
    lines = []
    for size in SIZES:
        both = zip(pages_of(name, worst, size), inked(name, worst, size), strict=True)
        for number, (page, ink) in enumerate(both, start=1):
            lines.append(f"== {size} {number}")
            lines += [
                f"{each.left:.1f} {each.bottom:.1f} {each.right - each.left:.1f} "
                f"{each.text[:SHOWN].strip()}"
                for each in page.lines
                if any(map(str.isalnum, each.text))
            ]
            lines += [f"| {row}" for row in ink]
    return "\n".join((*lines, ""))


def counts_text():
    """How many pages each paper has, with each cast on each size."""
    lines = [f"{'':28}" + "".join(f"{title:>14}" for title in map(column, DRAWN))]
    for paper in papers():
        counts = [len(pages_of(paper.name, *each)) for each in DRAWN]
        lines.append(f"{paper.name:28}" + "".join(f"{count:14}" for count in counts))
    return "\n".join((*lines, ""))


def column(drawn):
    """The heading of a column of the counts."""
    cast, size = drawn
    return f"{cast.__name__}-{size}"


def counts():
    """As `counts_text` was written: by paper, then by the heading of the column."""
    heading, *rows = COUNTS.read_text().splitlines()
    titles = heading.split()
    split = [row.split() for row in rows]
    return {name: dict(zip(titles, map(int, given), strict=True)) for name, *given in split}


def renew():
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.glob("*.txt"):
        old.unlink()
    for name in GOLDEN_PAPERS:
        golden_file(name).write_text(golden_text(name))
    COUNTS.write_text(counts_text())


if __name__ == "__main__":
    renew()
