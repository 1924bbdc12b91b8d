"""REFI-QDA projects: their writer, and their reader, which shares nothing with that."""
