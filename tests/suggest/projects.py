"""Made-up board papers, in Danish that nobody else wrote, with tags by a made-up reader."""

from __future__ import annotations

import random
from collections.abc import Sequence

from annotator.model.annotation import LabelId
from annotator.suggest.training_document import Example, TrainingDocument

DECISION = LabelId("decision")

PLAIN = (
    "Svømmehallen har åbent alle hverdage fra klokken syv om morgenen.",
    "Cykelstien langs åen er blevet mere benyttet end ventet.",
    "Formanden bød velkommen og præsenterede de nye medlemmer.",
    "Havnekontoret oplyser, at vinteren har været usædvanligt mild.",
    "Foreningen har haft fremgang i antallet af unge sejlere.",
    "Biblioteket låner flere lydbøger ud end nogensinde før.",
    "Parkens gamle lindetræer trænger til beskæring i det nye år.",
    "Der var stor tilslutning til sommerens koncerter på torvet.",
)
PLACES = ("havnen", "skolen", "parken", "hallen", "torvet", "broen", "mosen", "klinikken", "stationen", "møllen")


def paper(name: str, seed: int, told: Sequence[tuple[str, str]], sentences: int = 24) -> TrainingDocument:
    """A document in which sentences of a kind stand among plain ones, complete from end to end.

    `told` are forms with {place}, and what the reader did: "tag", "refuse" or "leave" (neither).
    """
    draw = random.Random(seed)
    parts, tags, refused = ["Referat fra mødet\n\n"], [], []
    at = len(parts[0])
    for number in range(sentences):
        form, act = draw.choice(told) if number % 3 == 0 else (draw.choice(PLAIN), "leave")
        words = form.format(place=draw.choice(PLACES))
        example = Example(DECISION, at, at + len(words))
        if act == "tag":
            tags.append(example)
        elif act == "refuse":
            refused.append(example)
        parts.append(words + "\n\n")
        at += len(words) + 2
    text = "".join(parts)
    return TrainingDocument(name, text, (0,), tuple(tags), tuple(refused), ((0, len(text)),))


def project(told: Sequence[tuple[str, str]], documents: int = 6) -> list[TrainingDocument]:
    """Several such documents."""
    return [paper(f"doc{number}", number, told) for number in range(documents)]
