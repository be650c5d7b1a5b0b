"""What is tried in the store and never kept: to see a paper about somebody nobody has recorded."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.tables import database


@contextmanager
def rehearsed() -> Iterator[None]:
    """Whatever the block writes is seen by its own thread alone, and undone at its end.

    It must not store files, which commit for themselves. Raises `RuntimeError` inside a
    transaction: that one's work would be undone too.
    """
    if database.in_transaction():
        message = "rehearsed() inside a transaction"
        raise RuntimeError(message)
    with database.atomic() as transaction:
        try:
            yield
        finally:
            transaction.rollback()
