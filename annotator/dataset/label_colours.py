"""Which label a highlight's colour stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from annotator.base.errors import UsageError
from annotator.model.annotation import LabelId
from annotator.model.label_schema import Label, LabelSchema

RGB = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""
Colours = Mapping[str, LabelId]
"""Labels by colour, as `hex_of` writes it, or `NO_COLOUR`; marks of a colour with `LEAVE_OUT` are no tags."""
NO_COLOUR = "none"
LEAVE_OUT = LabelId("")
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})")
_WHITE = (0.95047, 1.0, 1.08883)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27


def rgb_of(hexadecimal: str) -> RGB:
    """The colour "#0072b2" as numbers; black where it is none."""
    digits = hexadecimal.removeprefix("#")
    try:
        red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return 0.0, 0.0, 0.0
    return red, green, blue


def hex_of(colour: RGB) -> str:
    """The colour as "#0072b2"."""
    return "#" + "".join(f"{round(value * 255):02x}" for value in colour)


def key_of(colour: RGB | None) -> str:
    """By what `Colours` know a mark's colour."""
    return NO_COLOUR if colour is None else hex_of(colour)


def colours_said(said: Iterable[str], schema: LabelSchema) -> Colours:
    """The labels that "#ffff00=decision", "none=Decision" or "#f00=" (left out) give to colours.

    Raises UsageError where a colour cannot be read, or the schema has no such label.
    """
    found: dict[str, LabelId] = {}
    for each in said:
        colour, equals, name = (part.strip() for part in each.partition("="))
        match = _HEX.fullmatch(colour.lower())
        if not equals or (match is None and colour.lower() != NO_COLOUR):
            raise UsageError("“{said}” gives no colour a label; write it like “#ffff00=decision”.", said=each)
        label = schema.label_called(name) if name else None
        if name and label is None:
            there = ", ".join(one.id for one in schema.labels) or "none"
            raise UsageError(
                "There is no {what} “{name}” in this project; there is: {there}.", what="label", name=name, there=there
            )
        digits = "" if match is None else match[1]
        short = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
        found[f"#{short}" if short else NO_COLOUR] = label.id if label is not None else LEAVE_OUT
    return found


def label_for(colour: RGB | None, subject: str, schema: LabelSchema, colours: Colours | None = None) -> LabelId:
    """The label that `colours` gives, else the one whose id or name the mark's `subject` is, else that of the nearest colour.

    `LEAVE_OUT` where `colours` say so; the schema's first label where the mark has no colour. Raises ValueError where the schema has no labels.
    """
    if not schema.labels:
        raise ValueError("the schema has no labels")
    if colours and key_of(colour) in colours:
        return colours[key_of(colour)]
    named = schema.label_called(subject)
    if named is not None:
        return named.id
    return schema.labels[0].id if colour is None else min(schema.labels, key=lambda one: _far(colour, one)).id


def _far(colour: RGB, label: Label) -> float:
    """How differently the two look, hue before lightness: highlighters are light where label colours are dark."""
    one, other = _lab(colour), _lab(rgb_of(label.colour))
    return (one[0] - other[0]) ** 2 / 16 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2


def _lab(colour: RGB) -> RGB:
    """CIE 1976 L*a*b* under D65 of an sRGB colour (IEC 61966-2-1; CIE 15:2004, 8.2.1)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    xyz = (
        0.4124564 * red + 0.3575761 * green + 0.1804375 * blue,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        0.0193339 * red + 0.1191920 * green + 0.9503041 * blue,
    )
    x, y, z = (_cube_root(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(value: float) -> float:
    return value ** (1 / 3) if value > _EPSILON else (_KAPPA * value + 16) / 116
