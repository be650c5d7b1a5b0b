"""How the paper of a referral left the office: in one press, or with receiver and proof."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.ask import ask
from desktop.errors import shown
from desktop.letters.delivery_dialog import DeliveryDialog
from desktop.window.workplace import Workplace
from models.case.referrals import ReferralView
from models.case.views import CaseView
from models.codes import Delivery
from models.letter.letters import letter


def ask_how_sent(
    workplace: Workplace,
    parent: QWidget,
    case: CaseView,
    referral: ReferralView,
    deliver: Callable[[ReferralView, Delivery], None],
) -> None:
    """With the resident, sent by the office itself, or written down as the Buku Ekspedisi has it.

    `deliver` does what was answered in one press.
    """
    translate = QCoreApplication.translate
    words = translate("case", "Surat ke {agency}: bagaimana sampainya?")
    ways = {
        Delivery.HANDED_TO_RESIDENT: translate("case", "&Dibawa warga"),
        Delivery.SENT: translate("case", "D&ikirim kantor"),
    }
    answers: list[tuple[str, Callable[[], None]]] = [
        (word, partial(deliver, referral, way)) for way, word in ways.items()
    ]
    letter_id = case.letter_of(referral.id)
    if letter_id is not None:

        def write_down() -> None:
            with shown(parent):
                DeliveryDialog(workplace, letter(letter_id), parent.window()).open()

        answers.append((translate("case", "Dengan &penerima atau bukti"), write_down))
    ask(parent.window(), words.format(agency=referral.agency.short_name), answers)
