"""How fast tags are saved: through the store against a bare SQLite commit, one by one and 100,000 at a time.

    python -m tests.benchmarks.bench_save [--tags 100000]

Both sides run in turns in one process with the same pragmas (WAL, synchronous FULL); the ratio is what counts.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, Annotator
from annotator.model.edits import Add, Step
from annotator.store.project import Project
from annotator.store.rows import annotation_row
from tests.store.builders import AT, SCHEMA, Paper, add, adding, paper, tag

LINE = "Rådet drøftede sagen om den nye havn i Fjordby og tog orienteringen til efterretning.\n"


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def bare(path: Path) -> sqlite3.Connection:
    """A database with one table like ours and our pragmas, and nothing else."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(
        "CREATE TABLE tag (id TEXT PRIMARY KEY, document TEXT, label TEXT, start INTEGER, fin INTEGER, annotator TEXT,"
        " at TEXT, quote TEXT, prefix TEXT, suffix TEXT) STRICT"
    )
    return connection


def save_bare(connection: sqlite3.Connection, a: Annotation) -> None:
    """One insert, committed."""
    connection.execute("BEGIN")
    anchor = a.anchor
    connection.execute(
        "INSERT INTO tag VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            a.id,
            a.document,
            a.label,
            anchor.start,
            anchor.end,
            a.annotator,
            AT,
            anchor.quote,
            anchor.prefix,
            anchor.suffix,
        ),
    )
    connection.execute("COMMIT")


def one_by_one(project: Project, connection: sqlite3.Connection, one: Paper, ann: Annotator, count: int) -> None:
    """Prints milliseconds a tag, both sides in turns."""
    ours, theirs = [], []
    for _ in range(count):
        a = tag(one, ann, 6, 20, title="Havnen", unanimous=True)
        step = adding(a)
        ours.append(timed(lambda step=step: project.apply(step)) * 1000)
        theirs.append(timed(lambda a=a: save_bare(connection, a)) * 1000)
    print(f"one tag, ours    {median(ours):6.3f} ms, p99 {quantiles(ours, n=100)[98]:6.3f} ms")
    print(f"one tag, bare    {median(theirs):6.3f} ms, p99 {quantiles(theirs, n=100)[98]:6.3f} ms")
    print(f"ratio            {median(ours) / median(theirs):6.2f}")


def bulk_bare(connection: sqlite3.Connection, many: list[Annotation]) -> None:
    """Rows of the same values into a table without further indexes, in one transaction."""
    rows = [annotation_row(a) for a in many]
    connection.execute("CREATE TABLE bulk (id TEXT PRIMARY KEY, d, l, s, e, a, c, m, r, o, q, p, x, qu, f)")
    connection.execute("BEGIN")
    connection.executemany(f"INSERT INTO bulk VALUES ({', '.join('?' * 15)})", rows)
    connection.execute("COMMIT")


def in_bulk(project: Project, connection: sqlite3.Connection, one: Paper, ann: Annotator, count: int) -> None:
    """Prints tags a second, as many steps and as one, and a bare executemany in the same run."""
    starts = [(n * 40) % (len(one.layer.text) - 60) for n in range(count)]
    many = [tag(one, ann, start, start + 40, title="Havnen") for start in starts]
    half = count // 2
    seconds = timed(lambda: project.apply_many(Step(uuid7(), ann.id, AT, (Add(a),)) for a in many[:half]))
    print(f"bulk, a step each  {half / seconds:8.0f} tags/s")
    seconds = timed(lambda: project.apply(Step(uuid7(), ann.id, AT, tuple(Add(a) for a in many[half:]))))
    print(f"bulk, one step     {half / seconds:8.0f} tags/s")
    bare_seconds = timed(lambda: bulk_bare(connection, many[half:]))
    print(f"bulk, bare         {half / bare_seconds:8.0f} tags/s")
    print(f"ratio              {seconds / bare_seconds:8.2f}")


def main() -> None:
    """Runs all of it in a temporary folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tags", type=int, default=100_000)
    count = parser.parse_args().tags
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.annotator"
        pages = (LINE * 40,) * 50
        with Project.create(path, schema_toml=SCHEMA) as project, closing(bare(Path(folder) / "bare.db")) as connection:
            ann = project.annotator_named("Ann", at=AT)
            papers = [paper(f"{n}.pdf", pages) for n in range(60)]
            seconds = timed(lambda: [add(project, one, ann) for one in papers])
            print(f"60 documents, 3,000 pages stored in {seconds:.2f} s, {3000 / seconds:.0f} pages/s")
            one_by_one(project, connection, papers[0], ann, 1000)
            in_bulk(project, connection, papers[1], ann, count)
            one_by_one(project, connection, papers[0], ann, 300)
        print(
            f"open with {count} tags  {timed(lambda: Project.open(path).close()) * 1000:6.1f} ms, {path.stat().st_size / 2**20:.0f} MiB"
        )
        with Project.open(path) as project:
            print(f"counts             {timed(project.counts) * 1000:8.2f} ms")
            page = papers[1].layer.page_of(0)
            print(f"tags of a page     {timed(lambda: project.annotations(papers[1].id, page=page)) * 1000:8.2f} ms")
            print(f"stream all         {count / timed(lambda: sum(1 for _ in project.iter_annotations())):8.0f} tags/s")
            print(f"search, 500 hits   {timed(lambda: project.search('orienteringen')) * 1000:8.2f} ms")
            print(f"search, two words  {timed(lambda: project.search('fjordby havn')) * 1000:8.2f} ms")
            print(f"undo of one step   {timed(lambda: project.undo(ann.id, AT)) * 1000:8.2f} ms")
            print(f"check              {timed(project.check):8.2f} s")
            print(f"rebuild            {timed(project.rebuild_tables):8.2f} s")


if __name__ == "__main__":
    main()
