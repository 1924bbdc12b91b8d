"""The page view: a document's pages, its highlights, and the hands on them; it is handed all that it shows."""
