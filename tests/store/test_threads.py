"""Several threads use one project; a tag is saved at once while a large PDF comes in."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from annotator.base.errors import ProjectError
from annotator.store.fair_lock import FairLock
from tests.store.builders import Desk, add, paper


def test_tags_are_saved_while_a_large_pdf_comes_in(desk: Desk) -> None:
    big = paper("stor.pdf", pages=("Side om alt muligt.\n" * 100,) * 300, pdf=bytes(30_000_000))
    kept = 0
    begun = threading.Event()

    def pages():
        begun.set()
        yield from big.pages

    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(
            desk.project.add_document, big.document, big.pdf, big.layer, pages(), (), by=desk.ann.id, at="x"
        )
        assert begun.wait(20)
        while not job.done():
            desk.tags()
            kept += 1
        job.result()
    assert len(desk.project.annotations()) == kept > 3, "no tag waited for the whole PDF"
    assert len(desk.project.documents()) == 2
    assert desk.project.check() == ()


def test_many_threads_read_and_write(desk: Desk) -> None:
    def work(number: int) -> None:
        add(desk.project, paper(f"{number}.pdf"), desk.ann)
        for _ in range(20):
            desk.tags()
            assert desk.project.annotations(desk.paper.id)
            assert next(desk.project.iter_annotations())
            assert desk.project.search("budgettet")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    assert len(desk.project.annotations()) == 80
    assert len(desk.project.documents()) == 5
    assert desk.project.check() == ()


def test_who_waits_for_the_lock_gets_it_next() -> None:
    lock = FairLock()
    order = []
    waiting = threading.Thread(target=lambda: take(lock, order))
    with lock, lock:
        waiting.start()
        while not lock._door.locked():
            pass
    with lock:
        order.append("again")
    waiting.join()
    assert order == ["waiting", "again"]


def take(lock: FairLock, order: list[str]) -> None:
    with lock:
        order.append("waiting")


def test_a_closed_project_says_so(desk: Desk) -> None:
    desk.project.close()
    desk.project.close()
    for act in (desk.project.annotations, desk.project.clear_draft):
        with pytest.raises(ProjectError, match="is closed"):
            act()
