"""The Data view's hands: reads tags and counts charts in the background, lets bars and menus filter the table, saves files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.base.settings import Settings
from annotator.figures.chart import Bar, Chart, Part
from annotator.figures.rows import DataRow
from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.ports import Progress
from annotator.store.project import Project
from annotator.ui import tones
from annotator.ui.controllers.label_looks import LabelLooks
from annotator.ui.controllers.names_shown import NamesShown
from annotator.ui.data.chart_files import chart_picture, save_chart
from annotator.ui.data.chart_words import tags_of, title_of
from annotator.ui.data.counting import count_charts
from annotator.ui.data.data_bar import DataBar
from annotator.ui.data.data_table import DataTable
from annotator.ui.data.data_view import DataView
from annotator.ui.data.elsewhere import Done, Work
from annotator.ui.data.row_choice import RowFilter
from annotator.ui.desk import Desk
from annotator.ui.i18n import tr
from annotator.ui.insight.latest import Latest
from annotator.workbench.data_rows import PagesRead, blind_rows, data_rows, pages_read, updated_rows, whole_rows
from annotator.workbench.workbench import TagsChanged, Workbench

NAMING = ("annotators", "coverage")
"""Charts with a bar a person."""
SETTLE = 250
"""Milliseconds without another change after which rows are read again."""


@dataclass
class Stale:
    """What has changed since rows were read."""

    everything: bool = True
    documents: set[DocumentId] = field(default_factory=set)
    tags: set[AnnotationId] | None = field(default_factory=set)
    pages: bool = True
    whose: bool = False

    def __bool__(self) -> bool:
        return self.everything or self.pages or self.whose or bool(self.documents)

    def note(self, change: TagsChanged) -> None:
        """Tags of these documents are others now."""
        self.documents |= change.documents
        self.tags = None if self.tags is None or change.tags is None else self.tags | change.tags


FRESH = partial(Stale, everything=False, pages=False)
"""Nothing has changed."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was read of a project, and of its rows what may be seen: others in a blind review."""

    rows: tuple[DataRow, ...] = ()
    seen: tuple[DataRow, ...] = ()
    pages: PagesRead = field(default_factory=lambda: PagesRead(0, {}))


class DataController(QObject):
    """`passage_wanted` has document, start, end and tag of a row that was opened; asleep it only notes what changes."""

    passage_wanted = Signal(str, int, int, str)
    said = Signal(str)
    """What was done, in a few words."""
    read = Signal()
    """Much was read, which stays."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._workbench: Workbench | None = None
        self._looks: LabelLooks | None = None
        self._ends: list[Callable[[], object]] = []
        self._awake = self.ready = self._blind = False
        self._known, self._stale = Known(), Stale()
        self._chosen: tuple[str, str, str] | None = None
        self._filter = RowFilter()
        self._reading, self._counting, self._adding, self._doing = (Latest(desk.tasks) for _ in range(4))
        self._soon = QTimer(self, singleShot=True)
        self._soon.setInterval(SETTLE)
        self._soon.timeout.connect(self._begin)
        settings: Settings = desk.preferences.settings
        self.view = DataView(self.ink, settings.charts)
        self.bar = DataBar(self.view.charts.menu, desk.actions.action("tags.export"))
        self._connect()

    def _connect(self) -> None:
        attempt, charts = self._desk.attempt, self.view.charts
        charts.bar_chosen.connect(self._choose)
        charts.let_go.connect(self._let_go)
        charts.seen_changed.connect(attempt(self._see))
        charts.save_wanted.connect(attempt(self._ask_save))
        charts.copy_wanted.connect(self._copy)

    # The project comes and goes

    def set_workbench(self, workbench: Workbench | None) -> None:
        """Another project, or none."""
        for end in self._ends:
            end()
        self._ends = []
        self._soon.stop()
        self._reading.drop()
        self._counting.drop()
        self._adding.drop()
        self._doing.drop()
        self._workbench = workbench
        self._looks = LabelLooks(workbench.project.schema, self._desk.themes) if workbench is not None else None
        self._known, self._stale, self.ready = Known(), Stale(), False
        self._chosen = None
        self.view.show_charts(())
        self.view.charts.show_chosen("")
        self.view.set_table(self._make_table() if workbench is not None else None)
        self.view.show_tagged(tagged=False, reading=workbench is not None)
        if workbench is None:
            return
        self._ends = [
            workbench.tags_changed.connect(self._follow),
            workbench.completeness_changed.connect(self._follow_pages),
            workbench.documents_changed.connect(self._follow_documents),
        ]
        if self._awake:
            self._begin()

    def _make_table(self) -> DataTable:
        table = DataTable(self.ink, self._desk.preferences.settings.columns, self._add_up, self._do, blind=self._blind)
        table.passage_wanted.connect(self.passage_wanted)
        table.tags_let_go.connect(self._show_all)
        table.shown_changed.connect(self._follow_filter)
        table.columns_changed.connect(self._desk.attempt(lambda kept: self._desk.preferences.change(columns=kept)))
        table.said.connect(self.said)
        table.failed.connect(self._complain)
        self._filter = RowFilter()
        return table

    def _add_up(self, title: str, work: Work, done: Done) -> None:
        """The sums below the table, of very many amounts."""
        self._adding.run(work, title=title, done=done, failed=self._complain)

    def _do(self, title: str, work: Work, done: Done) -> None:
        """What a person asked for of very many rows."""
        self._doing.run(work, title=title, done=done, failed=self._complain)

    def _complain(self, error: Exception) -> None:
        """A slot of our own: a desk is none that Qt can let go of by itself."""
        self._desk.complain(error)

    def wake(self) -> None:
        """Somebody looks."""
        self._awake = True
        self._begin()

    def sleep(self) -> None:
        """Nobody looks."""
        self._awake = False
        self._soon.stop()

    def speak(self) -> None:
        """The language is another: charts have names in it."""
        self._count()

    def set_blind(self, blind: bool) -> None:
        """Whether nobody's name is to be seen, nor what others than the person at work made of a tag."""
        if blind == self._blind:
            return
        self._blind = blind
        self._stale.whose = True
        self.ready = False
        self._counting.drop()
        self._adding.drop()
        self._doing.drop()
        self._chosen = None
        self.view.show_charts(())
        self.view.charts.set_without(NAMING if blind else ())
        if self._workbench is not None:
            # At once: what is seen names people, or does not.
            self.view.set_table(self._make_table())
            self.view.show_tagged(tagged=False, reading=True)
        if self._awake:
            self._begin()

    def ink(self, label: str) -> tuple[QColor, str]:
        """A label's colour on the window's ground, and its pattern."""
        if self._looks is None or not label:
            return tones.muted(self.view.palette()), "solid"
        return QColor(self._looks.colour(label)), self._looks.of(label)["pattern"]

    # What is read

    def _follow(self, change: TagsChanged) -> None:
        self._stale.note(change)
        self._settle()

    def _follow_pages(self, _documents: frozenset[DocumentId]) -> None:
        self._stale.pages = True
        self._settle()

    def _follow_documents(self, _none: None) -> None:
        self._stale.everything = True
        self._settle()

    def _settle(self) -> None:
        if self._awake:
            self._soon.start()

    def _begin(self) -> None:
        """One reading at a time: an older one must not come over a newer."""
        if self._workbench is None or self._reading.under_way or not self._stale:
            return
        stale, self._stale = self._stale, FRESH()
        project, known = self._workbench.project, self._known
        me = self._workbench.annotator.id if self._blind else None
        self._reading.run(
            lambda progress: read_again(project, known, stale, me, progress),
            title=tr("reading the tags"),
            done=self._take,
            failed=self._fail,
        )

    def _take(self, known: Known) -> None:
        self._known = known
        if self._stale.whose:
            self._begin()
            return
        self.ready = True
        if self.view.table is not None and self._workbench is not None:
            project = self._workbench.project
            self.view.table.beside = project.path
            self.view.table.view.whole = partial(whole_rows, project)
            self.view.table.show_rows(known.seen, project.schema)
        self.view.show_tagged(tagged=bool(known.seen))
        self._restrict()
        self._count()
        self.read.emit()
        if self._stale:
            self._settle()

    def _fail(self, error: Exception) -> None:
        self._stale = Stale()
        self._desk.complain(error)

    # What is counted

    def _count(self) -> None:
        if self._workbench is None or not self.ready:
            return
        rows, pages, fits = self._known.seen, self._known.pages, self._filter.fits
        plain = self._filter.plain
        schema, seen = self._workbench.project.schema, self.view.charts.shown

        def work(progress: Progress) -> tuple[Chart, ...]:
            return count_charts(seen, rows if plain else [row for row in rows if fits(row)], pages, schema, progress)

        self._counting.run(work, title=tr("counting"), done=self._show_charts, failed=self._desk.complain)

    def _show_charts(self, charts: tuple[Chart, ...]) -> None:
        self.view.show_charts(charts)
        if self._chosen is not None:
            card = self.view.charts.cards.get(self._chosen[0])
            if card is None or card.view.chosen is None:
                self._chosen = None
        self._restrict()

    def _follow_filter(self) -> None:
        """Charts count what the menus over the table leave, but neither words, which look for a row, nor a bar's own tags."""
        if self.view.table is None:
            return  # The last word of a table whose project was closed.
        asked = replace(self.view.table.filter, tags=None, words="")
        if asked != self._filter:
            self._filter = asked
            self._count()

    # What a person does

    def _see(self, seen: tuple[str, ...]) -> None:
        self._count()
        self._desk.preferences.change(charts=seen)

    def _choose(self, chart_id: str, bar_key: str, part_key: str) -> None:
        self._chosen = (chart_id, bar_key, part_key)
        self._restrict()

    def _let_go(self, _chart_id: str) -> None:
        self._chosen = None
        self._restrict()

    def _show_all(self) -> None:
        self._chosen = None
        self.view.charts.show_chosen("")

    def _restrict(self) -> None:
        """Leaves in the table what the chosen bar stands for."""
        table, chosen = self.view.table, self._bar_and_part()
        if table is None:
            return
        if chosen is None:
            if table.filter.tags is not None:
                table.set_tags(None)
            return
        bar, part = chosen
        tags = tags_of(bar) if part is None else part.tags
        if tags != table.filter.tags:
            table.set_tags(tags, bar.name if part is None else f"{bar.name} · {part.name}")

    def _bar_and_part(self) -> tuple[Bar, Part | None] | None:
        """What is chosen, as it is counted now; None where there is no such bar any more."""
        card = self.view.charts.cards.get(self._chosen[0]) if self._chosen is not None else None
        if self._chosen is None or card is None or card.view.chart is None:
            return None
        _, bar_key, part_key = self._chosen
        for bar in card.view.chart.bars:
            if bar.key == bar_key:
                part = next((part for part in bar.parts if part.key == part_key), None)
                return (bar, part) if part is not None or not part_key else None
        return None

    # Files

    def _ask_save(self, chart: Chart, ending: str) -> None:
        assert self._workbench is not None
        kinds = {".png": tr("Picture"), ".svg": tr("Drawing"), ".csv": tr("Table")}
        path = self._ask_path(title_of(chart), ending, kinds[ending])
        if path is not None:
            save_chart(chart, path, self._workbench.project.schema)
            self.said.emit(tr("Saved: {name}", name=path.name))

    def _ask_path(self, title: str, ending: str, kind: str) -> Path | None:
        assert self._workbench is not None
        project: Project = self._workbench.project
        suggestion = project.path.with_name(f"{project.path.stem} - {title}{ending}")
        name, _ = QFileDialog.getSaveFileName(
            self._desk.window, tr("Save as …").removesuffix(" …"), str(suggestion), f"{kind} (*{ending})"
        )
        if not name:
            return None
        return Path(name) if name.lower().endswith(ending) else Path(f"{name}{ending}")

    def _copy(self, chart: Chart) -> None:
        assert self._workbench is not None
        QApplication.clipboard().setImage(chart_picture(chart, self._workbench.project.schema))
        self.said.emit(tr("Copied: {name}", name=title_of(chart)))


def read_again(project: Project, known: Known, stale: Stale, blind: AnnotatorId | None, progress: Progress) -> Known:
    """What is known, with what has changed, seen by who reviews `blind`; for another thread. Raises as `data_rows`."""
    rows, pages = known.rows, known.pages
    if stale.everything:
        rows = data_rows(project, progress)
    elif stale.documents:
        rows = updated_rows(project, rows, stale.documents, stale.tags, progress)
    if stale.everything or stale.pages:
        pages = pages_read(project, progress)
    if blind is None:
        return Known(rows, rows, pages)
    names = NamesShown(project)
    names.blind = True
    names.look_again()
    return Known(rows, blind_rows(project, rows, blind, names.by_document()), pages)
