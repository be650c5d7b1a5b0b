"""The one button of a case: its words and what it does, for each next step of the rules."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.cases.case_actions import CaseActions
from models.case.next_steps import NextStep, NextStepCode
from models.case.referrals import ReferralView
from models.case.views import NeedView
from models.codes import EscalationLevel

Press = Callable[[], None]


def next_action(step: NextStep, actions: CaseActions) -> tuple[str, Press]:
    """The words on the button and what pressing it does."""
    words, press = _actions(step, actions)[step.code]
    return words, press


def _actions(step: NextStep, actions: CaseActions) -> dict[NextStepCode, tuple[str, Press]]:
    translate = QCoreApplication.translate

    def of_need(do: Callable[[NeedView], None]) -> Press:
        return lambda: do(actions.need(step.need_id))

    def of_referral(do: Callable[[ReferralView], None]) -> Press:
        return lambda: do(actions.referral(step.referral_id))

    refer = translate("next", "Buat rujukan"), of_need(actions.refer)
    reply = translate("next", "Catat jawaban instansi"), of_referral(actions.reply)
    return {
        NextStepCode.EMERGENCY: refer,
        NextStepCode.REFER: refer,
        NextStepCode.REFER_ELSEWHERE: refer,
        NextStepCode.AWAIT: reply,
        NextStepCode.FOLLOW_UP: reply,
        NextStepCode.ESCALATE_HEAD: (
            translate("next", "Catat sudah dilaporkan"),
            lambda: actions.clock.tell(EscalationLevel.HEAD, step.referral_id),
        ),
        NextStepCode.ESCALATE: (
            translate("next", "Catat sudah disampaikan"),
            lambda: actions.clock.tell(EscalationLevel.SUBDISTRICT, step.referral_id),
        ),
        NextStepCode.ASK_RESIDENT: (
            translate("next", "Warga dihubungi"),
            actions.clock.ask_resident,
        ),
        NextStepCode.END_REFERRAL: (
            translate("next", "Akhiri rujukan"),
            of_referral(actions.change),
        ),
        NextStepCode.COMPLETE_ANSWERS: (
            translate("next", "Lengkapi isian"),
            of_need(actions.complete),
        ),
        **_of_letters(of_referral, actions),
        NextStepCode.CONFIRM_OUTCOME: (translate("next", "Catat hasil"), of_need(actions.settle)),
        NextStepCode.CLOSE: (translate("next", "Tutup kasus"), actions.close),
        NextStepCode.PLANNED: (
            translate("next", "Sudah dikerjakan"),
            lambda: actions.plan.done_with(step.step_id),
        ),
        NextStepCode.NOTHING: (translate("next", "Buka lagi kasus"), actions.reopen),
    }


def _of_letters(
    of_referral: Callable[[Callable[[ReferralView], None]], Press], actions: CaseActions
) -> dict[NextStepCode, tuple[str, Press]]:
    """A letter is written, agreed to, corrected, and sent."""
    translate, written = QCoreApplication.translate, of_referral(actions.unnumbered.open)
    return {
        NextStepCode.MAKE_LETTER: (translate("next", "Buat surat"), of_referral(actions.letter)),
        NextStepCode.AWAIT_APPROVAL: (translate("next", "Lihat surat"), written),
        NextStepCode.CORRECT_LETTER: (translate("next", "Betulkan surat"), written),
        NextStepCode.SEND: (translate("next", "Catat pengiriman"), of_referral(actions.send)),
    }
