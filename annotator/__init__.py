"""Annotator: tag passages of board minutes and agendas in their PDFs, with typed fields, offline."""

__version__ = "0.1.0"
