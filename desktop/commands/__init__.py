"""What the program does without a window: the practice office, checking a batch, testing itself."""

INTERRUPTED = 130
STOPPED = "Dihentikan; tidak ada yang setengah jadi."
"""Ctrl+C, at whatever moment: how the shell hears of it, and what the user is told."""
