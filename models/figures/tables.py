"""The figures as tables with a chart each: what the screen shows and the paper prints, once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.case.tracking.norms import Norms
from models.codes import Channel, NormCode, ProblemTerm
from models.errors import RuleError
from models.figures import words as say
from models.figures.breakdown import Breakdown
from models.figures.counting import NO_TERM, CaseSums, Figures, LateSums
from models.figures.delays import Delay
from models.figures.risks import FORMS, Risk, RiskCode
from models.indonesian_words import short_number
from models.labels import label
from models.need.forms import form_of

NOTHING = "-"
MOST_BARS = 10
"""Groups a chart shows; the table names all."""


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of bars, by the groups of its chart."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars by group; each group has one bar of every series."""

    title: str
    groups: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def is_empty(self) -> bool:
        return not any(any(series.values) for series in self.series)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line: what is counted, and its numbers."""

    word: str
    cells: tuple[str, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class FigureTable:
    """`heads` name the first column and those of the numbers; `notes` stand under the table."""

    title: str
    heads: tuple[str, ...]
    lines: tuple[FigureLine, ...]
    chart: Chart
    notes: tuple[str, ...] = ()


def tables_of(figures: Figures, risks: Sequence[Risk], norms: Norms) -> tuple[FigureTable, ...]:
    """All tables in the order in which they are read."""
    splits = figures.splits
    return (
        _cases(figures.cases),
        _split(
            "Jenis kebutuhan",
            ("Jenis", "Baru", "Terpenuhi", "Sebagian", "Tidak terpenuhi", "Masih terbuka"),
            splits.kinds,
            (0, 4),
            kind_title,
            "Baru: kebutuhan dari kasus yang dibuka dalam masa ini. Hasil: yang dicatat dalam masa "
            "ini, dari kasus mana pun.",
        ),
        _split(
            "Umur warga",
            ("Umur", "Kasus baru", "Terbuka di akhir"),
            splits.ages,
            (0, 1),
            str,
            "Umur pada hari kasus dibuka. Lanjut usia: 60 tahun ke atas (UU 13/1998).",
        ),
        _split(
            "Instansi yang dirujuk",
            (
                "Instansi",
                "Dikirim",
                "Dijawab",
                "Ditolak",
                "Tanpa jawaban",
                "Menunggu",
                "Lewat batas",
            ),
            splits.agencies,
            (0, 4),
            str,
            "Dijawab: jawaban pertama. Tanpa jawaban: ditarik kantor, atau bantuan diketahui dari "
            "pihak lain. Menunggu: di akhir masa, untuk kebutuhan yang masih terbuka. Lewat batas: "
            "bagian dari yang menunggu.",
        ),
        _delays(figures.first_reply, figures.solution),
        _late(figures.late, norms),
        _split("Asal kasus", ("Asal", "Kasus baru"), splits.channels, (0,), _channel),
        _split("Jangka penyelesaian", ("Jangka", "Kebutuhan baru"), splits.terms, (0,), _term),
        _risks(risks, norms),
    )


def kind_title(kind: str) -> str:
    """What a kind of need is called, also one whose form is gone."""
    try:
        return form_of(kind).title
    except RuleError:
        return kind


def _cases(sums: CaseSums) -> FigureTable:
    lines = (
        ("Terbuka pada awal masa", sums.before),
        ("Kasus baru", sums.new),
        ("Dibuka kembali", sums.reopened),
        ("Ditutup", sums.closed),
        ("Terbuka pada akhir masa", sums.after),
    )
    return _plain("Kasus", ("Kasus", say.COUNT), lines)


def _plain(
    title: str,
    heads: tuple[str, str],
    lines: Sequence[tuple[str, int]],
    notes: tuple[str, ...] = (),
) -> FigureTable:
    chart = Chart(
        title,
        tuple(word for word, _ in lines),
        (Series(heads[1], tuple(count for _, count in lines)),),
    )
    rows = tuple(FigureLine(word, (str(count),)) for word, count in lines)
    return FigureTable(title, heads, rows, chart, notes)


def _split(
    title: str,
    heads: tuple[str, ...],
    split: Breakdown,
    charted: tuple[int, ...],
    word: Callable[[str], str],
    note: str = "",
) -> FigureTable:
    rows = [(word(group), counts) for group, counts in split.rows]
    if any(split.folded):
        rows.append((say.RESTRICTED, split.folded))
    lines = [FigureLine(name, tuple(map(str, counts))) for name, counts in rows]
    lines.append(FigureLine(say.TOTAL, tuple(map(str, split.total)), total=True))
    shown = sorted(rows, key=lambda row: -sum(row[1][n] for n in charted))[:MOST_BARS]
    shown = [row for row in rows if row in shown]
    chart = Chart(
        title,
        tuple(name for name, _ in shown),
        tuple(Series(heads[n + 1], tuple(c[n] for _, c in shown)) for n in charted),
    )
    notes = (note, say.RESTRICTED_NOTE if any(split.folded) else "")
    return FigureTable(title, heads, tuple(lines), chart, tuple(filter(None, notes)))


def _delays(reply: Delay, solution: Delay) -> FigureTable:
    named = (("Jawaban pertama instansi", reply), ("Kebutuhan terpenuhi", solution))
    heads = ("Lama, hari kerja", "Dihitung", "Tengah", "9 dari 10", "Terlama", "Dalam batas")
    lines = tuple(FigureLine(word, _delay_cells(delay)) for word, delay in named)
    middle = tuple(delay.median or 0.0 for _, delay in named)
    most = tuple(float(delay.nine_of_ten or 0) for _, delay in named)
    groups = tuple(word for word, _ in named)
    chart = Chart("Lama layanan", groups, (Series("Tengah", middle), Series("9 dari 10", most)))
    note = (
        "Tengah: separuh lebih cepat, separuh lebih lambat. 9 dari 10: sembilan dari sepuluh "
        "selesai paling lama dalam hari itu. Jawaban dihitung sejak rujukan dikirim, kebutuhan "
        "terpenuhi (juga sebagian) sejak kasus dibuka."
    )
    return FigureTable("Lama layanan", heads, lines, chart, (note, say.DAYS_NOTE))


def _delay_cells(delay: Delay) -> tuple[str, ...]:
    if delay.median is None:
        return ("0", NOTHING, NOTHING, NOTHING, NOTHING)
    return (
        str(delay.count),
        short_number(delay.median, 1),
        str(delay.nine_of_ten),
        str(delay.longest),
        f"{delay.within} dari {delay.count}",
    )


def _late(late: LateSums, norms: Norms) -> FigureTable:
    lines = (
        ("Kebutuhan belum dirujuk kantor", late.unreferred),
        ("Rujukan belum dijawab instansi", late.unanswered),
        ("Kasus terbuka terlalu lama", late.too_long),
        ("Kasus berbeda yang terkena", late.cases),
    )
    note = (
        f"Batas kantor: merujuk {norms.days(NormCode.REFER)}, jawaban pertama "
        f"{norms.days(NormCode.REPLY)}, seluruhnya {norms.days(NormCode.LIMIT)} hari kerja; "
        "lebih singkat untuk yang gawat, dan menurut batas khusus jenis atau instansi."
    )
    return _plain("Lewat batas di akhir masa", ("Keadaan", say.COUNT), lines, (note,))


def _risks(risks: Sequence[Risk], norms: Norms) -> FigureTable:
    limits = {
        "refer": norms.days(NormCode.REFER),
        "reply": norms.days(NormCode.REPLY),
        "limit": norms.days(NormCode.LIMIT),
        "camat": norms.days(NormCode.ESCALATE_SUBDISTRICT),
        "reroute": norms.days(NormCode.REROUTE),
    }
    lines, notes = [], [say.LAW]
    for number, risk in enumerate(risks, start=1):
        word = say.RISK_WORDS[risk.code].format(**limits)
        lines.append(
            FigureLine(
                f"{say.FORM_WORDS[FORMS[risk.code]]}: {word} ({number})",
                (str(risk.count), f"{risk.of} {say.RISK_BASE[risk.code]}"),
            )
        )
        notes.append(f"({number}) {say.RISK_NOTES[risk.code].format(**limits)}")
    chart = Chart(
        "Pandangan Ombudsman",
        tuple(_short(risk.code, limits) for risk in risks),
        (Series(say.COUNT, tuple(risk.count for risk in risks)),),
    )
    heads = ("Bentuk dan keadaan", say.COUNT, "Dari")
    title = "Pandangan Ombudsman: risiko maladministrasi"
    return FigureTable(title, heads, tuple(lines), chart, (*notes, say.OVERLAP, say.NOT_COUNTED))


def _short(code: RiskCode, limits: dict[str, int]) -> str:
    word = say.RISK_WORDS[code].format(**limits)
    return word[:1].upper() + word[1:]


def _channel(value: str) -> str:
    return label(Channel(value))


def _term(value: str) -> str:
    return value.capitalize() if value == NO_TERM else label(ProblemTerm(value))
