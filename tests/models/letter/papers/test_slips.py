"""A slip says what was recorded, and how the answer comes back to this office."""

from dataclasses import replace

import pytest

from models.case.referrals import referral
from models.case.reply.codes import shown_code
from models.errors import RuleError
from models.letter.letters import issue
from models.letter.papers.slips import compose_slips
from models.office import change_office, draft_from, office
from models.tables import Referral
from reports.letters import render_letter
from tests import letter_samples
from tests.case_samples import drafted, opened, requested


def test_a_slip_names_letter_resident_and_code(desk):
    sent = letter_samples.referral(desk)
    letter = issue(sent, letter_samples.options(sent, desk), render_letter, desk)
    (slip,) = compose_slips([sent], desk)
    facts = dict(slip.facts)
    assert facts["Surat kami"] == letter.number_text and facts["Nama warga"] == "Siti Contoh"
    assert facts["NIK"] == "351004******9001" and facts["Tanggal surat"] == "16 Maret 2026"
    assert slip.code == shown_code(referral(sent).reply_code)
    assert slip.code in slip.back


@pytest.mark.parametrize(
    ("phone", "words"),
    [
        ("081234567890", "telepon atau WhatsApp 081234567890"),
        ("(0333) 123456", "telepon (0333) 123456"),
        ("", "kepada petugas kami"),
    ],
)
def test_whatsapp_is_named_only_for_a_mobile_number(desk, phone, words):
    change_office(replace(draft_from(office()), phone=phone), desk)
    (slip,) = compose_slips([requested(desk, opened(desk))], desk)
    assert words in slip.back and ("WhatsApp" in slip.back) == phone.startswith("08")


def test_an_older_referral_gets_its_code_with_its_slip(desk):
    sent = requested(desk, opened(desk))
    Referral.update(reply_code=None).where(Referral.id == sent).execute()
    (slip,) = compose_slips([sent], desk)
    assert slip.code == shown_code(referral(sent).reply_code) != ""


def test_what_has_not_gone_out_has_no_slip(desk):
    with pytest.raises(RuleError, match="reply.not_sent"):
        compose_slips([drafted(desk, opened(desk))], desk)


def test_a_second_letter_for_an_old_referral_keeps_its_code(desk):
    sent = letter_samples.referral(desk)
    issue(sent, letter_samples.options(sent, desk), render_letter, desk)
    code = referral(sent).reply_code
    second = issue(sent, letter_samples.options(sent, desk), render_letter, desk)
    (slip,) = compose_slips([sent], desk)
    assert referral(sent).reply_code == code
    assert dict(slip.facts)["Surat kami"] == second.number_text
