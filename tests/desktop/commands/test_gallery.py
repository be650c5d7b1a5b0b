"""The gallery shows every page of every paper, and replaces only a gallery."""

import re
from html import unescape

import pytest
from PIL import Image

from desktop.commands import gallery
from desktop.commands.arguments import Options, UsageError
from desktop.commands.samples.cast import worst
from desktop.commands.samples.papers import papers
from models.codes import PaperSize
from tests.paper_pages import documents, pages_of

CHOSEN = [paper for paper in papers() if paper.name in ("buku-agenda", "persetujuan")]


@pytest.fixture
def few(monkeypatch):
    """Two papers, already composed: all of them take half a minute."""
    monkeypatch.setattr(gallery, "papers", lambda: CHOSEN)
    monkeypatch.setattr(gallery, "_composed", lambda cast: (cast().title, documents(cast)))


def test_every_page_is_a_picture_and_stands_in_the_index(few, tmp_path, capsys):
    folder = tmp_path / "galeri"
    assert gallery.run(Options("gallery", out=folder, sizes=(PaperSize.F4,))) == 0
    index = (folder / gallery.INDEX).read_text("utf-8")
    shown = [unescape(name) for name in re.findall(r'src="([^"]+)"', index)]
    assert sorted(shown) == sorted(file.name for file in folder.glob("*.png"))
    assert len([name for name in shown if "buku-agenda-terburuk" in name]) == len(
        pages_of("buku-agenda", worst, PaperSize.F4)
    )
    with Image.open(folder / "buku-agenda-biasa-F4-1.png") as picture:
        assert picture.width / picture.height == pytest.approx(330 / 215, abs=0.01)
    assert "Buku agenda" in index
    assert f"{len(shown)} halaman" in capsys.readouterr().out


def test_a_gallery_is_replaced_and_nothing_else(few, tmp_path):
    options = Options("gallery", out=tmp_path, sizes=(PaperSize.A4,))
    gallery.run(options)
    (tmp_path / "lama-A4-1.png").write_bytes(b"")
    gallery.run(options)
    assert not (tmp_path / "lama-A4-1.png").exists()
    (tmp_path / gallery.INDEX).write_text("laman keluarga")
    with pytest.raises(UsageError):
        gallery.run(options)
    assert (tmp_path / gallery.INDEX).read_text() == "laman keluarga"


def test_what_stands_in_a_title_is_no_markup():
    (paper,) = CHOSEN[:1]
    odd = type(paper)("x", "<b>&", paper.compose, paper.render)
    assert "<h2>&lt;b&gt;&amp;</h2>" in gallery._index([odd], {"x": []})
