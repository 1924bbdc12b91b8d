"""`annotator` opens the window, `annotator VERB …` does one thing and ends."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs what the command line asks for; the exit status."""
    from annotator import cli

    arguments = sys.argv[1:]
    if arguments and (arguments[0] in cli.VERBS or arguments[0] in {"-h", "--help", "--version"}):
        return cli.run(arguments)
    # Imported here so that no verb pays for, or needs, a display.
    from annotator.main import run_window

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
