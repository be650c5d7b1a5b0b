"""Invented residents for the practice office, demonstrations and measurements.

Nobody has these numbers: the serial of each NIK and KK begins with 9 and its region part is the
village's own kecamatan, which gives out serials from 0001 upwards.
"""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from models.codes import LivingStatus, NoNikReason, Sex
from models.person.code_lists import code_list
from models.person.draft import PersonDraft

MEN = (
    *("Agus", "Ahmad", "Andi", "Bambang", "Budi", "Dedi", "Edi", "Eko", "Fajar", "Gatot", "Hadi"),
    *("Hari", "Heru", "Imam", "Joko", "Kusno", "Misnadi", "Mulyono", "Nur", "Paiman", "Ponidi"),
    *("Rahmat", "Sahri", "Samsul", "Slamet", "Sugeng", "Suhar", "Sutikno", "Suyitno", "Tukiman"),
    *("Wahyu", "Wayan", "Yanto", "Yusuf", "Zainal", "Buang", "Busri", "Hasnan", "Rifqi", "Dimas"),
)
WOMEN = (
    *("Aminah", "Anik", "Asih", "Ayu", "Dewi", "Dwi", "Endang", "Fatimah", "Hartini", "Indah"),
    *("Istiqomah", "Juminten", "Kartini", "Kadek", "Khotimah", "Lestari", "Lilik", "Marsiti"),
    *("Misni", "Murni", "Ngatini", "Nur", "Paini", "Ratna", "Rini", "Rohmah", "Saudah", "Siti"),
    *("Sri", "Sulastri", "Sumiati", "Sunarti", "Supiyah", "Tumini", "Tutik", "Umi", "Wiwik"),
    *("Yuliati", "Zubaidah", "Halimah"),
)
LAST = (
    *("Santoso", "Prasetyo", "Hidayat", "Wibowo", "Setiawan", "Nurhadi", "Purnomo", "Rohman"),
    *("Saputra", "Susanto", "Utomo", "Widodo", "Wijaya", "Kurniawan", "Firmansyah", "Hariyanto"),
    *("Maulana", "Mustofa", "Permana", "Riyadi", "Sanusi", "Subroto", "Suprapto", "Yulianto"),
)
LAST_OF_WOMEN = (
    *("Ningsih", "Wati", "Rahayu", "Handayani", "Astutik", "Hasanah", "Utami", "Wulandari"),
    *("Maryam", "Agustina", "Kusuma", "Puspita", "Safitri", "Susanti", "Anggraini", "Mufidah"),
    *("Nurjanah", "Oktavia", "Palupi", "Qomariyah", "Rohmatin", "Setyowati", "Yuniarti", "Zahro"),
)
HAMLETS = ("Krajan", "Purworejo", "Sumberejo", "Kutorejo", "Bayatrejo", "Pondokasem")
ROADS = ("Melati", "Kenanga", "Cempaka", "Kelapa", "Sawo", "Mangga", "Blambangan", "Sritanjung")
HEAD, WIFE, CHILD = "1", "3", "4"
"""SHDK codes."""
WORK = (*("9", "20", "19", "88", "15", "11", "84", "13") * 3, "65", "26", "30", "81", "1")
FIRST_SERIAL, LAST_SERIAL = 9001, 9999
SCHOOL_AGE, GROWN_UP = 5, 19
WITHOUT_NIK, GUESSED_BIRTH = 2, 30
"""Percent of all, and of those without NIK whose birth is only a guess."""


def invented_residents(
    count: int, village_code: str, rng: random.Random, today: dt.date
) -> list[PersonDraft]:
    """`count` residents in households of one to six; the same `rng` gives the same people."""
    village = _Village(village_code.replace(".", "")[:6], rng, today)
    people: list[PersonDraft] = []
    while len(people) < count:
        people += village.household()
    return people[:count]


@dataclass(slots=True)
class _Village:
    region: str
    rng: random.Random
    today: dt.date
    serials: dict[str, int] = field(default_factory=dict)
    """The serial to give out next, for each series and date: no number is given twice."""

    def household(self) -> Iterator[PersonDraft]:
        size = self.rng.choices((1, 2, 3, 4, 5, 6), weights=(10, 16, 25, 27, 14, 8))[0]
        head_is_woman = self._chance(45 if size == 1 else 12)
        head_age = self.rng.randint(22, 88)
        home = self._home()
        head = self._person(home, Sex.FEMALE if head_is_woman else Sex.MALE, head_age, HEAD)
        yield head
        mother, father = (head.name, "") if head_is_woman else ("", head.name)
        children = size - 1
        if children and not head_is_woman:
            wife_age = max(GROWN_UP, head_age - self.rng.randint(-3, 10))
            wife = self._person(home, Sex.FEMALE, wife_age, WIFE)
            mother = wife.name
            children -= 1
            yield wife
        oldest = max(0, min(45, head_age - 12 - GROWN_UP))
        for _ in range(children):
            sex = self.rng.choice((Sex.MALE, Sex.FEMALE))
            child = self._person(home, sex, self.rng.randint(0, oldest), CHILD)
            yield replace(child, mother_name=mother, father_name=father)

    def _home(self) -> PersonDraft:
        rng = self.rng
        religion = rng.choices(("1", "4", "2", "3"), weights=(90, 6, 3, 1))[0]
        return PersonDraft(
            kk=self._take("kk", f"{self._born(rng.randint(1, 15)):%d%m%y}"),
            address=f"Jl. {rng.choice(ROADS)} {rng.randint(1, 120)}" if self._chance(70) else "",
            hamlet=rng.choice(HAMLETS),
            rt=f"{rng.randint(1, 12):03}",
            rw=f"{rng.randint(1, 6):03}",
            religion=_label("religion", religion),
        )

    def _person(self, home: PersonDraft, sex: Sex, age: int, relationship: str) -> PersonDraft:
        born = self._born(age)
        day = born.day + (40 if sex is Sex.FEMALE else 0)
        nik = self._take("nik", f"{day:02}{born:%m}{born.year % 100:02}")
        nik = "" if self._chance(WITHOUT_NIK) else nik
        guessed = not nik and self._chance(GUESSED_BIRTH)
        places = self.rng.choices(("Banyuwangi", "Jember", "Situbondo"), weights=(90, 6, 4))
        return replace(
            home,
            name=self._name(sex),
            nik=nik,
            no_nik_reason=None if nik else self._reason(age),
            sex=sex,
            birth_place=places[0],
            birth_date=None if guessed else born,
            estimated_birth_year=born.year if guessed else None,
            occupation=_label("occupation", self._work(age, sex)),
            mother_name=self._name(Sex.FEMALE),
            father_name=self._name(Sex.MALE),
            relationship=relationship,
            phone=self._phone() if age >= GROWN_UP and self._chance(60) else "",
            living_status=LivingStatus.DEAD if self._chance(1) else LivingStatus.ALIVE,
        )

    def _take(self, series: str, date: str) -> str:
        """The next number of a date, or none when all its serials are given out."""
        serial = self.serials.get(series + date, FIRST_SERIAL)
        self.serials[series + date] = serial + 1
        return f"{self.region}{date}{serial}" if serial <= LAST_SERIAL else ""

    def _chance(self, percent: int) -> bool:
        return self.rng.randrange(100) < percent

    def _born(self, age: int) -> dt.date:
        """A birth date that makes somebody `age` years old today."""
        return self.today - dt.timedelta(days=int(age * 365.25) + self.rng.randint(1, 360))

    def _name(self, sex: Sex) -> str:
        first, last = (MEN, LAST) if sex is Sex.MALE else (WOMEN, LAST_OF_WOMEN)
        names = [self.rng.choice(first)]
        if self._chance(35):
            names.append(self.rng.choice(first))
        if self._chance(80):
            names.append(self.rng.choice(last))
        return " ".join(dict.fromkeys(names))

    def _work(self, age: int, sex: Sex) -> str:
        if age < GROWN_UP:
            return "3" if age >= SCHOOL_AGE else "1"
        return "2" if sex is Sex.FEMALE and self._chance(55) else self.rng.choice(WORK)

    def _reason(self, age: int) -> NoNikReason:
        if age == 0:
            return NoNikReason.NEWBORN
        return self.rng.choice((NoNikReason.NOT_YET_REGISTERED, NoNikReason.MIGRANT_WORKER))

    def _phone(self) -> str:
        """In the range 0800, which no mobile phone has."""
        return f"+62800{self.rng.randint(1000000, 9999999)}"


def _label(name: str, code: str) -> str:
    return code_list(name).labels[code]
