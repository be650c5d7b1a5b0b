"""The data part of `simpul self-test`: every file the program reads, by name, and what is in it.

A frozen bundle lists nothing and leaves out what its maker forgot, so the names stand here; a test
compares them with the folder.
"""

from collections.abc import Iterator

from desktop.commands.practice.office import REGION_CODE
from models import indonesia
from models.access.passwords import check_password
from models.agency_file import all_sets
from models.errors import RuleError
from models.letter.texts.in_use import words
from models.letter.texts.text_file import FILES as LETTER_FILES
from models.need.forms import load_forms
from models.person.code_lists import code_list
from reports.paper.fonts import FILES as LETTER_FONTS
from reports.paper.fonts import load_fonts
from resources import read_bytes, read_text

NEEDS = ("school", "health", "house", "food", "civil", "other")
REGENCIES = ("", "35.10")
"""Of the agency sets: the one for any regency, and Banyuwangi's."""
LETTER_WORDS = (
    *("slip", "found", "detail", "official", "introduction"),
    *("acknowledged", "receipt", "practice"),
)
CODE_LISTS = ("sex", "religion", "relationship", "occupation", "living_status")
HOLIDAY_YEAR = 2026
COMMON = "bismillahirrahmanirrahim"
"""On the list of passwords that are guessed first."""
FEWEST_WORDS = 2048
"""Of which passwords are made: 11 bits each."""
ICONS = (
    *("archive", "arrow", "building-2", "calendar-days", "check", "chevron-left"),
    *("chevron-right", "circle-alert", "circle-check", "circle-dot", "circle-minus"),
    *("circle-pause", "circle-question-mark", "circle-x", "clipboard-list", "clock", "copy"),
    *("download", "external-link", "eye", "file-plus", "file-text", "folder-open"),
    *("hand-heart", "hard-drive"),
    *("history", "hourglass", "house", "info", "key-round", "link-2", "list-checks", "lock"),
    *(
        "mail",
        "map-pin",
        "paperclip",
        "pencil",
        "phone",
        "plus",
        "printer",
        "refresh-cw",
        "save",
        "search",
    ),
    *("send", "settings", "shield-check", "sun", "tick", "tick-dark", "triangle-alert"),
    *("undo-2", "upload", "user", "user-plus", "users", "x", "zoom-in", "zoom-out"),
    *("image", "rotate-cw", "inbox", "clipboard-paste", "maximize"),
)
FILES = {
    "agencies": ("banyuwangi.toml", "generic.toml"),
    "codes": ("classifications.toml", "residents.toml", "village_terms.toml"),
    "fonts": (
        *LETTER_FONTS.values(),
        *("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansMono-Regular.ttf"),
    ),
    "forms": ("fields.toml", "kind.toml"),
    "icons": tuple(f"{name}.svg" for name in ICONS),
    "letters": tuple(f"{name}.toml" for name in LETTER_FILES),
    "needs": tuple(f"{kind}.toml" for kind in NEEDS),
    "translations": ("qtbase_id.qm",),
    "words": ("common_passwords.txt", "indonesian.txt"),
}
BEGINNINGS = {
    "qm": bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd"),
    "svg": b"<",
    "ttf": bytes.fromhex("00010000"),
}
"""By which a compiled Qt translation, a drawing and a font are known."""


def lacking() -> list[str]:
    """The files that are missing, empty or of another kind, as `folder/name`."""
    return [
        f"{folder}/{name}"
        for folder, names in FILES.items()
        for name in names
        if not _is_there(folder, name)
    ]


def misread() -> list[str]:
    """Kinds of data whose own reader does not find all of it, though the files are there.

    Raises what the readers raise for a damaged file.
    """
    load_fonts()
    return [kind for kind, whole in _read() if not whole]


def _is_there(folder: str, name: str) -> bool:
    try:
        data = read_bytes(folder, name)
    except OSError:
        return False
    return data != b"" and data.startswith(BEGINNINGS.get(name.rpartition(".")[2], b""))


def _read() -> Iterator[tuple[str, bool]]:
    yield "needs", load_forms().keys() >= set(NEEDS)
    yield "agencies", {found.regency for found in all_sets()} >= set(REGENCIES)
    yield "letters", words().keys() >= set(LETTER_WORDS)
    yield "codes/residents", all(code_list(name).labels for name in CODE_LISTS)
    yield "codes/village_terms", indonesia.suggest_office_terms(REGION_CODE).village_term == "Desa"
    yield "holidays", bool(indonesia.holidays(HOLIDAY_YEAR))
    yield "words/indonesian", len(read_text("words", "indonesian.txt").split()) >= FEWEST_WORDS
    yield "words/common_passwords", _is_common(COMMON)


def _is_common(password: str) -> bool:
    try:
        check_password(password)
    except RuleError as error:
        return error.code == "password.common"
    return False
