"""What a batch says about itself: who sends what to whom, after which one, and the counts of it."""

from dataclasses import asdict, dataclass
from typing import Any

from models.batch.strict_json import Check, has_exactly, is_flag, is_list_of, is_whole
from models.batch.tables import SCHEMA
from models.batch.wire_formats import (
    is_installation,
    is_moment,
    is_recipient,
    is_region,
    is_sha256,
    is_text,
    is_uuid,
)
from models.codes import BatchKind
from models.errors import FileRefused

FORMAT = "simpul-batch-1"
PROGRAM = "0.1.0"
HIGHEST = 2**53 - 1
MOST_TABLES = 100

TOTALS = (
    "persons",
    "cases_open",
    "cases_closed",
    "needs_settled",
    "referrals_open",
    "letters_issued",
    "score_sum",
    "documents_included",
    "bytes_included",
)
"""Control totals of the rows in this batch, counted apart from writing them."""

OFFICE_TOTALS = (
    "persons",
    "cases_open",
    "cases_closed",
    "needs",
    "referrals",
    "letters",
    "not_shared",
)
"""How the office stands as a whole, so that the district can compare after merging.
`not_shared`: cases without a basis for the district; they are counted, never sent."""


@dataclass(frozen=True, slots=True)
class Header:
    """The `simpul` property of the package.

    Cut-offs are numbers of history rows. `previous` is the SHA-256 of the signed zip before this
    one, empty for the first. Parts of one cut-off follow each other; all but the last say `more`.
    """

    id: str
    kind: BatchKind
    practice: bool
    region: str
    installation: str
    epoch: int
    sequence: int
    part: int
    more: bool
    previous: str
    created: str
    cutoff_from: int
    cutoff_to: int
    recipients: tuple[str, ...]
    history_number: int
    history_hash: str
    counts: dict[str, int]
    totals: dict[str, int]
    office: dict[str, int]
    schema: int = SCHEMA
    program: str = PROGRAM

    @property
    def file_name(self) -> str:
        """A hint for people; what counts stands inside."""
        region = self.region.replace(".", "")
        return f"{region}-{self.installation}-{self.sequence:06}.zip.age"

    def to_json(self) -> dict[str, Any]:
        spelled = {"format": FORMAT, "kind": str(self.kind), "recipients": [*self.recipients]}
        return {**asdict(self), **spelled}


def read_header(value: Any) -> Header:
    """Take a header from a package whose signature held.

    Raises `FileRefused`: batch.unknown_version for a format or schema of another program
    version, batch.unknown_kind, else batch.bad_header.
    """
    if not isinstance(value, dict):
        raise FileRefused("batch.bad_header")
    if value.get("format") != FORMAT or value.get("schema") != SCHEMA:
        raise FileRefused("batch.unknown_version")
    if value.get("kind") not in [str(kind) for kind in BatchKind]:
        raise FileRefused("batch.unknown_kind")
    if not has_exactly(value, _SHAPE):
        raise FileRefused("batch.bad_header")
    fields = {name: each for name, each in value.items() if name != "format"}
    header = Header(
        **{
            **fields,
            "kind": BatchKind(fields["kind"]),
            "recipients": tuple(fields["recipients"]),
        }
    )
    if not _holds_together(header):
        raise FileRefused("batch.bad_header")
    return header


def _holds_together(header: Header) -> bool:
    full = header.kind is BatchKind.FULL
    first = header.epoch == header.sequence == 1
    return (
        header.cutoff_from <= header.cutoff_to <= header.history_number
        and (not full or header.cutoff_from == 0)
        and (not first or not header.previous)
        and list(header.recipients) == sorted(set(header.recipients))
        and len(header.recipients) > 0
    )


def _counts(names: tuple[str, ...]) -> Check:
    return lambda value: has_exactly(value, dict.fromkeys(names, is_whole(0, HIGHEST)))


def _is_table_counts(value: Any) -> bool:
    number = is_whole(0, HIGHEST)
    return (
        type(value) is dict
        and len(value) <= MOST_TABLES
        and all(is_text(name) and number(count) for name, count in value.items())
    )


_SHAPE: dict[str, Check] = {
    "format": lambda value: value == FORMAT,
    "schema": is_whole(SCHEMA, SCHEMA),
    "program": lambda value: is_text(value, 40),
    "id": is_uuid,
    "kind": is_text,
    "practice": is_flag,
    "region": is_region,
    "installation": is_installation,
    "epoch": is_whole(1, HIGHEST),
    "sequence": is_whole(1, HIGHEST),
    "part": is_whole(1, HIGHEST),
    "more": is_flag,
    "previous": lambda value: value == "" or is_sha256(value),
    "created": is_moment,
    "cutoff_from": is_whole(0, HIGHEST),
    "cutoff_to": is_whole(0, HIGHEST),
    "recipients": is_list_of(is_recipient, 4),
    "history_number": is_whole(0, HIGHEST),
    "history_hash": is_sha256,
    "counts": _is_table_counts,
    "totals": _counts(TOTALS),
    "office": _counts(OFFICE_TOTALS),
}
