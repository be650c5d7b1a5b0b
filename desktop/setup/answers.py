"""What the first run has asked so far. Nothing is written before the last page."""

import datetime as dt
import secrets
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from models.access.recovery import new_recovery_code
from models.desk import Clock, RandomBytes
from models.office import OfficeDraft, OfficeView
from models.officials import OfficialDraft
from models.store import Owner

if TYPE_CHECKING:
    from models.founding import Setup
    from models.letter.printing.papers_given import PaperOut


@dataclass(slots=True)
class Answers:
    """Filled page by page; going back keeps everything."""

    clock: Clock = field(default_factory=Clock)
    random_bytes: RandomBytes = secrets.token_bytes
    office: OfficeDraft = field(default_factory=OfficeDraft)
    officials: tuple[OfficialDraft, ...] = ()
    owner: Owner = field(default_factory=lambda: Owner("", "", ""))
    recovery_code: str = ""
    sheets: "list[PaperOut]" = field(default_factory=list)
    """Recovery sheets that left before there was a history to tell of them."""

    def __post_init__(self) -> None:
        self.recovery_code = new_recovery_code(self.random_bytes)

    def today(self) -> dt.date:
        return self.clock.today()

    def office_view(self) -> OfficeView:
        """The office as letters will see it, for the preview."""
        return OfficeView(**asdict(self.office), uuid="")

    def set_backup_place(self, place: str) -> None:
        self.office = replace(self.office, backup_place=place)

    def setup(self) -> "Setup":
        """All of it, for `found_office`."""
        from models.founding import Setup

        sheets = tuple(self.sheets)
        return Setup(self.office, self.officials, self.owner, self.recovery_code, sheets)
