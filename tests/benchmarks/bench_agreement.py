"""Agreement of three annotators on 100 documents with 300 tags each, against scikit-learn's κ over every character."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import numpy as np
from sklearn.metrics import cohen_kappa_score

from annotator.review.agreement import Agreement, agreement
from annotator.review.readings import Reading, ReadText, Span

DOCUMENTS, LENGTH, TAGS, UNITS = 100, 80_000, 300, 20
LABELS = ("decision", "recommendation", "funding")


def texts() -> list[ReadText]:
    """Each annotator has found most of the same passages, with borders and fields that now and then differ."""
    rng = random.Random(1)
    found = []
    for number in range(DOCUMENTS):
        starts = [rng.randrange(LENGTH - 400) for _ in range(TAGS)]
        base = [(rng.choice(LABELS), start + 20, start + 30 + rng.randrange(300)) for start in starts]
        readings = {who: Reading(_spans(rng, f"{number} {who}", base), ((0, LENGTH),)) for who in "ABC"}
        size = LENGTH // UNITS
        found.append(
            ReadText(f"{number:03}", LENGTH, readings, tuple((n * size, n * size + size) for n in range(UNITS)))
        )
    return found


def _spans(rng: random.Random, name: str, base: list[tuple[str, int, int]]) -> tuple[Span, ...]:
    return tuple(
        Span(
            f"{name} {number}",
            label if rng.random() < 0.95 else rng.choice(LABELS),
            start + rng.choice((0, 0, 0, -9, 5)),
            end + rng.choice((0, 0, 0, 7)),
            {"status": rng.choice(("approved", "noted")), "amount_min": 5_000_000, "decided_by": "bestyrelsen"},
        )
        for number, (label, start, end) in enumerate(base)
    )


def by_character(given: list[ReadText], who: str) -> np.ndarray:
    """Which labels each character has, as bits."""
    said = np.zeros(DOCUMENTS * LENGTH, dtype=np.int8)
    for number, text in enumerate(given):
        for span in text.readings[who].spans:
            said[number * LENGTH + span.start : number * LENGTH + span.end] |= 1 << LABELS.index(span.label)
    return said


def seconds(work: Callable[[], object]) -> float:
    """How much of the processor's time it took."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the times, and how far both figures are apart."""
    given = texts()
    found: list[Agreement] = []
    bare = seconds(lambda: agreement(given, "ABC", rounds=0))
    full = seconds(lambda: found.append(agreement(given, "ABC")))
    theirs: list[float] = []
    plain = seconds(lambda: theirs.append(cohen_kappa_score(by_character(given, "A"), by_character(given, "B"))))
    apart = abs((found[0].pair("A", "B").kappa.value or 0) - theirs[0])
    print(f"all figures of 3 pairs and 4 labels: {bare:.2f} s; with 1,000 bootstrap rounds {full:.2f} s")
    print(
        f"scikit-learn, one κ of one pair over {DOCUMENTS * LENGTH:,} characters: {plain:.2f} s; apart by {apart:.1e}"
    )


if __name__ == "__main__":
    main()
