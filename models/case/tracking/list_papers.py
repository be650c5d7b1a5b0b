"""What stands on the printed lists of cases: of the day, for the head, for the camat."""

import datetime as dt
from dataclasses import dataclass, field

from models.case.tracking.escalations import EscalationLine, escalation_list
from models.case.tracking.today import SECTION_WORDS, Today, TodaySection
from models.codes import EscalationLevel
from models.desk import Desk
from models.indonesian_words import long_date
from models.letter.document import Pair, Sheet, Signature
from models.letter.parts import head_signature, practice_marks, sheet_of, words
from models.letter.texts.section import Section
from models.office import office

MOST_LINES = 25
"""Lines of one section on paper: a day's work; the screen has all."""


@dataclass(frozen=True, slots=True)
class ListHead:
    """What every list of the office says of itself."""

    sheet: Sheet
    office: str
    region: str
    day: str
    notice: str = ""
    watermark: str = ""


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One line with a box to tick. `due` is a short date, or empty."""

    case_number: str
    name: str
    what: str
    due: str


@dataclass(frozen=True, slots=True)
class TodayPart:
    """One section of the day; `left_out` lines stand on the screen only."""

    title: str
    rows: tuple[TodayRow, ...]
    left_out: int
    more: str = ""
    """How that is said."""


@dataclass(frozen=True, slots=True)
class TodayDocument:
    """The list of a day, to be ticked off by hand. `said` are the standing words by their names
    in `today.toml`.
    """

    head: ListHead
    officer: str
    about: str
    parts: tuple[TodayPart, ...]
    said: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class EscalationRow:
    """One late case as the head or the camat reads it; the NIK is masked."""

    case_number: str
    who: str
    need: str
    agency: str
    what: str
    since: str
    days: str
    done: str


@dataclass(frozen=True, slots=True)
class EscalationDocument:
    """The list of what is late, with who hands it over and who receives it. `said` are the
    standing words by their names in `late.toml`.
    """

    head: ListHead
    title: str
    day: str
    opening: str
    said: tuple[Pair, ...]
    rows: tuple[EscalationRow, ...] = ()
    left: Signature = field(default_factory=Signature)
    right: Signature = field(default_factory=Signature)


def today_document(work: Today, desk: Desk, section: TodaySection | None = None) -> TodayDocument:
    """The printed list of a day, or of one kind of its work."""
    wanted = [each for each in TodaySection if section in (None, each)]
    used = words()
    said = used["today"]
    return TodayDocument(
        head=list_head(work.day),
        officer=desk.name,
        about=said.fill("about", officer=desk.name, count=work.open_cases),
        parts=tuple(_part(each, work, said) for each in wanted if work.count(each)),
        said=(*said.items(), *_columns(used["today-columns"])),
    )


def escalation_document(level: EscalationLevel, desk: Desk) -> EscalationDocument:
    """The printed list for the head of the village or the camat."""
    today, view = desk.today(), office()
    dated = f"{view.village}, {long_date(today)}"
    to_camat = level == EscalationLevel.SUBDISTRICT
    used = words()
    said = used["late"]
    officer = Signature((said["officer"],), desk.name, above=dated)
    head = head_signature(view, today, dated if to_camat else said["head_above"])
    title = said.fill("camat", kecamatan=view.kecamatan.upper())
    camat = Signature((title,), above=said["camat_above"])
    receiver = f"Camat {view.kecamatan}" if to_camat else view.head
    return EscalationDocument(
        head=list_head(today),
        title=said.fill("title", receiver=receiver.upper()),
        day=said.fill("day", date=long_date(today)),
        opening=said["to_camat" if to_camat else "to_head"],
        said=(*said.items(), *_columns(used["late-columns"])),
        rows=tuple(_late_row(line, said) for line in escalation_list(level, today)),
        left=camat if to_camat else head,
        right=head if to_camat else officer,
    )


def _columns(said: Section) -> list[Pair]:
    """The heads of a list's columns, apart from its other words."""
    return [(f"column-{name}", word) for name, word in said.items()]


def list_head(day: dt.date) -> ListHead:
    view, practice = office(), words()["practice"]
    return ListHead(
        sheet=sheet_of(view),
        office=view.title,
        region=f"Kecamatan {view.kecamatan}, {view.regency_term} {view.regency}",
        day=long_date(day),
        **practice_marks(view, practice),
    )


def _part(section: TodaySection, work: Today, said: Section) -> TodayPart:
    lines = work.of(section)
    rows = tuple(
        TodayRow(
            case_number=line.case_number or "-",
            name=said["restricted"] if line.restricted else line.name,
            what=line.what,
            due=f"{line.due:%d-%m-%Y}" if line.due else "",
        )
        for line in lines[:MOST_LINES]
    )
    left_out = max(0, len(lines) - MOST_LINES)
    more = said.fill("more", count=left_out) if left_out else ""
    return TodayPart(f"{SECTION_WORDS[section]} ({len(lines)})", rows, left_out, more)


def _late_row(line: EscalationLine, said: Section) -> EscalationRow:
    told = ""
    if line.told_on is not None:
        day = f"{line.told_on:%d-%m-%Y}"
        told = said.fill("asked", times=line.times_told, date=day)
    leaves = line.level == EscalationLevel.SUBDISTRICT  # the head's list stays in the office
    who = (said["restricted"],) if line.restricted and leaves else (line.name, line.nik_masked)
    return EscalationRow(
        case_number=line.case_number,
        who="\n".join(filter(None, who)),
        need=line.need,
        agency=line.agency or "-",
        what=line.what,
        since=f"{line.since:%d-%m-%Y}",
        days=str(line.days),
        done=". ".join(filter(None, (line.asked, told))),
    )
