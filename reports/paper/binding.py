"""What stays together at the end of a line, and where a long compound may be parted.

`a.n.` never stands without its name, nor `Desa`, `Yth.` or a day of the month without what
follows; `pelayanan/kunjungan` may be parted behind the stroke, `RT 003/RW 002` may not.
"""

import re

from models.indonesian_words import MONTHS

NO_BREAK = "\N{NO-BREAK SPACE}"
AT_SLASH = re.compile(r"(?<=[A-Za-z]{4}/)(?=[A-Za-z]{4})")

_BEFORE = (
    *(
        r"a\.n\.",
        r"u\.b\.",
        r"Yth\.",
        r"Jl\.",
        r"No\.",
        r"Kec\.",
        r"Kab\.",
        r"Plt\.",
        r"Plh\.",
        r"Pj\.",
    ),
    *("RT", "RW", "Desa", "Kelurahan", "Nagari", "Gampong", "Kampung", "Dusun", "Lingkungan"),
)
"""Words that say nothing without the next."""
_UNITS = "jiwa|kali|hari|bulan|tahun|orang|lembar|berkas|m²|mm|%"
_PAIRS = (
    re.compile(rf"(?<!\S)(?:{'|'.join(_BEFORE)})( )(?=\w)"),
    re.compile(rf"\b\d{{1,2}}( )(?=(?:{'|'.join(MONTHS)})\b)"),
    re.compile(rf"\b\d+( )(?=(?:{_UNITS})(?!\w))"),
)
_NAME_AT_END = re.compile(r"(?<!\S)a\.n\.\s.*$")


def bind(text: str) -> str:
    """The text with no-break spaces where a line must not end; `a.n.` and a name that ends the
    text stay in one line.
    """
    for pair in _PAIRS:
        text = pair.sub(lambda found: found.group().replace(" ", NO_BREAK), text)
    return _NAME_AT_END.sub(lambda found: found.group().replace(" ", NO_BREAK), text)
