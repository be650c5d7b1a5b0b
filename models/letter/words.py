"""What a letter says: the resident, the need, what is asked of whom, and who signs.

It puts recorded facts into the standing words of `resources/letters`. Answers marked
restricted (a diagnosis) go only into a surat dinas marked Rahasia to a health agency.
"""

import datetime as dt
import json
from calendar import monthrange
from dataclasses import dataclass, replace
from typing import Any

from models.case.attachment.documents import received_of_need
from models.codes import AddressSide, EnclosureUnit, LetterKind, Sifat, StaffNumber, UrgencyLevel
from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.document import Labels, LetterDocument, Pair, Signature
from models.letter.identity import identity_of
from models.letter.numbering.classifications import clean_classification
from models.letter.parts import letterhead_of, practice_marks, sheet_of, signature_of, words
from models.letter.rows import referral_row
from models.letter.secrecy import may_tell, usual_copies
from models.letter.texts.in_use import Words
from models.letter.texts.section import Section
from models.need.fields import NeedForm
from models.need.forms import form_of
from models.need.letter_lines import letter_lines
from models.office import MOST_COPIES, OfficeView, office
from models.officials import OfficialView, official, officials
from models.staff_numbers import printed
from models.tables import Case, Need, Referral
from models.text import clean_text

MOST_ATTACHMENTS = 20
FURTHEST_AHEAD = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """What the clerk chooses on the letter page."""

    kind: LetterKind
    letter_date: dt.date
    official_id: int
    sifat: Sifat = Sifat.BIASA
    copies: tuple[str, ...] = ()
    """Tembusan, one line each."""
    attachments: tuple[str, ...] = ()
    """The documents that go with the letter, one line each."""
    address_side: AddressSide | None = None
    """None: as the office has set."""
    subject: str = ""
    """Empty: the subject of the need's form."""
    unit: EnclosureUnit = EnclosureUnit.FILES
    """What the attachments are counted in."""
    classification: str = ""
    """Empty: the classification of the need's form."""
    with_story: bool = True
    with_camat: bool = False
    """`Mengetahui, CAMAT ...` left of the signature."""
    valid_until: dt.date | None = None
    """Of a surat pengantar."""
    reserved_id: int | None = None
    """The kept number this letter uses."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Everything recorded that one letter draws on."""

    referral: Referral
    need: Need
    case: Case
    form: NeedForm
    answers: dict[str, Any]
    view: OfficeView
    signer: OfficialView
    options: LetterOptions
    said: Words

    @property
    def secret(self) -> bool:
        """May this letter carry a diagnosis?"""
        health = bool(self.referral.agency.health)
        return may_tell(self.options.kind, self.options.sifat, health=health)

    @property
    def region(self) -> str:
        return f"{self.view.regency_term} {self.view.regency}"

    @property
    def found(self) -> str:
        """How the office came to know, from the case's channel and its detail."""
        section, line = "found", self.case.channel
        detail = self.case.channel_detail
        if detail and detail in self.said["detail"]:
            section, line = "detail", detail
        place = self.case.place or self.view.title
        return self.said[section].fill(line, term=self.view.village_term.lower(), place=place)

    @property
    def story(self) -> str:
        """The case in the clerk's words; of a restricted case only where a diagnosis may go."""
        hidden = self.case.restricted and not self.secret
        return "" if hidden or not self.options.with_story else self.case.summary

    def subject_and_ask(self) -> tuple[str, str]:
        """The form's words for an agency of this kind, with the resident's name."""
        subject, ask = self.form.letter.for_functions(self.referral.agency.functions.split())
        name = self.case.person.name
        return self.options.subject or subject.format(name=name), ask.format(name=name)


def default_options(referral_id: int, desk: Desk) -> LetterOptions:
    """What the letter page starts with: urgency from the score, the head of the office signs, the
    papers received go with it.

    Raises `RuleError("letter.no_official")` while nobody may sign.
    """
    need = referral_row(referral_id).need
    sifat = {
        UrgencyLevel.CRITICAL: Sifat.SANGAT_SEGERA,
        UrgencyLevel.HIGH: Sifat.SEGERA,
    }.get(UrgencyLevel(need.override_level or need.level), Sifat.BIASA)
    today = desk.today()
    signers = officials(today)
    if not signers:
        raise RuleError("letter.no_official", field="official_id")
    copies = usual_copies(secret=False)
    enclosed = received_of_need(need.id)[:MOST_ATTACHMENTS]
    view = office()
    return LetterOptions(
        LetterKind.OFFICIAL,
        today,
        signers[0].id,
        sifat,
        copies,
        enclosed,
        with_camat=view.camat_signs,
        valid_until=usual_validity(view, today),
    )


def usual_validity(view: OfficeView, letter_date: dt.date) -> dt.date | None:
    """The last day of a surat pengantar of this day, where the office has set how many months one
    holds: offices set from one to six.
    """
    if not view.valid_months:
        return None
    year, month = divmod(letter_date.month - 1 + view.valid_months, 12)
    year, month = letter_date.year + year, month + 1
    return letter_date.replace(
        year=year, month=month, day=min(letter_date.day, monthrange(year, month)[1])
    )


def compose(referral_id: int, options: LetterOptions, desk: Desk) -> LetterDocument:
    """The letter without its number, in the words the office uses now.

    Raises `RuleError` "letter.date_far", "letter.before_case", "letter.signer_not_serving",
    "letter.too_many_lines", "letter.blank_empty", "text.too_long" or "record.not_found".
    """
    cleaned = _checked(options, desk.today())
    referral = referral_row(referral_id)
    need = referral.need
    if cleaned.letter_date < need.case.opened_on:
        raise RuleError("letter.before_case", field="letter_date")
    matter = Matter(
        referral=referral,
        need=need,
        case=need.case,
        form=form_of(need.kind, need.form_version),
        answers=json.loads(need.answers),
        view=office(),
        signer=serving_official(cleaned.official_id, cleaned.letter_date),
        options=cleaned,
        said=words(),
    )
    return _official(matter) if cleaned.kind == LetterKind.OFFICIAL else _introduction(matter)


def _official(matter: Matter) -> LetterDocument:
    """Paper A: surat dinas to an agency."""
    said, options, agency = matter.said["official"], matter.options, matter.referral.agency
    subject, ask = matter.subject_and_ask()
    known = _known(matter)
    request = [said.fill("request", ask=ask, **known)]
    return LetterDocument(
        **_common(matter, known),
        sifat=options.sifat.value,
        enclosure=_enclosure(options, said, known),
        subject=subject,
        addressee=agency.addressee,
        addressee_place=agency.place,
        opening=said.fill("opening", **known),
        facts_heading=said.fill("facts", **known),
        request="\n".join([*request, *_extra(matter, known)]),
        attachments_heading=said.fill("attachments", **known),
        closing=said.fill("closing", **known),
        signature=signature_of(matter.signer, matter.view, options.letter_date),
        labels=_labels(said, known),
        text_version=matter.said.version_of(
            "official", "letterhead", "found", "identity", "practice"
        ),
    )


def _labels(said: Section, known: dict[str, str]) -> Labels:
    names = ("number", "sifat", "subject", "to", "honour", "at", "place", "copies")
    filled = {name: said.fill(name, **known) for name in names}
    return Labels(enclosure=said.fill("lampiran", **known), **filled)


def _extra(matter: Matter, known: dict[str, str]) -> list[str]:
    """What the clerk asks for beside what the form asks; a sentence ends with its full stop."""
    request = matter.referral.request
    if request and request[-1].isalnum():
        request += "."
    return [matter.said["official"].fill("extra", request=request, **known)] if request else []


def _enclosure(options: LetterOptions, said: Section, known: dict[str, str]) -> str:
    """How many papers go with the letter, in a number and in words: `2 (dua) lembar`, or `-`."""
    from models.indonesia import terbilang

    count = len(options.attachments)
    if not count:
        return "-"
    words, unit = terbilang(count), options.unit.value
    return said.fill("enclosure", count=count, words=words, unit=unit, **known)


def _introduction(matter: Matter) -> LetterDocument:
    """Paper B: surat pengantar the resident carries, never called a rujukan."""
    said, options, view = matter.said["introduction"], matter.options, matter.view
    subject, ask = matter.subject_and_ask()
    dated = f"{view.village}, {long_date(options.letter_date)}"
    known = _known(matter)
    closing = [said.fill("closing", **known)]
    if options.valid_until:
        until = long_date(options.valid_until)
        closing.insert(0, said.fill("validity", until=until, **known))
    request = [said.fill("request", ask=ask, **known)]
    return LetterDocument(
        **_common(matter, known),
        title=said.fill("title", **known),
        subject=subject,
        addressee=known["addressee"],
        opening=said.fill("opening", **known),
        statement=said.fill("found", **known),
        facts_heading=said.fill("facts", **known),
        request="\n".join([*request, *_extra(matter, known)]),
        attachments_heading=said.fill("attachments", **known),
        closing="\n".join(closing),
        signature=signature_of(matter.signer, view, options.letter_date, above=dated),
        labels=_labels(matter.said["official"], known),
        text_version=matter.said.version_of(
            "introduction", "official", "letterhead", "found", "identity", "practice"
        ),
    )


def _known(matter: Matter) -> dict[str, str]:
    """What every line of a letter may name; see `anywhere` in its file."""
    view = matter.view
    return {
        "name": matter.case.person.name,
        "office": view.title,
        "head": view.head,
        "kecamatan": view.kecamatan,
        "region": matter.region,
        "found": matter.found,
        "date": long_date(matter.case.opened_on),
        "addressee": matter.referral.agency.addressee,
    }


def _common(matter: Matter, known: dict[str, str]) -> dict[str, Any]:
    """What both papers carry alike."""
    view, options = matter.view, matter.options
    return {
        "kind": options.kind,
        "sheet": sheet_of(view),
        "letterhead": letterhead_of(view),
        "office": view.title,
        "letter_date": options.letter_date,
        "dateline": f"{view.village}, {long_date(options.letter_date)}",
        "classification": options.classification or matter.form.classification_for(matter.answers),
        "address_side": options.address_side or view.address_side,
        "identity": identity_of(matter.case.person, view),
        "facts": _facts(matter),
        "story": matter.story,
        "attachments": options.attachments,
        "copies": options.copies,
        "acknowledged": _camat(matter, known) if options.with_camat else None,
        **practice_marks(view, matter.said["practice"]),
    }


def _camat(matter: Matter, known: dict[str, str]) -> Signature:
    """`Mengetahui, CAMAT ...`, with what the office knows of him; he writes in the rest."""
    said, view = matter.said["acknowledged"], matter.view
    title = said.fill("title", **known | {"kecamatan": view.kecamatan.upper()})
    staff = printed(StaffNumber.NIP, view.camat_nip)
    above = said.fill("above", **known)
    return Signature((f"{title},",), view.camat_name, "", view.camat_rank, staff, above)


def _facts(matter: Matter) -> tuple[Pair, ...]:
    """The lines the need's form names for a letter; a diagnosis only where it may stand."""
    lines = letter_lines(
        matter.form, matter.answers, health=matter.secret, on=matter.options.letter_date
    )
    return tuple((line.label, line.text) for line in lines)


def check_letter_date(day: dt.date, today: dt.date) -> None:
    """Raises `RuleError("letter.date_far")` for a date nobody means."""
    oldest = dt.date(today.year - 1, 1, 1)
    if not oldest <= day <= today + FURTHEST_AHEAD:
        raise RuleError("letter.date_far", field="letter_date")


def _checked(options: LetterOptions, today: dt.date) -> LetterOptions:
    """Cleaned options. Refuse a date nobody means and lists that no letter carries."""
    check_letter_date(options.letter_date, today)
    for field, most in (("copies", MOST_COPIES), ("attachments", MOST_ATTACHMENTS)):
        if len(getattr(options, field)) > most:
            raise RuleError("letter.too_many_lines", field=field, limit=most)
    return replace(
        options,
        copies=_lines(options.copies, "copies"),
        attachments=_lines(options.attachments, "attachments"),
        subject=clean_text(options.subject, 300, field="subject"),
        classification=clean_classification(options.classification),
    )


def _lines(lines: tuple[str, ...], field: str) -> tuple[str, ...]:
    cleaned = (clean_text(line, 300, field=field) for line in lines)
    return tuple(line for line in cleaned if line)


def serving_official(official_id: int, on: dt.date) -> OfficialView:
    """Who signs on a day. Raises `RuleError` "letter.signer_not_serving" or "record.not_found"."""
    signer = official(official_id)
    ended = signer.valid_until is not None and signer.valid_until < on
    if signer.valid_from > on or ended:
        raise RuleError("letter.signer_not_serving", field="official_id", name=signer.name)
    return signer
