"""How long work reports and is stopped, without knowing about windows."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total). Raises `Cancelled` when the clerk has asked to stop."""


def silent(done: int, total: int) -> None:
    """For callers who do not watch."""
