"""The names of fields that mean something to the program, whichever form asks for them."""

import datetime as dt
from dataclasses import dataclass

from models.need.facts import day, number
from models.need.fields import Answers, Field, FieldType
from models.person.draft import DECILES
from models.translation import QT_TRANSLATE_NOOP

DECILE = "welfare_decile"
"""The decile of DTSEN that was looked up: it is written back to the resident."""
CHECKED_ON = "welfare_checked_on"
"""The day it was looked up; without a decile it says that DTSEN did not know the resident."""
SOURCE = "welfare_source"
"""Who told it: SIKS-NG, the operator, or the resident."""
LATITUDE, LONGITUDE = "latitude", "longitude"
"""The place of the house in degrees of WGS 84, which a photo may answer."""
LEAST_DECIMALS, DECIMALS = 4, 6
"""Of a degree: 4 are 11 metres, 6 are a hand."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name stands for, and which question can ask for it."""

    title: str
    """In Indonesian."""
    types: tuple[FieldType, ...]
    low: int | None = None
    high: int | None = None
    least_decimals: int = 0
    most_decimals: int = 0

    @property
    def asked(self) -> str:
        """How a form file writes such a question, in the words of the file."""
        found = " atau ".join(f'type = "{each}"' for each in self.types)
        if self.low is not None:
            found += f", minimum = {self.low}, maximum = {self.high}"
        return found + (f", decimals = {self.most_decimals}" if self.most_decimals else "")

    def fits(self, field: Field) -> bool:
        """Whether no answer to the field says anything but what the name stands for."""
        if field.type not in self.types:
            return False
        if self.low is None or self.high is None:
            return True
        low, high = field.minimum, field.maximum
        bounded = low is not None and high is not None and self.low <= low <= high <= self.high
        return bounded and self.least_decimals <= field.decimals <= self.most_decimals


_NUMBER = (FieldType.NUMBER,)
MEANINGS = {
    DECILE: Meaning(
        QT_TRANSLATE_NOOP("forms", "desil DTSEN warga"), _NUMBER, DECILES[0], DECILES[-1]
    ),
    CHECKED_ON: Meaning(QT_TRANSLATE_NOOP("forms", "tanggal desil diperiksa"), (FieldType.DATE,)),
    SOURCE: Meaning(
        QT_TRANSLATE_NOOP("forms", "asal keterangan desil"), (FieldType.CHOICE, FieldType.TEXT)
    ),
    LATITUDE: Meaning(
        QT_TRANSLATE_NOOP("forms", "lintang rumah"), _NUMBER, -90, 90, LEAST_DECIMALS, DECIMALS
    ),
    LONGITUDE: Meaning(
        QT_TRANSLATE_NOOP("forms", "bujur rumah"), _NUMBER, -180, 180, LEAST_DECIMALS, DECIMALS
    ),
}
"""Every name that carries meaning across forms; one that is not here means what its form says."""


def fits_meaning(field: Field) -> bool:
    """Whether a question asks for what its name stands for; any other name is free."""
    meaning = MEANINGS.get(field.name)
    return meaning is None or meaning.fits(field)


def decile_of(answers: Answers) -> int | None:
    """The decile that was answered; None without one, and for a number that is none."""
    asked = number(answers, DECILE)
    return int(asked) if asked is not None and asked in DECILES else None


def day_of(answers: Answers) -> dt.date | None:
    """The day the decile was looked up; None without one, and for words that are no day."""
    return day(answers, CHECKED_ON)
