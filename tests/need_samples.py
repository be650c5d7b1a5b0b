"""Arbitrary answers to the shipped need forms, for property tests."""

import datetime as dt
import math

from hypothesis import strategies as st

from models.need.fields import FieldType
from models.need.forms import form_of

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(),
    st.text(max_size=30),
    st.lists(st.text(max_size=5), max_size=3),
    st.dates(),
    st.binary(max_size=5),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


LETTERS = st.characters(categories=["L", "Nd"])


def _exact(field):
    """A number of a fixed length or a school year; None for a field that takes any text."""
    if field.school_year:
        return st.integers(1990, 2090).map(lambda year: f"{year}/{year + 1}")
    length, signs = (field.digits, "0-9") if field.digits else (field.characters, "A-Z0-9")
    return st.from_regex(rf"\A[{signs}]{{{length}}}\Z") if length else None


def right(field):
    codes = [option.code for option in field.options]
    low = math.ceil(field.minimum or 0)
    high = math.floor(field.maximum if field.maximum is not None else 10**9)
    text = st.text(LETTERS, max_size=min(field.limit, 20))
    exact = _exact(field)
    return {
        FieldType.TEXT: text if exact is None else exact,
        FieldType.NARRATIVE: text,
        FieldType.NUMBER: st.integers(low, high),
        FieldType.MONEY: st.integers(low, high),
        FieldType.CHOICE: st.sampled_from(codes or [""]),
        FieldType.CHOICES: st.lists(st.sampled_from(codes or [""]), max_size=4),
        FieldType.YES_NO: st.booleans(),
        FieldType.DATE: st.dates().map(dt.date.isoformat),
    }[field.type]


FORMS = [form_of(kind) for kind in ("school", "health", "house", "food", "civil", "other")]
KINDS = st.sampled_from(
    [
        (form, st.lists(st.sampled_from(form.fields), unique_by=lambda field: field.name))
        for form in FORMS
    ]
)
RIGHT = {(form.kind, field.name): right(field) for form in FORMS for field in form.fields}


@st.composite
def answered(draw, good=True):
    """A form and answers to some of its questions, right or arbitrary ones."""
    form, some = draw(KINDS)
    return form, {
        field.name: draw(RIGHT[form.kind, field.name] if good else ANYTHING) for field in draw(some)
    }
