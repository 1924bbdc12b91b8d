"""The log: a few rotating files in the platform's place for logs."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from annotator.base import paths

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
BYTES = 1_000_000
KEPT = 3


def install(folder: Path | None = None, level: int = logging.INFO) -> Path:
    """Starts logging to `annotator.log` in `folder` (the platform's place by default), and returns the file.

    A second call changes nothing. Warnings of Python go to the log too. Raises OSError where the folder cannot be
    written.
    """
    file = (folder or paths.log_dir()) / "annotator.log"
    root = logging.getLogger()
    for handler in root.handlers:
        if isinstance(handler, RotatingFileHandler) and handler.get_name() == "annotator":
            return Path(handler.baseFilename)
    handler = RotatingFileHandler(file, maxBytes=BYTES, backupCount=KEPT, encoding="utf-8")
    # Where a line cannot be written later (a full disk), logging would print a traceback on the terminal.
    logging.raiseExceptions = False
    handler.set_name("annotator")
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(capture=True)
    return file


def uninstall() -> None:
    """Ends what `install` began and closes the file."""
    root = logging.getLogger()
    for handler in [h for h in root.handlers if h.get_name() == "annotator"]:
        root.removeHandler(handler)
        handler.close()
    logging.captureWarnings(capture=False)
