"""Every paper the program makes, in one table: what is on it and what draws it.

A new paper is one line here; the gallery, the golden pictures and the checks of all papers follow.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, partial
from itertools import cycle, islice
from typing import Any

from desktop.commands.samples.cast import DAY, Cast
from desktop.commands.samples.handed_over import (
    batch_handed_over,
    key_enrolled,
    key_replaced,
    letters_handed_over,
    many_handed_over,
)
from desktop.commands.samples.scene import Scene, scene
from desktop.setup.sample_letter import sample_letter
from models.access.keys import COST, KeyCost
from models.agencies import agencies
from models.case.tracking.list_papers import ListHead, escalation_document, today_document
from models.case.tracking.today import today_work
from models.codes import AddressSide, EscalationLevel, LetterKind, PaperSize, Sifat, SigningForm
from models.figures.period import PeriodKind, period_of
from models.figures.report import figures_of, figures_report
from models.indonesian_words import long_date
from models.labels import label
from models.letter.document import Sheet
from models.letter.numbering.block_sheet import compose_block_sheet
from models.letter.numbering.blocks import blocks_of_visit
from models.letter.papers.consent_forms import MOST_AGENCIES, compose_consent_form
from models.letter.papers.receipts import compose_receipt
from models.letter.papers.slips import compose_slips
from models.letter.parts import sheet_of, words
from models.letter.runs.run_list import RunListDocument, RunListPart, RunListRow
from models.need.forms import shipped_forms
from models.office import office
from models.outreach.report import visit_report
from models.printer_offset import PrinterOffset, offset_words
from models.registers.agenda import agenda_document
from models.registers.books import BookPeriod
from models.registers.expedition import expedition_document
from reports.figures.period_report import render_period_report
from reports.letters import (
    render_consent_form,
    render_key_letter,
    render_letter,
    render_letters,
    render_receipt,
    render_receipts,
    render_slips,
    render_transmittal,
)
from reports.letters.run_list import render_run_list
from reports.printer_page import render_printer_page
from reports.recovery_sheet import render_recovery_sheet
from reports.registers.agenda import render_agenda
from reports.registers.block_sheet import render_block_sheet
from reports.registers.escalation_list import render_escalations
from reports.registers.expedition import render_expedition
from reports.registers.today_list import render_today
from reports.registers.visit_report import render_visit_report

INTRODUCTION = LetterKind.INTRODUCTION
VALID = dt.timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by name (as files are called) and title; what stands on it, and what draws that."""

    name: str
    title: str
    compose: Callable[[Scene], Any]
    render: Callable[..., bytes]

    def draw(self, document: Any) -> bytes:
        """The PDF; a paper of several loose words keeps them by name."""
        return self.render(**document) if isinstance(document, dict) else self.render(document)


@cache
def papers() -> tuple[Paper, ...]:
    """The table. No two papers have one name."""
    return (*_letters(), *_handed_over(), *_beside_letters(), *_lists())


def compose_all(cast: Cast, cost: KeyCost = COST) -> dict[str, Any]:
    """The documents of a cast by the name of their paper, in the order of the table."""
    with scene(cast, cost) as made:
        return {paper.name: paper.compose(made) for paper in papers()}


def on_paper(document: Any, size: PaperSize) -> Any:
    """The same document on another size of paper, wherever in it the size stands."""
    if isinstance(document, PaperSize):
        return size
    if isinstance(document, Sheet):
        return replace(document, paper=size)
    if isinstance(document, dict):
        return {name: on_paper(value, size) for name, value in document.items()}
    if isinstance(document, tuple | list):
        return type(document)(on_paper(value, size) for value in document)
    if is_dataclass(document) and not isinstance(document, type):
        changed = {
            each.name: on_paper(getattr(document, each.name), size) for each in fields(document)
        }
        return replace(document, **changed)
    return document


def _letters() -> Iterator[Paper]:
    """Surat dinas and surat pengantar: of each need, of each way of signing, and the odd ones."""

    def letter(name: str, title: str, *asked: Any, **options: Any) -> Paper:
        return Paper(name, title, lambda made: made.letter(*asked, **options), render_letter)

    for kind, form in shipped_forms().items():
        yield letter(f"surat-dinas-{kind}", f"Surat dinas: {form.title}", kind)
        title = f"Surat pengantar: {form.title}"
        yield letter(f"surat-pengantar-{kind}", title, kind, INTRODUCTION)
    for signing in SigningForm:
        name, title = signing.value.strip(".").replace(".", "").lower(), signing.value
        yield letter(f"surat-dinas-ttd-{name}", f"Surat dinas, {title}", "food", form=signing)
        yield letter(
            f"surat-pengantar-ttd-{name}",
            f"Surat pengantar, {title}",
            "food",
            INTRODUCTION,
            form=signing,
        )
    left = {"address_side": AddressSide.LEFT}
    yield letter("surat-dinas-kiri", "Surat dinas, alamat di kiri", "food", **left)
    yield letter("surat-dinas-camat", "Surat dinas, Mengetahui Camat", "house", with_camat=True)
    yield letter(
        "surat-pengantar-camat",
        "Surat pengantar, Mengetahui Camat, dengan masa berlaku",
        "house",
        INTRODUCTION,
        with_camat=True,
        valid_until=DAY + VALID,
    )
    yield letter("surat-dinas-singkat", "Surat dinas tanpa lampiran dan tembusan", "food", **BARE)
    yield Paper("surat-dinas-panjang", "Surat dinas, uraian terpanjang", _long, render_letter)
    long = partial(_long, paper=INTRODUCTION)
    yield Paper(
        "surat-pengantar-panjang", "Surat pengantar, uraian terpanjang", long, render_letter
    )
    yield Paper("surat-dinas-rahasia", "Surat dinas rahasia", _secret, render_letter)
    yield Paper("surat-dinas-terbatas", "Surat dinas kasus terbatas", _restricted, render_letter)
    yield Paper("surat-dinas-latihan", "Surat dinas kantor latihan", _practice, render_letter)
    yield Paper("surat-contoh", "Surat contoh dari penyiapan awal", _sample, render_letter)
    yield Paper("surat-sekaligus", "Beberapa surat sekaligus", _several, render_letters)


def _handed_over() -> Iterator[Paper]:
    """Surat pengantar with a table, and the key letter."""
    for name, title, compose in (
        ("surat-pengantar-kiriman", "Surat pengantar kiriman", letters_handed_over),
        ("surat-pengantar-kiriman-banyak", "Surat pengantar kiriman, banyak", many_handed_over),
        ("surat-pengantar-paket", "Surat pengantar paket data", batch_handed_over),
    ):
        yield Paper(name, title, compose, render_transmittal)
    yield Paper("surat-kunci", "Surat pendaftaran kunci", key_enrolled, render_key_letter)
    title = "Surat pendaftaran kunci pengganti"
    yield Paper("surat-kunci-pengganti", title, key_replaced, render_key_letter)


def _beside_letters() -> Iterator[Paper]:
    yield Paper("lembar-jawaban", "Lembar jawaban", _slips(1), render_slips)
    yield Paper("lembar-jawaban-banyak", "Lembar jawaban, beberapa", _slips(5), render_slips)
    yield Paper("tanda-terima", "Tanda terima", _receipt, render_receipt)
    yield Paper("tanda-terima-sekaligus", "Beberapa tanda terima", _receipts, render_receipts)
    yield Paper("penjelasan", "Penjelasan penggunaan data", _consent(0), render_consent_form)
    title = "Penjelasan dan persetujuan"
    yield Paper("persetujuan", title, _consent(MOST_AGENCIES), render_consent_form)
    yield Paper("lembar-pemulihan", "Lembar pemulihan", _recovery, render_recovery_sheet)
    yield Paper("halaman-uji-printer", "Halaman uji printer", _printer_page, render_printer_page)


def _lists() -> Iterator[Paper]:
    """The registers and lists, with a line for each need."""
    yield Paper("buku-agenda", "Buku agenda", _agenda, render_agenda)
    yield Paper("buku-ekspedisi", "Buku ekspedisi", _expedition, render_expedition)
    yield Paper("daftar-surat", "Daftar surat di depan berkas cetak", _run_list, render_run_list)
    yield Paper("daftar-nomor", "Daftar nomor untuk dibawa", _block_sheet, render_block_sheet)
    yield Paper("laporan-kunjungan", "Laporan kunjungan", _visit, render_visit_report)
    yield Paper("hari-ini", "Daftar hari ini", _today, render_today)
    yield Paper("laporan-bulanan", "Laporan bulanan", _month, render_period_report)
    for level in EscalationLevel:
        name = f"terlambat-{level.value}"
        late = partial(_late, level=level)
        title = f"Daftar kasus terlambat: {label(level)}"
        yield Paper(name, title, late, render_escalations)


# --- letters -------------------------------------------------------------------------------

BARE = {"attachments": (), "copies": (), "with_story": False}


def _long(made: Scene, paper: LetterKind = LetterKind.OFFICIAL) -> Any:
    return made.letter("food", paper, story=made.cast.long_story)


def _secret(made: Scene) -> Any:
    return made.letter("health", sifat=Sifat.RAHASIA, copies=())


def _restricted(made: Scene) -> Any:
    return made.letter("health", referral_id=made.restricted_id)


def _practice(made: Scene) -> Any:
    mark = words()["practice"]
    letter = made.letter("house")
    return replace(letter, watermark=mark["watermark"], notice=mark["notice"])


def _sample(made: Scene) -> Any:
    del made
    return sample_letter(office(), DAY)


def _several(made: Scene) -> Any:
    return tuple(made.letter(kind) for kind in tuple(shipped_forms())[:2])


# --- beside the letters --------------------------------------------------------------------


def _slips(count: int) -> Callable[[Scene], Any]:
    return lambda made: compose_slips(tuple(made.referral_ids.values())[:count], made.desk)


def _receipt(made: Scene) -> Any:
    return compose_receipt(made.many_id, made.desk, made.cast.documents)


def _receipts(made: Scene) -> Any:
    cases = (made.many_id, made.child_id)
    return tuple(compose_receipt(case_id, made.desk) for case_id in cases)


def _consent(count: int) -> Callable[[Scene], Any]:
    """For nobody else an explanation; a child's, with as many consents as the form may ask."""

    def composed(made: Scene) -> Any:
        asked = sorted(agencies(), key=lambda each: (each.government, -len(each.name)))[:count]
        case_id = made.child_id if count else made.many_id
        return compose_consent_form(case_id, tuple(each.id for each in asked), made.desk)

    return composed


def _recovery(made: Scene) -> dict[str, Any]:
    day = long_date(DAY)
    return {
        "office": office().title,
        "code": made.recovery_code,
        "made_on": day,
        "paper": PaperSize.A4,
        "practice": False,
    }


def _printer_page(made: Scene) -> dict[str, Any]:
    del made
    offset = offset_words(PrinterOffset(-12, 5))
    return {
        "office": office().title,
        "made_on": long_date(DAY),
        "paper": PaperSize.A4,
        "offset": offset,
    }


# --- lists ---------------------------------------------------------------------------------


def _agenda(made: Scene) -> Any:
    return agenda_document(BookPeriod(DAY.year), made.desk)


def _expedition(made: Scene) -> Any:
    return expedition_document(BookPeriod(DAY.year), made.desk)


def _run_list(made: Scene) -> Any:
    """A page and a half: every kind of need, many times, and a letter of two pages."""
    letters, head = [made.letter(kind) for kind in shipped_forms()], _list_head()
    parts = []
    for agency, many in zip(dict.fromkeys(each.addressee for each in letters), cycle((9, 4))):
        rows = (
            RunListRow(0, made.cast.number, agency, name, 1 + (place == 1))
            for place, name in enumerate(islice(cycle(made.cast.people), many))
        )
        parts.append(RunListPart(agency, tuple(rows)))
    return RunListDocument(head, tuple(parts), left=2)


def _block_sheet(made: Scene) -> Any:
    """More than a page of numbers that were kept for the visit."""
    (block,) = blocks_of_visit(made.visit_id, made.desk)
    sheet = compose_block_sheet([each.id for each in block.left], made.desk)
    longest = replace(sheet.numbers[-1], number_text=made.cast.number)
    return replace(sheet, numbers=(*sheet.numbers, *[longest] * 24))


def _list_head() -> ListHead:
    view = office()
    region = f"{view.regency_term} {view.regency}"
    return ListHead(sheet_of(view), view.title, region, long_date(DAY))


def _visit(made: Scene) -> Any:
    return visit_report(made.visit_id, made.desk)


def _today(made: Scene) -> Any:
    return today_document(today_work(made.desk), made.desk)


def _month(made: Scene) -> Any:
    month = period_of(PeriodKind.MONTH, made.desk.today())
    return figures_report(figures_of(month, made.desk), made.desk)


def _late(made: Scene, level: EscalationLevel) -> Any:
    return escalation_document(level, made.desk)
