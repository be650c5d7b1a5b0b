"""How urgent a need is, in words: each answer's points, the scale, and who judged otherwise."""

from PySide6.QtCore import QCoreApplication

from models.codes import UrgencyLevel
from models.labels import label
from models.need.fields import Thresholds
from models.need.score import Score, ScoreLine


def score_lines(score: Score) -> str:
    """One line an answer that counts, danger to life first."""
    if not score.lines:
        return QCoreApplication.translate("urgency", "Belum ada jawaban yang menambah poin.")
    return "\n".join(map(line_words, first_danger(score)))


def first_danger(score: Score) -> list[ScoreLine]:
    return sorted(score.lines, key=lambda line: not line.emergency)


def line_words(line: ScoreLine) -> str:
    """Danger to life weighs more than any points."""
    words = QCoreApplication.translate("urgency", "{points}  {label}: {answer}")
    if line.emergency:
        words = QCoreApplication.translate("urgency", "Bahaya jiwa  {label}: {answer}")
    return words.format(label=line.label, answer=line.answer, points=f"{line.points:+d}")


def score_words(score: Score) -> str:
    """What the points come to; with danger to life what to do first."""
    if score.emergency:
        return QCoreApplication.translate("urgency", "112 dahulu, surat menyusul")
    return QCoreApplication.translate("urgency", "{total} poin").format(total=score.total)


def scale_words(version: int, limits: Thresholds) -> str:
    """Which scale gave the points: the same answers give the same points in every office."""
    words = QCoreApplication.translate(
        "urgency",
        "Skala formulir versi {version}: {medium} mulai {low} poin, {high} mulai {middle}, "
        "{critical} mulai {top}.",
    )
    return words.format(
        version=version,
        medium=label(UrgencyLevel.MEDIUM),
        high=label(UrgencyLevel.HIGH),
        critical=label(UrgencyLevel.CRITICAL),
        low=limits.medium,
        middle=limits.high,
        top=limits.critical,
    )


def judged_words(score: Score, own: UrgencyLevel | None, reason: str) -> str:
    """The level by the scale and, where the office overruled it, by whom and why."""
    words = QCoreApplication.translate("urgency", "Menurut skala versi {scale}: {level}, {points}.")
    told = words.format(scale=score.scale, level=label(score.level), points=score_words(score))
    if own is None:
        return told
    words = QCoreApplication.translate("urgency", "Menurut petugas: {level}, karena {reason}")
    return f"{told} {words.format(level=label(own), reason=reason)}"
