"""A filter in the words of the office: above its list, and at the head of an exported one."""

import datetime as dt
from collections.abc import Iterator

from models.access.accounts import accounts
from models.agencies import agencies
from models.case.filters import ME, NOBODY, CaseFilter
from models.errors import RuleError
from models.labels import label
from models.letter.filters import LetterFilter
from models.lists.filter_content import Filter
from models.need.forms import load_forms
from models.person.filters import ADULT, ELDER, PersonFilter
from models.person.rows import hamlet_term
from models.translation import QT_TRANSLATE_NOOP

CHILDREN = (None, ADULT - 1)
ADULTS = (ADULT, ELDER - 1)
ELDERS = (ELDER, None)
AGES = {
    CHILDREN: QT_TRANSLATE_NOOP("lists", "anak (di bawah 18 tahun)"),
    ADULTS: QT_TRANSLATE_NOOP("lists", "dewasa (18 sampai 59 tahun)"),
    ELDERS: QT_TRANSLATE_NOOP("lists", "lansia (60 tahun ke atas)"),
}


def words_of(wanted: Filter) -> tuple[str, ...]:
    """What the list is narrowed by, one phrase for each part; empty where it shows everything."""
    if isinstance(wanted, CaseFilter):
        found = _of_cases(wanted)
    elif isinstance(wanted, LetterFilter):
        found = _of_letters(wanted)
    else:
        found = _of_people(wanted)
    return tuple(phrase for phrase in found if phrase)


def check_filter(wanted: Filter) -> None:
    """Refuse ages and days the wrong way round. Raises `RuleError`: filter.ages, filter.days."""
    if isinstance(wanted, CaseFilter | PersonFilter):
        low, high = wanted.age_from, wanted.age_to
        if low is not None and high is not None and low > high:
            raise RuleError("filter.ages", field="age_to")
    first, last = None, None
    if isinstance(wanted, CaseFilter):
        first, last = wanted.opened_from, wanted.opened_to
    elif isinstance(wanted, LetterFilter):
        first, last = wanted.date_from, wanted.date_to
    if first is not None and last is not None and first > last:
        raise RuleError("filter.days", field="day_to")


def _of_cases(wanted: CaseFilter) -> Iterator[str]:
    if wanted.state is not None:
        yield label(wanted.state)
    if wanted.overdue:
        yield QT_TRANSLATE_NOOP("lists", "lewat tenggat")
    yield _need(wanted.kind)
    for code in (wanted.level, wanted.need_state, wanted.group, wanted.channel):
        yield label(code) if code is not None else ""
    yield _agency(wanted.agency)
    yield _assignee(wanted.assignee)
    yield _hamlet(wanted.hamlet)
    yield _age(wanted.age_from, wanted.age_to)
    if wanted.opened_from is not None or wanted.opened_to is not None:
        days = _days(wanted.opened_from, wanted.opened_to)
        yield QT_TRANSLATE_NOOP("lists", "dibuka {days}").format(days=days)
    if wanted.open_days is not None:
        words = QT_TRANSLATE_NOOP("lists", "terbuka lebih dari {days} hari")
        yield words.format(days=wanted.open_days)
    yield _text(wanted.text)


def _of_letters(wanted: LetterFilter) -> Iterator[str]:
    if wanted.year is not None:
        yield QT_TRANSLATE_NOOP("lists", "tahun {year}").format(year=wanted.year)
    for code in (wanted.state, wanted.kind):
        yield label(code) if code is not None else ""
    if wanted.sent is not None:
        yield (
            QT_TRANSLATE_NOOP("lists", "sudah diserahkan")
            if wanted.sent
            else QT_TRANSLATE_NOOP("lists", "belum diserahkan")
        )
    if wanted.overdue:
        yield QT_TRANSLATE_NOOP("lists", "jawabannya terlambat")
    yield _need(wanted.need_kind)
    yield label(wanted.level) if wanted.level is not None else ""
    yield _agency(wanted.agency)
    yield _hamlet(wanted.hamlet)
    if wanted.date_from is not None or wanted.date_to is not None:
        days = _days(wanted.date_from, wanted.date_to)
        yield QT_TRANSLATE_NOOP("lists", "bertanggal {days}").format(days=days)
    yield _text(wanted.text)


def _of_people(wanted: PersonFilter) -> Iterator[str]:
    yield _hamlet(wanted.hamlet)
    yield _age(wanted.age_from, wanted.age_to)
    if wanted.without_nik:
        yield QT_TRANSLATE_NOOP("lists", "tanpa NIK")
    if wanted.open_case:
        yield QT_TRANSLATE_NOOP("lists", "punya kasus terbuka")
    yield _text(wanted.text)


def _need(kind: str) -> str:
    form = load_forms().get(kind)
    return form.title if form is not None else kind


def _agency(code: str) -> str:
    names = {each.code: each.short_name for each in agencies(inactive=True)} if code else {}
    return names.get(code, code)


def _assignee(account_uuid: str) -> str:
    if account_uuid == ME:
        return QT_TRANSLATE_NOOP("lists", "milik saya")
    if account_uuid == NOBODY:
        return QT_TRANSLATE_NOOP("lists", "belum ditugaskan")
    names = {each.uuid: each.name for each in accounts()} if account_uuid else {}
    return (
        QT_TRANSLATE_NOOP("lists", "petugas {name}").format(name=names.get(account_uuid, "-"))
        if account_uuid
        else ""
    )


def _hamlet(hamlet: str) -> str:
    term = hamlet_term() if hamlet else ""
    return hamlet if hamlet.casefold().startswith(term.casefold()) else f"{term} {hamlet}"


def _age(low: int | None, high: int | None) -> str:
    if (low, high) in AGES:
        return AGES[(low, high)]
    if low is not None and high is not None:
        return QT_TRANSLATE_NOOP("lists", "umur {low} sampai {high} tahun").format(
            low=low, high=high
        )
    if low is not None:
        return QT_TRANSLATE_NOOP("lists", "umur {low} tahun ke atas").format(low=low)
    if high is not None:
        return QT_TRANSLATE_NOOP("lists", "umur sampai {high} tahun").format(high=high)
    return ""


def _days(first: dt.date | None, last: dt.date | None) -> str:
    if first is not None and last is not None:
        return QT_TRANSLATE_NOOP("lists", "{first} sampai {last}").format(
            first=f"{first:%d-%m-%Y}", last=f"{last:%d-%m-%Y}"
        )
    if first is not None:
        return QT_TRANSLATE_NOOP("lists", "mulai {first}").format(first=f"{first:%d-%m-%Y}")
    return QT_TRANSLATE_NOOP("lists", "sampai {last}").format(
        last=f"{last:%d-%m-%Y}" if last else ""
    )


def _text(text: str) -> str:
    words = text.strip()
    return QT_TRANSLATE_NOOP("lists", "berisi “{words}”").format(words=words) if words else ""
