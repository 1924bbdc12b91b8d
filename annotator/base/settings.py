"""What a person set: declared as data, kept as JSON in the platform's place for settings; no project depends on it."""

from __future__ import annotations

import getpass
import json
import logging
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from annotator.base import paths
from annotator.base.errors import AnnotatorError

LANGUAGES = ("system", "da", "en")
THEMES = ("system", "light", "dark")
VIEWS = ("markup", "review", "data")
RECENT = 10
PLACES = 500
THRESHOLD = 0.5
"""The threshold of suggestions in a project where nobody moved it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document was left: the page (from 0) at the top, and how many points of it are scrolled away."""

    page: int
    offset: float = 0.0


def _one_of(*known: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in known:
            raise ValueError(f"{value!r} is none of {', '.join(known)}")
        return str(value)

    return read


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return tuple(_text(item) for item in value)


def _keys(value: Any) -> dict[str, tuple[str, ...]]:
    return {_text(command): _texts(keys) for command, keys in dict(value).items()}


def _sizes(value: Any) -> dict[str, tuple[int, ...]]:
    return {_text(name): tuple(int(size) for size in sizes) for name, sizes in dict(value).items()}


def _places(value: Any) -> dict[str, Place]:
    return {_text(key): Place(int(place["page"]), float(place["offset"])) for key, place in dict(value).items()}


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _shares(value: Any) -> dict[str, float]:
    shares = {_text(key): float(share) for key, share in dict(value).items()}
    if not all(0 <= share <= 1 for share in shares.values()):
        raise ValueError(f"{value!r} are no shares")
    return shares


def _zoom(value: Any) -> float:
    zoom = float(value)
    if not 0 <= zoom <= 64:
        raise ValueError(f"{zoom} is no zoom")
    return zoom


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, its default, and (in `metadata`) how it is read back."""

    annotator: str = field(default="", metadata={"read": _text})
    """The name of who is at work; "" until asked."""
    language: str = field(default="system", metadata={"read": _one_of(*LANGUAGES)})
    theme: str = field(default="system", metadata={"read": _one_of(*THEMES)})
    zoom: float = field(default=0.0, metadata={"read": _zoom})
    """1.0 is 100 %; 0 fits the page's width."""
    recent: tuple[str, ...] = field(default=(), metadata={"read": _texts})
    """Paths of projects, the newest first."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={"read": _keys})
    """Keys of commands that differ from the command table."""
    geometry: str = field(default="", metadata={"read": _text})
    """The window's place, as Qt gives it, in base64."""
    panels: Mapping[str, tuple[int, ...]] = field(default_factory=dict, metadata={"read": _sizes})
    """Sizes of the panels, in pixels, by the name of their splitter."""
    places: Mapping[str, Place] = field(default_factory=dict, metadata={"read": _places})
    """Where each document was left; see `place_of`."""
    view: str = field(default="markup", metadata={"read": _one_of(*VIEWS)})
    """What the window was last used for."""
    blind: bool = field(default=False, metadata={"read": _switch})
    """Whether reviews go on without names."""
    mine: bool = field(default=False, metadata={"read": _switch})
    """Whether others' tags are hidden while marking up."""
    charts: tuple[str, ...] = field(default=("verdicts", "funding_year", "coverage"), metadata={"read": _texts})
    """The charts that are seen over the table of tags."""
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={"read": _keys})
    """The table's columns of each label ("" of all), in order, each with its width, hidden ones with "-" before."""
    suggest: bool = field(default=True, metadata={"read": _switch})
    """Whether suggestions are made and shown."""
    thresholds: Mapping[str, float] = field(default_factory=dict, metadata={"read": _shares})
    """The lowest score of a suggestion that is shown, by project; see `threshold_of`."""
    export: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={"read": _keys})
    """What the last export was, as `ui/export/chosen.py` has it: its "format", what was left out of "labels", …"""

    highlights: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={"read": _keys})
    """What highlights of others stood for last: a label by colour, a person by "by:" and the author's name."""

    def with_recent(self, project: Path) -> Settings:
        """The project comes first among the recent ones."""
        path = _spelled(project)
        return replace(self, recent=(path, *(known for known in self.recent if known != path))[:RECENT])

    def without_recent(self, project: Path) -> Settings:
        """The project is no longer among the recent ones."""
        return replace(self, recent=tuple(known for known in self.recent if known != _spelled(project)))

    def with_place(self, project: Path, document: str, place: Place) -> Settings:
        """The document of the project was left at `place`; the oldest of many places are forgotten."""
        key = _place_key(project, document)
        kept = [(other, at) for other, at in self.places.items() if other != key]
        return replace(self, places=dict([*kept, (key, place)][-PLACES:]))

    def documents_left(self, project: Path) -> tuple[str, ...]:
        """The documents of the project whose places are known, the one left last at the end."""
        key = _place_key(project, "")
        return tuple(place.removeprefix(key) for place in self.places if place.startswith(key))

    def place_of(self, project: Path, document: str) -> Place | None:
        """Where the document of the project was left, if that is known."""
        return self.places.get(_place_key(project, document))

    def with_threshold(self, project: Path, threshold: float) -> Settings:
        """Suggestions of the project are shown from that score on; the oldest of many projects are forgotten."""
        key = _spelled(project)
        kept = [(other, at) for other, at in self.thresholds.items() if other != key]
        return replace(self, thresholds=dict([*kept, (key, threshold)][-PLACES:]))

    def threshold_of(self, project: Path) -> float:
        """The lowest score of a suggestion that is shown in the project."""
        return self.thresholds.get(_spelled(project), THRESHOLD)

    def annotator_name(self) -> str:
        """Who is at work: `ANNOTATOR_NAME` of the environment before the setting."""
        return os.environ.get("ANNOTATOR_NAME", "").strip() or self.annotator


def login_name() -> str:
    """What the system calls who is at work; "" where it knows no name, as for a bare user id in a container."""
    try:
        return getpass.getuser().strip()
    except (KeyError, OSError, ImportError) as error:
        log.info("The system has no name for who is at work: %s", error)
        return ""


class SettingsFile:
    """Reads and writes the settings' file."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.config_dir() / "settings.json"

    def load(self) -> Settings:
        """The settings kept, with defaults for what is missing or wrong.

        A file that is damaged is set aside as `settings.json.damaged` with a line in the log.
        """
        try:
            held = dict(json.loads(self.path.read_text(encoding="utf-8")))
        except (FileNotFoundError, NotADirectoryError):
            return Settings()
        except (ValueError, TypeError) as error:
            self._set_aside(error)
            return Settings()
        except OSError as error:
            log.warning("The settings in %s cannot be read: %s", self.path, error)
            return Settings()
        return _settings(held)

    def save(self, settings: Settings) -> None:
        """Writes the settings in one stroke: the file is the old one or the new one, never half.

        Raises AnnotatorError where it cannot be written.
        """
        text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-", suffix=".json")
            new = Path(name)
            try:
                os.close(handle)
                new.write_text(text, encoding="utf-8")
                new.replace(self.path)
            finally:
                new.unlink(missing_ok=True)
        except OSError as error:
            raise AnnotatorError(
                "The settings could not be written to {path}: {why}. They hold until the window is closed.",
                path=self.path,
                why=error.strerror or error,
            ) from error

    def _set_aside(self, why: Exception) -> None:
        damaged = self.path.with_name(self.path.name + ".damaged")
        log.warning("The settings in %s are damaged (%s); they are set aside as %s", self.path, why, damaged.name)
        try:
            self.path.replace(damaged)
        except OSError as error:
            log.warning("%s cannot be set aside: %s", self.path, error)


def _settings(held: dict[str, Any]) -> Settings:
    found: dict[str, Any] = {}
    for declared in fields(Settings):
        if declared.name in held:
            try:
                found[declared.name] = declared.metadata["read"](held[declared.name])
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                log.warning("The setting %s is wrong (%s); the default holds", declared.name, error)
    return Settings(**found)


def _spelled(project: Path) -> str:
    """One spelling for a path however it was given: absolute, without "..", links left as they are."""
    return os.path.abspath(project)  # noqa: PTH100 - Path.absolute keeps ".."


def _place_key(project: Path, document: str) -> str:
    return f"{_spelled(project)}#{document}"
