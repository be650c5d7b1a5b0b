"""The Indonesian sentence of every error code, said alike by window and command line.

A sentence tells what happened, what is safe and what to do. The words stand in `models.wording`,
marked for Qt's translation tools (context "sentences"); Qt itself is not needed here.
"""

from models.errors import AppError
from models.wording.aid import AID_SENTENCES
from models.wording.attachments import ATTACHMENT_SENTENCES
from models.wording.batches import BATCH_SENTENCES
from models.wording.cases import CASE_SENTENCES
from models.wording.forms import FORM_SENTENCES
from models.wording.incoming import INCOMING_SENTENCES
from models.wording.letters import LETTER_SENTENCES
from models.wording.lists import LIST_SENTENCES
from models.wording.office import OFFICE_SENTENCES
from models.wording.outreach import OUTREACH_SENTENCES
from models.wording.plans import PLAN_SENTENCES
from models.wording.replies import REPLY_SENTENCES
from models.wording.residents import RESIDENT_SENTENCES
from models.wording.store import STORE_SENTENCES

SENTENCES: dict[str, str] = {
    **OFFICE_SENTENCES,
    **STORE_SENTENCES,
    **RESIDENT_SENTENCES,
    **CASE_SENTENCES,
    **LETTER_SENTENCES,
    **INCOMING_SENTENCES,
    **BATCH_SENTENCES,
    **FORM_SENTENCES,
    **PLAN_SENTENCES,
    **REPLY_SENTENCES,
    **OUTREACH_SENTENCES,
    **ATTACHMENT_SENTENCES,
    **LIST_SENTENCES,
    **AID_SENTENCES,
}


def template(code: str) -> str:
    """The sentence of a code, blanks unfilled. A code without a sentence is a bug: KeyError."""
    return SENTENCES[code]


def sentence(error: AppError) -> str:
    """The sentence of an expected failure with its blanks filled."""
    return template(error.code).format(**error.details)
