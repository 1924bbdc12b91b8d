"""What is in a project, in numbers, as `annotator info` and the library show it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from annotator.model.label_schema import FieldType
from annotator.store.project import Project

UNREVIEWED = "unreviewed"
"""What a tag's verdict is called until somebody has given one."""


def info(project: Project) -> dict[str, Any]:
    """The value of `annotator info --json`; its shape is part of the command line's contract."""
    people = {a.id: a.name for a in project.annotators()}
    tags: dict[str, dict[str, dict[str, dict[str, int]]]] = defaultdict(dict)
    for (document, label, annotator), count in sorted(project.counts().items()):
        tags[document].setdefault(label, {})[people[annotator]] = {UNREVIEWED: count}
    documents = [
        {
            "name": d.name,
            "sha256": d.id,
            "pages": d.pages,
            "text": d.text,
            "language": None,
            "body": None,
            "meeting_date": None,
            "kind": None,
            "tags": tags.get(d.id, {}),
            "complete": 0.0,
        }
        for d in project.documents()
    ]
    return {
        "project": project.name,
        "schema": f"{project.schema.name} {project.schema.version}",
        "documents": documents,
    }


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
