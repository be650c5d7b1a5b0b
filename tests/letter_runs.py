"""An office with many referrals that wait for a letter, for the tests of runs."""

from models.case.referrals import Move, move_referral
from models.codes import Party, ReasonCode, ReferralStatus
from models.desk import Desk
from models.letter.runs.options import default_run_options
from models.letter.runs.plan import plan_run
from models.letter.runs.work import begin_run
from reports.letters import check_letter
from tests.case_samples import drafted, opened, resident

AGENCIES = ("DINSOSPPKB", "KECAMATAN", "DINSOSPPKB")


def waiting(desk: Desk, count: int = 12) -> list[int]:
    """Referrals without a letter, to two agencies."""
    return [
        drafted(
            desk,
            opened(desk, person_id=resident(desk, f"Warga Contoh {number}")),
            AGENCIES[number % len(AGENCIES)],
        )
        for number in range(count)
    ]


def planned(referral_ids, desk):
    return plan_run(referral_ids, default_run_options(desk), check_letter, desk)


def begun(referral_ids, desk, folder=""):
    """A run of these referrals, with those a letter is possible for."""
    going = [each.referral_id for each in planned(referral_ids, desk).going]
    return begin_run(going, default_run_options(desk), str(folder), desk)


def withdrawn(referral_id, desk):
    """A referral the office has taken back."""
    move_referral(
        referral_id,
        Move(ReferralStatus.CANCELLED, Party.OFFICE, ReasonCode.OTHER, "Contoh"),
        desk,
    )
