"""Every occurrence of a phrase: finds the places in the background, and does to many what is asked for, one step each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.base.errors import AnnotatorError, Cancelled
from annotator.model.annotation import AnnotationId, DocumentId, names_of
from annotator.model.review import GOLD, VerdictKind
from annotator.ui.desk import Desk
from annotator.ui.i18n import number, tr, translate_error
from annotator.ui.insight.bars import Ink
from annotator.ui.insight.latest import Latest
from annotator.ui.insight.occurrence_model import PlaceRow, PlaceTag
from annotator.ui.insight.occurrences_view import OccurrencesView
from annotator.ui.insight.placing import place_beside
from annotator.ui.insight.wording import label_name, verdict_name
from annotator.workbench.occurrences import Occurrence, occurrences
from annotator.workbench.workbench import Workbench


class OccurrencesController(QObject):
    """`passage_wanted` has document, start, end and tag ("" for none) of a place that was chosen."""

    passage_wanted = Signal(str, int, int, str)

    def __init__(self, desk: Desk, window: QWidget, ink: Ink, phrase: Callable[[], str]) -> None:
        super().__init__(window)
        self._desk, self._window, self._ink, self._phrase = desk, window, ink, phrase
        self._workbench: Workbench | None = None
        self.view: OccurrencesView | None = None
        self._search = Latest(desk.tasks)
        self._asked = ""

    def set_workbench(self, workbench: Workbench | None) -> None:
        """Another project, or none."""
        self.close()
        self._workbench = workbench

    def close(self) -> None:
        """Closes the screen."""
        self._search.drop()
        self._asked = ""
        if self.view is not None:
            self.view.close()
            self.view.deleteLater()
            self.view = None

    def open(self, phrase: str = "") -> None:
        """Shows every occurrence of a phrase; without one, of what is marked or chosen on the page."""
        if self._workbench is None:
            return
        if self.view is None:
            self.view = self._make_view(self._workbench)
        self.view.show()
        self.view.activateWindow()
        self.view.take_phrase(phrase or self._phrase())

    def refresh(self) -> None:
        """Looks again, after changes; ticks stay."""
        if self.view is not None and self.view.isVisible() and self._asked:
            self._find(self._asked)

    def _make_view(self, workbench: Workbench) -> OccurrencesView:
        view, attempt = OccurrencesView(workbench.project.schema, self._ink, self._window), self._desk.attempt
        view.phrase_wanted.connect(self._find)
        view.judged.connect(self._attempt(self._judge))
        view.tagged.connect(self._attempt(self._tag))
        view.passage_wanted.connect(self.passage_wanted)
        view.undo_wanted.connect(attempt(lambda: self._desk.actions.run("edit.undo")))
        view.redo_wanted.connect(attempt(lambda: self._desk.actions.run("edit.redo")))
        view.work.stopped.connect(self._search.stop)
        view.set_writable(not workbench.project.read_only)
        place_beside(view, self._window)
        return view

    # Finding

    def _find(self, phrase: str) -> None:
        if self._workbench is None or self.view is None:
            return
        project, view = self._workbench.project, self.view
        keep, self._asked = phrase == self._asked, phrase
        names = {str(who): name for who, name in names_of(project.annotators()).items()}
        documents = {document.id: document.name for document in project.documents()}

        def found(places: tuple[Occurrence, ...]) -> None:
            rows = tuple(self._row(place, names, documents.get(place.document, "")) for place in places)
            view.show_places(rows, keep_ticks=keep)

        view.work.show_work(tr("searching"))
        self._search.run(
            lambda progress: occurrences(project, phrase, progress=progress),
            title=tr("Every occurrence"),
            done=found,
            failed=self._failed,
            progress=lambda done, total, _what: view.work.show_work(tr("searching"), done, total),
        )

    def _row(self, place: Occurrence, names: dict[str, str], document: str) -> PlaceRow:
        assert self._workbench is not None
        schema = self._workbench.project.schema
        return PlaceRow(
            document=place.document,
            name=document,
            start=place.start,
            end=place.end,
            page=place.page + 1,
            before=place.before,
            phrase=place.words,
            after=place.after,
            tags=tuple(
                PlaceTag(
                    id=tag.id,
                    label=tag.label,
                    label_name=label_name(schema, tag.label),
                    who=tr("gold") if tag.origin == GOLD else names.get(tag.annotator, ""),
                    verdict=verdict_name(tag.verdict),
                    rejected=tag.verdict == "rejected",
                    gold=tag.origin == GOLD,
                )
                for tag in place.tags
            ),
        )

    def _failed(self, error: Exception) -> None:
        if self.view is not None:
            self.view.work.say_stopped(tr("Stopped.") if isinstance(error, Cancelled) else translate_error(error))
        self._desk.complain(error)

    # Doing

    def _attempt(self, function: Callable[..., str]) -> Callable[..., None]:
        """Does it and says how many, in the view; what cannot be done is said there too."""

        def tried(*arguments: object) -> None:
            if self._workbench is None or self.view is None:
                return
            try:
                self.view.say(function(self._workbench, *arguments))
            except AnnotatorError as error:
                self.view.say(translate_error(error))
                self._desk.complain(error)
            else:
                self.refresh()

        return tried

    def _judge(self, workbench: Workbench, places: tuple[PlaceRow, ...], kind: VerdictKind, reason: str) -> str:
        tags = dict.fromkeys(AnnotationId(tag.id) for place in places for tag in place.tags if not tag.gold)
        workbench.judge(tags, kind, reason)
        count = number(len(tags))
        said = tr("{n} tags accepted.", n=count) if kind == "accepted" else tr("{n} tags rejected.", n=count)
        return f"{said} {self._undo_words()}"

    def _tag(self, workbench: Workbench, places: tuple[PlaceRow, ...], label: str) -> str:
        count = workbench.tag_all([(DocumentId(each.document), each.start, each.end) for each in places], label)
        name = label_name(workbench.project.schema, label)
        if not count:
            return tr("You have tagged all of these as {label} already.", label=name)
        said = tr("{n} places tagged as {label}.", n=number(count), label=name)
        there = len(places) - count
        also = tr("{n} had that tag of yours already.", n=number(there)) if there else ""
        return " ".join(part for part in (said, also, self._undo_words()) if part)

    def _undo_words(self) -> str:
        return tr("{keys} takes it back.", keys=", ".join(self._desk.actions.keys("edit.undo")[:1]))
