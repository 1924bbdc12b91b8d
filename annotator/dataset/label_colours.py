"""Which label a highlight's colour stands for."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.annotation import LabelId
from annotator.model.label_schema import Label, LabelSchema

RGB = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""
Colours = Mapping[str, LabelId]
"""Labels by colour, as `hex_of` writes it."""
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


def label_for(colour: RGB | None, subject: str, schema: LabelSchema, colours: Colours | None = None) -> LabelId:
    """The label that `colours` gives, else the one whose id or name the mark's `subject` is, else that of the nearest colour.

    The schema's first label where the mark has no colour. Raises ValueError where the schema has no labels.
    """
    if not schema.labels:
        raise ValueError("the schema has no labels")
    if colour is not None and colours and hex_of(colour) in colours:
        return colours[hex_of(colour)]
    said = subject.strip().casefold()
    for label in schema.labels:
        if said and said in {label.id.casefold(), *(name.casefold() for name in label.name.values())}:
            return label.id
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
