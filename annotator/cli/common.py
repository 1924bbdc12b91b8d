"""What all verbs share: what they say and how they end, who is at work, documents by name, progress."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotator.base import ids
from annotator.base.errors import DocumentError, UsageError
from annotator.base.settings import SettingsFile, login_name
from annotator.model.annotation import Annotator, Document
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verb says: a value for `--json`, lines for a person, and the exit status."""

    value: Any
    lines: tuple[str, ...]
    status: int = 0


def at_work(project: Project, name: str | None = None) -> Annotator:
    """The person at work, by `name`, else the settings, else the login. Raises UsageError where nobody knows."""
    chosen = name or SettingsFile().load().annotator_name() or _login()
    return project.annotator_named(chosen, at=ids.now())


def _login() -> str:
    name = login_name()
    if not name:
        raise UsageError("Nobody knows your name; set ANNOTATOR_NAME, or use --annotator where there is one.")
    return name


def one_document(project: Project, name: str) -> Document:
    """The document of that name or SHA-256. Raises DocumentError where there is none, or several."""
    found = project.find_documents(name)
    if not found:
        raise DocumentError("There is no document “{name}” in the project; “annotator info” lists them.", name=name)
    if len(found) > 1:
        hashes = ", ".join(d.id[:12] for d in found)
        raise DocumentError(
            "“{name}” is {n} documents; say which by its SHA-256: {hashes}.", name=name, n=len(found), hashes=hashes
        )
    return found[0]


def size(pages: int, text: str) -> str:
    """How large a document is, in words."""
    return count(pages, "page") + ("" if text != "none" else ", no text")


def count(number: int, what: str) -> str:
    """ "1 page", "2 pages"."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def chosen_set(values: Sequence[str] | None) -> frozenset[str] | None:
    """The values given, None where none was."""
    return frozenset(values) if values else None


def complain(sentences: Any) -> None:
    """Sentences to stderr."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def bar() -> Progress:
    """Progress on stderr, where that is a terminal."""
    if not sys.stderr.isatty():
        return no_progress

    def show(done: int, total: int, what: str) -> None:
        width = 24
        filled = width * done // max(total, 1)
        sys.stderr.write(f"\r\x1b[K[{'#' * filled}{'.' * (width - filled)}] {done}/{total} {what[:60]}")
        if done >= total:
            sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()

    return show


def only_ascii() -> bool:
    """Whether what is printed cannot hold all letters, so that JSON must spell them out."""
    return not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
