"""The newest lines of the history, for tests of what was written down last."""

from models import history
from models.history import HistoryLine
from models.tables import History


def newest_lines(limit: int = 1) -> list[HistoryLine]:
    """The newest first."""
    rows = History.select(History.subject_uuid).order_by(History.number.desc()).limit(limit)
    lines = history.of_records({row.subject_uuid for row in rows})
    return lines[: -limit - 1 : -1]
