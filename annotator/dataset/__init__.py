"""Data sets out and tags in: one format a file."""
