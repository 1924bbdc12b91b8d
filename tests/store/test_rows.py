"""Edits go to JSON and back without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Anchor, Annotation, Annotator, Document
from annotator.model.edits import Add, AddAnnotator, AddDocument, Remove, Replace, Say, SetSchema, TakeBack
from annotator.model.geometry import PageIndex, PageRect, Quad
from annotator.model.review import Refusal
from annotator.store import rows

texts = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.floats(allow_nan=False, allow_infinity=False)
quads = st.builds(
    Quad,
    st.integers(0, 9999).map(PageIndex),
    st.builds(PageRect, numbers, numbers, numbers, numbers),
)
anchors = st.builds(Anchor, st.integers(), st.integers(), texts, texts, texts, st.lists(quads, max_size=3).map(tuple))
fields = st.dictionaries(texts, st.one_of(texts, st.integers(), numbers, st.booleans(), st.none()), max_size=4)
annotations = st.builds(
    Annotation, texts, texts, texts, anchors, texts, texts, texts, fields, st.integers(1, 2**62), texts
)
notes = st.lists(texts, max_size=2).map(tuple)
documents = st.builds(
    Document,
    texts,
    texts,
    st.integers(0, 9999),
    st.sampled_from(["layer", "ocr", "none"]),
    st.integers(0),
    texts,
    notes,
)
refusals = st.builds(Refusal, texts, texts, texts, st.integers(0), st.integers(0), texts, texts, texts)
edits = st.one_of(
    st.builds(Add, annotations),
    st.builds(Remove, annotations),
    st.builds(Replace, annotations, annotations),
    st.builds(AddAnnotator, st.builds(Annotator, texts, texts)),
    st.builds(AddDocument, documents),
    st.builds(SetSchema, texts),
    st.builds(Say, refusals),
    st.builds(TakeBack, refusals),
)


@given(st.lists(edits, max_size=4).map(tuple))
def test_edits_come_back(some) -> None:
    text = rows.edits_to_json(some)
    assert rows.edits_from_json(text) == some
    assert rows.edits_to_json(rows.edits_from_json(text)) == text


@given(annotations)
def test_annotation_rows_come_back(annotation: Annotation) -> None:
    assert rows.annotation_from_row(rows.annotation_row(annotation)) == annotation


@given(documents)
def test_document_rows_come_back(document: Document) -> None:
    assert rows.document_from_row(rows.document_row(document)) == document
