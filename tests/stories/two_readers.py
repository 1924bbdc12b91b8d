"""Two annotators' tags in one document, who agree on some passages and differ over others."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from annotator.base.ids import now, uuid7
from annotator.model.annotation import Annotation, AnnotationId, LabelId
from annotator.model.edits import Add, Say, Step
from annotator.model.review import Complete, StatementId
from annotator.store.project import Project
from annotator.workbench.open_document import OpenDocument

ONE, TWO = "Bo Østermark", "Signe Ravnsø"
REVIEWER = "Ane Å."


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag by its words."""

    label: str
    words: str
    fields: dict[str, object] = field(default_factory=dict)


def million(recurrence: str, **fields: object) -> Tag:
    """The amount that both read, with what they made of it."""
    amount = {"amount_min": 1200000, "amount_max": 1200000, "currency": "DKK", "hedge": "exact", "kind": "allocated"}
    return Tag("funding", "1,2 millioner kroner", {**amount, "recurrence": recurrence, **fields})


BY_ONE = (
    Tag("decision", "Forretningsudvalget godkendte dagsordenen.", {"status": "approved"}),
    Tag("decision", "Forretningsudvalget besluttede at anbefale planen over for regionsrådet."),
    Tag("decision", "Forretningsudvalget tog orienteringen til efterretning.", {"status": "noted"}),
    million("total", period_from=2024, period_to=2025),
    Tag("decision", "De øvrige ansøgninger blev afslået."),
)
BY_TWO = (
    Tag("decision", "Forretningsudvalget godkendte dagsordenen.", {"status": "approved"}),
    Tag("decision", "besluttede at anbefale planen over for regionsrådet"),
    million("once"),
    Tag("recommendation", "De øvrige ansøgninger blev afslået."),
    Tag("decision", "Forretningsudvalget godkendte omprioriteringen på T.kr. 450."),
)


def two_readers(path: Path, document: str = "referat.pdf") -> None:
    """Adds the tags of both to a project, who have marked the document as complete, and the reviewer."""
    with Project.open(path) as project:
        (known,) = project.find_documents(document)
        opened = OpenDocument(project, known)
        for name, tags in ((ONE, BY_ONE), (TWO, BY_TWO)):
            person = project.annotator_named(name, at=now())
            edits = [Add(made(opened, tag, person.id)) for tag in tags]
            whole = Complete(StatementId(uuid7()), known.id, 0, len(opened.layer.text), "document", person.id, now())
            project.apply(Step(uuid7(), person.id, now(), (*edits, Say(whole))))
        project.annotator_named(REVIEWER, at=now())


def made(document: OpenDocument, tag: Tag, person: str) -> Annotation:
    """The tag where its words stand first."""
    text = " ".join(document.layer.text.split("\n"))
    start = text.index(tag.words)
    anchor = document.anchor(start, start + len(tag.words))
    at = now()
    return Annotation(AnnotationId(uuid7()), document.id, LabelId(tag.label), anchor, person, at, at, dict(tag.fields))
