"""What to say where no tag fits the choices: whether a file may be replaced by nothing, and which choice left nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.base.sentence import Sentence
from annotator.model.ports import Progress
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, chosen_documents, fits, tally


def must_be_free(path: Path) -> None:
    """Raises ExchangeError where something stands there: a slip in the choices is not to cost a data set."""
    if path.exists():
        raise ExchangeError("No tag fits these choices; {path} stays as it was.", path=path)


def why_nothing(project: Project, choices: Choices, progress: Progress) -> tuple[Sentence, ...]:
    """The choice without which some tags would fit, where it is one alone. Raises Cancelled by way of `progress`."""
    plain = Choices()
    without: Mapping[Sentence, Choices] = {
        Sentence("No tag fits the choice of labels."): replace(choices, labels=plain.labels),
        Sentence("No tag fits the choice of annotators."): replace(choices, annotators=plain.annotators),
        Sentence("No tag fits the choice of documents."): replace(choices, documents=plain.documents),
        Sentence("No tag fits the choice of verdicts."): replace(choices, verdicts=plain.verdicts),
        Sentence("No tag lies in what is complete."): replace(choices, complete_only=False),
        Sentence("No tag was last changed in those days."): replace(choices, since="", until=""),
        Sentence("No tag among these is gold."): replace(choices, gold=False),
    }
    kinds = tally(project, progress=progress)
    found = []
    for said, wider in without.items():
        meant = {document.id for document in chosen_documents(project, wider)}
        fitting = (kind for kind in kinds if kind.document in meant and kind.gold == wider.gold and fits(kind, wider))
        if wider != choices and any(fitting):
            found.append(said)
    return tuple(found) if len(found) == 1 else ()
