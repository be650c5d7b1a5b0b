"""What is done before any letter where an answer tells of danger to life: by the kind of need."""

from collections.abc import Iterable

from models.need.fields import NeedForm
from models.translation import QT_TRANSLATE_NOOP

USUAL = QT_TRANSLATE_NOOP("danger", "Hubungi 112 atau bawa ke IGD dahulu.")
"""Of a form that says nothing of its own: somebody is ill or hungry."""
DANGER = QT_TRANSLATE_NOOP("danger", "Keadaan gawat. {first} Surat menyusul.")


def first_aid(form: NeedForm) -> str:
    """One sentence: a house that may fall is left, a child is taken away from who threatens it."""
    return form.danger or USUAL


def danger_words(forms: Iterable[NeedForm]) -> str:
    """What is said above everything while these needs tell of danger; empty for none."""
    first = " ".join(dict.fromkeys(map(first_aid, forms)))
    return DANGER.format(first=first) if first else ""
