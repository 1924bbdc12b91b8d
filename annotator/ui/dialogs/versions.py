"""What a tag's versions say, row by row, so that they can be read side by side: values, no widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Annotation, AnnotatorId, Fields
from annotator.model.edits import Add, Replace, revision_key
from annotator.model.label_schema import Field, FieldType, LabelSchema
from annotator.store.project import Project
from annotator.text.amounts import show_amount
from annotator.text.dates import show_date
from annotator.ui.i18n import language, number, tr
from annotator.ui.words import choice_name, label_name, language_of, say

_MOST = 1_200
"""Characters of a passage that are shown."""


@dataclass(frozen=True, slots=True)
class Version:
    """A last revision of a tag. `key` is its `revision_key`; `removed` where it took the tag away."""

    key: str
    annotation: Annotation
    by: AnnotatorId
    at: str
    removed: bool = False
    stands: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that versions say: its name, and what each of them says, "" where nothing."""

    name: str
    texts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether they do not all say the same."""
        return len(set(self.texts)) > 1


def versions_of(project: Project, tag: Annotation) -> tuple[Version, ...]:
    """All last revisions of a tag: the one that stands, then its rivals, the latest first."""
    stands = Version(revision_key(tag), tag, tag.annotator, tag.modified, stands=True)
    for step, edit in project.history(tag.id):
        if isinstance(edit, Add | Replace):
            made = edit.after if isinstance(edit, Replace) else edit.annotation
            if revision_key(made) == stands.key:
                stands = Version(stands.key, tag, AnnotatorId(step.annotator), step.at, stands=True)
    rivals = [Version(one.key, one.annotation, one.by, one.at, one.removed) for one in project.rivals(tag.id)]
    return (stands, *rivals)


def rows_of(versions: Sequence[Version], schema: LabelSchema, pages: Mapping[str, int]) -> tuple[Row, ...]:
    """Label, passage, place, then every field that one of them fills in; `pages` has each version's page, from 1, by key."""
    tags = [version.annotation for version in versions]
    labels = [schema.label(tag.label) for tag in tags]
    rows = [
        Row(tr("Label"), tuple(label_name(a, tag.label, language()) for a, tag in zip(labels, tags, strict=True))),
        Row(tr("Passage"), tuple(_cut(tag.anchor.quote) for tag in tags)),
        Row(tr("Place"), tuple(_place(version, pages) for version in versions)),
    ]
    fields: dict[str, Field] = {field.id: field for label in labels if label for field in label.fields}
    rows += [
        Row(say(field.name, language()), tuple(_shown(field, tag.fields) for tag in tags)) for field in fields.values()
    ]
    known = {name for field in fields.values() for name in field.values}
    unknown = dict.fromkeys(name for tag in tags for name in tag.fields if name not in known)
    rows += [Row(name, tuple(_plain(tag.fields.get(name)) for tag in tags)) for name in unknown]
    return (*rows[:3], *(row for row in rows[3:] if any(row.texts)))


def _cut(quote: str) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"


def _place(version: Version, pages: Mapping[str, int]) -> str:
    anchor = version.annotation.anchor
    return tr(
        "page {page}, characters {start}–{end}",
        page=number(pages[version.key]),
        start=number(anchor.start),
        end=number(anchor.end),
    )


def _shown(field: Field, fields: Fields) -> str:
    spoken = language_of(language())
    if field.type is FieldType.MONEY:
        low, high, currency = (fields.get(name) for name in field.parts)
        # Beside "hedge" as a row of its own: the bare amounts.
        return show_amount(_amount(low), _amount(high), str(currency or ""), "exact", spoken)
    value = fields.get(field.id)
    if value in (None, ""):
        return ""
    if field.type is FieldType.CHOICE:
        return choice_name(field, value, language())
    if field.type is FieldType.DATE and isinstance(value, str):
        return show_date(value, spoken)
    return _plain(value)


def _amount(value: object) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _plain(value: object) -> str:
    return "" if value is None else str(value)
