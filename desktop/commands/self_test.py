"""`simpul self-test`: does the installed program work here? Store, papers, spreadsheets, batch.

Meant for a bundle on somebody's PC: everything that could be missing from one is used once, in a
temporary folder. The window's part is `desktop.window_check`.
"""

import platform
import tempfile
from pathlib import Path

from desktop.commands import data_check
from desktop.commands.arguments import version
from desktop.commands.practice.counter import Counter
from desktop.commands.practice.hardships import HARDSHIPS
from desktop.commands.practice.office import REGION_CODE, open_new_office
from desktop.commands.practice.papers import make_batches, verify_batches, write_registers
from desktop.commands.practice.seeded import USUAL_DAY, SeededBytes, SeededTime
from desktop.commands.terminal import FAILED, say
from models import history
from models.access.keys import unlock
from models.codes import LetterKind
from models.desk import Desk
from models.letter.letters import letter_pdf
from models.person.people import person, register_person, similar_people
from models.person.practice_people import invented_residents
from models.search import search
from models.storage.integrity import is_up_to_date
from models.store import close_store, open_store
from reports.raster import page_images
from reports.residents_file import read_residents, write_template


def run() -> int:
    """Say what works; the first thing that does not is raised, or said with exit code 1."""
    say(f"Simpul {version()}, Python {platform.python_version()}, {platform.platform()}")
    if not _data_is_whole():
        return FAILED
    with tempfile.TemporaryDirectory(prefix="simpul-self-test-") as name:
        try:
            return _work(Path(name))
        finally:
            close_store()


def _work(folder: Path) -> int:
    random_bytes, now = SeededBytes(1), SeededTime(USUAL_DAY)
    desk, access = open_new_office(folder / "store", now, random_bytes)
    close_store()
    key = unlock(folder / "store", access.username, access.password)
    warnings = open_store(folder / "store", key, desk.clock).warnings
    say(f"Data dan kunci: {'baik' if not warnings else ', '.join(warnings)}")
    current = is_up_to_date()
    say(f"Migrasi: {'baik' if current else 'GAGAL'}")
    person_id = _residents(folder, desk)
    say("Warga, pencarian, lembar kerja: baik")
    pages = _letter(person_id, desk)
    say(f"Surat: baik, {pages} halaman")
    papers = folder / "papers"
    papers.mkdir()
    write_registers(papers, desk)
    batches, _ = make_batches(folder, papers, desk)
    verified = verify_batches(batches, folder, desk.today())
    say(f"Register dan paket: {'baik' if verified else 'GAGAL'}")
    chain = history.verify()
    say(f"Riwayat: {'baik' if chain.ok else 'GAGAL'}, {chain.length} baris")
    return 0 if verified and chain.ok and current and not warnings else FAILED


def _data_is_whole() -> bool:
    bad = data_check.lacking() or data_check.misread()
    for name in bad:
        say(f"Data program: GAGAL, tidak ada atau rusak: {name}")
    if not bad:
        say("Formulir, instansi, daftar, huruf, gambar, terjemahan: baik")
    return not bad


def _residents(folder: Path, desk: Desk) -> int:
    write_template(folder / "template.xlsx")
    read_residents(folder / "template.xlsx")
    (draft,) = invented_residents(1, REGION_CODE, SeededBytes(1).random(), desk.today())
    person_id = register_person(draft, desk)
    if not search(draft.name) or not similar_people(draft):
        raise LookupError(draft.name)
    return person_id


def _letter(person_id: int, desk: Desk) -> int:
    counter = Counter(desk)
    case_id = counter.open(person(person_id), HARDSHIPS[1])
    sent = counter.refer(case_id, counter.agencies(case_id)[0], LetterKind.OFFICIAL)
    return len(list(page_images(letter_pdf(sent.letter_id, desk), 72)))
