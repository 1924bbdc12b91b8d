"""Makes `vN.annotator`, the sample project of the present format; run once per released format from the repository's root.

python -m db.samples.make
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from annotator.base.ids import uuid7
from annotator.model.annotation import AnnotationId, Annotator, LabelId
from annotator.model.edits import Replace, Step
from annotator.model.suggestion import Suggestion
from annotator.store.database import discard
from annotator.store.migrations import FORMAT
from annotator.store.other import OtherProject
from annotator.store.project import Project
from annotator.store.suggestions import TagTime
from annotator.workbench import answering
from annotator.workbench.reviewing import Reviewing
from tests.store.builders import AT, LATER, PAGES, SCHEMA, Paper, add, adding, paper, tag


def main() -> None:
    """Writes the sample beside this script; an existing one is never overwritten."""
    path = Path(__file__).with_name(f"v{FORMAT}.annotator")
    text = "".join(PAGES)
    one = paper()
    with Project.create(path, name="Fjordby", schema_toml=SCHEMA) as project:
        ann, bo = (project.annotator_named(name, at=AT) for name in ("Ann Øst", "Bo Vest"))
        add(project, one, ann)
        at = text.index("Rådet vedtog")
        decision = tag(one, ann, at, at + len("Rådet vedtog budgettet"))
        project.apply(adding(decision))
        project.apply(
            Step(uuid7(), ann.id, LATER, (Replace(decision, decision.revised(LATER, fields={"note": "enstemmigt"})),))
        )
        at = text.index("1,2 mio")
        money = tag(one, bo, at, at + len("1,2 mio. kr."), label="funding", amount_min=1200000, currency="DKK")
        project.apply(adding(money))
        _review(project, bo, decision.id, money.id)
    copy = path.with_name("copy.annotator")
    shutil.copy(path, copy)
    with Project.open(path) as project:
        _merge(project, copy, ann, bo)
        _suggest(project, one, ann)
        project.apply(adding(tag(one, ann, 0, 7)))
        project.undo(ann.id, LATER)
    sys.stdout.write(f"{path}\n")


def _review(project: Project, bo: Annotator, decision: AnnotationId, money: AnnotationId) -> None:
    """A verdict, a comment, a complete mark and an adjudication that found none of the tags right."""
    review = Reviewing(project, bo.id)
    review.judge([decision], "accepted", "Rigtigt læst.")
    review.comment(money, "Er det pr. år?")
    review.complete(project.documents()[0].id, 0, len(PAGES[0]), "page")
    review.adjudicate([money], None)


def _suggest(project: Project, one: Paper, ann: Annotator) -> None:
    """Two suggestions, of which Ann refuses one, a model, and how long a tag took her."""
    found = []
    for words, score in (("Punktet blev udsat.", 0.8), ("Årets ål fanges i åen.", 0.3)):
        start = one.layer.text.index(words)
        fields = {"note": "udsat"} if score > 0.5 else {}
        label = LabelId("decision")
        found.append(
            Suggestion(one.id, label, start, start + len(words), words, score, "rule", "rules 1", fields, ("decided",))
        )
    project.set_suggestions(one.id, "rules 1", LATER, found)
    answering.refuse(project, ann.id, found[1:])
    project.add_model(LATER, "learner 1", b"{}", {"tags": 2})
    took = TagTime(LATER, ann.id, "decision", "suggestion", 2.5)
    first = tag(one, ann, 0, 7)
    project.apply(adding(first), took=took)
    project.undo(ann.id, LATER)


def _merge(project: Project, copy: Path, ann: Annotator, bo: Annotator) -> None:
    """Bo changes a tag in a copy that Ann confirms here: the merge makes a conflict, in which Ann's revision stands."""
    try:
        with Project.open(copy) as other:
            money = next(a for a in other.annotations() if a.annotator == bo.id)
            theirs = money.revised(AT, fields={"amount_min": 1000000})
            other.apply(Step(uuid7(), bo.id, AT, (Replace(money, theirs),)))
            project.apply(Step(uuid7(), ann.id, LATER, (Replace(money, money.revised(LATER)),)))
        with OtherProject(copy) as incoming:
            project.take_in(incoming, by=ann.id, at=LATER)
    finally:
        discard(copy)


if __name__ == "__main__":
    main()
