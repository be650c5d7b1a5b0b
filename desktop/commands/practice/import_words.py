"""What the console tells of a resident file: what was refused first, then warnings by sentence."""

from collections.abc import Iterable, Iterator

from models.person.residents_import import REFUSED, ImportReport, RowRemark

LINES_SHOWN = 20
ROWS_SHOWN = 8


def import_lines(report: ImportReport) -> Iterator[str]:
    """The counts, the refused rows, then each warning once with how often and where."""
    yield (
        f"Berkas warga: {report.read} baris dibaca, {report.created} dicatat, "
        f"{report.unchanged} sudah ada, {report.refused} ditolak, "
        f"{len(report.remarks)} catatan."
    )
    refused = [remark for remark in report.remarks if remark.severity == REFUSED]
    warned = [remark for remark in report.remarks if remark.severity != REFUSED]
    yield from _at_most(
        [f"ditolak, baris {each.row} {each.column}: {each.sentence}" for each in refused]
    )
    yield from _at_most(_grouped(warned))


def _at_most(lines: list[str]) -> Iterator[str]:
    for line in lines[:LINES_SHOWN]:
        yield f"  {line}"
    if len(lines) > LINES_SHOWN:
        yield f"  ... dan {len(lines) - LINES_SHOWN} lagi."


def _grouped(remarks: Iterable[RowRemark]) -> list[str]:
    """One line a sentence: those on the whole file first, then the most frequent."""
    groups: dict[tuple[bool, str], list[int]] = {}
    for remark in remarks:
        groups.setdefault((remark.column != "", remark.sentence), []).append(remark.row)
    found = sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1])))
    return [
        f"{len(rows)} x {sentence.rstrip('.')}: baris {_rows(rows)}"
        for (_, sentence), rows in found
    ]


def _rows(numbers: list[int]) -> str:
    different = list(dict.fromkeys(numbers))
    shown = ", ".join(map(str, different[:ROWS_SHOWN]))
    return f"{shown} ..." if len(different) > ROWS_SHOWN else shown
