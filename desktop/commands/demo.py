"""`simpul demo`: a whole practice office, from its residents to a batch the district can read.

Everything follows from one seed: clock, keys, ids, people. A practice office says so on every
paper, and its batches are refused by every real district.
"""

import datetime as dt
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.commands.arguments import Options
from desktop.commands.practice.cases import PracticeCases
from desktop.commands.practice.counter import Counter
from desktop.commands.practice.covers import write_covers
from desktop.commands.practice.diary import Diary
from desktop.commands.practice.folder import STORE, mark, practice_folder, usual_folder
from desktop.commands.practice.import_words import import_lines
from desktop.commands.practice.office import OPENED_BEFORE, Access, open_new_office
from desktop.commands.practice.papers import (
    make_batches,
    verify_batches,
    void_letters,
    write_letters,
    write_registers,
    write_reports,
)
from desktop.commands.practice.residents import (
    invent,
    people_count,
    read_plan,
    some_residents,
    take_over,
)
from desktop.commands.practice.seeded import SeededBytes, SeededTime, last_day, lived_day, seed_of
from desktop.commands.terminal import say
from models.desk import Clock, Desk
from models.person.residents_import import ImportPlan, ImportReport
from models.store import close_store

CASES = 24
LETTERS, REGISTERS, REPORTS, BATCHES = "letters", "registers", "reports", "batches"
COVERS = "transmittals"
IMPORT_REPORT = "laporan-impor.xlsx"


@dataclass(frozen=True, slots=True)
class Made:
    """What the practice office holds in the end."""

    access: Access
    report: ImportReport | None
    residents: int
    cases: int
    letters: int
    """Those in force, each a PDF."""
    void: int
    batches: tuple[Path, ...]
    verified: bool


def run(options: Options) -> int:
    """Make the practice office and say where it is. The last line printed is one JSON object."""
    start = time.perf_counter()
    seed = seed_of(lived_day(Clock())) if options.seed is None else options.seed
    last = last_day(seed)
    plan = read_plan(options.residents, last) if options.residents else None
    target = (options.out or usual_folder()).absolute()
    made = make_practice_office(
        target, seed, plan, lambda: say(f"Membuat kantor latihan di {target} ...")
    )
    _tell(target, seed, made, time.perf_counter() - start)
    return 0 if made.verified else 1


def make_practice_office(
    target: Path,
    seed: int,
    plan: ImportPlan | None = None,
    began: Callable[[], None] = lambda: None,
) -> Made:
    """The office whole in `target`, or nothing. Raises as `practice_folder`.

    `began` is called once when the folder is found fit and nothing is made yet.
    """
    with practice_folder(target) as folder:
        began()
        try:
            made = _build(folder, seed, last_day(seed), plan)
        finally:
            close_store()
        mark(folder, {"seed": seed, "username": made.access.username})
    return made


def _build(folder: Path, seed: int, last: dt.date, plan: ImportPlan | None) -> Made:
    random_bytes, now = SeededBytes(seed), SeededTime(last - OPENED_BEFORE)
    desk, access = open_new_office(folder / STORE, now, random_bytes)
    report = None
    if plan is None:
        invent(desk, random_bytes.random())
    else:
        report = take_over(plan, folder / IMPORT_REPORT, desk)
    diary, residents = Diary(now), some_residents(random_bytes.random())
    PracticeCases(Counter(desk), diary).plan(residents, CASES, last)
    diary.live_until(last)
    return _hand_over(folder, desk, access, report)


def _hand_over(folder: Path, desk: Desk, access: Access, report: ImportReport | None) -> Made:
    """Letters, registers, reports and batch, and what the district says."""
    letters, void = write_letters(_made(folder / LETTERS), desk), void_letters()
    write_reports(_made(folder / REPORTS), desk)
    batches, counts = make_batches(folder, _made(folder / BATCHES), desk)
    write_covers(_made(folder / COVERS), desk)
    write_registers(_made(folder / REGISTERS), desk)
    verified = verify_batches(batches, folder, desk.today())
    return Made(access, report, people_count(), counts["cases"], letters, void, batches, verified)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _tell(folder: Path, seed: int, made: Made, seconds: float) -> None:
    if made.report is not None:
        for line in import_lines(made.report):
            say(line)
        say(f"Semua catatan: {folder / IMPORT_REPORT}")
    letters = f"surat {made.letters + made.void}"
    letters += f", {made.void} di antaranya batal" if made.void else ""
    say(f"Warga {made.residents}, kasus {made.cases}, {letters}.")
    say(f"Surat     : {folder / LETTERS}")
    say(f"Pengantar : {folder / COVERS}")
    say(f"Register  : {folder / REGISTERS}")
    say(f"Laporan   : {folder / REPORTS}")
    for batch in made.batches:
        say(f"Paket     : {batch} ({'terperiksa' if made.verified else 'DITOLAK'})")
    say(f"Kabupaten : {folder / 'district'}")
    say(f"Buka      : simpul --store {folder / STORE}")
    say(f"Pengguna  : {made.access.username}")
    say(f"Kata sandi: {made.access.password}")
    say(f"Pemulihan : {made.access.recovery_code}")
    say(f"Kantor latihan yang sama: simpul demo --seed {seed}")
    summary = {
        "residents": made.residents,
        "cases": made.cases,
        "letters": made.letters,
        "batch": str(made.batches[0]),
        "verified": made.verified,
        "seconds": round(seconds, 2),
    }
    say(json.dumps(summary, ensure_ascii=False))
