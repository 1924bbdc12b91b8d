"""Tells the format of a file of tags by what it holds, where its name leaves that open."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from annotator.dataset.folders import BAD_ZIP
from annotator.dataset.json_reading import parsed

_ENDINGS = (("qde", "qdpx"), ("ann", "brat"), ("conll", "conll"), ("xmi", "cas"), ("parquet", "hf"))
"""Endings of files that only one format's folder or zip holds."""


_OWN = {".ann": "brat", ".xmi": "cas"}
"""Endings that say it, whatever such a file holds."""
_PROJECT = re.compile(r"exportedproject.*\.json")
"""What the export of a whole project of INCEpTION's has in it."""
_XMI = b"http://www.omg.org/XMI"
_HEAD = 4096
"""Bytes in which an XMI file names its namespaces."""


def _lists(said: Mapping[str, object]) -> set[str]:
    return {name for name, value in said.items() if isinstance(value, list)}


_FITS: dict[str, Callable[[Mapping[str, object]], bool]] = {
    "cas": lambda said: "%FEATURE_STRUCTURES" in said,
    "w3c": lambda said: "@context" in said or str(said.get("type", "")).startswith("Annotation"),
    "labelstudio": lambda said: "data" in said and bool(_lists(said) & {"annotations", "predictions", "completions"}),
    "prodigy": lambda said: "text" in said and "spans" in _lists(said),
    "doccano": lambda said: "text" in said and bool(_lists(said) & {"label", "labels", "entities"}),
    "jsonl": lambda said: "label" in said,
}
"""What an object of each format has; the first that fits is meant."""


def recognised(path: Path) -> str | None:
    """The name of the format, or None where nothing tells. A file that cannot be read is nobody's."""
    try:
        if path.is_dir():
            return _of_names(each.name for each in (*path.iterdir(), *path.glob("*/*.parquet"))) or _of_folder(path)
        if path.suffix.lower() in _OWN:
            return _OWN[path.suffix.lower()]
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                return _of_names(packed.namelist()) or _of_zip(packed)
        return _of_text(path)
    except (OSError, *BAD_ZIP, zlib.error, RuntimeError):
        # Whoever reads it next says what is wrong with it; RuntimeError: what is in the zip has a password.
        return None


def _of_names(names: Iterable[str]) -> str | None:
    known = list(names)
    if any(name.rpartition("/")[2] == "TypeSystem.xml" or _PROJECT.fullmatch(name) for name in known):
        return "cas"
    endings = {name.rpartition(".")[2] for name in known}
    return next((form for ending, form in _ENDINGS if ending in endings), None)


def _of_folder(path: Path) -> str | None:
    """What the first JSON file says; of the formats in JSON only this one comes in folders."""
    first = min(path.glob("*.json"), default=None)
    return "cas" if first is not None and _of_text(first) == "cas" else None


def _of_zip(packed: zipfile.ZipFile) -> str | None:
    """The same of a zip; here its beginning must do."""
    first = min((name for name in packed.namelist() if name.endswith(".json")), default=None)
    if first is None:
        return None
    with packed.open(first) as file:
        return "cas" if re.search(rb'"%(?:TYPES|FEATURE_STRUCTURES)"', file.read(_HEAD)) else None


def _of_text(path: Path) -> str | None:
    with path.open("rb") as file:
        if _XMI in file.read(_HEAD):
            return "cas"
        file.seek(0)
        first = next((line for line in file if line.strip(b"\xef\xbb\xbf \t\r\n")), b"")
    try:
        return _of_value(parsed(first.removeprefix(b"\xef\xbb\xbf")))
    except (ValueError, RecursionError):
        # Not JSON on one line: perhaps the whole file is.
        return _of_whole(path)


def _of_whole(path: Path) -> str | None:
    try:
        return _of_value(parsed(path.read_bytes().removeprefix(b"\xef\xbb\xbf")))
    except (ValueError, RecursionError):
        # Whoever reads it next says what is wrong with it.
        return None


def _of_value(said: object) -> str | None:
    if isinstance(said, list):
        said = said[0] if said else None
    if not isinstance(said, dict):
        return None
    return next((form for form, fits in _FITS.items() if fits(said)), None)
