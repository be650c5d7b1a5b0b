"""The need kinds of the office: every form of `resources/needs`, read once and by version."""

import functools
from importlib import resources

from models.errors import RuleError
from models.need_answers import Problem, check_answers, visible_fields
from models.need_fields import Answers, Field, FieldType, NeedForm
from models.need_form_file import FormError, read_form
from models.need_score import Score, score

__all__ = [
    "Answers",
    "Field",
    "FieldType",
    "FormError",
    "NeedForm",
    "Problem",
    "Score",
    "check_answers",
    "form_of",
    "load_forms",
    "score",
    "visible_fields",
]


@functools.cache
def _all_versions() -> dict[tuple[str, int], NeedForm]:
    """Every version ever shipped stays in the folder, so that old answers keep their meaning."""
    forms: dict[tuple[str, int], NeedForm] = {}
    folder = resources.files("resources").joinpath("needs")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            form = read_form(file.read_bytes(), file.name)
            if (form.kind, form.version) in forms:
                raise FormError("form.duplicate", file=file.name, where="", key=form.kind)
            forms[form.kind, form.version] = form
    return forms


@functools.cache
def load_forms() -> dict[str, NeedForm]:
    """The newest form of each need kind, in the order in which screens offer them.

    Raises `FormError` for a form that does not hold together.
    """
    newest: dict[str, NeedForm] = {}
    for _, form in sorted(_all_versions().items()):
        newest[form.kind] = form
    return {form.kind: form for form in sorted(newest.values(), key=lambda form: form.order)}


def form_of(kind: str, version: int | None = None) -> NeedForm:
    """The form of a need kind, the newest or the version its answers were given by.

    Raises `RuleError("need.unknown_kind")`.
    """
    form = load_forms().get(kind) if version is None else _all_versions().get((kind, version))
    if form is None:
        raise RuleError("need.unknown_kind", field="kind", kind=kind)
    return form
