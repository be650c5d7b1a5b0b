"""What the letter fonts cannot draw, told all at once: which sign stands in which part.

A clerk who mends one part and is then refused for the next loses trust in the program.
"""

from collections.abc import Iterable

from models.errors import RuleError
from reports.paper.fonts import unknown_signs

OWN = ":"
"""Between the field of a document and the name of one of its lines: `identity:Nama`."""
MOST_PLACES, MOST_SIGNS = 8, 10
PLACES = {
    "acknowledged": "Mengetahui",
    "address": "alamat kantor",
    "addressee": "tujuan surat",
    "addressee_place": "tempat tujuan",
    "agency": "nama instansi",
    "attachments": "daftar lampiran",
    "block": "keterangan blok nomor",
    "classification": "kode klasifikasi",
    "code": "kode",
    "consents": "persetujuan",
    "contact": "alamat kantor",
    "copies": "tembusan",
    "dateline": "tempat dan tanggal",
    "documents": "berkas yang diterima",
    "facts": "keadaan yang dicatat",
    "identity": "data warga",
    "letterhead": "kepala surat",
    "made_on": "tanggal",
    "name": "nama warga",
    "needs": "kebutuhan",
    "next_step": "langkah berikutnya",
    "notes": "catatan",
    "number_text": "nomor surat",
    "office": "nama kantor",
    "officer": "nama petugas",
    "opening": "kalimat pembuka",
    "request": "permintaan",
    "signature": "tanda tangan",
    "statement": "keterangan",
    "story": "uraian kasus",
    "subject": "hal surat",
}
"""What an office calls the parts that hold its own words."""
ELSEWHERE = "bagian lain"


def refuse_unknown(parts: Iterable[tuple[str, str]]) -> None:
    """Raise `RuleError("letter.unknown_glyph")` where texts, each under the name of its field,
    hold signs that cannot be drawn.

    `field` is the first of them; `characters` names every sign once in each part, with its code
    point.
    """
    found: dict[str, dict[str, None]] = {}
    first = ""
    for name, text in parts:
        signs = unknown_signs(text)
        if signs:
            first = first or name.partition(OWN)[0]
            found.setdefault(_place(name), {}).update(dict.fromkeys(signs))
    if found:
        told = [f"{_told(list(signs))} pada {place}" for place, signs in found.items()]
        shown = "; ".join([*told[:MOST_PLACES], *(["..."] if told[MOST_PLACES:] else [])])
        raise RuleError("letter.unknown_glyph", field=first, characters=shown)


def _place(name: str) -> str:
    """Its Indonesian word; a number or another word of the office's own stands for itself."""
    field, _, own = name.partition(OWN)
    return own or PLACES.get(field) or (ELSEWHERE if field.isidentifier() else field)


def _told(signs: list[str]) -> str:
    shown = [f"{sign} (U+{ord(sign):04X})" for sign in signs[:MOST_SIGNS]]
    return ", ".join([*shown, *(["..."] if signs[MOST_SIGNS:] else [])])
