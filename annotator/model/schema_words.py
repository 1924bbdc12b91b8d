"""How two label schemas differ, in sentences; what becomes of tags whose labels only one of them knows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from annotator.base.sentence import Sentence
from annotator.model.label_schema import Field, Label, LabelSchema

T = TypeVar("T")


def differences(here: LabelSchema, there: LabelSchema, file: str, in_force: LabelSchema) -> tuple[Sentence, ...]:
    """What a person should know of the label schema of the project `here` and that of `file`; nothing where they are alike.

    `in_force` is the one of the two that holds after the merge: the one set later. Colours, keys and helps are told of in
    one sentence a label, whatever differs.
    """
    if here.toml == there.toml:
        return ()
    ours, theirs = ({label.id: label for label in schema.labels} for schema in (here, there))
    found = [_which_holds(here, file, in_force)]
    found += [
        Sentence("Only {file} has the label “{label}”.", file=file, label=label) for label in _first_only(theirs, ours)
    ]
    found += [
        Sentence("Only this project has the label “{label}”; {file} does not.", file=file, label=label)
        for label in _first_only(ours, theirs)
    ]
    for label in _in_both(ours, theirs):
        found += _label(ours[label], theirs[label], file)
    found.append(
        Sentence(
            "No tag is lost by this: tags keep their labels and fields, also those that the schema in force does not have."
        )
    )
    return tuple(found)


def _which_holds(here: LabelSchema, file: str, in_force: LabelSchema) -> Sentence:
    if in_force.toml == here.toml:
        return Sentence("The label schemas differ. That of this project was set later and holds.")
    return Sentence("The label schemas differ. That of {file} was set later and holds from now on.", file=file)


def _label(ours: Label, theirs: Label, file: str) -> list[Sentence]:
    mine, others = ({field.id: field for field in label.fields} for label in (ours, theirs))
    found = []
    if replace(ours, fields=()) != replace(theirs, fields=()):
        found.append(
            Sentence("The label “{label}” has another name, help, key or colour in {file}.", label=ours.id, file=file)
        )
    theirs_only, mine_only = _quoted(others, mine), _quoted(mine, others)
    if theirs_only:
        found.append(
            Sentence(
                "Label “{label}”: only {file} has the fields {fields}.", label=ours.id, file=file, fields=theirs_only
            )
        )
    if mine_only:
        found.append(
            Sentence("Label “{label}”: only this project has the fields {fields}.", label=ours.id, fields=mine_only)
        )
    for field in _in_both(mine, others):
        found += _field(ours.id, mine[field], others[field], file)
    return found


def _field(label: str, ours: Field, theirs: Field, file: str) -> list[Sentence]:
    where = {"label": label, "field": ours.id, "file": file}
    if ours.type is not theirs.type:
        return [
            Sentence(
                "Label “{label}”, field “{field}”: here it is of the type “{here}”, in {file} “{there}”.",
                **where,
                here=ours.type.value,
                there=theirs.type.value,
            )
        ]
    mine, others = ([choice.id for choice in field.choices] for field in (ours, theirs))
    mine_only, theirs_only = _quoted(mine, others), _quoted(others, mine)
    found = []
    if mine_only:
        found.append(
            Sentence(
                "Label “{label}”, field “{field}”: only this project has the choices {choices}.",
                **where,
                choices=mine_only,
            )
        )
    if theirs_only:
        found.append(
            Sentence(
                "Label “{label}”, field “{field}”: only {file} has the choices {choices}.", **where, choices=theirs_only
            )
        )
    if not found and replace(ours, choices=()) != replace(theirs, choices=()):
        found.append(
            Sentence("Label “{label}”, field “{field}”: name, help or what fills it in differ in {file}.", **where)
        )
    return found


def _quoted(names: Iterable[str], others: Collection[str]) -> str:
    """Those that the others lack, in the order in which the schema has them."""
    return ", ".join(f"“{name}”" for name in names if name not in others)


def _first_only(first: Mapping[T, object], second: Mapping[T, object]) -> list[T]:
    """In the order in which the schema has them."""
    return [name for name in first if name not in second]


def _in_both(first: Mapping[T, object], second: Mapping[T, object]) -> list[T]:
    return [name for name in first if name in second]
