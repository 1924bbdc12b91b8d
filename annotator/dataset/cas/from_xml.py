"""Parses the XML of UIMA, a CAS as XMI and a type system; for `reading`, shares nothing with `writing`.

Nothing of a file is believed: a document type declaration is refused before any entity of it is read, and the parser keeps
no tree. Formats: https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xmi and, of the type system,
https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xml.component_descriptor.type_system
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import defaultdict
from typing import NoReturn

from annotator.dataset.cas.structures import FLOATS, INTEGERS, PLAIN, SOFA, WHOLE, Cas, Structure, Types
from annotator.dataset.incoming import WrongTag

_CHUNK = 2**20
_XMI = "{http://www.omg.org/XMI}"


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
        self._made: Structure | None = None
        self._items: dict[str, list[str]] = defaultdict(list)
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._words.clear()
        if self._depth == 1:
            self.is_xmi = tag == f"{_XMI}XMI"
        elif self._depth == 2 and self.is_xmi:
            self._items.clear()
            self._made = self._structure(_type_name(tag), attributes)

    def data(self, text: str) -> None:
        if self._depth == 3:
            self._words.append(text)

    def end(self, tag: str) -> None:
        if self._depth == 3:
            self._items[tag].append("".join(self._words))
        elif self._depth == 2 and self._made is not None:
            self._made.values |= self._items
            self.cas.structures.append(self._made)
        self._depth -= 1

    def _structure(self, name: str, attributes: dict[str, str]) -> Structure | None:
        """What an element says; None where it is a text, which goes to its place."""
        number = _number(attributes.pop(f"{_XMI}id", "0"), "xmi:id")
        if name == SOFA:
            self.cas.texts[number] = attributes.get("sofaID", ""), attributes.get("sofaString")
            return None
        if name not in self._ranges:
            self._ranges[name] = self._types.ranges(name)
        ranges = self._ranges[name]
        begin, end, sofa = (_or_none(attributes.pop(n, None), n) for n in ("begin", "end", "sofa"))
        made = Structure(number, name, begin, end, sofa)
        for feature, value in attributes.items():
            made.values[feature] = _converted(value, ranges.get(feature, "uima.cas.String"))
        made.points = tuple(n for n in made.values if ranges.get(n, "uima.cas.String") not in PLAIN)
        return made


def _type_name(tag: str) -> str:
    """`{http:///webanno/custom.ecore}Decision` is `webanno.custom.Decision`."""
    space, _, name = tag.removeprefix("{").rpartition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name if package in ("", "uima.noNamespace") else f"{package}.{name}"


def _number(text: str, what: str) -> int:
    if not WHOLE.fullmatch(text):
        raise WrongTag(f"One of its {what} is not a whole number.")
    return int(text)


def _or_none(text: str | None, what: str) -> int | None:
    return None if text is None else _number(text, what)


def _converted(text: str, kind: str) -> object:
    if kind == "uima.cas.Boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind in INTEGERS and WHOLE.fullmatch(text):
        return int(text)
    if kind in FLOATS:
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
