"""In words: how the label schemas of two projects differ, and which one holds after a merge."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.label_schema import Label, LabelSchema


def differences(mine: LabelSchema, theirs: LabelSchema, holds: LabelSchema, name: str) -> Iterator[str]:
    """A sentence for each difference that a person should know; none where the texts are equal. `name` is the other file's."""
    if mine.toml == theirs.toml:
        return
    here = {label.id: label for label in mine.labels}
    there = {label.id: label for label in theirs.labels}
    which = f"that of {name}" if holds.toml == theirs.toml else "the one here"
    yield f"The label schemas differ; {which} was set later and holds from now on."
    if only := [label for label in here if label not in there]:
        yield f"{name} does not know the labels: {', '.join(only)}."
    if only := [label for label in there if label not in here]:
        yield f"Only {name} knows the labels: {', '.join(only)}."
    for label in sorted(here.keys() & there.keys()):
        if differing := _values(here[label]) ^ _values(there[label]):
            yield f"The label {label} has other fields in {name}: {', '.join(sorted(differing))}."


def _values(label: Label) -> set[str]:
    return {value for field in label.fields for value in field.values}
