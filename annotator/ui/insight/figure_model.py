"""The bars of the agreement view as rows: a heading for each label, below it a row for each figure."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import Qt

from annotator.model.label_schema import LabelSchema
from annotator.review.agreement import Figure
from annotator.review.sweep import ALL
from annotator.ui.i18n import tr
from annotator.ui.insight import wording
from annotator.ui.insight.computing import field_keys
from annotator.ui.insight.found import PAIR_MEASURES, Found, Key
from annotator.ui.models.row_model import Index, RowModel
from annotator.ui.words import wrapped


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A bar: the figure, its value in words (or why it has none), the interval and the count beside it."""

    key: Key
    name: str
    figure: Figure
    words: str
    beside: str
    explained: str


@dataclass(frozen=True, slots=True)
class FigureHeading:
    """The line above a label's bars."""

    label: str
    name: str


def rows_of(found: Found, pair: tuple[str, str], schema: LabelSchema) -> tuple[FigureRow | FigureHeading, ...]:
    """The bars of all labels, and of each: of `pair`, and α where there are more than two annotators."""
    labels = dict.fromkeys(group.label for group in found.agreement.groups)
    rows: list[FigureRow | FigureHeading] = []
    for label in labels:
        rows.append(FigureHeading(label, wording.label_name(schema, label)))
        keys = [Key(measure, label, pair) for measure in PAIR_MEASURES]
        if len(found.agreement.annotators) > 2:
            keys.insert(0, Key("alpha", label))
        of_pair = found.pair(Key("kappa", label, pair))
        if of_pair is not None and label != ALL:
            keys += field_keys(of_pair, schema, label)
        rows += [_row(found, key, schema) for key in keys]
    return tuple(rows)


def _row(found: Found, key: Key, schema: LabelSchema) -> FigureRow:
    figure = found.figure(key)
    beside = wording.bounds(figure)
    if key.measure == "field":
        beside = wording.of_count(*found.counts(key))
    return FigureRow(
        key, wording.measure_name(key, schema), figure, wording.in_words(found, key), beside, wording.explained(key)
    )


class FigureModel(RowModel[FigureRow | FigureHeading]):
    """Headings and bars in one list; bars are known by their figure, so that a view keeps its place."""

    def words(self, row: FigureRow | FigureHeading) -> str:
        """The name and the value."""
        return row.name if isinstance(row, FigureHeading) else f"{row.name} {row.words}"

    def spoken(self, row: FigureRow | FigureHeading) -> str:
        """The same with the interval in words."""
        if isinstance(row, FigureHeading) or row.figure.value is None:
            return self.words(row)
        if row.figure.ci95 and row.key.measure != "field":
            low, high = (wording.decimal(bound) for bound in row.figure.ci95)
            return tr("{name} {value}, from {low} to {high}", name=row.name, value=row.words, low=low, high=high)
        return f"{row.name} {row.words}, {row.beside}".removesuffix(", ")

    def key(self, row: FigureRow | FigureHeading) -> object:
        """The label, or the figure."""
        return row.label if isinstance(row, FigureHeading) else row.key

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Also what the measure says, and its interval, as a tooltip."""
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row_at(index)
            if not isinstance(row, FigureRow):
                return None
            low_high = wording.bounds(row.figure)
            return wrapped(row.explained, tr("95 % interval {bounds}", bounds=low_high) if low_high else "")
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is no choice: keys pass over it."""
        if index.isValid() and isinstance(self.row_at(index), FigureHeading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @property
    def lowest(self) -> float:
        """Where the bars' common axis begins: 0, or below the lowest figure and bound, in tenths."""
        figures = [row.figure for row in self.rows if isinstance(row, FigureRow)]
        values = [value for each in figures for value in (each.value, *(each.ci95 or ())) if value is not None]
        lowest = min(values, default=0.0)
        return 0.0 if lowest >= 0 else max(-1.0, floor(lowest * 10) / 10)
