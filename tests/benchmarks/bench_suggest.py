"""How long reading, rules and learner take for 1,000 pages, and a training on 5,000 tags; seconds of one processor."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from annotator.model.annotation import LabelId
from annotator.suggest.belief import measured
from annotator.suggest.by_rules import by_rules
from annotator.suggest.learning import learn
from annotator.suggest.reading import read
from annotator.suggest.suggesting import suggest
from annotator.suggest.training import prepared, train
from annotator.suggest.training_document import Example, TrainingDocument

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


def timed(what: str, work: Callable[[], object]) -> object:
    """Runs it and says how long it took."""
    start = time.process_time()
    made = work()
    print(f"{what:56}{time.process_time() - start:8.2f} s")
    return made


def main() -> None:
    """Prints the times."""
    papers = [paper(number, 20) for number in range(PAGES // 20)]
    print(
        f"{PAGES} pages, {sum(len(each.text) for each in papers):,} characters, {sum(len(each.tags) for each in papers):,} tags"
    )
    readings = [read(each.text, each.starts) for each in papers[:1]]
    by_rules(readings[0])
    readings = timed("read", lambda: [read(each.text, each.starts) for each in papers])  # type: ignore[assignment]
    timed("rules", lambda: [by_rules(each) for each in readings])
    some, tags = [], 0
    for each in papers:
        if tags < TAGS:
            some.append(each)
            tags += len(each.tags)
    ready = timed(f"prepare {tags} tags in {len(some)} documents", lambda: prepared(some, measured()))
    for label in (DECISION, RECOMMENDATION, FUNDING):
        timed(f"learn {label}", lambda label=label: learn(ready, label))  # type: ignore[arg-type,misc]
    model = timed("train, all of it", lambda: train(some))
    timed("suggest with rules alone, all of it", lambda: [suggest(read(each.text, each.starts)) for each in papers])
    timed("suggest with the model", lambda: [suggest(read(each.text, each.starts), model) for each in papers])  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
