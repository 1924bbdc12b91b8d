"""What was said of a document's tags, ready to go out with them: read once a document, not once a tag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from annotator.dataset.records import Origin, Reply, Review, Words
from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.store.project import Project

Names = Mapping[AnnotatorId, str]


def words_of(project: Project, document: DocumentId, names: Names) -> dict[AnnotationId, Words]:
    """By tag, what holds of it, oldest first; tags of which nothing was said are not there."""
    reviews: dict[AnnotationId, list[Review]] = defaultdict(list)
    comments: dict[AnnotationId, list[Reply]] = defaultdict(list)
    sources: dict[AnnotationId, list[Origin]] = defaultdict(list)
    for verdict in project.document_verdicts(document):
        by = names[verdict.annotator]
        reviews[verdict.annotation].append(
            Review(verdict.kind, by, verdict.at, verdict.reason, verdict.revision, verdict.says, verdict.id)
        )
    for comment in project.document_comments(document):
        comments[comment.annotation].append(Reply(comment.text, names[comment.annotator], comment.at, comment.id))
    for said in project.adjudications(document):
        if said.gold is not None:
            by = names[said.annotator]
            sources[said.gold] += [
                Origin(each.annotation, each.revision, by, said.at, said.id) for each in said.sources
            ]
    return {
        tag: Words(tuple(reviews.get(tag, ())), tuple(comments.get(tag, ())), tuple(sources.get(tag, ())))
        for tag in {*reviews, *comments, *sources}
    }
