"""Makes tags of the structures of one parsed CAS; for `reading`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from annotator.dataset.cas.structures import Cas, Structure, Types
from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import parsed_object, why
from annotator.dataset.records import Fault, IncomingTag
from annotator.dataset.whole_text import Units, fingerprint, passage

_META = "DocumentMetaData"
_INITIAL = "_InitialView"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"\.(?:xmi|json|txt|html?|xml|tsv|conll)$", re.IGNORECASE)
_RELATION = ("Governor", "Dependent")
_BY_VALUE = {"Span": "label", "NamedEntity": "value"}
"""Layers that INCEpTION brings along, and which of their features says what a passage is."""
_TEXTURE = re.compile(
    r"uima\..*|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:segmentation|metadata|structure)\..*"
    r"|de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\..*|de\.tudarmstadt\.ukp\.inception\.api\.type\..*"
    r"|(?:org\.dkpro|de\.tudarmstadt\.ukp\.dkpro)\.core\.api\.(?:pdf|xml)\..*"
)
"""What a text is made of, and what INCEpTION notes of itself."""
_PIPELINE = re.compile(r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?!ner\.type\.NamedEntity$).*")
_OWN = ("tag_id", "tag_author", "tag_record")
Found = tuple[int, IncomingTag | Fault]


class Paper:
    """One CAS, and what its own records teach of its types."""

    def __init__(self, cas: Cas, types: Types, name: str, author: str | None) -> None:
        """`name` is the document's where the file says none. Raises WrongTag where there is no text."""
        self._cas = cas
        self._types = types
        self._author = author
        self._sofa, self._text = _text_of(cas)
        self._units = Units(self._text)
        self._labels: dict[str, str] = {}
        self._fields: dict[tuple[str, str], str] = {}
        self._numbers: set[tuple[str, str]] = set()
        self._own = [_record(each) for each in cas.structures]
        self._joined = False
        self._document = self._named(name)
        self._whole = "" if self._document.get("sha256") else fingerprint(self._text)

    def tags(self) -> Iterator[Found]:
        """Each structure's number with its tag, or with why it is none; then what else was found, a sentence a kind."""
        left: Counter[str] = Counter()
        for each, own in zip(self._cas.structures, self._own, strict=True):
            if _TEXTURE.fullmatch(each.type):
                continue
            reason = self._no_tag(each)
            if reason:
                left[reason] += 1
                continue
            left.update(
                f"the feature {name} of {_last(each)} points at another, for which there is no place here"
                for name in each.points
            )
            try:
                yield each.number, self._tag(each, own)
            except WrongTag as error:
                yield each.number, Fault(each.number, f"{_last(each)} at {each.begin}: {error}")
        for number, (view, text) in sorted(self._cas.texts.items()):
            if text is not None and number != self._sofa:
                left[f"the view {view} has a text of its own; only that of the first is read"] += 1
        for reason, count in sorted(left.items()):
            yield 1, Fault(1, f"{count} × {reason}.")

    def _no_tag(self, each: Structure) -> str:
        if each.begin is None or each.end is None:
            return f"{_last(each)} is no passage of the text"
        if any(name in each.values or name in each.points for name in _RELATION):
            return f"{_last(each)} is a relation between passages, for which there is no place here"
        if _PIPELINE.fullmatch(each.type):
            return f"{_last(each)} is the tagging of a language pipeline, not of a person"
        if each.sofa is not None and each.sofa != self._sofa:
            return f"{_last(each)} lies in another view"
        return ""

    def _named(self, name: str) -> dict[str, Any]:
        """Which document it is; learns the labels and fields of our own types on the way."""
        ours: dict[str, Any] | None = None
        for each, own in zip(self._cas.structures, self._own, strict=True):
            if own and isinstance(own, dict):
                self._learn(each, own)
                self._joined = self._joined or own.get("joined") is True
                document = own.get("document")
                ours = ours or (document if isinstance(document, dict) else None)
        if ours:
            return ours
        meta = next((each.values for each in self._cas.structures if _last(each) == _META), {})
        said = [title for n in ("documentTitle", "documentId") if isinstance(title := meta.get(n), str) and title]
        sha256 = next((title for title in said if _SHA256.fullmatch(title)), None)
        titles = [_SUFFIX.sub("", title) for title in said if title != sha256]
        return {"sha256": sha256, "name": next(iter(titles), name)}

    def _learn(self, each: Structure, own: dict[str, Any]) -> None:
        label, fields = own.get("label"), own.get("fields")
        if isinstance(label, str) and _is_of(label, each):
            self._labels[each.type] = label
        features = _features(own)
        name: str
        for name, value in fields.items() if isinstance(fields, dict) else ():
            feature = features.get(name, name)
            self._fields[each.type, feature] = name
            if isinstance(value, int | float) and not isinstance(value, bool):
                self._numbers.add((each.type, feature))

    def _tag(self, each: Structure, own: dict[str, Any] | str) -> IncomingTag:
        if isinstance(own, str):
            raise WrongTag(own)
        start, end = self._units.before(each.begin), self._units.before(each.end)
        if start is None or end is None:
            raise WrongTag(f"{each.begin} to {each.end} lies past the text's end or within a character.")
        place = passage(self._text, start, end)
        said: dict[str, Any] = {
            "document": self._document,
            "annotator": each.values.get("tag_author") or self._author,
            **own,
            "joined": self._joined,
        }
        if own and (place["start"], place["end"]) != (own.get("start"), own.get("end")):
            said = {name: value for name, value in said.items() if name not in ("quads", "page")}
        elif isinstance(own.get("text"), str) and _plain(own["text"]) == _plain(place["text"]):
            # It holds what the file has no way to write.
            place |= {name: own.get(name) for name in ("text", "prefix", "suffix")}
        label = own.get("label")
        values = {name: value for name, value in each.values.items() if name not in _OWN}
        if not isinstance(label, str) or not _is_of(label, each):
            label = self._label(each, values)
        made = tag_from(said | place | {"label": label, "fields": self._values(each, values, own)})
        return replace(made, whole=self._whole) if self._whole else made

    def _label(self, each: Structure, values: dict[str, Any]) -> str:
        name = _last(each)
        said = values.get(_BY_VALUE.get(name, ""))
        if isinstance(said, str) and said:
            del values[_BY_VALUE[name]]
            return said
        return self._labels.get(each.type, name)

    def _values(self, each: Structure, values: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
        """The fields: as the record has them where the features say the same, as the features say where they differ."""
        recorded = own.get("fields") or {}
        if not isinstance(recorded, dict):
            raise WrongTag("The fields of its record are not an object.")
        features, known = _features(own), self._types.ranges(each.type)
        fields: dict[str, Any] = {}
        name: str
        for name, value in recorded.items():
            feature = features.get(name, name)
            told = values.pop(feature, None)
            if told is None:
                if value in (None, "") or feature not in known:
                    fields[name] = value
            else:
                same = value == told or _shown(value) == _shown(told)
                fields[name] = value if same else self._converted(each, feature, told)
        for feature, told in values.items():
            if told not in (None, "", []) and feature not in each.points:
                fields[self._fields.get((each.type, feature), feature)] = self._converted(each, feature, told)
        return fields

    def _converted(self, each: Structure, feature: str, told: Any) -> Any:
        if isinstance(told, list):
            return "; ".join(map(str, told))
        if (each.type, feature) in self._numbers and isinstance(told, str):
            if re.fullmatch(r"-?[0-9]{1,19}", told):
                return int(told)
            if re.fullmatch(r"-?[0-9]{1,15}\.[0-9]{1,15}", told):
                return float(told)
        return told


def _text_of(cas: Cas) -> tuple[int, str]:
    """The number and the words of the text that is read."""
    texts = [(view != _INITIAL, number, text) for number, (view, text) in cas.texts.items() if text is not None]
    if not texts:
        raise WrongTag("It has no text (sofaString) that its annotations could lie in.")
    _, number, text = min(texts, key=lambda each: each[:2])
    return number, text


def _last(each: Structure) -> str:
    return each.type.rpartition(".")[2]


def _record(each: Structure) -> dict[str, Any] | str:
    """Our own record of a tag, empty where there is none; or what is wrong with it."""
    said = each.values.get("tag_record")
    if not isinstance(said, str) or not said:
        return {}
    try:
        return parsed_object(said.encode())
    except UnicodeEncodeError:
        return "Its record holds half a character."
    except (ValueError, RecursionError) as error:
        return why(error)


def _features(own: dict[str, Any]) -> dict[str, str]:
    """By field the feature that holds it, where that has another name."""
    said = own.get("features")
    return (
        {field: feature for feature, field in said.items() if isinstance(field, str)} if isinstance(said, dict) else {}
    )


def _is_of(label: str, each: Structure) -> bool:
    """Whether a type may be that of a label: its letters and digits, the first a capital, perhaps numbered."""
    wanted = "".join(c if c.isascii() and c.isalnum() else "_" for c in label).lower()[:80]
    return wanted in _last(each).lower()


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _plain("" if value is None else str(value))


def _plain(text: str) -> str:
    """What XML could hold of a text."""
    return "".join(
        "\ufffd" if (c < " " and c not in "\t\n\r") or "\ud800" <= c <= "\udfff" or c in "\ufffe\uffff" else c
        for c in text
    )
