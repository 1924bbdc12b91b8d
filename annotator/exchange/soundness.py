"""Whether a step that came from outside is what its types promise, before anything is done with it."""

from __future__ import annotations

import math
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from annotator.base.errors import ExchangeError
from annotator.base.ids import is_moment
from annotator.model.annotation import MOST_REVISIONS, Anchor, Annotation, Document
from annotator.model.edits import Merge, Step
from annotator.model.geometry import PageRect, Quad
from annotator.model.review import Adjudication, Comment, Complete, Refusal, Source, Verdict

Check = Callable[[Any], bool]

MOST = 2**53
"""No number of ours is as large; beyond it SQLite and JavaScript lose count."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Unsound(ExchangeError):
    """What is wrong, as a part of a sentence."""


def must_be_sound(step: Step) -> None:
    """Raises Unsound where a value of the step has another type than it should, or cannot be."""
    if not _checker(Step)(step):
        raise Unsound("a step has a value of the wrong type")
    if not step.id or not is_moment(step.at):
        raise Unsound("a step has no id or no time")
    if step.kind not in {"do", "undo", "redo"} or (step.of is None) != (step.kind == "do"):
        raise Unsound("a step neither does nor undoes anything")
    for edit in step.edits:
        if isinstance(edit, Merge):
            raise Unsound("a merge is in it")


def is_sha256(text: object) -> bool:
    """Whether it is 64 lower-case hexadecimal digits."""
    return isinstance(text, str) and _SHA256.fullmatch(text) is not None


@cache
def _checker(hint: Any) -> Check:
    """A function that says whether a value is of the type `hint`, and within what our own values keep to."""
    if isinstance(hint, NewType):
        return _checker(hint.__supertype__)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_dataclass(hint):
        return _dataclass(hint)
    return _MADE_OF[get_origin(hint)](get_args(hint))


def _text(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which no file can hold
        return False
    return True


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -MOST <= value <= MOST


def _number(value: Any) -> bool:
    return _whole(value) or (isinstance(value, float) and math.isfinite(value))


_PLAIN: dict[Any, Check] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: lambda value: isinstance(value, bool),
    type(None): lambda value: value is None,
}


def _one_of(hints: tuple[Any, ...]) -> Check:
    if all(is_dataclass(hint) for hint in hints):
        by_class = {hint: _checker(hint) for hint in hints}
        return lambda value: type(value) in by_class and by_class[type(value)](value)
    checks = [_checker(hint) for hint in hints]
    return lambda value: any(check(value) for check in checks)


def _literal(arguments: tuple[Any, ...]) -> Check:
    return lambda value: isinstance(value, str) and value in arguments


def _each(arguments: tuple[Any, ...]) -> Check:
    check = _checker(arguments[0])
    return lambda value: isinstance(value, tuple) and all(check(each) for each in value)


def _mapping(arguments: tuple[Any, ...]) -> Check:
    check = _checker(arguments[1])

    def field(value: Any) -> bool:
        # A field is never counted with by SQLite: a number that somebody wrote there is kept whatever its size.
        return check(value) or type(value) is int

    return lambda value: isinstance(value, dict) and all(_text(name) and field(each) for name, each in value.items())


_MADE_OF: dict[Any, Callable[[tuple[Any, ...]], Check]] = {
    Literal: _literal,
    Union: _one_of,
    types.UnionType: _one_of,
    tuple: _each,
    Mapping: _mapping,
}


def _dataclass(kind: Any) -> Check:
    hints = get_type_hints(kind)
    checks = [(field.name, _checker(hints[field.name])) for field in fields(kind)]
    can_be = _CAN_BE.get(kind, lambda _: True)

    def check(value: Any) -> bool:
        return (
            type(value) is kind and all(check(getattr(value, name)) for name, check in checks) and bool(can_be(value))
        )

    return check


def _on_a_page(rect: PageRect) -> bool:
    return all(abs(number) <= MOST for number in (rect.x0, rect.y0, rect.x1, rect.y1))


_CAN_BE: dict[Any, Check] = {
    Annotation: lambda tag: tag.id and tag.label and 1 <= tag.revision <= MOST_REVISIONS and is_sha256(tag.document),
    Anchor: lambda anchor: 0 <= anchor.start < anchor.end and len(anchor.quote) == anchor.end - anchor.start,
    Quad: lambda quad: quad.page >= 0 and _on_a_page(quad.rect),
    Document: lambda document: is_sha256(document.id) and document.pages >= 0 and document.size >= 0,
    Complete: lambda mark: 0 <= mark.start < mark.end and is_moment(mark.at),
    Verdict: lambda said: said.revision >= 1 and is_moment(said.at),
    Comment: lambda said: is_moment(said.at),
    Adjudication: lambda said: is_moment(said.at),
    Refusal: lambda said: (
        0 <= said.start < said.end and len(said.quote) == said.end - said.start and is_moment(said.at)
    ),
    Source: lambda source: source.revision >= 1,
}
