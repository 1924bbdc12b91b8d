"""Three people at one project: two who tag and one who reviews."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, AnnotationId, Annotator, AnnotatorId
from annotator.model.edits import AddAnnotator, Step
from annotator.review.queue import QueueItem
from annotator.store.project import Project
from annotator.workbench.review_queue import ReviewQueue
from annotator.workbench.sample import built_in_schema
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, Paper, add, adding, paper, tag

PAGES = (
    "Byrådet i Fjordby mødtes den 4. maj 2021.\nRådet vedtog budgettet for Strandhaven.\n",
    "Der afsættes 1,2 mio. kr. til drifts-\nudgifter på havnen.\nDer afsættes 3 mio. kr. til broen.\n",
    "",
    "Rådet vedtog budgettet\nfor Strandhaven.\n",
)


@dataclass
class Office:
    """Ane and Bo tag, Cilie reviews; ids are of our own, so that the order of people is known."""

    path: Path
    project: Project
    ane: Workbench
    bo: Workbench
    cilie: Workbench
    paper: Paper
    queue: ReviewQueue

    def tag(
        self, who: Workbench, words: str, label: str = "decision", one: Paper | None = None, **fields: object
    ) -> Annotation:
        """A tag on the first place of `words`."""
        page = one or self.paper
        start = page.layer.text.index(words)
        made = tag(page, who.annotator, start, start + len(words), label, **fields)
        self.project.apply(adding(made))
        who.tell_tags_changed([page.id])
        return made

    def change(self, who: Workbench, annotation: Annotation, **fields: str) -> Annotation:
        """Other fields for a tag, by whomever."""
        who.edit_tag(annotation.id)
        who.set_fields(fields)
        return who.commit() or annotation

    def complete(self, who: Workbench, start: int = 0, end: int | None = None) -> None:
        who.mark_complete(self.paper.id, start, len(self.paper.layer.text) if end is None else end, "document")

    def item(self, annotation: AnnotationId) -> QueueItem:
        return next(item for item in self.queue.items if item.id == annotation)

    def afresh(self) -> ReviewQueue:
        """The queue as somebody sees it who opens the project now."""
        queue = ReviewQueue(self.project, whole=self.queue.whole)
        queue.refresh()
        return queue


def open_office(path: Path) -> Office:
    project = Project.create(path, schema_toml=built_in_schema())
    people = [Annotator(AnnotatorId(name.lower()), name) for name in ("Ane", "Bo", "Cilie")]
    for person in people:
        project.apply(Step(uuid7(), person.id, AT, (AddAnnotator(person),)))
    one = paper("referat.pdf", PAGES)
    add(project, one, people[0])
    ane, bo, cilie = (Workbench(project, person) for person in people)
    queue = ReviewQueue(project)
    queue.refresh()
    for bench in (ane, bo, cilie):
        bench.tags_changed.connect(queue.follow)
        bench.completeness_changed.connect(queue.refresh)
    return Office(path, project, ane, bo, cilie, one, queue)
