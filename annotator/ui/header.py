"""The bar at the top: project menu, views, the document's name, find, undo and redo, zoom, light and dark."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.i18n import tr
from annotator.ui.parts import Panel, TonedLabel

_FIND_WIDTH = 260
VIEWS = ("view.markup", "view.review", "view.data")


class Header(Panel):
    """`find_entered` has the words typed into the find field when Enter is pressed there."""

    find_entered = Signal(str)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._actions = actions
        self._data: QWidget | None = None
        self.menu = QMenu(self)
        self._project = QToolButton()
        self._project.setObjectName("projectButton")
        self._project.setAutoRaise(True)
        self._project.setMenu(self.menu)
        self._project.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._project.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._document = TonedLabel(size=1.0, quiet=False)
        self._document.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._find = QLineEdit()
        self._find.setMaximumWidth(_FIND_WIDTH)
        self._find.setMinimumWidth(_FIND_WIDTH // 2)
        self._find.returnPressed.connect(lambda: self.find_entered.emit(self._find.text()))
        self._blind = _words_button(actions.action("review.blind"), "chip")
        self._blind.hide()
        self._zoom = QToolButton()
        self._zoom.setObjectName("zoomButton")
        self._zoom.setAutoRaise(True)
        self._zoom_menu = QMenu(self)
        self._zoom.setMenu(self._zoom_menu)
        self._zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for name in ("zoom.width", "zoom.page", "zoom.actual", "zoom.in", "zoom.out"):
            self._zoom_menu.addAction(actions.action(name))
        self._lay_out()
        self.show_project("")
        self.show_zoom(1.0)
        self.retranslate()

    def _lay_out(self) -> None:
        actions = self._actions
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.setSpacing(4)
        layout.addWidget(self._project)
        layout.addSpacing(6)
        layout.addLayout(self._make_views())
        layout.addSpacing(6)
        steps = [_button(actions.action(name)) for name in ("tag.previous", "tag.next")]
        for button in steps:
            layout.addWidget(button)
        layout.addWidget(self._document, 2)
        layout.addWidget(self._blind)
        layout.addWidget(self._find, 1)
        self._place = layout.count()
        for name in ("edit.undo", "edit.redo"):
            layout.addWidget(_button(actions.action(name)))
        layout.addSpacing(8)
        zoom = (_button(actions.action("zoom.out")), self._zoom, _button(actions.action("zoom.in")))
        for button in zoom:
            layout.addWidget(button)
        layout.addSpacing(8)
        self._of_page = (*steps, self._document, self._find, *zoom)
        layout.addWidget(_button(actions.action("theme.toggle")))

    def _make_views(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for name in VIEWS:
            button = _words_button(self._actions.action(name), "view")
            button.setProperty("place", {VIEWS[0]: "first", VIEWS[-1]: "last"}.get(name, ""))
            row.addWidget(button)
        return row

    def show_view(self, view: str) -> None:
        """ "markup", "review" or "data": whether the switch "Blind" stands there, or what belongs to the data."""
        self._blind.setVisible(view != "markup")
        for widget in self._of_page:
            widget.setVisible(view != "data")
        if self._data is not None:
            self._data.setVisible(view == "data")

    def add_data_bar(self, bar: QWidget) -> None:
        """What stands in the place of all that belongs to a page while the data are looked at."""
        self._data = bar
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(self._place, bar, 3)
        bar.hide()

    def show_project(self, name: str) -> None:
        """The project's name on the menu button; "" where none is open."""
        self._project.setText(name or "Annotator")

    def show_document(self, name: str) -> None:
        """The open document's name."""
        self._document.setText(name)
        self._find.setEnabled(bool(name))

    def show_zoom(self, zoom: float) -> None:
        """1.0 is 100 %."""
        self._zoom.setText(f"{round(zoom * 100)} %")

    def retranslate(self) -> None:
        """Says all words again."""
        keys = self._actions.keys("find.open")
        self._find.setPlaceholderText(tr("Find in document  {keys}", keys=keys[0] if keys else ""))
        self._find.setAccessibleName(tr("Find in document"))
        self._zoom.setToolTip(tr("Zoom"))
        self._zoom.setAccessibleName(tr("Zoom"))
        self._project.setToolTip(tr("Menu"))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _words_button(action: QAction, role: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setProperty("role", role)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
