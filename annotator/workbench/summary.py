"""What is in a project, in numbers, as `annotator info` and the library show it."""

from __future__ import annotations

from collections import Counter, defaultdict
from statistics import fmean
from typing import Any

from annotator.model.annotation import AnnotatorId, DocumentId, names_of
from annotator.model.label_schema import FieldType
from annotator.store.project import Project
from annotator.workbench.completeness import read_shares
from annotator.workbench.structures import structure_in


def info(project: Project) -> dict[str, Any]:
    """The value of `annotator info --json`; its shape is part of the command line's contract.

    `complete` is the share of a document's characters that is marked as complete, the mean over the annotators who have a
    tag or a mark in it; 0 where nobody has. `kind`, `body`, `meeting_date` (ISO) and `language` are as the text says, null
    where it does not.
    """
    people = names_of(project.annotators())
    tags: dict[str, dict[str, dict[str, dict[str, int]]]] = defaultdict(dict)
    for (document, label, annotator, verdict), count in sorted(project.verdict_counts().items()):
        tags[document].setdefault(label, {}).setdefault(people[annotator], {})[verdict] = count
    complete = completeness(project)
    documents = [
        {
            "name": d.name,
            "sha256": d.id,
            "pages": d.pages,
            "text": d.text,
            **_said(project, d.id),
            "tags": tags.get(d.id, {}),
            "complete": fmean(complete[d.id].values()) if d.id in complete else 0.0,
        }
        for d in project.documents()
    ]
    return {
        "project": project.name,
        "schema": f"{project.schema.name} {project.schema.version}",
        "documents": documents,
    }


def _said(project: Project, document: DocumentId) -> dict[str, str | None]:
    structure = structure_in(document, project.text_layer(document))
    of_meeting = structure.kind in ("agenda", "minutes")
    return {
        "language": structure.language or None,
        "body": structure.body or None,
        "meeting_date": (structure.date or None) if of_meeting else None,
        "kind": structure.kind if structure.language else None,
    }


def completeness(project: Project) -> dict[DocumentId, dict[AnnotatorId, float]]:
    """By document and annotator: the share of the characters that is marked as complete.

    Who has a tag there (gold is none), but no mark, has 0; who has neither is not there, nor is a document with nobody.
    """
    shares = read_shares(project)
    for document, annotator in project.taggers():
        shares.setdefault(document, {}).setdefault(annotator, 0.0)
    return shares


def used_texts(project: Project) -> dict[str, list[str]]:
    """By text field, what the newest tags had in it, the most frequent first: what a form completes from."""
    used: dict[str, Counter[str]] = defaultdict(Counter)
    labels = project.schema.labels
    texts = {(label.id, field.id) for label in labels for field in label.fields if field.type is FieldType.TEXT}
    for label_id, fields in project.recent_fields():
        for name, value in fields.items():
            if isinstance(value, str) and (label_id, name) in texts:
                used[name][value] += 1
    return {name: [text for text, _ in counts.most_common(50)] for name, counts in used.items()}
