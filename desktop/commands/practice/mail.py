"""Letters that come to the practice office: answers of agencies, an invitation, a secret one."""

from dataclasses import replace

from models.calendar import add_working_days
from models.case.referrals import referral
from models.desk import Desk
from models.incoming.answers import link_referral
from models.incoming.letters import IncomingDraft, record_incoming


def take_in_answer(referral_id: int, desk: Desk) -> None:
    """The agency's letter goes into the book before what it says goes into the case."""
    agency, today = referral(referral_id).agency, desk.today()
    letter = IncomingDraft(
        today,
        number=f"460/{100 + referral_id}/429.110/{today.year}",
        letter_date=add_working_days(today, -1),
        sender=agency.name,
        agency_id=agency.id,
        summary="Jawaban atas surat permohonan bantuan warga",
    )
    link_referral(record_incoming(letter, desk), referral_id, desk)


def take_in_mail(desk: Desk) -> None:
    """What a village office gets beside answers: an invitation, and a secret letter."""
    today = desk.today()
    invitation = IncomingDraft(
        today,
        number=f"005/37/429.504/{today.year}",
        letter_date=add_working_days(today, -2),
        sender="Camat Tegaldlimo",
        summary="Undangan rapat koordinasi penanganan warga rentan",
        remarks="Diteruskan kepada Kepala Desa",
    )
    record_incoming(invitation, desk)
    told = "Permintaan data perlindungan anak"
    record_incoming(replace(invitation, number="", summary=told, secret=True), desk)
