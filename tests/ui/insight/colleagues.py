"""Projects with the tags of several colleagues on minutes of our own writing."""

from __future__ import annotations

from pathlib import Path
from random import Random

from annotator.base.ids import uuid7
from annotator.model.annotation import Annotator
from annotator.model.edits import Add, Say, Step
from annotator.model.review import Complete, StatementId
from annotator.store.project import Project
from annotator.workbench.sample import built_in_schema
from tests.store.builders import AT, Paper, add, paper, tag

NAMES = ("Ane Å. Sørensen", "Bo Krogh", "Dorthe Lund", "Esben Ravn", "Ida Østergård")
SENTENCES = (
    ("Udvalget godkendte planen for havnen i Fjordby.", "decision", {"status": "approved", "decided_by": "Udvalget"}),
    ("Det indstilles, at byrådet tager stilling til støjkortet.", "recommendation", {"kind": "proposal"}),
    ("Der er afsat", "", {}),
    ("1,2 mio. kr.", "funding", {"amount_min": 1_200_000, "amount_max": 1_200_000, "currency": "DKK", "kind": "allocated"}),
    ("til nye cykelstier i 2018.", "", {}),
    ("Punktet blev udsat til næste møde.", "decision", {"status": "postponed"}),
    ("Forvaltningen anbefaler, at broen lukkes om natten.", "recommendation", {"kind": "recommendation", "made_by": "Forvaltningen"}),
    ("Mødet sluttede kl. 16, og ingen havde noget til eventuelt.", "", {}),
)  # fmt: skip


def minutes(number: int, rounds: int = 6) -> Paper:
    """Made-up minutes of a few pages."""
    page = "".join(f"{sentence}\n" for sentence, _, _ in SENTENCES)
    return paper(f"referat-{number}.pdf", tuple(f"Punkt {at + 1}. Havn og veje.\n{page}" for at in range(rounds)))


def read_as(project: Project, who: Annotator, text: Paper, care: float, *, complete: bool = True) -> None:
    """Tags the minutes as somebody who is right with a chance of `care`: misses, other borders, other values."""
    chance = Random(f"{who.name}{text.document.name}")
    edits: list[Add | Say] = []
    at = 0
    for _ in text.pages:
        for sentence, label, fields in SENTENCES:
            start = text.layer.text.index(sentence, at)
            at = start + len(sentence)
            if not label or chance.random() > (1 + care) / 2:
                continue
            end = at if chance.random() < care else at - 4
            said = dict(fields)
            if label == "funding" and chance.random() > care - 0.15:
                said["amount_min"] = said["amount_max"] = 12_000_000
            if label == "decision" and chance.random() > care:
                said["status"] = "noted"
            edits.append(Add(tag(text, who, start, end, label, **said)))
    if complete:
        whole = len(text.layer.text)
        edits.append(Say(Complete(StatementId(uuid7()), text.id, 0, whole, "document", who.id, AT)))
    project.apply(Step(uuid7(), who.id, AT, tuple(edits)))


def colleagues(path: Path, people: int = 2, documents: int = 3, *, complete: bool = True) -> Project:
    """An open project in which so many people have read so many minutes."""
    project = Project.create(path, name="Fjordby 2017", schema_toml=built_in_schema())
    papers = [minutes(number + 1, rounds=3 + 2 * number) for number in range(documents)]
    crowd = [project.annotator_named(name, at=AT) for name in NAMES[:people]]
    for each in papers:
        add(project, each, crowd[0])
        for number, who in enumerate(crowd):
            read_as(project, who, each, 0.95 - 0.12 * number, complete=complete)
    return project
