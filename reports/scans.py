"""PDFs from outside: every page is drawn anew as a picture, and only the pictures are kept.

Scripts, enclosed files, links, hidden layers and the names of authors do not survive this; what
was filled into a form does. What is stored opens without a surprise in any reader.
"""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader

from models.case.attachment.files import PDF, FileContent
from models.errors import Cancelled, FileRefused
from models.progress import Progress, silent
from reports.paper.press import MM, Press
from reports.pictures import LARGEST_FILE, QUALITY, read_picture
from reports.raster import PageImage, page_image, page_sizes_mm

BEGINNING = b"%PDF-"
LOOK_FOR_IT = 1024
"""Bytes in which a PDF may begin (ISO 32000-1, annex H)."""
MOST_PAGES = 20
LONGER_SIDE = 1754
"""Pixels: A4 at 150 dpi."""
HIGHEST_DPI = 150
MM_AN_INCH = 25.4
A4, MARGIN = (210.0, 297.0), 12.0
"""Millimetres of the paper a picture is printed on, and of its edge."""


def read_attachment(data: bytes, progress: Progress = silent) -> FileContent:
    """A photo, scan or PDF from outside, drawn anew; which one it is, its bytes tell.

    Raises `FileRefused`: what `read_picture` raises, pdf.password, pdf.many_pages, pdf.unreadable.
    """
    if BEGINNING in data[:LOOK_FOR_IT] and not data.startswith(b"\xff\xd8"):
        return flatten(data, progress)
    return read_picture(data)


def flatten(data: bytes, progress: Progress = silent) -> FileContent:
    """The PDF page by page as pictures, without dates or names. Raises as `read_attachment`."""
    if len(data) > LARGEST_FILE:
        raise FileRefused("picture.too_large", limit=LARGEST_FILE // 2**20)
    try:
        sizes = _page_sizes(data)
        longest = max(max(size) for size in sizes)
        dpi = min(HIGHEST_DPI, LONGER_SIDE * MM_AN_INCH / max(longest, 1))
        pages = []
        for number in range(len(sizes)):
            progress(number, len(sizes))
            pages.append(_shape(page_image(data, number, dpi, filled=True)))
        return FileContent(_bound(pages, dpi), PDF, pages=len(pages))
    except (FileRefused, Cancelled):
        raise
    except Exception as error:  # a parser of bytes from strangers raises whatever it meets
        raise FileRefused("pdf.unreadable") from error


def one_scan(files: Sequence[FileContent]) -> FileContent:
    """Several photos or scans of one paper as one PDF, in their order; one alone as it is."""
    if len(files) == 1:
        return files[0]
    pages: list[Image.Image] = []
    for file in files:
        if file.media_type == PDF:
            count = len(page_sizes_mm(file.content))
            pages += [
                _shape(page_image(file.content, number, HIGHEST_DPI, filled=True))
                for number in range(count)
            ]
            continue
        with Image.open(BytesIO(file.content), formats=("JPEG", "PNG")) as picture:
            shape = picture.convert("RGB")
            shape.thumbnail((LONGER_SIDE, LONGER_SIDE))
            pages.append(shape)
    return FileContent(_bound(pages, HIGHEST_DPI), PDF, pages=len(pages))


def printable(content: bytes, media_type: str) -> bytes:
    """A stored file as a PDF for the printer: a picture in the middle of an A4 page."""
    if media_type == PDF:
        return content
    with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as picture:
        upright = picture.height >= picture.width
        size = picture.size
    paper = A4 if upright else A4[::-1]
    room = (paper[0] - 2 * MARGIN, paper[1] - 2 * MARGIN)
    scale = min(room[0] / size[0], room[1] / size[1])
    width, height = size[0] * scale * MM, size[1] * scale * MM
    press = Press((paper[0] * MM, paper[1] * MM), "", "")
    left, bottom = (paper[0] * MM - width) / 2, (paper[1] * MM - height) / 2
    press.canvas.drawImage(ImageReader(BytesIO(content)), left, bottom, width, height)
    press.end_page()
    return press.finish()


def _page_sizes(data: bytes) -> list[tuple[float, float]]:
    sizes = page_sizes_mm(data)
    if not sizes:
        raise FileRefused("pdf.unreadable")
    if len(sizes) > MOST_PAGES:
        raise FileRefused("pdf.many_pages", pages=len(sizes), limit=MOST_PAGES)
    return sizes


def _shape(page: PageImage) -> Image.Image:
    """A page in colour, or in grey where it has none: a third of the bytes."""
    colour = Image.frombuffer("RGBA", (page.width, page.height), page.rgba).convert("RGB")
    red, green, blue = colour.split()
    grey = red.tobytes() == green.tobytes() == blue.tobytes()
    return red if grey else colour


def _bound(pages: list[Image.Image], dpi: float) -> bytes:
    """The pages as one PDF of pictures; without the time of day, the same pages, same bytes."""
    target = BytesIO()
    pages[0].save(
        target,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=dpi,
        quality=QUALITY,
        creationDate=None,
        modDate=None,
    )
    return target.getvalue()
