"""What is lived through before the sample papers are made: a small office in a temporary store."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from desktop.commands.practice.seeded import SeededBytes, SeededTime
from desktop.commands.samples.cast import DAY, Cast
from models.access.accounts import sign_in
from models.access.keys import COST, KeyCost, new_recovery_code
from models.access.passwords import generate_words
from models.agencies import add_agency, suggest
from models.case.cases import CaseDraft, NeedDraft, case, open_case
from models.case.referrals import ReferralDraft, draft_referral
from models.case.sharing import SharingDraft
from models.codes import Channel, DeliveryMethod, LetterKind, Sex, SigningForm
from models.desk import Desk
from models.founding import Setup, found_office
from models.incoming.answers import link_referral
from models.incoming.letters import IncomingDraft, record_incoming, withdraw_incoming
from models.letter.delivery import Delivered, set_delivered
from models.letter.document import LetterDocument
from models.letter.letters import issue, void_letter
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.words import compose, default_options
from models.need.forms import form_of, shipped_forms
from models.officials import officials
from models.outreach.visits import VisitDraft, plan_visit
from models.person.people import PersonDraft, register_person
from models.store import Owner, close_store, open_store
from reports.letters import render_letter

BEGUN = dt.timedelta(days=98)
"""How long before the day of the papers the cases were opened: late for head and camat."""
USERNAME = "contoh"
SERIAL = 9001
"""Of the first NIK: no resident's serial goes so far."""


@dataclass
class Scene:
    """The open office: what its papers are about, by the names the papers ask for."""

    cast: Cast
    desk: Desk
    recovery_code: str
    agency_id: int | None = None
    visit_id: int = 0
    many_id: int = 0
    """A case with every kind of need."""
    child_id: int = 0
    restricted_id: int = 0
    """The referral of a restricted case to a health agency."""
    referral_ids: dict[str, int] = field(default_factory=dict)
    """By kind of need, each with its issued letter."""
    letter_ids: dict[str, int] = field(default_factory=dict)
    _people: int = 0

    def letter(
        self,
        kind: str,
        paper: LetterKind = LetterKind.OFFICIAL,
        form: SigningForm = SigningForm.SELF,
        *,
        story: str = "",
        referral_id: int | None = None,
        **options: Any,
    ) -> LetterDocument:
        """A letter about a need of this kind; `story` stands in place of the recorded one."""
        cast, chosen = self.cast, referral_id or self.referral_ids[kind]
        signer = next(one for one in officials(DAY) if one.signing_form == form)
        wanted: dict[str, Any] = {
            "kind": paper,
            "official_id": signer.id,
            "letter_date": DAY,
            "attachments": cast.attachments,
            "copies": cast.copies,
            **options,
        }
        document = compose(chosen, replace(default_options(chosen, self.desk), **wanted), self.desk)
        return replace(document.numbered(cast.number), story=story or document.story)

    # --- what happened before ------------------------------------------------------------

    def prepare(self) -> None:
        """Residents, cases, referrals with their letters, a visit, and numbers of the register."""
        cast = self.cast
        if cast.agency is not None:
            self.agency_id = add_agency(cast.agency, self.desk)
        self.visit_id = plan_visit(self._visit(), self.desk)
        for kind in shipped_forms():
            case_id = self._open(kind, visit_id=self.visit_id, channel=Channel.OUTREACH)
            self.referral_ids[kind] = self._refer(case_id)
            self.letter_ids[kind] = self._issue(self.referral_ids[kind])
        self.many_id = self._open(*shipped_forms())
        self.child_id = self._open("school", birth_date=DAY - dt.timedelta(days=365 * 12))
        self.restricted_id = self._refer(self._open("health", restricted=True))
        self._fill_the_register()
        self._fill_the_mail()

    def _visit(self) -> VisitDraft:
        cast = self.cast
        return VisitDraft(self.desk.today(), cast.place, team=cast.team, notes=cast.notes)

    def _open(self, *kinds: str, birth_date: dt.date | None = None, **details: Any) -> int:
        cast = self.cast
        name = next(islice(cycle(cast.people), self._people, None))
        person = PersonDraft(
            name=name,
            nik=f"351004570890{SERIAL + self._people}",
            sex=Sex.FEMALE,
            birth_date=birth_date or dt.date(1990, 8, 17),
            kk=f"351004120310{SERIAL + self._people}",
            phone="0812-0000-0000",
            **cast.home,
        )
        self._people += 1
        told = SharingDraft(given_by=name)
        if birth_date is not None:
            told = SharingDraft(given_by=f"Ibu {cast.people[0]}"[:120], relation="Orang tua")
        needs = tuple(NeedDraft(kind, cast.answers(form_of(kind))) for kind in kinds)
        draft = CaseDraft(
            register_person(person, self.desk),
            needs,
            summary=cast.story,
            sharing=told,
            **details,
        )
        return open_case(draft, self.desk)

    def _refer(self, case_id: int) -> int:
        need = case(case_id).needs[0]
        agency = self.agency_id or suggest(need.kind, need.answers)[0].agency.id
        return draft_referral(ReferralDraft(need.id, agency, self.cast.request), self.desk)

    def _issue(self, referral_id: int) -> int:
        options = default_options(referral_id, self.desk)
        return issue(referral_id, options, render_letter, self.desk).id

    def _fill_the_mail(self) -> None:
        """Letters that came: one that answers, a secret one, and one written down by mistake; and
        two that were handed over.
        """
        cast, today = self.cast, self.desk.today()
        said = cast.request[:300] or "Undangan rapat koordinasi"
        draft = IncomingDraft(
            today,
            number=cast.number,
            letter_date=today,
            sender=cast.agency.addressee if cast.agency else "Camat Tegaldlimo",
            summary=said,
            remarks=cast.place[:300],
        )
        answer = record_incoming(draft, self.desk)
        link_referral(answer, self.referral_ids["food"], self.desk)
        record_incoming(replace(draft, secret=True), self.desk)
        withdraw_incoming(record_incoming(draft, self.desk), said, self.desk)
        taken_by = f"{cast.clerk}, {cast.place}"[:120]
        sent = Delivered(today, DeliveryMethod.BY_HAND, taken_by, said)
        for kind in ("food", "house"):
            set_delivered(self.letter_ids[kind], sent, self.desk)

    def _fill_the_register(self) -> None:
        """A letter that was cancelled, and numbers kept for the visit."""
        spoilt = self._issue(self._refer(self._open("food")))
        void_letter(spoilt, self.cast.request[:300], self.desk)
        remarks = self.cast.request[:300]
        kept = Reservation(self.desk.today(), 2, remarks=remarks, visit_id=self.visit_id)
        reserve_numbers(kept, self.desk)


@contextmanager
def scene(cast: Cast, cost: KeyCost = COST) -> Iterator[Scene]:
    """The office of a cast, open on the day of the papers, and gone afterwards.

    Everything follows from one seed, so the same program makes the same papers.
    """
    random_bytes, time = SeededBytes(1), SeededTime(DAY - BEGUN)
    password, code = generate_words(random_bytes), new_recovery_code(random_bytes)
    setup = Setup(cast.office, cast.officials, Owner(USERNAME, cast.clerk, password), code)
    with tempfile.TemporaryDirectory(prefix="simpul-papers-") as name:
        folder = Path(name) / "store"
        key = found_office(folder, setup, time.clock(), random_bytes, cost)
        open_store(folder, key, time.clock())
        try:
            made = Scene(cast, sign_in(key, time.clock(), random_bytes), code)
            made.prepare()
            time.open_on(DAY)
            yield made
        finally:
            close_store()
