"""A telephone number or e-mail address that hardly is one is asked about before it is printed."""

from PySide6.QtCore import QCoreApplication

from desktop.look.palette import Tone
from desktop.widgets.form_grid import FormGrid
from models.office import OfficeDraft, unusual_contacts

translate = QCoreApplication.translate


def warn_of_contacts(form: FormGrid, draft: OfficeDraft) -> dict[str, str]:
    """Say under each contact of the letterhead that it looks wrong; gives those."""
    sentences = {
        "phone": translate(
            "contacts",
            "Nomor telepon ini tidak lazim dan ikut tercetak. Bila memang benar, biarkan.",
        ),
        "email": translate(
            "contacts",
            "Alamat pos-el ini tidak lazim dan ikut tercetak. Bila memang benar, biarkan.",
        ),
    }
    unusual = unusual_contacts(draft)
    for name in unusual:
        form.show_problem(name, sentences[name], Tone.WARNING)
    return {name: str(getattr(draft, name)) for name in unusual}
