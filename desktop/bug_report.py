"""Where the program broke, for its makers. What it held then could name a person and stays out."""

import traceback
from pathlib import PurePath
from types import TracebackType


def bug_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it broke, not with what: no message, no locals, because both may name a person."""
    frames = traceback.extract_tb(trace)
    places = (f"{PurePath(f.filename).name}:{f.lineno} {f.name}" for f in frames)
    return "\n".join((*places, kind.__name__))
