"""One tag as a data set holds it: `Record` on its way out, `IncomingTag` on its way in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model.annotation import Annotation, Document, Fields, FieldValue
from annotator.model.geometry import PageIndex, Quad
from annotator.model.label_schema import FieldType, Label, LabelSchema
from annotator.model.review import GOLD, verdict_state

NEGATIVE = "none"
"""The label of a passage of complete text that nobody tagged; it is no tag, and is passed over where it comes in."""
COMPLETE = "complete"
"""The origin of such a passage: its annotator has read it to the end."""


@dataclass(frozen=True, slots=True)
class Review:
    """A verdict on a tag: `kind` is one of VERDICT_KINDS, `by` a name; `says` is the digest of what was judged.

    On its way in only the kind is sure to be there.
    """

    kind: str
    by: str | None = None
    at: str | None = None
    reason: str = ""
    revision: int | None = None
    says: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A comment in a tag's thread; on its way in only the text is sure to be there."""

    text: str
    by: str | None = None
    at: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A tag, by its id, at a revision, that was weighed when gold was made; who weighed it, when, in which adjudication."""

    id: str
    revision: int | None = None
    by: str | None = None
    at: str | None = None
    adjudication: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """All that was said of a tag and holds still, oldest first; `sources` only of gold."""

    reviews: tuple[Review, ...] = ()
    comments: tuple[Reply, ...] = ()
    sources: tuple[Origin, ...] = ()


NOTHING_SAID = Words()


@dataclass(slots=True)  # not frozen: six times as long to make, and an export makes 100,000
class Record:
    """A tag with all that a line of native JSONL carries.

    Offsets count Unicode code points of the document's text layer, `end` exclusive. `page` counts from 1 and is the
    page of the first character. A quad is `[page from 1, x0, y0, x1, y0, x0, y1, x1, y1]` in points. `verdict` is None
    where nobody judged, else "accepted", "rejected", "amended" or "outdated"; `judged` is the verdict that holds, the
    last of all where none does. `joined`: offsets, text and context are those of `text.dehyphenate.joined` of that text;
    page and quads stay those of the print.
    """

    id: str
    sha256: str
    document: str
    label: str
    start: int
    end: int
    text: str
    prefix: str
    suffix: str
    page: int
    quads: tuple[tuple[float, ...], ...]
    fields: Fields
    annotator: str
    created: str
    modified: str
    revision: int
    verdict: str | None = None
    origin: str = "person"
    judged: Review | None = None
    reviews: tuple[Review, ...] = ()
    comments: tuple[Reply, ...] = ()
    sources: tuple[Origin, ...] = ()
    joined: bool = False


@dataclass(slots=True)  # not frozen: six times as long to make, and an export makes 100,000
class IncomingTag:
    """A tag as some file says it: what the file leaves out is None, and is for the importer to find or to refuse.

    `reviewer`, `reviewed` and `reason` belong to `verdict`: what a table says beside it. `joined`: see `Record`. `whole` is the
    `fingerprint` of the text that it was tagged in, where the file may call its document by a name of its own. `marked` where
    it is a highlight of another program, whose `id` we made of where it lies: the same mark has the same again. `loose`
    are the cells of a table by columns that are none of ours, for who knows the label schema.
    """

    label: str
    text: str | None = None
    start: int | None = None
    end: int | None = None
    sha256: str | None = None
    document: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    page: int | None = None
    quads: tuple[tuple[float, ...], ...] = ()
    fields: Fields = field(default_factory=dict)
    id: str | None = None
    annotator: str | None = None
    created: str | None = None
    modified: str | None = None
    revision: int | None = None
    verdict: str | None = None
    origin: str | None = None
    reviewer: str | None = None
    reviewed: str | None = None
    reason: str | None = None
    reviews: tuple[Review, ...] = ()
    comments: tuple[Reply, ...] = ()
    sources: tuple[Origin, ...] = ()
    joined: bool = False
    whole: str | None = None
    marked: bool = False
    loose: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that is no tag: its number from 1, and why, as one sentence."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Column:
    """A field's column in a table; a `number` column holds numbers, whole ones where it is `whole`; any other text."""

    name: str
    number: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """What became of a tag that a format could not carry as it is: its id and why, as one sentence.

    `span` is where it lies in the file, start and end, if that is not where it lies in the document.
    """

    id: str
    why: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer did: how many tags are in the file, which were changed in form, which left out."""

    carried: int
    adjusted: tuple[Remark, ...] = ()
    refused: tuple[Remark, ...] = ()


Texts = Callable[[str], str]
"""Gives the whole text layer of a document, known by its SHA-256, to formats that carry texts."""


def no_text(sha256: str) -> str:
    """Stands where an export was given no texts. Raises LookupError."""
    raise LookupError(f"no text of {sha256} was given to an export that carries whole texts")


@dataclass(frozen=True, slots=True)
class Given:
    """What a writer may ask for beside the tags: a table's field columns, documents' whole texts, the schema's labels."""

    columns: tuple[Column, ...] = ()
    texts: Texts = no_text
    labels: tuple[Label, ...] = ()


NOTHING_GIVEN = Given()


def given_by(schema: LabelSchema, texts: Texts) -> Given:
    """What a project of this schema gives."""
    return Given(columns_of(schema), texts, schema.labels)


def holding(reviews: Sequence[Review], says: str) -> Review | None:
    """The last verdict on what a tag says now, by its digest; None where there are only others, or none."""
    return next((review for review in reversed(reviews) if review.says == says), None)


def record_of(
    annotation: Annotation, document: Document, annotator_name: str, page: PageIndex, words: Words = NOTHING_SAID
) -> Record:
    """The record of a tag; `page` is the page of its first character, from 0."""
    anchor = annotation.anchor
    verdict = judged = None
    if words.reviews:
        says = annotation.digest
        verdict, judged = verdict_state(words.reviews, says), holding(words.reviews, says) or words.reviews[-1]
    return Record(
        id=annotation.id,
        sha256=annotation.document,
        document=document.name,
        label=annotation.label,
        start=anchor.start,
        end=anchor.end,
        text=anchor.quote,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        page=page + 1,
        quads=tuple([tuple(quad.as_numbers()) for quad in anchor.quads]),
        fields=annotation.fields,
        annotator=annotator_name,
        created=annotation.created,
        modified=annotation.modified,
        revision=annotation.revision,
        origin=annotation.origin,
        verdict=verdict,
        judged=judged,
        reviews=words.reviews,
        comments=words.comments,
        # Nothing but gold has sources, whatever a file that came in says: no reader would take the line.
        sources=words.sources if annotation.origin == GOLD else (),
    )


def spoken(record: Record) -> dict[str, list[dict[str, object]]]:
    """What was said of a tag, as JSON objects by name; what is empty is left out."""
    # Written out: `asdict` copies every value, which takes ten times as long.
    said: dict[str, list[dict[str, object]]] = {
        "reviews": [
            {
                "kind": r.kind,
                "by": r.by,
                "at": r.at,
                "reason": r.reason,
                "revision": r.revision,
                "says": r.says,
                "id": r.id,
            }
            for r in record.reviews
        ],
        "comments": [{"text": c.text, "by": c.by, "at": c.at, "id": c.id} for c in record.comments],
        "sources": [
            {"id": o.id, "revision": o.revision, "by": o.by, "at": o.at, "adjudication": o.adjudication}
            for o in record.sources
        ],
    }
    return {name: every for name, every in said.items() if every}


def quads_of(tag: IncomingTag) -> tuple[Quad, ...]:
    """The quads that an incoming tag names."""
    return tuple(Quad.from_numbers(list(numbers)) for numbers in tag.quads)


def columns_of(schema: LabelSchema) -> tuple[Column, ...]:
    """One column a field value over all labels, in the schema's order; amounts and years are numbers.

    A name that a table's header cannot say has none: its values stand with those of fields that the schema does not know.
    """
    found: dict[str, Column] = {}
    for label in schema.labels:
        for each in label.fields:
            for place, name in enumerate(each.values):
                if name.endswith(":number") or name != " ".join(name.split()):
                    continue
                money = each.type is FieldType.MONEY and place < 2
                year = each.type is FieldType.YEAR
                found.setdefault(name, Column(name, number=money or year, whole=year))
    return tuple(found.values())


def same_fields(one: Mapping[str, FieldValue], other: Mapping[str, FieldValue]) -> bool:
    """Whether both hold the same values of the same kind: 1, True and "1" differ, 5 and 5.0 do not."""
    if one == other and list(map(type, one.values())) == list(map(type, map(other.__getitem__, one))):
        return True
    return one.keys() == other.keys() and all(
        value == other[name] and isinstance(value, (bool, str)) == isinstance(other[name], (bool, str))
        for name, value in one.items()
    )
