"""Names what a UIMA type system holds of our labels and fields, and writes it as XML and as JSON; for `cas` only.

A label is a type of its own right under `uima.tcas.Annotation` with nothing but texts as features: that is what INCEpTION
makes a span layer of, by character and with overlaps, where a type system is brought in. Its own numbers have 32 bits, too
few for kroner, so a field is a text whatever it holds. Format:
https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xml.component_descriptor.type_system
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

PACKAGE = "webanno.custom"
"""Where INCEpTION has the layers that people make."""
ANNOTATION = "uima.tcas.Annotation"
META_DATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
META_FEATURES = {"documentTitle": "The document's name", "documentId": "SHA-256 of the PDF"}
OWN_FEATURES = {
    "tag_id": "The tag's id in Annotator",
    "tag_author": "Who tagged it",
    "tag_record": "All of the tag, as Annotator's native JSON",
}
_SUPERS = {META_DATA: "uima.tcas.DocumentAnnotation"}
_TAKEN = frozenset({"begin", "end", "sofa", "self", "type", "xmiID", "elements", "get", "set", *OWN_FEATURES})
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Types = Mapping[str, tuple[str, Mapping[str, str]]]
"""By type its description, and by feature that feature's."""


def plain(text: str) -> str:
    """What XML 1.0 can hold of a text: any other character becomes U+FFFD, which is one UTF-16 unit as they are."""
    return _NO_XML.sub("\ufffd", text)


class Layer:
    """A label's type, and its features by field."""

    def __init__(self, label: str, name: str) -> None:
        self.name = f"{PACKAGE}.{name}"
        self.label = label
        self._features = _Names(_TAKEN)

    def feature(self, field: str) -> str:
        """The feature that holds a field."""
        return self._features.of(field)

    def described(self, fields: Iterable[str]) -> tuple[str, dict[str, str]]:
        """The type with the features of `fields`, as `Types` wants it."""
        said = {self.feature(field): f"Field {plain(field)}" for field in fields}
        return f"Label {plain(self.label)}", OWN_FEATURES | said


class Layers:
    """The types of all labels, each named when it is first asked for."""

    def __init__(self) -> None:
        self._names = _Names(())
        self._layers: dict[str, Layer] = {}

    def of(self, label: str) -> Layer:
        """The type of a label."""
        if label not in self._layers:
            self._layers[label] = Layer(label, self._names.of(label[:1].upper() + label[1:], label))
        return self._layers[label]


class _Names:
    """Identifiers that Java, Python and XML all take, one for each text."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._names: dict[str, str] = {}

    def of(self, text: str, key: str | None = None) -> str:
        """The identifier made of `text`, for ever that of `key`."""
        key = text if key is None else key
        if key not in self._names:
            wanted = re.sub(r"[^A-Za-z0-9_]", "_", text)[:80]
            wanted = wanted if wanted[:1].isalpha() else f"f{wanted}"
            name, number = wanted, 1
            while name in self._taken or keyword.iskeyword(name):
                number += 1
                name = f"{wanted}_{number}"
            self._taken.add(name)
            self._names[key] = name
        return self._names[key]


def type_system_xml(types: Types) -> bytes:
    """`TypeSystem.xml` as UIMA and INCEpTION read it."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
        "<types>",
    ]
    for name, (what, features) in types.items():
        lines.append(f"<typeDescription><name>{name}</name><description>{escape(what)}</description>")
        lines.append(f"<supertypeName>{_SUPERS.get(name, ANNOTATION)}</supertypeName><features>")
        lines += [
            f"<featureDescription><name>{feature}</name><description>{escape(said)}</description>"
            "<rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"
            for feature, said in features.items()
        ]
        lines.append("</features></typeDescription>")
    return "\n".join([*lines, "</types>", "</typeSystemDescription>", ""]).encode()


def type_system_json(types: Types) -> dict[str, object]:
    """The same as `%TYPES` of UIMA CAS JSON."""
    return {
        name: {"%NAME": name, "%SUPER_TYPE": _SUPERS.get(name, ANNOTATION), "%DESCRIPTION": what}
        | {
            feature: {"%NAME": feature, "%RANGE": "uima.cas.String", "%DESCRIPTION": said}
            for feature, said in features.items()
        }
        for name, (what, features) in types.items()
    }
