"""The window: panels put together, and the controllers that are their neighbours connected."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QTabWidget, QWidget

from annotator.base.paths import PROJECT_SUFFIX
from annotator.model.annotation import AnnotationId
from annotator.text import sentences
from annotator.ui.actions import ActionSet
from annotator.ui.commands import label_commands
from annotator.ui.controllers.complete_controller import CompleteController
from annotator.ui.controllers.document_controller import DocumentController
from annotator.ui.controllers.export_controller import ExportController
from annotator.ui.controllers.find_controller import FindController
from annotator.ui.controllers.go_controller import GoController
from annotator.ui.controllers.look_controller import LookController
from annotator.ui.controllers.merge_controller import MergeController
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.controllers.tag_commands import TAG_COMMANDS
from annotator.ui.controllers.tag_controller import TagController
from annotator.ui.controllers.tag_import_controller import TagImportController
from annotator.ui.desk import Desk, Preferences
from annotator.ui.find_bar import FindBar
from annotator.ui.header import Header
from annotator.ui.i18n import language, tr
from annotator.ui.icons import icon
from annotator.ui.menus import Menus
from annotator.ui.message_bar import MessageBar
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.form_panel import FormPanel
from annotator.ui.panels.library_panel import LibraryPanel, dropped_files
from annotator.ui.panels.outline_panel import OutlinePanel
from annotator.ui.panels.pages_panel import PagesPanel
from annotator.ui.panels.search_panel import SearchPanel
from annotator.ui.panels.tag_list import TagList
from annotator.ui.parts import Rule, stacked
from annotator.ui.pdf_bridge import PdfBridge
from annotator.ui.poster import Poster
from annotator.ui.stage import Stage
from annotator.ui.status_strip import StatusStrip
from annotator.ui.suggesting import Suggesting
from annotator.ui.theme import Theme, Themes
from annotator.ui.views import Views
from annotator.ui.welcome import Welcome
from annotator.ui.window_place import kept_place, restore_place
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.tasks import Tasks
from annotator.workbench.workbench import Workbench


class MainWindow(QMainWindow):
    """Made once; a project comes and goes in it."""

    def __init__(self, preferences: Preferences, themes: Themes, bridge: PdfBridge) -> None:
        super().__init__()
        self._spoken = language()
        self.setAcceptDrops(True)
        self._bridge = bridge
        self._themes = themes
        self.commands = ActionSet(self, overrides=preferences.settings.keys, icon=self._icon)
        self._poster = Poster(self)
        tasks = Tasks(self._poster)
        self.messages = MessageBar()
        self.desk = Desk(self, self.commands, self.messages, tasks, preferences, themes)
        self._make_panels()
        self.views = Views(self.desk, self.header, self.view, self.left, self.right)
        self._lay_out()
        self.projects = ProjectController(self.desk)
        self.merging = MergeController(self.desk, self.projects)
        self.exporting = ExportController(self.desk, self.projects)
        self.incoming = TagImportController(self.desk, self.projects)
        self.complete = CompleteController(self.desk, self.view)
        self.documents = DocumentController(self.desk, bridge, self.view, self.library, self.outline, self.pages)
        self.suggesting = Suggesting(self.desk, self.views, self.view, self.documents)
        self.finder = FindController(self.desk, self.view, self.find_bar, self.search)
        self.going = GoController(
            self.desk,
            self.views,
            self.view,
            self.documents,
            self.finder,
            library=self.library,
            tabs=self.tabs,
            by_command={"go.outline": self.outline, "go.pages": self.pages, "search.open": self.search},
        )
        self.look = LookController(self.desk, self.view, self.header, self.views.left, self.views.right)
        self.tags: TagController | None = None
        self.form: FormPanel | None = None
        self.tag_list: TagList | None = None
        self._menus = Menus(self.header.menu, self.commands, self._open_recent)
        self._connect()
        restore_place(self, self._splitters, preferences.settings)
        self._set_project(None)

    # Made once

    def _make_panels(self) -> None:
        self.header = Header(self.commands)
        self.view = PageView(units=sentences)
        self.welcome = Welcome()
        self.find_bar = FindBar()
        self.find_bar.hide()
        self.library = LibraryPanel()
        self.outline, self.pages, self.search = OutlinePanel(), PagesPanel(), SearchPanel()
        self.strip = StatusStrip()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for panel in (self.outline, self.pages, self.search):
            self.tabs.addTab(panel, "")
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.addWidget(self.library)
        self.left.addWidget(self.tabs)
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.welcome)
        self.middle.addWidget(self.view)

    def _lay_out(self) -> None:
        self.middle.addWidget(self.views.data.view)
        centre = Stage(self.find_bar, self.middle, self.messages)
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.views.left, centre, self.views.right):
            self.sides.addWidget(widget)
        self.sides.setStretchFactor(1, 1)
        self.sides.setSizes([250, 820, 370])
        self.sides.setCollapsible(1, False)
        for splitter in (self.sides, self.left, self.right):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.left.setSizes([400, 400])
        self._splitters = {"sides": self.sides, "left": self.left, "data": self.views.data.view.splitter}
        whole = QWidget()
        column = stacked(self.header, Rule())
        column.addWidget(self.sides, 1)
        column.addWidget(Rule())
        column.addWidget(self.strip)
        whole.setLayout(column)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        attempt, actions = self.desk.attempt, self.commands
        self.projects.opened.connect(attempt(self._set_project))
        self.projects.closing.connect(lambda: self._set_project(None))
        self.merging.conflicts_wanted.connect(attempt(self.views.show_conflicts))
        self.exporting.passage_wanted.connect(attempt(self.views.show_passage))
        self.documents.shown.connect(self._show_document)
        self.views.arranged.connect(self._arrange)
        for teller in (self.complete, self.views, self.suggesting):
            teller.said.connect(self.strip.show_word)
        self.desk.tasks.changed.connect(self.strip.show_tasks)
        self._themes.changed.connect(self._show_theme)
        self.view.page_changed.connect(self._show_page)
        self.header.find_entered.connect(self.finder.open)
        self.strip.annotator_clicked.connect(attempt(self.projects.ask_annotator))
        self.strip.page_clicked.connect(attempt(self.going.ask_page))
        self.strip.stop_clicked.connect(self.desk.tasks.cancel_all)
        for panel in (self.welcome, self.library):
            panel.files_dropped.connect(attempt(self.take_files))
            panel.sample_requested.connect(attempt(self.projects.open_sample))
        self.library.add_requested.connect(attempt(self.projects.ask_pdfs))
        self.welcome.new_requested.connect(attempt(self.projects.ask_new))
        self.welcome.open_requested.connect(attempt(self.projects.ask_open))
        self.welcome.recent_chosen.connect(lambda path: self._open_recent(Path(path)))
        actions.connect("window.quit", self.close)
        actions.add_ground(self.view)
        for name in TAG_COMMANDS:
            actions.connect(name, attempt(partial(self._do_tag, name)))

    def _do_tag(self, command: str) -> None:
        """The commands of tags go to the controller of the project that is open now."""
        if self.tags is not None and not (self.views.do(command) or self.suggesting.do(command)):
            TAG_COMMANDS[command](self.tags)

    # The project comes and goes

    def _set_project(self, workbench: Workbench | None) -> None:
        if self.tags is not None:
            self.views.close_project()
            self.suggesting.close_project()
            self.tags.close()
            self.tags = None
        self._say_words(workbench)
        self._make_right(workbench)
        self.finder.set_workbench(workbench)
        self.complete.set_workbench(workbench)
        self.documents.set_workbench(workbench)
        self._arrange()
        name = workbench.project.name if workbench is not None else ""
        self.header.show_project(name)
        self.setWindowTitle(f"{name} – Annotator" if name else "Annotator")
        self.strip.show_annotator(workbench.annotator.name if workbench is not None else "")
        self.strip.show_read_only(read_only=workbench is not None and workbench.project.read_only)
        self.strip.show_saved("")
        self._show_recent()
        self._say_clashes()
        if workbench is not None:
            workbench.saved.connect(self.strip.show_saved)
            self._resume(workbench)
            self.view.setFocus()

    def _arrange(self) -> None:
        """The page with its panels, or the data alone."""
        here, data = self.projects.workbench is not None and self.tags is not None, self.views.shows_data
        shown = self.views.data.view if data else self.view
        self.middle.setCurrentWidget(shown if here else self.welcome)
        for side, command in ((self.views.left, "panel.left"), (self.views.right, "panel.right")):
            side.setVisible(here and not data and self.commands.action(command).isChecked())
        self._show_page(self.view.page)
        if data and self.find_bar.isVisible():
            self.find_bar.close_bar()

    def _say_words(self, workbench: Workbench | None) -> None:
        """The words that no panel says by itself: of commands, menus and tabs."""
        self.commands.retranslate()
        labels = label_commands(workbench.project.schema, language()) if workbench is not None else ()
        self.commands.set_labels(labels, self.desk.attempt(self._label))
        self._menus.fill()
        for at, words in enumerate((tr("Outline"), tr("Pages"), tr("Search"))):
            self.tabs.setTabText(at, words)

    def _say_clashes(self) -> None:
        """Keys of the project's labels that were another command's: which is said once, when the project opens."""
        for key, (label, *others) in self.commands.clashes.items():
            said = tr(
                "The key {key} tags “{label}” in this project; {commands} has no such key here: give one of them another.",
                key=key,
                label=label.text,
                commands=" + ".join(f"“{tr(other.text).removesuffix(' …')}”" for other in others),
            )
            change = (tr("Change …"), self.desk.attempt(self.look.change_keys))
            self.messages.show_message(said, "warning", change)

    def _change_language(self) -> None:
        """Form and tag list are made again; document, open form and chosen tag stay as they are."""
        self._spoken = language()
        workbench, old, sizes = self.projects.workbench, self.form, self.right.sizes()
        self._say_words(workbench)
        if self.documents.open is None:
            self._invite()
        if workbench is None or self.tags is None or old is None:
            return
        chosen, field = self.tags.chosen or AnnotationId(self.tags.rows.beside.chosen) or None, old.in_hand()
        hands = QApplication.focusWidget()
        in_right = hands is not None and self.right.isAncestorOf(hands)
        self.views.close_project(for_good=False)
        self.suggesting.close_project(for_good=False)
        self.tags.close()
        self._make_right(workbench)
        self.right.setSizes(sizes[-2:])
        self.tags.show_document(self.documents.open)
        self.tags.choose(chosen, reveal=False)
        if in_right:
            self.view.setFocus()
        if self.form is not None:
            self.form.take_over(old, field)
        self.documents.refresh_library()

    def _make_right(self, workbench: Workbench | None) -> None:
        for widget in (self.form, self.tag_list):
            if widget is not None:
                widget.hide()
                # Out of the splitter at once: the sizes that follow are those of the new ones.
                widget.setParent(None)
                widget.deleteLater()
        self.form = self.tag_list = None
        if workbench is None:
            return
        theme = self._themes.theme
        self.form = FormPanel(workbench.project.schema, theme, language())
        self.tag_list = TagList(theme)
        self.right.addWidget(self.form)
        self.right.addWidget(self.tag_list)
        self.right.setSizes([600, 240])
        self.commands.add_ground(self.tag_list)
        self.tags = TagController(self.desk, workbench, self.view, self.form, self.tag_list)
        self.tags.counts_changed.connect(self.documents.show_tags)
        self.tags.document_wanted.connect(self.desk.attempt(self.documents.show_document))
        self.views.set_project(workbench, self.documents, self.tags, self.form)
        self.suggesting.set_project(workbench, self.tags, self.form, self.tag_list)

    def _resume(self, workbench: Workbench) -> None:
        """A form that was open when the program ended comes back as it was."""
        if workbench.project.read_only or (left := workbench.project.draft()) is None:
            return
        # Its document first: leaving one would keep the form that is open.
        self.documents.show_document(left.annotation.document)
        workbench.resume_draft()
        self.view.reveal(left.annotation.anchor.start, left.annotation.anchor.end)

    def _label(self, label_id: str) -> None:
        if self.tags is not None:
            self.tags.label(label_id)

    # What is shown

    def _show_document(self, document: OpenDocument | None) -> None:
        self.header.show_document(document.document.name if document is not None else "")
        if document is None:
            self._invite()
        if self.tags is not None:
            self.tags.show_document(document)
        self.finder.show_document(document)
        self.complete.show_document(document)
        self._show_page(self.view.page)

    def _invite(self) -> None:
        self.view.clear(tr("Drop PDFs here, or press {keys}.", keys=", ".join(self.commands.keys("documents.add"))))

    def _show_page(self, page: int) -> None:
        open_document = self.documents.open
        seen = open_document is not None and not self.views.shows_data
        self.strip.show_page(page + 1, open_document.layer.pages if open_document is not None and seen else 0)

    def _show_theme(self, theme: Theme) -> None:
        for command in self.commands.commands:
            self.commands.action(command.id).setIcon(self._icon(command.icon))
        if self.form is not None and self.tag_list is not None:
            self.form.set_theme(theme)
            self.tag_list.set_theme(theme)
        if self.tags is not None:
            self.tags.refresh()
        self.views.show_theme()

    def take_files(self, files: list[Path]) -> None:
        """Files dropped on the window: projects are opened or brought in, PDFs come in (into a new one where none is open)."""
        if self.merging.takes(files):
            return
        projects = [path for path in files if path.suffix == PROJECT_SUFFIX]
        if projects:
            self.projects.open(projects[0])
            return
        if self.projects.workbench is None:
            self.projects.ask_new()
        if self.projects.workbench is not None:
            self.projects.add(files)

    def _open_recent(self, path: Path) -> None:
        self.desk.attempt(self.projects.open)(path)
        if not path.exists():
            self.desk.attempt(self.desk.preferences.alter)(lambda settings: settings.without_recent(path))
            self._show_recent()

    def _show_recent(self) -> None:
        recent = self.desk.preferences.settings.recent
        self.welcome.show_recent(recent)
        self._menus.show_recent(recent)

    def _icon(self, name: str) -> QIcon:
        return icon(name, self._themes.theme) if name else QIcon()

    def save_all(self) -> None:
        """Keeps the open form; everything else is saved at each change."""
        if self.projects.workbench is not None:
            self.projects.workbench.commit()

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        """Another language: Qt tells it more than once."""
        if event.type() == QEvent.Type.LanguageChange and self._spoken != language():
            self._change_language()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files of ours."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files dropped anywhere on the window."""
        event.acceptProposedAction()
        self.desk.attempt(self.take_files)(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; an open form is kept, and where the window and the reader were."""
        place = kept_place(self, self._splitters, self.desk.preferences.settings)
        self.desk.attempt(self.projects.close)()
        if self.projects.workbench is not None:
            # The form could not be kept; what is wrong stands in the message bar.
            event.ignore()
            return
        self.desk.attempt(lambda: self.desk.preferences.change(**place))()
        self.desk.tasks.close()
        event.accept()
