"""How verdicts, differences and changes of tags are said in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.annotation import Annotation
from annotator.model.label_schema import LabelSchema
from annotator.review.comparison import Comparison
from annotator.ui.describe import field_rows
from annotator.ui.i18n import number, tr
from annotator.ui.panels.review_values import GoldChoice, PanelContent
from annotator.ui.words import label_name, verdict_word
from annotator.workbench.tag_history import HistoryEntry


def verdict_said(kind: str) -> str:
    """That a verdict was given, in a word."""
    return tr("Accepted") if kind == "accepted" else tr("Rejected") if kind == "rejected" else verdict_word(kind)


def gold_said(choice: GoldChoice, content: PanelContent) -> str:
    """What was settled, by the names that are shown: letters in a blind review."""
    if choice.label is None:
        return tr("Settled: neither is right")
    if {choice.label, choice.borders, *(tag for _, tag in choice.fields)} == {choice.label}:
        of = (each.name for each in content.columns if each.annotation and each.annotation.id == choice.label)
        return tr("Gold: as {who} says", who=next(of, "?"))
    return tr("Gold: fields as chosen")


def difference(comparison: Comparison | None, fields: int) -> str:
    """How the tags of a passage differ: "same borders, two fields differ"; `fields` counts the lines that do."""
    if comparison is None or comparison.kind == "unread":
        return tr("nobody to compare with yet")
    counted = tr("one field differs") if fields == 1 else tr("{n} fields differ", n=_small_number(fields))
    match comparison.kind:
        case "same":
            return tr("all agree")
        case "only":
            return tr("only one tagged it") if len(comparison.members) == 1 else tr("not all tagged it")
        case "label":
            return tr("other label")
        case "borders":
            return tr("other borders") + (f", {counted}" if fields else "")
        case _:
            return tr("same borders, {fields}", fields=counted)


def _small_number(count: int) -> str:
    words = {2: tr("two"), 3: tr("three"), 4: tr("four"), 5: tr("five"), 6: tr("six")}
    return words.get(count, number(count))


def entry_text(entry: HistoryEntry, schema: LabelSchema, spoken: str) -> str:
    """What happened, without who and when: "period 2015–2016 → 2016"."""
    plain = {
        "tagged": tr("tagged"),
        "imported": tr("brought in from a file"),
        "gold": tr("made gold"),
        "removed": tr("removed"),
        "back": tr("there again"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
        "weighed": tr("weighed for gold"),
        "dismissed": tr("settled: none is right"),
    }
    if entry.kind == "merged":
        return tr("merged from {name}", name=entry.text)
    if entry.before is not None and entry.after is not None:
        text = " · ".join(changes(entry.before, entry.after, schema, spoken)) or tr("saved again")
        if entry.kind == "amended":
            text = tr("amended: {what}", what=text)
    else:
        text = plain.get(entry.kind, verdict_word(entry.kind))
    said = [
        text,
        tr("“{quote}”", quote=entry.text) if entry.text else "",
        {"undo": tr("undone"), "redo": tr("done again")}.get(entry.how),
    ]
    return " · ".join(part for part in said if part)


def changes(before: Annotation, after: Annotation, schema: LabelSchema, spoken: str) -> Iterator[str]:
    """What a new revision of a tag changed, a part each."""
    label = schema.label(after.label)
    if before.label != after.label:
        yield tr(
            "label {before} → {after}",
            before=label_name(schema.label(before.label), before.label, spoken),
            after=label_name(label, after.label, spoken),
        )
    if (before.anchor.start, before.anchor.end) != (after.anchor.start, after.anchor.end):
        yield tr("borders moved")
    for row in field_rows(label, spoken) if label is not None else ():
        if any(before.fields.get(name) != after.fields.get(name) for name in row.values):
            old, new = row.show(before.fields), row.show(after.fields)
            name = row.name[:1].lower() + row.name[1:]
            yield f"{name} {old} → {new or '–'}" if old else f"{name} {new or '–'}"
