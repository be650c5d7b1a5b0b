"""The practice office Desa Contoh: its place, its people at the desk, its keys."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from desktop.commands.practice.seeded import SeededBytes, SeededTime
from models import indonesia
from models.access.accounts import sign_in
from models.access.keys import COST, KeyCost, new_recovery_code
from models.access.passwords import generate_words
from models.codes import SigningForm
from models.desk import Desk
from models.founding import Setup, found_office
from models.office import OfficeDraft
from models.officials import OfficialDraft
from models.store import Owner, open_store

REGION_CODE = "35.10.04.2009"
"""Kalipait in Tegaldlimo, Banyuwangi: a real place for an invented village."""
VILLAGE = "Contoh"
USERNAME = "latihan"
OPENED_BEFORE = dt.timedelta(days=84)
"""How long before its last day the practice office was founded."""


@dataclass(frozen=True, slots=True)
class Access:
    """How the practice store is opened. It guards nothing and is printed."""

    username: str
    password: str
    recovery_code: str


def open_new_office(
    folder: Path, time: SeededTime, random_bytes: SeededBytes, cost: KeyCost = COST
) -> tuple[Desk, Access]:
    """Found the practice office in `folder`, open its store and sit down at the desk."""
    access = Access(USERNAME, generate_words(random_bytes), new_recovery_code(random_bytes))
    owner = Owner(access.username, "Sri Wahyuni (latihan)", access.password)
    setup = Setup(_office(), _officials(), owner, access.recovery_code)
    key = found_office(folder, setup, time.clock(), random_bytes, cost)
    open_store(folder, key, time.clock())
    return sign_in(key, time.clock(), random_bytes), access


def _office() -> OfficeDraft:
    place = indonesia.path(REGION_CODE)
    return OfficeDraft(
        region_code=REGION_CODE,
        village=VILLAGE,
        kecamatan=place.kecamatan,
        regency_term=place.regency_term,
        regency=place.regency,
        province=place.province,
        address="Jalan Latihan Nomor 1",
        postal_code=place.postal_code,
        phone="0333-000000",
        email="desa.contoh@example.org",
        unit_code="429.504.09",
        practice=True,
    )


def _officials() -> tuple[OfficialDraft, ...]:
    return (
        OfficialDraft(name="Suyitno", position="Kepala Desa"),
        OfficialDraft(
            name="Endang Sulistyowati, S.E.",
            position="Sekretaris Desa",
            signing_form=SigningForm.AN,
        ),
    )
