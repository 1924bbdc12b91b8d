"""What the mouse does on the page, one tool a file; the first tool that takes a press has the drag."""
