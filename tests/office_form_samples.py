"""Need forms of an office as stores may hold them, for the tests of what reads their answers."""

from models import history
from models.desk import Desk
from models.need.form_file import read_form
from models.need.forms import forget_office_forms
from models.store import writing
from models.tables import OfficeForm

OWN_FIELD = '\n[[fields]]\nname = "{}"\nlabel = "Isian kantor"\ntype = "{}"\n'


def keep_unchecked(text: str, desk: Desk) -> None:
    """A form of the office's own that an earlier program took, which checked less."""
    form = read_form(text.encode(), "lama.toml")
    with writing():
        history.create(
            OfficeForm,
            desk,
            kind=form.kind,
            version=form.version,
            extends=0,
            title=form.title,
            document=text,
        )
    forget_office_forms()
