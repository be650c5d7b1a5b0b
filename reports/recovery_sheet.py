"""The recovery sheet: the one page that opens the data when every password is forgotten."""

from models.codes import PaperSize
from models.letter.document import Sheet
from models.letter.parts import words
from models.letter.texts.section import Section
from reports.paper.fonts import BOLD, REGULAR, text_width
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points
from reports.paper.qr import draw_square
from reports.paper.rows import BODY, STRONG, Row, Span, Style, centred, gap, numbered, paragraph
from reports.paper.unknown import refuse_unknown

TITLE = Style(BOLD, 18)
CODE = Style(BOLD, 26)
ORDINAL = Style(REGULAR, 9)
GROUP = 4
GROUPS_A_LINE = 4
LEADING = 17.0
QR_SIDE = 45 * MM


def render_recovery_sheet(
    office: str,
    code: str,
    made_on: str,
    paper: PaperSize = PaperSize.A4,
    *,
    practice: bool = False,
) -> bytes:
    """The sheet as PDF. `code` may come grouped or not; `made_on` is a date in words.

    A `practice` office's sheet is marked as such.

    Raises `RuleError("letter.unknown_glyph")`.
    """
    used = words()
    said = used["recovery"]
    refuse_unknown((("office", office), ("code", code), ("made_on", made_on)))
    sheet = Sheet(paper, top=20, left=25, right=25, bottom=20)
    size = points(sheet)
    press = Press(size, f"{said['title'].capitalize()} Simpul", office)
    width = size[0] - 50 * MM
    if practice:
        mark = used["practice"]
        stamp_practice(press, mark["watermark"], mark["notice"])
    y = press.rows(
        _above(said, (office, made_on), code, width), 25 * MM, size[1] - 20 * MM, LEADING
    )
    draw_square(press, "-".join(groups(code)), (size[0] - QR_SIDE) / 2, y - QR_SIDE, QR_SIDE)
    press.rows(
        _below(said, used["recovery-keeping"], width), 25 * MM, y - QR_SIDE - 4 * MM, LEADING
    )
    press.end_page()
    return press.finish()


def groups(code: str) -> list[str]:
    """The code in groups of four, as it is typed back."""
    plain = "".join(character for character in code if character.isalnum())
    return [plain[start : start + GROUP] for start in range(0, len(plain), GROUP)]


def _above(said: Section, about: tuple[str, str], code: str, width: float) -> list[Row]:
    office, made_on = about
    return [
        *_high(centred(said["title"], width, TITLE), 1.4),
        *centred(office, width, STRONG),
        *centred(said.fill("made", date=made_on), width),
        gap(1),
        *paragraph(said["purpose"], width),
        gap(1),
        *_code_rows(groups(code), width),
        gap(1),
    ]


def _code_rows(parts: list[str], width: float) -> list[Row]:
    """Large, evenly spaced groups, each under its number: two are asked back by number."""
    step = text_width("MMMM", CODE.font, CODE.size) + 18
    rows = []
    for start in range(0, len(parts), GROUPS_A_LINE):
        line = parts[start : start + GROUPS_A_LINE]
        left = (width - step * len(line)) / 2
        ordinals = [str(start + place + 1) for place in range(len(line))]
        rows.append(Row(_spread(ordinals, ORDINAL, left, step), height=1.8))
        rows.append(Row(_spread(line, CODE, left, step), height=1.6))
    return rows


def _spread(texts: list[str], style: Style, left: float, step: float) -> tuple[Span, ...]:
    """Each text in the middle of its own place of `step` points."""
    return tuple(
        Span(
            left + step * place + (step - text_width(text, style.font, style.size)) / 2,
            text,
            style,
        )
        for place, text in enumerate(texts)
    )


def _below(said: Section, keeping: Section, width: float) -> list[Row]:
    writing = "." * 60
    return [
        *centred(said["scan"], width),
        gap(1),
        *paragraph(said["keeping"], width, STRONG),
        *numbered(tuple(keeping.values()), width),
        gap(1),
        Row((Span(0, f"{said['kept_by']} {writing}", BODY),)),
        gap(0.4),
        Row((Span(0, f"{said['kept_at']} {writing}", BODY),)),
    ]


def _high(rows: list[Row], height: float) -> list[Row]:
    return [Row(row.spans, height) for row in rows]
