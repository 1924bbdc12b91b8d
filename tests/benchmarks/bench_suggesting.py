"""1,000 pages of made-up minutes suggested in the background, and 5,000 tags learned from; processor's time and the clock's.

python -m tests.benchmarks.bench_suggesting
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

from annotator.store.project import Project
from annotator.workbench.answering import accept, refuse
from annotator.workbench.sample import built_in_schema
from annotator.workbench.suggesting import Suggester
from annotator.workbench.teaching import training_documents
from tests.store.builders import AT, add, paper

DOCUMENTS, PAGES, TAGS = 20, 50, 5_000
THINGS = ("havneplanen", "skolestrukturen", "budgetopfølgningen", "lokalplanen for Strandhaven", "cykelstien", "hallen")
BODIES = ("Byrådet", "Økonomiudvalget", "Teknik- og Miljøudvalget", "Sundhedsudvalget")
SENTENCES = (
    "{body} godkendte {thing}.",
    "Forvaltningen har i samarbejde med foreningerne gennemgået {thing} og de bemærkninger, der kom ind i høringen.",
    "Der er tidligere brugt {n} mio. kr. på {thing}, og det ventes, at udgiften falder over de næste år.",
    "{body} afsatte {n} mio. kr. til {thing} i 2022.",
    "Sagen har været drøftet på flere møder, uden at der var enighed om, hvordan {thing} skal videreføres.",
    "Borgerne i området er blevet hørt, og der er indkommet {n} svar, som er samlet i et notat.",
)


def page(rng: random.Random, number: int) -> str:
    """A page of an item with its sections."""
    thing = rng.choice(THINGS)
    said = [_sentence(rng) for _ in range(18)]
    return (
        f"{number}. Sag om {thing}\nSagsfremstilling\n"
        + "\n".join(said)
        + f"\nIndstilling\nForvaltningen indstiller,\n"
        f"at {thing} godkendes, og\nat der afsættes {rng.randrange(1, 90)} mio. kr.\nBeslutning\n"
        f"{rng.choice(BODIES)} tiltrådte indstillingen.\n"
    )


def _sentence(rng: random.Random) -> str:
    words = rng.choice(SENTENCES)
    return words.format(body=rng.choice(BODIES), thing=rng.choice(THINGS), n=rng.randrange(1, 900))


@contextmanager
def filled() -> Iterator[Project]:
    """A project of DOCUMENTS times PAGES pages."""
    rng = random.Random(1)
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "bench.annotator", schema_toml=built_in_schema()) as project,
    ):
        who = project.annotator_named("Ann", at=AT)
        for number in range(DOCUMENTS):
            add(project, paper(f"{number:02}.pdf", tuple(page(rng, n + 1) for n in range(PAGES))), who)
        yield project


def timed(what: str, project: Project, work: Callable[[Suggester], object]) -> None:
    """Does it, and says how long it took, and what the processes of its own computed."""
    start, before = time.perf_counter(), os.times()
    with closing(Suggester(project)) as suggester:
        work(suggester)
        seconds = time.perf_counter() - start
    after = os.times()
    own = after.user + after.system - before.user - before.system
    theirs = after.children_user + after.children_system - before.children_user - before.children_system
    sys.stdout.write(f"{what}: {seconds:.2f} s; computed here {own:.2f} s, in processes of its own {theirs:.2f} s\n")


def main() -> None:
    """Prints the times."""
    with filled() as project:
        who = project.annotators()[0].id
        timed(f"{DOCUMENTS * PAGES} pages suggested", project, Suggester.suggest)
        every = [each for document in project.documents() for each in project.suggestions(document.id)]
        accept(project, who, every[:TAGS])
        refuse(project, who, every[TAGS : TAGS + 500])
        found = sum(len(each.tags) for each in islice(training_documents(project), None))
        timed(f"{found} tags learned from", project, Suggester.retrain)


if __name__ == "__main__":
    main()
