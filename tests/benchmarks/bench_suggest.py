"""What each step of suggesting takes for 1,000 pages, and learning from 5,000 tags, in seconds of one processor.

Run: `python -m tests.benchmarks.bench_suggest`. What a person waits for, with all processes and the window, `bench_smooth` tells.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

from annotator.model.annotation import LabelId
from annotator.suggest.by_rules import by_rules
from annotator.suggest.reading import read
from annotator.suggest.suggesting import suggest
from annotator.suggest.training import train
from annotator.suggest.training_document import Example, TrainingDocument

T = TypeVar("T")

PAGES, TAGS = 1000, 5000
PAGE = 2000
"""Characters a page, as the shared documents have them."""
DECISION, RECOMMENDATION, FUNDING = LabelId("decision"), LabelId("recommendation"), LabelId("funding")
_TOLD = (
    (DECISION, "{body} besluttede den {day}. maj 2019 at {verb} {place} efter forvaltningens oplæg."),
    (DECISION, "{body} tog redegørelsen om {place} til efterretning."),
    (RECOMMENDATION, "{body} anbefaler, at {place} {verb}s inden for den samlede ramme."),
    (None, "{body} har afholdt et møde om {place}, hvor borgerne spurgte til støj, trafik og åbningstider."),
    (None, "Planen for {place} viser, at antallet af besøg er steget med {day} procent siden {year}."),
    (None, "Der er i {year} modtaget {day} høringssvar, som især handler om {place} og om vejen dertil."),
    (None, "Arbejdet ved {place} ventes at tage {day} uger, og naboerne får besked i god tid."),
)
_MONEY = "Der blev i {year} afsat {day} mio. kr. til {place}."
_BODIES = ("Byrådet", "Bestyrelsen", "Udvalget", "Regionsrådet", "Regeringen", "Haveforeningen", "Skolerådet")
_PLACES = ("havnen", "skolen", "parken", "hallen", "torvet", "broen", "mosen", "klinikken", "stationen", "møllen")
_VERBS = ("istandsætte", "udvide", "lukke", "male", "fredeliggøre", "udleje")


def paper(number: int, pages: int) -> TrainingDocument:
    """A made-up document of so many pages, one sentence in three tagged, complete from end to end."""
    draw = random.Random(number)
    parts: list[str] = []
    starts, tags, at = [], [], 0
    for page in range(pages):
        starts.append(at)
        head = f"Referat {number} side {page + 1}\n{page + 1}. {draw.choice(_PLACES).capitalize()}\nSagsfremstilling\n"
        parts.append(head)
        at += len(head)
        while at - starts[-1] < PAGE:
            at = _sentence(draw, parts, tags, at)
    text = "".join(parts)
    return TrainingDocument(f"doc{number}", text, tuple(starts), tuple(tags), (), ((0, len(text)),))


def _sentence(draw: random.Random, parts: list[str], tags: list[Example], at: int) -> int:
    label, form = draw.choice(_TOLD)
    if draw.random() < 0.1:
        label, form = FUNDING, _MONEY
    words = form.format(
        body=draw.choice(_BODIES), place=draw.choice(_PLACES), verb=draw.choice(_VERBS),
        day=draw.randrange(2, 28), year=draw.randrange(1999, 2024),
    )  # fmt: skip
    if label is FUNDING:
        start = at + words.index(" afsat ") + 7
        tags.append(Example(FUNDING, start, at + words.index(" til ")))
        tags.append(Example(DECISION, at, at + len(words)))
    elif label is not None:
        tags.append(Example(label, at, at + len(words)))
    parts.append(words + "\n")
    return at + len(words) + 1


def timed(what: str, work: Callable[[], T]) -> T:
    """Runs it and says how long it took."""
    start = time.process_time()
    made = work()
    print(f"{what:48}{time.process_time() - start:8.2f} s", flush=True)
    return made


def holding(papers: Sequence[TrainingDocument], tags: int) -> list[TrainingDocument]:
    """The first of them that have so many tags together."""
    before = accumulate((len(each.tags) for each in papers), initial=0)
    return [each for each, count in zip(papers, before, strict=False) if count < tags]


def main() -> None:
    """Prints the times."""
    papers = [paper(number, 20) for number in range(PAGES // 20)]
    some = holding(papers, TAGS)
    by_rules(read(papers[0].text, papers[0].starts))  # what is loaded and compiled at the first use
    pages = f"of {PAGES} pages"
    readings = timed(f"text, structure and amounts {pages}", lambda: [read(each.text, each.starts) for each in papers])
    timed(f"rules {pages}", lambda: [by_rules(each) for each in readings])
    model = timed(f"learning from {sum(len(each.tags) for each in some)} tags", lambda: train(some))
    timed(f"all suggestions {pages}, by rules alone", lambda: [suggest(each) for each in readings])
    timed(f"all suggestions {pages}, as learned", lambda: [suggest(each, model) for each in readings])


if __name__ == "__main__":
    main()
