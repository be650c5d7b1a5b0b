"""What stands of one letter beside its page: kind, state, to whom, and where its paper is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.letters.delivery_dialog import delivery_words
from models.case.next_steps import ON_THE_DESK
from models.codes import LetterState
from models.labels import label
from models.letter.delivery import delivery_of
from models.letter.rows import LetterView
from models.letter.texts.in_use import ORIGINAL


def about_words(widget: QWidget, found: LetterView) -> str:
    """In one line, what is known alone."""
    translate = QCoreApplication.translate
    times = found.prints.printed
    printed = translate("letter_about", "dicetak {count} kali").format(count=times)
    to = translate("letter_about", "kepada {addressee}").format(addressee=found.addressee)
    kept = translate("letter_about", "untuk: {what}").format(what=found.kept_for)
    kind = "" if found.state is LetterState.RESERVED else label(found.kind)  # no letter yet
    parts = [kind, label(found.state), to if found.addressee else ""]
    parts += [kept if found.kept_for and found.state is not LetterState.ISSUED else ""]
    outside = found.state is LetterState.ISSUED and found.sha256 is None
    parts += [translate("letter_about", "ditulis di luar program") if outside else ""]
    parts += [found.subject, found.signer, printed if times else "", _words(found.text_version)]
    gone = dict.fromkeys(each for each in found.deliveries if each not in ON_THE_DESK)
    sent = delivery_words(widget, delivery_of(found.id))
    parts += [label(each) for each in gone] if not sent else [sent]
    return " · ".join(part for part in parts if part)


def _words(version: str) -> str:
    """Which of the office's own words the letter was written with; nothing of the usual ones."""
    own = [part.rpartition(":")[2] for part in version.split() if not part.endswith(ORIGINAL)]
    words = QCoreApplication.translate("letter_about", "kata-kata kantor versi {versions}")
    return words.format(versions=", ".join(own)) if own else ""
