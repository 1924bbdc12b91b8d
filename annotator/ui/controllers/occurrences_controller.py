"""Every occurrence of a phrase: finds the places in the background, and does to many what is asked for, one step each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.base.errors import Cancelled
from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId, names_of
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress
from annotator.model.review import GOLD, UNREVIEWED, VerdictKind
from annotator.store.project import Project
from annotator.ui.desk import Desk
from annotator.ui.i18n import number, tr, translate_error
from annotator.ui.insight.bars import Ink
from annotator.ui.insight.latest import Latest
from annotator.ui.insight.occurrence_model import PlaceRow, PlaceTag
from annotator.ui.insight.occurrences_view import OccurrencesView
from annotator.ui.insight.placing import place_beside
from annotator.ui.insight.wording import label_name
from annotator.ui.words import verdict_word
from annotator.workbench.many import Done, judge_tags, tag_places
from annotator.workbench.occurrences import Occurrence, occurrences
from annotator.workbench.tasks import Task
from annotator.workbench.workbench import Workbench

SETTLE = 250
"""Milliseconds without another change after which it is looked again."""


class OccurrencesController(QObject):
    """`passage_wanted` has document, start, end and tag ("" for none) of a place that was chosen."""

    passage_wanted = Signal(str, int, int, str)

    def __init__(self, desk: Desk, window: QWidget, ink: Ink, phrase: Callable[[], str]) -> None:
        super().__init__(window)
        self._desk, self._window, self._ink, self._phrase = desk, window, ink, phrase
        self._workbench: Workbench | None = None
        self.view: OccurrencesView | None = None
        self._search = Latest(desk.tasks)
        self._doing: Task | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE)
        self._settling.timeout.connect(self.refresh)
        self._asked = ""

    def set_workbench(self, workbench: Workbench | None) -> None:
        """Another project, or none."""
        self.close()
        self._workbench = workbench

    def close(self) -> None:
        """Closes the screen; what is being done to many places stops, where it has not been saved yet."""
        self._search.drop()
        self._settling.stop()
        if self._doing is not None:
            self._doing.cancel()
            self._doing = None
        self._workbench = None
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

    def follow(self) -> None:
        """Something changed: looks again soon."""
        self._settling.start()

    def refresh(self) -> None:
        """Looks again; ticks stay."""
        if self.view is not None and self.view.isVisible() and self._asked:
            self._find(self._asked)

    def _make_view(self, workbench: Workbench) -> OccurrencesView:
        view, attempt = OccurrencesView(workbench.project.schema, self._ink, self._window), self._desk.attempt
        view.phrase_wanted.connect(self._find)
        view.judged.connect(attempt(self._judge))
        view.tagged.connect(attempt(self._tag))
        view.passage_wanted.connect(self.passage_wanted)
        view.undo_wanted.connect(lambda: self._run("edit.undo"))
        view.redo_wanted.connect(lambda: self._run("edit.redo"))
        view.work.stopped.connect(self._stop)
        view.set_writable(not workbench.project.read_only)
        place_beside(view, self._window)
        return view

    def _run(self, command: str) -> None:
        """Undo and redo are the window's; what was said of the step holds no longer."""
        if self.view is not None:
            self.view.say("")
        self._desk.actions.run(command)

    # Finding

    def _find(self, phrase: str) -> None:
        if self._workbench is None or self.view is None:
            return
        project, view = self._workbench.project, self.view
        keep, self._asked = phrase == self._asked, phrase
        names = {str(who): name for who, name in names_of(project.annotators()).items()}
        schema = project.schema
        documents = {document.id: document.name for document in project.documents()}

        def find(progress: Progress) -> tuple[PlaceRow, ...]:
            places = occurrences(project, phrase, progress=progress)
            return tuple(_row(place, names, documents.get(place.document, ""), schema) for place in places)

        view.work.show_work(tr("searching"))
        self._search.run(
            find,
            title=tr("Every occurrence"),
            done=lambda rows: view.show_places(rows, keep_ticks=keep),
            failed=self._failed,
            progress=lambda done, total, _what: view.work.show_work(tr("searching"), done, total),
        )

    def _failed(self, error: Exception) -> None:
        if self.view is not None:
            self.view.work.say_stopped(tr("Stopped.") if isinstance(error, Cancelled) else translate_error(error))
        self._desk.complain(error)

    # Doing

    def _judge(self, places: tuple[PlaceRow, ...], kind: VerdictKind, reason: str) -> None:
        tags = dict.fromkeys(AnnotationId(tag.id) for place in places for tag in place.tags if not tag.gold)

        def said(done: Done) -> str:
            if done.count == 1:
                words = tr("1 tag accepted.") if kind == "accepted" else tr("1 tag rejected.")
            else:
                count = number(done.count)
                words = tr("{n} tags accepted.", n=count) if kind == "accepted" else tr("{n} tags rejected.", n=count)
            return f"{words} {self._undo_words()}"

        self._do(lambda project, by, _progress: judge_tags(project, by, tags, kind, reason), said)

    def _tag(self, places: tuple[PlaceRow, ...], label: str) -> None:
        wanted = [(DocumentId(place.document), place.start, place.end) for place in places]

        def said(done: Done) -> str:
            assert self._workbench is not None
            name = label_name(self._workbench.project.schema, label)
            if not done.count:
                return tr("You have tagged all of these as {label} already.", label=name)
            if done.count == 1:
                words = tr("1 place tagged as {label}.", label=name)
            else:
                words = tr("{n} places tagged as {label}.", n=number(done.count), label=name)
            there = len(wanted) - done.count
            also = tr("{n} had that tag of yours already.", n=number(there)) if there else ""
            return " ".join(part for part in (words, also, self._undo_words()) if part)

        self._do(lambda project, by, progress: tag_places(project, by, wanted, label, progress=progress), said)

    def _do(self, work: Callable[[Project, AnnotatorId, Progress], Done], said: Callable[[Done], str]) -> None:
        """One step, in the background; then says in the view what came of it."""
        workbench, view = self._workbench, self.view
        if workbench is None or view is None:
            return
        project, by = workbench.project, workbench.annotator.id
        project.must_write()
        # A form that is open is kept first, as before all that reviewers do.
        workbench.commit()
        view.set_busy(True)
        view.say("")

        def done(what: Done) -> None:
            if self._workbench is workbench:
                workbench.tell_tags_changed(what.documents)
                view.set_busy(False)
                view.say(said(what))
                self.refresh()

        def failed(error: Exception) -> None:
            if self._workbench is workbench:
                view.set_busy(False)
                view.say("" if isinstance(error, Cancelled) else translate_error(error))
                view.work.show_work("")
            self._desk.complain(error)

        view.work.show_work(tr("saving"))
        self._doing = self._desk.tasks.run(
            lambda progress: work(project, by, progress),
            title=tr("Every occurrence"),
            done=done,
            failed=failed,
            progress=lambda at, total, _what: self._show_saving(view, at, total),
        )

    def _show_saving(self, view: OccurrencesView, done: int, total: int) -> None:
        if self.view is view:
            view.work.show_work(tr("saving"), done, total)

    def _stop(self) -> None:
        self._search.stop()
        if self._doing is not None:
            self._doing.cancel()

    def _undo_words(self) -> str:
        return tr("{keys} takes it back.", keys=", ".join(self._desk.actions.keys("edit.undo")[:1]))


def _row(place: Occurrence, names: dict[str, str], document: str, schema: LabelSchema) -> PlaceRow:
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
                verdict=verdict_word(tag.verdict) if tag.verdict != UNREVIEWED else "",
                rejected=tag.verdict == "rejected",
                gold=tag.origin == GOLD,
            )
            for tag in place.tags
        ),
    )
