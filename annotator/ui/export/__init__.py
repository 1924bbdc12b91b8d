"""The export dialog: what goes out, in which form, where to, and what the first of it will look like."""
