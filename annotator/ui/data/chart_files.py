"""A chart as a file: a picture (PNG at twice the size, SVG whose text stays text) on paper white, or its numbers (CSV)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from annotator.base.replacing import replacing
from annotator.base.spreadsheet import save_table
from annotator.figures.chart import Chart
from annotator.model.label_schema import LabelSchema
from annotator.ui.data.chart_layout import arrange
from annotator.ui.data.chart_look import ChartLook, Ink, look_of
from annotator.ui.data.chart_painting import (
    Marks,
    is_mixed,
    legend,
    legend_places,
    paint_chart,
    paint_legend,
)
from annotator.ui.data.chart_words import measure, notes_of, title_of
from annotator.ui.data.folding import folded
from annotator.ui.i18n import tr
from annotator.ui.theme import palette, read_theme

WIDTH, HEIGHT = 760, 420
"""A picture's usual size in pixels; long charts are larger."""
TWICE = 2
LARGEST = 16_000
"""Pixels to a side that any program opens."""
_PAD = 24


def save_chart(chart: Chart, path: Path, schema: LabelSchema) -> None:
    """Writes the chart in the format that the file's name ends in: .png, .svg, else .csv. Raises AnnotatorError."""
    ending = path.suffix.lower()
    if ending not in (".png", ".svg"):
        _save_numbers(chart, path)
        return
    # Made in memory: Qt does not tell why the system refuses a file.
    made = _png(chart, schema) if ending == ".png" else _svg(chart, schema)
    with replacing(path) as temporary:
        temporary.write_bytes(made)


def paper_ink(schema: LabelSchema) -> Ink:
    """The labels' colours on paper, which is light in both themes."""

    def ink(label_id: str) -> tuple[QColor, str]:
        label = schema.label(label_id)
        return (QColor(label.colour), label.pattern) if label is not None else (QColor("#808080"), "solid")

    return ink


def paper_look(schema: LabelSchema) -> ChartLook:
    """How charts in files look, whatever the window's theme."""
    colours = palette(read_theme("light"))
    colours.setColor(colours.ColorRole.Window, QColor("white"))
    return look_of(colours, paper_ink(schema), QFont(QApplication.font()))


def _size(chart: Chart, look: ChartLook) -> QSize:
    inner = WIDTH - 2 * _PAD
    arranged = arrange(chart, look, inner, HEIGHT - 2 * _PAD - 90)
    foot = legend_places(legend(chart), look, inner)[1] + _notes_height(chart, look, inner)
    head = look.lines.height() + look.small_lines.height() + 24
    width, height = arranged.size.width() + 2 * _PAD, arranged.size.height() + head + foot + 2 * _PAD + 10
    return QSize(round(width), round(height))


def _paint(painter: QPainter, chart: Chart, look: ChartLook, size: QSize) -> None:
    painter.fillRect(QRect(0, 0, size.width(), size.height()), look.ground)
    inner = QRectF(_PAD, _PAD, size.width() - 2 * _PAD, size.height() - 2 * _PAD)
    bold = QFont(look.normal)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(look.text)
    line = look.lines.height()
    painter.drawText(inner.topLeft() + QPointF(0, look.lines.ascent()), title_of(chart))
    painter.setFont(look.small)
    painter.setPen(look.muted)
    painter.drawText(inner.topLeft() + QPointF(0, line + 4 + look.small_lines.ascent()), measure(chart))
    places, legend_height = legend_places(legend(chart), look, inner.width())
    notes = _notes_height(chart, look, inner.width())
    foot = legend_height + notes
    top = line + look.small_lines.height() + 24
    room = QRectF(0, 0, inner.width(), inner.height() - top - foot - 10)
    painter.save()
    painter.translate(inner.left(), inner.top() + top)
    paint_chart(painter, chart, arrange(chart, look, room.width(), room.height()), look, Marks(), room)
    painter.restore()
    painter.save()
    painter.translate(inner.left(), inner.bottom() - foot)
    paint_legend(painter, places, look, mixed=is_mixed(chart))
    painter.restore()
    painter.setFont(look.small)
    painter.setPen(look.muted)
    painter.drawText(QRectF(inner.left(), inner.bottom() - notes + 6, inner.width(), notes), _WRAP, _notes(chart))


_WRAP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


def _notes(chart: Chart) -> str:
    return " ".join(notes_of(chart))


def _notes_height(chart: Chart, look: ChartLook, width: float) -> float:
    if not chart.notes:
        return 0.0
    return look.small_lines.boundingRect(QRectF(0, 0, width, 10_000), int(_WRAP), _notes(chart)).height() + 8


def chart_picture(chart: Chart, schema: LabelSchema) -> QImage:
    """The chart as a picture on white, at twice the size."""
    chart, look = folded(chart), paper_look(schema)
    size = _size(chart, look)
    ratio = min(float(TWICE), LARGEST / max(size.width(), size.height()))
    picture = QImage((size.toSizeF() * ratio).toSize(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    _paint(painter, chart, look, size)
    painter.end()
    return picture


def _png(chart: Chart, schema: LabelSchema) -> bytes:
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(held, QByteArray(b"PNG")).write(chart_picture(chart, schema))
    return bytes(held.data().data())


def _svg(chart: Chart, schema: LabelSchema) -> bytes:
    chart, look = folded(chart), paper_look(schema)
    size = _size(chart, look)
    held = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(held)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title_of(chart))
    generator.setDescription(" ".join(notes_of(chart)))
    painter = QPainter(generator)
    _paint(painter, chart, look, size)
    painter.end()
    return bytes(held.data().data())


def _save_numbers(chart: Chart, path: Path) -> None:
    """A row for each part of each bar with its own ends (kinds of money make no sum); the bar's whole stands in its first."""
    head = [tr("bar"), tr("part"), tr("value"), tr("unit"), tr("lowest"), tr("highest"), tr("of"), tr("tags")]
    save_table(path, head, _rows(chart))


def _rows(chart: Chart) -> Iterator[tuple[str | int | float | None, ...]]:
    for bar in chart.bars:
        for at, part in enumerate(bar.parts):
            ends = (bar.low, bar.high) if len(bar.parts) == 1 else (part.value if part.high else None, part.high)
            low, high, of = (_plain(value) for value in (*ends, None if at else bar.of))
            yield (bar.name, part.name, _plain(part.value), chart.unit, low, high, of, len(part.tags))


def _plain(value: float | None) -> float | int | None:
    """A whole number without a fraction."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
