"""The first run: a new store with its office, officials, owner, agencies and installation keys."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from models import agencies, history
from models.access import keys
from models.access.accounts import check_username, record_account
from models.access.age_keys import identity_from
from models.access.keys import KeyCost, UnlockedKey
from models.access.passwords import check_password
from models.codes import Action, Role
from models.desk import Clock, Desk, RandomBytes
from models.errors import RuleError
from models.letter.printing.papers_given import RECOVERY_SHEET, PaperOut, note_book
from models.office import OfficeDraft, check_office, record_office
from models.officials import OfficialDraft, add_official, check_official
from models.progress import Progress, silent
from models.store import Owner, new_store, writing
from models.tables import Installation

FOUNDER = "founding"
"""The account named in history rows written before the first account exists."""
CODE_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Setup:
    """All that the first-run wizard has asked."""

    office: OfficeDraft
    officials: tuple[OfficialDraft, ...]
    owner: Owner
    recovery_code: str
    sheets: tuple[PaperOut, ...] = ()
    """Recovery sheets that have left, on paper or as a file, in their order."""


def check_setup(setup: Setup) -> None:
    """Raise the first `RuleError` of a set-up, before anything is made."""
    check_office(setup.office)
    if not setup.officials:
        raise RuleError("official.none", field="officials")
    for official in setup.officials:
        check_official(official)
    check_username(setup.owner.username)
    if not setup.owner.name.strip():
        raise RuleError("office.field_required", field="name")
    check_password(
        setup.owner.password,
        near=(setup.owner.name, setup.owner.username, setup.office.village, setup.office.kecamatan),
    )


def found_office(
    folder: Path,
    setup: Setup,
    clock: Clock | None = None,
    random_bytes: RandomBytes = secrets.token_bytes,
    cost: KeyCost = keys.COST,
    progress: Progress = silent,
) -> UnlockedKey:
    """Make the store of a new office in `folder`, whole or not at all, and close it again.

    Returns the owner's key, as `unlock` would after deriving it once more.
    Raises `RuleError` for a set-up that is not complete, `StoreError` when the disk refuses.
    """
    check_setup(setup)
    clock = clock or Clock()
    progress(0, 4)
    with (
        new_store(folder, setup.owner, setup.recovery_code, clock, random_bytes, cost=cost) as key,
        writing(),
    ):
        progress(1, 4)
        desk = Desk(FOUNDER, setup.owner.name, Role.RESPONSIBLE, clock, random_bytes)
        record_office(setup.office, desk)
        for official in setup.officials:
            add_official(official, desk)
        record_account(setup.owner.username, setup.owner.name, Role.RESPONSIBLE, key, desk)
        progress(2, 4)
        agencies.seed(desk, setup.office.region_code)
        _record_installation(desk)
        for sheet in setup.sheets:
            note_book(RECOVERY_SHEET, sheet, desk)
        progress(3, 4)
    progress(4, 4)
    return key


def _record_installation(desk: Desk) -> None:
    """This installation's own signing and receiving keys; they never leave the store."""
    seed = desk.random_bytes(32)
    code = "".join(CODE_LETTERS[byte % len(CODE_LETTERS)] for byte in desk.random_bytes(4))
    Installation.create(
        id=1, code=code, signing_seed=seed, age_identity=identity_from(desk.random_bytes)
    )
    history.note_event(desk, Action.CREATE, "installation", code=code)
