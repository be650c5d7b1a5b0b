"""Which programs outside Python this machine has: tests that need one fall back or are skipped."""

import shutil
import subprocess
from functools import cache
from pathlib import Path


@cache
def have(name: str) -> bool:
    """Is the program on the path?"""
    return shutil.which(name) is not None


def run(name: str, *arguments: str | Path) -> str:
    """Run a program to its end and return what it says; a failure is the test's failure."""
    done = subprocess.run([name, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"
    return done.stdout
