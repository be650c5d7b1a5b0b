"""The words of an issued letter as they were composed, with the logo it was issued with."""

from models.letter.document import LetterDocument
from models.letter.rows import letter_row
from models.office import office


def as_issued(letter_id: int) -> LetterDocument | None:
    """None where the words were kept by a program that knew other parts, or the office has
    another logo since: only the stored page is that letter then.

    Raises `RuleError("record.not_found")`.
    """
    row = letter_row(letter_id)
    try:
        document = LetterDocument.from_json(row.words, office().logo or b"")
    except (ValueError, TypeError, KeyError):
        return None
    return document
