"""How large a file is, in words."""

UNITS = ((1_000_000_000, "GB"), (1_000_000, "MB"))
KILO = 1000


def size_words(size: int) -> str:
    """`245 KB`, `3,4 MB`, `12,0 GB`: as the computer's own file manager says it."""
    for unit, word in UNITS:
        if size >= unit:
            return f"{size / unit:.1f} {word}".replace(".", ",")
    return f"{max(round(size / KILO), 1)} KB"
