"""What a new tag's fields are said to be read from: the place that says it, and nothing else."""

from __future__ import annotations

import pytest

from annotator.workbench.sources import FILLED, Source, _holds, read_from
from tests.store.builders import add, paper
from tests.workbench.conftest import Desk
from tests.workbench.test_agenda_units import printed

TEXT = (
    "Referat\nByrådet\nMødedato: 5. juni 2019\nPkt. 1 Velkomst\nGodt.\nPkt. 2 Havnen\n"
    "Indstilling\nBorgmesteren indstiller, at molen bygges. Det koster 3 mio. kr. fra Havnefonden i 2020.\n"
    "Beslutning\nByrådet godkendte den 2. maj 2019 at bygge en mole.\n"
)


@pytest.mark.parametrize(
    ("words", "label", "name", "value", "source"),
    [
        ("molen bygges", "recommendation", "made_by", "Borgmesteren", Source("sentence")),
        ("Det koster 3 mio. kr.", "recommendation", "made_by", "Borgmesteren", Source("above", "Indstilling")),
        ("molen bygges", "recommendation", "agenda_item", "2", Source("item", "2")),
        ("molen bygges", "recommendation", "agenda_item", "9", FILLED),
        ("3 mio. kr.", "funding", "amount_min", 3000000, Source("words", "3 mio. kr.")),
        ("3 mio. kr.", "funding", "currency", "DKK", Source("words", "3 mio. kr.")),
        ("3 mio. kr.", "funding", "hedge", "exact", Source("words", "3 mio. kr.")),
        ("3 mio. kr.", "funding", "amount_min", 4000000, FILLED),
        ("3 mio. kr.", "funding", "currency", "EUR", FILLED),
        ("3 mio. kr.", "funding", "hedge", "about", FILLED),
        ("3 mio. kr.", "funding", "funder", "Havnefonden", Source("sentence")),
        ("3 mio. kr.", "funding", "period_from", 2020, Source("sentence")),
        ("3 mio. kr.", "funding", "purpose", "fyret", FILLED),
        ("3 mio. kr.", "funding", "purpose", "havnen", Source("item", "2")),
        ("Byrådet godkendte", "decision", "decided_by", "Byrådet", Source("passage")),
        ("Byrådet godkendte", "decision", "decided_on", "2019-05-02", Source("words", "2. maj 2019")),
        ("Byrådet godkendte", "decision", "decided_on", "2019-06-05", Source("meeting")),
        ("Byrådet godkendte", "decision", "decided_on", "2018-06-05", FILLED),
        ("Byrådet godkendte", "decision", "status", "approved", FILLED),
        ("Godt.", "decision", "decided_by", "Byrådet", Source("head")),
        ("Godt.", "decision", "unknown", "Byrådet", FILLED),
    ],
)
def test_each_value_names_the_nearest_place_that_says_it(
    desk: Desk, words: str, label: str, name: str, value: str | int, source: Source
) -> None:
    one = printed(paper("møde.pdf", (TEXT,)))
    add(desk.project, one, desk.bench.annotator)
    document = desk.bench.open_document(one.id)
    start = TEXT.index(words)
    anchor = document.anchor(start, start + len(words))
    assert read_from(document, anchor, desk.project.schema.label(label), {name: value}) == {name: source}


@pytest.mark.parametrize(
    ("text", "value", "holds"),
    [
        ("Punkt 1 om molen", "1", True),
        ("I 2018 og 1,5 år", "1", False),
        ("Efter 3.1 om molen", "1", False),
        ("Mødet begynder kl. 12", "KL", False),
        ("Brev fra KL. Svar følger", "KL", True),
        ("Byens neutrale rolle", "EU", False),
        ("EU's fond", "EU", True),
        ("EUs fond", "EU", True),
        ("Et havneudvalg er nedsat", "Havneudvalg", True),
        ("Havneudvalgets formand", "havneudvalget", True),
        ("Et vigtigt\n havneudvalg", "vigtigt havneudvalg", True),
        ("Hele byen (2020-21)", "2020", True),
        ("Formanden, som bød velkommen", "formand", False),
        ("Alt", "  ", False),
    ],
)
def test_a_value_stands_where_it_is_a_word_of_its_own(text: str, value: str, holds: bool) -> None:
    assert _holds(text, value) is holds
