"""The Data view: charts above, the table of all tags below."""
