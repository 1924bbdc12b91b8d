"""Reads Label Studio's JSON, ours and others'; shares nothing with `labelstudio`, which writes it.

A region's words, where they stand beside its offsets, tell whether those count characters or, as before 2021, UTF-16
units; where nothing tells and it makes a difference, the tag is named and not guessed. Choices, texts and numbers given
to a region are fields. Format: https://labelstud.io/guide/task_format
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import own_record, parsed_file
from annotator.dataset.records import Fault, IncomingTag
from annotator.dataset.whole_text import Units, passage

_LABELS = ("labels", "hypertextlabels", "paragraphlabels")


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each task's number from 1 with each of its tags, or with what is wrong with it.

    Raises OSError, and ExchangeError where the file as a whole is no JSON.
    """
    said = parsed_file(path, "Label Studio JSON")
    for number, task in enumerate(said if isinstance(said, list) else [said], 1):
        try:
            paper = _Paper(task, default_document)
        except WrongTag as error:
            yield number, Fault(number, str(error))
            continue
        for annotation in paper.annotations:
            for region in paper.regions(annotation):
                yield number, _tag_or_fault(number, paper, region)


def _tag_or_fault(number: int, paper: _Paper, region: Mapping[str, Any]) -> IncomingTag | Fault:
    try:
        return paper.tag(region)
    except WrongTag as error:
        return Fault(number, str(error))


class _Paper:
    """A task: a text and what each annotator said of it."""

    def __init__(self, task: Any, default_document: str | None) -> None:
        data = task.get("data") if isinstance(task, dict) else None
        if not isinstance(data, dict):
            raise WrongTag("It is no task with data.")
        texts = [value for value in data.values() if isinstance(value, str)]
        if not texts:
            raise WrongTag("Its data have no text.")
        text = data.get("text")
        self._text = text if isinstance(text, str) else max(texts, key=len)
        self._units = Units(self._text)
        found = task.get("annotations", task.get("completions"))
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise WrongTag("It has no list of annotations; predictions alone are nobody's.")
        self.annotations: list[dict[str, Any]] = [each for each in found if not each.get("was_cancelled")]
        name = next((data[n] for n in ("document", "filename", "file_name") if isinstance(data.get(n), str)), None)
        self._joined = data.get("joined") is True
        self._document = {"sha256": data.get("sha256"), "name": name or default_document}

    def regions(self, annotation: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Each label of each region as an object, with what was said of the region and by whom."""
        results = [each for each in annotation.get("result") or [] if isinstance(each, dict)]
        said: dict[object, dict[str, Any]] = defaultdict(dict)
        for each in results:
            value = _object(each.get("value"))
            if each.get("type") in ("choices", "textarea", "number", "rating"):
                said[each.get("id")][str(each.get("from_name"))] = _given(value)
        who = {
            "annotator": _person(annotation.get("completed_by")),
            "created": annotation.get("created_at"),
            "modified": annotation.get("updated_at") or annotation.get("created_at"),
        }
        for each in results:
            value = _object(each.get("value"))
            labels = value.get(str(each.get("type")), value.get("labels"))
            if each.get("type") in _LABELS:
                for label in labels if isinstance(labels, list) and labels else [None]:
                    yield {**who, **value, "label": label, "fields": said[each.get("id")], "meta": each.get("meta")}

    def tag(self, region: Mapping[str, Any]) -> IncomingTag:
        """The tag that a region stands for. Raises WrongTag with the reason."""
        own = own_record(_object(region.get("meta")).get("annotator"))
        found = {
            name: value for name, value in region.items() if name in ("annotator", "created", "modified") and value
        }
        if own:
            found = {}
        fields = {**_object(own.get("fields")), **region["fields"]}
        said = {**own, **found, **self._place(region), "label": region["label"], "fields": fields}
        return tag_from({**said, "document": self._document, "joined": self._joined})

    def _place(self, region: Mapping[str, Any]) -> dict[str, Any]:
        start, end, words = region.get("start"), region.get("end"), region.get("text")
        units = self._units.before(start), self._units.before(end)
        if isinstance(words, str) and words:
            for span in ((start, end), units):
                if self._says(span, words):
                    return passage(self._text, *span)
            # Neither: the passage is looked for by its words alone.
            return {"text": words.replace("\\n", "\n"), "start": None, "end": None}
        if units != (start, end) and None not in units:
            raise WrongTag("Its offsets can count characters or UTF-16 units, and it has no words to tell which.")
        return passage(self._text, start, end)

    def _says(self, span: tuple[object, object], words: str) -> bool:
        try:
            found: str = passage(self._text, *span)["text"]
        except WrongTag:
            # Then it is not these offsets.
            return False
        # The editor writes line ends as "\n" in two characters.
        return words in (found, found.replace("\r", "\\n").replace("\n", "\\n"))


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _given(value: Mapping[str, Any]) -> object:
    for name in ("choices", "text", "number", "rating"):
        if name in value:
            found = value[name]
            return "; ".join(map(str, found)) if isinstance(found, list) else found
    return None


def _person(said: object) -> str | None:
    match said:
        case dict():
            names = [said.get("first_name"), said.get("last_name")]
            whole = " ".join(name for name in names if isinstance(name, str) and name)
            return whole or next((str(said[n]) for n in ("username", "email", "id") if said.get(n)), None)
        case int():
            return f"Label Studio {said}"
        case str():
            return said or None
    return None
