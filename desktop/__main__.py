"""The command `simpul`: reads the arguments, then runs one command or opens the window."""

import sys
from typing import TYPE_CHECKING

from desktop.commands import INTERRUPTED, STOPPED

if TYPE_CHECKING:
    from desktop.commands.arguments import Options


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; returns the exit code. Qt is loaded for the window only."""
    if not arguments:  # every morning at the counter: nothing to read, nothing else to load
        from desktop.app import run_window

        return run_window()
    from desktop.commands.arguments import read_arguments
    from desktop.commands.terminal import leave_with

    return leave_with(lambda: _run(read_arguments(arguments)))


def _run(options: "Options") -> int:
    if options.command == "demo":
        from desktop.commands import demo

        return demo.run(options)
    if options.command == "verify":
        from desktop.commands import verify

        return verify.run(options)
    if options.command == "gallery":
        from desktop.commands import gallery

        return gallery.run(options)
    if options.command == "self-test":
        from desktop.commands import self_test
        from desktop.window_check import check_window

        return self_test.run() or check_window()
    from desktop.app import run_window

    return run_window(options.store)


def run() -> None:
    """The console script's entry point."""
    try:
        code = main(sys.argv[1:])
    except KeyboardInterrupt:  # before `leave_with` was loaded, or without a command
        if sys.stderr is not None:  # pythonw has none
            sys.stderr.write(f"{STOPPED}\n")
        code = INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    run()
