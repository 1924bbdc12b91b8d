"""Where things are: our resources, and the platform's places for settings, data and logs."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path

import platformdirs

PROJECT_SUFFIX = ".annotator"
"""The ending of a project file's name."""

PACKAGE_SUFFIX = ".annotator-package"
"""The ending of a package's: a project's tags without its PDFs."""

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources() -> Path:
    """The folder `resources/`: inside the package in a wheel, beside it in a checkout."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def _made(folder: Path) -> Path:
    # Whoever reads finds nothing there, and whoever writes says what is wrong in words of their own.
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def config_dir() -> Path:
    """The folder for settings; made where it is missing and can be."""
    return _made(platformdirs.user_config_path("annotator", appauthor=False))


def log_dir() -> Path:
    """The folder for logs and crash reports; made where it is missing and can be."""
    return _made(platformdirs.user_log_path("annotator", appauthor=False))


def documents_dir() -> Path:
    """The folder a person's own files are kept in, for new projects: their home where it is not there."""
    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()


def data_dir() -> Path:
    """The folder for what the program makes for a person, such as the sample project; made where it is missing and can be."""
    return _made(platformdirs.user_data_path("annotator", appauthor=False))
