"""The need kinds of the office: the shipped forms and, of the open store, the office's own."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from importlib import resources

from models.errors import RuleError
from models.need.answers import Problem, check_answers, visible_fields
from models.need.fields import Answers, Field, FieldType, NeedForm
from models.need.form_file import FormError, read_extension, read_form
from models.need.score import Score, score
from models.store import is_open
from models.tables import FormLimit, OfficeForm, database

__all__ = [
    "Answers",
    "Field",
    "FieldType",
    "FormError",
    "NeedForm",
    "Problem",
    "Score",
    "check_answers",
    "forget_office_forms",
    "form_of",
    "form_to_answer",
    "load_forms",
    "score",
    "shipped_forms",
    "visible_fields",
]

Versions = dict[tuple[str, int], NeedForm]


@dataclass(frozen=True, slots=True)
class _Known:
    """Every form of the open store by version, and those offered for new needs."""

    source: object
    versions: Versions = field(default_factory=dict)
    offered: dict[str, NeedForm] = field(default_factory=dict)


class _Memory:
    """What was read of the open store, until it changes or another store is open."""

    known: _Known | None = None
    changes = 0


_memory = _Memory()


@functools.cache
def _shipped_versions() -> Versions:
    """Every version ever shipped stays in the folder, so that old answers keep their meaning."""
    forms: Versions = {}
    folder = resources.files("resources").joinpath("needs")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            form = read_form(file.read_bytes(), file.name)
            if (form.kind, form.version) in forms:
                raise FormError("form.duplicate", file=file.name, where="", key=form.kind)
            forms[form.kind, form.version] = form
    return forms


@functools.cache
def shipped_forms() -> dict[str, NeedForm]:
    """The newest shipped form of each kind, as every office has it.

    Raises `FormError` for a form that does not hold together.
    """
    newest = {form.kind: form for _, form in sorted(_shipped_versions().items())}
    return {form.kind: form for form in sorted(newest.values(), key=lambda form: form.order)}


def load_forms() -> dict[str, NeedForm]:
    """The forms a new need may be told by, in the order in which screens offer them.

    The shipped kinds come first, with the fields the office added; then the office's own kinds.
    """
    return _known().offered


def form_of(kind: str, version: int | None = None) -> NeedForm:
    """The form of a need kind, the newest or the version its answers were given by.

    A kind that the office withdrew is still known, for the needs told by it.
    Raises `RuleError("need.unknown_kind")`.
    """
    known = _known()
    if version is not None:
        form = known.versions.get((kind, version))
    else:
        form = known.offered.get(kind) or _newest(kind, known.versions)
    if form is None:
        raise RuleError("need.unknown_kind", field="kind", kind=kind)
    return form


def form_to_answer(kind: str, version: int) -> NeedForm:
    """By which form a recorded need is corrected: the newest, unless that knows fewer questions
    because the office withdrew its own; no answer is dropped for that.
    """
    newest = form_of(kind)
    return newest if newest.version >= version else form_of(kind, version)


def forget_office_forms() -> None:
    """Read the office's forms and limits again: one was imported, withdrawn or changed."""
    _memory.changes += 1
    _memory.known = None


def _known() -> _Known:
    """What the open store knows; without one, and for a thread that has no connection to it, the
    shipped forms.
    """
    if not is_open():
        return _Known(None, _shipped_versions(), shipped_forms())
    kept, source, changes = _memory.known, database.obj, _memory.changes
    if kept is not None and kept.source is source:
        return kept
    if database.is_closed():
        return _Known(None, _shipped_versions(), shipped_forms())
    read = _read(source)
    if changes == _memory.changes:  # else it changed while it was read
        _memory.known = read
    return read


def _read(source: object) -> _Known:
    rows = list(OfficeForm.select().order_by(OfficeForm.kind, OfficeForm.version))
    own = {row.name: row.value for row in FormLimit.select()}
    versions: Versions = dict(_shipped_versions())
    offered = dict(shipped_forms())
    for row in rows:
        for form in _forms_of(row):
            versions[form.kind, form.version] = form
            if row.active and form.version > getattr(offered.get(form.kind), "version", 0):
                offered[form.kind] = form
    return _Known(
        source,
        {key: _with_limits(form, own) for key, form in versions.items()},
        {kind: _with_limits(form, own) for kind, form in _in_order(offered)},
    )


def _forms_of(row: OfficeForm) -> Iterable[NeedForm]:
    """The form of a row; an extension gives one for each shipped version of its kind.

    What no longer holds together is left out: the shipped form is there without it.
    """
    data = row.document.encode()
    if not row.extends:
        yield from _held(functools.partial(read_form, data, row.title))
        return
    for (kind, _), shipped in sorted(_shipped_versions().items()):
        if kind == row.kind:
            yield from _held(functools.partial(read_extension, data, row.title, shipped))


def _held(read: Callable[[], NeedForm]) -> Iterable[NeedForm]:
    try:
        yield read()
    except FormError:
        return


def _in_order(offered: dict[str, NeedForm]) -> list[tuple[str, NeedForm]]:
    shipped = shipped_forms()
    return sorted(
        offered.items(), key=lambda item: (item[0] not in shipped, item[1].order, item[0])
    )


def _newest(kind: str, versions: Versions) -> NeedForm | None:
    numbers = [version for known, version in versions if known == kind]
    return versions[kind, max(numbers)] if numbers else None


def _with_limits(form: NeedForm, own: dict[str, float]) -> NeedForm:
    """The form with what the office set in place of its limits, where it still is within bounds."""
    if not any(limit.name in own for limit in form.limits):
        return form
    limits = tuple(
        replace(limit, own_value=own[limit.name])
        if limit.minimum <= own.get(limit.name, limit.minimum - 1) <= limit.maximum
        else limit
        for limit in form.limits
    )
    return replace(form, limits=limits)
