"""Counts the charts of some tags, in the language of the window; for another thread."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from annotator.figures.chart import Chart
from annotator.figures.coverage import coverage
from annotator.figures.funding import currencies, funding_by_funder, funding_by_kind, funding_by_year
from annotator.figures.grants import count_grants
from annotator.figures.rows import DataRow
from annotator.figures.tallies import by_annotator, by_label, by_verdict, over_meetings
from annotator.figures.wording import Wording
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress
from annotator.ui.i18n import language, number, tr
from annotator.workbench.data_rows import PagesRead

_TALLIES = {"labels": by_label, "annotators": by_annotator, "verdicts": by_verdict, "meetings": over_meetings}
_FUNDING = {
    "funding_year": funding_by_year,
    "funding_funder": funding_by_funder,
    "funding_kind": funding_by_kind,
}


def window_wording() -> Wording:
    """Names, sentences and numbers as the window has them."""
    return Wording(language(), lambda sentence: tr(sentence.template, **sentence.values), number)


def count_charts(
    wanted: Collection[str], rows: Sequence[DataRow], read: PagesRead, schema: LabelSchema, progress: Progress
) -> tuple[Chart, ...]:
    """The charts with these ids; one about money for each currency, with ids "funding_year", "funding_year:EUR" …

    Raises Cancelled, by way of `progress`.
    """
    words = window_wording()
    steps = len(wanted)
    grants = count_grants(rows) if any(chart in _FUNDING for chart in wanted) else None
    found: list[Chart] = []
    for done, chart in enumerate(wanted):
        progress(done, steps, "")
        if chart in _TALLIES:
            found.append(_TALLIES[chart](rows, schema, words))
        elif chart in _FUNDING and grants is not None:
            for at, currency in enumerate(currencies(grants) or ("",)):
                made = _FUNDING[chart](grants, schema, currency=currency, words=words)
                found.append(made if at == 0 else replace(made, id=f"{chart}:{currency}"))
        else:
            found.append(coverage(read.total, read.by_annotator, words))
    return tuple(found)
