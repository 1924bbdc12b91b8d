"""Parses UIMA CAS, as XMI or as JSON, into texts and what is said of them; for `cas_reading`, shares nothing with `cas`.

Nothing of a file is believed: a document type declaration is refused before any entity of it is read, the parser keeps no
tree, and no file of more than `MOST` bytes is opened. Formats: https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xmi,
https://github.com/apache/uima-uimaj-io-jsoncas/blob/main/SPECIFICATION.adoc
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from annotator.dataset.incoming import WrongTag
from annotator.dataset.json_reading import parsed_object, why

MOST = 2**28
"""Bytes of the largest file that is read: a text of a quarter of that is a book of 60,000 pages."""
_CHUNK = 2**20
_SOFA = "uima.cas.Sofa"
_INTEGERS = frozenset({"uima.cas.Integer", "uima.cas.Long", "uima.cas.Short", "uima.cas.Byte"})
_FLOATS = frozenset({"uima.cas.Float", "uima.cas.Double"})
_PLAIN = frozenset({"uima.cas.String", "uima.cas.Boolean", *_INTEGERS, *_FLOATS})
_WHOLE = re.compile(r"-?[0-9]{1,19}")
_XMI = "{http://www.omg.org/XMI}"


@dataclass(slots=True)
class Structure:
    """A feature structure: its number, its type, where it lies in which text, what its features say.

    A list of texts is such a list. `points`: features whose value is another structure.
    """

    number: int
    type: str
    begin: int | None = None
    end: int | None = None
    sofa: int | None = None
    values: dict[str, Any] = field(default_factory=dict)
    points: tuple[str, ...] = ()


@dataclass(slots=True)
class Cas:
    """Texts by their number, each with the name of its view, and all structures but those."""

    texts: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)


class Types:
    """A type system: what each type is a kind of, and what its features hold."""

    def __init__(self) -> None:
        self._types: dict[str, tuple[str, dict[str, str]]] = {}

    def add(self, name: str, parent: str, ranges: dict[str, str]) -> None:
        """One more type."""
        self._types[name] = parent, ranges

    def ranges(self, name: str) -> dict[str, str]:
        """What each feature of a type holds, those of its parents too; empty where the type is not known."""
        found: dict[str, str] = {}
        seen: set[str] = set()
        while name in self._types and name not in seen:
            seen.add(name)
            parent, ranges = self._types[name]
            found = ranges | found
            name = parent
        return found


def parsed_types(raw: bytes) -> Types:
    """The type system of a `TypeSystem.xml`. Raises WrongTag with the reason."""
    target = _TypeTarget()
    _feed(raw, target)
    return target.types


def parsed_xmi(raw: bytes, types: Types) -> Cas:
    """The CAS of an XMI file; `types` say which features are numbers. Raises WrongTag with the reason."""
    target = _XmiTarget(types)
    _feed(raw, target)
    if not target.is_xmi:
        raise WrongTag("It is XML, but no XMI.")
    return target.cas


def parsed_json(raw: bytes) -> tuple[Cas, Types]:
    """The CAS of a JSON file, and its type system. Raises WrongTag with the reason."""
    try:
        said = parsed_object(raw)
    except (ValueError, RecursionError) as error:
        raise WrongTag(why(error)) from error
    if "%FEATURE_STRUCTURES" not in said:
        raise WrongTag("It is JSON, but no UIMA CAS.")
    return _of_json(said["%FEATURE_STRUCTURES"]), _types_of_json(said.get("%TYPES"))


class _Target:
    """What `xml.etree` tells of a file."""

    def doctype(self, *_: object) -> NoReturn:
        """Called before the first entity is declared."""
        raise WrongTag("It has a document type declaration, which no CAS has; it is not read.")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """It ends."""

    def data(self, text: str) -> None:
        """Text in it."""

    def close(self) -> None:
        """The file ends."""


def _feed(raw: bytes, target: _Target) -> None:
    parser = ET.XMLParser(target=target)  # noqa: S314 – without a document type, which the target refuses, there are no entities
    try:
        for at in range(0, len(raw), _CHUNK):
            parser.feed(raw[at : at + _CHUNK])
        parser.close()
    except ET.ParseError as error:
        line, column = error.position
        if raw[:60].find(b"1.1") > 0 and b"<?xml" in raw[:20]:
            raise WrongTag(
                "It is XML 1.1 with characters that XML 1.0 has not; export it as XML 1.0 or JSON."
            ) from error
        raise WrongTag(f"It is not well-formed XML, at line {line}, column {column + 1}.") from error
    except (ValueError, LookupError) as error:
        if isinstance(error, WrongTag):
            raise
        raise WrongTag("It is in an encoding that cannot be read.") from error


class _XmiTarget(_Target):
    def __init__(self, types: Types) -> None:
        self.cas = Cas()
        self.is_xmi = False
        self._types = types
        self._ranges: dict[str, dict[str, str]] = {}
        self._depth = 0
        self._items: dict[str, list[str]] = defaultdict(list)
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._words.clear()
        if self._depth == 1:
            self.is_xmi = tag == f"{_XMI}XMI"
        elif self._depth == 2 and self.is_xmi:
            self._items.clear()
            self._structure(_type_name(tag), attributes)

    def data(self, text: str) -> None:
        if self._depth == 3:
            self._words.append(text)

    def end(self, tag: str) -> None:
        if self._depth == 3:
            self._items[tag].append("".join(self._words))
        elif self._depth == 2 and self._items:
            self.cas.structures[-1].values |= self._items
        self._depth -= 1

    def _structure(self, name: str, attributes: dict[str, str]) -> None:
        number = _number(attributes.pop(f"{_XMI}id", "0"), "xmi:id")
        if name == _SOFA:
            self.cas.texts[number] = attributes.get("sofaID", ""), attributes.get("sofaString")
            return
        if name not in self._ranges:
            self._ranges[name] = self._types.ranges(name)
        ranges = self._ranges[name]
        begin, end, sofa = (_or_none(attributes.pop(n, None), n) for n in ("begin", "end", "sofa"))
        made = Structure(number, name, begin, end, sofa)
        for feature, value in attributes.items():
            made.values[feature] = _converted(value, ranges.get(feature, "uima.cas.String"))
        made.points = tuple(n for n in made.values if ranges.get(n, "uima.cas.String") not in _PLAIN)
        self.cas.structures.append(made)


def _type_name(tag: str) -> str:
    """`{http:///webanno/custom.ecore}Decision` is `webanno.custom.Decision`."""
    space, _, name = tag.removeprefix("{").rpartition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name if package in ("", "uima.noNamespace") else f"{package}.{name}"


def _number(text: str, what: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise WrongTag(f"One of its {what} is not a whole number.")
    return int(text)


def _or_none(text: str | None, what: str) -> int | None:
    return None if text is None else _number(text, what)


def _converted(text: str, kind: str) -> object:
    if kind == "uima.cas.Boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind in _INTEGERS and _WHOLE.fullmatch(text):
        return int(text)
    if kind in _FLOATS:
        try:
            return float(text)
        except ValueError:
            # What it says is shown as it stands rather than lost.
            return text
    return text


class _TypeTarget(_Target):
    def __init__(self) -> None:
        self.types = Types()
        self._words: list[str] = []
        self._type: dict[str, str] = {}
        self._feature: dict[str, str] = {}
        self._ranges: dict[str, str] = {}
        self._in_feature = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 – a target's signature
        self._words.clear()
        name = tag.rpartition("}")[2]
        if name == "typeDescription":
            self._type, self._ranges = {}, {}
        elif name == "featureDescription":
            self._feature, self._in_feature = {}, True

    def data(self, text: str) -> None:
        self._words.append(text)

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if name == "typeDescription":
            self.types.add(self._type.get("name", ""), self._type.get("supertypeName", ""), self._ranges)
        elif name == "featureDescription":
            self._ranges[self._feature.get("name", "")] = self._feature.get("rangeTypeName", "")
            self._in_feature = False
        else:
            (self._feature if self._in_feature else self._type)[name] = "".join(self._words).strip()


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
        if name == _SOFA:
            text, view = each.get("sofaString"), each.get("sofaID")
            cas.texts[number] = str(view or ""), text if isinstance(text, str) else None
        else:
            cas.structures.append(_structure(number, name, each, lists))
    return cas


def _numbered(said: object) -> Iterator[tuple[int, dict[str, Any]]]:
    pairs: list[tuple[Any, Any]]
    if isinstance(said, dict):
        pairs = [(int(key) if _WHOLE.fullmatch(key) else None, each) for key, each in said.items()]
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
