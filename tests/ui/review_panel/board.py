"""A project of several people who tagged one passage, and what its review panel is given."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.model.annotation import Annotation, names_of
from annotator.model.geometry import PageIndex
from annotator.review.comparison import Comparison, compare
from annotator.review.queue import QueueItem
from annotator.review.readings import Reading, Span
from annotator.store.project import Project
from annotator.ui.panels.review_content import PanelContent, build
from annotator.workbench.workbench import Workbench
from tests.store.builders import Paper

PAGES = ("Byrådet i Fjordby mødtes den 4. maj 2021.\nDer afsættes 1,2 mio. kr. til havnen i alt.\n",)


@dataclass
class Board:
    """A project of several people who tagged one passage, and the first one's reviewer."""

    project: Project
    paper: Paper
    benches: list[Workbench]
    tags: list[Annotation]

    @property
    def me(self) -> Workbench:
        return self.benches[-1]

    def tag(self, by: int, words: str, label: str = "funding", **fields: object) -> Annotation:
        start = self.paper.layer.text.index(words)
        bench = self.benches[by]
        bench.begin_tag(self.paper.id, start, start + len(words), label)
        bench.set_fields(fields)  # type: ignore[arg-type]
        kept = bench.commit()
        assert kept is not None
        self.tags.append(kept)
        return kept

    def compared(self) -> Comparison:
        readings = {
            bench.annotator.id: Reading(
                tuple(Span.of(tag) for tag in self.tags if tag.annotator == bench.annotator.id),
                ((0, len(self.paper.layer.text)),),
            )
            for bench in self.benches[:-1]
        }
        (found,) = compare(self.paper.id, readings)
        return found

    def content(
        self, *, blind: bool = False, language: str = "en", comparison: bool = True, **more: bool
    ) -> PanelContent:
        tag = self.tags[0]
        where = tag.document, tag.anchor.start, tag.anchor.end, PageIndex(10), tag.label, tag.annotator
        item = QueueItem(tag.id, *where, tag.annotator, tag.modified, tag.anchor.quote, "unreviewed", "fields")
        return build(
            self.project,
            replace(item, **more),
            self.compared() if comparison else None,
            names_of(self.project.annotators()),
            self.project.schema,
            language,
            blind,
            me=self.me.annotator.id,
        )
