"""Export of 100,000 tags as JSONL against a bare json.dumps loop that writes the same lines; ratios in one run."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.dataset import jsonl
from annotator.dataset.export import export
from annotator.dataset.records import Record
from annotator.dataset.registry import FORMATS

COUNT = 100_000


def records() -> Iterator[Record]:
    """The same tags at every call, made as they are asked for."""
    quads = tuple((1, 70.5, 100.25 + n, 500.75, 100.25 + n, 70.5, 112.5 + n, 500.75, 112.5 + n) for n in (0, 15))
    for n in range(COUNT):
        yield Record(
            id=f"0190f5a0-0000-7000-8000-{n:012d}",
            sha256="ab" * 32,
            document="referat.pdf",
            label="funding",
            start=n * 50,
            end=n * 50 + 120,
            text=f"Udvalget bevilgede {n} kr. til et forsøg med længere åbningstid i vagtstuen på øen, så færre må rejse.",
            prefix="Beslutning fra det sidste møde: ",
            suffix=" Sagen tages op igen til foråret",
            page=n % 300 + 1,
            quads=quads,
            fields={"amount_min": n, "amount_max": n, "currency": "DKK", "kind": "allocated", "agenda_item": "12"},
            annotator="Åse",
            created="2026-01-31T09:05:00.123Z",
            modified="2026-01-31T09:05:00.123Z",
            revision=1,
        )


def bare(path: Path) -> None:
    """What anybody would write first: a dictionary a tag, json.dumps, a line."""
    with path.open("w", encoding="utf-8") as file:
        for r in records():
            said = {
                "id": r.id, "document": {"sha256": r.sha256, "name": r.document}, "label": r.label, "start": r.start,
                "end": r.end, "text": r.text, "prefix": r.prefix, "suffix": r.suffix, "page": r.page, "quads": r.quads,
                "fields": r.fields, "annotator": r.annotator, "created": r.created, "modified": r.modified,
                "revision": r.revision, "verdict": r.verdict, "origin": r.origin,
            }  # fmt: skip
            file.write(json.dumps(said, ensure_ascii=False) + "\n")


def seconds(work: Callable[[], object]) -> float:
    """The better of two runs."""
    best = float("inf")
    for _ in range(2):
        before = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - before)
    return best


def main() -> None:
    """Prints seconds and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.jsonl"

        def written() -> None:
            path.unlink(missing_ok=True)
            jsonl.write(records(), path)

        base = seconds(lambda: bare(path))
        write = seconds(written)
        whole = seconds(lambda: export(records, FORMATS["jsonl"], path))
    print(f"export of {COUNT:,} tags: bare json.dumps loop {base:.2f} s")
    print(f"  our writer               {write:.2f} s, {write / base:.2f} times")
    print(f"  export (written, read back, compared) {whole:.2f} s, {whole / base:.2f} times")


if __name__ == "__main__":
    main()
