"""An office's own need forms, and its extra questions on a shipped one, as imported from a file."""

import contextlib
from dataclasses import dataclass

from models import history
from models.desk import Desk
from models.errors import FileRefused, RuleError
from models.need.fields import Field, NeedForm
from models.need.form_file import LARGEST_FILE, Heading, heading, read_extension, read_form
from models.need.forms import forget_office_forms, form_of, load_forms, shipped_forms
from models.need.meanings import MEANINGS, fits_meaning
from models.store import writing
from models.tables import OfficeForm
from resources import read_text

KIND_SAMPLE, FIELDS_SAMPLE = "kind.toml", "fields.toml"


@dataclass(frozen=True, slots=True)
class FormPreview:
    """A form file that holds together: what would be asked, before anything is taken over."""

    kind: str
    version: int
    extends: bool
    form: NeedForm
    """As it would be shown: of an extension, the shipped questions and the office's after them."""
    questions: tuple[Field, ...]
    """Those the file itself brings."""
    replaces: int
    """The version of the file in use that it takes the place of; 0 for none."""
    document: str


@dataclass(frozen=True, slots=True)
class OfficeFormRow:
    """One kind in the list of forms, shipped or own."""

    kind: str
    title: str
    version: int
    """Of the shipped form, or of an own one."""
    own_version: int
    """Of the office's questions on a shipped form; 0 when it has none."""
    questions: int
    own_questions: int
    shipped: bool
    active: bool
    """Whether the office's part is offered for new needs; a shipped form always is."""
    withdrawn: bool
    """Whether there is an own part that the office took out of use."""


def check_form(data: bytes, file: str) -> FormPreview:
    """Read a form file and hold it against the forms in use; nothing is changed.

    Raises `FileRefused` (`FormError` with the place in the file): form.*.
    """
    found = heading(data, file)
    shipped = shipped_forms()
    if found.extends:
        if found.kind not in shipped:
            raise FileRefused("form.unknown_kind", file=file, key="extends")
        form = read_extension(data, file, shipped[found.kind])
        known = shipped[found.kind].by_name
        own = tuple(field for field in form.fields if field.name not in known)
    else:
        form = read_form(data, file)
        own = form.fields
        if form.kind in shipped:
            raise FileRefused("form.kind_taken", kind=form.kind)
    _check_meanings(own, file)
    document = data.decode("utf-8-sig")
    rows = _rows(found.kind)
    _check_version(found, document, rows)
    _check_answers_stay_readable(form, own)
    in_use = next((row.version for row in rows if row.active), 0)
    return FormPreview(found.kind, found.version, bool(found.extends), form, own, in_use, document)


def import_form(data: bytes, file: str, desk: Desk) -> FormPreview:
    """Take a form over; it is offered at once, and the version before it for old needs only.

    Raises what `check_form` raises.
    """
    with writing():
        preview = check_form(data, file)
        same = None
        for row in _rows(preview.kind):
            if row.version == preview.version:
                same = row
            elif row.active:
                history.change(row, desk, active=0)
        if same is not None:
            history.change(same, desk, active=1)
        else:
            history.create(
                OfficeForm,
                desk,
                kind=preview.kind,
                version=preview.version,
                extends=int(preview.extends),
                title=preview.form.title,
                document=preview.document,
            )
    forget_office_forms()
    return preview


def withdraw_form(kind: str, desk: Desk) -> None:
    """No longer offer the office's own form or questions; what was answered stays readable.

    Raises `RuleError("record.not_found")`.
    """
    with writing():
        rows = [row for row in _rows(kind) if row.active]
        if not rows:
            raise RuleError("record.not_found", field="kind")
        for row in rows:
            history.change(row, desk, active=0)
    forget_office_forms()


def use_form_again(kind: str, desk: Desk) -> None:
    """Offer the newest version again after it was withdrawn. Raises record.not_found."""
    with writing():
        rows = _rows(kind)
        if not rows:
            raise RuleError("record.not_found", field="kind")
        history.change(rows[-1], desk, active=1)
    forget_office_forms()


def office_forms() -> tuple[OfficeFormRow, ...]:
    """Every kind of the office: those on offer in their order, then the withdrawn ones."""
    own = {row.kind: row for row in OfficeForm.select().order_by(OfficeForm.version)}
    in_use = {row.kind: row for row in own.values() if row.active}
    kinds = [*load_forms(), *(kind for kind in own if kind not in load_forms())]
    return tuple(_row(kind, own.get(kind), active=kind in in_use) for kind in kinds)


def sample(name: str) -> str:
    """A form file to start from: `KIND_SAMPLE` or `FIELDS_SAMPLE`, explained in Indonesian."""
    return read_text("forms", name)


def document_of(kind: str) -> str:
    """The newest file of the office for a kind, to change and import again.

    Raises `RuleError("record.not_found")`.
    """
    rows = _rows(kind)
    if not rows:
        raise RuleError("record.not_found", field="kind")
    return str(rows[-1].document)


def _row(kind: str, own: OfficeForm | None, *, active: bool) -> OfficeFormRow:
    """A form that an earlier program took and this one cannot read is listed with no question."""
    shipped = shipped_forms().get(kind)
    form = _form_or_none(kind)
    asked = len(form.fields) if form is not None else 0
    base = len(shipped.fields) if shipped is not None else 0
    title, version = (own.title, own.version) if own is not None else ("", 0)
    return OfficeFormRow(
        kind=kind,
        title=title if form is None else form.title,
        version=version if shipped is None else shipped.version,
        own_version=version if shipped is not None and active else 0,
        questions=asked,
        own_questions=asked - base,
        shipped=shipped is not None,
        active=shipped is not None or active,
        withdrawn=own is not None and not active,
    )


def _form_or_none(kind: str) -> NeedForm | None:
    with contextlib.suppress(RuleError):
        return form_of(kind)
    return None


def _rows(kind: str) -> list[OfficeForm]:
    """The versions of the office's form of a kind, oldest first."""
    found = OfficeForm.select().where(OfficeForm.kind == kind).order_by(OfficeForm.version)
    return list(found)


def _check_meanings(own: tuple[Field, ...], file: str) -> None:
    """A name the program knows is asked as it is meant; forms in the store are read without this,
    for what was answered by them.
    """
    for field in own:
        if not fits_meaning(field):
            meaning = MEANINGS[field.name]
            raise FileRefused(
                "form.reserved_name",
                file=file,
                name=field.name,
                meaning=meaning.title,
                asked=meaning.asked,
            )


def _check_version(found: Heading, document: str, rows: list[OfficeForm]) -> None:
    """The same version says the same for ever: answers are read by it."""
    if not rows:
        return
    latest = rows[-1].version
    for row in rows:
        if bool(row.extends) != bool(found.extends):
            raise FileRefused("form.other_use", kind=found.kind)
        if row.version == found.version and row.document != document:
            raise FileRefused(
                "form.version_known", kind=found.kind, version=found.version, next=latest + 1
            )
    if found.version < latest:
        raise FileRefused("form.version_old", kind=found.kind, latest=latest, next=latest + 1)


def _check_answers_stay_readable(form: NeedForm, own: tuple[Field, ...]) -> None:
    """A question keeps its kind of answer, so that a need can be corrected by the newer form."""
    before = load_forms().get(form.kind)
    if before is None:
        return
    for field in own:
        earlier = before.by_name.get(field.name)
        if earlier is not None and earlier.type is not field.type:
            raise FileRefused(
                "form.type_changed", name=field.name, before=earlier.type, now=field.type
            )


__all__ = [
    "FIELDS_SAMPLE",
    "KIND_SAMPLE",
    "LARGEST_FILE",
    "FormPreview",
    "OfficeFormRow",
    "check_form",
    "document_of",
    "import_form",
    "office_forms",
    "sample",
    "use_form_again",
    "withdraw_form",
]
