"""Arbitrary answers to the shipped need forms, for property tests."""

import datetime as dt
import math

from hypothesis import strategies as st

from models.need.fields import FieldType
from models.need.forms import form_of

KINDS = st.sampled_from(["school", "health", "house", "food", "civil", "other"])
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


@st.composite
def answered(draw, good=True):
    """A form and answers to some of its questions, right or arbitrary ones."""
    form = form_of(draw(KINDS))
    asked = draw(st.lists(st.sampled_from(form.fields), unique=True))
    return form, {field.name: draw(right(field) if good else ANYTHING) for field in asked}


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
    text = st.text(st.characters(categories=["L", "Nd"]), max_size=field.limit and 20)
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
    }[field.type].filter(lambda answer: not isinstance(answer, str) or len(answer) <= field.limit)
