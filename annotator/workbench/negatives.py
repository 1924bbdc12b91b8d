"""Negative text on its way out: passages that a person has read to the end and that nobody tagged.

Only who marks what is complete can tell a passage without a tag from one that nobody has looked at. A passage is negative
where at least one of the chosen annotators has read it to the end and no tag of anybody touches it: of whatever label,
chosen or not, rejected ones too, for what was once tagged was contested. It goes out once, by the first of its readers by
name, dated by their mark; the choices of labels and verdicts do not concern it. With gold the readers are those who
made gold in the document and those whose tags they weighed for it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from hashlib import sha256
from uuid import UUID

from annotator.base.errors import ExchangeError
from annotator.dataset.negatives import negatives
from annotator.dataset.records import COMPLETE, NEGATIVE, Record
from annotator.model.annotation import Anchor, AnnotatorId, Document
from annotator.model.ports import Progress
from annotator.model.review import Complete
from annotator.model.text_layer import TextLayer
from annotator.review.readings import Region, merged
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, day_of, within
from annotator.workbench.words_export import Names

Passage = tuple[Region, AnnotatorId, str]
"""Where it is, who has read it, and when that was marked."""


def must_have_no_such_label(project: Project) -> None:
    """Raises ExchangeError where the project has a label by which negative passages are named."""
    if project.schema.label(NEGATIVE) is not None:
        raise ExchangeError(
            "This project has a label “{label}” of its own, which passages without a tag could not be told apart from; "
            "export it without them.",
            label=NEGATIVE,
        )


class Negatives:
    """The negative passages of a project that choices ask for; kept as offsets, made records as often as it takes.

    `total` is how many they are. Raises Cancelled by way of `progress`.
    """

    def __init__(
        self, project: Project, documents: Iterable[Document], choices: Choices, names: Names, progress: Progress
    ) -> None:
        self._project = project
        self._names = names
        self._passages: dict[Document, list[Passage]] = {}
        for document in documents:
            progress(0, 0, document.name)
            passages = _passages(project, document, choices, names)
            if passages:
                self._passages[document] = passages
        self.total = sum(map(len, self._passages.values()))

    def of(self, document: Document) -> Iterator[Record]:
        """Those of a document in order, without quads."""
        passages = self._passages.get(document, [])
        layer = self._project.text_layer(document.id) if passages else None
        for place, who, at in passages:
            assert layer is not None
            yield _record(document, layer, place, self._names[who], at)

    def ids(self) -> set[str]:
        """The ids of all."""
        return {
            _id(document, place, self._names[who])
            for document, every in self._passages.items()
            for place, who, _ in every
        }


def _passages(project: Project, document: Document, choices: Choices, names: Names) -> list[Passage]:
    marks: dict[AnnotatorId, list[Complete]] = defaultdict(list)
    readers = _readers(project, document, choices, names)
    for mark in project.completions(document.id):
        if mark.annotator in readers and within(day_of(mark.at), choices):
            marks[mark.annotator].append(mark)
    if not marks:
        return []
    layer = project.text_layer(document.id)
    tags = [(span.start, span.end) for span in project.spans(document.id)]
    found: dict[Region, Passage] = {}
    for who in sorted(marks, key=lambda who: names[who]):
        untouched = negatives(layer.text, merged((mark.start, mark.end) for mark in marks[who]), tags, layer.starts)
        for place, at in _dated(untouched, marks[who]):
            found.setdefault(place, (place, who, at))
    return sorted(found.values())


def _readers(project: Project, document: Document, choices: Choices, names: Names) -> set[AnnotatorId]:
    """Whose marks count."""
    wanted = {who for who, name in names.items() if choices.annotators is None or name in choices.annotators}
    if not choices.gold:
        return wanted
    authors = {span.id: span.annotator for span in project.spans(document.id)}
    weighed = [
        said
        for said in project.adjudications(document.id)
        if said.gold is not None and authors.get(said.gold) in wanted
    ]
    sources = {authors[each.annotation] for said in weighed for each in said.sources if each.annotation in authors}
    return sources | {said.annotator for said in weighed}


def _dated(passages: Iterable[Region], marks: Iterable[Complete]) -> Iterator[tuple[Region, str]]:
    """Each passage, of which all lie in marks, with the moment of the last mark that made it complete."""
    coming = deque(sorted(marks, key=lambda mark: mark.start))
    open_now: list[Complete] = []
    for start, end in passages:
        while coming and coming[0].start < end:
            open_now.append(coming.popleft())
        open_now = [mark for mark in open_now if mark.end > start]
        yield (start, end), max(mark.at for mark in open_now)


def _id(document: Document, place: Region, reader: str) -> str:
    """The same each time. RFC 9562, 5.8: a UUID of one's own making."""
    digest = sha256(f"{document.id} {place[0]} {place[1]} {reader}".encode()).digest()
    bits = int.from_bytes(digest[:16]) & ~(0xF << 76) & ~(0x3 << 62)
    return str(UUID(int=bits | (0x8 << 76) | (0x2 << 62)))


def _record(document: Document, layer: TextLayer, place: Region, reader: str, at: str) -> Record:
    anchor = Anchor.at(layer.text, *place)
    return Record(
        id=_id(document, place, reader),
        sha256=document.id,
        document=document.name,
        label=NEGATIVE,
        start=anchor.start,
        end=anchor.end,
        text=anchor.quote,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        page=layer.page_of(anchor.start) + 1,
        quads=(),
        fields={},
        annotator=reader,
        created=at,
        modified=at,
        revision=1,
        origin=COMPLETE,
    )
