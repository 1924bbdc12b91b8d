"""Builds everything for the window; the only module that knows all parts."""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator import __version__
from annotator.base import log, paths


def run_window(arguments: Sequence[str]) -> int:
    """Opens the window; the exit status. Wrong usage ends with 2, and a missing system library with 1 and in words."""
    parser = argparse.ArgumentParser(prog="annotator")
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    parser.add_argument("--sample", action="store_true", help="open the sample project")
    parser.add_argument("files", nargs="*", type=Path, metavar="PROJECT or PDF")
    chosen = parser.parse_args(arguments)
    for path in chosen.files:
        if not path.exists() and path.suffix.lower() not in {paths.PROJECT_SUFFIX, ".pdf"}:
            parser.error(f"{path} is neither a verb nor a file; annotator --help lists the verbs")
    try:
        log.install()
    except OSError as error:
        sys.stderr.write(f"annotator: no log is kept: {error}.\n")
        # Without a handler Python writes warnings to the terminal.
        logging.getLogger().addHandler(logging.NullHandler())
    # Thousands of objects are made on the way to the first page, and all stay: looking through them is lost time.
    gc.disable()
    # The PDF process starts while Qt is loaded here.
    from annotator.pdf.client import PdfClient

    client = PdfClient()
    client.start()
    try:
        from annotator.ui import application
    except ImportError as error:
        client.close()
        sys.stderr.write(
            f"annotator: a library of the system is missing ({error}).\n"
            "On Debian and Ubuntu this line installs what the window needs:\n"
            "  sudo apt-get install -y libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 "
            "fonts-dejavu-core\n"
        )
        return 1
    return application.run([path.absolute() for path in chosen.files], client=client, sample=chosen.sample)
