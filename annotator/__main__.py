"""`annotator` opens the window, `annotator VERB …` does one thing and ends."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from annotator.base import log
from annotator.base.verbs import VERBS


def main() -> int:
    """Runs what the command line asks for; the exit status."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in VERBS or arguments[0] in {"-h", "--help", "--version"}):
        return _run_verb(arguments)
    # Imported here so that no verb pays for, or needs, a display.
    from annotator.main import run_window

    return run_window(arguments)


def _log_unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    """Puts into the log what Python would print of an error in a finalizer (openpyxl's, after a full disk)."""
    logging.getLogger(__name__).warning(
        "ignored in %r: %r", unraisable.object, unraisable.exc_value, exc_info=unraisable.exc_value
    )


def _stopped(_signal: int, _frame: FrameType | None) -> None:
    # Whoever ends us twice gets the second one in while the first is still tidied up after.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt


def _run_verb(arguments: Sequence[str]) -> int:
    # A scheduler's or a system's end is as Ctrl+C: nothing half written stays.
    signal.signal(signal.SIGTERM, _stopped)
    try:
        from annotator import cli
    except KeyboardInterrupt:
        sys.stderr.write("annotator: stopped; nothing was done.\n")
        return 1
    try:
        log.install()
    except OSError:  # no place for logs: the work goes on without, and nothing of it may land on the terminal
        logging.getLogger().addHandler(logging.NullHandler())
    sys.unraisablehook = _log_unraisable
    try:
        return cli.run(arguments)
    except KeyboardInterrupt:
        # It came before the verb began, or when it was done and only had to end.
        sys.stderr.write("annotator: stopped; what was done before stays.\n")
        return 1
    except Exception as error:
        # A fault of ours: the log gets all of it, the person one sentence.
        logging.getLogger(__name__).exception("annotator %s", arguments[0])
        sys.stderr.write(f"annotator: a fault of the program stopped this ({error!r}); the log tells more.\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
