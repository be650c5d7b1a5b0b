"""What a step of a plan looks like in one or two lines: state, who, until when, after what."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from desktop.look.palette import Tone
from desktop.widgets.status_word import Status
from models.case.next_steps import who
from models.case.plan.proposal import ProposedStep
from models.case.plan.steps import StepView
from models.case.views import CaseView
from models.codes import StepOwner, StepState
from models.labels import label


def step_status(step: StepView, today: dt.date) -> Status:
    """Icon, word and tone of a step."""
    translate = QCoreApplication.translate
    if step.state is StepState.DONE:
        return Status(label(step.state), "circle-check", Tone.GOOD)
    if step.state is StepState.DROPPED:
        return Status(label(step.state), "circle-minus", Tone.PLAIN)
    if step.is_late(today):
        return Status(translate("plan", "Terlambat"), "clock", Tone.BAD)
    if step.waits_for:
        return Status(translate("plan", "Menunggu"), "hourglass", Tone.PLAIN)
    return Status(label(step.state), "circle-dot", Tone.INFO)


def step_facts(step: StepView, today: dt.date) -> str:
    """All of a step but its text, in one line."""
    translate = QCoreApplication.translate
    parts = [step_status(step, today).word, step.who or label(StepOwner.OFFICE)]
    if step.visit:
        parts.append(translate("plan", "kunjungan"))
    if step.done_on is not None:
        parts.append(f"{step.done_on:%d-%m-%Y}")
    elif step.due_on is not None:
        day = f"{step.due_on:%d-%m-%Y}"
        parts.append(translate("plan", "paling lambat {day}").format(day=day))
    if step.waits_for:
        parts.append(translate("plan", "setelah: {step}").format(step=step.waits_for))
    if step.note:
        parts.append(step.note.replace("\n", " "))
    return " · ".join(parts)


def need_line(case: CaseView, need_id: int | None) -> str:
    """A need in the overview: how it stands, and each of its referrals."""
    if need_id is None:
        return QCoreApplication.translate("plan", "Seluruh kasus")
    need = next(each for each in case.needs if each.id == need_id)
    state = label(need.outcome) if need.outcome is not None else label(need.state)
    referrals = [
        f"{each.agency.short_name}: {label(each.group)}"
        for each in case.referrals
        if each.need_id == need_id
    ]
    return "\n".join([f"{need.title} · {state}", *referrals])


def proposed_owner(step: ProposedStep) -> str:
    """Who takes a proposed step, in a word or two."""
    agency = step.agency.short_name if step.agency else None
    return who(step.owner, agency) or label(StepOwner.OFFICE)


def proposed_line(step: ProposedStep, need: str = "") -> str:
    """A proposed step in one line, with the need it belongs to where there are several."""
    text = f"{need}: {step.text}" if need else step.text
    facts = f"({proposed_owner(step)}, {step.due_on:%d-%m-%Y})"
    return f"{text} " + facts.replace(" ", "\u00a0")
