"""Parses UIMA CAS JSON; for `reading`, shares nothing with `writing`.

Format: https://github.com/apache/uima-uimaj-io-jsoncas/blob/main/SPECIFICATION.adoc
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.dataset.cas.structures import SOFA, WHOLE, Cas, Structure, Types
from annotator.dataset.incoming import WrongTag
from annotator.dataset.json_reading import parsed_object, why

_MARK = "\ufeff".encode()


def parsed_json(raw: bytes) -> tuple[Cas, Types]:
    """The CAS of a JSON file, and its type system. Raises WrongTag with the reason."""
    try:
        said = parsed_object(raw.removeprefix(_MARK))
    except (ValueError, RecursionError) as error:
        raise WrongTag(why(error)) from error
    if "%FEATURE_STRUCTURES" not in said:
        raise WrongTag("It is JSON, but no UIMA CAS.")
    return _of_json(said["%FEATURE_STRUCTURES"]), _types_of_json(said.get("%TYPES"))


def _of_json(said: object) -> Cas:
    cas = Cas()
    lists: dict[int, list[Any]] = {}
    every = list(_numbered(said))
    for number, each in every:
        if isinstance(each.get("%ELEMENTS"), list):
            lists[number] = each["%ELEMENTS"]
    for number, each in every:
        name = each.get("%TYPE")
        if not isinstance(name, str):
            raise WrongTag(f"Its structure {number} has no type.")
        if name == SOFA:
            text, view = each.get("sofaString"), each.get("sofaID")
            cas.texts[number] = str(view or ""), text if isinstance(text, str) else None
        else:
            cas.structures.append(_structure(number, name, each, lists))
    return cas


def _numbered(said: object) -> Iterator[tuple[int, dict[str, Any]]]:
    pairs: list[tuple[Any, Any]]
    if isinstance(said, dict):
        pairs = [(int(key) if WHOLE.fullmatch(key) else None, each) for key, each in said.items()]
    elif isinstance(said, list):
        pairs = [(each.get("%ID") if isinstance(each, dict) else None, each) for each in said]
    else:
        raise WrongTag("Its %FEATURE_STRUCTURES are neither a list nor an object.")
    for number, each in pairs:
        if not isinstance(number, int) or not isinstance(each, dict):
            raise WrongTag("One of its structures is no object with a number.")
        yield number, each


def _structure(number: int, name: str, said: Mapping[str, Any], lists: Mapping[int, list[Any]]) -> Structure:
    made = Structure(number, name)
    points = []
    for key, value in said.items():
        feature = key.lstrip("@^#")
        if key.startswith("%"):
            continue
        if key == "@sofa":
            made.sofa = value if isinstance(value, int) else None
        elif feature in ("begin", "end"):
            if not isinstance(value, int) or isinstance(value, bool):
                raise WrongTag(f"The {feature} of its structure {number} is not a whole number.")
            setattr(made, feature, value)
        elif not key.startswith("@"):
            made.values[feature] = value
        elif isinstance(value, int) and all(isinstance(each, str) for each in lists.get(value, [None])):
            made.values[feature] = lists[value]
        else:
            points.append(feature)
    made.points = tuple(points)
    return made


def _types_of_json(said: object) -> Types:
    types = Types()
    for name, each in said.items() if isinstance(said, dict) else ():
        if isinstance(each, dict):
            ranges = {
                feature: str(told.get("%RANGE"))
                for feature, told in each.items()
                if isinstance(told, dict) and not feature.startswith("%")
            }
            types.add(name, str(each.get("%SUPER_TYPE")), ranges)
    return types
