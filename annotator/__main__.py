"""`annotator` opens the window, `annotator VERB …` does one thing and ends."""

from __future__ import annotations

import sys

from annotator.base.verbs import VERBS


def main() -> int:
    """Runs what the command line asks for; the exit status."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in VERBS or arguments[0] in {"-h", "--help", "--version"}):
        # Each of the two is imported only where it is wanted: the window starts at once, no verb needs a display.
        from annotator import cli

        return cli.run(arguments)
    from annotator.main import run_window

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
