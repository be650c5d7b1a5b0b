"""Photos, scans and PDFs as they come from phones and scanners, with all they hide."""

from io import BytesIO

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo
from reportlab.pdfgen.canvas import Canvas

from models.case.attachment.files import JPEG, FileContent

GPS_IFD, EXIF_IFD, ORIENTATION, TAKEN = 0x8825, 0x8769, 0x0112, 0x9003
SOUTH_OF_BANYUWANGI = {1: "S", 2: (8.0, 36.0, 30.0), 3: "E", 4: (114.0, 7.0, 12.0)}
SECRET = b"RAHASIA-TETANGGA"


def photo(width: int = 320, height: int = 240, *, seed: int = 1) -> Image.Image:
    """A picture of many colours, brighter to the right, so that one sees how it is turned."""
    grey = Image.linear_gradient("L").rotate(90).resize((width, height))
    red = Image.effect_mandelbrot((width, height), (-2, -1, 1, 1 + seed / 10), 60)
    return Image.merge("RGB", (red, grey, grey))


def jpeg(picture: Image.Image | None = None, **options: object) -> bytes:
    target = BytesIO()
    (picture or photo()).save(target, "JPEG", **options)
    return target.getvalue()


def phone_photo(*, orientation: int = 1, taken: str = "2026:03:14 09:30:00") -> bytes:
    """With its place, its day, how it was held, a comment, a profile and an older small picture."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010F] = SECRET.decode()
    exif.get_ifd(EXIF_IFD)[TAKEN] = taken
    exif.get_ifd(GPS_IFD).update(SOUTH_OF_BANYUWANGI)
    data = jpeg(exif=exif, comment=SECRET, icc_profile=SECRET, xmp=SECRET)
    return data + b"PK\x03\x04" + SECRET


def scan() -> bytes:
    """Black letters on white, as a PNG with words of its maker in it."""
    page = Image.new("1", (900, 1200), 1)
    draw = ImageDraw.Draw(page)
    for line in range(20):
        draw.text((60, 60 + line * 50), "SURAT KETERANGAN TIDAK MAMPU " * 2, fill=0)
    words, target = PngInfo(), BytesIO()
    words.add_text("Author", SECRET.decode())
    page.save(target, "PNG", pnginfo=words)
    return target.getvalue()


def pdf(pages: int = 2, *, password: str = "") -> bytes:
    """Pages with a filled form, a link, an author and a script that runs when it is opened."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(595, 842), encrypt=password or None)
    canvas.setAuthor(SECRET.decode())
    for number in range(pages):
        canvas.drawString(72, 760, f"Halaman {number + 1}")
        canvas.linkURL("https://contoh.invalid", (72, 700, 200, 720))
        canvas.acroForm.textfield(
            name=f"isian{number}", value="TERISI", x=72, y=600, width=200, height=30
        )
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def stored_photo(seed: int = 1) -> FileContent:
    """A file as it is after reading."""
    return FileContent(jpeg(photo(seed=seed)), JPEG, 320, 240)
