"""The one search box: residents by part of name, NIK, KK or address, cases and letters by number.

The index (`models.migrations`) is an FTS5 table of trigrams over the view `person_text`: it finds
parts of three letters and more anywhere in a word. In the view two marks stand before each word,
so that one or two letters are found at its beginning by the same trigrams (a second index by words
had to be intersected: 30 s at 100,000 residents). Triggers keep the index right row by row; bulk
loads index their own rows at the end (`index_from`).
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from models.case.restricted import LETTER_KEPT_BACK, letters_kept_back
from models.incoming.rows import search_incoming
from models.person.rows import people_rows
from models.settings import keep_setting
from models.store import writing
from models.tables import Setting, database
from models.translation import QT_TRANSLATE_NOOP

LONGEST, MOST_WORDS = 200, 8
PART = 3
"""Letters a trigram needs."""
MARK = "\1\1"
"""Before each word of the index; `clean_text` lets no such character into the register."""
INDEXES = ("person_parts", "case_parts", "letter_parts")
NO_NUMBER = QT_TRANSLATE_NOOP("search", "Surat belum bernomor")
CAP, EVERY = 5000, -1
"""Hits a search stops at, for a keystroke waits for it; and none, where more than words narrow."""
PAUSED = "search.paused"
AROUND = "\"'`.,;:()[]{}*^~!?+=<>|&%$#@_\\-/"


@dataclass(frozen=True, slots=True)
class Hit:
    """One line under the search box; `kind` is `person`, `case`, `letter` or `incoming`."""

    kind: str
    id: int
    title: str
    detail: str


def search(text: str, limit: int = 50) -> list[Hit]:
    """The best hits: residents by name, then cases, letters and letters that came. Any text gives
    a list.
    """
    people = people_rows(search_people_ids(text)[:limit])
    hits = [
        Hit("person", row.id, row.name, ", ".join(filter(None, (row.birth, row.address_line))))
        for row in people
    ]
    cases, letters = _cases(text, limit), [*_letters(text, limit), *_incoming(text, limit)]
    room = max(limit - len(cases) - len(letters), limit // 2)
    return [*hits[:room], *cases, *letters][:limit]


def _incoming(text: str, limit: int) -> list[Hit]:
    """Letters that came, by number, sender or what they are about; few words find too many."""
    words = [word for word in _words(text) if len(word) >= PART]
    if not words:
        return []
    return [
        Hit("incoming", row.id, row.number or row.mark, f"{row.sender}, {row.summary}")
        for row in search_incoming(" ".join(words), max(limit // 8, 1))
    ]


def search_people_ids(text: str, cap: int = CAP) -> list[int]:
    """Ids of residents that fit every word, those whose name begins with the text first.

    Beyond `cap` hits the first `cap` found are taken: the clerk should type more.
    """
    wanted = _matching_people(text)
    if not wanted:
        return []
    # CROSS: from what was found to its names; the other way round every resident is looked at
    rows = database.execute_sql(
        "SELECT p.id FROM (SELECT rowid AS id FROM person_parts WHERE person_parts MATCH ? "
        "LIMIT ?) AS f CROSS JOIN person AS p ON p.id = f.id WHERE p.record_state = 'active' "
        "ORDER BY p.name NOT LIKE ? ESCAPE '\\', p.name, p.id",
        (wanted, cap, _beginning(text)),
    )
    return [number for (number,) in rows.fetchall()]


def search_case_ids(text: str, cap: int = CAP) -> list[int]:
    """Ids of cases, newest first, whose number or whose resident fits the text."""
    by_number = [number for number, _, _ in _case_rows(text, cap)]
    people = search_people_ids(text, cap)
    rows = database.execute_sql(
        'SELECT id FROM "case" WHERE person_id IN (SELECT value FROM json_each(?)) '
        "ORDER BY id DESC LIMIT ?",
        (f"[{','.join(map(str, people))}]", cap),
    )
    return sorted({*by_number, *(number for (number,) in rows.fetchall())}, reverse=True)[:cap]


def search_letter_ids(text: str, cap: int = CAP) -> list[int]:
    """Ids of letters, newest first, whose number, subject, addressee or resident fits the text;
    of a restricted case only by what the list says, number and addressee.
    """
    parts = [_quoted(word) for word in _words(text) if len(word) >= PART]
    rows = database.execute_sql(
        "SELECT cover.letter_id FROM letter_referral AS cover "
        "JOIN referral AS r ON r.id = cover.referral_id JOIN need AS n ON n.id = r.need_id "
        'JOIN "case" AS c ON c.id = n.case_id '
        "WHERE c.restricted = 0 AND c.person_id IN (SELECT value FROM json_each(?)) LIMIT ?",
        (_as_json(search_people_ids(text, cap)), cap),
    ).fetchall()
    if parts:
        rows += [(number,) for number in _letter_ids(parts, cap)]
    return sorted({number for (number,) in rows}, reverse=True)[:cap]


def rebuild() -> None:
    """Write the whole index anew: after an erasure nothing of the old words stays in it."""
    with writing():
        for table in INDEXES:
            database.execute_sql(f"INSERT INTO {table}({table}) VALUES ('rebuild')")  # noqa: S608


def pause() -> int:
    """Stop indexing new residents one by one; the id to give to `index_from` afterwards."""
    keep_setting(PAUSED, value=True)
    (last,) = database.execute_sql("SELECT coalesce(max(id), 0) FROM person").fetchone()
    return int(last)


def index_from(last_id: int) -> None:
    """Index the residents added after `last_id` in one go, and go on row by row."""
    database.execute_sql(
        "INSERT INTO person_parts(rowid, name, nik, kk, address, former) "
        "SELECT id, name, nik, kk, address, former FROM person_text WHERE id > ?",
        (last_id,),
    )
    Setting.delete().where(Setting.name == PAUSED).execute()


def index_is_right() -> bool:
    """Compare the index with the register, word by word (FTS5 `integrity-check`)."""
    from peewee import DatabaseError

    try:
        for table in INDEXES:
            database.execute_sql(
                f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
            )
    except DatabaseError:
        return False
    return True


def _words(text: str) -> list[str]:
    """The words to look for: visible, composed, few and not too long, so that nothing can raise."""
    text = "".join(
        " " if unicodedata.category(character)[0] in "CZ" else character
        for character in text[:LONGEST]
    )
    words = unicodedata.normalize("NFC", text).split()
    return [word for word in (word.strip(AROUND) for word in words) if word][:MOST_WORDS]


def _plain_number(word: str) -> str:
    """A NIK or KK number as it stands on some cards, `35.1005.170890.9001`, without its dots."""
    digits = word.replace(".", "").replace("-", "")
    return digits if digits.isdigit() else word


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _matching_people(text: str) -> str:
    """The FTS5 query that every word must fit; short ones as the beginning of a word."""
    words = [_plain_number(word) for word in _words(text)]
    return " AND ".join(_quoted(word if len(word) >= PART else MARK + word) for word in words)


def _beginning(text: str) -> str:
    """The LIKE pattern of names that begin with what was typed."""
    start = " ".join(_words(text))
    for special in ("\\", "%", "_"):
        start = start.replace(special, "\\" + special)
    return start + "%"


def _case_rows(text: str, limit: int) -> list[tuple[int, str, str]]:
    """Id, number and resident of the cases whose number fits, newest first."""
    parts = [_quoted(word) for word in _words(text) if len(word) >= PART]
    if not parts:
        return []
    rows: list[tuple[int, str, str]] = database.execute_sql(
        "SELECT c.id, c.number, p.name FROM (SELECT rowid AS id FROM case_parts "
        "WHERE case_parts MATCH ? ORDER BY rowid DESC LIMIT ?) AS f "
        'JOIN "case" AS c ON c.id = f.id '
        "JOIN person AS p ON p.id = c.person_id ORDER BY c.id DESC",
        (" AND ".join(parts), limit),
    ).fetchall()
    return rows


def _cases(text: str, limit: int) -> list[Hit]:
    return [Hit("case", *row) for row in _case_rows(text, max(limit // 4, 1))]


def _letters(text: str, limit: int) -> list[Hit]:
    """Letters whose number, subject or addressee fits, newest first."""
    parts = [_quoted(word) for word in _words(text) if len(word) >= PART]
    if not parts:
        return []
    found = _letter_ids(parts, max(limit // 4, 1))
    rows = database.execute_sql(
        "SELECT id, number_text, subject, addressee FROM letter "
        "WHERE id IN (SELECT value FROM json_each(?)) AND record_state = 'active' ORDER BY id DESC",
        (_as_json(found),),
    )
    kept_back, hits = letters_kept_back(found), []
    for letter_id, number, subject, addressee in rows.fetchall():
        about = LETTER_KEPT_BACK if letter_id in kept_back else subject
        told = ", ".join(filter(None, (about, addressee)))
        hits.append(Hit("letter", letter_id, number or NO_NUMBER, told))
    return hits


def _letter_ids(parts: list[str], limit: int) -> list[int]:
    """Letters that fit every part, newest first; by its subject none that is kept back."""
    wanted = " AND ".join(parts)
    matching = "SELECT rowid FROM letter_parts WHERE letter_parts MATCH ?"
    rows = database.execute_sql(f"{matching} ORDER BY rowid DESC LIMIT ?", (wanted, limit))
    found = [number for (number,) in rows.fetchall()]
    kept_back = letters_kept_back(found)
    if not kept_back:
        return found
    rows = database.execute_sql(
        f"{matching} AND rowid IN (SELECT value FROM json_each(?))",  # noqa: S608
        (f"{{number_text addressee}} : ({wanted})", _as_json(kept_back)),
    )
    told = {number for (number,) in rows.fetchall()}
    return [number for number in found if number not in kept_back or number in told]


def _as_json(ids: Iterable[int]) -> str:
    return f"[{','.join(map(str, ids))}]"
