"""The letters by LibreOffice: a ready-merged docx, as a mail merge leaves it, turned into PDF.

The docx is written by hand, with styles and no more markup than a word processor would need. The
profile is made beforehand, so that only a start and the conversion are measured.
"""

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from models.letter.document import LetterDocument, Pair
from tests.benchmarks.rivals import layout

PROGRAM = "soffice"
SCHEMAS = "http://schemas.openxmlformats.org"
NAMESPACE = f'xmlns:w="{SCHEMAS}/wordprocessingml/2006/main"'
OFFICE = f"{SCHEMAS}/officeDocument/2006/relationships"
PICTURE = f"{SCHEMAS}/drawingml/2006/picture"
DRAWING = (
    f'xmlns:r="{OFFICE}" xmlns:wp="{SCHEMAS}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{SCHEMAS}/drawingml/2006/main" xmlns:pic="{PICTURE}"'
)
PACKAGE = f"{SCHEMAS}/package/2006"
EMU = 36_000
"""Drawings are measured in these, so many to the millimetre."""
WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WHOLE = (
    'pdf:writer_pdf_Export:{"UseLosslessCompression":{"type":"boolean","value":"true"},'
    '"ReduceImageResolution":{"type":"boolean","value":"false"}}'
)
"""Pictures as they are, as ours: to make JPEGs of the logo takes LibreOffice a fifth longer."""
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def have_libreoffice() -> bool:
    """Is it on the path?"""
    return shutil.which(PROGRAM) is not None


@contextmanager
def libreoffice() -> Iterator[Callable[[bytes], bytes]]:
    """A function that turns a docx into PDF with a profile of its own, which is warm already."""
    with TemporaryDirectory(prefix="simpul-libreoffice-") as name:
        folder = Path(name)
        fonts = folder / "fonts.conf"
        fonts.write_text(
            f"<fontconfig><dir>{escape(str(Path(layout.font_file('Regular')).parent))}</dir>"
            f"<cachedir>{escape(str(folder / 'fonts'))}</cachedir></fontconfig>",
            "utf-8",
        )

        def pdf_of(docx: bytes) -> bytes:
            source = folder / "letters.docx"
            source.write_bytes(docx)
            subprocess.run(
                [
                    PROGRAM,
                    f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    *("--headless", "--convert-to", WHOLE, "--outdir", name, str(source)),
                ],
                env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
                capture_output=True,
                check=True,
            )
            return source.with_suffix(".pdf").read_bytes()

        pdf_of(_docx("<w:p/>", b""))
        yield pdf_of


def merged_docx(documents: list[LetterDocument]) -> bytes:
    """All letters in one docx, each beginning on a page of its own."""
    body = "".join(_letter(number, each) for number, each in enumerate(documents, start=1))
    return _docx(body, documents[0].letterhead.logo)


def _docx(body: str, logo: bytes) -> bytes:
    """The whole package; all letters show the one `logo` in it."""
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar '
        f'w:left="{_twips(layout.LEFT)}" w:right="{_twips(layout.RIGHT)}" '
        f'w:top="{_twips(layout.TOP)}" w:bottom="{_twips(layout.BOTTOM)}" '
        'w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORDS}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{WORDS}.styles+xml"/></Types>',
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"), ("image", "media/logo.png")
        ),
        "word/document.xml": f"<w:document {NAMESPACE} {DRAWING}><w:body>{body}{page}"
        "</w:body></w:document>",
        "word/styles.xml": _styles(),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, HEADER + text)
        archive.writestr("word/media/logo.png", logo)
    return buffer.getvalue()


def _relations(*parts: tuple[str, str]) -> str:
    """Kinds and targets, named rId1, rId2 and on."""
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(parts, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def _twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def _logo(number: int, logo: bytes) -> str:
    """A drawing that lies on the paper, tied to the paragraph it stands in."""
    x, y, width, height = (round(part * EMU) for part in layout.logo_box(logo))
    size = f'cx="{width}" cy="{height}"'
    named = f'id="{number}" name="Logo {number}"'
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f"<wp:extent {size}/><wp:wrapNone/><wp:docPr {named}/>"
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        '<pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _styles() -> str:
    """What every paragraph has in common, and the kinds of it."""
    line = f'<w:spacing w:line="{_twips(layout.HEAD_LEADING)}" w:lineRule="exact"/>'
    spacing = f'<w:spacing w:before="0" w:after="0" w:line="{_twips(layout.LEADING)}" '
    fonts = f'<w:rFonts w:ascii="{layout.FAMILY}" w:hAnsi="{layout.FAMILY}"/>'
    rule = '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="1"/></w:pBdr>'
    below = line.replace("<w:spacing", f'<w:spacing w:after="{_twips(layout.BELOW_RULE)}"')
    centred, beside = '<w:jc w:val="center"/>', f'<w:ind w:left="{_twips(layout.HALF)}"/>'
    head = f'<w:sz w:val="{2 * layout.HEAD_SIZE}"/>'
    large = f'<w:b/><w:sz w:val="{2 * layout.LAST_SIZE}"/>'
    return (
        f"<w:styles {NAMESPACE}><w:docDefaults>"
        f'<w:rPrDefault><w:rPr>{fonts}<w:sz w:val="{2 * layout.SIZE}"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr>{spacing}w:lineRule="exact"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        + _style("First", f"<w:pageBreakBefore/>{line}{centred}", head)
        + _style("Head", line + centred, head)
        + _style("Last", line + centred, large)
        + _style(
            "Office", rule + below + centred, f'<w:i/><w:sz w:val="{2 * layout.ADDRESS_SIZE}"/>'
        )
        + _style("Justified", '<w:jc w:val="both"/>')
        + _style("Pair", _hanging(layout.LABEL, layout.VALUE))
        + _style("Mark", _hanging(layout.MARK, layout.MARK_VALUE))
        + _style("Signed", beside + centred)
        + "</w:styles>"
    )


def _style(name: str, paragraph: str, run: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _hanging(label: float, room: float) -> str:
    """Label, colon and value at tab stops, the value's further lines under its first."""
    value = label + layout.COLON
    taken = layout.HALF if label == layout.MARK else layout.WIDTH
    stops = "".join(f'<w:tab w:val="left" w:pos="{_twips(at)}"/>' for at in (label, value))
    return (
        f'<w:tabs>{stops}</w:tabs><w:ind w:left="{_twips(value)}" '
        f'w:right="{_twips(taken - value - room)}" w:hanging="{_twips(value)}"/>'
    )


def _letter(number: int, document: LetterDocument) -> str:
    first, *heads, last = document.letterhead.lines
    left = _paragraph("") + _pairs(layout.marks(document), "Mark")
    right = "".join(map(_paragraph, (document.dateline, *layout.address(document))))
    return (
        _paragraph(first, "First", _logo(number, document.letterhead.logo))
        + "".join(_paragraph(line, "Head") for line in heads)
        + _paragraph(last, "Last")
        + _paragraph(document.letterhead.address, "Office")
        + _beside(left, right)
        + _paragraph("")
        + _paragraph(document.opening, "Justified")
        + _pairs(document.identity, "Pair")
        + _paragraph(document.facts_heading)
        + _pairs(document.facts, "Pair")
        + "".join(_paragraph(text, "Justified") for text in layout.paragraphs(document))
        + _paragraph("")
        + "".join(_paragraph(text, "Signed") for text in layout.signed(document))
        + "".join(map(_paragraph, layout.tembusan(document)))
    )


def _beside(left: str, right: str) -> str:
    """Two cells without a border."""
    widths = _twips(layout.HALF), _twips(layout.WIDTH - layout.HALF)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{words}</w:tc>'
        for width, words in zip(widths, (left, right), strict=True)
    )
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr>{cells}</w:tr></w:tbl>"
    )


def _pairs(pairs: tuple[Pair, ...], style: str) -> str:
    return "".join(_paragraph(f"{name}\t:\t{value}", style) for name, value in pairs)


def _paragraph(text: str, style: str = "", before: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t")
    )
    return f"<w:p>{named}{before}<w:r>{runs}</w:r></w:p>"
