"""Filters with a name: shipped ones, one's own, and those shared in the office."""

from dataclasses import dataclass

from models import history
from models.case.filters import ME, CaseFilter
from models.codes import (
    CaseState,
    LetterState,
    NeedState,
    RecordState,
    ReferralGroup,
    SavedList,
    UrgencyLevel,
)
from models.desk import Desk
from models.errors import RuleError
from models.letter.filters import LetterFilter
from models.lists.filter_content import Filter, from_content, list_of, to_content
from models.lists.order import Order
from models.person.filters import PersonFilter
from models.store import writing
from models.tables import Account, SavedFilter
from models.text import clean_text
from models.translation import QT_TRANSLATE_NOOP

LONGEST_NAME = 60
OPEN = CaseState.OPEN
BUILT_IN: tuple[tuple[str, Filter], ...] = (
    (QT_TRANSLATE_NOOP("lists", "Lewat tenggat"), CaseFilter(OPEN, overdue=True)),
    (QT_TRANSLATE_NOOP("lists", "Gawat"), CaseFilter(OPEN, level=UrgencyLevel.CRITICAL)),
    (QT_TRANSLATE_NOOP("lists", "Milik saya"), CaseFilter(OPEN, assignee=ME)),
    (QT_TRANSLATE_NOOP("lists", "Belum dirujuk"), CaseFilter(OPEN, need_state=NeedState.NEW)),
    (
        QT_TRANSLATE_NOOP("lists", "Menunggu jawaban"),
        CaseFilter(OPEN, group=ReferralGroup.WAITING),
    ),
    (
        QT_TRANSLATE_NOOP("lists", "Belum diserahkan"),
        LetterFilter(state=LetterState.ISSUED, sent=False),
    ),
    (QT_TRANSLATE_NOOP("lists", "Nomor dipesan"), LetterFilter(state=LetterState.RESERVED)),
    (QT_TRANSLATE_NOOP("lists", "Punya kasus terbuka"), PersonFilter(open_case=True)),
    (QT_TRANSLATE_NOOP("lists", "Tanpa NIK"), PersonFilter(without_nik=True)),
)


@dataclass(frozen=True, slots=True)
class SavedFilterView:
    """A filter in the row above a list. `id` 0 is one that ships and cannot be changed."""

    id: int
    list_name: SavedList
    name: str
    content: str
    pinned: bool
    shared: bool

    def opened(self) -> tuple[Filter, Order]:
        """The filter and its order. Raises `RuleError("filter.not_understood")`."""
        return from_content(self.list_name, self.content, self.name)


def saved_filters(list_name: SavedList, desk: Desk) -> list[SavedFilterView]:
    """The shipped ones, then what the office shares or the person at the desk keeps, by name."""
    shipped = [
        SavedFilterView(0, list_name, name, to_content(wanted, Order()), pinned=True, shared=True)
        for name, wanted in BUILT_IN
        if list_of(wanted) is list_name
    ]
    own = _account_id(desk)
    rows = SavedFilter.select().where(
        SavedFilter.list_name == list_name, SavedFilter.record_state == RecordState.ACTIVE
    )
    seen = [row for row in rows if row.account_id in (None, own)]
    seen.sort(key=lambda row: row.name.casefold())
    return [*shipped, *map(_view, seen)]


def save_filter(
    name: str, wanted: Filter, order: Order, desk: Desk, *, pinned: bool, shared: bool
) -> int:
    """Keep a filter under a name; its id. Raises `RuleError`: filter.name_missing,
    filter.name_taken.
    """
    list_name = list_of(wanted)
    with writing():
        row = history.create(
            SavedFilter,
            desk,
            list_name=list_name,
            name=_free_name(name, list_name, 0, desk),
            account_id=None if shared else _account_id(desk),
            content=to_content(wanted, order),
            pinned=int(pinned),
        )
    return int(row.id)


def change_filter(filter_id: int, name: str, desk: Desk, *, pinned: bool, shared: bool) -> None:
    """Rename a filter, pin it, share it in the office or keep it to oneself.

    Raises `RuleError`: filter.name_missing, filter.name_taken, record.not_found.
    """
    with writing():
        row = _row(filter_id, desk)
        history.change(
            row,
            desk,
            name=_free_name(name, SavedList(row.list_name), filter_id, desk),
            account_id=None if shared else _account_id(desk),
            pinned=int(pinned),
        )


def withdraw_filter(filter_id: int, desk: Desk) -> None:
    """Take a filter away; the cases it showed are untouched. Raises `record.not_found`."""
    with writing():
        history.change(_row(filter_id, desk), desk, record_state=RecordState.WITHDRAWN)


def _row(filter_id: int, desk: Desk) -> SavedFilter:
    """A filter that is shared or one's own; another's private one is not found."""
    row: SavedFilter | None = SavedFilter.get_or_none(
        (SavedFilter.id == filter_id) & (SavedFilter.record_state == RecordState.ACTIVE)
    )
    if row is None or row.account_id not in (None, _account_id(desk)):
        raise RuleError("record.not_found")
    return row


def _free_name(text: str, list_name: SavedList, own_id: int, desk: Desk) -> str:
    name = clean_text(text, LONGEST_NAME, field="name")
    if not name:
        raise RuleError("filter.name_missing", field="name")
    for other in saved_filters(list_name, desk):
        if other.name.casefold() == name.casefold() and (other.id != own_id or not other.id):
            raise RuleError("filter.name_taken", field="name", name=other.name)
    return name


def _account_id(desk: Desk) -> int:
    return int(Account.get(Account.uuid == desk.account_uuid).id)


def _view(row: SavedFilter) -> SavedFilterView:
    return SavedFilterView(
        id=row.id,
        list_name=SavedList(row.list_name),
        name=row.name,
        content=row.content,
        pinned=bool(row.pinned),
        shared=row.account_id is None,
    )
