"""The cards of charts beside each other; which of them are seen is chosen from a menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from annotator.figures.chart import Chart
from annotator.ui.data.chart_card import ChartCard
from annotator.ui.data.chart_look import Ink
from annotator.ui.data.tick_menu import TickMenu
from annotator.ui.i18n import tr
from annotator.ui.parts import Panel

CHARTS = (
    "verdicts",
    "labels",
    "annotators",
    "meetings",
    "funding_year",
    "funding_funder",
    "funding_kind",
    "coverage",
)
SEEN = ("verdicts", "funding_year", "coverage")
"""The charts that are seen at first."""
_NARROWEST = 300
_NORMAL, _WIDER = 3, 4


def base(chart_id: str) -> str:
    """The chart's kind: "funding_year" of "funding_year:EUR"."""
    return chart_id.partition(":")[0]


def chart_name(chart_id: str) -> str:
    """What a chart is called in the menu."""
    names = {
        "verdicts": tr("Tags by verdict"),
        "labels": tr("Tags by label"),
        "annotators": tr("Tags by annotator"),
        "meetings": tr("Tags over meetings"),
        "funding_year": tr("Funding by year"),
        "funding_funder": tr("Funding by funder"),
        "funding_kind": tr("Funding by kind"),
        "coverage": tr("Read so far"),
    }
    return names[chart_id]


def empty_words(chart_id: str) -> str:
    """What stands in a chart that has no bars."""
    if base(chart_id) == "coverage":
        return tr("Nobody has marked a page as complete yet.")
    if base(chart_id).startswith("funding"):
        return tr("No amount is tagged yet.")
    return tr("Nothing of this is tagged yet.")


class ChartsRow(Panel):
    """`bar_chosen` and `let_go` as in `ChartView`; one bar of all charts is chosen at a time.

    `seen_changed` has the ids of the charts that are seen now; `save_wanted` and `copy_wanted` as in `ChartCard`.
    """

    bar_chosen = Signal(str, str, str)
    let_go = Signal(str)
    seen_changed = Signal(tuple)
    save_wanted = Signal(object, str)
    copy_wanted = Signal(object)

    def __init__(self, ink: Ink, seen: Sequence[str] = SEEN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._charts: Mapping[str, Chart] = {}
        self.cards: dict[str, ChartCard] = {}
        self._seen = tuple(chart for chart in CHARTS if chart in seen)
        self._without: tuple[str, ...] = ()
        self.menu = TickMenu(self)
        """Every chart, those that are seen with a tick; it stays open while they are ticked."""
        self._ticks: dict[str, QAction] = {}
        self._make_menu()
        self._home = QWidget()
        self._row = QHBoxLayout(self._home)
        self._row.setContentsMargins(14, 12, 14, 12)
        self._row.setSpacing(12)
        self._scroll = QScrollArea()
        self._scroll.setProperty("role", "bare")
        self._home.setProperty("role", "bare")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._home)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._arrange()

    @property
    def seen(self) -> tuple[str, ...]:
        """The charts that were asked for."""
        return self._seen

    @property
    def shown(self) -> tuple[str, ...]:
        """Those of them that are shown."""
        return tuple(chart for chart in self._seen if chart not in self._without)

    def set_without(self, charts: tuple[str, ...]) -> None:
        """These are not shown for now, asked for or not."""
        self._without = charts
        for chart_id, action in self._ticks.items():
            action.setVisible(chart_id not in charts)
        self._arrange()

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """The charts as they are counted now; of one that has several, as of several currencies, all are seen."""
        self._charts = {chart.id: chart for chart in charts}
        self._arrange()
        for chart_id, card in self.cards.items():
            card.show_chart(self._charts.get(chart_id))
        self._fit()

    def show_chosen(self, chart_id: str, bar_key: str = "", part_key: str = "") -> None:
        """Marks what is chosen, in no other chart; "" nowhere. Nothing is told."""
        for name, card in self.cards.items():
            card.view.show_chosen(bar_key if name == chart_id else "", part_key)

    def _fit(self) -> None:
        """No card is cut, whatever stands below its bars."""
        self.setMinimumHeight(self._home.minimumSizeHint().height())

    def retranslate(self) -> None:
        """Says all words again."""
        for chart_id, action in self._ticks.items():
            action.setText(chart_name(chart_id).replace("&", "&&"))
        for name, card in self.cards.items():
            card.view.say_empty(empty_words(name))

    def _make_menu(self) -> None:
        for chart_id in CHARTS:
            action = self.menu.add_tick(chart_name(chart_id), on=chart_id in self._seen)
            action.toggled.connect(lambda on, chart_id=chart_id: self.see(chart_id, seen=on))
            self._ticks[chart_id] = action

    def see(self, chart_id: str, *, seen: bool) -> None:
        """Shows a chart, or puts it away; what is chosen in it is let go."""
        if seen == (chart_id in self._seen):
            return
        self._seen = tuple(other for other in CHARTS if (seen if other == chart_id else other in self._seen))
        self._arrange()
        self.seen_changed.emit(self._seen)

    def _arrange(self) -> None:
        wanted = [card for chart_id in self.shown for card in self._cards_of(chart_id)]
        for gone in [self.cards[name] for name in self.cards if name not in wanted]:
            gone.view.let_chosen_go()
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.cards = {name: self.cards.get(name) or self._make(name) for name in wanted}
        for at, (name, card) in enumerate(self.cards.items()):
            self._row.insertWidget(at, card)
            self._row.setStretch(at, _WIDER if base(name) in ("funding_year", "meetings") else _NORMAL)
            card.show()
        self.setVisible(bool(wanted))

    def _cards_of(self, chart_id: str) -> list[str]:
        return [each for each in self._charts if base(each) == chart_id] or [chart_id]

    def _make(self, chart_id: str) -> ChartCard:
        card = ChartCard(chart_id, self._ink, self._home)
        card.setMinimumWidth(_NARROWEST)
        card.show_chart(self._charts.get(chart_id))
        card.view.say_empty(empty_words(chart_id))
        card.view.bar_chosen.connect(self._choose)
        card.view.let_go.connect(self.let_go)
        card.save_wanted.connect(self.save_wanted)
        card.copy_wanted.connect(self.copy_wanted)
        return card

    def _choose(self, chart_id: str, bar_key: str, part_key: str) -> None:
        self.show_chosen(chart_id, bar_key, part_key)
        self.bar_chosen.emit(chart_id, bar_key, part_key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground that the cards lie on."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.end()
