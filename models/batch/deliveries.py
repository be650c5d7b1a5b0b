"""The letters that leave the office inside a batch: their papers wait on the desk no longer."""

from models import history
from models.case.next_steps import NOT_OUT_YET, ON_THE_DESK
from models.codes import Delivery, LetterState
from models.desk import Desk
from models.tables import Batch, BatchFile, Letter, LetterReferral, Referral


def note_in_batch(batch: Batch, desk: Desk) -> int:
    """Say of each referral whose letter `batch` carries, and still waits, that it went with it.

    What a resident took along or the office sent itself stays as it is. Inside the transaction of
    the caller; how many there were. That a letter arrived only the district's reply can say.
    """
    carried = BatchFile.select(BatchFile.sha256).where(BatchFile.batch == batch.id)
    covered = (
        LetterReferral.select(LetterReferral.referral)
        .join(Letter)
        .where(Letter.state == LetterState.ISSUED, Letter.sha256.in_(carried))
    )
    waiting = Referral.select().where(
        Referral.id.in_(covered),
        Referral.delivery.in_(ON_THE_DESK),
        Referral.status.in_(NOT_OUT_YET),
    )
    rows = list(waiting.order_by(Referral.id))
    for row in rows:
        history.change(row, desk, delivery=Delivery.IN_BATCH)
    return len(rows)
