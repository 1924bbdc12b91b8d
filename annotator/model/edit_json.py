"""Steps' edits, tags and statements as JSON, and back without loss: what the journal and a package hold.

The JSON is canonical: sorted keys, no white space, Unicode as it is, no NaN. A tag is
`{"id","document","label","start","end","quote","prefix","suffix","quads":[[page from 1,x0,y0,x1,y1]],"fields","annotator",
"created","modified","revision","origin"}`; an edit is an object whose `edit` says which kind, with its values beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from annotator.base.errors import TagError
from annotator.model.annotation import (
    Anchor,
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    Document,
    DocumentId,
    LabelId,
)
from annotator.model.edits import (
    Add,
    AddAnnotator,
    AddDocument,
    Edit,
    Merge,
    Remove,
    Replace,
    Say,
    SetSchema,
    TakeBack,
)
from annotator.model.geometry import PageIndex, PageRect, Quad
from annotator.model.review import Adjudication, Comment, Complete, Refusal, Source, Statement, Verdict

Json = dict[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode


def to_json(value: object) -> str:
    """Canonical JSON that can be written as UTF-8. Raises TagError where a number or character cannot be kept."""
    try:
        text = _encode(value)
        text.encode()
    except ValueError as error:
        raise TagError("Something in this tag cannot be kept in a file: {why}.", why=error) from error
    return text


def quads_json(quads: Iterable[Quad]) -> list[list[float]]:
    """Quads as `[[page from 1, x0, y0, x1, y1], …]`."""
    return [[q.page + 1, q.rect.x0, q.rect.y0, q.rect.x1, q.rect.y1] for q in quads]


def quads_from_json(numbers: list[list[float]]) -> tuple[Quad, ...]:
    """The inverse of `quads_json`."""
    # A list made at once is a third quicker than a generator; most of what a project is read for is quads.
    return tuple([Quad(PageIndex(int(n[0]) - 1), PageRect(n[1], n[2], n[3], n[4])) for n in numbers])


def annotation_json(a: Annotation) -> Json:
    """A tag as a JSON object."""
    return {
        "id": a.id,
        "document": a.document,
        "label": a.label,
        "start": a.anchor.start,
        "end": a.anchor.end,
        "quote": a.anchor.quote,
        "prefix": a.anchor.prefix,
        "suffix": a.anchor.suffix,
        "quads": quads_json(a.anchor.quads),
        "annotator": a.annotator,
        "created": a.created,
        "modified": a.modified,
        "fields": dict(a.fields),
        "revision": a.revision,
        "origin": a.origin,
    }


def annotation_from_json(o: Json) -> Annotation:
    """The inverse of `annotation_json`."""
    return Annotation(
        id=AnnotationId(o["id"]),
        document=DocumentId(o["document"]),
        label=LabelId(o["label"]),
        anchor=Anchor(o["start"], o["end"], o["quote"], o["prefix"], o["suffix"], quads_from_json(o["quads"])),
        annotator=AnnotatorId(o["annotator"]),
        created=o["created"],
        modified=o["modified"],
        fields=o["fields"],
        revision=o["revision"],
        origin=o["origin"],
    )


def _document_json(d: Document) -> Json:
    return {"id": d.id, "name": d.name, "pages": d.pages, "text": d.text, "size": d.size, "added": d.added,
            "notes": list(d.notes)}  # fmt: skip


def edits_to_json(edits: Iterable[Edit]) -> str:
    """A step's edits as the JSON array that the journal holds. Raises TagError where something cannot be kept."""
    # One at a time is the same text and nearly twice as fast for 100,000: the collector has no heap of objects to walk.
    return f"[{','.join([edit_to_json(edit) for edit in edits])}]"


def edit_to_json(edit: Edit) -> str:
    """One edit of a journal's array, as text. Raises TagError where something cannot be kept."""
    return to_json(_edit_json(edit))


def statement_json(said: Statement) -> Json:
    """A statement as a JSON object whose `kind` says which: "verdict", "comment", "complete", "adjudication", "refusal"."""
    o: Json = {"id": said.id, "document": said.document, "annotator": said.annotator, "at": said.at}
    match said:
        case Verdict():
            o |= {"kind": "verdict", "annotation": said.annotation, "revision": said.revision, "says": said.says,
                  "verdict": said.kind, "reason": said.reason}  # fmt: skip
        case Comment():
            o |= {"kind": "comment", "annotation": said.annotation, "text": said.text}
        case Complete():
            o |= {"kind": "complete", "start": said.start, "end": said.end, "scope": said.scope}
        case Adjudication():
            sources = [[source.annotation, source.revision] for source in said.sources]
            o |= {"kind": "adjudication", "gold": said.gold, "sources": sources}
        case Refusal():
            o |= {"kind": "refusal", "label": said.label, "start": said.start, "end": said.end, "quote": said.quote}
    return o


def statement_from_json(o: Json) -> Statement:
    """The inverse of `statement_json`. Raises ValueError or KeyError where it is none of ours."""
    who = {"id": o["id"], "document": o["document"], "annotator": o["annotator"], "at": o["at"]}
    match o["kind"]:
        case "verdict":
            return Verdict(annotation=o["annotation"], revision=o["revision"], says=o["says"], kind=o["verdict"],
                           reason=o["reason"], **who)  # fmt: skip
        case "comment":
            return Comment(annotation=o["annotation"], text=o["text"], **who)
        case "complete":
            return Complete(start=o["start"], end=o["end"], scope=o["scope"], **who)
        case "adjudication":
            return Adjudication(gold=o["gold"], sources=tuple(Source(*source) for source in o["sources"]), **who)
        case "refusal":
            return Refusal(label=o["label"], start=o["start"], end=o["end"], quote=o["quote"], **who)
        case kind:
            raise ValueError(f"a statement of unknown kind: {kind}")


def _edit_json(edit: Edit) -> Json:  # noqa: PLR0911 - one case a kind
    match edit:
        case Add(annotation):
            return {"edit": "add", "annotation": annotation_json(annotation)}
        case Remove(annotation):
            return {"edit": "remove", "annotation": annotation_json(annotation)}
        case Replace(before, after, settles, reopens):
            # Left out where empty, as before there were any: the hash of an old step stays what it was.
            rivals = {name: list(keys) for name, keys in (("settles", settles), ("reopens", reopens)) if keys}
            return {**rivals, "edit": "replace", "before": annotation_json(before), "after": annotation_json(after)}
        case AddAnnotator(annotator):
            return {"edit": "add_annotator", "annotator": {"id": annotator.id, "name": annotator.name}}
        case AddDocument(document):
            return {"edit": "add_document", "document": _document_json(document)}
        case SetSchema(toml):
            return {"edit": "set_schema", "toml": toml}
        case Say(said):
            return {"edit": "say", "statement": statement_json(said)}
        case TakeBack(said):
            return {"edit": "take_back", "statement": statement_json(said)}
        case Merge(project, name, steps):
            return {"edit": "merge", "project": project, "name": name, "steps": steps}


def edits_from_json(text: str) -> tuple[Edit, ...]:
    """The inverse of `edits_to_json`. Raises ValueError or KeyError where the text is none of ours."""
    return tuple(edit_from_json(o) for o in json.loads(text))


def edit_from_json(o: Json) -> Edit:  # noqa: PLR0911 - one case a kind
    """One edit of a journal's array. Raises ValueError or KeyError where it is none of ours."""
    match o["edit"]:
        case "add":
            return Add(annotation_from_json(o["annotation"]))
        case "remove":
            return Remove(annotation_from_json(o["annotation"]))
        case "replace":
            before, after = annotation_from_json(o["before"]), annotation_from_json(o["after"])
            return Replace(before, after, tuple(o.get("settles", ())), tuple(o.get("reopens", ())))
        case "add_annotator":
            return AddAnnotator(Annotator(AnnotatorId(o["annotator"]["id"]), o["annotator"]["name"]))
        case "add_document":
            return AddDocument(Document(**{**o["document"], "notes": tuple(o["document"]["notes"])}))
        case "set_schema":
            return SetSchema(o["toml"])
        case "say":
            return Say(statement_from_json(o["statement"]))
        case "take_back":
            return TakeBack(statement_from_json(o["statement"]))
        case "merge":
            return Merge(o["project"], o["name"], o["steps"])
        case kind:
            raise ValueError(f"an edit of unknown kind: {kind}")
