"""Streams the elements of a REFI-QDA project's XML, never the whole of it; for reading files that anybody may have made."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import IO, NoReturn
from xml.parsers import expat

from annotator.base.errors import ExchangeError

_CHUNK = 1 << 16
_MOST = 1 << 30
"""Bytes of XML: a million tags and more; beyond it somebody packed a file to fill the memory."""
_DEEPEST = 100
"""How far codes may lie within codes."""


class Element:
    """An element: its name without namespace, its attributes, the text in it before its children, and its children."""

    __slots__ = ("attributes", "children", "name", "parent", "text")

    def __init__(self, name: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element] = []
        self.text = ""

    def every(self, name: str) -> Iterator[Element]:
        """Its children of that name."""
        return (child for child in self.children if child.name == name)

    @property
    def guid(self) -> str:
        """The GUID it has, as `guid_of` writes it; "" where it has none."""
        return guid_of(self.attributes.get("guid"))


def guid_of(said: str | None) -> str:
    """A GUID in one form of the many that programs write: small letters, no braces."""
    return (said or "").strip().strip("{}").lower()


def elements(file: IO[bytes], wanted: Collection[str], name: str) -> Iterator[Element]:
    """Each element whose name is one of `wanted`, with all that is in it, as soon as it ends; those within one come with it.

    `name` is the file's, for a person. Raises ExchangeError where it is no project's XML, or has a DOCTYPE, which none
    needs and which can make a small file endless.
    """
    building = _Building(frozenset(wanted), name)
    read = 0
    try:
        while chunk := file.read(_CHUNK):
            read += len(chunk)
            if read > _MOST:
                raise ExchangeError("{name} holds more XML than any project has; it was not read.", name=name)
            building.parser.Parse(chunk, False)  # noqa: FBT003 – expat's own signature
            yield from building.take()
        building.parser.Parse(b"", True)  # noqa: FBT003 – as above
        yield from building.take()
    except expat.ExpatError as error:
        raise ExchangeError(
            "{name} is no REFI-QDA project: its XML is broken at line {line}.", name=name, line=error.lineno
        ) from error
    except (LookupError, ValueError) as error:
        # expat asks Python for an encoding that it does not know itself.
        raise ExchangeError("{name} is no REFI-QDA project: its XML is in an unknown encoding.", name=name) from error


class _Building:
    """The elements that are open, and those that are whole."""

    def __init__(self, wanted: frozenset[str], name: str) -> None:
        self._wanted = wanted
        self._name = name
        self._open: list[Element] = []
        self._within = 0
        self._whole: list[Element] = []
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def take(self) -> list[Element]:
        """Those that became whole since the last time."""
        whole, self._whole = self._whole, []
        return whole

    def _doctype(self, *_: object) -> NoReturn:
        raise ExchangeError("{name} has a DOCTYPE, which no REFI-QDA project needs; it was not read.", name=self._name)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(name.rpartition("}")[2], attributes, self._open[-1] if self._open else None)
        if not self._open and element.name != "Project":
            raise ExchangeError("{name} is no REFI-QDA project: its XML has no Project.", name=self._name)
        if len(self._open) > _DEEPEST:
            raise ExchangeError("{name} is no REFI-QDA project: its XML is nested too deeply.", name=self._name)
        if self._within:
            self._open[-1].children.append(element)
        self._within += self._within > 0 or element.name in self._wanted
        self._open.append(element)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if self._within:
            self._within -= 1
            if not self._within:
                self._whole.append(element)

    def _characters(self, text: str) -> None:
        if self._within:
            self._open[-1].text += text
