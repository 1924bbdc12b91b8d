"""The cache that counts bytes."""

from __future__ import annotations

from annotator.pdf.cache import BytesCache


def test_the_least_recently_used_go_first() -> None:
    cache: BytesCache[str, bytes] = BytesCache(30, len)
    for key in "abc":
        cache.put(key, bytes(10))
    assert cache.get("a") is not None
    cache.put("d", bytes(10))
    assert [key in cache for key in "abcd"] == [True, False, True, True]
    assert (len(cache), cache.size) == (3, 30)
    assert cache.get("b") is None


def test_replacing_and_dropping_keep_count() -> None:
    cache: BytesCache[tuple[str, int], bytes] = BytesCache(100, len)
    for page in range(4):
        cache.put(("a", page), bytes(10))
        cache.put(("b", page), bytes(5))
    cache.put(("a", 0), bytes(20))
    assert cache.size == 70
    cache.drop(("a", 0))
    assert (len(cache), cache.size) == (7, 50)
    cache.drop(("b", 9))
    cache.clear()
    assert (len(cache), cache.size) == (0, 0)


def test_what_is_larger_than_all_is_not_held() -> None:
    cache: BytesCache[int, bytes] = BytesCache(10, len)
    cache.put(1, bytes(8))
    cache.put(1, bytes(11))
    assert len(cache) == 0
    cache.put(2, bytes(10))
    assert cache.get(2) == bytes(10)
