"""Where things are: our resources, and the platform's places for settings, data and logs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import platformdirs

PROJECT_SUFFIX = ".annotator"
"""The ending of a project file's name."""

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources() -> Path:
    """The folder `resources/`: inside the package in a wheel, beside it in a checkout."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def config_dir() -> Path:
    """The folder for settings; made where it is missing."""
    return platformdirs.user_config_path("annotator", appauthor=False, ensure_exists=True)


def log_dir() -> Path:
    """The folder for logs and crash reports; made where it is missing."""
    return platformdirs.user_log_path("annotator", appauthor=False, ensure_exists=True)


def documents_dir() -> Path:
    """The folder a person's own files are kept in, for new projects."""
    return platformdirs.user_documents_path()


def data_dir() -> Path:
    """The folder for what the program makes for a person, such as the sample project; made where it is missing."""
    return platformdirs.user_data_path("annotator", appauthor=False, ensure_exists=True)
