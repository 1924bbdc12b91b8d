"""spaCy takes our DocBin: every span is its own, the report names each that is not where the tag is."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import spacy
import srsly
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.vocab import Vocab

from annotator.base.errors import ExchangeError
from annotator.dataset.export import export
from annotator.dataset.records import Fault, Given
from annotator.dataset.registry import FORMATS
from annotator.dataset.spacy_docbin import SPANS
from annotator.model.annotation import Anchor
from tests.dataset.third_party.exported import put
from tests.dataset.traps import OTHER_PAPER, PAPER, PAPER_SHA, PLAIN, paper_records, paper_text

SPACY = FORMATS["spacy"]


def docs(path: Path, nlp: Language | None = None) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp.vocab if nlp else Vocab()))


def test_every_trap_is_a_span_of_spacys_or_named(tmp_path: Path) -> None:
    records, report = put("spacy", tmp_path / "ud.spacy")
    assert sum(report.counts) == len(records)
    paper, other = docs(tmp_path / "ud.spacy")
    assert (paper.text, other.text) == (PAPER, OTHER_PAPER)
    refused = {remark.id for remark in report.refused}
    moved = {remark.id: remark.span for remark in report.adjusted}
    wanted = [(r.id, r.label, *(moved.get(r.id) or (r.start, r.end))) for r in records if r.id not in refused]
    found = [(s.id_, s.label_, s.start_char, s.end_char) for doc in (paper, other) for s in doc.spans[SPANS]]
    assert found == wanted
    by_id = {record.id: record for record in records}
    for doc in (paper, other):
        for span in doc.spans[SPANS]:
            record = by_id[span.id_]
            assert span.text == doc.text[span.start_char : span.end_char]
            assert span.text == record.text or span.id_ in moved
            # Widened, or without the blank at its ends: never elsewhere.
            assert span.text.strip(" ") in record.text or record.text.strip(" ") in span.text


def test_what_is_named_is_what_a_token_or_a_blank_is_in_the_way_of(tmp_path: Path) -> None:
    records, report = put("spacy", tmp_path / "ud.spacy")
    texts = {record.id: record.text for record in records}
    assert {texts[remark.id] for remark in report.refused} == {" "}
    adjusted = {texts[remark.id] for remark in report.adjusted}
    assert {"avnen", ",2 m"} <= adjusted
    assert not {"😀", "1,2", "1,2 mio. kr.", "A\u030adal skole", "\x01\x1f\u200b"} & adjusted


def test_the_tokens_are_those_of_the_pipeline_that_trains(tmp_path: Path) -> None:
    put("spacy", tmp_path / "ud.spacy")
    nlp = spacy.blank("da")
    other = docs(tmp_path / "ud.spacy", nlp)[1]
    assert [token.text for token in other] == [token.text for token in nlp.make_doc(OTHER_PAPER)]
    example = Example(nlp.make_doc(OTHER_PAPER), other)
    aligned = example.get_aligned_spans_y2x(other.spans[SPANS], allow_overlap=True)
    assert [span.text for span in aligned] == [span.text for span in other.spans[SPANS]] == ["Et andet"]


def test_a_pipeline_learns_from_it(tmp_path: Path) -> None:
    put("spacy", tmp_path / "ud.spacy")
    nlp = spacy.blank("da")
    spancat = nlp.add_pipe("spancat", config={"suggester": {"@misc": "spacy.ngram_suggester.v1", "sizes": [1, 2, 3]}})
    other = docs(tmp_path / "ud.spacy", nlp)[1]
    for span in other.spans[SPANS]:
        spancat.add_label(span.label_)  # type: ignore[attr-defined]
    example = Example(nlp.make_doc(OTHER_PAPER), other)
    nlp.initialize(lambda: [example])
    losses: dict[str, float] = {}
    for _ in range(15):
        nlp.update([example], losses=losses)
    assert losses["spancat"] > 0
    assert nlp.evaluate([example])["spans_sc_r"] == 1


def test_all_of_a_tag_is_beside_its_span(tmp_path: Path) -> None:
    records, _ = put("spacy", tmp_path / "ud.spacy")
    by_id = {record.id: record for record in records}
    for doc in docs(tmp_path / "ud.spacy"):
        ours = doc.user_data["annotator"]
        assert ours["document"] == by_id[doc.spans[SPANS][0].id_].document
        for span, said in zip(doc.spans[SPANS], map(json.loads, ours["tags"]), strict=True):
            record = by_id[span.id_]
            assert (said["id"], said["annotator"], said["fields"]) == (record.id, record.annotator, record.fields)
            assert (said["start"], said["end"]) == (record.start, record.end)


@pytest.mark.parametrize("run", ["=" * 40_000, "😀" * 20_000, "a." * 20_000])
def test_a_run_without_end_takes_no_minutes_and_loses_nothing(run: str, tmp_path: Path) -> None:
    for number, text in enumerate((run, f"før {run} efter", f"før\n{run}\nefter {run}")):
        at = Anchor.at(text, 0, 3)
        records = [
            replace(
                paper_records()[0], start=0, end=3, text=at.quote, prefix=at.prefix, suffix=at.suffix, sha256=PAPER_SHA
            )
        ]
        path = tmp_path / f"{number}.spacy"
        assert sum(export(lambda r=records: r, SPACY, path, given=Given(texts=lambda _, t=text: t)).counts) == 1  # type: ignore[misc]
        assert docs(path)[0].text == text


def test_a_file_of_others_comes_in(tmp_path: Path) -> None:
    doc = spacy.blank("da")("Rådet vedtog planen.")
    span = doc.char_span(6, 12, label="decision")
    assert span is not None
    doc.spans["sc"] = [span]
    DocBin(["ORTH"], docs=[doc]).to_disk(tmp_path / "x.spacy")
    [(number, tag)] = SPACY.read(tmp_path / "x.spacy", "referat.pdf")
    assert not isinstance(tag, Fault)
    assert (number, tag.text, tag.start, tag.label, tag.document) == (1, "vedtog", 6, "decision", "referat.pdf")
    assert (tag.prefix, tag.suffix, tag.id) == ("Rådet ", " planen.", None)


@pytest.mark.parametrize("raw", [b"", b"x", b"PK\x03\x04", bytes(range(256))])
def test_what_is_no_docbin_is_said(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.spacy").write_bytes(raw)
    with pytest.raises(ExchangeError, match=r"x\.spacy is damaged or no DocBin"):
        list(SPACY.read(tmp_path / "x.spacy"))


def test_a_docbin_cut_short_is_said_wherever_it_ends(tmp_path: Path) -> None:
    put("spacy", tmp_path / "ud.spacy")
    whole = (tmp_path / "ud.spacy").read_bytes()
    message = srsly.msgpack_loads(zlib.decompress(whole))
    damaged = [whole[:100], zlib.compress(srsly.msgpack_dumps([1])), zlib.compress(b"\xc1")]
    for name in message:
        damaged.append(zlib.compress(srsly.msgpack_dumps({**message, name: 7})))
        damaged.append(zlib.compress(srsly.msgpack_dumps({key: v for key, v in message.items() if key != name})))
    damaged.append(zlib.compress(srsly.msgpack_dumps({**message, "span_groups": [b"\x01"] * 2})))
    said = 0
    for raw in damaged:
        (tmp_path / "x.spacy").write_bytes(raw)
        try:
            list(SPACY.read(tmp_path / "x.spacy"))
        except ExchangeError:
            said += 1
    assert said >= 8


def test_two_exports_in_two_processes_are_the_same(tmp_path: Path) -> None:
    put("spacy", tmp_path / "a.spacy")
    code = (
        "from pathlib import Path; import sys; from annotator.dataset.spacy_docbin import write;"
        "from annotator.dataset.records import Given;"
        "from tests.dataset.traps import paper_records, paper_text;"
        "write(paper_records(), Path(sys.argv[1]), Given(texts=paper_text))"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "b.spacy")], check=True, env=None)
    assert (tmp_path / "a.spacy").read_bytes() == (tmp_path / "b.spacy").read_bytes()
    assert paper_text(PAPER_SHA) == PAPER


pieces = st.lists(
    st.sampled_from(
        ["Rådet", " ", "  ", "\n", "2,5", "kr.", "😀", "a\u030a", "\ud83d", "\0", "\t", "(", "=" * 600, "\u200b"]
    )
)


@settings(max_examples=25, deadline=None)
@given(text=st.one_of(st.text(min_size=1), pieces.map("".join).filter(bool)), data=st.data())
def test_any_span_of_any_text_is_carried_or_named(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    at = Anchor.at(text, start, end)
    record = replace(PLAIN, start=start, end=end, text=at.quote, prefix=at.prefix, suffix=at.suffix)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.spacy"
        report = export(lambda: [record], SPACY, path, given=Given(texts=lambda _: text))  # compares what comes back
        [doc] = docs(path)
    assert sum(report.counts) == 1
    assert doc.text == SPACY.plain(text)
    if report.refused:
        assert record.text == " "
    elif not report.adjusted:
        assert [span.text for span in doc.spans[SPANS]] == [record.text]
