"""What the filters of all lists choose from: the office's agencies, hamlets and needs."""

from models.agencies import agencies
from models.need.forms import load_forms
from models.person.filters import hamlets

Choices = list[tuple[object, str]]


def agency_choices() -> Choices:
    """Agencies by code, those no longer in use at the end: old cases still name them."""
    known = sorted(agencies(inactive=True), key=lambda each: not each.active)
    return [(each.code, each.short_name) for each in known]


def hamlet_choices() -> Choices:
    return [(name, name) for name in hamlets()]


def need_choices() -> Choices:
    return [(kind, form.title) for kind, form in load_forms().items()]
