"""The surat pengantar that goes with a batch to the district, with its 30 digits."""

from PySide6.QtWidgets import QWidget

from desktop.errors import shown
from desktop.letters.papers.transmittal_dialog import TransmittalDialog
from desktop.window.workplace import Workplace
from models.batch.batches import BatchRow
from models.letter.papers.transmittal_lines import consignment_of_batch


def open_cover(workplace: Workplace, batch: BatchRow, parent: QWidget) -> None:
    """Begin it with the lines of the batch; what stands in its way is shown over `parent`."""
    with shown(parent):
        TransmittalDialog(workplace, consignment_of_batch(batch), parent.window()).open()
