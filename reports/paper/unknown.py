"""What the letter fonts cannot draw, told all at once: which sign stands in which part.

A clerk who mends one part and is then refused for the next loses trust in the program.
"""

from collections.abc import Iterable

from models.errors import RuleError
from models.translation import QT_TRANSLATE_NOOP
from reports.paper.fonts import unknown_signs

OWN = ":"
"""Between the field of a document and the name of one of its lines: `identity:Nama`."""
MOST_PLACES, MOST_SIGNS = 8, 10
PLACES = {
    "acknowledged": QT_TRANSLATE_NOOP("places", "Mengetahui"),
    "address": QT_TRANSLATE_NOOP("places", "alamat kantor"),
    "addressee": QT_TRANSLATE_NOOP("places", "tujuan surat"),
    "addressee_place": QT_TRANSLATE_NOOP("places", "tempat tujuan"),
    "agency": QT_TRANSLATE_NOOP("places", "nama instansi"),
    "attachments": QT_TRANSLATE_NOOP("places", "daftar lampiran"),
    "classification": QT_TRANSLATE_NOOP("places", "kode klasifikasi"),
    "code": QT_TRANSLATE_NOOP("places", "kode"),
    "consents": QT_TRANSLATE_NOOP("places", "persetujuan"),
    "contact": QT_TRANSLATE_NOOP("places", "alamat kantor"),
    "copies": QT_TRANSLATE_NOOP("places", "tembusan"),
    "dateline": QT_TRANSLATE_NOOP("places", "tempat dan tanggal"),
    "documents": QT_TRANSLATE_NOOP("places", "berkas yang diterima"),
    "facts": QT_TRANSLATE_NOOP("places", "keadaan yang dicatat"),
    "identity": QT_TRANSLATE_NOOP("places", "data warga"),
    "letterhead": QT_TRANSLATE_NOOP("places", "kepala surat"),
    "made_on": QT_TRANSLATE_NOOP("places", "tanggal"),
    "name": QT_TRANSLATE_NOOP("places", "nama warga"),
    "needs": QT_TRANSLATE_NOOP("places", "kebutuhan"),
    "next_step": QT_TRANSLATE_NOOP("places", "langkah berikutnya"),
    "notes": QT_TRANSLATE_NOOP("places", "catatan"),
    "number_text": QT_TRANSLATE_NOOP("places", "nomor surat"),
    "office": QT_TRANSLATE_NOOP("places", "nama kantor"),
    "officer": QT_TRANSLATE_NOOP("places", "nama petugas"),
    "opening": QT_TRANSLATE_NOOP("places", "kalimat pembuka"),
    "request": QT_TRANSLATE_NOOP("places", "permintaan"),
    "signature": QT_TRANSLATE_NOOP("places", "tanda tangan"),
    "statement": QT_TRANSLATE_NOOP("places", "keterangan"),
    "story": QT_TRANSLATE_NOOP("places", "uraian kasus"),
    "subject": QT_TRANSLATE_NOOP("places", "hal surat"),
}
"""What an office calls the parts that hold its own words."""
ELSEWHERE = QT_TRANSLATE_NOOP("places", "bagian lain")


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
