"""`simpul self-test`: does the installed program work here? Store, papers, spreadsheets, batch.

Meant for a bundle on somebody's PC: everything that could be missing from one is used once, in a
temporary folder. The window's part is `desktop.window_check`.
"""

import platform
import tempfile
from importlib import resources
from pathlib import Path

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
from models.store import close_store, open_store
from reports.raster import page_images
from reports.residents_file import read_residents, write_template

QM_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
"""How every compiled Qt translation begins."""


def run() -> int:
    """Say what works; the first thing that does not is raised, or said with exit code 1."""
    say(f"Simpul {version()}, Python {platform.python_version()}, {platform.platform()}")
    _translations()
    say("Terjemahan: baik")
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
    person_id = _residents(folder, desk)
    say("Warga, pencarian, lembar kerja: baik")
    pages = _letter(person_id, desk)
    say(f"Surat: baik, {pages} halaman")
    papers = folder / "papers"
    papers.mkdir()
    write_registers(papers, desk)
    batches, _ = make_batches(folder, papers, desk)
    verified = verify_batches(batches, folder, desk.today())
    say(f"Register dan batch: {'baik' if verified else 'GAGAL'}")
    chain = history.verify()
    say(f"Riwayat: {'baik' if chain.ok else 'GAGAL'}, {chain.length} baris")
    return 0 if verified and chain.ok and not warnings else FAILED


def _translations() -> None:
    folder = resources.files("resources") / "translations"
    compiled = [file for file in folder.iterdir() if file.name.endswith(".qm")]
    if not compiled or any(not file.read_bytes().startswith(QM_MAGIC) for file in compiled):
        raise FileNotFoundError(2, "", "resources/translations/*.qm")


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
    return len(list(page_images(letter_pdf(sent.letter_id), 72)))
