"""Random readings: nested and repeated spans, gaps, parts not read; and the same, character by character."""

from __future__ import annotations

import random

from annotator.review.readings import Reading, ReadText, Region, Span

LABELS = ("decision", "recommendation", "funding")
ANNOTATORS = ("ane", "bo", "cilie")


def random_texts(seed: int, length: int = 240) -> list[ReadText]:
    """One to three documents; each annotator has read all of it, parts of it, or nothing."""
    rng = random.Random(seed)
    return [_text(rng, f"document {number}", length) for number in range(rng.randint(1, 3))]


def _text(rng: random.Random, name: str, length: int) -> ReadText:
    base = [(rng.choice(LABELS), _region(rng, length)) for _ in range(rng.randint(0, 8))]
    readings = {}
    for who in ANNOTATORS:
        if rng.random() < 0.2:
            continue
        complete = (
            ((0, length),) if rng.random() < 0.6 else tuple(_region(rng, length) for _ in range(rng.randint(0, 3)))
        )
        found = [
            (label if rng.random() < 0.8 else rng.choice(LABELS), _shaken(rng, place, length))
            for label, place in base
            if rng.random() < 0.8
        ]
        found += [(rng.choice(LABELS), _inside(rng, place)) for _, place in found if rng.random() < 0.3]
        spans = tuple(
            Span(f"{name} {who} {number}", label, *place, _fields(rng)) for number, (label, place) in enumerate(found)
        )
        readings[who] = Reading(spans, complete)
    cuts = sorted(rng.sample(range(length), rng.randint(0, 4)))
    return ReadText(name, length, readings, tuple((cut, length) for cut in cuts))


def _region(rng: random.Random, length: int) -> Region:
    start = rng.randrange(length - 1)
    return start, rng.randint(start + 1, min(length, start + 60))


def _shaken(rng: random.Random, place: Region, length: int) -> Region:
    start = min(max(0, place[0] + rng.choice((0, 0, 0, -3, 4))), length - 1)
    return start, max(start + 1, min(length, place[1] + rng.choice((0, 0, 0, -2, 6))))


def _inside(rng: random.Random, place: Region) -> Region:
    start = rng.randrange(place[0], place[1])
    return start, rng.randint(start + 1, place[1])


def _fields(rng: random.Random) -> dict[str, str | int]:
    fields = {"status": rng.choice(("approved", "noted")), "amount_min": rng.choice((1000, 5_000_000))}
    return {name: value for name, value in fields.items() if rng.random() < 0.7}


def said(text: ReadText, who: str) -> list[frozenset[str] | None]:
    """What an annotator said of each character: the plain way, to compare the sweep with."""
    found: list[frozenset[str] | None] = [None] * text.length
    reading = text.readings.get(who)
    for start, end in reading.complete if reading else ():
        for at in range(start, end):
            found[at] = frozenset(s.label for s in reading.spans if s.start <= at < s.end)
    return found
