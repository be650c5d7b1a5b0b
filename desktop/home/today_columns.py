"""How one thing to do reads in the list of the day."""

from PySide6.QtCore import QCoreApplication

from desktop.cases.statuses import level_status
from desktop.home.today_tiles import ICONS, TONES, words_of
from desktop.look.palette import Tone
from desktop.widgets.row_table import Column
from desktop.widgets.status_word import Status
from models.case.tracking.today import TodayLine


def today_columns() -> list[Column[TodayLine]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("today", "Jenis"), width=142, status=_section),
        Column(translate("today", "Nama"), lambda row: row.name, 175),
        Column(translate("today", "Yang dikerjakan"), lambda row: row.what, 400),
        Column(translate("today", "Sampai"), width=112, status=_due),
        Column(translate("today", "Tingkat"), width=95, status=_level, spare=1),
        Column(translate("today", "Nomor"), lambda row: row.case_number, 135, whole=True),
    ]


def _section(row: TodayLine) -> Status:
    if row.emergency:
        return Status(words_of(row.section), "triangle-alert", Tone.BAD)
    return Status(words_of(row.section), ICONS[row.section], TONES[row.section])


def _due(row: TodayLine) -> Status | None:
    if row.due is None:
        return None
    tone, picture = (Tone.BAD, "clock") if row.late else (Tone.PLAIN, "calendar-days")
    return Status(f"{row.due:%d-%m-%Y}", picture, tone)


def _level(row: TodayLine) -> Status | None:
    return level_status(row.level) if row.level is not None else None
