"""`simpul gallery`: a picture of every page the program prints, for people to look through.

Invented data, usual and worst, on every size of paper, side by side in one page for a browser.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from desktop.commands.arguments import Options, UsageError
from desktop.commands.samples.cast import CASTS, Cast
from desktop.commands.samples.papers import Paper, compose_all, on_paper, papers
from desktop.commands.terminal import say
from models.codes import PaperSize
from models.files import atomic_write
from reports.raster import page_pngs

DPI = 80
INDEX = "index.html"
MARK = "<!-- galeri simpul -->"
"""In the first line of the index: by it a folder is known that may be replaced."""
STYLE = """
body { font: 15px sans-serif; margin: 24px; color: #222; background: #eee; }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; margin-bottom: 16px; }
img { background: #fff; border: 1px solid #999; max-width: 100%; }
h2 { border-top: 1px solid #999; padding-top: 16px; }
"""

Composed = tuple[str, dict[str, Any]]
"""What the data are called, and their documents by the name of the paper."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The pages of one paper with the data of one cast on one size, as files beside the index."""

    cast: str
    size: PaperSize
    files: tuple[str, ...]


def run(options: Options) -> int:
    """Draw everything and say where it is. Exit code 0."""
    if options.out is None:
        raise UsageError("Sebutkan folder untuk gambar dengan --out FOLDER.")
    folder = options.out.absolute()
    sizes = tuple(dict.fromkeys(options.sizes or PaperSize))
    pages = make_gallery(folder, papers(), sizes, map(_composed, CASTS))
    say(f"{pages} halaman: {folder / INDEX}")
    return 0


def _composed(cast: Callable[[], Cast]) -> Composed:
    return cast().title, compose_all(cast())


def make_gallery(
    folder: Path,
    chosen: Sequence[Paper],
    sizes: Sequence[PaperSize],
    composed: Iterable[Composed],
) -> int:
    """The pictures and their index in `folder`; how many pages.

    Raises `UsageError` for a folder that holds anything but an earlier gallery.
    """
    _clear(folder)
    shown: dict[str, list[Shown]] = {paper.name: [] for paper in chosen}
    for cast, documents in composed:
        for paper in chosen:
            for size in sizes:
                pdf = paper.draw(on_paper(documents[paper.name], size))
                name = f"{paper.name}-{cast.lower()}-{size.value}"
                files = tuple(_written(folder, name, page_pngs(pdf, DPI)))
                shown[paper.name].append(Shown(cast, size, files))
    atomic_write(folder / INDEX, _index(chosen, shown).encode())
    return sum(len(each.files) for found in shown.values() for each in found)


def _clear(folder: Path) -> None:
    """An empty folder to write in: made, or freed of an earlier gallery's own files."""
    folder.mkdir(parents=True, exist_ok=True)
    index = folder / INDEX
    if any(folder.iterdir()):
        if not (index.is_file() and index.read_text("utf-8", "replace").startswith(MARK)):
            raise UsageError(f"Folder {folder} bukan galeri dan tidak diubah; pilih yang lain.")
        for picture in folder.glob("*.png"):
            picture.unlink()
    atomic_write(index, f"{MARK}\n".encode())  # a stopped run leaves a gallery that may be replaced


def _written(folder: Path, name: str, pages: Iterable[bytes]) -> Iterator[str]:
    for number, page in enumerate(pages, start=1):
        file = f"{name}-{number}.png"
        atomic_write(folder / file, page)
        yield file


def _index(chosen: Sequence[Paper], shown: dict[str, list[Shown]]) -> str:
    """A plain page: a heading for each paper, its pages beneath in rows."""
    lines = [MARK, '<!DOCTYPE html><html lang="id"><meta charset="utf-8">']
    lines += [f"<title>Galeri Simpul</title><style>{STYLE}</style><h1>Galeri Simpul</h1>"]
    for paper in chosen:
        lines += [f"<h2>{escape(paper.title)}</h2>"]
        for each in shown[paper.name]:
            lines += [f"<p>{escape(each.cast)}, {escape(each.size.value)}</p><div>"]
            lines += [_picture(file) for file in each.files]
            lines += ["</div>"]
    return "\n".join((*lines, "</html>\n"))


def _picture(file: str) -> str:
    name = escape(file, quote=True)
    return f'<img src="{name}" alt="{name}" loading="lazy">'
