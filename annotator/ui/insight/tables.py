"""The two tables of the agreement view, made of its figures."""

from __future__ import annotations

from annotator.model.label_schema import LabelSchema
from annotator.ui.i18n import tr
from annotator.ui.insight import wording
from annotator.ui.insight.cell_table import Cell, Cells
from annotator.ui.insight.found import Found, Key, Measure


def matrix(found: Found, measure: Measure, label: str, schema: LabelSchema) -> Cells:
    """Annotators by annotators: each two once a side of the diagonal, the same number on both."""
    people = found.agreement.annotators
    names = tuple(found.names.get(who, who) for who in people)
    rows = []
    for i in range(len(people)):
        row = []
        for j in range(len(people)):
            first, second = min(i, j), max(i, j)
            pair = (people[first], people[second])
            row.append(Cell("·") if i == j else _cell(found, Key(measure, label, pair), schema))
        rows.append(tuple(row))
    return Cells(names, names, tuple(rows))


def by_document(found: Found, measure: Measure, pair: tuple[str, str], schema: LabelSchema) -> Cells:
    """Documents by labels, only those in which two annotators' work counted; then how many passages disagree."""
    labels = tuple(dict.fromkeys(group.label for group in found.agreement.groups))
    documents = [document for document in found.documents if document in found.agreement.documents]
    of_pair = None if measure == "alpha" else pair
    rows = []
    for document in documents:
        keys = [Key(measure, label, of_pair, document=document) for label in labels]
        agree, total = found.counts(keys[0])
        differing = Cell(
            wording.of_count(total - agree, total),
            tr(
                "{document}: {count} disagree",
                document=found.documents[document],
                count=wording.of_count(total - agree, total),
            ),
            0.0 if total else None,
            keys[0] if total else None,
        )
        rows.append((*(_cell(found, key, schema) for key in keys), differing))
    names = tuple(wording.label_name(schema, label) for label in labels)
    return Cells((*names, tr("disagree")), tuple(found.documents[document] for document in documents), tuple(rows))


def _cell(found: Found, key: Key, schema: LabelSchema) -> Cell:
    value = found.figure(key).value
    words = wording.in_words(found, key)
    spoken = f"{wording.title_of(found, key, schema)}: {words}"
    if value is None:
        return Cell("–", spoken, None, key)
    return Cell(words, spoken, min(max(value, 0.0), 1.0), key)
