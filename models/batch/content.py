"""The rows and files of one batch, read from the store while they are written into the file."""

# ruff: noqa: S608  # SQL of our own words; nothing a user typed is ever put into it

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from models.batch.answers import NAME, answers_table
from models.batch.header import TOTALS
from models.batch.lines import line
from models.batch.selection import number, picked
from models.batch.tables import DOCUMENTS, OPEN_REFERRALS, TABLES, BatchTable
from models.errors import RuleError, StoreError
from models.need.forms import form_of
from models.storage.stored_files import read_file
from models.tables import database, files_database

GONE_TABLES = {"cases": "gone cases", "persons": "gone persons"}
MANY = 500  # hashes asked for at once

GONE = """SELECT t.uuid, CASE t.record_state WHEN 'active' THEN 'withdrawn' ELSE t.record_state END
    FROM batch_pick AS p JOIN {table} AS t ON t.id = p.row WHERE p.name = '{name}'
    ORDER BY t.id"""

PICKED_FILES = """SELECT letter.sha256, 'application/pdf' FROM batch_pick AS p
    JOIN letter ON letter.id = p.row WHERE p.name = 'letters' AND letter.state = 'issued'
    AND letter.sha256 IS NOT NULL
    UNION SELECT a.sha256, a.media_type FROM batch_pick AS p JOIN attachment AS a ON a.id = p.row
    WHERE p.name = 'attachments' ORDER BY 1"""
WITHDRAWN_FILES = """SELECT a.sha256 FROM batch_pick AS p JOIN attachment AS a ON a.id = p.row
    WHERE p.name = 'attachments' GROUP BY a.sha256 HAVING max(a.record_state = 'active') = 0"""


@dataclass(frozen=True, slots=True)
class Document:
    """A letter or attachment; without `included` the district has its bytes already."""

    sha256: str
    media_type: str
    size: int
    included: bool

    def line(self) -> str:
        return f"{self.sha256},{self.media_type},{self.size},{int(self.included)}"


@dataclass(frozen=True, slots=True)
class Content:
    """What one batch holds. Rows are read when asked for, in the transaction it was made in."""

    tables: tuple[BatchTable, ...]
    documents: tuple[Document, ...]
    counts: dict[str, int]
    totals: dict[str, int]
    lines: Callable[[BatchTable], Iterator[str]]
    """The rows of a table as lines of CSV, without heading and without line ends."""
    read: Callable[[str], bytes]
    """The bytes of a document by its SHA-256."""


def collect(carried: frozenset[str] = frozenset()) -> Content:
    """Count what was picked (`models.batch.selection`), in the same transaction.

    `carried` are the files that other batches bring.
    """
    documents = _documents(carried)
    tables = (*TABLES, *_answers())
    counts = {table.name: _count(table, documents) for table in tables}
    return Content(
        tables,
        documents,
        counts,
        _totals(documents),
        lambda table: _lines(table, documents),
        read_file,
    )


def office_totals() -> dict[str, int]:
    """How the office stands as a whole, over all cases with a basis. `pick_shared` came before."""
    shared = 'FROM batch_pick AS p JOIN "case" ON "case".id = p.row'
    of_case = "WHERE p.name = 'shared'"
    needs = f"{shared} JOIN need ON need.case_id = p.row"
    referrals = f"{needs} JOIN referral ON referral.need_id = need.id"
    letters = (
        f"{referrals} JOIN letter_referral AS c ON c.referral_id = referral.id "
        "JOIN letter ON letter.id = c.letter_id"
    )
    sent = f"{of_case} AND referral.requested_on IS NOT NULL"
    return {
        "persons": number(f"SELECT count(DISTINCT person_id) {shared} {of_case}"),
        "cases_open": number(f"SELECT count(*) {shared} {of_case} AND state = 'open'"),
        "cases_closed": number(f"SELECT count(*) {shared} {of_case} AND state = 'closed'"),
        "needs": number(f"SELECT count(*) {needs} {of_case}"),
        "referrals": number(f"SELECT count(*) {referrals} {sent}"),
        "letters": number(
            f"SELECT count(DISTINCT letter.id) {letters} {sent} AND letter.state = 'issued'"
        ),
        "not_shared": not_shared(),
    }


def not_shared() -> int:
    """How many cases have no basis. `pick_shared` came before."""
    all_cases = "SELECT count(*) FROM \"case\" WHERE record_state = 'active'"
    return number(all_cases) - picked("shared")


def carried_files(states: Sequence[str]) -> frozenset[str]:
    """Files in batches of these states: their bytes need not travel again."""
    found = database.execute_sql(
        "SELECT f.sha256 FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id "
        f"WHERE b.state IN ({', '.join('?' * len(states))})",
        tuple(states),
    )
    return frozenset(row[0] for row in found)


def file_sizes(hashes: Sequence[str]) -> dict[str, int]:
    """Bytes of stored files by their hash, without reading them. Raises `StoreError` for a lost
    one: a batch must not name what it cannot bring.
    """
    sizes: dict[str, int] = {}
    for start in range(0, len(hashes), MANY):
        few = hashes[start : start + MANY]
        blanks = ", ".join("?" * len(few))
        sql = f"SELECT sha256, length(content) FROM stored_file WHERE sha256 IN ({blanks})"
        sizes |= dict(files_database.execute_sql(sql, tuple(few)).fetchall())
    if len(sizes) != len(set(hashes)):
        raise StoreError("file.lost")
    return sizes


def picked_rows(table: BatchTable, columns: str) -> str:
    """The SQL that reads the picked rows of a table in the order of their numbers."""
    return (
        f"SELECT {columns} FROM batch_pick AS pick CROSS JOIN {table.source} "
        f"WHERE pick.name = '{table.name}' AND {table.picked} = pick.row ORDER BY pick.row"
    )


def _documents(carried: frozenset[str]) -> tuple[Document, ...]:
    found = database.execute_sql(PICKED_FILES).fetchall()
    sizes = file_sizes([sha256 for sha256, _ in found])
    withdrawn = {sha256 for (sha256,) in database.execute_sql(WITHDRAWN_FILES)}
    named_only = carried | withdrawn  # what was filed by mistake is not brought a second time
    return tuple(
        Document(sha256, media_type, sizes[sha256], sha256 not in named_only)
        for sha256, media_type in found
    )


def _answers() -> tuple[BatchTable, ...]:
    """A table for each form version with an active need in this part.

    A form this program does not know gives none: what it would restrict is not known either.
    """
    names = database.execute_sql(
        "SELECT DISTINCT name FROM batch_pick WHERE name GLOB 'answers-*' ORDER BY 1"
    ).fetchall()
    tables = []
    for (name,) in names:
        kind, version = NAME.fullmatch(name).groups()  # type: ignore[union-attr]  # we named it
        with suppress(RuleError):
            tables.append(answers_table(form_of(kind, int(version))))
    return tuple(tables)


def _count(table: BatchTable, documents: tuple[Document, ...]) -> int:
    if table is DOCUMENTS:
        return len(documents)
    return picked(table.name) + picked(GONE_TABLES.get(table.name, "nothing"))


def _lines(table: BatchTable, documents: tuple[Document, ...]) -> Iterator[str]:
    if table is DOCUMENTS:
        yield from (document.line() for document in documents)
        return
    yield from (found for (found,) in database.execute_sql(picked_rows(table, line(table))))
    if table.name in GONE_TABLES:
        empty = "," * (len(table.columns) - 2)
        gone = GONE.format(table=table.picked.partition(".")[0], name=GONE_TABLES[table.name])
        yield from (f"{uuid},{state}{empty}" for uuid, state in database.execute_sql(gone))


def _totals(documents: tuple[Document, ...]) -> dict[str, int]:
    """The control totals, counted in the store and not from the rows that were written."""
    open_ones = ", ".join(f"'{status}'" for status in OPEN_REFERRALS)
    cases = 'SELECT count(*) FROM batch_pick AS p JOIN "case" AS c ON c.id = p.row'
    needs = "FROM batch_pick AS p JOIN need ON need.id = p.row WHERE p.name = 'needs'"
    included = [document for document in documents if document.included]
    values = (
        picked("persons"),
        number(f"{cases} WHERE p.name = 'cases' AND c.state = 'open'"),
        number(f"{cases} WHERE p.name = 'cases' AND c.state = 'closed'"),
        number(f"SELECT count(*) {needs} AND need.outcome IS NOT NULL"),
        number(
            "SELECT count(*) FROM batch_pick AS p JOIN referral AS r ON r.id = p.row "
            f"WHERE p.name = 'referrals' AND r.status IN ({open_ones})"
        ),
        number(
            "SELECT count(*) FROM batch_pick AS p JOIN letter ON letter.id = p.row "
            "WHERE p.name = 'letters' AND letter.state = 'issued'"
        ),
        number(f"SELECT sum(need.score) {needs}"),
        len(included),
        sum(document.size for document in included),
    )
    return dict(zip(TOTALS, values, strict=True))
