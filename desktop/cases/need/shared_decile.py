"""One resident has one decile: told with one need it is filled in with the others of the case."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.cases.need.decile_questions import TOLD
from desktop.cases.need.need_block import NeedBlock
from models.need.hints import About

translate = QCoreApplication.translate


class SharedDecile:
    """What the clerk wrote stays; what was filled in follows the need that told it last."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        self._today = today
        self._card = About()
        self._teller: NeedBlock | None = None

    def show_about(self, known: About, blocks: Iterable[NeedBlock]) -> None:
        """Another resident, or none: what is recorded of them stands where nothing is told."""
        self._card = known
        for block in blocks:
            block.show_about(known)
        if self._teller is not None:
            self.share(self._teller, blocks)

    def share(self, edited: NeedBlock, blocks: Iterable[NeedBlock]) -> None:
        """Fill in what `edited` tells with the other needs, or take it back out of them."""
        everyone = list(blocks)
        told = _told(edited)
        if told is not None or edited is self._teller:
            self._teller = None if told is None else edited
            known = self._card
            if told is not None:
                known = replace(known, decile=told[0], checked_on=told[1])
            for other in everyone:
                if other is not edited:
                    other.show_about(known)
        self._compare(everyone)

    def _compare(self, blocks: Iterable[NeedBlock]) -> None:
        """Where two needs say otherwise, each says which one counts: the day looked up last."""
        chosen = [block for block in blocks if block.chosen and block.view is not None]
        told = [found for found in map(_told, chosen) if found is not None]
        words = ""
        if len({decile for decile, _day in told}) > 1:
            decile, _day = max(reversed(told), key=lambda each: each[1] or self._today())
            words = translate(
                "needs",
                "Kebutuhan lain di kasus ini menyebut desil lain. Di data warga dicatat yang "
                "tanggal periksanya terbaru: desil {decile}.",
            ).format(decile=decile)
        for block in chosen:
            if block.view is not None:
                block.view.say_decile(words)


def _told(block: NeedBlock) -> TOLD | None:
    return block.view.told_decile() if block.chosen and block.view is not None else None
